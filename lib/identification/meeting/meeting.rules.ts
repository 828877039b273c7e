// What stands on a meeting's list, what may be said there, and what follows from it. Days are Europe/London dates.
import { addDays, type Day } from "../../kernel/calendar";
import { no, type Result, yes } from "../../kernel/result";
import type { EndDetail, StoredEnd } from "../review.vocabulary";
import type { Came, MeetingState, Outcome } from "./vocabulary";

type Waits = { readonly reviewId: string; readonly childId: string };
/** Earlier words about a review that waits still: parked until that day, or until the next meeting. */
export type Parked = { readonly until: Day | null };
/** What an earlier meeting wanted to know first of a child who comes back, who was to find out, and whether they say they have. */
export type WantedBefore = { readonly on: Day; readonly words: string | null; readonly owner: string | null; readonly foundOut: boolean };
export type Placed = Waits & { readonly came: Came; readonly place: number; /** Why somebody added the child. */ readonly because?: string };
export type Agenda = { readonly items: readonly Placed[]; /** Waiting, and not on this list for want of room. */ readonly more: number; /** Parked until a day that has not come. */ readonly parked: number };
type Asked = { readonly heldOn: Day; readonly most: number; /** Places taken already. */ readonly from?: number };

/** The children who wait, in the list's own order, without those parked until a later day. */
export function agendaOf(waiting: readonly Waits[], parked: ReadonlyMap<string, Parked>, { heldOn, most, from = 0 }: Asked): Agenda {
  const due = waiting.filter(({ reviewId }) => (parked.get(reviewId)?.until ?? heldOn) <= heldOn);
  const items = due.slice(0, most).map(({ reviewId, childId }, at): Placed => ({ reviewId, childId, came: parked.has(reviewId) ? "parked-before" : "candidate", place: from + at + 1 }));
  return { items, more: due.length - items.length, parked: waiting.length - due.length };
}

/** What an end of a review is called in a meeting. */
export const outcomeOf = (end: StoredEnd): Outcome =>
  end === "need-information" ? "asked" : end === "not-needed" ? "taken-out" : end === "closed-by-lead" ? "closed-by-lead" : "decided";

export type Task = { readonly what: string; readonly dueOn: Day };
/** The task that a decision makes by itself. Support has the way to the family, and what is watched opens again on its day: neither needs one. */
export const taskOfEnd = (detail: EndDetail): Task | null => (detail.end === "need-information" ? { what: `Ask ${detail.from}: ${detail.question}`, dueOn: detail.by } : null);

/** Days in which somebody finds out what a parked child waits for, where no day was named. */
const TO_FIND_OUT = 7;
/** What whoever finds out has to do: by the day until which the child is parked; else by the day on which the review is due, or within a week. */
export const taskOfParking = (words: string, until: Day | null, reviewDue: Day, today: Day): Task => {
  const week = addDays(today, TO_FIND_OUT);
  return { what: `Find out: ${words}`, dueOn: until ?? (reviewDue > week ? reviewDue : week) };
};

type Item = { readonly meeting: MeetingState; readonly version: number; readonly reviewWaits: boolean };
export type SayRefusal = "meeting-ended" | "changed-meanwhile";
/** Whether anything may be said of a child as it was read. */
export function mayBeSpokenOf({ meeting, version }: Pick<Item, "meeting" | "version">, read: number): Result<null, SayRefusal> {
  if (meeting === "ended") return no("meeting-ended");
  return version === read ? yes(null) : no("changed-meanwhile");
}

export type ParkRefusal = SayRefusal | "decided-already" | "park-until-a-later-day";
/** A child is parked while the review waits, until the next meeting or a day after today. */
export function canBeParked(item: Item, read: number, until: Day | null, today: Day): Result<null, ParkRefusal> {
  const open = mayBeSpokenOf(item, read);
  if (!open.ok) return open;
  if (!item.reviewWaits) return no("decided-already");
  return until !== null && until <= today ? no("park-until-a-later-day") : yes(null);
}

/** How many of how many were spoken of: of those this viewer is shown, and of nobody else. */
export const spokenOf = (items: readonly { readonly outcome: Outcome | null }[]): { readonly done: number; readonly of: number } =>
  ({ done: items.filter(({ outcome }) => outcome !== null && outcome !== "not-reached").length, of: items.length });

/** The next child nobody has spoken of, after the one named; from the beginning where none is left after it, or none is named. */
export function nextAfter<I extends { readonly itemId: string; readonly outcome: Outcome | null }>(items: readonly I[], after: string | null): I | null {
  const from = after === null ? 0 : items.findIndex(({ itemId }) => itemId === after) + 1;
  return [...items.slice(from), ...items.slice(0, from)].find(({ outcome }) => outcome === null) ?? null;
}
