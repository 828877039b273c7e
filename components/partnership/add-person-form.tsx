"use client";
import type { ReactNode } from "react";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import { OneTimePassword } from "./one-time-password";

type Added = { readonly personId: string; readonly password: string };
type Props = { readonly action: (before: FormState<Added>, form: FormData) => Promise<FormState<Added>>; readonly children: ReactNode };

/** A person, their first role, and at the end the password to tell them. */
export function AddPersonForm({ action, children }: Props) {
  return (
    <Form action={action} submit="Add this person" cancel={{ href: "/people", label: "Back to the list" }}
      done={({ personId, password }) => <OneTimePassword password={password} name="the person you added" next={<><TextLink href={`/people/${personId}`}>Open their page</TextLink> · <a href="/people/add">Add another person</a></>} />}>
      <TextField name="name" label="Name" hint="As colleagues know them." autoComplete="off" />
      <TextField name="email" label="Work e-mail" hint="They sign in with it." type="email" autoComplete="off" spellCheck={false} />
      {children}
    </Form>
  );
}
