import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassTotals } from "@/components/signals/class-review/class-totals";
import { RoundForm } from "@/components/signals/class-review/round-form";
import { Views } from "@/components/ui/filter-panel";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { whatCameOfAll } from "@/lib/identification/queries";
import { cameOfAll, roundName, roundWhen, totalsHelp } from "@/lib/signals/class-review/present";
import { classReviewRounds, classReviewTotals } from "@/lib/signals/class-review/queries";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { set } from "./actions";

export const metadata: Metadata = { title: "Class review" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly set?: string }> };

/** How far the class review of a school is, class by class, and when its rounds are: never by teacher, and nothing that anybody said. */
export default async function Rounds({ searchParams }: Props) {
  const [asked, viewers, { grants }, now] = [await searchParams, await requireViewers(), await requirePerson(), clock()];
  const schools = [...new Map(grants.filter(({ viewer }) => decide(viewer, "class:totals", { schoolId: viewer.schoolIds[0] ?? "" }).yes).map(({ viewer, schoolName }) => [viewer.schoolIds[0]!, schoolName ?? ""]))];
  const schoolId = asked.school ?? schools[0]?.[0];
  if (!schoolId) notFound();
  const found = await ask(classReviewTotals, viewers, { schoolId }, now);
  if (!found.ok) notFound();
  const { round, today, schoolName } = found.value, days = await ask(classReviewRounds, viewers, { schoolId }, now), came = await ask(whatCameOfAll, viewers, { schoolId }, now);
  const opens = (className: string) => viewers.some((viewer) => decide(viewer, "class:list", { schoolId, className }).yes);
  return (
    <>
      <PageHeader title="Class review" lead={`${schoolName}. ${roundName(round.key)}, ${roundWhen(round, today)}.`} help={totalsHelp} />
      {schools.length > 1 && <Views views={schools.map(([id, name]) => ({ label: name, href: `/classes/rounds?school=${id}`, current: id === schoolId }))} />}
      {asked.set !== undefined && <Notice kind="settled" live title="The days are set." />}
      <ClassTotals totals={found.value} opens={opens} />
      {came.ok && <Section id="came-of" title="What came of it"><p>{cameOfAll(came.value)}</p></Section>}
      {days.ok && (
        <Section id="days" title="The rounds of this year" note="Two a year. Where you set no days, a round is open on the area’s: three weeks from the second week of November, and from the beginning of March.">
          {days.value.rounds.map((one) => <RoundForm key={one.key} round={one} schoolId={schoolId} today={today} action={set} />)}
          <p className="small">This round asks version {days.value.questionVersion} of the area’s questions. <TextLink href="/questions">See what is asked</TextLink></p>
        </Section>
      )}
    </>
  );
}
