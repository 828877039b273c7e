import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { SHORTEST_PASSWORD } from "@/lib/partnership/vocabulary";

type Props = { readonly action: (before: FormState<null>, form: FormData) => Promise<FormState<null>>; readonly oneTime: boolean };

/** The password one has, and a new one twice: nothing is sent by e-mail that could put a slip right. */
export function OwnPasswordForm({ action, oneTime }: Props) {
  return (
    <Form action={action} submit={oneTime ? "Choose this password" : "Change your password"} cancel={oneTime ? undefined : { href: "/account", label: "Keep the one you have" }}>
      <TextField name="currentPassword" label={oneTime ? "The one-time password" : "The password you have now"} type="password" autoComplete="current-password" />
      <TextField name="newPassword" label="A new password" hint={`At least ${SHORTEST_PASSWORD} characters. Three or four words that do not belong together are easy to keep in mind and hard to guess.`} type="password" autoComplete="new-password" />
      <TextField name="newPasswordAgain" label="The new password once more" type="password" autoComplete="new-password" />
    </Form>
  );
}
