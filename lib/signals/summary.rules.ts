// What a system says of a child's attendance over a while, beside what Seen counts from the marks of the same days.
import type { Day } from "../kernel/calendar";
import { stretchesOf } from "./marks";
import { tally } from "./sessions.rules";

export type Summary = {
  readonly from: Day; readonly until: Day; readonly possible: number | null; readonly attended: number | null;
  /** 0 to 1, as the system printed it. */
  readonly attendedShare: number | null;
};
/** Both shares from 0 to 1; `possible` is how many sessions the marks' own share is of. */
export type Disagreement = { readonly said: number; readonly counted: number; readonly possible: number };

/** One point of per cent. */
const TOLERATED = 0.01 + 1e-9;

/** The share of sessions attended, 0 to 1: as printed, else from the counts; null where the summary says neither. */
export const shareSaid = ({ possible, attended, attendedShare }: Pick<Summary, "possible" | "attended" | "attendedShare">): number | null =>
  attendedShare ?? (possible && attended !== null ? attended / possible : null);

/** Where a summary and the marks of its days differ by more than one point; null where they agree, or either says nothing. `marks`: packed, by school year. */
export function disagreement(summary: Summary, marks: ReadonlyMap<number, string>): Disagreement | null {
  const said = shareSaid(summary);
  const counted = stretchesOf(summary.from, summary.until).map((stretch) => tally(marks, [stretch])); // one a school year: a tally holds no more
  const possible = counted.reduce((sum, one) => sum + one.possible, 0), absent = counted.reduce((sum, one) => sum + one.absent, 0);
  if (said === null || possible === 0) return null;
  const share = (possible - absent) / possible;
  return Math.abs(said - share) > TOLERATED ? { said, counted: share, possible } : null;
}
