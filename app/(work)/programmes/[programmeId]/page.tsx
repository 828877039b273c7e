import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublishedRules } from "@/components/identification/published-rules";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { ask } from "@/lib/doorway/ask";
import { ruleSetPage } from "@/lib/identification/queries";
import { longDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { plural } from "@/lib/signals/vocabulary";
import { may } from "../../nav";
import { publish } from "./actions";

export const metadata: Metadata = { title: "Programme" };

/** The rules by which a programme finds children, as published: everybody in the area may read them. */
export default async function Programme({ params }: { readonly params: Promise<{ readonly programmeId: string }> }) {
  const viewers = await requireViewers();
  const found = await ask(ruleSetPage, viewers, await params, clock());
  if (!found.ok) notFound();
  const { id, name, places, schools, versions, rules } = found.value, [latest] = versions;
  const mayPublish = may(viewers, "programme:manage", () => ({}));
  const said = latest
    ? `Rules version ${latest.version}, published on ${longDay(latest.publishedOn)} by ${latest.publishedBy}. A published version is never changed, only followed by the next.`
    : "No rules are published yet, so no child is looked for.";
  return (
    <>
      <PageHeader title={name} lead={said} crumbs={mayPublish ? [{ href: "/programmes", label: "Programmes" }] : []} printed={`${name}: ${said}`} />
      <Section id="where" title="Where"><p>{schools.length > 0 ? schools.join(", ") : "No school yet"}. {plural(places, "place")}.</p></Section>
      {rules ? <PublishedRules rules={rules} /> : (
        <EmptyState title="No rules are published." action={mayPublish && <Form action={publish} submit="Publish version 1" hidden={{ programmeId: id }} />}>
          Publishing takes Seen’s default rules, each a sentence that can be read aloud to a parent, with its threshold and where it comes from. They apply from the next import on.{mayPublish ? "" : " An administrator or a programme manager does it."}
        </EmptyState>
      )}
      {rules && <Section id="candidates" title="Who comes before people"><p>A child whose flags lie in {rules.candidate.strands} or more different strands, or who met a rule to look at first. Flags are never added up, and there is no score. The safeguarding lead and the SENCO of the school decide.</p></Section>}
      {versions.length > 0 && <Section id="versions" title="Versions"><Timeline entries={versions.map(({ version, publishedOn, publishedBy }) => ({ key: String(version), iso: publishedOn, when: longDay(publishedOn), title: `Version ${version}`, by: publishedBy }))} /></Section>}
    </>
  );
}
