import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { NewPasswordForm } from "./new-password-form";

type Act<T> = (before: FormState<T>, form: FormData) => Promise<FormState<T>>;
type Props = {
  readonly person: { readonly id: string; readonly name: string; readonly disabled: boolean };
  readonly disable: Act<{ personId: string }>; readonly enable: Act<{ personId: string }>; readonly newPassword: Act<{ password: string }>;
};

/** A new one-time password, and closing or opening the account; each ends the person's sessions. */
export function AccountActions({ person, disable, enable, newPassword }: Props) {
  const hidden = { personId: person.id };
  return (
    <>
      <h3>They cannot sign in?</h3>
      <p>A new one-time password takes the place of the one they have and signs them out everywhere.</p>
      <NewPasswordForm action={newPassword} personId={person.id} name={person.name} />
      <h3>{person.disabled ? "Open the account again" : "They have left?"}</h3>
      <p>{person.disabled ? "They can sign in with the password they had and hold the roles that were not ended." : "Disabling signs them out at once and keeps them out. It can be undone, and nothing they wrote is lost."}</p>
      {person.disabled
        ? <Form key="enable" action={enable} id="enable" submit="Enable this account" plain hidden={hidden} />
        : <Form key="disable" action={disable} id="disable" submit="Disable this account" plain hidden={hidden} />}
    </>
  );
}
