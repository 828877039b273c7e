import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RulesEditor } from "@/components/identification/proposals/rules-editor";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { ruleSetPage } from "@/lib/identification/proposals/queries";
import { dayOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../nav";
import { propose } from "./actions";

export const metadata: Metadata = { title: "Propose a change" };

/** The rules in force in plain fields: what is saved here is a proposal, and nothing applies it. */
export default async function Propose({ params }: { readonly params: Promise<{ readonly programmeId: string }> }) {
  const viewers = await requireViewers(), now = clock();
  const found = await ask(ruleSetPage, viewers, await params, now);
  if (!found.ok || !found.value.rules || !may(viewers, "rules:publish", () => ({}))) notFound();
  const { id, name, rules } = found.value;
  return (
    <>
      <PageHeader title="Propose a change" crumbs={[{ href: "/programmes", label: "Programmes" }, { href: `/programmes/${id}`, label: name }]}
        lead={`Version ${rules.version} is in force. Change what should be different; saving makes a proposal, and no child is looked for by it.`}
        help="Each rule stands as the sentence in force, with its numbers beneath. Change only what should be different, and say why at the end. Then you see what changes, sentence by sentence, and what it would find, before anybody publishes it." />
      <RulesEditor action={propose} hidden={{ programmeId: id }} back={`/programmes/${id}`} now={rules} rules={rules} year={Number(dayOf(now).slice(0, 4))} />
    </>
  );
}
