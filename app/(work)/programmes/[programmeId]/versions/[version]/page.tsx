import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangesList } from "@/components/identification/proposals/changes-list";
import { PublishedRules } from "@/components/identification/published-rules";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { ask } from "@/lib/doorway/ask";
import { publishedLine } from "@/lib/identification/proposals/present";
import { versionPage } from "@/lib/identification/proposals/queries";
import { longDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "A version of the rules" };

/** One version of a programme's rules, readable for ever, with why, whose numbers and what it changed. */
export default async function Version({ params }: { readonly params: Promise<{ readonly programmeId: string; readonly version: string }> }) {
  const found = await ask(versionPage, await requireViewers(), await params, clock());
  if (!found.ok) notFound();
  const { programme, version, why, source, rules, before, changes, followedOn } = found.value, said = publishedLine(found.value);
  const stands = followedOn ? `Version ${followedOn.version} followed it on ${longDay(followedOn.on)}.` : "It is in force: it is applied at every school of the programme, after every import and each night.";
  return (
    <>
      <PageHeader title={`Version ${version}`} crumbs={[{ href: "/programmes", label: "Programmes" }, { href: `/programmes/${programme.id}`, label: programme.name }]} lead={`${said} ${stands}`} printed={`${programme.name}: ${said}`} actions={<PrintButton>Print these rules</PrintButton>} />
      <Section id="why" title="Why">{why ? <><p>{why}</p><p className="small quiet">Whose numbers: {source}.</p></> : <p>Seen’s default rules, with which every programme begins.</p>}</Section>
      {before !== null && <Section id="changes" title="What changed" note={`Against version ${before}.`}><ChangesList changes={changes} /></Section>}
      <PublishedRules rules={rules} />
    </>
  );
}
