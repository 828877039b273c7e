import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHead } from "@/components/cases/case-head";
import { Editions } from "@/components/plans/editions";
import { PlanView } from "@/components/plans/plan-view";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { caseHead } from "@/lib/cases/queries";
import { ask } from "@/lib/doorway/ask";
import { longDay } from "@/lib/kernel/calendar";
import { planLead } from "@/lib/plans/present";
import { planPage } from "@/lib/plans/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import * as posts from "./actions";

export const metadata: Metadata = { title: "Plan" };
type Props = { readonly params: Promise<{ readonly caseId: string }>; readonly searchParams: Promise<{ readonly edition?: string; readonly held?: string }> };

/** What child, family and school agreed to do: read, written, counted and printed here. */
export default async function PlanPage({ params, searchParams }: Props) {
  const [viewers, now, { caseId }, { edition, held }] = [await requireViewers(), clock(), await params, await searchParams];
  const [head, found] = [await ask(caseHead, viewers, { caseId }, now), await ask(planPage, viewers, { caseId, edition: Number(edition) || undefined }, now)];
  if (!head.ok || !found.ok) notFound();
  const { plan, editions, whole, canWrite, notes, today, me } = found.value, { firstName, opens } = head.value;
  const printed = `Printed by ${me} on ${longDay(today)} for ${firstName}, the family and the school. ${whole ? "Nothing is withheld from this plan; reviews of it are kept apart." : "Who agreed to it is kept to those who work on the case, and is not on this paper."}`;
  return (
    <>
      <PageHeader title={`${firstName}’s plan`} crumbs={opens.includes("overview") ? [{ href: "/cases", label: "Cases" }] : undefined} printed={printed}
        lead={plan ? planLead(plan) : "Nothing is written yet. The plan is written together: the child, the family, the school and you."}
        help="Write it with the child and the family; what is strong comes first. It counts once child, family and school have each said yes. After that the goals keep their words. Look at it again each half-term, and let the child rate the goals anew."
        actions={plan && <>{canWrite && plan.state === "agreed" && <LinkButton href={`/cases/${caseId}/plan/review`}>Start the review</LinkButton>}<PrintButton>Print the plan</PrintButton></>}>
        <CaseHead head={head.value} current="plan" />
      </PageHeader>
      {held && plan?.reviews[0] && <Notice kind="settled" live title="The review is kept."><p>It stands under the plan. We look at it again on {longDay(plan.reviews[0].nextOn)}.</p></Notice>}
      <Editions {...{ caseId, editions }} />
      {plan
        ? <PlanView {...{ plan, firstName, today, notes, posts, whole, canWrite }} />
        : (
          <EmptyState title="No plan yet." action={canWrite && <Form action={posts.begin} submit="Begin the plan" hidden={{ caseId }} />}>
            <p>{canWrite ? "Strengths come first, then what the child wants, then who does what. It is agreed when child, family and school have each said yes." : "The link worker writes it with the family. You can read it here then."}</p>
          </EmptyState>
        )}
    </>
  );
}
