// Whose move it is, in a sentence, on the pages of this room.
import { STATIONS } from "../identification/child/thread.rules";
import { type Day, daysBetween, longDay, shortDay, spokenDay } from "../kernel/calendar";
import { plural } from "../signals/vocabulary";
import { type Clock, TRIES_TO_SAY, type Unanswered } from "./contact.rules";
import type { LeadAdults } from "./lead-adults.rules";
import { APPROACH_WORDS, CONTACT_WAY_WORDS } from "./present";
import type { ApproachState, CaseState } from "./vocabulary";

type Asking = { readonly state: ApproachState; readonly stateSince: Day; readonly openedOn: Day; readonly asker: string | null; readonly askedById: string | null; readonly you: string; readonly nextOn: Day | null; readonly firstName: string };
/** `Nobody asks this family yet. Somebody should by Friday 19 March.` */
export function approachLead({ state, stateSince, openedOn, asker, askedById, you, nextOn, firstName }: Asking): string {
  if (state === "agreed") return `The family said yes on ${longDay(stateSince)}.`;
  const who = asker === null ? "Nobody asks this family yet." : askedById === you ? "You ask this family." : `${asker} asks this family.`;
  const stands = state === "not-approached" ? `Decided on ${longDay(openedOn)}: support for ${firstName}, if the family says yes.` : `${APPROACH_WORDS[state]}, since ${longDay(stateSince)}.`;
  return `${stands} ${who}${nextOn ? ` The next try is due by ${spokenDay(nextOn)}.` : ""}`;
}

/** `18 of 7 agreed days`, with how far over. */
export const clockWords = ({ days, of }: Clock): string => `${days} of ${of} agreed days`;
export const overWords = ({ over }: Clock): string => (over > 0 ? `${plural(over, "day")} over` : "");
/** The last time child or family was reached, as whoever works on the case should hear it. */
export function speakSentence(clock: Clock, tries: number, state: CaseState): string {
  if (state === "closed" || state === "looked-again") return "";
  const missed = tries >= TRIES_TO_SAY ? ` ${tries} tries since then reached nobody: try another way, or another person.` : "";
  const when = clock.over > 0 ? `It is ${plural(clock.days, "day")} since anybody spoke with child or family; ${plural(clock.of, "day")} were agreed.` : `Time to speak by ${spokenDay(clock.dueOn)}: every ${plural(clock.of, "day")} was agreed.`;
  return `${when}${missed}`;
}
const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);
const way = (how: keyof typeof CONTACT_WAY_WORDS): string => CONTACT_WAY_WORDS[how].toLowerCase();
/** `Tried by phone 15 times, by text twice. Not tried yet: at home, in writing.` */
const waysWords = ({ tried, untried }: Unanswered): string =>
  `Tried ${tried.map(({ how, times: count }) => `${way(how)} ${times(count)}`).join(", ")}.${untried.length > 0 ? ` Not tried yet: ${untried.map(way).join(", ")}.` : ""}`;
/** Since when nobody answers, what was tried and what not yet, and by when to try again; empty below two tries in a row. */
export const tryAgainSentence = (unanswered: Unanswered | null): string =>
  unanswered && unanswered.tries >= TRIES_TO_SAY ? `No answer since ${longDay(unanswered.since)}. ${waysWords(unanswered)} Try again by ${spokenDay(unanswered.tryBy)}.` : "";
/** The same on Today, where the day stands beside it. */
export const whyToSpeak = ({ days, of }: Clock, unanswered: Unanswered | null): string =>
  `${plural(days, "day")} since anybody spoke with child or family; ${of} were agreed.${unanswered && unanswered.tries >= TRIES_TO_SAY ? ` ${unanswered.tries} tries in a row reached nobody, the first on ${shortDay(unanswered.since)}. ${waysWords(unanswered)}` : ""}`;
/** `17 tries, no answer`, from two in a row on. */
export const triesWords = (tries: number): string => (tries >= TRIES_TO_SAY ? `${tries} tries, no answer` : "");

