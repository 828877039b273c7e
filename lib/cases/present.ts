// A family's answer and a case in words: plain and kind. The refusals' sentences stand in sentences.present.ts.
import type { Answer, ApproachState, AttemptOutcome, AttemptWay, CaseState, CloseReason, ContactWay, GivenBy, WithWhom } from "./vocabulary";

export const APPROACH_WORDS: Readonly<Record<ApproachState, string>> = {
  "not-approached": "Not asked yet", approached: "Spoken with, no answer yet", "asked-to-wait": "Asked us to wait", "not-reached": "Not reached yet",
  declined: "Said no, for now", agreed: "Said yes", withdrawn: "Said yes, then stopped",
};
export const ATTEMPT_WAY_WORDS: Readonly<Record<AttemptWay, string>> = {
  phone: "By phone", text: "By text", "e-mail": "By e-mail", letter: "By letter", "at-the-gate": "At the gate", "home-visit": "At home", meeting: "In a meeting", "through-somebody": "Through somebody they trust",
};
export const ATTEMPT_OUTCOME_WORDS: Readonly<Record<AttemptOutcome, string>> = {
  spoke: "We spoke", "no-answer": "No answer", "message-left": "Left a message", "wrong-number": "Wrong number", "not-possible": "It was not possible",
};
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = { agreed: "Said yes", "asked-to-wait": "Asked us to wait", declined: "Said no", withdrawn: "Said yes before, and stops now" };
export const GIVEN_BY_WORDS: Readonly<Record<GivenBy, string>> = {
  "parental-responsibility": "Somebody with parental responsibility", "young-person": "The young person, 16 or over", "child-able": "The child, judged able to decide", authority: "The authority that looks after the child",
};
export const CASE_STATE_WORDS: Readonly<Record<CaseState, string>> = { open: "Open", closing: "Closing", closed: "Closed", "looked-again": "Closed, and looked at again" };
export const CLOSE_REASON_WORDS: Readonly<Record<CloseReason, string>> = {
  "goals-reached": "The goals are reached", "enough-for-now": "Enough for now, says the family", "family-stopped": "The family stopped", "moved-away": "Moved away", "stepped-up": "Stepped up: somebody else leads now", "not-reached": "We could not reach them any more",
};
export const CONTACT_WAY_WORDS: Readonly<Record<ContactWay, string>> = { "in-person": "In person", phone: "By phone", text: "By text", "home-visit": "At home", video: "By video", letter: "In writing" };
export const WITH_WHOM_WORDS: Readonly<Record<WithWhom, string>> = { child: "the child", family: "the family", both: "child and family", professional: "another professional" };
