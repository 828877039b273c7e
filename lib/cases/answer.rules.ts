// A family's answer: who may give it, and what follows. Days are Europe/London dates.
import { ageOn } from "../children/present";
import type { Day } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import { mayGo } from "../kernel/transition";
import { type Asker, type Asking, type Guardian, mayAsk, type MayAskRefusal, personMeant } from "./attempt.rules";
import { APPROACH_TRANSITIONS, CASE_TRANSITIONS } from "./transitions.rules";
import type { Answer, CaseState, GivenBy } from "./vocabulary";

/** The age from which a young person may say yes alone: Family Law Reform Act 1969, s. 8. */
export const OLD_ENOUGH = 16;
export type Given = {
  readonly answer: Answer; readonly givenOn: Day; readonly givenBy: GivenBy; readonly guardian?: string; readonly giverElse?: string;
  readonly judgedBy?: string; readonly judgedWhy?: string; readonly authorityName?: string; readonly tryNext?: string; readonly tryOn?: Day; readonly linkWorkerId?: string;
};
export type Knowledge = {
  readonly today: Day; readonly childName: string; /** Null where this viewer is not shown it. */ readonly bornOn: Day | null; readonly lookedAfter: boolean;
  readonly guardians: readonly Guardian[]; readonly caseState: CaseState | null; /** The family said yes before. */ readonly agreedBefore: boolean;
  /** Who could work with the child: not shut out, and of a role that fits. */ readonly couldWork: readonly string[];
};
export type AnswerRefusal = MayAskRefusal
  | "not-in-the-future" | "say-what-to-try-next" | "next-day-after-today" | "nothing-to-withdraw" | "said-yes-already" | "case-is-anothers"
  | "say-who-answered" | "no-parental-responsibility" | "never-contact" | "birth-date-not-seen" | "not-sixteen-yet" | "say-who-judged" | "only-the-lead-knows" | "not-looked-after"
  | "name-the-link-worker" | "cannot-be-link-worker";
/** What becomes of the case: nothing, a new one, the same again, or the end of it. */
export type WhatFollows = "nothing" | "make" | "reopen" | "stop";

/** The answer as it is kept, with what follows, or why it cannot stand. */
export function answerCanBeRecorded(approach: Asking, version: number, asker: Asker, given: Given, known: Knowledge): Result<{ readonly giverName: string; readonly follows: WhatFollows }, AnswerRefusal> {
  const may = mayAsk(approach, version, asker), worksTheCase = known.caseState !== null; // a link worker knows of no other case
  if (!may.ok && (may.because === "changed-meanwhile" || !worksTheCase)) return may;
  if (given.givenOn > known.today) return no("not-in-the-future");
  const follows = whatFollows(approach, given.answer, known);
  if (!follows.ok) return follows;
  const giver = whoGave(given, asker, known);
  if (!giver.ok) return giver;
  if (given.answer === "agreed") {
    if (!given.linkWorkerId) return no("name-the-link-worker");
    if (!known.couldWork.includes(given.linkWorkerId)) return no("cannot-be-link-worker");
  } else {
    if (!given.tryNext || !given.tryOn) return no("say-what-to-try-next");
    if (given.tryOn <= known.today) return no("next-day-after-today");
  }
  return yes({ giverName: giver.value, follows: follows.value });
}

function whatFollows({ state }: Asking, answer: Answer, { caseState, agreedBefore }: Knowledge): Result<WhatFollows, AnswerRefusal> {
  if (answer === "withdrawn" && state !== "agreed") return no("nothing-to-withdraw");
  if (answer === "withdrawn") return caseState === null ? no("case-is-anothers") : yes(caseState === "open" || caseState === "closing" ? "stop" : "nothing");
  if (state === "agreed" && (answer !== "agreed" || caseState === "open" || caseState === "closing")) return no("said-yes-already");
  if (state !== answer && !mayGo(APPROACH_TRANSITIONS, state, answer)) return no("said-yes-already");
  if (answer !== "agreed") return yes("nothing");
  if (caseState) return mayGo(CASE_TRANSITIONS, caseState, "open") ? yes("reopen") : no("said-yes-already");
  return agreedBefore ? no("case-is-anothers") : yes("make");
}

function whoGave(given: Given, asker: Asker, known: Knowledge): Result<string, AnswerRefusal> {
  switch (given.givenBy) {
    case "parental-responsibility": {
      const meant = personMeant(known.guardians, given.guardian ?? "", given.giverElse);
      if (!meant) return no("say-who-answered");
      if (meant.guardian?.parentalResponsibility === "N") return no("no-parental-responsibility");
      return meant.guardian?.contact === "never" && given.answer === "agreed" ? no("never-contact") : yes(meant.name);
    }
    case "young-person":
      if (!known.bornOn) return no("birth-date-not-seen");
      return ageOn(known.bornOn, given.givenOn) >= OLD_ENOUGH ? yes(known.childName) : no("not-sixteen-yet");
    case "child-able":
      return given.judgedBy && given.judgedWhy ? yes(known.childName) : no("say-who-judged");
    case "authority":
      if (asker.role !== "safeguarding-lead") return no("only-the-lead-knows");
      if (!known.lookedAfter) return no("not-looked-after");
      return given.authorityName ? yes(given.authorityName) : no("say-who-answered");
  }
}
