import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChildActions } from "@/components/children/child-actions";
import { ChildSeers } from "@/components/children/child-seers";
import { ForTheLead } from "@/components/children/for-the-lead";
import { PeopleAround } from "@/components/children/people-around";
import { RollFacts } from "@/components/children/roll-facts";
import { Doing } from "@/components/commissioning/doing";
import { ChildNoticed, ChildStrengths } from "@/components/identification/child/child-noticed";
import { ChildThread } from "@/components/identification/child/child-thread";
import { Notice } from "@/components/ui/notice";
import { OwnWords } from "@/components/ui/own-words";
import { PageHeader } from "@/components/ui/page-header";
import { PrintFor } from "@/components/ui/print-for";
import { Section } from "@/components/ui/section";
import { Facts } from "@/components/ui/summary-list";
import { TwoColumns } from "@/components/ui/two-columns";
import { Withheld } from "@/components/ui/withheld";
import { childPage, printChild } from "@/lib/children/queries";
import { conversationsSentence } from "@/lib/cases/conversations.present";
import { spokenFacts } from "@/lib/cases/pages.present";
import { factsOfChild, leadOfChild } from "@/lib/children/present";
import { printedLine, purposeOf, purposesOf, WITHHELD } from "@/lib/children/printing.present";
import { ask } from "@/lib/doorway/ask";
import { noticedOfChild } from "@/lib/identification/child/queries";
import { waitForHelp } from "@/lib/identification/child/first-help.rules";
import { reachedBy, stationsOf, threadSummary } from "@/lib/identification/child/thread.rules";
import { dayOf, longDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { end } from "./actions";
import { furtherOf } from "./further";

export const metadata: Metadata = { title: "A child" };
type Props = { readonly params: Promise<{ readonly childId: string }>; readonly searchParams: Promise<{ readonly school?: string; readonly print?: string; readonly for?: string }> };

/** One child as one school knows them: how far they have come, what is strong, who is around them, what was noticed, who can see it. */
export default async function ChildPage({ params, searchParams }: Props) {
  const [viewers, now, { childId }, { school, print, for: wanted }] = [await requireViewers(), clock(), await params, await searchParams];
  const printing = print !== undefined, purpose = purposeOf("child", wanted), which = { childId, ...(school ? { schoolId: school } : {}) };
  const opened = printing ? await ask(printChild, viewers, { ...which, purpose }, now) : await ask(childPage, viewers, which, now);
  if (!opened.ok) notFound();
  const child = opened.value, today = dayOf(now), at = school ? `?school=${school}` : "";
  const found = await ask(noticedOfChild, viewers, { childId, schoolId: child.schoolId }, now), noticed = found.ok ? found.value : null;
  const { further, asking, supported, work, spoken, conversations, helps } = await furtherOf(viewers, { childId, schoolId: child.schoolId }, now);
  const review = noticed?.mayAnswer ? noticed.reviews.find(({ waiting }) => waiting) : undefined, reached = reachedBy(noticed), stations = stationsOf(reached, further);
  return (
    <>
      <PageHeader
        crumbs={[{ href: "/children", label: "Children" }, ...(printing ? [{ href: `/children/${childId}${at}`, label: child.name }] : [])]} title={child.name} lead={leadOfChild(child, today)}
        printed={`${printedLine({ ...child, by: child.you }, purpose, today)} Keep it as you keep the child’s file; shred it afterwards.`}
        help={printing ? undefined : "The line of dates shows how far help has come. What is strong and who is there come first, then what was noticed, with its date and source. What nobody asked is shown as not known. That you opened this page is recorded."}
        actions={printing ? <PrintFor purposes={purposesOf("child")} chosen={purpose} keep={{ school }} /> : <ChildActions childId={childId} school={school} reviewId={review?.id} caseId={supported?.caseId} approachId={asking?.approachId} />}
      >
        <Facts items={[...factsOfChild(child, review?.dueOn ?? null), ...(spoken ? spokenFacts(spoken, today) : [])]} />
      </PageHeader>
      {child.goneOn && <Notice kind="watch" title={`Not in the school’s roll since ${longDay(child.goneOn)}.`}><p>Nobody has said where {child.firstName} went. Ask the school office.</p></Notice>}
      <TwoColumns thread={<ChildThread name={child.firstName} stations={stations} rules={noticed?.rules ?? null} wait={waitForHelp(reached.noticed?.on ?? null, helps, today)} />} threadSummary={threadSummary(stations)} aside={<ChildSeers child={child} printing={printing} />}>
        {asking?.childView && <Section stacked id="own-words" title={`In ${child.firstName}’s words`}><OwnWords foot={`Heard by ${asking.childView.by} on ${longDay(asking.childView.on)}. Only ${child.firstName} can change it.`}><p>{asking.childView.words}</p></OwnWords></Section>}
        {noticed && <ChildStrengths noticed={noticed} name={child.firstName} />}
        <PeopleAround child={child} school={at} linkWorker={supported && !supported.closedOn ? supported.linkWorker : undefined} />
        {supported && work?.plan && <Doing caseId={supported.caseId} plan={work.plan} services={work.services} />}
        {noticed && <ChildNoticed noticed={noticed} name={child.firstName} conversations={conversations && conversationsSentence(conversations, child.firstName)} helpFrom={work?.services.at(-1)?.firstSessionOn ?? supported?.openedOn} />}
        {!printing && <ForTheLead child={child} end={end} />}
        <RollFacts child={child} today={today} />
        <Withheld items={WITHHELD.child} />
      </TwoColumns>
    </>
  );
}
