// What one cell says: closed lists in the spellings systems print, ignoring case, repeated spaces and hyphens.
import { CONTACT_WISHES, PARENTAL_RESPONSIBILITY } from "../children/vocabulary";
import { no, yes, type Result } from "../kernel/result";
import { YEAR_GROUPS, type YearGroup } from "../partnership/vocabulary";

/** Reads a trimmed, non-empty cell; the refusal is a sentence naming what is allowed. */
export type Reader<T> = (text: string) => Result<T, string>;

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, " ").trim();

/** A value of a closed list, or of `also`: other spellings and the value each stands for. */
export function oneOf<const T extends string>(values: readonly T[], also: Readonly<Record<string, T>> = {}): Reader<T> {
  const known = new Map<string, T>([...values.map((value) => [plain(value), value] as const), ...Object.entries(also).map(([as, value]) => [plain(as), value] as const)]);
  const sentence = `Use one of: ${values.join(", ")}.`;
  /** `K - SEN Support`: a code and its words, where they mean the same. */
  const codeWithWords = (text: string): T | undefined => {
    const [, code = "", words = ""] = /^(\S+)\s+-\s+(.+)$/.exec(text) ?? [], value = known.get(plain(code));
    return value !== undefined && value === known.get(plain(words)) ? value : undefined;
  };
  return (text) => {
    const value = known.get(plain(text)) ?? codeWithWords(text);
    return value === undefined ? no(sentence) : yes(value);
  };
}

const YES = ["Y", "Yes", "True", "T", "1"], NO = ["N", "No", "False", "F", "0"];
const spelt = <const T extends string>(spellings: readonly string[], value: T): Record<string, T> => Object.fromEntries(spellings.map((as) => [as, value]));

const yn = oneOf(["Y", "N"], { ...spelt(YES, "Y"), ...spelt(NO, "N") });
export const yesOrNo: Reader<boolean> = (text) => {
  const read = yn(text);
  return read.ok ? yes(read.value === "Y") : read;
};
export const sex = oneOf(["M", "F"], { Male: "M", Female: "F" });
export const senStatus = oneOf(["N", "K", "E"], {
  "No Special Educational Need": "N", "No Special Educational Needs": "N", "SEN Support": "K", "Education, Health and Care Plan": "E", EHCP: "E",
});
export const youngCarer = oneOf(["N", "P", "S"], { ...spelt(NO, "N"), "Not declared": "N", "Identified by parent": "P", "Identified by school": "S" });
export const serviceChild = oneOf(["Y", "N", "U", "R"], { ...spelt(YES, "Y"), ...spelt(NO, "N"), Unknown: "U", Refused: "R" });
export const enrolment = oneOf(["C", "M", "S", "G"], {
  Current: "C", "Current (single registration)": "C", "Main dual": "M", "Main (dual registration)": "M", "Subsidiary dual": "S", "Subsidiary (dual registration)": "S", Guest: "G",
});
export const parentalResponsibility = oneOf(PARENTAL_RESPONSIBILITY, { ...spelt(YES, "Y"), ...spelt(NO, "N"), Unknown: "not known" });
/** "No" is left out: whether it means "ask first" or "never" is the school's to say. */
export const contactWish = oneOf(CONTACT_WISHES, spelt(YES, "yes"));

const listedYear = oneOf(YEAR_GROUPS, { Reception: "R", "Nursery 1": "N1", "Nursery 2": "N2" });
export const yearGroup: Reader<YearGroup> = (text) => listedYear(text.trim().replace(/^(?:year|yr|y)\s*(?=\S)/i, "").replace(/^0(?=[1-9]$)/, ""));

export const threeDigits: Reader<string> = (text) => (/^\d{3}$/.test(text) ? yes(text) : no("Write the local authority's three-digit code."));

/** A number from 0 to `most`, with decimals. */
export const numberUpTo = (most: number): Reader<number> => (text) =>
  /^(\d{1,4}(\.\d{0,6})?|\.\d{1,6})$/.test(text) && Number(text) <= most ? yes(Number(text)) : no(`Write a number from 0 to ${most}, with a point for decimals.`);

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number): Reader<number> => (text) =>
  /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most ? yes(Number(text)) : no(`Write a whole number from ${least} to ${most}.`);

export const looksLikeEmail = (text: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text);
export const email: Reader<string> = (text) => (looksLikeEmail(text) ? yes(text.toLowerCase()) : no("Write an e-mail address, such as name@school.example."));

const spaces = (text: string): string => text.replace(/\s+/g, " ");
/** One line of text, its runs of spaces made one. */
export const shortText = (most: number): Reader<string> => (text) => (text.length > most ? no(`Shorten this to ${most} characters.`) : yes(spaces(text)));
/** Free words, line breaks kept. */
export const freeWords: Reader<string> = (text) => (text.length > 10_000 ? no("Shorten these words to 10,000 characters.") : yes(text));

// What no keyboard types: a sign of a damaged export. Tabs and line breaks are allowed.
const CONTROL = new RegExp("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]", "u");
export const hasControlCharacter = (text: string): boolean => CONTROL.test(text);
