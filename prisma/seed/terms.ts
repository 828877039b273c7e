// Larkhill's two school years: first and last days of each half-term, bank holidays and inset days (the school's own).
import { addDays, type Day, day, daysBetween, weekday } from "../../lib/kernel/calendar";

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
const CLOSED: ReadonlySet<Day> = new Set([
  "2025-09-01", "2025-11-03", "2026-01-05", "2026-06-01", "2026-07-20", // inset
  "2026-05-04", "2026-08-31", // bank holidays
  "2026-09-01", "2026-11-02", "2027-01-04", // inset
].map(day));

/** Whether the school is open to children that day. */
export const isOpen = (on: Day): boolean => !CLOSED.has(on) && weekday(on) <= 5 && HALF_TERMS.some(({ from, to }) => from <= on && on <= to);

const WEEKDAYS = Array.from({ length: daysBetween(HALF_TERMS[0]!.from, TODAY) + 1 }, (_, i) => addDays(HALF_TERMS[0]!.from, i)).filter((on) => weekday(on) <= 5);
/** Monday to Friday, both ends included, up to TODAY. */
export const weekdaysFrom = (from: Day, to: Day): readonly Day[] => WEEKDAYS.filter((on) => from <= on && on <= to);

/** The days on which the school was open, up to TODAY. */
export const SCHOOL_DAYS: readonly Day[] = WEEKDAYS.filter(isOpen);
