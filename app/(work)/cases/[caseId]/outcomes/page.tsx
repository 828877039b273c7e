import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHead } from "@/components/cases/case-head";
import { AttendanceThenAndSince, GoalLines, StrandsThenAndNow } from "@/components/outcomes/then-and-now";
import { PageHeader } from "@/components/ui/page-header";
import { PlannedBars } from "@/components/ui/planned-bar";
import { Section } from "@/components/ui/section";
import { caseHead } from "@/lib/cases/queries";
import { ask } from "@/lib/doorway/ask";
import { longDay } from "@/lib/kernel/calendar";
import { RELIABLE_CHANGE } from "@/lib/outcomes/change.rules";
import { meanSentence, REGRESSION } from "@/lib/outcomes/present";
import { ofCase } from "@/lib/outcomes/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "What changed" };
type Props = { readonly params: Promise<{ readonly caseId: string }> };

/** One child's change: their own ratings first, then the rules, the register, and what was delivered. */
export default async function CaseOutcomes({ params }: Props) {
  const [{ caseId }, viewers, now] = [await params, await requireViewers(), clock()];
  const head = await ask(caseHead, viewers, { caseId }, now), found = await ask(ofCase, viewers, { caseId }, now);
  if (!head.ok || !found.ok) notFound();
  const { firstName, agreedOn, goals, mean, baseline, dose } = found.value;
  return (
    <>
      <PageHeader title="What changed" crumbs={[{ href: `/cases/${caseId}`, label: head.value.name }]} lead={`For ${firstName}, since the family’s yes on ${longDay(agreedOn)}. Nobody needs to do anything here: it fills itself from ratings, files and registers. Look at it together when you review the plan.`} />
      <CaseHead head={head.value} current="outcomes" />
      <Section id="goals" title={`What ${firstName} says`} note="Each goal’s rating by the child, 0 to 10.">
        <GoalLines goals={goals} />
        {goals.length > 0 && <p>{meanSentence(mean)}</p>}
        {goals.length > 0 && <p className="small quiet">Goal-Based Outcomes: a mean change of {RELIABLE_CHANGE} or more, over a child’s goals, is more than chance. The figure is quoted, not read first-hand by us.</p>}
      </Section>
      <Section id="rules" title="Rules met then and now" note="Published rules, on the day of the yes and today."><StrandsThenAndNow baseline={baseline} firstName={firstName} agreedOn={agreedOn} /></Section>
      <Section id="attendance" title="Attendance" note="Of the sessions at which the child was expected. A school day has two: morning and afternoon."><AttendanceThenAndSince change={found.value} /></Section>
      <Section id="dose" title="Planned against delivered" note="With sessions still to come.">{dose.length > 0 ? <PlannedBars caption="Sessions planned, run, and with the child there" rows={dose} /> : <p>No organisation has said yes to a service for {firstName} yet. When one does, its sessions are counted here. Ask for one under Services.</p>}</Section>
      <Section id="read" title="How to read this"><div className="prose"><p><b>{REGRESSION}</b> Support begins when things are at their hardest, so the next measurement tends to be better, with or without help. One child’s numbers cannot say what made the difference; {firstName} can say more.</p></div></Section>
    </>
  );
}
