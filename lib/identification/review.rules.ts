// When a child comes before people, and what those people may decide. Days are Europe/London dates; they wait in school days.
import type { Day } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { lifeOfFiring, type LastReview, type StandingFlag } from "./flag-life.rules";
import type { Decision } from "./review.schema";
import type { ConcernAnswer, EndDetail, OpenedFor, StoredEnd } from "./review.vocabulary";

export type Standing = { readonly flags: readonly StandingFlag[]; readonly candidate: boolean; readonly openConcern: boolean };
export const isSevere = (flags: readonly Pick<StandingFlag, "severity">[]): boolean => flags.some(({ severity }) => severity === "severe");

/** Why a review should open for this child today, or null. A concern always opens one; what was decided keeps quiet as long as its end says. */
export function reviewShouldOpen(child: Standing, last: LastReview | null, today: Day, calendar: SchoolCalendar = []): OpenedFor | null {
  if (last?.state === "waiting") return null;
  if (child.openConcern) return child.candidate ? "candidate" : "concern";
  const standsFor = child.candidate ? "candidate" : child.flags.some(({ rule }) => rule === "academic.two-years") ? "two-years-behind" : null;
  if (!last) return standsFor;
  if (last.lookAgainOn && last.lookAgainOn <= today) return "look-again";
  return standsFor && child.flags.some((flag) => lifeOfFiring(flag, last, today, calendar).state === "open") ? standsFor : null;
}

export type ReviewAsItStands = {
  readonly state: "waiting" | "ended"; readonly end: StoredEnd | null; readonly version: number; readonly severe: boolean; readonly restricted: boolean;
  /** No later review of this child has opened. */
  readonly latest: boolean;
  readonly openConcerns: number;
};
/** Somebody who might agree, with the roles held at this school today; a person shut out of the child holds none. */
export type SecondPerson = { readonly id: string; readonly roles: readonly string[] };
export type Decided = {
  readonly detail: EndDetail; readonly reason: string; readonly decidedById: string; readonly decidedWithId: string | null;
  readonly lookAgainOn: Day | null; readonly answer: { readonly answer: ConcernAnswer; readonly words: string | null } | null;
};
export type Refusal =
  | "changed-meanwhile" | "closed-already" | "watch-until-a-later-day" | "ask-by-a-later-day" | "supported-since-a-later-day"
  | "second-person-missing" | "second-person-is-the-decider" | "second-person-cannot-agree"
  | "say-what-the-raiser-is-told" | "say-who-to-go-to" | "say-what-changed";

/** Whether this version of the review may still be decided; deciding again is allowed while it is the child's latest and not the lead's own closure. */
export function reviewIsOpenTo(review: ReviewAsItStands, version: number): Result<null, "changed-meanwhile" | "closed-already"> {
  if (review.version !== version) return no("changed-meanwhile");
  if (review.state === "ended" && (review.end === "closed-by-lead" || !review.latest)) return no("closed-already");
  return yes(null);
}

/** The decision as it is to be kept, or why it cannot stand. `second` is whoever the form named, found among the people of this school. */
export function reviewCanBeDecided(review: ReviewAsItStands, decision: Decision, decider: { readonly id: string }, second: SecondPerson | null, today: Day): Result<Decided, Refusal> {
  const open = reviewIsOpenTo(review, decision.version);
  if (!open.ok) return open;
  const wrongDay = dayRefused(decision, today);
  if (wrongDay) return no(wrongDay);
  if (second?.id === decider.id) return no("second-person-is-the-decider");
  if (second && !mayAgree(second, review.restricted)) return no("second-person-cannot-agree");
  if (!second && decision.secondId !== undefined) return no("second-person-cannot-agree");
  if (decision.end === "not-needed" && review.severe && !second) return no("second-person-missing");
  const answer = review.openConcerns > 0 ? answerOf(decision) : yes(null);
  if (!answer.ok) return answer;
  const detail = detailOf(decision);
  const lookAgainOn = detail.end === "watch" ? detail.until : detail.end === "need-information" ? detail.by : null;
  return yes({ detail, reason: decision.reason, decidedById: decider.id, decidedWithId: second?.id ?? null, lookAgainOn, answer: answer.value });
}

const mayAgree = ({ roles }: SecondPerson, restricted: boolean) => roles.includes("safeguarding-lead") || (!restricted && roles.includes("senco"));

function dayRefused(decision: Decision, today: Day): Refusal | null {
  if (decision.end === "watch" && decision.watchUntil <= today) return "watch-until-a-later-day";
  if (decision.end === "need-information" && decision.askBy <= today) return "ask-by-a-later-day";
  if (decision.end === "already-supported" && decision.supportedSince > today) return "supported-since-a-later-day";
  return null;
}

function answerOf({ tell, tellWho, tellWhat }: Decision): Result<Decided["answer"], Refusal> {
  if (!tell) return no("say-what-the-raiser-is-told");
  if (tell === "acting") return tellWho ? yes({ answer: tell, words: tellWho }) : no("say-who-to-go-to");
  if (tell === "changed") return tellWhat ? yes({ answer: tell, words: tellWhat }) : no("say-what-changed");
  return yes({ answer: tell, words: null });
}

function detailOf(decision: Decision): EndDetail {
  switch (decision.end) {
    case "support-now": return { end: decision.end, supportBy: decision.supportBy };
    case "watch": return { end: decision.end, until: decision.watchUntil, wouldChange: decision.wouldChange };
    case "already-supported": return { end: decision.end, by: decision.supportedBy, since: decision.supportedSince };
    case "need-information": return { end: decision.end, from: decision.askWhom, by: decision.askBy, question: decision.askQuestion };
    case "not-needed": return { end: decision.end };
  }
}
