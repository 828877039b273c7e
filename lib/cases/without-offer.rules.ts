// A child whose feelings met a rule waits for an offer of help. Days are counted as lateness is: by the school's own calendar.
import type { Day } from "../kernel/calendar";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { addSchoolDays, schoolDaysBetween } from "../partnership/calendar/school-days.rules";
import type { StoredEnd } from "../identification/review.vocabulary";
import type { ApproachState, CaseState } from "./vocabulary";

/** School days after which an emotional flag without an offer of help is said aloud (product.md §5, Aamaya). */
export const DAYS_TO_OFFER = 20;

export type Known = {
  readonly emotionalSince: Day;
  readonly decisions: readonly { readonly end: StoredEnd; readonly on: Day }[];
  readonly askings: readonly ApproachState[];
  readonly cases: readonly CaseState[];
};
const ASKING = ["not-approached", "approached", "asked-to-wait", "not-reached"] as const satisfies readonly ApproachState[];
// Two people said why no help is needed, or the lead has it in hand: that is an answer, though no offer. To watch or to ask for more is neither.
const ANSWERED = ["support-now", "already-supported", "not-needed", "closed-by-lead"] as const satisfies readonly StoredEnd[];
const within = <T extends string>(list: readonly T[], one: string): boolean => (list as readonly string[]).includes(one);

/** Since when the flag waits, how many school days, and by when an offer was due; null where one was made, help is there, or the days are not over. */
export function waitsForOffer({ emotionalSince, decisions, askings, cases }: Known, today: Day, calendar: SchoolCalendar = []): { readonly since: Day; readonly days: number; readonly dueOn: Day } | null {
  const offered = decisions.some(({ end, on }) => on >= emotionalSince && within(ANSWERED, end)) || askings.some((state) => within(ASKING, state)) || cases.some((state) => state === "open" || state === "closing");
  const days = schoolDaysBetween(calendar, emotionalSince, today);
  return offered || days <= DAYS_TO_OFFER ? null : { since: emotionalSince, days, dueOn: addSchoolDays(calendar, emotionalSince, DAYS_TO_OFFER) };
}

/** `waiting 27 school days without an offer of help`. */
export const withoutOfferWords = (days: number): string => `waiting ${days} school days without an offer of help`;
