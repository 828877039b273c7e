// The two school years of Eastmere's schools: first and last days of each half-term, bank holidays, each school's own inset days and closures.
import { addDays, type Day, day, daysBetween, weekday } from "../../lib/kernel/calendar";
import { LARKHILL, type SeedSchool } from "./schools";

export type HalfTerm = { readonly name: string; readonly from: Day; readonly to: Day };
const half = (name: string, from: string, to: string): HalfTerm => ({ name, from: day(from), to: day(to) });

/** The last day with marks; on it the morning only, since the demonstration begins at nine. */
export const TODAY = day("2027-03-12");

export const HALF_TERMS: readonly HalfTerm[] = [
  half("Autumn 1 2025", "2025-09-01", "2025-10-24"), half("Autumn 2 2025", "2025-11-03", "2025-12-19"),
  half("Spring 1 2026", "2026-01-05", "2026-02-13"), half("Spring 2 2026", "2026-02-23", "2026-03-27"),
  half("Summer 1 2026", "2026-04-13", "2026-05-22"), half("Summer 2 2026", "2026-06-01", "2026-07-20"),
  half("Autumn 1 2026", "2026-08-31", "2026-10-23"), half("Autumn 2 2026", "2026-11-02", "2026-12-18"),
  half("Spring 1 2027", "2027-01-04", "2027-02-12"), half("Spring 2 2027", "2027-02-22", "2027-03-25"),
];
export const BANK_HOLIDAYS: readonly string[] = ["2026-05-04", "2026-08-31"];
/** Each year's five inset days and other closures that were planned. The first day of a year is everybody's. */
export const PLANNED: Readonly<Record<SeedSchool["key"], readonly string[]>> = {
  larkhill: ["2025-09-01", "2025-11-03", "2026-01-05", "2026-06-01", "2026-07-20", "2026-09-01", "2026-11-02", "2027-01-04"],
  harbour: ["2025-09-01", "2025-10-24", "2026-01-05", "2026-02-13", "2026-07-20", "2026-09-01", "2026-10-23", "2027-01-04"],
  "mill-lane": ["2025-09-01", "2025-11-03", "2026-01-05", "2026-06-01", "2026-07-20", "2026-09-01", "2026-11-02", "2027-01-04"],
  "st-bride": ["2025-09-01", "2025-11-28", "2026-01-05", "2026-05-22", "2026-07-20", "2026-09-01", "2026-11-27", "2027-01-04"],
  orchard: ["2025-09-01", "2025-11-03", "2026-02-23", "2026-06-01", "2026-07-20", "2026-09-01", "2026-11-02", "2027-02-22", "2026-05-07"], // on 7 May its hall was a polling station
  beacon: ["2025-09-01", "2025-11-03", "2026-01-05", "2026-06-01", "2026-07-20", "2026-09-01", "2026-11-02", "2027-01-04"],
};
/** Nobody could come: snow on the hill, a burst main, a boiler. Y4 in the register (domain.md §2.1). */
export const UNPLANNED: Readonly<Partial<Record<SeedSchool["key"], readonly string[]>>> = { "st-bride": ["2026-01-08", "2026-01-09"], "mill-lane": ["2026-11-19"], harbour: ["2027-01-21"] };

const planned = new Map(Object.entries(PLANNED).map(([key, days]) => [key, new Set([...BANK_HOLIDAYS, ...days])]));
const unplanned = new Map(Object.entries(UNPLANNED).map(([key, days]) => [key, new Set(days)]));

/** Whether the school is open to children that day. */
export const isOpen = (on: Day, { key }: SeedSchool = LARKHILL): boolean =>
  !planned.get(key)!.has(on) && !unplanned.get(key)?.has(on) && weekday(on) <= 5 && HALF_TERMS.some(({ from, to }) => from <= on && on <= to);

/** What the register says of everybody on a weekday on which the school was not open: Y4 in its one-character storage where that was not planned, else #. */
export const closedMarks = (on: Day, { key }: SeedSchool): string => (unplanned.get(key)?.has(on) ? "``" : "##");

const WEEKDAYS = Array.from({ length: daysBetween(HALF_TERMS[0]!.from, TODAY) + 1 }, (_, i) => addDays(HALF_TERMS[0]!.from, i)).filter((on) => weekday(on) <= 5);
/** Monday to Friday, both ends included, up to TODAY. */
export const weekdaysFrom = (from: Day, to: Day): readonly Day[] => WEEKDAYS.filter((on) => from <= on && on <= to);

const opened = new Map<SeedSchool["key"], readonly Day[]>();
/** The days on which the school was open, up to TODAY. */
export function schoolDays(school: SeedSchool): readonly Day[] {
  const days = opened.get(school.key) ?? WEEKDAYS.filter((on) => isOpen(on, school));
  opened.set(school.key, days);
  return days;
}

/** Larkhill's. */
export const SCHOOL_DAYS: readonly Day[] = schoolDays(LARKHILL);
