// What each number of a rule is called beside its field, and how it is read.
import { EXPECTATIONS, FAMILY_ENGAGEMENT, INSIGHTS } from "../../imports/vocabulary";
import { INSIGHT_WORDS } from "../../signals/vocabulary";
import type { Thresholds } from "../rule-set.schema";
import { type Eligibility, type RuleId } from "../vocabulary";
import { isShare } from "./rule-fields";

type ThresholdName = { [R in RuleId]: keyof Thresholds[R] }[RuleId];
export const NUMBER_WORDS: Readonly<Record<ThresholdName | "shareOfSchoolSessions", string>> = {
  possibleSessions: "Possible sessions needed", absenceShare: "Share away", schoolWeeks: "School weeks back", absentSessions: "Sessions away",
  weeksWithAbsence: "Different weeks away", timesOtherWeekdays: "Times as often as on the other days", unauthorisedSessions: "Unauthorised sessions", suspendedSessions: "Sessions suspended",
  days: "Days back", bands: "Bands that count", subjects: "Subjects", against: "Result that counts", yearsBelow: "Years below", observations: "Different things noted",
  engagement: "Answer that counts", insights: "What counts", contacts: "Times help was asked for", shareOfSchoolSessions: "Or the share of the school’s sessions so far",
};
export const ELIGIBILITY_WORDS: Readonly<Record<Eligibility, string>> = { fsm: "free school meals", "pupil-premium": "pupil premium" };

/** A share without rounding: 0.0833 is 8.33%, and is told apart from 8.3%. */
export const exactPercent = (share: number): string => `${Number((share * 100).toFixed(8))}%`;
const listed = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

/** A number, a word or a list of words as they stand in a sentence. */
export function valueWords(name: string, value: number | string | readonly string[]): string {
  if (typeof value === "number") return isShare(name) ? exactPercent(value) : String(value);
  if (typeof value === "string") return `“${value}”`;
  return value.length === 0 ? "nothing" : listed(value.map((word) => wordOf(word)));
}
const wordOf = (word: string): string => INSIGHT_WORDS[word as keyof typeof INSIGHT_WORDS] ?? ELIGIBILITY_WORDS[word as Eligibility] ?? word;

/** The closed list a word is chosen from. */
export const LISTS: Readonly<Record<string, readonly string[]>> = { against: EXPECTATIONS, engagement: FAMILY_ENGAGEMENT, insights: INSIGHTS };
/** How one of a list reads where it is chosen. */
export const optionWords = (name: string, value: string): string => (name === "against" ? `${value} expectation` : wordOf(value));

/** What a number is called, for a sentence or a label. */
export const numberName = (name: string): string => NUMBER_WORDS[name as keyof typeof NUMBER_WORDS] ?? name;
