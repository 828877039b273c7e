// A primary school on Friday 12 March 2027: 23 school weeks (230 sessions) since 7 September, with half-terms and Christmas between.
import type { Figure, GoldenChild } from "./golden";

export const AS_AT = "2027-03-12";
/** The school's own weeks, the first of them first: W[1] … W[23]. Closed: 26 October, 21 and 28 December, 15 February. */
export const W = [
  "", "2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19",
  "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14",
  "2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25", "2027-02-01", "2027-02-08", "2027-02-22", "2027-03-01", "2027-03-08",
] as const;
export const USUAL = ".. .. .. .. ..";
export const ILL = "II II II II II";
/** W[12] to W[17]: within the last 12 school weeks, before the last 6. */
export const SIX_BEFORE = W.slice(12, 18);

const REGISTER = "School register";
const figure = (from: string) => (what: string, value: number | string, threshold: number | string | null = null): Figure => [what, value, threshold, from, AS_AT, REGISTER];
/** Figures of the register to date, and of the last 6, 10 and 12 school weeks. */
export const toDate = figure("2026-08-01"), lastSix = figure("2027-01-25"), lastTen = figure("2026-12-14"), lastTwelve = figure("2026-11-30");

type Figures = (what: string, value: number | string, threshold?: number | string | null) => Figure;
/** Every attendance flag shows beside its own figures how much of the time was a part-time timetable (C2) or a medical appointment (M). */
export const beside = (figures: Figures, partTime = 0, medical = 0) => [figures("reduced-timetable-share", partTime), figures("medical-share", medical)] as const;

export const persistent = (absent: number, share: number, possible = 230, shares = beside(toDate)) =>
  ["attendance.persistent", "notable", toDate("possible-sessions", possible, 60), toDate("absent-sessions", absent), toDate("absence-share", share, 0.1), ...shares] as const;
export const severe = (absent: number, share: number, possible = 230) =>
  ["attendance.severe", "severe", toDate("possible-sessions", possible, 60), toDate("absent-sessions", absent), toDate("absence-share", share, 0.5), ...beside(toDate)] as const;
export const differentWeeks = (absent: number, weeks: number) =>
  ["attendance.different-weeks", "notable", lastSix("absent-sessions", absent, 8), lastSix("weeks-with-absence", weeks, 4), lastSix("school-weeks", 6), ...beside(lastSix)] as const;

/** A child of whom everything expected is known and nothing is of concern; a case says what is different. */
export const settled: Omit<GoldenChild, "says"> = {
  assessments: [["reading", "2027-01-10", "at"], ["maths", "2027-01-10", "above"]],
  sdq: [["4-band-2014", "parent", "2027-01-15", "emotional", 0], ["4-band-2014", "parent", "2027-01-15", "peer", 0]],
  judgements: [["2027-01-20", "flourishing"]],
};
