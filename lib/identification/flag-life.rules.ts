// Where one flag stands in its life, and whether it asks. What people did keeps it quiet as long as the end they chose says, unless it is worse.
import type { Day } from "../kernel/calendar";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { addSchoolDays, schoolDaysBetween } from "../partnership/calendar/school-days.rules";
import type { StoredEnd } from "./review.vocabulary";
import type { RuleId, Severity } from "./vocabulary";
import { figureIsWorse } from "./worsening.rules";

/** School days after a dismissal in which the same facts do not ask again (domain.md §9). */
export const COOL_DOWN = 15;
/** School days of normal data after which a flag that fires no more is over (domain.md §9). */
export const NORMAL_DAYS = 20;

export type StandingFlag = { readonly rule: RuleId; readonly severity: Severity; readonly seenOn: Day; /** What figureOf reads today. */ readonly figure?: number | null };
/** What people knew and decided when they last ended a review of the child. */
export type Acted = {
  readonly state: "ended"; readonly end: StoredEnd; readonly decidedOn: Day; readonly severe: boolean; readonly lookAgainOn: Day | null;
  readonly rulesKnown: readonly RuleId[]; readonly figuresKnown?: Readonly<Partial<Record<RuleId, number>>>;
  /** The case that the decision made was closed on that day. */
  readonly supportOverOn?: Day | null;
};
export type LastReview = { readonly state: "waiting" } | Acted;
export type Life =
  | { readonly state: "open" } | { readonly state: "quiet"; readonly until: Day | null } | { readonly state: "cooling"; readonly until: Day }
  | { readonly state: "fading"; readonly was: Day; readonly normalDays: number } | { readonly state: "over"; readonly on: Day };

/** Worse than at the decision: severe where nothing was, a rule people had not met with, one that was over and came back, or its figure a step further on. */
export function isWorse(flag: StandingFlag, last: Acted): boolean {
  // Known at the decision and never over since: not new. One that was over and came back was first seen after it.
  const isNew = flag.seenOn > last.decidedOn || !last.rulesKnown.includes(flag.rule);
  return severityRose(flag, last) || isNew || figureIsWorse(flag.rule, flag.figure ?? null, last.figuresKnown?.[flag.rule] ?? null);
}
const severityRose = ({ severity }: StandingFlag, last: Acted): boolean => severity === "severe" && !last.severe;

/** Where a flag that fires stands: what people decided keeps it quiet, or cools it down, or it is open and asks. */
export function lifeOfFiring(flag: StandingFlag, last: LastReview | null, today: Day, calendar: SchoolCalendar = []): Extract<Life, { state: "open" | "quiet" | "cooling" }> {
  if (!last || last.state === "waiting") return { state: "open" };
  const supported = last.end === "support-now" || last.end === "already-supported", overOn = supported ? (last.supportOverOn ?? null) : null;
  if (supported && overOn === null) return severityRose(flag, last) ? { state: "open" } : { state: "quiet", until: null };
  if (isWorse(flag, last)) return { state: "open" };
  if (last.lookAgainOn) return last.lookAgainOn > today ? { state: "quiet", until: last.lookAgainOn } : { state: "open" };
  const since = overOn ?? last.decidedOn;
  return schoolDaysBetween(calendar, since, today) >= COOL_DOWN ? { state: "open" } : { state: "cooling", until: addSchoolDays(calendar, since, COOL_DOWN) };
}

type Kept = StandingFlag & { /** Null while it stands. */ readonly lastSeenOn: Day | null; readonly expiredOn: Day | null; readonly normalDays: number };
/** Where any flag that is kept stands. */
export const lifeOf = (flag: Kept, last: LastReview | null, today: Day, calendar: SchoolCalendar = []): Life =>
  flag.expiredOn ? { state: "over", on: flag.expiredOn } : flag.lastSeenOn ? { state: "fading", was: flag.lastSeenOn, normalDays: flag.normalDays } : lifeOfFiring(flag, last, today, calendar);
