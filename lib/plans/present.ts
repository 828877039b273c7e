// A plan in words: what the field and the family would say, never a score.
import { longDay, spokenDay, type Day } from "../kernel/calendar";
import type { NoteKind } from "./family/vocabulary";
import type { Rated } from "./ratings.rules";
import type { Asked, OwnerKind, Party, PlanState, RatedBy } from "./vocabulary";

export const OWNER_WORDS: Readonly<Record<OwnerKind, string>> = { child: "The child", family: "The family", school: "The school", "link-worker": "The link worker", service: "A local service" };
export const PARTY_WORDS: Readonly<Record<Party, string>> = { child: "the child", family: "the family", school: "the school", "link-worker": "the link worker" };
export const RATED_BY_WORDS: Readonly<Record<RatedBy, string>> = { child: "The child alone", "child-with-somebody": "The child, with somebody they chose" };
export const STATE_WORDS: Readonly<Record<PlanState, string>> = { draft: "being written", agreed: "agreed", replaced: "replaced by a later edition", ended: "put aside" };
export const ASKED_WORDS: Readonly<Record<Asked, string>> = { home: "Home: who lives there, who is safe", friends: "Friends", placesOnline: "Places, and online", timesMissing: "Times missing" };
export const NOTE_WORDS: Readonly<Record<NoteKind, string>> = { add: "Something to add", disagree: "“I do not agree”", stop: "Asks us to stop" };
export const NOTE_WAITS: Readonly<Record<NoteKind, string>> = { add: "the family wrote something", disagree: "the family does not agree with something", stop: "the family asks us to stop" };
export const NOTE_WHY: Readonly<Record<NoteKind, string>> = { add: "They were told that you read it.", disagree: "A plan is theirs to disagree with.", stop: "They were told: we stop that day." };

type Goal = { readonly was: Rated | null; readonly is: Rated | null; readonly hope: number | null };
/** `Was 3 on 10 November 2026, is 5 on 23 November 2026, hopes for 7.` */
export function ratingSentence({ was, is, hope }: Goal): string {
  if (!was) return "Not rated yet.";
  const parts = [`${is ? "Was" : "Is"} ${was.rating} on ${longDay(was.on)}`, is ? `is ${is.rating} on ${longDay(is.on)}` : null, hope === null ? null : `hopes for ${hope}`];
  return `${parts.filter(Boolean).join(", ")}.`;
}
/** For the family, who want a number and no dates: `Now 5. It was 3. The hope is 7.` */
export function ratingInPlainWords({ was, is, hope }: Goal): string {
  if (!was) return "No number yet.";
  return [`Now ${(is ?? was).rating}.`, ...(is ? [`It was ${was.rating}.`] : []), ...(hope === null ? [] : [`The hope is ${hope}.`])].join(" ");
}
/** `once, by 4 December 2026` or `4 times, by 18 December 2026`. */
export const promisedWords = (planned: number, byOn: Day): string => `${timesWords(planned)}, by ${longDay(byOn)}`;
export const timesWords = (times: number): string => (times === 1 ? "once" : times === 2 ? "twice" : `${times} times`);

/** The sentence under a plan's title: where it stands, and what happens next. */
export function planLead({ state, edition, writtenOn, agreedOn, reviewOn }: { readonly state: PlanState; readonly edition: number; readonly writtenOn: Day; readonly agreedOn: Day | null; readonly reviewOn: Day | null }): string {
  if (state === "draft") return `Edition ${edition}, begun on ${longDay(writtenOn)}. It is a draft until the child, the family and the school have each said yes.`;
  if (state === "ended") return `Edition ${edition}, put aside before anybody agreed to it.`;
  const agreed = `Agreed together on ${agreedOn ? longDay(agreedOn) : "a day not recorded"}. Edition ${edition}.`;
  return state === "replaced" ? `${agreed} A later edition has replaced it.` : `${agreed} We look at it again on ${reviewOn ? spokenDay(reviewOn) : "a day not set yet"}.`;
}

const DENIED = { "not-found": "This plan is not here for you.", "not-allowed": "Your role at this school does not do this." } as const;
const NO_YES = "The family’s yes does not stand. Nothing is written in a plan without it";
const STILL_TO_COME = "That day is still to come";
const BEFORE = "That day lies before the family’s yes";
const DRAFT = { "no-yes": NO_YES, "not-a-draft": "This edition is agreed already. Write a new edition to change it", "somebody-agreed": "Somebody has said yes to this draft as it stands. Take their yes out before you change it" } as const;
const DAYS = { "still-to-come": STILL_TO_COME, "before-the-yes": BEFORE } as const;
const REVIEW_DAYS = { "review-too-early": "The next look at the plan comes after this day", "review-too-late": "Look at the plan again within a term: 13 weeks at most" } as const;
const CHANGED = "Somebody changed this while you were writing. What stands now is above; what you wrote is still in the form";

export const BEGIN_SENTENCES = { ...DENIED, "no-yes": NO_YES, "there-is-one": "This case has a plan already" } as const;
export const EDITION_SENTENCES = { ...DENIED, "no-yes": NO_YES, "not-agreed": "Only an agreed plan has a next edition. A draft can simply be changed", "draft-already": "A new edition is being written already" } as const;
export const DRAFT_SENTENCES = { ...DENIED, ...DRAFT } as const;
export const WORDS_SENTENCES = { ...DRAFT_SENTENCES, "changed-meanwhile": CHANGED } as const;
export const GOAL_SENTENCES = { ...DRAFT_SENTENCES, ...DAYS, "five-goals": "Five goals are enough. Take one out, or keep this one for the next edition" } as const;
export const ACTION_SENTENCES = { ...DRAFT_SENTENCES, "eight-actions": "Eight actions are enough. Take one out, or keep this one for the next edition", "not-this-plans-goal": "That goal is not part of this plan any more. Choose again" } as const;
export const YES_SENTENCES = {
  ...DENIED, ...DAYS, ...REVIEW_DAYS, "no-yes": NO_YES, "not-a-draft": DRAFT["not-a-draft"], "said-already": "Their yes is recorded already",
  "not-whole": "A yes needs something to say yes to: at least one strength, one goal with a number, and one action",
} as const;
export const YES_BACK_SENTENCES = { ...DENIED, "no-yes": NO_YES, "not-a-draft": DRAFT["not-a-draft"] } as const;
const AGREED = { "no-yes": NO_YES, "not-agreed": "This edition is not the agreed plan" } as const;
export const RATE_SENTENCES = { ...DENIED, ...AGREED, ...DAYS } as const;
export const COUNT_SENTENCES = { ...DENIED, ...AGREED, "changed-meanwhile": "Somebody counted this while you were looking. The count above is the present one" } as const;
export const REVIEW_SENTENCES = { ...DENIED, ...AGREED, ...REVIEW_DAYS, "still-to-come": STILL_TO_COME, "before-the-plan": "That day lies before the plan was agreed", "changed-meanwhile": CHANGED } as const;
