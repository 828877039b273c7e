import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindByName } from "@/components/children/find-by-name";
import { ConcernsToAnswer, MyConcerns } from "@/components/identification/concerns-lists";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { concernsToAnswer, myConcerns } from "@/lib/identification/concerns/queries";
import { dayOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { find } from "../find";

export const metadata: Metadata = { title: "Concerns" };

/** What became of every concern I raised; for the safeguarding lead and SENCO, first those that wait for an answer. */
export default async function Concerns({ searchParams }: { readonly searchParams: Promise<{ readonly raised?: string }> }) {
  const [viewers, now, { raised }] = [await requireViewers(), clock(), await searchParams], today = dayOf(now);
  const mine = await ask(myConcerns, viewers, {}, now);
  const schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))];
  const mayRaise = viewers.some((viewer) => viewer.schoolIds.some((schoolId) => decide(viewer, "concern:raise", { schoolId, childId: "" }).yes));
  if (!mine.ok || !mayRaise) notFound();
  const answering = schools.filter((schoolId) => viewers.some((viewer) => decide(viewer, "review:list", { schoolId }).yes));
  const waiting = await Promise.all(answering.map((schoolId) => ask(concernsToAnswer, viewers, { schoolId }, now)));
  return (
    <>
      <PageHeader title="Concerns" lead="Something you noticed about a child, and what became of it."
        help="Find the child, and say what you saw in your own words. The safeguarding lead and the SENCO read it, and answer within the days your school set. You see their answer here, not what else is known of the child. Could a child be hurt today? Use “Worried about a child now” instead." />
      {raised && <Notice live kind="settled" title="Sent. It is on the list of the safeguarding lead and SENCO now." />}
      {waiting.map((school) => school.ok && (
        <Section key={school.value.schoolId} id={`answer-${school.value.schoolId}`} title="To answer" note={`${school.value.concerns.length} at ${school.value.schoolName}. Whoever raised them waits to hear.`}><ConcernsToAnswer concerns={school.value.concerns} calendar={school.value.calendar} today={today} /></Section>
      ))}
      <Section id="raise" title="Raise one" note="Under a minute. You hear back here."><FindByName action={find} /></Section>
      <Section id="mine" title="Mine" note="Only what you may be told: not what others decided about the child."><MyConcerns concerns={mine.value} today={today} /></Section>
    </>
  );
}
