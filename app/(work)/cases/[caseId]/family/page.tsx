import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHead } from "@/components/cases/case-head";
import { LinksList } from "@/components/plans/links-list";
import { MakeLinkForm } from "@/components/plans/make-link-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { caseHead } from "@/lib/cases/queries";
import { ask } from "@/lib/doorway/ask";
import { linksOf } from "@/lib/plans/family/queries";
import { latestUntil, linkUntil } from "@/lib/plans/family/rules";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { end, make } from "./actions";

export const metadata: Metadata = { title: "The family’s page" };

/** Who of the family has a way in of their own, and making one. */
export default async function FamilyLinks({ params }: { readonly params: Promise<{ readonly caseId: string }> }) {
  const [viewers, now, { caseId }] = [await requireViewers(), clock(), await params];
  const [head, found] = [await ask(caseHead, viewers, { caseId }, now), await ask(linksOf, viewers, { caseId }, now)];
  if (!head.ok || !found.ok) notFound();
  const { guardians, never, links, canMake, today } = found.value, { firstName } = head.value;
  return (
    <>
      <PageHeader title={`${firstName}’s family’s page`} lead="One person, one private link, without a password. They read the parts of the agreed plan you choose for them, and can add to it, disagree, or ask us to stop.">
        <CaseHead head={head.value} current="family" />
      </PageHeader>
      <Section id="links" title="Links" note="Ending a link works at once."><LinksList links={links} end={end} /></Section>
      <Section id="make" title="Make a link" note="Only with the family’s yes. Make it when you are with them.">
        {never.length > 0 && <p>Not offered: {never.join(", ")}. The school’s record says never to contact {never.length === 1 ? "this person" : "these people"}.</p>}
        {!canMake && <p>The family’s yes does not stand, so no link is made.</p>}
        {canMake && guardians.length === 0 && <p>The school’s record names nobody a link could be made for. The school office adds guardians with its next file.</p>}
        {canMake && guardians.length > 0 && <MakeLinkForm {...{ caseId, guardians, today, until: linkUntil(today), latest: latestUntil(today), origin: process.env.NEXTAUTH_URL ?? "", action: make }} />}
      </Section>
    </>
  );
}
