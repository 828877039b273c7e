// Gaps in words: what nobody asked, never what a child lacks.
import { type Day, longDay } from "../kernel/calendar";
import type { ExpectedStrand } from "../outcomes/counts.vocabulary";
import { isOwnObservation, type OwnObservation } from "../imports/vocabulary";
import { type MissingSignal, OBSERVATION_WORDS, observationWords, type Strand, type WhyMissing } from "../signals/vocabulary";
import type { Benchmark } from "./benchmarks";
import type { Comparison } from "./expected.rules";
import type { Noticed, WhatWasNoticed } from "./spoken.rules";

export const SIGNAL_WORDS: Readonly<Record<ExpectedStrand, string>> = {
  attendance: "Attendance", emotional: "How they feel, in a questionnaire", social: "Friends, in a questionnaire", academic: "Two core results", "teacher-judgement": "Class review answer",
};
const MISSING_WORDS: Readonly<Record<Strand, string>> = { attendance: "attendance", emotional: "feelings", social: "friends", academic: "core results", "teacher-judgement": "class review", insight: "insight" };
const WHY_WORDS: Readonly<Record<WhyMissing, string>> = { never: "never recorded", "too-old": "too old", "too-few": "too few", "not-asked": "not asked" };

/** When somebody last wrote, or since when nobody has: `11 March 2026`. */
export const silenceWords = (mentionedOn: Day | null, admittedOn: Day | null): string =>
  mentionedOn ? longDay(mentionedOn) : admittedOn ? `never, here since ${longDay(admittedOn)}` : "never";

const NOTICED_WORDS: Readonly<Record<Exclude<WhatWasNoticed, OwnObservation>, string>> = { ...OBSERVATION_WORDS, "something-else": "something else noticed", concern: "a concern was raised", "asked-for-help": "somebody asked for help" };
/** `quieter than usual, a concern was raised`. */
export const noticedWords = ({ what }: Noticed): string => what.map((one) => isOwnObservation(one) ? observationWords(one) : NOTICED_WORDS[one]).join(", ");

/** `feelings, friends (never recorded), class review (not asked)`: what is missing for the same reason stands together; empty where every expected signal is there. */
export const missingWords = (missing: readonly MissingSignal[]): string =>
  [...new Set(missing.map(({ why }) => why))].map((why) => `${missing.filter((one) => one.why === why).map(({ strand }) => MISSING_WORDS[strand]).join(", ")} (${WHY_WORDS[why]})`).join(", ");

/** `690 never recorded, 34 too old`; the commonest first. */
export const whysWords = (whys: Readonly<Record<WhyMissing, number>>): string =>
  (Object.entries(whys) as [WhyMissing, number][]).filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]).map(([why, count]) => `${count} ${WHY_WORDS[why]}`).join(", ");

const BENCHMARK_WORDS: Readonly<Record<Benchmark["key"], string>> = { "young-carers-families-answer": "Young carers, as families answer", "young-carers-pupils-answer": "Young carers, as children answer" };
export const benchmarkName = ({ key }: Benchmark): string => BENCHMARK_WORDS[key];
/** A share 0–1 as its source says it: `about 10%`. */
export const shareWords = ({ share, about }: Benchmark): string => `${about ? "about " : ""}${Number((share * 100).toFixed(1))}%`;
export const agesWords = ({ ages }: Benchmark): string => (ages ? `ages ${ages.from} to ${ages.to}` : "ages not said by the source");

/** `3 recorded, 11.8 expected`. */
export const recordedWords = ({ recorded, expected }: Comparison): string => `${recorded} recorded, ${expected.toFixed(1)} expected`;
/** What a comparison says, in one sentence; the words before any mark. */
export function verdictSentence(comparison: Comparison): string {
  const figures = `${recordedWords(comparison)}.`;
  if (comparison.verdict === "too-few-expected") return `${figures} Fewer than five would be expected: too few to tell.`;
  return comparison.verdict === "probably-under-recorded"
    ? `${figures} The whole 95% interval lies below what we would expect: probably under-recorded.`
    : `${figures} The difference could be chance.`;
}

type Against = { readonly comparison: Comparison };
/** `3 young carers are written down; 6 to 42 would be expected.` */
export function carersSentence(against: readonly Against[]): string {
  const recorded = Math.max(...against.map(({ comparison }) => comparison.recorded)), expected = against.map(({ comparison }) => Math.round(comparison.expected));
  const written = recorded === 1 ? "1 young carer is" : `${recorded === 0 ? "No" : recorded} young carers are`;
  if (against.every(({ comparison }) => comparison.verdict === "too-few-expected")) return `${written} written down; among so few children nobody can say how many to expect.`;
  return `${written} written down; ${Math.min(...expected)} to ${Math.max(...expected)} would be expected.`;
}
