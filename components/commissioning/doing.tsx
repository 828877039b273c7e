import { DoneOf } from "@/components/ui/done-of";
import { RatingLine } from "@/components/ui/rating-line";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { RequestInShort } from "@/lib/commissioning/load-requests";
import { type Day, longDay } from "@/lib/kernel/calendar";
import type { GoalShown } from "@/lib/plans/load-plan";
import { ratingSentence } from "@/lib/plans/present";

type Props = {
  readonly caseId: string;
  readonly plan: { readonly agreedOn: Day | null; readonly reviewOn: Day | null; readonly goals: readonly GoalShown[] };
  readonly services: readonly RequestInShort[];
};

/** What is being done with a child and how it goes, in short: the goals as the child rates them, and each service planned against delivered. */
export function Doing({ caseId, plan: { agreedOn, reviewOn, goals }, services }: Props) {
  const agreed = agreedOn ? `Agreed on ${longDay(agreedOn)}${reviewOn ? `, looked at again on ${longDay(reviewOn)}` : ""}. ` : "Still being written together. ";
  return (
    <Section stacked id="doing" title="What we are doing, and how it is going" note={<>{agreed}<TextLink href={`/cases/${caseId}/plan`}>Open the plan</TextLink></>}>
      {goals.length > 0 && (
        <div className="goals">
          {goals.map((goal) => (
            <article key={goal.id} className="goal">
              <h3>“{goal.words}”</h3>
              {goal.was && <RatingLine sentence={ratingSentence(goal)} was={goal.was.rating} is={goal.is?.rating ?? null} hope={goal.hope} />}
              <p className="small quiet">{ratingSentence(goal)}</p>
            </article>
          ))}
        </div>
      )}
      {services.length > 0 && <p className="small quiet">Sessions that ran, of those planned:</p>}
      {services.length > 0 && (
        <dl className="summary-list">
          {services.map(({ requestId, service, organisation, delivered, planned }) => <div key={requestId}><dt>{service}<br /><small className="quiet">{organisation}</small></dt><dd><DoneOf done={delivered} of={planned} /></dd></div>)}
        </dl>
      )}
    </Section>
  );
}
