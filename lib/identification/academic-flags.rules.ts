// The three academic rules, over English, reading, writing and maths. A `what` names its subject: reading-result, maths-years-below.
import { isLower, latestResult } from "../signals/academic.rules";
import type { ChildFacts } from "../signals/facts";
import { during, type SchoolAt, withinDays } from "../signals/school-weeks.rules";
import { SOURCES } from "../signals/vocabulary";
import type { Thresholds } from "./rule-set.schema";
import type { Evidence } from "./vocabulary";

type Judge = (child: ChildFacts) => readonly Evidence[] | null;
const source = SOURCES.assessments;
const named = (subject: string) => subject.toLowerCase();

export const belowExpectation = (limits: Thresholds["academic.below"], { asAt, latestResults }: SchoolAt): Judge => {
  const period = withinDays(asAt, limits.days);
  return (child) => {
    const below = latestResults(child).filter(({ on, against }) => during(period, on) && !isLower(limits.against, against));
    if (below.length < limits.subjects) return null;
    return [
      { what: "subjects-below", value: below.length, threshold: limits.subjects, ...period, source },
      ...below.map(({ subject, against, on }) => ({ what: `${named(subject)}-result`, value: against, threshold: limits.against, from: on, to: on, source })),
    ];
  };
};

export const yearsBelow = (limits: Thresholds["academic.two-years"], { asAt, latestResults }: SchoolAt): Judge => {
  const period = withinDays(asAt, limits.days);
  return (child) => {
    const because: Evidence[] = [];
    for (const { subject, on, yearsBelow } of latestResults(child)) {
      if (yearsBelow === null || yearsBelow < limits.yearsBelow || !during(period, on)) continue;
      because.push({ what: `${named(subject)}-years-below`, value: yearsBelow, threshold: limits.yearsBelow, from: on, to: on, source });
    }
    return because.length ? because : null;
  };
};

/** The one before it is of an earlier date: results of one date count as one, the lowest. */
export const fall = (limits: Thresholds["academic.fall"], { asAt, latestResults }: SchoolAt): Judge => {
  const period = withinDays(asAt, limits.days);
  return (child) => {
    const because: Evidence[] = [];
    for (const { subject, on, against } of latestResults(child)) {
      const before = latestResult(child, subject, on, true);
      if (!before || !during(period, before.on) || !isLower(against, before.against)) continue;
      because.push(
        { what: `${named(subject)}-result`, value: against, threshold: before.against, from: on, to: on, source },
        { what: `${named(subject)}-result-before`, value: before.against, from: before.on, to: before.on, source },
      );
    }
    return because.length ? because : null;
  };
};
