const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;
/** A count as a sentence says it: `three`, and `11` from there on. */
export const inWords = (count: number): string => WORDS[count] ?? String(count);
const large = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** How a sentence about a count begins: `Three reviews`, `One family`, `41 reviews`. */
export const counted = (count: number, word: string, many = `${word}s`): string => `${large(inWords(count))} ${count === 1 ? word : many}`;
