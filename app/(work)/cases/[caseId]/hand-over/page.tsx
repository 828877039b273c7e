import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandOverForm } from "@/components/cases/hand-over-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { casePage } from "@/lib/cases/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { hand } from "./actions";

export const metadata: Metadata = { title: "Hand over a case" };

/** The case gets another link worker, and they get what they must know on one page. */
export default async function HandOver({ params }: { readonly params: Promise<{ readonly caseId: string }> }) {
  const [{ caseId }, viewers] = await Promise.all([params, requireViewers()]);
  const found = await ask(casePage, viewers, { caseId }, clock());
  if (!found.ok) notFound();
  const shown = found.value, { head, state, mayHandOver } = shown, works = state === "open" || state === "closing";
  return (
    <>
      <PageHeader title={`Hand over the case of ${head.name}`} crumbs={[{ href: `/cases?school=${head.schoolId}`, label: "Caseload" }, { href: `/cases/${caseId}`, label: head.name }]} lead={`${head.linkWorkerName} works with ${head.firstName} now. The story is told once: whoever takes over reads it here.`} />
      {!works && <EmptyState title="This case is closed, so there is nothing to hand over.">If the child needs help again, raise a concern: a review opens anew.</EmptyState>}
      {works && !mayHandOver && <EmptyState title="The safeguarding lead or SENCO hands a case over.">Tell them who could take it, and what matters to {head.firstName}.</EmptyState>}
      {works && mayHandOver && <Section id="hand" title="To whom" note="Read by the new link worker, the safeguarding lead and the SENCO."><HandOverForm shown={shown} action={hand} /></Section>}
    </>
  );
}
