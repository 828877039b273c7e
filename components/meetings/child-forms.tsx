import { type DecideAction, DecideForm } from "@/components/identification/decide-form";
import { RefreshAfterRefusal } from "@/components/identification/refresh-after-refusal";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import type { MeetingShown } from "@/lib/identification/meeting/load-meeting";

type Posted = (state: FormState<{ readonly meetingId: string; readonly itemId: string }>, data: FormData) => Promise<FormState<{ readonly meetingId: string; readonly itemId: string }>>;
type Props = {
  readonly opened: NonNullable<MeetingShown["opened"]>; readonly version: number; readonly meetingId: string; readonly back: string;
  readonly here: MeetingShown["here"]; readonly staff: MeetingShown["staff"]; readonly today: string;
  readonly decide: DecideAction; readonly park: Posted; readonly add: Posted;
};

/** What may be said of the child that is open: decide, ask or take out as on the review; or park; and who does what. */
export function ChildForms({ opened, version, meetingId, back, here, staff, today, decide, park, add }: Props) {
  const { itemId, forename, review, waits, couldAgree, you } = opened;
  const owners = [...here, ...staff.filter(({ id }) => !here.some((one) => one.id === id))], options = owners.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="no-print meeting-forms">
      <h3>Decide, ask or take out</h3>
      <DecideForm key={`decide ${itemId}`} action={decide} shown={opened} couldAgree={couldAgree} back={back} meeting={{ hidden: { itemVersion: version, meetingId, itemId }, owners, you }} />
      {waits && (
        <details className="closure">
          <summary>Park {forename} until we know more</summary>
          <Form key={`park ${itemId}`} id="park" action={park} submit="Park" plain keep hidden={{ itemId, version }}>
            <RefreshAfterRefusal />
            <TextArea name="words" label="What we want to know first" hint="The review waits on, and its answer is still due." rows={2} />
            <div className="beside">
              <TextField name="until" label="Until" type="date" narrow min={today} optional hint="Left empty: the next meeting" />
              <SelectField name="ownerId" label="Who finds out" narrow value={you} options={options} />
            </div>
          </Form>
        </details>
      )}
      <details className="closure">
        <summary>Who does what: add a task for {forename}</summary>
        <Form key={`task ${itemId}`} id="task" action={add} submit="Add the task" plain keep hidden={{ itemId }}>
          <TextField name="what" label="What is to be done" hint="Whoever does it reads this and the child’s name, and nothing else." maxLength={500} />
          <div className="beside">
            <TextField name="dueOn" label="Done by" type="date" narrow min={today} />
            <SelectField name="ownerId" label="Who does it" narrow empty="Choose one" options={options} />
          </div>
        </Form>
      </details>
      <p className="small quiet">Could {forename} be unsafe? Do not write it on a screen that others see: <TextLink href={`/flags/${review.id}`}>open the review</TextLink> on your own, and pass it to safeguarding there.</p>
    </div>
  );
}
