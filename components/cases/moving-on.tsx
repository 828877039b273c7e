import { SelectField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { CaseShown } from "@/lib/cases/load-case";
import { moveTask, planTheMove } from "@/lib/cases/moving-on.present";
import type { CaseAction } from "./contact-form";

/** From January of the last year at a school: who takes over is planned with the child, as a task with an owner and a day. */
export function MovingOn({ shown: { head, movingOn, mayWork, owners, linkWorkerId, today }, action }: { readonly shown: CaseShown; readonly action: CaseAction }) {
  if (!movingOn) return null;
  const { caseId, firstName, yearGroup } = head, { planBy, planned } = movingOn;
  return (
    <Section stacked id="moving-on" title="Moving on in the summer">
      {planned ? <p>It is planned who takes over: see “What is to be done”.</p> : <p>{planTheMove(firstName, yearGroup, planBy)}</p>}
      {!planned && mayWork && (
        <Form id="move" action={action} hidden={{ caseId, what: moveTask(firstName) }} submit="Plan who takes over" plain>
          <div className="beside">
            <TextField name="dueOn" label="By when" type="date" narrow min={today} value={planBy < today ? today : planBy} />
            <SelectField name="ownerId" label="Who sees to it" narrow empty="Choose one" value={linkWorkerId} options={owners.map(({ id, name }) => ({ value: id, label: name }))} />
          </div>
        </Form>
      )}
    </Section>
  );
}
