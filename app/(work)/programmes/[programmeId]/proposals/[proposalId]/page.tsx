import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangesList } from "@/components/identification/proposals/changes-list";
import { DecideProposal } from "@/components/identification/proposals/decide-proposal";
import { ProposalHead } from "@/components/identification/proposals/proposal-head";
import { PublishedRules } from "@/components/identification/published-rules";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { ask } from "@/lib/doorway/ask";
import { proposalPage } from "@/lib/identification/proposals/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../../nav";
import { publish, withdraw } from "./actions";

export const metadata: Metadata = { title: "A proposal" };

/** What a proposal would change, why and by whose numbers; whoever may publishes or withdraws it here. */
export default async function Proposal({ params }: { readonly params: Promise<{ readonly programmeId: string; readonly proposalId: string }> }) {
  const viewers = await requireViewers();
  const found = await ask(proposalPage, viewers, await params, clock());
  if (!found.ok) notFound();
  const { programme, id, state, version, why, source, sourceYear, changes, inForce, ruleSet } = found.value, open = state === "open", mayDecide = open && may(viewers, "rules:publish", () => ({}));
  const mayLook = mayDecide || may(viewers, "identify:named", (_viewer, schoolId) => ({ schoolId }));
  return (
    <>
      <ProposalHead proposal={found.value} mayDecide={mayDecide} mayLook={mayLook} />
      <Section id="why" title="Why"><p>{why}</p><p className="small quiet">Whose numbers: {source} ({sourceYear}).</p></Section>
      <Section id="changes" title={open ? "What would change" : state === "published" ? "What changed" : "What it says otherwise"} note={inForce && state !== "published" ? `Against version ${inForce}, in force now.` : undefined}>
        {changes.length > 0 ? <ChangesList changes={changes} /> : <EmptyState title="Nothing.">These rules are in force already.</EmptyState>}
      </Section>
      {mayDecide && inForce && <Section id="decide" title="Decide"><DecideProposal publish={publish} withdraw={withdraw} hidden={{ proposalId: id, version }} inForce={inForce} next={ruleSet.version} /></Section>}
      <Section id="all" title="All its rules"><details className="whole-rules"><summary>Read them</summary><PublishedRules rules={ruleSet} /></details></Section>
      {mayDecide || !open ? null : <p className="small quiet">The programme manager of {programme.name} publishes or withdraws it.</p>}
    </>
  );
}
