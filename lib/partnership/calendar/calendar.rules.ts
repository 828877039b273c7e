// On which days a school is open to children, as its office entered them. The calendar belongs to the school, and so stands upstream of
// every room that asks: imports about marks, signals and identification about days.
import { addDays, dayNumber, mondayOf, schoolYearOf, weekday, type Day } from "../../kernel/calendar";
import { no, yes, type Result } from "../../kernel/result";
import type { EntryKind } from "./vocabulary";

/** Both days included. */
export type Span = { readonly from: Day; readonly until: Day };
export type Entry = Span & { readonly kind: EntryKind; readonly name: string | null };
/** One school's terms and closures, in no order. */
export type SchoolCalendar = readonly Entry[];

const isTerm = ({ kind }: Entry) => kind === "term";
const holds = ({ from, until }: Span, on: Day) => from <= on && on <= until;
const share = (one: Span, other: Span) => one.from <= other.until && other.from <= one.until;

/** Whether the school's terms of that school year have been entered, at least one. */
export const knowsYear = (calendar: SchoolCalendar, schoolYear: number): boolean => calendar.some((entry) => isTerm(entry) && schoolYearOf(entry.from) === schoolYear);

/** Why the school is closed that day, if an entry says so. */
export const closedOn = (calendar: SchoolCalendar, on: Day): Entry | null => calendar.find((entry) => !isTerm(entry) && holds(entry, on)) ?? null;

/** Monday to Friday, in a term and not closed; without terms there is no school day. */
export const isSchoolDay = (calendar: SchoolCalendar, on: Day): boolean =>
  weekday(on) <= 5 && calendar.some((entry) => isTerm(entry) && holds(entry, on)) && closedOn(calendar, on) === null;

/** How many school days lie in the span. */
export function schoolDaysIn(calendar: SchoolCalendar, { from, until }: Span): number {
  let count = 0;
  for (let on = from; on <= until; on = addDays(on, 1)) if (isSchoolDay(calendar, on)) count++;
  return count;
}

/** The school days of the week of `on`, before it. */
export function earlierThisWeek(calendar: SchoolCalendar, on: Day): readonly Day[] {
  const days: Day[] = [];
  for (let each = mondayOf(on); each < on; each = addDays(each, 1)) if (isSchoolDay(calendar, each)) days.push(each);
  return days;
}

const YEARS_AHEAD = 1, YEARS_BACK = 5;
/** The school years a calendar page offers: last, this and next, those that hold an entry, and the one asked for where it may be entered. */
export function yearsOffered(calendar: SchoolCalendar, asked: number | null, today: Day): { readonly years: readonly number[]; readonly year: number } {
  const now = schoolYearOf(today), fits = (year: number) => year <= now + YEARS_AHEAD && year >= now - YEARS_BACK, year = asked !== null && fits(asked) ? asked : now;
  return { years: [...new Set([now - 1, now, now + 1, year, ...calendar.map(({ from }) => schoolYearOf(from)).filter(fits)])].sort((a, b) => a - b), year };
}

export type EntryRefusal = "shares-term" | "shares-closure" | "no-weekday" | "far-off";
/** Whether a span may stand in the calendar beside the others: this school year, the next, and those of the last few years. */
export function mayEnter(entry: Entry, others: SchoolCalendar, today: Day): Result<null, EntryRefusal> {
  const ahead = schoolYearOf(entry.from) - schoolYearOf(today);
  if (ahead > YEARS_AHEAD || ahead < -YEARS_BACK) return no("far-off");
  if (dayNumber(entry.until) - dayNumber(entry.from) < 2 && weekday(entry.from) > 5 && weekday(entry.until) > 5) return no("no-weekday");
  const clash = others.find((other) => isTerm(other) === isTerm(entry) && share(other, entry));
  if (clash) return no(isTerm(entry) ? "shares-term" : "shares-closure");
  return yes(null);
}

/** The years a page shows as terms with what lies in each, in the order of the year; what lies in no term comes apart. */
export function laidOut<E extends Entry>(calendar: readonly E[], schoolYear: number): { readonly terms: readonly { readonly term: E; readonly closed: readonly E[] }[]; readonly between: readonly E[] } {
  const ofYear = calendar.filter(({ from }) => schoolYearOf(from) === schoolYear).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const terms = ofYear.filter(isTerm), closed = ofYear.filter((entry) => !isTerm(entry));
  return {
    terms: terms.map((term) => ({ term, closed: closed.filter((entry) => share(entry, term)) })),
    between: closed.filter((entry) => !terms.some((term) => share(entry, term))),
  };
}
