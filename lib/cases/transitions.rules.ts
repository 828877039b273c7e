// How far a family's answer and a case can go, and by which command. Printed into docs/states.md (lib/jobs/states.test.ts).
import type { Transition } from "../kernel/transition";
import type { ApproachState, CaseState } from "./vocabulary";

const SPOKE = "somebody of the family was spoken with, and gave no answer yet";
const ASKED = ["not-approached", "approached", "asked-to-wait", "not-reached", "declined", "withdrawn"] as const satisfies readonly ApproachState[];
const answered = (to: ApproachState, when: string) => ASKED.filter((from) => from !== to && (to !== "withdrawn")).map((from) => ({ from, to, by: "cases.recordAnswer", when }));

export const APPROACH_TRANSITIONS: readonly Transition<ApproachState>[] = [
  { from: "not-approached", to: "not-reached", by: "cases.recordAttempt", when: "a try that reached nobody; each is kept, with what to try next" },
  ...(["not-approached", "not-reached", "asked-to-wait", "declined", "withdrawn"] as const).map((from) => ({ from, to: "approached" as const, by: "cases.recordAttempt", when: SPOKE })),
  ...answered("asked-to-wait", "the family asked to wait; with what to try next, and when"),
  ...answered("declined", "the family said no; kept, with what to try next, and when"),
  ...answered("agreed", "a yes by whoever may give it; makes the case, or opens it again"),
  { from: "agreed", to: "agreed", by: "cases.recordAnswer", when: "the case is closed, and the family says yes anew" },
  { from: "agreed", to: "withdrawn", by: "cases.recordAnswer", when: "the family stops: everything voluntary ends that day, and the case goes to closing" },
];

export const CASE_TRANSITIONS: readonly Transition<CaseState>[] = [
  { from: "open", to: "closing", by: "cases.askToClose", when: "reason, words, and whether somebody asked about home" },
  { from: "open", to: "closing", by: "cases.recordAnswer", when: "the family stopped; the closing is still to be written" },
  { from: "closing", to: "open", by: "cases.keepOpen", when: "the safeguarding lead says why, and the family's yes stands" },
  { from: "closing", to: "closed", by: "cases.signOffClosing", when: "the closing is written, and a safeguarding lead other than who asked signs it off" },
  { from: "closed", to: "looked-again", by: "cases.recordSecondLook", when: "somebody looked, and it is still fine" },
  { from: "closed", to: "open", by: "cases.recordSecondLook", when: "somebody looked, it is not fine, and the family's yes stands" },
  ...(["closing", "closed", "looked-again"] as const).map((from) => ({ from, to: "open" as const, by: "cases.recordAnswer", when: "the family says yes anew" })),
];
