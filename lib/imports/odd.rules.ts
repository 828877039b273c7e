// What can be odd about a file of marks, as numbers and days: the sentences are register.present.ts's.
import type { Day } from "../kernel/calendar";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import type { MarksRow } from "./rows";

/** A child of the school's roll; a day that is not given keeps nobody out. */
export type OnRegister = { readonly childId: string; readonly className: string | null; readonly admittedOn: Day | null; readonly leftOn: Day | null; readonly goneOn: Day | null };
export type Register = {
  readonly rows: readonly MarksRow[]; readonly today: Day; readonly calendar: SchoolCalendar;
  /** The whole roll, by UPN; and the marks as they stand once the file has landed. */
  readonly roll: ReadonlyMap<string, OnRegister>; readonly marksOf: (childId: string, schoolYear: number) => string | undefined;
};
/** `line` where one line alone is meant; else the first of `lines`, and how many more there are. */
type Where = { readonly line?: number; readonly lines?: readonly number[]; readonly more?: number };
type OnDays = Where & { readonly marks: number; readonly days: readonly { readonly on: Day; readonly children: number; readonly closedFor: string | null }[] };
export type Odd =
  | ({ readonly what: "closed" | "outside-terms" } & OnDays)
  | ({ readonly what: "left" } & Where & { readonly marks: number; readonly children: number; readonly first: Day })
  | ({ readonly what: "retired" } & Where & { readonly marks: number; readonly children: number; readonly codes: readonly string[]; readonly first: Day })
  | { readonly what: "nobody"; readonly days: readonly Day[] }
  | { readonly what: "class-days"; readonly days: readonly { readonly on: Day; readonly classes: readonly string[] }[] }
  | ({ readonly what: "blank" } & Where & { readonly marks: number; readonly sessions: readonly { readonly on: Day; readonly afternoon: boolean; readonly blank: number; readonly of: number }[] })
  | { readonly what: "class-week"; readonly from: Day; readonly classes: readonly string[] }
  | { readonly what: "no-calendar"; readonly schoolYear: number };

const SHOWN = 10;
/** The lines that were met: the one, or the first of them. */
export function whereOf(met: ReadonlySet<number>): Where {
  const lines = [...met].sort((a, b) => a - b);
  return lines.length === 1 ? { line: lines[0]! } : { lines: lines.slice(0, SHOWN), more: Math.max(lines.length - SHOWN, 0) };
}
/** 7A before 10A. */
export const byName = (a: string, b: string) => a.localeCompare(b, "en-GB", { numeric: true });
