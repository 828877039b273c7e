// A concern in words, for whoever raised it and whoever answers it.
import { type Day, longDay, shortDay } from "../../kernel/calendar";
import type { ConcernAnswer } from "../review.vocabulary";
import type { AnswerRefusal } from "./concern.rules";
import type { About } from "./schema";

export const ABOUT_WORDS: Readonly<Record<About, string>> = {
  saw: "Something I saw", "child-told": "The child told me", "parent-told": "A parent told me", pattern: "A pattern over time", "something-else": "Something else",
};
/** The same, said of somebody else's concern. */
export const ABOUT_SAID: Readonly<Record<About, string>> = {
  saw: "something they saw", "child-told": "the child told them", "parent-told": "a parent told them", pattern: "a pattern over time", "something-else": "something else",
};

type Told = { readonly answer: ConcernAnswer | null; readonly answerWords: string | null; readonly answeredBy: string | null; readonly answeredOn: Day | null; readonly dueOn: Day };
/** What became of a concern, in words for whoever raised it. */
export function whatBecame({ answer, answerWords, answeredBy, answeredOn, dueOn }: Told, today: Day): string {
  const by = answeredBy ? `${answeredBy}${answeredOn ? `, ${longDay(answeredOn)}` : ""}` : "";
  switch (answer) {
    case null: return dueOn < today ? `Nobody has answered yet. An answer was due on ${longDay(dueOn)}: the safeguarding lead and SENCO see that it is late.` : `Sent. You hear back by ${longDay(dueOn)}.`;
    case "received": return `Received and read${by && ` by ${by}`}.${answerWords ? ` ${answerWords}` : ""}`;
    case "acting": return `It is being acted on. Go to ${answerWords ?? answeredBy ?? "the safeguarding lead"}.`;
    case "changed": return `What changed: ${answerWords ?? ""}`;
    case "closed-by-lead": return "Closed by the safeguarding lead.";
  }
}
export const ANSWER_TAGS: Readonly<Record<ConcernAnswer, string>> = { received: "Received", acting: "Being acted on", changed: "Something changed", "closed-by-lead": "Closed by the safeguarding lead" };
export const dueWords = (dueOn: Day, today: Day): string => (dueOn < today ? `was due ${shortDay(dueOn)}` : `answer by ${shortDay(dueOn)}`);

export const RAISE_SENTENCES = {
  "not-found": "This child is not at a school where you work. Search for the child again.", "not-allowed": "You cannot raise a concern about this child here. Tell the safeguarding lead in person.",
} as const;
export const ANSWER_SENTENCES: Readonly<Record<AnswerRefusal | "not-found" | "not-allowed", string>> = {
  "closed-already": "The safeguarding lead has closed this concern. What was told stands.",
  "told-more-already": "The person who raised it has already been told more than this. Choose what comes next.",
  "not-found": "This concern is not here for you.", "not-allowed": "Only the safeguarding lead or SENCO answers a concern.",
};
