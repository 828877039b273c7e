// Many lines of marks as one row per child and school year: 54 weeks of ten sessions from the Monday on or before 1 August.
import { dayFromNumber, dayNumber, mondayOf, schoolYearEnd, schoolYearOf, schoolYearStart, type Day } from "../kernel/calendar";
import { NO_MARK } from "./attendance-codes";
import type { MarksRow, Warning } from "./rows";

const SESSIONS_A_WEEK = 10;
const SESSIONS = 54 * SESSIONS_A_WEEK;

const firstMondays = new Map<number, number>();
/** The day number of the Monday on or before 1 August; kept, because every line of a file asks for the same one or two. */
function firstMonday(schoolYear: number): number {
  let number = firstMondays.get(schoolYear);
  if (number === undefined) firstMondays.set(schoolYear, (number = dayNumber(mondayOf(schoolYearStart(schoolYear)))));
  return number;
}

/** The position of a weekday's session in a school year; a Saturday or Sunday has none. */
export function positionOf(schoolYear: number, on: Day, afternoon: boolean): number | null {
  const days = dayNumber(on) - firstMonday(schoolYear);
  return days % 7 > 4 ? null : Math.floor(days / 7) * SESSIONS_A_WEEK + (days % 7) * 2 + (afternoon ? 1 : 0);
}

type Place = { readonly schoolYear: number; readonly at: number };
const places = new Map<Day, Place | null>();
const MOST_PLACES = 5_000;
/** The school year of a day and the position of its morning in it; null at a weekend. Kept: a file names few days, each on many lines. */
export function placeOf(on: Day): Place | null {
  const before = places.get(on);
  if (before !== undefined) return before;
  const schoolYear = schoolYearOf(on), at = positionOf(schoolYear, on, false), now = at === null ? null : { schoolYear, at };
  if (places.size >= MOST_PLACES) places.clear();
  places.set(on, now);
  return now;
}

/** The day of a position. */
export const dayAt = (schoolYear: number, position: number): Day =>
  dayFromNumber(firstMonday(schoolYear) + Math.floor(position / SESSIONS_A_WEEK) * 7 + Math.floor((position % SESSIONS_A_WEEK) / 2));

/** The first position after 31 July. */
export function endOf(schoolYear: number): number {
  const end = schoolYearEnd(schoolYear);
  const days = dayNumber(end) - firstMonday(schoolYear);
  return Math.floor(days / 7) * SESSIONS_A_WEEK + Math.min((days % 7) + 1, 5) * 2;
}

/** Each code is stored as one character of ASCII, so that a year of them is a buffer of bytes. */
const SAYS_NOTHING = NO_MARK.charCodeAt(0);
type Held = { readonly line: number; readonly upn: string; readonly schoolYear: number; /** Where the year begins in its block. */ readonly at: number; readonly block: Block; from: number; until: number; several: boolean };
/** The years of many children, one after another: a buffer for each would cost more to make than to fill. */
type Block = { readonly marks: Buffer; readonly lines: Int32Array };
const YEARS_A_BLOCK = 128;
const newBlock = (): Block => ({ marks: Buffer.alloc(YEARS_A_BLOCK * SESSIONS, NO_MARK), lines: new Int32Array(YEARS_A_BLOCK * SESSIONS) });

/** Lays each child's lines over one another in the order of the file: the later line wins, with one warning for each pair of lines. */
export function pack(runs: readonly MarksRow[]): { readonly rows: MarksRow[]; readonly warnings: Warning[] } {
  const children = new Map<string, Held>();
  const warnings = new Map<string, Warning>();
  let held: Held | undefined, block = newBlock();
  for (const { line, upn, schoolYear, at, marks } of runs) {
    if (held?.upn !== upn || held.schoolYear !== schoolYear) held = children.get(`${upn} ${schoolYear}`); // a child's lines mostly stand together
    if (!held) {
      const n = children.size % YEARS_A_BLOCK;
      if (n === 0 && children.size > 0) block = newBlock();
      children.set(`${upn} ${schoolYear}`, (held = { line, upn, schoolYear, at: n * SESSIONS, block, from: SESSIONS, until: 0, several: false }));
    }
    const place = held.at + at, end = Math.min(marks.length, SESSIONS - at); // beyond its year lies another child's
    for (let i = 0; i < end; i++) {
      const code = marks.charCodeAt(i);
      if (code === SAYS_NOTHING) continue;
      const before = held.block.lines[place + i]!;
      if (before !== 0 && before !== line && !warnings.has(`${before} ${line}`))
        warnings.set(`${before} ${line}`, { line: before, reason: `Lines ${before} and ${line} have marks for the same sessions of one child: for those, line ${line} counts.` });
      held.block.marks[place + i] = code;
      held.block.lines[place + i] = line;
      if (line !== held.line) held.several = true;
      if (at + i < held.from) held.from = at + i;
      if (at + i >= held.until) held.until = at + i + 1;
    }
  }
  return { rows: [...children.values()].flatMap(trimmed), warnings: [...warnings.values()] };
}

function trimmed({ line, upn, schoolYear, at, block, from, until, several }: Held): readonly MarksRow[] {
  if (from >= until) return [];
  return [{ line, upn, schoolYear, at: from, marks: block.marks.toString("latin1", at + from, at + until), ...(several && { lines: block.lines.subarray(at + from, at + until) }) }];
}
