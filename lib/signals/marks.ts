// A child's marks for one school year: 54 weeks × 5 days × morning and afternoon, one character each, from the Monday on or
// before 1 August. A position is a session; weeks and weekdays are arithmetic on it. Source of the codes: domain.md §2.1.
// Trap: the first week may hold days of July and the last days of August; those positions belong to the other school year's string.
import { addDays, dayNumber, type Day, dayFromNumber, mondayOf, schoolYearEnd, schoolYearOf, schoolYearStart, weekday } from "../kernel/calendar";

export const SESSIONS_A_WEEK = 10;
export const WEEKS = 54;
export const SESSIONS_A_YEAR = WEEKS * SESSIONS_A_WEEK;
export type Half = "AM" | "PM";
/** Sessions of one school year's marks, from position `from` up to, not including, `to`. */
export type Stretch = { readonly schoolYear: number; readonly from: number; readonly to: number };

const firstMondays = new Map<number, number>();
function firstMonday(schoolYear: number): number {
  const known = firstMondays.get(schoolYear);
  if (known !== undefined) return known;
  const found = dayNumber(mondayOf(schoolYearStart(schoolYear)));
  firstMondays.set(schoolYear, found);
  return found;
}

/** The day number (days since 1970) of the Monday with which a week of the school year's marks begins. */
export const mondayNumberAt = (schoolYear: number, position: number): number => firstMonday(schoolYear) + 7 * Math.floor(position / SESSIONS_A_WEEK);

/** How many positions of the school year's marks lie before that day. */
function positionsBefore(schoolYear: number, on: Day): number {
  const days = dayNumber(on) - firstMonday(schoolYear);
  return Math.floor(days / 7) * SESSIONS_A_WEEK + Math.min(days % 7, 5) * 2;
}

/** The school year and the position a session is packed at; null on a Saturday or Sunday, for which there is none. */
export function positionOf(on: Day, half: Half): { readonly schoolYear: number; readonly at: number } | null {
  if (weekday(on) > 5) return null;
  const schoolYear = schoolYearOf(on);
  return { schoolYear, at: positionsBefore(schoolYear, on) + (half === "PM" ? 1 : 0) };
}

/** The day of a position, 0 to 539; the first and last few may lie outside the school year. */
export const dayAt = (schoolYear: number, position: number): Day =>
  dayFromNumber(mondayNumberAt(schoolYear, position) + Math.floor((position % SESSIONS_A_WEEK) / 2));
export const halfAt = (position: number): Half => (position % 2 === 0 ? "AM" : "PM");

/** The sessions of one school year that lie on the days `first` to `last`, both included; empty (from = to) where none do. */
export function stretchOf(schoolYear: number, first: Day, last: Day): Stretch {
  const begins = schoolYearStart(schoolYear), ends = schoolYearEnd(schoolYear);
  const from = positionsBefore(schoolYear, first > begins ? first : begins);
  const to = positionsBefore(schoolYear, addDays(last < ends ? last : ends, 1));
  return { schoolYear, from, to: Math.max(from, to) };
}

/** The sessions on the days `first` to `last`, both included: one stretch for each school year they touch. */
export function stretchesOf(first: Day, last: Day): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let year = schoolYearOf(first); year <= schoolYearOf(last); year++) {
    const stretch = stretchOf(year, first, last);
    if (stretch.from < stretch.to) stretches.push(stretch);
  }
  return stretches;
}

/** Lays `news`, read from a file, over the marks from a position on; a "-" in the file says nothing and leaves what stands. */
export function overlay(marks: string, at: number, news: string): string {
  const standing = marks.padEnd(Math.max(SESSIONS_A_YEAR, at + news.length), "-");
  let said = "";
  for (let i = 0; i < news.length; i++) said += news[i] === "-" ? standing[at + i] : news[i];
  return standing.slice(0, at) + said + standing.slice(at + news.length);
}
