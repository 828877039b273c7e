import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHead } from "@/components/cases/case-head";
import { CaseRequests } from "@/components/commissioning/case-requests";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { caseHead } from "@/lib/cases/queries";
import { requestsOfCase } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../nav";
import { finish, withdraw } from "./actions";

export const metadata: Metadata = { title: "Services for a child" };

/** What was asked of local organisations for a child, what was delivered, and what it cost. */
export default async function CaseServices({ params }: { readonly params: Promise<{ readonly caseId: string }> }) {
  const [viewers, { caseId }, now] = [await requireViewers(), await params, clock()];
  const [head, requests] = [await ask(caseHead, viewers, { caseId }, now), await ask(requestsOfCase, viewers, { caseId }, now)];
  if (!head.ok || !requests.ok) notFound();
  const of = () => ({ caseId, childId: head.value.childId, schoolId: head.value.schoolId });
  const add = head.value.state === "open" && may(viewers, "request:make", of) && <LinkButton href={`/cases/${caseId}/services/request`}>Ask for a service</LinkButton>;
  return (
    <>
      <PageHeader title={`Services for ${head.value.firstName}`} crumbs={[{ href: `/cases/${caseId}`, label: "Case" }]} lead="What was asked of local organisations, whose move it is, and what was delivered." help="You ask for one goal of the agreed plan. The organisation answers, then keeps a register of each session. If they say no, it comes back to you, so that you can ask elsewhere." actions={add} />
      <CaseHead head={head.value} current="services" />
      {requests.value.length === 0
        ? <EmptyState title="Nothing has been asked for yet.">A service is asked for one goal of the agreed plan, against a pot. The organisation answers within five working days.{add ? " Begin with “Ask for a service”." : ""}</EmptyState>
        : <CaseRequests requests={requests.value} mayEnd={may(viewers, "request:end", (viewer) => ({ ...of(), organisationId: viewer.organisationId ?? "" }))} withdraw={withdraw} finish={finish} />}
    </>
  );
}
