import { Choices } from "@/components/ui/choices";
import { DataTable } from "@/components/ui/data-table";
import { DoneOf } from "@/components/ui/done-of";
import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Ten } from "@/components/ui/ten";
import { TextLink } from "@/components/ui/text-link";
import { addDays, type Day } from "@/lib/kernel/calendar";
import type { PlanShown } from "@/lib/plans/load-plan";
import { ASKED_WORDS, promisedWords, ratingSentence } from "@/lib/plans/present";
import { ASKED, REVIEW_AFTER_DAYS } from "@/lib/plans/vocabulary";
import { RatedBy } from "./goals-section";
import type { ReviewPost } from "./posts";

type Props = { readonly plan: PlanShown; readonly firstName: string; readonly today: Day; readonly action: ReviewPost };
const HINTS = { home: "Who lives there now, and with whom is it safe to be? Ask the child on their own.", friends: "Who are they with? Older, new, none?", placesOnline: "Where do they go, and what happens online?", timesMissing: "From home, from school, from lessons: how often, and where were they?" } as const;

/** Sitting down with the plan again: what was promised and what happened, how it is now, and what is always asked. */
export function ReviewForm({ plan: { planId, version, actions, goals }, firstName, today, action }: Props) {
  return (
    <>
      <Section id="promised" title="Promised and happened" note="Count on the plan’s page first, so that what you see here is right.">
        <DataTable caption="Promised and happened" stack columns={[{ label: "Who" }, { label: "Will" }, { label: "When" }, { label: "Done of planned" }]} rows={actions.map(({ id, ownerName, what, planned, byOn, happened }) => ({ key: id, cells: [ownerName, what, promisedWords(planned, byOn), <DoneOf key="done" done={happened} of={planned} />] }))} />
      </Section>
      <Section id="review" title="Today" note={`Read by those who work on the case, and by the safeguarding leads and the SENCO. ${firstName} and the family may ask to read it.`}>
        <Notice kind="watch" title="If somebody may be in danger"><p>Do not write it here. <TextLink href="/worried-now">Tell the safeguarding lead now</TextLink>.</p></Notice>
        <Form action={action} submit="Keep this review" keep hidden={{ planId, version }}>
          <TextField name="heldOn" label="Day of the review" type="date" narrow value={today} max={today} />
          <TextField name="whoWasThere" label="Who was there" maxLength={300} />
          <TextArea name="childSaid" label={`What ${firstName} said`} hint="In their own words." rows={3} optional maxLength={2000} />
          {goals.map((goal) => <Ten key={goal.id} name={`rating${goal.place}`} legend={`${goal.place}. “${goal.words}”`} hint={`${ratingSentence(goal)} How is it now?`} optional />)}
          <RatedBy optional legend="Who gave the numbers" />
          {ASKED.map((what) => (
            <div key={what} className="asked">
              <Choices kind="radio" name={`${what}Asked`} legend={ASKED_WORDS[what]} hint={HINTS[what]} options={[{ value: "asked", label: "We asked" }, { value: "not-asked", label: "Not asked" }]} inline />
              <TextArea name={what} label={`What you heard, or why not asked: ${ASKED_WORDS[what].split(":")[0]!.toLowerCase()}`} rows={2} maxLength={2000} />
            </div>
          ))}
          <TextArea name="words" label="What changes now" hint="To change goals or actions, write a new edition afterwards." rows={3} optional maxLength={2000} />
          <TextField name="nextOn" label="When we look at it again" hint="13 weeks away at most." type="date" narrow value={addDays(today, REVIEW_AFTER_DAYS)} />
        </Form>
      </Section>
    </>
  );
}
