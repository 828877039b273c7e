// A cohort meeting in words.
import { type Day, longDay, shortDay, spokenDay } from "../../kernel/calendar";
import type { SchoolCalendar } from "../../partnership/calendar/calendar.rules";
import { lateBy } from "../review.present";
import type { ParkRefusal, WantedBefore } from "./meeting.rules";
import type { Came, Outcome } from "./vocabulary";

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  decided: "Decided", parked: "Parked", asked: "Asked", "taken-out": "Taken out", "closed-by-lead": "Closed by the safeguarding lead", "not-reached": "Not reached",
};
export const CAME_WORDS: Readonly<Record<Came, string>> = { candidate: "", "parked-before": "Parked before", added: "Added" };
export const CLOSED = "Closed by the safeguarding lead.", NOT_REACHED = "Not reached; the review waits.";

/** What a parked child waits for, until when. */
export const parkedSentence = (until: Day | null): string => (until ? `Parked until ${longDay(until)}.` : "Parked until the next meeting.");

/** `On 25 February we wanted to know first: “Does he read?” Hannah Osei was to find out, and has not said so yet.` */
export const wantedSentence = ({ on, words, owner, foundOut }: WantedBefore): string =>
  `On ${longDay(on)} we wanted to know first: “${words ?? ""}”${owner ? ` ${owner} was to find out, and ${foundOut ? "says it is done" : "has not said yet that it is done"}.` : ""}`;

/** The clock of a review that waits, whatever a meeting says of it. */
export function clockSentence(dueOn: Day, today: Day, calendar: SchoolCalendar): string {
  const late = lateBy(dueOn, today, calendar);
  return late ? `An answer was due ${shortDay(dueOn)}: ${late.toLowerCase()}.` : `An answer is due by ${spokenDay(dueOn)}.`;
}

const children = (count: number) => (count === 1 ? "One child waits" : `${count} children wait`);
export type Waits = { /** All who stand in the list of reviews, and of them those parked until a later day. */ readonly waiting: number; readonly parked: number; /** Who wait their turn to stand there. */ readonly inLine: number };
const also = ({ parked, inLine }: Waits) => `${parked > 0 ? `, ${parked === 1 ? "one" : parked} of them parked until a later day` : ""}${inLine > 0 ? `; ${inLine === 1 ? "one more waits its" : `${inLine} more wait their`} turn` : ""}`;
/** `7 children wait, one of them parked until a later day; 2 more wait their turn. The last meeting was on 14 October 2026.`: the numbers of the list of reviews. */
export const waitsSentence = (waits: Waits, last: Day | null): string =>
  `${waits.waiting === 0 ? "No child waits" : children(waits.waiting)}${also(waits)}. ${last ? `The last meeting was on ${longDay(last)}.` : "No meeting has been held yet."}`;

const DENIED = { "not-found": "This meeting is not here for you.", "not-allowed": "Your role at this school does not lead its meetings." } as const;
const SAY = {
  "meeting-ended": "This meeting has ended: its recap can be read, not changed. Open the child’s review instead.",
  "changed-meanwhile": "Somebody recorded something of this child while you were writing. Theirs stands above; yours is still in the form. Record it again if it should stand.",
  "owner-cannot": "Choose somebody who works at this school today and may see this child.",
} as const;
export const OWNER_SENTENCES = { "owner-cannot": SAY["owner-cannot"] } as const;
export const OPEN_SENTENCES = { ...DENIED, "one-is-open": "A meeting is open at this school already. Go on with that one." } as const;
export const MEETING_SENTENCES = { ...DENIED, ...SAY } as const;
export const WHO_SENTENCES = { ...DENIED, "meeting-ended": SAY["meeting-ended"], "changed-meanwhile": "Somebody changed who is here while you were writing. Look at the list again and record yours if it should stand." } as const;
export const END_SENTENCES = { ...DENIED, "meeting-ended": "This meeting has ended already.", "changed-meanwhile": "Something changed while you were reading. Look at the list again, then end the meeting." } as const;
export const ADD_SENTENCES = { ...DENIED, "meeting-ended": SAY["meeting-ended"], "on-the-list-already": "This child stands on the list already." } as const;
export const PARK_SENTENCES: Readonly<Record<ParkRefusal | "owner-cannot" | "not-found" | "not-allowed", string>> = {
  ...DENIED, ...SAY, "decided-already": "This child has been decided about. Decide again where something changed.", "park-until-a-later-day": "Choose a day after today, or leave it empty for the next meeting",
};
export const TASK_SENTENCES = { ...DENIED, "meeting-ended": SAY["meeting-ended"], "owner-cannot": SAY["owner-cannot"] } as const;
export const FINISH_SENTENCES = { "not-found": "This task is not here for you.", "not-allowed": "This is somebody else’s task.", "done-already": "This has been marked as done already." } as const;
/** After adding: the same words whoever was added. */
export const ADDED = "The reason is kept with the review. A child whom the safeguarding lead keeps apart does not stand on this screen: then the lead reads the reason.";
