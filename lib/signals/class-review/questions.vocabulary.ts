// What the class review asks. Version 1 is contracts §3 to the letter; a later version is the area's own.
import type { OBSERVATIONS_OF_CONCERN, OwnObservation } from "../../imports/vocabulary";

export type ConcernKey = (typeof OBSERVATIONS_OF_CONCERN)[number] | OwnObservation;
export type Asked = { readonly key: ConcernKey; readonly words: string };
/** In the order in which they are asked; `*` stands for the child's name. null: not asked. */
export type Questions = {
  readonly strength: string;
  readonly seen: string;
  readonly flourishing: string | null;
  readonly observations: readonly Asked[];
  readonly engagement: string | null;
};
export type QuestionSet = Questions & { readonly version: number };

export const OWN_AT_MOST = 5;
/** Prototype's words (class-review.html). */
export const VERSION_1: QuestionSet = {
  version: 1, strength: "Something good about *", seen: "What you have seen lately", flourishing: "Flourishing", engagement: "Family in touch with school",
  observations: [
    { key: "quieter-than-usual", words: "Quieter than usual" }, { key: "left-out", words: "Left out" }, { key: "tired-or-hungry", words: "Tired or hungry" },
    { key: "worried-about-home", words: "Worried about home" }, { key: "caring-for-someone", words: "Caring for someone" }, { key: "struggling-with-learning", words: "Struggling with learning" },
    { key: "behaviour-changed", words: "Behaviour has changed" }, { key: "often-unwell", words: "Often unwell" }, { key: "not-talking-to-any-adult", words: "Not talking to any adult" },
    { key: "something-else", words: "Something else" },
  ],
};
/** From the lowest, as a thumb finds them. */
export const ENGAGEMENT_CHOICES = [{ value: "low", label: "Low" }, { value: "medium", label: "Medium" }, { value: "high", label: "High" }, { value: "not known", label: "Not known" }] as const;

export const SKIP_REASONS = ["not-known-yet", "absent", "not-in-my-class", "other"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
