import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangesList } from "@/components/identification/proposals/changes-list";
import { RulesEditor } from "@/components/identification/proposals/rules-editor";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ask } from "@/lib/doorway/ask";
import { proposalPage, ruleSetPage } from "@/lib/identification/proposals/queries";
import { dayOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../../../nav";
import { change } from "./actions";

export const metadata: Metadata = { title: "Change a proposal" };

/** A proposal in plain fields, for whoever may publish: what stands in it now is above, so that two who write at once lose nothing. */
export default async function ChangeProposal({ params }: { readonly params: Promise<{ readonly programmeId: string; readonly proposalId: string }> }) {
  const viewers = await requireViewers(), now = clock(), asked = await params;
  const found = await ask(proposalPage, viewers, asked, now), programme = await ask(ruleSetPage, viewers, { programmeId: asked.programmeId }, now);
  if (!found.ok || !programme.ok || !programme.value.rules || !may(viewers, "rules:publish", () => ({}))) notFound();
  const { programme: { id: programmeId, name }, id, state, version, changes, ruleSet, why, source, sourceYear } = found.value, here = `/programmes/${programmeId}/proposals/${id}`;
  return (
    <>
      <PageHeader title="Change this proposal" crumbs={[{ href: `/programmes/${programmeId}`, label: name }, { href: here, label: "The proposal" }]}
        lead={state === "open" ? "Nothing applies it until it is published." : "It was published or withdrawn meanwhile: what you write can be saved as a proposal of its own."} />
      <Section id="saved" title="What it says now" note="As it was last saved."><ChangesList changes={changes} /><p>{why}</p></Section>
      <RulesEditor action={change} hidden={{ proposalId: id, version }} back={here} now={programme.value.rules} rules={ruleSet} saying={{ why, source, sourceYear }} year={Number(dayOf(now).slice(0, 4))} />
    </>
  );
}
