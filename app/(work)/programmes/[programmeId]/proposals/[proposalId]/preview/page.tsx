import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MovedChildren } from "@/components/identification/preview/moved-children";
import { PreviewState } from "@/components/identification/preview/preview-state";
import { PreviewTables } from "@/components/identification/preview/preview-tables";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import type { Viewer } from "@/lib/access/viewer";
import { ask } from "@/lib/doorway/ask";
import { WHENS } from "@/lib/identification/preview/found.schema";
import { WHEN_WORDS } from "@/lib/identification/preview/present";
import { previewCounts, previewNamed } from "@/lib/identification/preview/queries";
import { longDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { countPreview } from "./actions";

export const metadata: Metadata = { title: "What this would find" };
type Props = { readonly params: Promise<{ readonly programmeId: string; readonly proposalId: string }>; readonly searchParams: Promise<{ readonly when?: string }> };

/** What proposed rules would find before anybody publishes them: counts for the programme manager; names for those who know every child of their school. */
export default async function Preview({ params, searchParams }: Props) {
  const [{ programmeId, proposalId }, { when: asked }, viewers, now] = [await params, await searchParams, await requireViewers(), clock()];
  const counts = await ask(previewCounts, viewers, { proposalId }, now), named = await namedAt(viewers, proposalId, now);
  const about = counts.ok ? counts.value : named[0], when = WHENS.find((one) => one === asked) ?? "today";
  if (!about || about.programmeId !== programmeId) notFound();
  const here = `/programmes/${programmeId}/proposals/${proposalId}/preview`, found = counts.ok ? counts.value.counted?.found[when] : undefined;
  const said = `Rules proposed${about.proposedBy ? ` by ${about.proposedBy}` : ""} on ${longDay(about.proposedOn)}: “${about.why}”`;
  return (
    <>
      <PageHeader title="What this would find" lead={said} crumbs={[{ href: `/programmes/${programmeId}`, label: about.programme }]} printed={`${about.programme}: what proposed rules would find. ${said}`} actions={<PrintButton>Print this page</PrintButton>}
        help={counts.ok ? "Look at how many children would be found at each school, and against how many places. Look whom the rules find more often than others. Then publish the proposal, change it, or withdraw it." : "These children would be found by the proposed rules and not by the published ones, or the other way round. Nothing has changed yet. Tell the programme manager what you see, without naming a child."} />
      {counts.ok && <PreviewState proposalId={proposalId} open={about.state === "open"} inForce={about.inForce} ask={countPreview} counting={counts.value.counting} counted={counts.value.counted} />}
      {counts.ok && counts.value.counted && <Views views={WHENS.map((one) => ({ label: WHEN_WORDS[one], href: one === "today" ? here : `${here}?when=${one}`, current: one === when }))} />}
      {counts.ok && counts.value.counted && found && <PreviewTables when={when} found={found} names={counts.value.counted.schoolNames} places={about.places} whole={counts.value.wholeProgramme} />}
      {named.map(({ schoolId, schoolName, state, old, days }) => <MovedChildren key={schoolId} schoolId={schoolId} schoolName={schoolName} open={state === "open"} old={old} days={days} />)}
    </>
  );
}

/** Each school of theirs once; whoever is both asks as the safeguarding lead, who may know of every child there. */
async function namedAt(viewers: readonly Viewer[], proposalId: string, now: Date) {
  const leadsFirst = [...viewers].sort((a, b) => Number(b.role === "safeguarding-lead") - Number(a.role === "safeguarding-lead"));
  const found = await Promise.all([...new Set(leadsFirst.flatMap(({ schoolIds }) => schoolIds))].map((schoolId) => ask(previewNamed, leadsFirst, { proposalId, schoolId }, now)));
  return found.flatMap((one) => (one.ok ? [one.value] : []));
}
