import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalendarFields } from "@/components/partnership/calendar-fields";
import { CalendarYear } from "@/components/partnership/calendar-year";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-panel";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { dayOf, schoolYearEnd, schoolYearName, schoolYearStart } from "@/lib/kernel/calendar";
import { knowsYear, schoolDaysIn, yearsOffered } from "@/lib/partnership/calendar/calendar.rules";
import { calendarHref, NO_TERMS, yearWords } from "@/lib/partnership/calendar/present";
import { readCalendar } from "@/lib/partnership/calendar/queries";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { add } from "./actions";

export const metadata: Metadata = { title: "Calendar" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly year?: string }> };

/** A school's terms and closed days: whoever works there reads them, its office keeps them. */
export default async function Calendar({ searchParams }: Props) {
  const [asked, viewers, { grants }, now] = [await searchParams, await requireViewers(), await requirePerson(), clock()];
  const schools = [...new Map(grants.flatMap(({ viewer, schoolName }) => viewer.schoolIds.filter((schoolId) => decide(viewer, "calendar:read", { schoolId }).yes).map((id) => [id, schoolName ?? ""] as const)))];
  const kept = schools.filter(([schoolId]) => viewers.some((viewer) => decide(viewer, "calendar:keep", { schoolId }).yes)), schoolId = asked.school ?? (kept[0] ?? schools[0])?.[0];
  const found = schoolId ? await ask(readCalendar, viewers, { schoolId }, now) : undefined;
  if (!schoolId || !found?.ok) notFound();
  const { entries, schoolName } = found.value, mayChange = kept.some(([id]) => id === schoolId), { years, year } = yearsOffered(entries, /^\d{4}$/.test(asked.year ?? "") ? Number(asked.year) : null, dayOf(now));
  const days = schoolDaysIn(entries, { from: schoolYearStart(year), until: schoolYearEnd(year) });
  return (
    <>
      <PageHeader title="Calendar" crumbs={[{ label: schoolName }]} lead={`When ${schoolName} is open to children: its terms, and the days it is closed in them. ${mayChange ? "You keep it for the school." : "The school’s data manager keeps it."}`}
        help="Enter each term first. Then add half-terms, bank holidays and INSET days. When a file of marks comes, Seen compares it with these days and tells you what does not fit. Reviews and concerns wait in these school days, so a holiday does not count. No mark is ever changed by the calendar." />
      {schools.length > 1 && <Views views={schools.map(([id, name]) => ({ label: name, href: calendarHref(id, year), current: id === schoolId }))} />}
      <Views views={years.map((one) => ({ label: schoolYearName(one), href: calendarHref(schoolId, one), current: one === year }))} />
      <Section id="year" title={schoolYearName(year)} note={knowsYear(entries, year) ? yearWords(year, days) : "Nothing is known of this year yet."}>
        {!knowsYear(entries, year) && <EmptyState title={NO_TERMS.title}>{mayChange ? <p>{NO_TERMS.why}</p> : <p>Until the school’s data manager enters them, Seen takes every weekday for a school day.</p>}</EmptyState>}
        <CalendarYear entries={entries} schoolYear={year} mayChange={mayChange} />
      </Section>
      {mayChange && (
        <Section id="add" title="Add days" note="A term, or days on which the school is closed.">
          <Form action={add} submit="Add these days" hidden={{ schoolId }}><CalendarFields /></Form>
        </Section>
      )}
    </>
  );
}
