// What teachers answered, what the school declared, and who asked for help before.
import type { ChildFacts } from "../signals/facts";
import { askedForHelp, insightsDeclared } from "../signals/insight.rules";
import { concernsObserved, latestEngagement } from "../signals/judgement.rules";
import { during, lastWeeks, type SchoolAt, withinDays } from "../signals/school-weeks.rules";
import { SOURCES } from "../signals/vocabulary";
import type { Thresholds } from "./rule-set.schema";
import type { Evidence } from "./vocabulary";

type Judge = (child: ChildFacts) => readonly Evidence[] | null;

export const observed = (limits: Thresholds["judgement.observed"], school: SchoolAt): Judge => {
  const window = lastWeeks(school, limits.schoolWeeks), { from, to } = window, source = SOURCES.review;
  return (child) => {
    if (child.judgements.length === 0) return null;
    const seen = concernsObserved(child, window.includes);
    if (seen.length < limits.observations) return null;
    return [
      { what: "different-observations", value: seen.length, threshold: limits.observations, from, to, source },
      ...seen.map(({ observation, on }) => ({ what: "observation", value: observation, from: on, to: on, source })),
      { what: "school-weeks", value: window.weeks.length, from, to, source: SOURCES.register },
    ];
  };
};

export const familyEngagement = (limits: Thresholds["judgement.family-engagement"], { asAt }: SchoolAt): Judge => {
  const period = withinDays(asAt, limits.days);
  return (child) => {
    const latest = latestEngagement(child, asAt);
    if (!latest || !during(period, latest.on) || latest.answer !== limits.engagement) return null;
    return [{ what: "family-engagement", value: latest.answer, threshold: limits.engagement, from: latest.on, to: latest.on, source: SOURCES.review }];
  };
};

export const declared = (limits: Thresholds["insight.declared"], { asAt }: SchoolAt): Judge => {
  const period = withinDays(asAt, limits.days);
  return (child) => {
    if (child.insights.length === 0 && child.youngCarerSince === null) return null;
    const because = insightsDeclared(child, period).filter(({ insight }) => limits.insights.includes(insight))
      .map(({ insight, on, source }) => ({ what: "insight", value: insight, from: on, to: on, source }));
    return because.length ? because : null;
  };
};

export const repeatedWithoutHelp = (limits: Thresholds["contact.repeated-without-help"], { asAt }: SchoolAt): Judge => {
  const period = withinDays(asAt, limits.days);
  return (child) => {
    if (child.concerns.length + child.earlierContacts.length < limits.contacts) return null;
    const { concerns, contacts, helpStarted } = askedForHelp(child, period);
    if (concerns + contacts < limits.contacts || helpStarted > 0) return null;
    return [
      { what: "times-asked", value: concerns + contacts, threshold: limits.contacts, ...period, source: `${SOURCES.contacts}, ${SOURCES.concerns}` },
      { what: "earlier-contacts", value: contacts, ...period, source: SOURCES.contacts },
      { what: "concerns", value: concerns, ...period, source: SOURCES.concerns },
      { what: "help-started", value: 0, ...period, source: `${SOURCES.contacts}, ${SOURCES.reviews}` },
    ];
  };
};
