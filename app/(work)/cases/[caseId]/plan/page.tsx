import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHead } from "@/components/cases/case-head";
import { ThreadAcross } from "@/components/identification/child/child-thread";
import { Editions } from "@/components/plans/editions";
import { PlanView } from "@/components/plans/plan-view";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintFor } from "@/components/ui/print-for";
import { Withheld } from "@/components/ui/withheld";
import { caseHead } from "@/lib/cases/queries";
import { printedLine, purposeOf, purposesOf, WITHHELD } from "@/lib/children/printing.present";
import { ask } from "@/lib/doorway/ask";
import { longDay } from "@/lib/kernel/calendar";
import { planLead } from "@/lib/plans/present";
import { planPage, printPlan } from "@/lib/plans/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { threadOf } from "../../../thread-of";
import * as posts from "./actions";

export const metadata: Metadata = { title: "Plan" };
type Props = { readonly params: Promise<{ readonly caseId: string }>; readonly searchParams: Promise<{ readonly edition?: string; readonly held?: string; readonly print?: string; readonly for?: string }> };

/** What child, family and school agreed to do: read, written, counted and printed here. */
export default async function PlanPage({ params, searchParams }: Props) {
  const [viewers, now, { caseId }, { edition, held, print, for: wanted }] = [await requireViewers(), clock(), await params, await searchParams];
  const which = { caseId, edition: Number(edition) || undefined }, printing = print !== undefined, purpose = purposeOf("plan", wanted);
  const [head, found] = [await ask(caseHead, viewers, { caseId }, now), print === undefined ? await ask(planPage, viewers, which, now) : await ask(printPlan, viewers, { ...which, purpose }, now)];
  if (!head.ok || !found.ok) notFound();
  const { plan, editions, whole, notes, today, printed } = found.value, { firstName, opens } = head.value, canWrite = found.value.canWrite && !printing;
  return (
    <>
      <PageHeader title={`${firstName}’s plan`} crumbs={printing ? [{ href: `/cases/${caseId}/plan`, label: `${firstName}’s plan` }] : opens.includes("overview") ? [{ href: "/cases", label: "Cases" }] : undefined} printed={printedLine(printed, purpose, today)}
        lead={plan ? planLead(plan) : "Nothing is written yet. The plan is written together: the child, the family, the school and you."}
        help="Write it with the child and the family; what is strong comes first. It counts once child, family and school have each said yes. After that the goals keep their words. Look at it again each half-term, and let the child rate the goals anew."
        actions={plan && (printing ? <PrintFor purposes={purposesOf("plan")} chosen={purpose} keep={{ edition }} /> : <>{canWrite && plan.state === "agreed" && <LinkButton href={`/cases/${caseId}/plan/review`}>Start the review</LinkButton>}<LinkButton plain href={`/cases/${caseId}/plan?print=1${edition ? `&edition=${which.edition ?? ""}` : ""}`}>Print the plan</LinkButton></>)}>
        <CaseHead head={head.value} current="plan" />
        {printing && <ThreadAcross name={firstName} stations={await threadOf(viewers, head.value, now, head.value)} />}
      </PageHeader>
      {held && plan?.reviews[0] && <Notice kind="settled" live title="The review is kept."><p>It stands under the plan. We look at it again on {longDay(plan.reviews[0].nextOn)}.</p></Notice>}
      {!printing && <Editions {...{ caseId, editions }} />}
      {plan
        ? <PlanView {...{ plan, firstName, today, notes: printing ? [] : notes, posts, whole, canWrite }} />
        : (
          <EmptyState title="No plan yet." action={canWrite && <Form action={posts.begin} submit="Begin the plan" hidden={{ caseId }} />}>
            <p>{canWrite ? "Strengths come first, then what the child wants, then who does what. It is agreed when child, family and school have each said yes." : "The link worker writes it with the family. You can read it here then."}</p>
          </EmptyState>
        )}
      {plan && <Withheld items={whole ? WITHHELD.plan : WITHHELD.planInPart} />}
    </>
  );
}
