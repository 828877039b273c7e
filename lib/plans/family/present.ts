// The private link and the family's own page in words. What a family reads is written for a reader of nine.
import { longDay, spokenDay, type Day } from "../../kernel/calendar";
import type { LinkPart, NoteKind } from "./vocabulary";

export const PART_WORDS: Readonly<Record<LinkPart, string>> = { strengths: "What is good", "going-on": "What is going on", goals: "What the child wants, with the numbers", actions: "Who does what", shared: "With whom it is shared" };
export const PART_HINTS: Readonly<Partial<Record<LinkPart, string>>> = { "going-on": "And what is not agreed yet." };

const DENIED = { "not-found": "This case is not here for you.", "not-allowed": "Your role at this school does not do this." } as const;
export const LINK_SENTENCES = {
  ...DENIED, "no-yes": "The family’s yes does not stand, so no link is made", "not-their-guardian": "That person is not a guardian of this child in the school’s record",
  "never-contact": "The school’s record says never to contact this person. No link is made", "until-over": "That day is over already", "until-too-far": "A link works for twelve months at most",
} as const;
export const LINK_OUT_SENTENCES = { ...DENIED, "ended-already": "This link was ended already" } as const;
export const ANSWER_SENTENCES = { ...DENIED, "answered-already": "Somebody answered this already. Their answer is above" } as const;

/** What a family reads where they are told nothing else. */
export const NOTE_SENTENCES = { "not-found": "This link does not work any more. Ask the school for a new one.", "not-allowed": "This link does not work any more. Ask the school for a new one." } as const;
export const NOTE_BUTTONS: Readonly<Record<NoteKind, string>> = { add: "Add something", disagree: "I do not agree", stop: "Ask us to stop" };
export const NOTE_SEND: Readonly<Record<NoteKind, string>> = { add: "Send what you wrote", disagree: "Say that you do not agree", stop: "Ask us to stop now" };
export const NOTE_ASKS: Readonly<Record<NoteKind, string>> = { add: "What do you want to add?", disagree: "What do you not agree with?", stop: "What should we stop?" };
export const NOTE_HINTS: Readonly<Record<NoteKind, string>> = {
  add: "A few words are fine.", disagree: "Say it how you want. Nobody will be cross.", stop: "You can ask us to stop one thing, or all of it. We stop that day. It will not count against you.",
};
export const NOTE_KEPT: Readonly<Record<NoteKind, string>> = { add: "You added", disagree: "You do not agree", stop: "You asked us to stop" };
/** What happens with what was sent. */
export const noteSent = (kind: NoteKind, linkWorker: string): string =>
  kind === "stop" ? `Thank you for telling us. We stop today. ${linkWorker} reads this today and will answer you here.` : `Thank you. ${linkWorker} reads it in the next two school days and will answer you here.`;

type Next = { readonly on: Day; readonly key: string; readonly what: string; /** Until that day, not on it. */ readonly by: boolean };
type Action = { readonly id: string; readonly ownerName: string; readonly what: string; readonly byOn: Day; readonly planned: number; readonly happened: number };
const MOST_NEXT = 3;
/** The next few days of a plan: what is still to be done, and when people sit down together again. */
export function nextDays(reviewOn: Day | null, actions: readonly Action[] | null, today: Day): readonly Next[] {
  const todo = (actions ?? []).filter(({ byOn, planned, happened }) => byOn >= today && happened < planned).map(({ id, ownerName, what, byOn }) => ({ key: id, on: byOn, what: `${ownerName} will ${what}`, by: true }));
  const review = reviewOn && reviewOn >= today ? [{ key: "review", on: reviewOn, what: "We look at the plan together. You can move this.", by: false }] : [];
  return [...todo.sort((a, b) => a.on.localeCompare(b.on)).slice(0, MOST_NEXT), ...review].sort((a, b) => a.on.localeCompare(b.on));
}
/** `Friday 11 December`; with the year where it is not this year's. */
export const dayForFamily = (on: Day, today: Day): string => (on.slice(0, 4) === today.slice(0, 4) ? spokenDay(on) : longDay(on));
