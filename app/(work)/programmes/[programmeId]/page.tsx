import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProgrammeHead } from "@/components/identification/proposals/programme-head";
import { ProposalsOpen } from "@/components/identification/proposals/proposals-open";
import { VersionsList } from "@/components/identification/proposals/versions-list";
import { PublishedRules } from "@/components/identification/published-rules";
import { RulesApplied } from "@/components/identification/rules-applied";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { RulesInDoubt } from "@/components/identification/rules-done";
import { ask } from "@/lib/doorway/ask";
import { rulesInArea } from "@/lib/identification/honesty/queries";
import { ruleSetPage } from "@/lib/identification/proposals/queries";
import { appliedInWords } from "@/lib/identification/runs/present";
import { rulesAppliedIn } from "@/lib/identification/runs/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../nav";
import { publish } from "./actions";

export const metadata: Metadata = { title: "Programme" };

/** The rules by which a programme finds children, as published, every version before them, and what is proposed: everybody in the area may read them. */
export default async function Programme({ params }: { readonly params: Promise<{ readonly programmeId: string }> }) {
  const viewers = await requireViewers();
  const now = clock(), asked = await params, found = await ask(ruleSetPage, viewers, asked, now), runs = await ask(rulesAppliedIn, viewers, asked, now);
  if (!found.ok) notFound();
  const { id, versions, rules, proposals } = found.value, maySetUp = may(viewers, "programme:manage", () => ({})), mayPropose = may(viewers, "rules:publish", () => ({}));
  const done = may(viewers, "outcomes:area", () => ({})) ? await ask(rulesInArea, viewers, {}, now) : null;
  return (
    <>
      <ProgrammeHead programme={found.value} maySetUp={maySetUp} mayPropose={mayPropose} />
      {runs.ok && <RulesApplied sentences={[appliedInWords(runs.value, now)]} />}
      {done?.ok && <RulesInDoubt honesty={done.value} propose={mayPropose ? `/programmes/${id}/propose` : undefined} />}
      {proposals.length > 0 && <Section id="proposed" title="Proposed" note="Nothing here applies until it is published."><ProposalsOpen programmeId={id} proposals={proposals} /></Section>}
      {rules ? <PublishedRules rules={rules} change={mayPropose ? `/programmes/${id}/propose` : undefined} /> : (
        <EmptyState title="No rules are published." action={maySetUp && <Form action={publish} submit="Publish version 1" hidden={{ programmeId: id }} />}>
          Publishing takes Seen’s default rules, each a sentence that can be read aloud to a parent, with its threshold and where it comes from. They apply at once.{maySetUp ? "" : " An administrator or a programme manager does it."}
        </EmptyState>
      )}
      {versions.length > 0 && <Section id="versions" title="Versions" note="A published version is never changed, only followed by the next."><VersionsList programmeId={id} versions={versions} /></Section>}
    </>
  );
}
