// The sentences about registers that are not here, for the office that sends them.
import { counted, inWords } from "../kernel/counted";
import { spokenDay, type Day } from "../kernel/calendar";

export type RegistersMissing = { readonly schoolId: string; readonly termsKnown: boolean; /** The Monday of this week, and the classes without a mark in it. */ readonly week: Day; readonly classes: readonly string[] };

const NAMED = 6;
/** `7B, 7C and 8A have no marks this week.` */
export function withoutMarks(classes: readonly string[]): string {
  const shown = classes.slice(0, NAMED), more = classes.length - shown.length;
  const names = more > 0 ? `${shown.join(", ")} and ${inWords(more)} more classes` : shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
  return `${names} ${classes.length === 1 ? "has" : "have"} no marks this week.`;
}
/** The head of the notice on the page of imports. */
export const registersMissingTitle = (classes: readonly string[], week: Day): string => `${counted(classes.length, "class", "classes")} ${classes.length === 1 ? "has" : "have"} no marks since ${spokenDay(week)}`;
