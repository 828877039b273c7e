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
    const because = latestResults(child).flatMap(({ subject, on, yearsBelow }): readonly Evidence[] => {
      if (!during(period, on) || yearsBelow === null || yearsBelow < limits.yearsBelow) return [];
      return [{ what: `${named(subject)}-years-below`, value: yearsBelow, threshold: limits.yearsBelow, from: on, to: on, source }];
    });
    return because.length ? because : null;
  };
};

/** The one before it is of an earlier date: results of one date count as one, the lowest. */
export const fall = (limits: Thresholds["academic.fall"], { asAt, latestResults }: SchoolAt): Judge => {
  const period = withinDays(asAt, limits.days);
  return (child) => {
    const because = latestResults(child).flatMap(({ subject, ...latest }): readonly Evidence[] => {
      const before = latestResult(child, subject, latest.on, true);
      if (!before || !during(period, before.on) || !isLower(latest.against, before.against)) return [];
      return [
        { what: `${named(subject)}-result`, value: latest.against, threshold: before.against, from: latest.on, to: latest.on, source },
        { what: `${named(subject)}-result-before`, value: before.against, from: before.on, to: before.on, source },
      ];
    });
    return because.length ? because : null;
  };
};
