import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConcernAnswerForm } from "@/components/identification/concern-answer-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { ask } from "@/lib/doorway/ask";
import { ABOUT_SAID, whatBecame } from "@/lib/identification/concerns/present";
import { concernToAnswer } from "@/lib/identification/concerns/queries";
import { dayOf, spokenDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { answer } from "./actions";

export const metadata: Metadata = { title: "A concern" };

/** One concern and what its raiser is told, for the safeguarding lead and the SENCO. */
export default async function ConcernPage({ params }: { readonly params: Promise<{ readonly concernId: string }> }) {
  const [viewers, now, { concernId }] = [await requireViewers(), clock(), await params];
  const found = await ask(concernToAnswer, viewers, { concernId }, now);
  if (!found.ok) notFound();
  const concern = found.value, { childId, childName, raisedBy, raisedOn, dueOn, about, words } = concern;
  return (
    <>
      <PageHeader crumbs={[{ href: "/concerns", label: "Concerns" }]} title={`A concern about ${childName}`} lead={`Raised by ${raisedBy} on ${spokenDay(raisedOn)}: ${ABOUT_SAID[about]}. ${raisedBy} is to hear back by ${spokenDay(dueOn)}.`} />
      <Section id="words" title="What was said" note={<TextLink href={`/children/${childId}`}>Open {childName}’s page</TextLink>}><blockquote><p>{words}</p></blockquote></Section>
      <Section id="told" title={`What ${raisedBy} is told`} note="Whoever raises a concern always hears what became of it.">
        <p>{concern.answer ? whatBecame(concern, dayOf(now)) : "Nothing yet."}</p>
        <ConcernAnswerForm action={answer} concern={concern} />
      </Section>
    </>
  );
}
