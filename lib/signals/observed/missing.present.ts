// What is missing is a signal of its own kind: what, why, and when it was last had. No data is not no need.
import { longDay, schoolYearStart, type Day } from "../../kernel/calendar";
import { lastMarkedOn } from "../absence.rules";
import { latestResult } from "../academic.rules";
import { type Expected } from "../expected.rules";
import type { ChildFacts } from "../facts";
import { lastWeeks, type SchoolAt } from "../school-weeks.rules";
import { latestSdq } from "../sdq.rules";
import { tally } from "../sessions.rules";
import { CORE_SUBJECTS, plural, type Strand, type WhyMissing } from "../vocabulary";

const WHAT: Readonly<Record<Strand, string>> = {
  attendance: "attendance marks", emotional: "an SDQ emotional score", social: "an SDQ peer score", academic: "results in two core subjects", "teacher-judgement": "an answer in the class review", insight: "anything the school was told",
};
const last = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null;

/** The day on which the strand's expected signal was last had; null where it never was. */
export function lastHadOn(strand: Strand, child: ChildFacts, { asAt }: SchoolAt): Day | null {
  if (strand === "attendance") return lastMarkedOn(child.marks, asAt);
  if (strand === "emotional" || strand === "social") return last(latestSdq(child, strand === "emotional" ? "emotional" : "peer", asAt).map(({ on }) => on));
  if (strand === "academic") return last(CORE_SUBJECTS.flatMap((subject) => latestResult(child, subject, asAt)?.on ?? []));
  return strand === "teacher-judgement" ? last(child.judgements.flatMap(({ on }) => (on <= asAt ? [on] : []))) : null;
}

/** In one sentence or two; a date is given wherever there was anything. */
export function missingSentence(strand: Strand, why: WhyMissing, child: ChildFacts, school: SchoolAt, expected: Expected): string {
  const on = lastHadOn(strand, child, school), what = WHAT[strand];
  if (why === "never" || on === null) return why === "not-asked" ? `Nobody has asked yet: we have no record of ${what}.` : `We have never had ${what}.`;
  if (strand === "attendance") {
    const { possible } = tally(child.marks, [school.toDate]), since = longDay(schoolYearStart(school.toDate.schoolYear));
    return `We do not yet have enough attendance marks: ${plural(possible, "possible session")} since ${since}${expected.attendance ? `, and ${expected.attendance.possibleSessions} are needed` : ""}. The last mark is of ${longDay(on)}.`;
  }
  if (why === "too-few") {
    const had = CORE_SUBJECTS.filter((subject) => latestResult(child, subject, school.asAt));
    return `We do not yet have ${what}: only ${had.join(" and ")}, last on ${longDay(on)}.`;
  }
  return `We last had ${what} on ${longDay(on)}. That is too long ago to go by.`;
}

const LATE_WEEKS = 2;
/** A register that has stopped while the school's goes on; null where it has not, or was never there. */
export function lateSentence(child: ChildFacts, school: SchoolAt): string | null {
  const lately = lastWeeks(school, LATE_WEEKS), on = lastMarkedOn(child.marks, school.asAt);
  if (!on || lately.weeks.length < LATE_WEEKS || on >= lately.from) return null;
  return `The last mark is of ${longDay(on)}; the school’s register goes on. Ask the office for the marks since then.`;
}
