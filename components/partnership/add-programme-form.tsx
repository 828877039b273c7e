import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { yearGroupWords } from "@/lib/partnership/present";
import { YEAR_GROUPS } from "@/lib/partnership/vocabulary";
import type { FormState } from "@/lib/doorway/form-state";

type Added = { readonly programmeId: string };
type Props = { readonly action: (before: FormState<Added>, form: FormData) => Promise<FormState<Added>>; readonly schools: readonly { readonly id: string; readonly name: string; readonly urn: string }[] };

/** A programme's name, schools and places. */
export function AddProgrammeForm({ action, schools }: Props) {
  return (
    <Form action={action} submit="Add this programme" cancel={{ href: "/programmes", label: "Back to the list" }}>
      <TextField name="name" label="Name" />
      <Choices kind="checkbox" name="schoolIds" legend="Schools" hint="Where its rules are applied." options={schools.map(({ id, name, urn }) => ({ value: id, label: `${name} (${urn})` }))} />
      <ReachFields />
    </Form>
  );
}

/** For which years a programme is, and how many places each link worker has. */
export function ReachFields({ years = [], places }: { readonly years?: readonly string[]; readonly places?: number }) {
  return (
    <>
      <Choices kind="checkbox" inline name="years" legend="Years" optional hint="Only children of these years are asked and counted. Tick none and it is every year." options={YEAR_GROUPS.map((value) => ({ value, label: yearGroupWords(value) }))} value={years} />
      <TextField name="places" label="Places for each link worker" hint="For how many children at a time one link worker has room." type="number" min={1} value={places} narrow />
    </>
  );
}
