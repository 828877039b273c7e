import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHead } from "@/components/cases/case-head";
import { ReviewForm } from "@/components/plans/review-form";
import { ReviewsHeld } from "@/components/plans/reviews-held";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { caseHead } from "@/lib/cases/queries";
import { ask } from "@/lib/doorway/ask";
import { reviewPage } from "@/lib/plans/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { hold } from "./actions";

export const metadata: Metadata = { title: "Look at the plan again" };

/** Promised, happened, now: the plan looked at again with the people it belongs to. */
export default async function PlanReview({ params }: { readonly params: Promise<{ readonly caseId: string }> }) {
  const [viewers, now, { caseId }] = [await requireViewers(), clock(), await params];
  const [head, found] = [await ask(caseHead, viewers, { caseId }, now), await ask(reviewPage, viewers, { caseId }, now)];
  if (!head.ok || !found.ok) notFound();
  const { plan, canHold, today } = found.value, { firstName } = head.value;
  return (
    <>
      <PageHeader title={`Look at ${firstName}’s plan again`} crumbs={[{ href: `/cases/${caseId}/plan`, label: `${firstName}’s plan` }]} lead="What was promised, what happened, and how it is now. Home, friends, places and times missing are asked each time.">
        <CaseHead head={head.value} current="plan" />
      </PageHeader>
      {plan && canHold
        ? <ReviewForm {...{ plan, firstName, today, action: hold }} />
        : <EmptyState title="There is no agreed plan to look at again."><p>A plan is looked at again each half-term, once child, family and school have said yes to it. {canHold ? <TextLink href={`/cases/${caseId}/plan`}>Write and agree the plan first</TextLink> : "The family’s yes does not stand, so nothing is written here."}</p></EmptyState>}
      {plan && <ReviewsHeld reviews={plan.reviews} firstName={firstName} />}
    </>
  );
}
