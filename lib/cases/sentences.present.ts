// A refusal, in the sentence its reader sees.
import type { AnswerRefusal } from "./answer.rules";
import type { AttemptRefusal, MayAskRefusal } from "./attempt.rules";
import type { AskRefusal, KeepOpenRefusal, SecondLookRefusal, SignOffRefusal } from "./closing.rules";

const DENIED = { "not-found": "This is not here for you. It may have moved on meanwhile.", "not-allowed": "Your role at this school does not include this." } as const;
const STALE = { "changed-meanwhile": "Somebody wrote here while you were writing. What you wrote is still in the form: open this page again beside it, read theirs, then send yours." } as const;
type Sentences<R extends string> = Readonly<Record<R | keyof typeof DENIED, string>>;

const MAY_ASK: Sentences<MayAskRefusal> = {
  ...DENIED, ...STALE, "take-it-on-first": "Say first that you will ask this family", "somebody-else-asks": "Somebody else asks this family. The safeguarding lead or SENCO can name you instead",
};
export const TAKE_ON_SENTENCES = MAY_ASK;
export const NAME_ASKER_SENTENCES: Sentences<"changed-meanwhile" | "cannot-ask"> = { ...DENIED, ...STALE, "cannot-ask": "Choose a link worker, SENCO or safeguarding lead of this school who may see this child" };
export const ATTEMPT_SENTENCES: Sentences<AttemptRefusal> = {
  ...MAY_ASK, "said-yes-already": "The family said yes already: write the conversation down in the case", "never-contact": "This person must never be contacted. Choose somebody else",
  "say-whom": "Say whom you tried to reach", "not-in-the-future": "The day you tried lies in the future", "next-day-after-today": "Choose a day after today for the next try",
};
export const ANSWER_SENTENCES: Sentences<AnswerRefusal> = {
  ...MAY_ASK,
  "not-in-the-future": "The day they answered lies in the future", "say-what-to-try-next": "Say what you try next and when: a no is kept, and gently revisited", "next-day-after-today": "Choose a day after today on which you try again",
  "nothing-to-withdraw": "They have not said yes, so there is nothing to stop. Record what they said as a no, or as asking to wait", "said-yes-already": "The family said yes already. If they stop, record that",
  "case-is-anothers": "Another link worker works with this child. They record this, or the safeguarding lead or SENCO",
  "say-who-answered": "Say who gave the answer", "no-parental-responsibility": "The school’s file says this person has no parental responsibility. Keep what they said as a try, and ask somebody who has it",
  "never-contact": "The school must never contact this person, so their yes cannot be the ground to work on. Ask the safeguarding lead",
  "birth-date-not-seen": "You are not shown the birth date, so the age cannot be checked. The safeguarding lead or SENCO records this answer", "not-sixteen-yet": "They were not 16 on that day. If the child was judged able to decide, choose that and say by whom and why",
  "say-who-judged": "Say who judged the child able to decide, and why", "only-the-lead-knows": "Only the safeguarding lead records an answer given by an authority", "not-looked-after": "The school’s file does not say that an authority looked after this child on that day",
  "name-the-link-worker": "Name the link worker: a yes is a yes to somebody", "cannot-be-link-worker": "Choose somebody who works at this school and may see this child",
};
export const CONTACT_SENTENCES: Sentences<"case-closed" | "not-in-the-future"> = { ...DENIED, "case-closed": "This case is closed. What you hear now belongs in the second look, or in a concern", "not-in-the-future": "That day lies in the future" };
export const TASK_SENTENCES: Sentences<"case-closed" | "owner-cannot" | "due-today-or-later"> = { ...DENIED, "case-closed": "This case is closed", "owner-cannot": "Choose a link worker, SENCO or safeguarding lead of this school who may see this child", "due-today-or-later": "Choose today or a later day" };
export const FINISH_SENTENCES: Sentences<"done-already"> = { ...DENIED, "done-already": "This is done already" };
export const ASK_TO_CLOSE_SENTENCES: Sentences<AskRefusal> = { ...DENIED, ...STALE, "closed-already": "This case is closed already" };
export const SIGN_OFF_SENTENCES: Sentences<SignOffRefusal> = {
  ...DENIED, ...STALE, "not-closing": "Nobody asks to close this case", "not-written-yet": "The closing is not written yet: the link worker writes it, then you sign it off", "a-second-person": "You asked to close it yourself. Another safeguarding lead signs it off, or the link worker writes the closing",
};
export const KEEP_OPEN_SENTENCES: Sentences<KeepOpenRefusal> = { ...DENIED, ...STALE, "not-closing": "Nobody asks to close this case", "no-yes-stands": "The family stopped. Their yes no longer stands, so the case cannot stay open without a new one" };
export const SECOND_LOOK_SENTENCES: Sentences<SecondLookRefusal> = { ...DENIED, ...STALE, "not-closed": "This case is not waiting for a second look", "no-yes-stands": "The family’s yes no longer stands. Ask them first, under Families to ask; their yes opens the case again" };
export const HAND_OVER_SENTENCES: Sentences<"changed-meanwhile" | "only-lead-or-senco" | "case-closed" | "works-with-them-already" | "cannot-be-link-worker"> = {
  ...DENIED, ...STALE, "only-lead-or-senco": "The safeguarding lead or SENCO hands a case over", "case-closed": "This case is closed", "works-with-them-already": "They are the link worker already", "cannot-be-link-worker": "Choose a link worker of this school who may see this child",
};

export const BEING_ASKED_SENTENCES = {
  "family-is-being-asked": "The family is being asked, or has said yes, because of this decision. Record their answer first, or ask to close the case; then decide otherwise",
} as const;
