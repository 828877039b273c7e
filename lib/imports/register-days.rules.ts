// The days of one school year by their place in packed marks: a day is two positions, morning and afternoon.
import { addDays, day, mondayOf, schoolYearOf, weekday, type Day } from "../kernel/calendar";
import { isSchoolDay, knowsYear, type SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { CATEGORIES, NO_MARK, RETIRED_ON } from "./attendance-codes";
import { dayAt, endOf, positionOf } from "./marks.packing";

export const SESSIONS = 540, SESSIONS_A_WEEK = 10;
const POSSIBLE = new Uint8Array(256);
for (const code of Object.values(CATEGORIES).join("")) POSSIBLE[code.charCodeAt(0)] = 1;
/** Whether the mark says that the child was expected: present, elsewhere with the school's leave, or absent. */
export const saysExpected = (marks: string, at: number): boolean => POSSIBLE[marks.charCodeAt(at)] === 1;
const BLANK = NO_MARK.charCodeAt(0);
/** Whether there is no mark; beyond the end of the marks there is none. */
export const isBlank = (marks: string, at: number): boolean => at >= marks.length || marks.charCodeAt(at) === BLANK;

/** The first position of a school year on or after the day; its end where the day lies beyond it. */
export function positionFrom(schoolYear: number, on: Day): number {
  if (schoolYearOf(on) !== schoolYear) return schoolYearOf(on) < schoolYear ? 0 : endOf(schoolYear);
  return Math.min(positionOf(schoolYear, weekday(on) > 5 ? addDays(mondayOf(on), 7) : on, false) ?? 0, endOf(schoolYear));
}
/** From where in a school year the old codes are no codes any more. */
export const retiredFrom = (schoolYear: number): number => positionFrom(schoolYear, day(RETIRED_ON));

export type RegisterDays = {
  readonly schoolYear: number; /** Whether the school's terms of that year were entered. */ readonly known: boolean;
  /** By day (position ÷ 2): 1 where the school was open to children; of the days that were asked for. */
  readonly open: Uint8Array; readonly dayOf: (day: number) => Day;
};

/** The open days of a school year between two positions, by its calendar; where none was entered, those on which half of the children or more were expected. */
export function registerDays(calendar: SchoolCalendar, schoolYear: number, marks: readonly string[], { from, to }: { readonly from: number; readonly to: number }): RegisterDays {
  const known = knowsYear(calendar, schoolYear), open = new Uint8Array(SESSIONS / 2), dayOf = (each: number) => dayAt(schoolYear, each * 2);
  for (let each = from >> 1; each * 2 < to; each++) if (known ? isSchoolDay(calendar, dayOf(each)) : heldBy(marks, each)) open[each] = 1;
  return { schoolYear, known, open, dayOf };
}

function heldBy(marks: readonly string[], each: number): boolean {
  let expected = 0;
  for (const one of marks) if (saysExpected(one, each * 2) || saysExpected(one, each * 2 + 1)) expected++;
  return expected > 0 && expected * 2 >= marks.length;
}
