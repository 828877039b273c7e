// Golden cases as the facts the rules read.
import { addDays, day, mondayOf, schoolYearOf } from "../../kernel/calendar";
import type { ChildFacts, SchoolFacts } from "../../signals/facts";
import { overlay, positionOf } from "../../signals/marks";
import { checkLetter } from "../../imports/upn.rules";
import type { Figure, GoldenChild, GoldenSchool, Weeks } from "./golden";

/** Each child's own number: the school's, and its place in it. */
export const upnAt = (school: Pick<GoldenSchool, "urn">, index: number): string => {
  const rest = `820${school.urn.slice(-4)}15${String(index).padStart(3, "0")}`;
  return checkLetter(rest) + rest;
};
export const bornOf = (child: GoldenChild): string => child.born ?? "2016-03-03";

/** A child's own register: the school's weeks from the child's first on, and the weeks that differ. */
export function registerOf(school: GoldenSchool, child: GoldenChild): Weeks {
  const own = Object.entries({ ...school.register, ...child.weeks }).filter(([monday]) => child.from !== "none" && (!child.from || monday >= child.from));
  return Object.fromEntries(own.map(([monday, marks]) => [monday, asMarked(marks)]));
}
/** Ten marks as a register has them: present is "/" in the morning and "\" in the afternoon. */
const asMarked = (marks: string) => [...marks.replaceAll(" ", "")].map((mark, i) => (mark === "." ? (i % 2 ? "\\" : "/") : mark)).join("");

/** Marks day by day, as one school year's string does not hold a week of two. */
function packed(weeks: Weeks): ReadonlyMap<number, string> {
  const years = new Map<number, string>();
  for (const [monday, marks] of Object.entries(weeks)) for (let i = 0; i < 5; i++) {
    const on = addDays(mondayOf(day(monday)), i), year = schoolYearOf(on);
    years.set(year, overlay(years.get(year) ?? "", positionOf(on, "AM")!.at, marks.slice(2 * i, 2 * i + 2)));
  }
  return years;
}

const factsOf = (school: GoldenSchool, child: GoldenChild, index: number): ChildFacts => ({
  childId: `child ${index}`, upn: upnAt(school, index), yearGroup: child.year ?? "6", bornOn: day(bornOf(child)),
  admittedOn: child.admitted ? day(child.admitted) : null, leftOn: child.left ? day(child.left) : null, marks: packed(registerOf(school, child)),
  assessments: (child.assessments ?? []).map(([subject, on, against, years, scale]) => ({ subject, on: day(on), against, yearsBelow: years ?? null, scale: scale ?? "" })),
  wellbeing: (child.sdq ?? []).map(([version, respondent, on, subscale, score]) => ({ instrument: "SDQ", version, respondent, on: day(on), subscale, score })),
  judgements: (child.judgements ?? []).map(([on, observation, answer, by]) => ({ on: day(on), observation, answer: answer ?? null, by: by ?? "teacher@example.org" })),
  suspensions: (child.suspensions ?? []).map(([from, sessions]) => ({ from: day(from), sessions })),
  insights: (child.insight ?? []).map(([on, insight]) => ({ on: day(on), insight, by: "lead@example.org" })),
  youngCarerSince: child.youngCarer ? day(school.importedOn) : null,
  earlierContacts: (child.contacts ?? []).map(([on, outcome]) => ({ on: day(on), outcome, from: "school" })),
  concerns: (child.concerns ?? []).map((on) => ({ on: day(on) })), endedReviews: (child.reviews ?? []).map(([on, helped]) => ({ on: day(on), helped })),
});
export const goldenFacts = (school: GoldenSchool): SchoolFacts => ({ schoolId: school.urn, phase: school.phase, children: school.children.map((child, i) => factsOf(school, child, i)) });

const evidence = ([what, value, threshold, from, to, source]: Figure) => ({ what, value, ...(threshold !== null && { threshold }), ...(from && { from }), ...(to && { to }), source });
const strandOf = { attendance: "attendance", emotional: "emotional", social: "social", academic: "academic", judgement: "teacher-judgement", insight: "insight", contact: "insight" } as const;

/** What contracts.md §2 must answer of one child, in the order in which it answers. */
export function expectedOf(child: GoldenChild, upn: string) {
  return {
    flags: (child.flags ?? []).map(([rule, severity, ...figures]) => ({ upn, rule, strand: strandOf[rule.split(".")[0] as keyof typeof strandOf], severity, because: figures.map(evidence) })),
    missing: (child.missing ?? []).map(([strand, why]) => ({ upn, strand, why })),
    candidates: child.candidate ? [{ upn, strands: child.candidate[0], severe: child.candidate[1] }] : [],
  };
}
