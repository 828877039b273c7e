// What changed, in words: what happened and of how many, never what a child is.
import { type Day, longDay } from "../kernel/calendar";
import { percent, plural, type Strand } from "../signals/vocabulary";
import { ENOUGH_SESSIONS, type GoalChange, RELIABLE_CHANGE, type StrandNow } from "./change.rules";
import type { DECISION_ROWS, FAMILY_ROWS, Group, JOURNEY_ROWS } from "./counts.vocabulary";

export const FAMILY_WORDS: Readonly<Record<(typeof FAMILY_ROWS)[number], string>> = {
  asked: "Families asked", yes: "Said yes", no: "Said no, or took back a yes before help began", "not-reached": "Not reached", waiting: "Asked, and waiting for their answer", "not-yet": "Not asked yet",
};
export const JOURNEY_WORDS: Readonly<Record<(typeof JOURNEY_ROWS)[number], string>> = {
  open: "Supported today", closed: "Support has ended", "plan-agreed": "Plan agreed by child, family and school", measured: "Goals rated again by the child", moved: "Goals higher than at the start, on average",
};
export const GROUP_WORDS: Readonly<Record<Group | "all", string>> = {
  girls: "Girls", boys: "Boys", "sex-not-recorded": "Sex not recorded", fsm: "Free school meals", "no-fsm": "No free school meals", "fsm-not-recorded": "Free school meals not recorded",
  sen: "SEN support or EHC plan", "no-sen": "No SEN recorded", "sen-not-recorded": "SEN field empty", all: "All",
};
export const DECISION_WORDS: Readonly<Record<(typeof DECISION_ROWS)[number], string>> = {
  "reviews-late": "Reviews past the day the school set", "concerns-unanswered": "Concerns whose raiser has not been told in time", "approaches-late": "Families past the day of the next step", "closings-waiting": "Closings that wait for the safeguarding lead",
};

export const REGRESSION = "Some of this would have happened anyway.";
export const STRAND_NOW_WORDS: Readonly<Record<StrandNow, string>> = { gone: "Meets no rule in this today.", still: "Meets a rule in this today.", "not-known": "Not measured again since, so nobody can tell." };
const NOT_AGAIN: Readonly<Record<Strand, string>> = {
  attendance: "Too few sessions this school year to tell.", emotional: "No questionnaire since, so nobody can tell.", social: "No questionnaire since, so nobody can tell.",
  academic: "No result since, so nobody can tell.", "teacher-judgement": "Nobody has answered a class review since, so nobody can tell.", insight: "Nothing new was said since. What was true then may well be true still.",
};
/** How it is now in a strand in which a rule was met at the start. */
export const nowWords = (strand: Strand, now: StrandNow): string => (now === "not-known" ? NOT_AGAIN[strand] : STRAND_NOW_WORDS[now]);

type Sessions = { readonly possible: number; readonly absent: number };
/** `Away for 14 of 120 possible sessions, 11.6%`, and nothing but the count where there are too few to tell. */
export function attendanceWords({ possible, absent }: Sessions): string {
  if (possible === 0) return "No sessions recorded.";
  const count = `Away for ${absent} of ${plural(possible, "possible session")}`;
  return possible < ENOUGH_SESSIONS ? `${count}: too few sessions to tell.` : `${count}, ${percent(absent / possible)}.`;
}

/** One goal's way in one sentence: what it was, what it is, what is hoped. */
export function goalSentence({ was, is, hope }: GoalChange): string {
  const hoped = hope === null ? "" : ` The hope is ${hope}.`;
  if (!was) return `Never rated.${hoped}`;
  return is ? `It was ${was.rating} on ${longDay(was.on)} and is ${is.rating} on ${longDay(is.on)}.${hoped}` : `It was ${was.rating} on ${longDay(was.on)}. Not rated again yet.${hoped}`;
}

/** What a mean change says; the threshold is for a mean over several goals and ratings, not for one. */
export function meanSentence(mean: { readonly mean: number; readonly goals: number } | null): string {
  if (!mean) return "No goal has been rated again yet, so nothing can be said of change.";
  const change = `${mean.mean > 0 ? "up" : mean.mean < 0 ? "down" : "the same"}${mean.mean === 0 ? "" : ` ${Math.abs(mean.mean).toFixed(1)}`}`;
  const over = `Over ${plural(mean.goals, "goal")} rated again, ${change} on average.`;
  return Math.abs(mean.mean) >= RELIABLE_CHANGE ? `${over} That is more than chance alone would make (${RELIABLE_CHANGE} or more).` : `${over} Less than ${RELIABLE_CHANGE} may be chance.`;
}

/** `Figures to 12 March 2027.` */
export const figuresTo = (asAt: Day): string => `Figures to ${longDay(asAt)}.`;
/** `3 schools together`, `one school so far`. */
export const schoolsWords = (schools: number): string => (schools === 0 ? "no school yet" : schools === 1 ? "one school so far" : `${schools} schools together`);
