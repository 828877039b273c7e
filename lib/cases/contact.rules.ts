// How long ago somebody spoke with child or family, measured against what was agreed. Calendar days: families agree on days, not school days.
import { addDays, type Day, daysBetween } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import type { CaseState, WithWhom } from "./vocabulary";

export type Contact = { readonly heldOn: Day; readonly withWhom: WithWhom; readonly reached: boolean };
export type Clock = { readonly days: number; readonly of: number; readonly over: number; readonly dueOn: Day; readonly since: Day };

/** Days since child or family was last reached, or since the case opened; `over` is how many past what was agreed, 0 where none. */
export function contactClock(lastReached: Day | null, openedOn: Day, contactEvery: number, today: Day): Clock {
  const since = lastReached && lastReached > openedOn ? lastReached : openedOn, days = Math.max(0, daysBetween(since, today));
  return { days, of: contactEvery, over: Math.max(0, days - contactEvery), dueOn: addDays(since, contactEvery), since };
}

const ofFamily = ({ withWhom }: Contact) => withWhom !== "professional";
export const lastReached = (contacts: readonly Contact[]): Day | null =>
  contacts.filter((one) => ofFamily(one) && one.reached).reduce<Day | null>((last, { heldOn }) => (last === null || heldOn > last ? heldOn : last), null);
/** Tries since child or family was last reached: from two on it is said aloud. */
export function triesWithoutReaching(contacts: readonly Contact[]): number {
  const last = lastReached(contacts);
  return contacts.filter((one) => ofFamily(one) && !one.reached && (last === null || one.heldOn >= last)).length;
}
export const TRIES_TO_SAY = 2;

/** A contact may be written down while the case is not closed, for a day that has come. */
export function canRecordContact(state: CaseState, heldOn: Day, today: Day): Result<null, "case-closed" | "not-in-the-future"> {
  if (state === "closed" || state === "looked-again") return no("case-closed");
  return heldOn > today ? no("not-in-the-future") : yes(null);
}
/** A task belongs to somebody who may see the child, and is due today or later. */
export function canAddTask(state: CaseState, dueOn: Day, ownerCan: boolean, today: Day): Result<null, "case-closed" | "owner-cannot" | "due-today-or-later"> {
  if (state === "closed" || state === "looked-again") return no("case-closed");
  if (!ownerCan) return no("owner-cannot");
  return dueOn < today ? no("due-today-or-later") : yes(null);
}
