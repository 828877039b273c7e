// How far a class is: whoever of its adults has said something of a child, that child is done; nobody is skipped in silence.
import type { Day } from "../../kernel/calendar";

/** Somebody said something of a child, or passed them over until a day (null: for the round). */
export type SaidOf = { readonly childId: string; readonly by: string | null; readonly on: Day; readonly skipped: boolean; readonly againOn: Day | null };
export type ChildState = "done" | "skipped" | "left";
export type Progress = { readonly children: number; readonly done: number; readonly skipped: number; readonly left: number };

/** A child passed over until a day is left again from that day on; whatever was said comes before that. */
export function stateOf(childId: string, said: readonly SaidOf[], today: Day): ChildState {
  const own = said.filter((one) => one.childId === childId);
  if (own.some(({ skipped }) => !skipped)) return "done";
  return own.some(({ againOn }) => againOn === null || againOn > today) ? "skipped" : "left";
}

/** Counts the children who are in the class now: who joined in the middle is left, who went is not counted. */
export function progressOf(children: readonly string[], said: readonly SaidOf[], today: Day): Progress {
  return progressOfStates(children.map((childId) => stateOf(childId, said, today)));
}
export function progressOfStates(states: readonly ChildState[]): Progress {
  const count = (state: ChildState) => states.filter((one) => one === state).length;
  return { children: states.length, done: count("done"), skipped: count("skipped"), left: count("left") };
}

/** The first child who is left after this one, in the list's order and then from its beginning; null where nobody is. */
export function nextLeft(children: readonly string[], stateFor: (childId: string) => ChildState, after: string | null): string | null {
  const at = after === null ? -1 : children.indexOf(after);
  return [...children.slice(at + 1), ...children.slice(0, Math.max(at, 0))].find((childId) => stateFor(childId) === "left") ?? null;
}

const SECONDS_A_CHILD = 40; // 30 children in 20 minutes
/** Whole minutes for the children who are left, at least one. */
export const minutesLeft = (left: number): number => Math.max(1, Math.round((left * SECONDS_A_CHILD) / 60));
