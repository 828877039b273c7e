// What the page of a school's source says: how it stands, what the last fetch brought, and what is in the way.
import { dayOf, longDay, timeOf } from "../../kernel/calendar";
import { number } from "../counts.present";
import type { NotAllowed } from "./hosts";
import type { Problem } from "./problem";
import type { FetchResult, Outcome } from "./result";

type Denied = "not-found" | "not-allowed";
const DENIED: Readonly<Record<Denied, string>> = { "not-found": "There is no such school here for you.", "not-allowed": "Only the data manager of this school can do this." };
export const CONNECT_SENTENCES: Readonly<Record<NotAllowed | Denied, string>> = {
  ...DENIED,
  "not-an-address": "This is no address Seen can ask. Copy it from your service, such as https://api.wonde.com/v1.0.",
  "not-https": "The address must begin with https, so that nobody can read along.",
  "host-not-allowed": "This server may not ask that address. Check it, or ask whoever runs Seen to allow it.",
};
export const ASK_SENTENCES: Readonly<Record<"not-connected" | Denied, string>> = { ...DENIED, "not-connected": "Your system is not connected any more. Connect it first." };

/** What is in the way, and what to do. */
export const PROBLEM_WORDS: Readonly<Record<Problem, string>> = {
  unreachable: "Your system cannot be reached. Seen tries again tonight; if it goes on, ask your service whether it is running.",
  slow: "Your system takes too long to answer. Seen tries again tonight; if it goes on, ask your service.",
  busy: "Your system answers that it is too busy or broken. Seen tries again tonight; if it goes on, ask your service.",
  "token-refused": "Your system does not accept the token. Look in your service whether the school still allows Seen, then connect again with a new token.",
  "school-unknown": "Your system does not know the school’s id, or does not share this data. Check the id, and which data the school allows Seen to read.",
  elsewhere: "Your system sends Seen to another address, and Seen does not follow. Ask your service for the right address.",
  "too-large": "An answer of your system is far too large, so it was not read. Tell your service.",
  endless: "Your system gives page after page without an end, so it was left. Tell your service.",
  "not-understood": "Your system answers in a form that Seen does not know, so nothing of it was read. Tell your service, and whoever runs Seen.",
  "no-such-answer": "Your system refuses what Seen asks for. Tell your service, and whoever runs Seen.",
  nobody: "Your system names no child at all. Check in your service that the school allows Seen to read its roll.",
  "host-not-allowed": "This server may not ask that address any more. Ask whoever runs Seen.",
  "token-unreadable": "The token that was kept cannot be read any more: the server’s secret was changed. Connect again with the token.",
};

/** Of these a new token is the way out. */
export const NEEDS_TOKEN: readonly Problem[] = ["token-refused", "token-unreadable"];

const at = (instant: Date): string => `${longDay(dayOf(instant))} at ${timeOf(instant)}`;
const children = (count: number): string => (count === 1 ? "one child" : `${number(count)} children`);

/** "since 9 March 2027 at 02:30" and the like. */
export const since = (instant: Date): string => `since ${at(instant)}`;
export const on = (instant: Date): string => `on ${at(instant)}`;

export const triedSentence = (count: number, when: Date): string => `The connection works: asked on ${at(when)}, the first page of the roll names ${children(count)}.`;

const OUTCOME: Readonly<Record<"roll" | "marks", Readonly<Record<Outcome["state"], string>>>> = {
  roll: {
    landed: "The roll has landed.", "needs-review": "The roll waits for you to check it.", refused: "The roll was refused.", failed: "The roll did not land, by a fault of ours. Fetch it again.",
    same: "The roll is the same as last time.", none: "There was no roll.", waits: "The roll waits.",
  },
  marks: {
    landed: "The new marks have landed.", "needs-review": "The new marks wait for you to check them.", refused: "The new marks were refused.", failed: "The new marks did not land, by a fault of ours. Fetch them again.",
    same: "The marks are the same as last time.", none: "There are no new marks.", waits: "The new marks wait until you have checked the roll. Then fetch again.",
  },
};
/** What came of the roll, or of the marks, in a sentence. */
export const outcomeSentence = (kind: "roll" | "marks", { state, rejected = 0, gone = 0 }: Outcome): string => [
  OUTCOME[kind][state],
  ...(rejected > 0 ? [`${number(rejected)} ${rejected === 1 ? "line was" : "lines were"} rejected.`] : []),
  ...(gone > 0 ? [`${children(gone)[0]!.toUpperCase()}${children(gone).slice(1)} ${gone === 1 ? "is" : "are"} gone from the roll.`] : []),
].join(" ");

export const namedSentence = ({ children: count }: FetchResult): string => `Your system named ${children(count)}.`;
