import { Form } from "@/components/ui/form";
import type { Day } from "@/lib/kernel/calendar";
import type { NoteShown } from "@/lib/plans/family/load-notes";
import type { PlanShown } from "@/lib/plans/load-plan";
import { ActionsSection } from "./actions-section";
import { AgreedSection } from "./agreed-section";
import { FamilyWrote } from "./family-wrote";
import { GoalsSection } from "./goals-section";
import type { PlanPosts } from "./posts";
import { ReviewsHeld } from "./reviews-held";
import { StrengthsSection } from "./strengths-section";
import { GoingOnSection, NotAgreedSection } from "./words-sections";

type Props = {
  readonly plan: PlanShown; readonly firstName: string; readonly today: Day; readonly notes: readonly NoteShown[]; readonly posts: PlanPosts;
  /** Whether this viewer reads yeses, reviews and notes. */
  readonly whole: boolean;
  readonly canWrite: boolean;
};

/** A plan from what is strong to who agreed; forms only where they would be accepted, and nothing to change once somebody has said yes. */
export function PlanView({ plan, firstName, today, notes, posts, whole, canWrite }: Props) {
  const saidYes = plan.agreements.length > 0, isDraft = plan.state === "draft";
  const draft = canWrite && isDraft && !saidYes ? posts : null, living = canWrite && plan.state === "agreed" ? posts : null;
  const wrote = whole && <FamilyWrote notes={notes} answer={whole ? posts.answer : null} />;
  return (
    <div className="plan">
      {notes.some(({ readOn }) => !readOn) && wrote}
      {canWrite && isDraft && saidYes && <p className="no-print">Somebody has said yes to this draft as it stands. To change it, take their yes out under “Agreed by” and ask them again.</p>}
      <StrengthsSection plan={plan} posts={draft} />
      <GoingOnSection plan={plan} posts={draft} />
      <GoalsSection {...{ plan, firstName, today, draft, living }} />
      <ActionsSection {...{ plan, draft, living }} />
      {!draft && <NotAgreedSection plan={plan} />}
      {whole && <AgreedSection {...{ plan, today, posts: canWrite && isDraft ? posts : null }} />}
      {whole && <ReviewsHeld reviews={plan.reviews} firstName={firstName} />}
      {!notes.some(({ readOn }) => !readOn) && wrote}
      {living && <Form id="edition" action={posts.newEdition} submit="Write a new edition" plain hidden={{ planId: plan.planId }} />}
      {draft && <Form id="drop" action={posts.dropDraft} submit="Put this draft aside" plain hidden={{ planId: plan.planId }} />}
    </div>
  );
}
