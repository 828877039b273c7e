// Results, what teachers answered, and what the school was told: each with its day, and who said it where that is known.
import { longDay } from "../../kernel/calendar";
import { latestResult } from "../academic.rules";
import { askedForHelp, insightsDeclared } from "../insight.rules";
import { concernsObserved, latestEngagement } from "../judgement.rules";
import { lastWeeks, withinDays } from "../school-weeks.rules";
import { CORE_SUBJECTS, INSIGHT_WORDS, observationWords, plural, SOURCES } from "../vocabulary";
import type { Read, Signal } from "./signal.present";

const OBSERVED_WEEKS = 8, YEAR = 365, FAR_BELOW = 2;

export const academic: Read = (child, { asAt }) =>
  CORE_SUBJECTS.flatMap((subject): readonly Signal[] => {
    const latest = latestResult(child, subject, asAt), before = latest && latestResult(child, subject, latest.on, true);
    if (!latest) return [];
    const years = latest.yearsBelow ? `, ${plural(latest.yearsBelow, "year")} below` : "";
    return [{
      sentence: `The latest result in ${subject} was ${latest.against} expectation${years}, on ${longDay(latest.on)}${before ? `; before that ${before.against} expectation, on ${longDay(before.on)}` : ""}.`,
      value: latest.against, from: latest.on, to: latest.on, source: SOURCES.assessments,
      ...(latest.yearsBelow !== null && latest.yearsBelow >= FAR_BELOW ? { context: "From two years below on, the SENCO sees it by itself." } : {}),
    }];
  });

export const judgement: Read = (child, school, { byEmail }) => {
  const engagement = latestEngagement(child, school.asAt), { includes } = lastWeeks(school, OBSERVED_WEEKS);
  const by = (observation: string, on: string) => [...new Set(child.judgements.filter((row) => row.observation === observation && row.on === on).map((row) => byEmail(row.by)))].join(" and ");
  return [
    ...concernsObserved(child, includes).map(({ observation, on }): Signal => ({
      sentence: `Noted on ${longDay(on)}: ${observationWords(observation)}.`, value: observation, from: on, to: on, source: SOURCES.review, by: by(observation, on),
    })),
    ...(engagement ? [{
      sentence: `The school’s contact with the family was described as “${engagement.answer}” on ${longDay(engagement.on)}.`, value: engagement.answer, from: engagement.on, to: engagement.on, source: SOURCES.review, by: by("family-engagement", engagement.on),
    }] : []),
  ];
};

export const insight: Read = (child, { asAt }, { byEmail, byId }) => {
  const year = withinDays(asAt, YEAR), { concerns, contacts, helpStarted } = askedForHelp(child, year), asked = concerns + contacts;
  const by = (declared: string, on: string) => {
    const row = child.insights.find((one) => one.insight === declared && one.on === on);
    return row && `said by ${byEmail(row.by)}${row.recordedById ? `, recorded by ${byId(row.recordedById)}` : ""}`;
  };
  return [
    ...insightsDeclared(child, year).map(({ insight: declared, on, source }): Signal => {
      const who = source === SOURCES.insight ? by(declared, on) : undefined;
      return { sentence: `Told to the school on ${longDay(on)}: ${INSIGHT_WORDS[declared]}.`, value: declared, from: on, to: on, source, ...(who ? { by: who } : {}) };
    }),
    ...(asked ? [{ sentence: `Someone asked for help ${asked === 1 ? "once" : plural(asked, "time")} in the last year${helpStarted ? ", and help started" : ", and no help started"}.`, value: asked, ...year, source: `${SOURCES.contacts}, ${SOURCES.concerns}` }] : []),
  ];
};