/** `12 days ago, on Monday 1 March`; where nobody was reached since the case opened, that. */
export function lastSpokeWords(last: Day | null, openedOn: Day, today: Day): string {
  if (last === null) return openedOn >= today ? "not yet: the case opened today" : `not yet, in the ${plural(daysBetween(openedOn, today), "day")} since the case opened`;
  const days = daysBetween(last, today);
  return `${days <= 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`}, on ${spokenDay(last)}`;
}
/** `3, since 14 September 2025`: adults, not hand-overs. */
export const leadAdultsWords = (led: LeadAdults | null): string => (led ? `${led.count === 1 ? "one" : led.count}, since ${longDay(led.since)}` : "nobody yet");

type Spoken = { readonly lastSpoke: Day | null; readonly openedOn: Day; readonly leadAdults: LeadAdults | null };
/** For a line of facts about a child with a case. */
export const spokenFacts = ({ lastSpoke, openedOn, leadAdults }: Spoken, today: Day) => [
  { term: "Last spoke", is: lastSpokeWords(lastSpoke, openedOn, today) }, { term: "Lead adults so far", is: leadAdultsWords(leadAdults) },
];

type Standing = { readonly state: CaseState; readonly written: boolean; readonly plan: "agreed" | "draft" | null };
/** Where a case is on its way, in a few words: what happens next, and when. */
export function nextOfCase({ state, written, plan, reviewOn }: Standing & { readonly reviewOn: Day | null }): string {
  if (state === "closing") return written ? "waits for the safeguarding lead’s sign-off" : "the family stopped: the closing is to be written";
  if (state === "closed") return "closed, to be looked at again";
  if (state === "looked-again") return "closed, and looked at again";
  if (plan === "agreed") return `plan agreed, ${reviewOn ? `next review ${shortDay(reviewOn).replaceAll(" ", "\u00a0")}` : "no review set"}`;
  return plan === "draft" ? "the plan waits for its yeses" : "write the plan together";
}
/** How far a case has come along the thread: the station and its place; `now` where it is not reached yet. */
export function stationOf({ plan, reached }: Pick<Standing, "plan"> & { readonly reached: "Service" | "Outcome" | null }) {
  const label = reached ?? (plan ? "Plan" : "Case"), at = STATIONS.indexOf(label) + 1;
  return { at, of: STATIONS.length, now: !reached && plan === "draft", label: `Station ${at} of ${STATIONS.length}: ${label.toLowerCase()}` };
}
/** The same as whose move it is, in a sentence; `linkWorker` is null where it is the reader. */
export function caseMove(standing: Standing, linkWorker: string | null): string {
  const theirs = (verb: string, verbs: string, rest: string) => (linkWorker === null ? `Your move: ${verb} ${rest}.` : `Whose move: ${linkWorker} ${verbs} ${rest}.`);
  if (standing.state === "closing") return standing.written ? "Whose move: the safeguarding lead signs the closing off, or keeps the case open." : theirs("write", "writes", "the closing");
  if (standing.state === "closed") return "Nobody’s move until the second look.";
  if (standing.state === "looked-again") return "Nothing is open here any more.";
  if (standing.plan === "draft") return "Whose move: child, family and school agree the plan.";
  return standing.plan === "agreed" ? theirs("keep", "keeps", "in touch; the plan is reviewed on its day") : theirs("write", "writes", "the plan with child and family");
}

/** What was just done on the page of one family, by the word in its address. */
export const DONE_WORDS: Readonly<Record<string, string>> = {
  taken: "You ask this family now.", named: "They ask this family now.", tried: "The try is recorded.", agreed: "Their yes is recorded, and the case is open.",
  "asked-to-wait": "That they asked to wait is recorded.", declined: "Their no is recorded. It comes back to you on the day you chose.", withdrawn: "Recorded. Everything voluntary has stopped today.",
};

export const CASE_LIST_WORDS = { now: "Open and closing", closed: "Closed" } as const;
/** The lists of this room at one school, as links: families still to be asked, then cases. */
export const roomViews = (schoolId: string, current: "approaches" | keyof typeof CASE_LIST_WORDS, counts?: Readonly<Record<keyof typeof CASE_LIST_WORDS, number>>) => [
  { label: "Families to ask", href: `/approaches?school=${schoolId}`, current: current === "approaches" },
  ...(["now", "closed"] as const).map((list) => ({ label: `${CASE_LIST_WORDS[list]}${counts ? ` (${counts[list]})` : ""}`, href: `/cases?school=${schoolId}&list=${list}`, current: current === list })),
];
export const caseloadLead = (schoolName: string, count: number, own: boolean): string => count === 0 ? `No child at ${schoolName} ${own ? "has you as their link worker" : "has a case"} today.` :
  `${count === 1 ? "One child" : `${count} children`} at ${schoolName}${own ? ` who ${count === 1 ? "has" : "have"} you as their link worker` : ""}. Those longest past the days agreed stand first.`;

type Plans = readonly { readonly state: string }[];
/** The furthest of a case's plans. */
export const planOf = (plans: Plans): "agreed" | "draft" | null => (plans.some(({ state }) => state === "agreed") ? "agreed" : plans.length > 0 ? "draft" : null);
/** What was just done on the page of one case, by the word in its address. */
export const CASE_DONE_WORDS: Readonly<Record<string, string>> = {
  contact: "It is written down.", task: "The task is added.", finished: "Done.", asked: "You asked to close it. The safeguarding lead signs it off, or keeps it open.", signed: "The case is closed. Somebody looks again in six months.",
  kept: "The case stays open.", looked: "The second look is recorded.", handed: "The case is handed over.",
};
/** What a closing waits for. */
export function closingLead(state: CaseState, written: boolean): string {
  if (state === "open") return "You write how it stands. The safeguarding lead reads it and signs it off, or keeps the case open; six months later somebody looks again.";
  if (state === "closing") return written ? "It waits for the safeguarding lead." : "The family stopped, and everything voluntary ended that day. The closing is still to be written.";
  return state === "closed" ? "It is closed. The second look is still to come." : "It is closed, and somebody has looked again.";
}
