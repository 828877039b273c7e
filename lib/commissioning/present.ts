// What people read of services, pots and requests.
import { MOST_SESSIONS, type EntryMark, type RequestState, type ServiceStrand } from "./vocabulary";
import { longDay, type Day } from "../kernel/calendar";
import { pounds } from "./money.rules";

export const STRAND_WORDS: Readonly<Record<ServiceStrand, string>> = {
  attendance: "Attendance", emotional: "Emotional wellbeing", social: "Friends and relationships", academic: "Learning", insight: "What happens at home",
};
export const strandsWords = (strands: readonly string[]): string => strands.map((strand) => STRAND_WORDS[strand as ServiceStrand] ?? strand).join(", ");
export const STATE_WORDS: Readonly<Record<RequestState, string>> = { requested: "asked, not answered yet", accepted: "accepted", declined: "declined", withdrawn: "withdrawn", finished: "finished" };
export const MARK_WORDS: Readonly<Record<EntryMark, string>> = { here: "here", "not-here": "not here", "told-us": "told us beforehand", "did-not-run": "the session did not run" };

type Begun = { readonly service: string; readonly firstSessionOn: Day };
/** A service's name; where these requests ask for it more than once, with the day of the first session: `Monday group, from 23 November 2026`. */
export const nameApart = (requests: readonly Begun[]) => ({ service, firstSessionOn }: Begun): string =>
  (requests.filter((other) => other.service === service).length > 1 ? `${service}, from ${longDay(firstSessionOn)}` : service);

/** `1 session`, `6 sessions`. */
export const sessionsWords = (count: number): string => `${count} ${count === 1 ? "session" : "sessions"}`;
/** `6 sessions at £12.50: £75.00`. */
export const priceWords = (sessions: number, pricePence: number): string => `${sessionsWords(sessions)} at ${pounds(pricePence)}: ${pounds(sessions * pricePence)}`;
export const potTooSmall = (free: number, wanted: number): string => `This pot has ${pounds(free)} left, and these sessions come to ${pounds(wanted)}: ask for fewer, or choose another pot`;

type Told = { readonly state: RequestState; readonly organisation: string; readonly answerBy: Day; readonly askedOn: Day; readonly askedBy: string; readonly answeredOn: Day | null; readonly answeredBy: string | null; readonly endedOn: Day | null; readonly endWords: string | null; readonly delivered: number; readonly planned: number };
/** Whose move it is and what happened, in one sentence or two. */
export function requestStory(request: Told): string {
  const { organisation, endWords, endedOn } = request, asked = `${request.askedBy} asked on ${longDay(request.askedOn)}`, on = endedOn ? ` on ${longDay(endedOn)}` : "";
  if (request.state === "requested") return `${asked}. ${organisation} answers by ${longDay(request.answerBy)}.`;
  if (request.state === "declined") return `${organisation} said no${on}: “${endWords ?? "no words"}” Nothing is held any more.`;
  if (request.state === "withdrawn") return `Withdrawn${on}: “${endWords ?? "no words"}”`;
  if (request.state === "finished") return `Finished${on}, ${request.delivered} of ${sessionsWords(request.planned)} delivered: “${endWords ?? "no words"}”`;
  return `${asked}. ${request.answeredBy ?? organisation} said yes${request.answeredOn ? ` on ${longDay(request.answeredOn)}` : ""}. ${request.delivered >= request.planned ? `All ${sessionsWords(request.planned)} are used: how it went is still to be said.` : `${request.delivered} of ${sessionsWords(request.planned)} so far.`}`;
}

