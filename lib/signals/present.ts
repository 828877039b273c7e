// A child's page: for each strand what was observed, with value, dates and source, and what is missing and why. Unknown is never low.
import { longDay, schoolYearStart, type Day } from "../kernel/calendar";
import { latestResult } from "./academic.rules";
import { EXPECTED_BY_DEFAULT, type Expected, missingAt } from "./expected.rules";
import type { ChildFacts } from "./facts";
import { askedForHelp, insightsDeclared } from "./insight.rules";
import { concernsObserved, latestEngagement } from "./judgement.rules";
import { lastWeeks, type SchoolAt, withinDays } from "./school-weeks.rules";
import { latestSdq, placeSdq } from "./sdq.rules";
import { tally } from "./sessions.rules";
import { CORE_SUBJECTS, INSIGHT_WORDS, OBSERVATION_WORDS, percent, plural, RESPONDENT_WORDS, SOURCES, STRAND_WORDS, STRANDS, type Strand, type WhyMissing } from "./vocabulary";

export type Signal = { readonly sentence: string; readonly value: number | string; readonly from: Day; readonly to: Day; readonly source: string };
export type StrandSignals = {
  readonly strand: Strand; readonly name: string; readonly signals: readonly Signal[];
  readonly missing: { readonly why: WhyMissing; readonly sentence: string } | null;
};

const EXPECTED_WORDS: Readonly<Record<Strand, string>> = {
  attendance: "attendance marks", emotional: "an SDQ emotional score", social: "an SDQ peer score", academic: "results in two core subjects",
  "teacher-judgement": "an answer in the class review", insight: "anything the school was told",
};
const MISSING_WORDS: Readonly<Record<WhyMissing, (what: string) => string>> = {
  never: (what) => `We have never had ${what}.`,
  "too-old": (what) => `We have had ${what}, but not recently enough to go by.`,
  "too-few": (what) => `We do not yet have enough: ${what}.`,
  "not-asked": (what) => `Nobody has asked yet: we have no record of ${what}.`,
};

type Read = (child: ChildFacts, school: SchoolAt) => readonly Signal[];
const attendance: Read = (child, { toDate, asAt }) => {
  const { possible, absent, unauthorised, suspended } = tally(child.marks, [toDate]), from = schoolYearStart(toDate.schoolYear);
  if (possible === 0) return [];
  const seen = (value: number, sentence: string): Signal => ({ sentence, value, from, to: asAt, source: SOURCES.register });
  return [
    seen((possible - absent) / possible, `In school for ${possible - absent} of ${plural(possible, "possible session")} since ${longDay(from)}, ${percent((possible - absent) / possible)}.`),
    ...(absent ? [seen(absent, `Away for ${absent} of ${plural(possible, "possible session")}${unauthorised ? `, ${unauthorised} of them unauthorised` : ""}.`)] : []),
    ...(suspended ? [seen(suspended, `Suspended for ${plural(suspended, "session")}.`)] : []),
  ];
};
const sdq = (subscales: readonly ("emotional" | "peer" | "prosocial")[]): Read => (child, { asAt }) =>
  subscales.flatMap((subscale) => latestSdq(child, subscale, asAt).map((row): Signal => {
    const placed = placeSdq(row, subscale, 2);
    return {
      sentence: `${RESPONDENT_WORDS[row.respondent]} answers on the SDQ gave ${subscale === "emotional" ? "an" : "a"} ${subscale} score of ${row.score} on ${longDay(row.on)}${placed ? `, in the band “${placed.band}”` : ""}.`,
      value: row.score, from: row.on, to: row.on, source: `SDQ, ${row.respondent}, ${row.version}`,
    };
  }));
const academic: Read = (child, { asAt }) =>
  CORE_SUBJECTS.flatMap((subject) => {
    const latest = latestResult(child, subject, asAt);
    if (!latest) return [];
    const years = latest.yearsBelow ? `, ${plural(latest.yearsBelow, "year")} below` : "";
    return { sentence: `The latest result in ${subject} was ${latest.against} expectation${years}, on ${longDay(latest.on)}.`, value: latest.against, from: latest.on, to: latest.on, source: SOURCES.assessments };
  });
const judgement: Read = (child, school) => {
  const engagement = latestEngagement(child, school.asAt);
  return [
    ...concernsObserved(child, lastWeeks(school, 8).includes).map(({ observation, on }): Signal => ({
      sentence: `Noted on ${longDay(on)}: ${OBSERVATION_WORDS[observation as keyof typeof OBSERVATION_WORDS] ?? observation}.`, value: observation, from: on, to: on, source: SOURCES.review,
    })),
    ...(engagement ? [{ sentence: `The school’s contact with the family was described as “${engagement.answer}” on ${longDay(engagement.on)}.`, value: engagement.answer, from: engagement.on, to: engagement.on, source: SOURCES.review }] : []),
  ];
};
const insight: Read = (child, { asAt }) => {
  const year = withinDays(asAt, 365), { concerns, contacts, helpStarted } = askedForHelp(child, year), asked = concerns + contacts;
  return [
    ...insightsDeclared(child, year).map(({ insight: declared, on, source }): Signal => ({ sentence: `Told to the school on ${longDay(on)}: ${INSIGHT_WORDS[declared]}.`, value: declared, from: on, to: on, source })),
    ...(asked ? [{ sentence: `Someone asked for help ${asked === 1 ? "once" : plural(asked, "time")} in the last year${helpStarted ? ", and help started" : ", and no help started"}.`, value: asked, ...year, source: `${SOURCES.contacts}, ${SOURCES.concerns}` }] : []),
  ];
};
const READ: Readonly<Record<Strand, Read>> = {
  attendance, emotional: sdq(["emotional"]), social: sdq(["peer", "prosocial"]), academic, "teacher-judgement": judgement, insight,
};

/** All six strands of one child at the school on its as-at date; `expected` is what the programme collects. */
export function signalsOfChild(child: ChildFacts, school: SchoolAt, expected: Expected = EXPECTED_BY_DEFAULT): readonly StrandSignals[] {
  const missing = missingAt(school, expected)(child);
  return STRANDS.map((strand) => {
    const why = missing.find((one) => one.strand === strand)?.why;
    return {
      strand, name: STRAND_WORDS[strand], signals: READ[strand](child, school),
      missing: why ? { why, sentence: MISSING_WORDS[why](EXPECTED_WORDS[strand]) } : null,
    };
  });
}
