// Results against expectation in the four core subjects. Rows on different scales are all results of their subject.
import { EXPECTATIONS, type Expectation, type Subject } from "../imports/vocabulary";
import type { Day } from "../kernel/calendar";
import type { ChildFacts } from "./facts";
import { CORE_SUBJECTS } from "./vocabulary";

/** A subject's results of one day, as one: the lowest expectation and the most years below that were said on it. */
export type DayResult = { readonly on: Day; readonly against: Expectation; readonly yearsBelow: number | null };

export const isLower = (a: Expectation, b: Expectation): boolean => EXPECTATIONS.indexOf(a) < EXPECTATIONS.indexOf(b);

/** The subject's result on the latest day up to `upTo` (or, with `before`, the latest day before it); null where there is none. */
export function latestResult({ assessments }: ChildFacts, subject: Subject, upTo: Day, before = false): DayResult | null {
  let on: Day | null = null, against: Expectation | null = null, yearsBelow: number | null = null;
  for (const row of assessments) {
    if (row.subject !== subject || row.on > upTo || (before && row.on === upTo) || (on && row.on < on)) continue;
    const sameDay = row.on === on;
    against = sameDay && against && isLower(against, row.against) ? against : row.against;
    yearsBelow = sameDay ? most(yearsBelow, row.yearsBelow) : row.yearsBelow;
    on = row.on;
  }
  return on && against ? { on, against, yearsBelow } : null;
}
/** The latest result of each core subject that has one, up to a day. */
export type SubjectResult = DayResult & { readonly subject: (typeof CORE_SUBJECTS)[number] };
export function latestResults(child: ChildFacts, upTo: Day): readonly SubjectResult[] {
  const all: SubjectResult[] = [];
  if (child.assessments.length > 0) for (const subject of CORE_SUBJECTS) {
    const latest = latestResult(child, subject, upTo);
    if (latest) all.push({ subject, on: latest.on, against: latest.against, yearsBelow: latest.yearsBelow });
  }
  return all;
}
const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));
