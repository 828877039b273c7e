// Counting sessions in packed marks. Categories: domain.md §2.1 (SI 2024/208 regulation 10; checked against DfE national data 2024/25).
// One-character storage of two-character codes: C1 <  C2 >  J1 ?  (Y1 … Y7 and whatever is not named here are not counted).
import { CATEGORIES } from "../imports/attendance-codes";
import type { Stretch } from "./marks";

const ATTENDING = CATEGORIES.present + CATEGORIES.activity;
const AUTHORISED = CATEGORIES.authorised;
const UNAUTHORISED = CATEGORIES.unauthorised;
/** R, S, T, C1, J1: known beforehand to school and family, so they make no pattern; they stay possible sessions. */
const NO_PATTERN = "RST<?";
export const SUSPENDED = "E", REDUCED_TIMETABLE = ">", MEDICAL = "M", ILL = "I", LATE = "L";

/** Sessions, not days. `inPattern`: the absences without R, S, T, C1 and J1. Absent ÷ possible is undefined where possible is 0. */
export type Tally = {
  readonly possible: number; readonly absent: number; readonly unauthorised: number; readonly inPattern: number; readonly suspended: number;
};

// Three counters of ten bits in one integer: one addition a session, no branches. A tally must stay below 1,024 sessions (102 weeks).
const SECOND = 1 << 10, THIRD = 1 << 20, MASK = SECOND - 1;
const COUNTS = new Int32Array(256); // possible, absent, unauthorised
const PATTERN = new Int32Array(256); // inPattern, suspended
const POSSIBLE = new Uint8Array(256);
for (const code of ATTENDING + AUTHORISED + UNAUTHORISED) {
  const at = code.charCodeAt(0), absent = !ATTENDING.includes(code);
  POSSIBLE[at] = 1;
  COUNTS[at] = 1 + (absent ? SECOND : 0) + (UNAUTHORISED.includes(code) ? THIRD : 0);
  PATTERN[at] = (absent && !NO_PATTERN.includes(code) ? 1 : 0) + (code === SUSPENDED ? SECOND : 0);
}

/** Whether the session at that position is one the child was expected at (attending, authorised or unauthorised). */
export const isPossible = (marks: string, position: number): boolean => POSSIBLE[marks.charCodeAt(position)] === 1;

/** Whether the child was expected at that session and away. */
export const isAbsent = (marks: string, position: number): boolean => (COUNTS[marks.charCodeAt(position)]! & SECOND) !== 0;

const unpack = (counts: number, pattern: number): Tally => ({
  possible: counts & MASK, absent: (counts >> 10) & MASK, unauthorised: counts >> 20, inPattern: pattern & MASK, suspended: pattern >> 10,
});

/** Counts the sessions of some stretches of a child's marks; a school year without marks adds nothing. */
export function tally(marks: ReadonlyMap<number, string>, stretches: readonly Stretch[]): Tally {
  let counts = 0, pattern = 0;
  for (const { schoolYear, from, to } of stretches) {
    const packed = marks.get(schoolYear);
    if (packed === undefined) continue;
    for (let i = from, end = Math.min(to, packed.length); i < end; i++) {
      const code = packed.charCodeAt(i);
      counts += COUNTS[code]! | 0; // `| 0`: a character beyond the table counts as nothing
      pattern += PATTERN[code]! | 0;
    }
  }
  return unpack(counts, pattern);
}

/** The same, for who asks several stretches of a child's marks one after the other: they are gone through once, and a stretch is what is counted up to its end without what is up to its beginning. */
export function tallies(): typeof tally {
  const kept = new Map<number, { of: string; readonly counts: Int32Array; readonly pattern: Int32Array }>();
  const sumsOf = (schoolYear: number, packed: string) => {
    let sums = kept.get(schoolYear);
    if (sums?.of === packed) return sums;
    if (!sums || sums.counts.length <= packed.length) kept.set(schoolYear, (sums = { of: "", counts: new Int32Array(packed.length + 1), pattern: new Int32Array(packed.length + 1) }));
    let counts = 0, pattern = 0;
    for (let i = 0; i < packed.length; i++) {
      const code = packed.charCodeAt(i);
      sums.counts[i + 1] = counts += COUNTS[code]! | 0;
      sums.pattern[i + 1] = pattern += PATTERN[code]! | 0;
    }
    sums.of = packed;
    return sums;
  };
  return (marks, stretches) => {
    let counts = 0, pattern = 0;
    for (const { schoolYear, from, to } of stretches) {
      const packed = marks.get(schoolYear), end = Math.min(to, packed?.length ?? 0);
      if (packed === undefined || from >= end) continue;
      const sums = sumsOf(schoolYear, packed);
      counts += sums.counts[end]! - sums.counts[from]!;
      pattern += sums.pattern[end]! - sums.pattern[from]!;
    }
    return unpack(counts, pattern);
  };
}

/** The same for Monday to Friday apart, for a pattern such as every Friday. */
export function tallyWeekdays(marks: ReadonlyMap<number, string>, stretches: readonly Stretch[]): readonly Tally[] {
  const counts = [0, 0, 0, 0, 0], pattern = [0, 0, 0, 0, 0];
  for (const { schoolYear, from, to } of stretches) {
    const packed = marks.get(schoolYear);
    if (packed === undefined) continue;
    for (let i = from, end = Math.min(to, packed.length); i < end; i++) {
      const code = packed.charCodeAt(i), day = (i % 10) >> 1;
      counts[day]! += COUNTS[code]! | 0;
      pattern[day]! += PATTERN[code]! | 0;
    }
  }
  return counts.map((packed, day) => unpack(packed, pattern[day]!));
}

/** How many sessions of those stretches carry one code (in one-character storage). */
export function countCode(marks: ReadonlyMap<number, string>, stretches: readonly Stretch[], code: string): number {
  let count = 0;
  for (const { schoolYear, from, to } of stretches) {
    const packed = marks.get(schoolYear) ?? "";
    for (let at = packed.indexOf(code, from); at >= 0 && at < to; at = packed.indexOf(code, at + 1)) count++;
  }
  return count;
}

/** Whether the stretches hold any mark at all, counted or not; "-" is no mark. */
export const hasMarks = (marks: ReadonlyMap<number, string>, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ schoolYear, from, to }) => /[^-\s]/.test((marks.get(schoolYear) ?? "").slice(from, to)));
