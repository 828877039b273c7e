// How long ago somebody spoke with child or family, measured against what was agreed. Calendar days: families agree on days, not school days.
import { addDays, addWeekdays, type Day, daysBetween } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import { CONTACT_WAYS, type CaseState, type ContactWay, type WithWhom } from "./vocabulary";

export type Contact = { readonly heldOn: Day; readonly withWhom: WithWhom; readonly reached: boolean };
export type Clock = { readonly days: number; readonly of: number; readonly over: number; readonly dueOn: Day; readonly since: Day };

/** Days since child or family was last reached, or since the case opened; `over` is how many past what was agreed, 0 where none. */
export function contactClock(lastReached: Day | null, openedOn: Day, contactEvery: number, today: Day): Clock {
  const since = lastReached && lastReached > openedOn ? lastReached : openedOn, days = Math.max(0, daysBetween(since, today));
  return { days, of: contactEvery, over: Math.max(0, days - contactEvery), dueOn: addDays(since, contactEvery), since };
}

const ofFamily = ({ withWhom }: Pick<Contact, "withWhom">) => withWhom !== "professional";
export const lastReached = (contacts: readonly Contact[]): Day | null =>
  contacts.filter((one) => ofFamily(one) && one.reached).reduce<Day | null>((last, { heldOn }) => (last === null || heldOn > last ? heldOn : last), null);

/** Tries in a row that reached nobody: since when, by which ways and by which not yet, and the day by which to try again. */
export type Unanswered = {
  readonly tries: number; readonly since: Day; readonly last: Day; readonly tried: readonly { readonly how: ContactWay; readonly times: number }[]; readonly untried: readonly ContactWay[]; readonly tryBy: Day;
};
/** From as many tries on it is said aloud. */
export const TRIES_TO_SAY = 2;
const TRY_AGAIN_WITHIN = 2;
/** Of contacts that stand newest first: the tries since child or family was last reached. */
export function triesInARow<C extends Omit<Contact, "heldOn">>(newestFirst: readonly C[]): readonly C[] {
  const ours = newestFirst.filter(ofFamily), reached = ours.findIndex((one) => one.reached);
  return reached < 0 ? ours : ours.slice(0, reached);
}
/** The tries since child or family was last reached (contacts newest first), whoever made them: another worker does not begin the count anew. The next is due within two weekdays, or on the day agreed where that comes first; null where nobody tried in vain. */
export function unansweredOf(contacts: readonly (Contact & { readonly how: ContactWay })[], clock: Pick<Clock, "dueOn">): Unanswered | null {
  const tries = triesInARow(contacts), last = tries[0]?.heldOn, since = tries.at(-1)?.heldOn;
  if (since === undefined || last === undefined) return null;
  const again = addWeekdays(last, TRY_AGAIN_WITHIN), times = (how: ContactWay) => tries.filter((one) => one.how === how).length;
  return {
    tries: tries.length, since, last, untried: CONTACT_WAYS.filter((how) => times(how) === 0), tried: CONTACT_WAYS.map((how) => ({ how, times: times(how) })).filter((one) => one.times > 0).sort((a, b) => b.times - a.times),
    tryBy: clock.dueOn > last && clock.dueOn < again ? clock.dueOn : again,
  };
}

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
