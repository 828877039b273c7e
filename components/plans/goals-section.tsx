import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { RatingLine } from "@/components/ui/rating-line";
import { Section } from "@/components/ui/section";
import { Ten } from "@/components/ui/ten";
import type { Day } from "@/lib/kernel/calendar";
import type { GoalShown, PlanShown } from "@/lib/plans/load-plan";
import { RATED_BY_WORDS, ratingSentence } from "@/lib/plans/present";
import { MOST_GOALS, RATED_BY } from "@/lib/plans/vocabulary";
import type { PlanPosts } from "./posts";

type Props = { readonly plan: PlanShown; readonly firstName: string; readonly today: Day; readonly draft: Pick<PlanPosts, "addGoal" | "removeGoal"> | null; readonly living: Pick<PlanPosts, "rate"> | null };

/** What the child wants, in the child's words, each with was, is and hope. */
export function GoalsSection({ plan: { planId, goals }, firstName, today, draft, living }: Props) {
  return (
    <Section id="goals" title={`What ${firstName} wants`} note="In their own words, at most five. 0 is not at all, 10 is all the time.">
      {goals.length === 0 && <p className="quiet">No goal is written yet. Ask {firstName} what should be different.</p>}
      {goals.length > 0 && <div className="goals">{goals.map((goal) => <Goal key={goal.id} {...{ goal, today, living }} />)}</div>}
      {draft && goals.length > 0 && <div className="take-out no-print">{goals.map(({ id, place }) => <Form key={id} id={`out-${id}`} action={draft.removeGoal} submit={`Take out goal ${place}`} plain hidden={{ goalId: id }} />)}</div>}
      {draft && goals.length < MOST_GOALS && (
        <Form id="goal" action={draft.addGoal} submit="Add this goal" plain hidden={{ planId }} done="Added.">
          <TextField name="words" label={`A goal, in ${firstName}’s words`} hint={`What ${firstName} says, not what we would write. Once the plan is agreed nobody can change them.`} maxLength={300} />
          <Ten name="rating" legend="How is it now?" />
          <RatedBy />
          <TextField name="ratedOn" label="On which day" type="date" narrow value={today} max={today} />
          <Ten name="hope" legend={`Where does ${firstName} hope to be?`} optional />
        </Form>
      )}
    </Section>
  );
}

function Goal({ goal, today, living }: { readonly goal: GoalShown; readonly today: Day } & Pick<Props, "living">) {
  const { id, place, words, was, is, hope } = goal, sentence = ratingSentence(goal);
  return (
    <article className="goal">
      <h3>{place}. “{words}”</h3>
      {was && <RatingLine sentence={sentence} was={was.rating} is={is?.rating ?? null} hope={hope} />}
      <div>
        <p className="small quiet">{sentence}</p>
        {living && (
          <details className="no-print">
            <summary>Rate goal {place} again</summary>
            <Form id={`rate-${id}`} action={living.rate} submit={`Keep the number for goal ${place}`} plain hidden={{ goalId: id }} done="Kept. Earlier numbers stay.">
              <Ten name="rating" legend="How is it now?" />
              <RatedBy />
              <TextField name="ratedOn" label="On which day" hint="A number for the same day puts that day’s number right." type="date" narrow value={today} max={today} />
            </Form>
          </details>
        )}
      </div>
    </article>
  );
}

/** Who gave a number: it is the child's own, or it is not a rating. */
export function RatedBy({ optional, legend = "Who gave the number" }: { readonly optional?: boolean; readonly legend?: string }) {
  return <Choices kind="radio" name="ratedBy" legend={legend} optional={optional} options={RATED_BY.map((value) => ({ value, label: RATED_BY_WORDS[value] }))} inline />;
}
