// The class review in words, for whoever answers it and for whoever sees how far it is.
import { type Day, longDay, spokenDay } from "../../kernel/calendar";
import { observationWords } from "../vocabulary";
import { type Answer, type AnswerRefusal } from "./answer.rules";
import { minutesLeft, type Progress } from "./progress.rules";
import type { PublishRefusal } from "./publish.rules";
import { ENGAGEMENT_CHOICES, type Questions, type SkipReason } from "./questions.vocabulary";
import { type RoundKey, type Round, seasonOf, yearOfRound } from "./rounds.rules";

type Denied = "not-found" | "not-allowed";
const NOT_YOURS: Readonly<Record<Denied, string>> = {
  "not-found": "This child is not in a class of yours any more. Open your class again.", "not-allowed": "This is not your class: its form or class teacher answers here. You can raise a concern about any child.",
};
export const ANSWER_SENTENCES: Readonly<Record<AnswerRefusal | "not-open-yet" | "said-in-a-file" | Denied, string>> = {
  ...NOT_YOURS,
  "says-nothing": "Nothing is ticked or written yet. If there is nothing to add, choose “Nothing to add”.",
  "nothing-and-something": "Something is ticked or written. Save it, or empty it before you choose “Nothing to add”.",
  "what-else": "Something else needs a few words that say what.",
  "unsafe-unsaid": "Say whether this child could be unsafe. If you are not sure, say yes.",
  "not-asked": "One of these is not asked in this round. Open your class again.",
  "not-open-yet": "The class review is not open yet.",
  "said-in-a-file": "A file the school sent already holds something you said of this child today. Ask the office, or save again tomorrow.",
};
export const SKIP_SENTENCES: Readonly<Record<"not-open-yet" | "again-is-past" | Denied, string>> = {
  ...NOT_YOURS, "not-open-yet": ANSWER_SENTENCES["not-open-yet"], "again-is-past": "Choose a day that is still to come.",
};
export const ROUND_SENTENCES: Readonly<Record<"changed-meanwhile" | Denied, string>> = {
  "changed-meanwhile": "A colleague has changed these days since you opened the page. Look at them again.", "not-found": "This school is not yours.", "not-allowed": "Only the safeguarding lead and the SENCO set the days.",
};
export const PUBLISH_SENTENCES: Readonly<Record<PublishRefusal | "changed-meanwhile" | Denied, string>> = {
  "asks-the-same": "This asks what is asked already. Change something, or leave it.", "said-twice": "Two of these are called the same. Give each its own words.",
  "changed-meanwhile": "Somebody has published a newer version since you opened this page. Open it again.", "not-found": "This page is not here for you.", "not-allowed": "Only a programme manager or an administrator changes what is asked.",
};

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  "not-known-yet": "I do not know this child well enough yet", absent: "Away, or not seen lately", "not-in-my-class": "Not in my class", other: "Another reason",
};
/** `Said later: I do not know this child well enough yet, again from Monday 30 November.` */
export const skipSaid = ({ reason, words, againOn }: { readonly reason: SkipReason; readonly words: string | null; readonly againOn: Day | null }): string =>
  `Passed over: ${(words ?? SKIP_WORDS[reason]).replace(/^./, (first) => (words ? first : first.toLowerCase().replace(/^i$/, "I")))}${againOn ? `, again from ${spokenDay(againOn)}` : ""}`;

const SEASON_WORDS = { autumn: "Autumn", spring: "Spring" } as const;
/** `Autumn round 2026`, `Spring round 2027`. */
export const roundName = (key: RoundKey): string => `${SEASON_WORDS[seasonOf(key)]} round ${yearOfRound(key) + (seasonOf(key) === "spring" ? 1 : 0)}`;
/** When a round is open, as seen from a day. */
export function roundWhen({ opensOn, closesOn }: Round, today: Day): string {
  if (today < opensOn) return `opens ${spokenDay(opensOn)}, closes ${spokenDay(closesOn)}`;
  return today <= closesOn ? `closes ${spokenDay(closesOn)}` : `closed ${spokenDay(closesOn)}; what is still said counts`;
}

