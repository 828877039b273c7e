import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { longDay, type Day } from "@/lib/kernel/calendar";
import type { ActionShown, GoalShown, PlanShown } from "@/lib/plans/load-plan";
import { dayForFamily, nextDays, NOTE_KEPT } from "@/lib/plans/family/present";
import type { NoteKind } from "@/lib/plans/family/vocabulary";
import { FamilyGoals } from "./family-goals";

export type FamilyPlanShown = {
  readonly reviewOn: Day | null; readonly strengths: PlanShown["strengths"] | null; readonly goingOn: string | null; readonly notAgreed: string | null;
  readonly goals: readonly GoalShown[] | null; readonly actions: readonly ActionShown[] | null;
};
type Note = { readonly id: string; readonly kind: NoteKind; readonly words: string; readonly on: Day; readonly read: boolean; readonly answer: string | null };

/** The parts of the plan chosen for this person, in plain words and large. */
export function FamilyPlan({ plan, childName, today }: { readonly plan: FamilyPlanShown; readonly childName: string; readonly today: Day }) {
  const next = nextDays(plan.reviewOn, plan.actions, today);
  return (
    <>
      <Section stacked id="next" title="What happens next">
        {next.length > 0 ? <ul className="plain-list">{next.map(({ key, on, what, by }) => <li key={key}><b>{by && "By "}{dayForFamily(on, today)}</b>{what}</li>)}</ul> : <p>There is no day set. Ask us when we meet again.</p>}
      </Section>
      {plan.strengths && <Section stacked id="good" title="What is good"><ul className="plain-list">{plan.strengths.map(({ id, what, saidBy }) => <li key={id}>{what}<span className="small quiet">{saidBy} says so</span></li>)}</ul></Section>}
      {plan.goingOn && <Section stacked id="going-on" title="What is going on"><p>{plan.goingOn}</p></Section>}
      {plan.goals && <FamilyGoals goals={plan.goals} childName={childName} />}
      {plan.actions && <Section stacked id="who" title="Who does what"><ul className="plain-list">{plan.actions.map(({ id, ownerName, what, planned, happened }) => <li key={id}><b>{ownerName}</b>will {what}<span className="small quiet">{doneInWords(happened, planned)}</span></li>)}</ul></Section>}
      {plan.notAgreed && <Section stacked id="not-agreed" title="What we do not agree on yet"><p>{plan.notAgreed}</p></Section>}
    </>
  );
}
const doneInWords = (happened: number, planned: number) => (happened === 0 ? "Not yet" : planned === 1 ? "Done" : `Done ${happened} of ${planned} times`);

/** What the family wrote before, and what they were told. */
export function EarlierNotes({ notes, linkWorker }: { readonly notes: readonly Note[]; readonly linkWorker: string }) {
  if (notes.length === 0) return null;
  return (
    <Section stacked id="written" title="What you wrote">
      <ul className="plain-list">{notes.map(({ id, kind, words, on, read, answer }) => (
        <li key={id}><b>{NOTE_KEPT[kind]}, {longDay(on)}</b><span>“{words}”</span><span>{answer ? `${linkWorker} says: ${answer}` : read ? "We have read it." : "We have not read it yet."}</span></li>
      ))}</ul>
    </Section>
  );
}

type Shared = { readonly key: string; readonly who: string; readonly what: string };
/** With whom the plan is shared, and since when; `more` are the services that said yes. */
export function SharedWith({ shared, more }: { readonly shared: readonly Shared[]; readonly more?: ReactNode }) {
  return (
    <Section stacked id="shared" title="With whom this is shared">
      <ul className="plain-list">{shared.map(({ key, who, what }) => <li key={key}><b>{who}</b>{what}</li>)}{more}</ul>
      <p>Nobody else can see this page.</p>
    </Section>
  );
}
