// Facts for tests: a child in school every weekday, apart from what a test says.
import { addDays, type Day, day, schoolYearOf, weekday } from "../kernel/calendar";
import type { ChildFacts, SchoolFacts } from "./facts";
import { overlay, positionOf } from "./marks";

/** Present on every weekday from `first` to `last`, but for the days named: two codes, morning and afternoon. */
export function register(first: string, last: string, but: Readonly<Record<string, string>> = {}, usual = "/\\"): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (let on = day(first); on <= day(last); on = addDays(on, 1)) if (weekday(on) <= 5) put(marks, on, usual);
  for (const [on, codes] of Object.entries(but)) put(marks, day(on), codes);
  return marks;
}
function put(marks: Map<number, string>, on: Day, codes: string) {
  const year = schoolYearOf(on);
  marks.set(year, overlay(marks.get(year) ?? "", positionOf(on, "AM")!.at, codes));
}
/** The same codes on several days. */
export const each = (codes: string, ...days: readonly string[]): Record<string, string> => Object.fromEntries(days.map((on) => [on, codes]));

export const aChild = (facts: Partial<ChildFacts> = {}): ChildFacts => ({
  childId: "c1", upn: "B801200005001", yearGroup: "6", bornOn: day("2016-03-03"), admittedOn: null, leftOn: null, marks: new Map(),
  assessments: [], wellbeing: [], judgements: [], suspensions: [], insights: [], youngCarerSince: null, earlierContacts: [], concerns: [], endedReviews: [], ...facts,
});
export const aSchool = (children: readonly ChildFacts[], phase: SchoolFacts["phase"] = "primary"): SchoolFacts => ({ schoolId: "s1", phase, children });
