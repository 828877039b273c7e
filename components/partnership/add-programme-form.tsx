import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";

type Added = { readonly programmeId: string };
type Props = { readonly action: (before: FormState<Added>, form: FormData) => Promise<FormState<Added>>; readonly schools: readonly { readonly id: string; readonly name: string; readonly urn: string }[] };

/** A programme's name, schools and places. */
export function AddProgrammeForm({ action, schools }: Props) {
  return (
    <Form action={action} submit="Add this programme" cancel={{ href: "/programmes", label: "Back to the list" }}>
      <TextField name="name" label="Name" />
      <Choices kind="checkbox" name="schoolIds" legend="Schools" hint="Where its rules are applied." options={schools.map(({ id, name, urn }) => ({ value: id, label: `${name} (${urn})` }))} />
      <TextField name="places" label="Places" hint="For how many children at a time its link workers have room." type="number" min={1} narrow />
    </Form>
  );
}
