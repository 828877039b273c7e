import { RatingLine } from "@/components/ui/rating-line";
import { Section } from "@/components/ui/section";
import { ratingInPlainWords } from "@/lib/plans/present";
import type { GoalShown } from "@/lib/plans/load-plan";

/** What the child wants, in the child's words; each number said and drawn. */
export function FamilyGoals({ goals, childName }: { readonly goals: readonly GoalShown[]; readonly childName: string }) {
  return (
    <Section stacked id="wants" title={`What ${childName} wants`} note="0 is not at all. 10 is all the time.">
      {goals.map((goal) => (
        <div key={goal.id} className="family-goal">
          <p><b>“{goal.words}”</b></p>
          {goal.was && <RatingLine sentence={ratingInPlainWords(goal)} was={goal.was.rating} is={goal.is?.rating ?? null} hope={goal.hope} />}
          <p className="small">{ratingInPlainWords(goal)}</p>
        </div>
      ))}
    </Section>
  );
}
