"use client";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { OneTimePassword } from "./one-time-password";

type Given = { readonly password: string };
type Props = { readonly action: (before: FormState<Given>, form: FormData) => Promise<FormState<Given>>; readonly personId: string; readonly name: string };

/** A button, and then the new one-time password in its place. */
export function NewPasswordForm({ action, personId, name }: Props) {
  return <Form action={action} id="password" submit="Give a new one-time password" plain hidden={{ personId }} done={({ password }) => <OneTimePassword password={password} name={name} />} />;
}
