import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Segment } from "@/components/ui/segment";
import type { CaseShown } from "@/lib/cases/load-case";
import { CONTACT_WAY_WORDS, WITH_WHOM_WORDS } from "@/lib/cases/present";
import { CONTACT_WAYS, WITH_WHOM } from "@/lib/cases/vocabulary";
import type { FormState } from "@/lib/doorway/form-state";

export type CaseAction = (state: FormState<{ readonly caseId: string }>, form: FormData) => Promise<FormState<{ readonly caseId: string }>>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A conversation, or a try at one, written on a phone. */
export function ContactForm({ shown: { head, today }, action }: { readonly shown: CaseShown; readonly action: CaseAction }) {
  return (
    <Form id="contact" action={action} submit="Write it down" keep big hidden={{ caseId: head.caseId }}>
      <Segment name="reached" legend="Did you reach them?" options={[{ value: "yes", label: "We spoke" }, { value: "no", label: "Not reached" }]} />
      <div className="beside">
        <SelectField name="withWhom" label="With whom" empty="Choose one" narrow options={WITH_WHOM.map((value) => ({ value, label: capital(WITH_WHOM_WORDS[value]) }))} />
        <SelectField name="how" label="How" empty="Choose one" narrow options={CONTACT_WAYS.map((value) => ({ value, label: CONTACT_WAY_WORDS[value] }))} />
        <TextField name="heldOn" label="When" type="date" narrow value={today} max={today} />
        <TextField name="minutes" label="Minutes" type="number" inputMode="numeric" min={0} max={600} narrow optional />
      </div>
      <TextArea name="words" label="What was said" hint="Read by you, the safeguarding lead and the SENCO. Their words before yours." optional rows={3} maxLength={4000} />
    </Form>
  );
}
