import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryForms } from "@/components/safeguarding/entry-forms";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { act, ask } from "@/lib/doorway/ask";
import { dayOf, longDay } from "@/lib/kernel/calendar";
import { readEntry } from "@/lib/safeguarding/commands";
import { atInWords, CAME_FROM_WORDS } from "@/lib/safeguarding/present";
import { entry } from "@/lib/safeguarding/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { close, record } from "./actions";

export const metadata: Metadata = { title: "Safeguarding entry" };

/** One entry. Opening it tells whoever raised it that it was read. */
export default async function SafeguardingEntry({ params }: { readonly params: Promise<{ readonly entryId: string }> }) {
  const [{ entryId }, viewers] = await Promise.all([params, requireViewers()]), now = clock();
  await act(readEntry, viewers, { entryId }, now);
  const found = await ask(entry, viewers, { entryId }, now);
  if (!found.ok) notFound();
  const { reference, childName, words, raisedAt, raisedBy, readAt, recordedAs, outcome, closedAt, cameFrom } = found.value;
  return (
    <>
      <PageHeader title={childName} crumbs={[{ href: "/safeguarding", label: "Safeguarding" }, { label: reference }]} lead="For the school’s safeguarding leads only." printed={`Seen, safeguarding entry ${reference}. For safeguarding leads only.`} />
      <Section id="what" title={cameFrom === "police" ? "A police notice" : "What was said"} note={`${CAME_FROM_WORDS[cameFrom].charAt(0).toUpperCase()}${CAME_FROM_WORDS[cameFrom].slice(1)}.`}>
        {cameFrom === "police" ? <p>The notice itself is in your own safeguarding system. It was never in Seen.</p> : words === null ? <p>The words are no longer in Seen.</p> : <p className="lead words">{words}</p>}
        <SummaryList items={[
          { term: cameFrom === "police" ? "Kept by" : "Raised by", is: raisedBy }, cameFrom === "police" ? { term: "Notice of", is: longDay(dayOf(raisedAt)) } : { term: "Raised", is: atInWords(raisedAt) }, { term: "Read", is: readAt ? atInWords(readAt) : "Not read yet" },
          ...(recordedAs ? [{ term: "Recorded as", is: recordedAs }] : []), ...(outcome ? [{ term: "Outcome", is: outcome }] : []), ...(closedAt ? [{ term: "Closed", is: atInWords(closedAt) }] : []),
        ]} />
      </Section>
      {!closedAt && <EntryForms entry={found.value} record={record} close={close} />}
    </>
  );
}
