// Which reviews people are asked to answer now, and which wait their turn: the list is never longer than people can answer, and nothing is left out of both.
import type { Day } from "../kernel/calendar";

export type InQueue = {
  readonly id: string; readonly openedOn: Day; readonly dueOn: Day;
  /** Its turn has not come yet. */
  readonly inLine: boolean;
  readonly severe: boolean; readonly strands: number; /** The day the newest of its flags was first seen. */ readonly newest: Day | null;
  /** A person spoke of the child, or asked to look again: it never waits. */
  readonly said: boolean;
};

/**
 * Reviews one person can answer beside everything else on a school day: about twenty minutes each to read, talk and write. Seen's own figure
 * (2026), tried on nobody yet: each school sets its own number, and says why (decision 0020).
 */
export const ANSWERS_A_DAY = 2;

/** How many reviews a school answers at once: what its people set, else reviewers × answers a day × the school days it promised to answer within. */
export const listLength = (set: number | null, { reviewers, answerWithin }: { readonly reviewers: number; readonly answerWithin: number }): number =>
  set ?? Math.max(1, reviewers) * ANSWERS_A_DAY * answerWithin;

const newestFirst = (a: Day | null, b: Day | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1);
/** Any severe first, then the most different strands, then the newest; a total order, and no score. */
export const inOrder = (a: InQueue, b: InQueue): number =>
  Number(b.severe) - Number(a.severe) || b.strands - a.strands || newestFirst(a.newest, b.newest) || (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const isLate = ({ inLine, dueOn }: InQueue, today: Day): boolean => !inLine && dueOn < today;

/**
 * Who is on the list today, each group in order. What a person said and what is late is always on it, also beyond the length. The places that are
 * left go to the severe first, then to those already on the list (an answer was promised), then to the others in order.
 */
export function whoIsListed<R extends InQueue>(waiting: readonly R[], length: number, today: Day): { readonly listed: readonly R[]; readonly inLine: readonly R[] } {
  const keptOn = (one: R) => one.said || isLate(one, today), always = waiting.filter(keptOn), others = waiting.filter((one) => !keptOn(one));
  const places = Math.max(0, length - always.length);
  const called = [...others].sort((a, b) => Number(b.severe) - Number(a.severe) || Number(a.inLine) - Number(b.inLine) || inOrder(a, b)).slice(0, places), on = new Set(called);
  return { listed: [...always, ...called].sort(inOrder), inLine: others.filter((one) => !on.has(one)).sort(inOrder) };
}
