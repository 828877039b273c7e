import type { FormState } from "@/lib/doorway/form-state";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Lead } from "@/lib/safeguarding/leads";
import { readersOf } from "@/lib/safeguarding/present";

type School = { readonly id: string; readonly name: string; readonly leads: readonly Lead[] | null };
type Props = {
  readonly action: (state: FormState<{ readonly entryId: string }>, data: FormData) => Promise<FormState<{ readonly entryId: string }>>;
  readonly schools: readonly School[];
  /** Written before the door opened: nothing is lost on the way. */
  readonly words?: string;
  readonly chosen?: { readonly schoolId: string; readonly childId: string; readonly name: string; readonly className: string | null };
};

/** Which child, what worries you, and who will read it. */
export function WorryForm({ action, schools, chosen, words }: Props) {
  const only = chosen ? schools.find(({ id }) => id === chosen.schoolId) : schools.length === 1 ? schools[0] : undefined;
  return (
    <Form id="worry" action={action} submit="Send to the safeguarding lead" keep hidden={{ ...(only ? { schoolId: only.id } : {}), ...(chosen ? { childId: chosen.childId, childName: chosen.name } : {}) }}>
      {chosen
        ? <p className="lead short"><b>{chosen.name}</b>{chosen.className && `, ${chosen.className}`}</p>
        : <>
          {!only && <SelectField name="schoolId" label="School" empty="Choose the school" options={schools.map(({ id, name }) => ({ value: id, label: name }))} />}
          <TextField name="childName" label="Which child" hint="First name and surname, and the class if you know it." autoComplete="off" spellCheck={false} maxLength={200} />
        </>}
      <TextArea name="words" label="What worries you" value={words} hint="What you saw or heard, in the child’s own words where you can, when and where. A few words are enough; do not ask the child more." rows={6} maxLength={10000} />
      <p className="readers"><b>Who will read it:</b> {only ? readersOf(only.leads) : "the safeguarding leads of the school you choose, and nobody else."} You keep a receipt and can see that it was read. What follows stays with them.</p>
    </Form>
  );
}
