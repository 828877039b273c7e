// How hard a text is to read: the years of age at which a reader is likely to follow it, by Flesch and Kincaid's grade.
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** What was counted in some sentences. */
export type Measure = { readonly sentences: number; readonly words: number; readonly syllables: number };

const FEWEST = 4; // words: fewer are a label, not a sentence
const CODE = /[_=]|^\/|:not\(/; // an address, a header, a selector: no words for people
const SCHOOL_BEGINS = 5; // the grade counts years of school in America, where the first begins at six and is grade 1

/** The sentences of a text and what is shorter, its labels. Only a full stop, a question or an exclamation mark ends a sentence, or the text itself. */
export function sentencesOf(text: string): { readonly sentences: readonly string[]; readonly labels: readonly string[] } {
  if (!/\s/.test(text) || CODE.test(text)) return { sentences: [], labels: [] };
  const parts = text.replace(/\{\w+\}/g, "ten").split(/(?<=[.?!…][”’")]*)\s+(?=[\p{Lu}\d“‘"(])/u).map((part) => part.trim()).filter(Boolean);
  return { sentences: parts.filter((part) => wordsOf(part).length >= FEWEST), labels: parts.filter((part) => wordsOf(part).length < FEWEST) };
}

export const wordsOf = (sentence: string): readonly string[] => sentence.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];

/** As it is said: letters that make no word one by one (UPN), a number as one. */
const syllablesOf = (word: string): number => (/^[A-Z]{2,4}$/.test(word) ? word.length : Math.max(1, syllable(word)));

export function measure(sentences: readonly string[]): Measure {
  const words = sentences.flatMap(wordsOf);
  return { sentences: sentences.length, words: words.length, syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0) };
}

/** Years; NaN where there is no sentence. */
export const readingAge = ({ sentences, words, syllables }: Measure): number => fleschKincaid({ sentence: sentences, word: words, syllable: syllables }) + SCHOOL_BEGINS;
