import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { CountedVisibility } from "@/components/visibility/counted-visibility";
import { NamedPage } from "@/components/visibility/named-page";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { longDay } from "@/lib/kernel/calendar";
import { figuresTo } from "@/lib/outcomes/present";
import { areaOutcomes, schoolOutcomes } from "@/lib/outcomes/queries";
import { whoseCounts } from "@/lib/outcomes/whose-counts.rules";
import { YEAR_GROUPS } from "@/lib/partnership/vocabulary";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { notShowingUp } from "@/lib/visibility/queries";

export const metadata: Metadata = { title: "Who is not showing up" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly view?: string; readonly year?: string; readonly page?: string }> };

/** By name for those who may ask about these children; for everybody else the released counts. */
export default async function Visibility({ searchParams }: Props) {
  const [asked, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const { schools, area } = whoseCounts(grants), schoolId = asked.view === "area" ? undefined : asked.school ?? schools[0]?.[0], now = clock();
  if (!schoolId && !area) notFound();
  const views = [...schools.map(([id, name]) => ({ label: name, href: `/visibility?school=${id}`, current: id === schoolId })), ...(area ? [{ label: "All schools, rounded to 5", href: "/visibility?view=area", current: !schoolId }] : [])];
  const gaps = "These are gaps in what people noticed, not in the children.";
  if (schoolId && viewers.some((viewer) => decide(viewer, "visibility:named", { schoolId }).yes)) {
    const found = await ask(notShowingUp, viewers, { schoolId, yearGroup: YEAR_GROUPS.find((year) => year === asked.year), page: Math.max(1, Number.parseInt(asked.page ?? "1", 10) || 1) }, now);
    if (!found.ok) notFound();
    const showing = found.value, hrefOf = (to: { year?: string; page?: number }) => `/visibility?${new URLSearchParams({ school: schoolId, ...(to.year ? { year: to.year } : {}), ...(to.page ? { page: String(to.page) } : {}) })}`;
    return (
      <>
        <PageHeader title="Who is not showing up" lead={`${showing.name}, ${showing.onRoll} on roll on ${longDay(showing.asAt)}. ${gaps}`}
          help="Begin with the first list: who knows this child, and could talk with them? Once somebody writes down what they saw, the child leaves the list. A low number may only mean that nobody asked." />
        {views.length > 1 && <Views views={views} />}
        <NamedPage {...{ showing, schoolId, hrefOf }} yearGroup={showing.yearGroup} />
      </>
    );
  }
  const found = schoolId ? await ask(schoolOutcomes, viewers, { schoolId }, now) : await ask(areaOutcomes, viewers, {}, now);
  if (!found.ok) notFound();
  return (
    <>
      <PageHeader title="Who is not showing up" lead={`${found.value.name}${schoolId ? "" : ", all schools together, rounded to 5"}. ${found.value.asAt ? figuresTo(found.value.asAt) : ""} ${gaps}`}
        help="You see counts here, no names. The safeguarding lead and the SENCO of a school see the names, and can ask. A low number may only mean that nobody asked." />
      {views.length > 1 && <Views views={views} />}
      <CountedVisibility counts={found.value.counts} rounded={!schoolId} />
    </>
  );
}
