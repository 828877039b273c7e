import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHead } from "@/components/cases/case-head";
import { RequestForm } from "@/components/commissioning/request-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { caseHead } from "@/lib/cases/queries";
import { requestForm } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { make } from "./actions";

export const metadata: Metadata = { title: "Ask for a service" };

/** A service for one goal: what, against which pot, and exactly what the organisation will read. */
export default async function AskForService({ params }: { readonly params: Promise<{ readonly caseId: string }> }) {
  const [viewers, { caseId }, now] = [await requireViewers(), await params, clock()];
  const [head, form] = [await ask(caseHead, viewers, { caseId }, now), await ask(requestForm, viewers, { caseId }, now)];
  if (!head.ok || !form.ok) notFound();
  const { goals, services, pots, caseState } = form.value;
  return (
    <>
      <PageHeader crumbs={[{ href: `/cases/${caseId}/services`, label: "Services" }]} title="Ask for a service" lead="The organisation answers within five working days. Until then, and while sessions run, the price is held in the pot."
        help="Choose the goal first, then the service that fits it best. Write only what they must know: the page shows you what they will read. The family must have agreed to this before you send it." />
      <CaseHead head={head.value} current="services" />
      {caseState !== "open" ? <EmptyState title="This case is not open any more.">A service is asked for while a case is open. If the child needs help again, raise a concern.</EmptyState>
        : goals.length === 0 ? <EmptyState title="No plan is agreed yet." action={<LinkButton href={`/cases/${caseId}/plan`}>Open the plan</LinkButton>}>A service is asked for a goal that child, family and school have agreed. Nothing goes to an organisation before that.</EmptyState>
        : services.length === 0 ? <EmptyState title="No service is offered at the moment.">A programme manager adds what organisations offer. Tell them what this child needs: it is how the list grows.</EmptyState>
        : pots.length === 0 ? <EmptyState title="No pot is open for this school today.">A pot is money set aside for services. A programme manager adds one: tell them what you need it for.</EmptyState>
        : <RequestForm form={form.value} action={make} />}
    </>
  );
}