/** How long the children who are left take. */
export const leftWords = (left: number): string => (left === 0 ? "nobody is left" : `about ${minutesLeft(left)} ${minutesLeft(left) === 1 ? "minute" : "minutes"} left`);
/** `28 of 28 answered, 2 said later.` */
export const finished = ({ children, done, skipped }: Progress): string => `${done} of ${children} answered${skipped ? `, ${skipped} passed over and said so` : ""}.`;

/** What was seen, in the words the question used. */
export function seenWords({ flourishing, seen, nothing, engagement, words }: Answer, questions: Questions): string {
  const asked = (key: string) => questions.observations.find((one) => one.key === key)?.words ?? observationWords(key);
  const told = [flourishing && (questions.flourishing ?? "Flourishing"), ...seen.map(asked), nothing && "Nothing to add", engagement && `${questions.engagement ?? "Family in touch"}: ${ENGAGEMENT_CHOICES.find(({ value }) => value === engagement)!.label.toLowerCase()}`].filter(Boolean);
  return [told.map((one, at) => (at === 0 ? String(one) : String(one).replace(/^./, (first) => first.toLowerCase()))).join(", "), words && `“${words}”`].filter(Boolean).join(" ");
}

/** A question with the child's name in its place. */
export const named = (question: string, firstName: string): string => question.replaceAll("*", firstName);

export type CameOf = { readonly said: number; readonly lookedAt: number; readonly confirmed: number; readonly since: Day };
/** What came of what somebody said, in one sentence. */
export function cameOf({ said, lookedAt, confirmed, since }: CameOf): string {
  if (said === 0) return `Since ${longDay(since)} you have noted something to talk about for no child yet.`;
  const children = said === 1 ? "one child" : `${said} children`;
  if (lookedAt === 0) return `Since ${longDay(since)} you noted something to talk about for ${children}. None of them has been looked at together since; what you said is kept and read.`;
  return `Since ${longDay(since)} you noted something to talk about for ${children}. ${lookedAt} of them ${lookedAt === 1 ? "was" : "were"} looked at together since, and for ${confirmed} of those ${confirmed === 1 ? "it led" : "they led"} to something: help, watching, or a question asked.`;
}

export const reviewHelp = "For each child something good, and anything you have seen lately. “Nothing to add” is a real answer. It is saved child by child, so you can stop and come back. Two adults who share a class each answer for themselves: neither changes what the other said.";
export const WHO_READS = "Who will read this: the safeguarding lead and the SENCO, and a child’s link worker where there is one. No other teacher reads your words, and no list ranks a child or a class.";
export const totalsHelp = "Each form or class teacher says a few words about every child, twice a year. Here is how far each class is; what was said stands on each child’s page for those who review. Nothing here is counted by teacher.";
/** Whom the roll has in no class is asked about by nobody: that is said, not hidden. */
export const classWords = (className: string | null): string => className ?? "In no class: nobody is asked about them";
/** What came of what a school's class reviews said, counted for all adults together. */
export function cameOfAll({ said, lookedAt, confirmed, since }: CameOf): string {
  if (said === 0) return `Since ${longDay(since)} the class review has noted something to talk about for no child.`;
  return `Since ${longDay(since)} something to talk about was noted for ${said} ${said === 1 ? "child" : "children"}; ${lookedAt} of them ${lookedAt === 1 ? "was" : "were"} looked at together since, and for ${confirmed} of those it led to something. Reviews kept apart are not in these counts.`;
}

type Reviewing = Progress & { readonly round: Round };
/** `11 of 28 and 1 passed over`. */
export const soFar = ({ done, children, skipped }: Pick<Progress, "done" | "children" | "skipped">): string => `${done} of ${children}${skipped ? ` and ${skipped} passed over` : ""}`;
/** `your class review is open: 11 of 28, closes Friday 27 November`. */
export const reviewIsOpen = ({ round, ...progress }: Reviewing, today: Day): string => `your class review ${today > round.closesOn ? "has closed with some left" : "is open"}: ${soFar(progress)}, ${today > round.closesOn ? "closed" : "closes"} ${spokenDay(round.closesOn)}`;
export const reviewWaits = (schoolName: string | null): string => `The class review${schoolName ? ` of ${schoolName}` : ""}`;
export const classesNotBegun = (not: number, of: number): string => (not === of ? "no class has begun" : `${not} of ${of} classes ${not === 1 ? "has" : "have"} not begun`);
