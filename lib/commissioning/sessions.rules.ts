// When a request's sessions are, what was delivered of them, and when an organisation may see the sheet for the day.
import { addDays, dayOf, startOfDay, type Day } from "../kernel/calendar";
import type { EntryMark, RequestState } from "./vocabulary";

export type Entry = { readonly heldOn: Day; readonly mark: EntryMark };
type Planned = { readonly firstSessionOn: Day; readonly sessionsPlanned: number };
const DAY_MS = 86_400_000;

/** Sessions that ran: paid for, whether the child came or not. */
export const delivered = (entries: readonly Pick<Entry, "mark">[]): number => entries.filter(({ mark }) => mark !== "did-not-run").length;
/** Sessions at which the child was. */
export const there = (entries: readonly Pick<Entry, "mark">[]): number => entries.filter(({ mark }) => mark === "here").length;

/** The days on which sessions are: weekly from the first, one more week for each that did not run, and days a register was kept for. London days, sorted. */
export function sessionDays({ firstSessionOn, sessionsPlanned }: Planned, entries: readonly Entry[]): readonly Day[] {
  const weeks = sessionsPlanned + entries.length - delivered(entries);
  const planned = Array.from({ length: weeks }, (_, week) => addDays(firstSessionOn, 7 * week));
  return [...new Set([...planned, ...entries.filter(({ mark }) => mark !== "did-not-run").map(({ heldOn }) => heldOn)])].sort();
}

/** Open from the beginning of a session's day in London until 24 hours after that day's end. */
export const daySheetOpen = (days: readonly Day[], now: Date): boolean =>
  days.some((on) => now >= startOfDay(on) && now.getTime() < startOfDay(addDays(on, 1)).getTime() + DAY_MS);

/** The same, for a request: none but an accepted one has a sheet to show. */
export const sheetOpenFor = (request: Planned & { readonly state: RequestState; readonly entries: readonly Entry[] }, now: Date): boolean =>
  request.state === "accepted" && daySheetOpen(sessionDays(request, request.entries), now);

/** The next session day from that of `now` on; null where there is none. */
export const nextSession = (request: Planned & { readonly entries: readonly Entry[] }, now: Date): Day | null =>
  sessionDays(request, request.entries).find((on) => on >= dayOf(now)) ?? null;