type OwnTold = { readonly planned: number; readonly delivered: number; readonly state: RequestState; readonly answerBy: Day; readonly answeredOn: Day | null; readonly endedOn: Day | null };
/** What an organisation does next, in one sentence. */
export function ownLead({ state, answerBy, answeredOn, endedOn, planned, delivered }: OwnTold): string {
  if (state === "requested") return `The family has agreed that you are asked. Please answer by ${longDay(answerBy)}.`;
  if (state === "accepted" && delivered >= planned) return `All ${sessionsWords(planned)} are used. The link worker says how it went, or asks for more.`;
  if (state === "accepted") return `You accepted${answeredOn ? ` on ${longDay(answeredOn)}` : ""}. Keep a register on each session’s day.`;
  return `${{ declined: "You declined", withdrawn: "The school withdrew this", finished: "This is finished" }[state]}${endedOn ? ` on ${longDay(endedOn)}` : ""}. There is nothing to do.`;
}

const denied = {
  "not-found": "There is nothing here that you can see. It may have been changed meanwhile: open the list again.",
  "not-allowed": "Your role here does not include this.",
} as const;
export type Refusal = "already-there" | "unknown-organisation" | "unknown-school" | "less-than-held" | "ends-before-it-begins" | "case-not-open" | "goal-not-agreed" | "not-offered"
  | "pot-elsewhere" | "pot-not-open" | "already-past" | "pot-too-small" | "moved-on" | "not-yet" | "nobody-marked" | "not-on-this-register" | "all-sessions-used";
type Sentences<R extends Refusal> = Readonly<Record<R | keyof typeof denied, string>>;

export const ADD_SERVICE: Sentences<"already-there" | "unknown-organisation"> = { ...denied, "already-there": "This organisation has a service of that name already.", "unknown-organisation": "Choose the organisation from the list, or add it first." };
export const CHANGE_SERVICE: Sentences<"already-there"> = { ...denied, "already-there": "This organisation has another service of that name." };
export const ADD_POT: Sentences<"already-there" | "unknown-school"> = { ...denied, "already-there": "A pot of this name is already here. Give this one another name.", "unknown-school": "Choose the school from the list." };
export const CHANGE_POT: Sentences<"already-there" | "less-than-held" | "ends-before-it-begins"> = {
  ...denied, "already-there": "Another pot has this name.", "less-than-held": "More than that is held in this pot already. Decline or finish something first, or leave it as it was.", "ends-before-it-begins": "That day lies before the pot’s first day.",
};
export const MAKE_REQUEST: Sentences<"case-not-open" | "goal-not-agreed" | "not-offered" | "pot-elsewhere" | "pot-not-open" | "already-past" | "pot-too-small"> = {
  ...denied,
  "case-not-open": "This case is not open any more, so nothing new is asked for it.",
  "goal-not-agreed": "Choose a goal of the plan that child, family and school have agreed. Nothing is asked before that.",
  "not-offered": "This service is not offered at the moment. Choose another.",
  "pot-elsewhere": "This pot is not for this child’s school. Choose another.",
  "pot-not-open": "This pot is not open today. Choose another.",
  "already-past": "The first session would lie in the past. Choose today or a later day.",
  "pot-too-small": "This pot does not have that much left. Ask for fewer sessions, or choose another pot.",
};
const movedOn = "Somebody has answered or ended this request meanwhile. The page shows how it stands now.";
export const ANSWER_REQUEST: Sentences<"moved-on"> = { ...denied, "moved-on": movedOn };
export const END_REQUEST: Sentences<"moved-on"> = { ...denied, "moved-on": movedOn };
export const KEEP_REGISTER: Sentences<"not-yet" | "nobody-marked" | "not-on-this-register" | "all-sessions-used"> = {
  ...denied,
  "not-yet": "This day is still to come. A register is kept on the day, or after it.",
  "nobody-marked": "Nobody is marked yet. Mark at least one child, or say that the session did not run.",
  "not-on-this-register": "One of these children is not on this day’s register any more. The page shows who is.",
  "all-sessions-used": `One of these children has had all the sessions that were agreed. Ask the link worker before going on: at most ${MOST_SESSIONS} can be agreed at a time.`,
};
