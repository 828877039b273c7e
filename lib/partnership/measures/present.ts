// The area's questionnaires in words.
import type { CONCERNS, MEASURE_RESPONDENTS, MEASURE_STRANDS, MeasureSubscale } from "./measure.rules";

export const DEFINE_SENTENCES = {
  "defined-already": "Your area has defined this questionnaire in this version already. Give yours another version.",
  "not-allowed": "Only an administrator of the area defines a questionnaire.", "not-found": "Only an administrator of the area defines a questionnaire.",
} as const;
export const ANSWERED_BY: Readonly<Record<(typeof MEASURE_RESPONDENTS)[number], string>> = { self: "The child", parent: "A parent", teacher: "A teacher" };
export const CONCERN_WORDS: Readonly<Record<(typeof CONCERNS)[number], string>> = { higher: "A high score is of concern", lower: "A low score is of concern" };
export const ABOUT_WORDS: Readonly<Record<(typeof MEASURE_STRANDS)[number], string>> = { emotional: "Emotional wellbeing", social: "Friends and relationships" };

/** `from 0 to 20, a high score is of concern: low 0–9, high 10–20` */
export const subscaleSentence = ({ low, high, concern, bands }: MeasureSubscale): string =>
  `from ${low} to ${high}; ${CONCERN_WORDS[concern].toLowerCase()}${bands.length ? `: ${bands.map(({ name, from, to }) => `${name} ${from}–${to}`).join(", ")}` : "; it has no bands"}`;

/** Goals that a child and whoever helps them set and rate: free to use, and so the one that is offered filled in. Source: corc.uk.net and goals-in-therapy.com, read 2023 (domain.md §4.2). */
export const GOAL_BASED_OUTCOMES: Readonly<Record<string, string>> = {
  instrument: "GBO", version: "1", name: "Goal-Based Outcomes", source: "Child Outcomes Research Consortium (corc.uk.net) and goals-in-therapy.com", sourceYear: "2023", licence: "Free to use and to copy, says its source.",
  ...Object.fromEntries([1, 2, 3].flatMap((n) => [[`subscale${n}`, `goal ${n}`], [`low${n}`, "0"], [`high${n}`, "10"], [`concern${n}`, "lower"], [`strand${n}`, "emotional"]])),
};
