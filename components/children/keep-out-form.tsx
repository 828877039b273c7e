import { TextArea, SelectField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";

type Kept = { readonly childId: string; readonly themselves: boolean };
type Props = {
  readonly action: (state: FormState<Kept>, form: FormData) => Promise<FormState<Kept>>;
  readonly child: { readonly childId: string; readonly schoolId: string };
  readonly you: string;
  /** Whom the lead can choose; null where one keeps only oneself away. */
  readonly staff: readonly { readonly id: string; readonly name: string }[] | null;
};

/** Who is kept from a child, and why. The reason is read by the safeguarding leads. */
export function KeepOutForm({ action, child, you, staff }: Props) {
  return (
    <Form action={action} hidden={staff ? child : { ...child, personId: you }} submit={staff ? "Keep them from this record" : "Keep me from this record"} cancel={{ href: "/children", label: "Leave it as it is" }}>
      {staff && <SelectField name="personId" label="Who" empty="Choose a colleague" hint="Do you choose the only safeguarding lead? Then ask your administrator to add a deputy first. Without one, nobody would read what comes through the door about this child." options={staff.map(({ id, name }) => ({ value: id, label: name }))} />}
      <TextArea name="reason" label="Why" rows={2} hint="A few words, such as “her aunt”. The school’s safeguarding leads read it, and they alone can end this." />
    </Form>
  );
}
