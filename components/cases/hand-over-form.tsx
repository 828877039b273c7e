import { SelectField, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { CaseShown } from "@/lib/cases/load-case";
import type { CaseAction } from "./contact-form";

/** To whom, and the one page that spares the child telling it again. */
export function HandOverForm({ shown: { head, version, couldTakeOver }, action }: { readonly shown: CaseShown; readonly action: CaseAction }) {
  return (
    <Form id="hand-over" action={action} submit="Hand the case over" keep hidden={{ caseId: head.caseId, version }} cancel={{ href: `/cases/${head.caseId}`, label: "Leave it as it is" }}>
      <SelectField name="toId" label="Who takes it over" empty="Choose one" narrow hint={couldTakeOver.length === 0 ? "Nobody else at this school can: an administrator adds a link worker." : undefined} options={couldTakeOver.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextArea name="words" label="The hand-over" hint={`What matters to ${head.firstName}, what works, who is around them, what is due next. It stands at the top of the case’s page, after ${head.firstName}’s own words; open tasks go with it.`} rows={8} maxLength={4000} />
    </Form>
  );
}
