// Lines that say how a child is doing: assessments, wellbeing, judgements, suspensions, insight.
import { no, yes } from "../kernel/result";
import { type Measure, measureOf, subscaleOf } from "../partnership/measures/measure.rules";
import { email, freeWords, numberUpTo, oneOf, shortText, wholeNumber, type Reader } from "./cells";
import { needed, neededDate, optional, otherwise } from "./fields";
import type { CellProblem, RowCheck } from "./row-check";
import type { AssessmentRow, InsightRow, JudgementRow, SuspensionRow, WellbeingRow } from "./rows";
import { ageOn } from "./school-age.rules";
import { EXPECTATIONS, FAMILY_ENGAGEMENT, INSIGHTS, isOwnObservation, type Observation, OBSERVATIONS, RESPONDENTS, SDQ_SUBSCALES, SDQ_VERSIONS, SUBJECTS } from "./vocabulary";

const text = shortText(200);

export const ASSESSMENTS_CHECK: RowCheck<AssessmentRow> = {
  key: ["subject", "on", "scale"],
  fields: {
    subject: needed("Subject", oneOf(SUBJECTS)),
    on: neededDate("Date"),
    against: needed("Against Expectation", oneOf(EXPECTATIONS)),
    yearsBelow: optional("Years Below", numberUpTo(99)),
    scale: otherwise("Scale", text, ""),
    result: optional("Result", text),
  },
};

const UNKNOWN = "Your area has not defined this instrument. Ask its administrator to define it, or leave these lines out.";
/** Source: domain.md §4.1. A teacher's impact score goes to 6 only, which warns. */
const highest = (subscale: string): number => (subscale === "total" ? 40 : 10);

/** What is wrong with a line of a questionnaire that the area has defined. */
function wrongOf(measures: readonly Measure[], { instrument, version, respondent, subscale, score }: WellbeingRow): CellProblem | null {
  const versions = measures.filter((one) => one.instrument === instrument), measure = measureOf(versions, instrument, version);
  if (!measure) return { column: "Version", reason: `Your area has defined ${instrument} in version ${versions.map((one) => one.version).join(", ")}. Use one of these, or ask its administrator to define this one.` };
  if (!measure.respondents.includes(respondent)) return { column: "Respondent", reason: `${instrument} is answered by: ${measure.respondents.join(", ")}. Correct who answered.` };
  const of = subscaleOf(measure, subscale);
  if (!of) return { column: "Subscale", reason: `${instrument} gives these scores: ${measure.subscales.map(({ name }) => name).join(", ")}. Use one of them.` };
  return score < of.low || score > of.high ? { column: "Score", reason: `${instrument}'s ${of.name} goes from ${of.low} to ${of.high}. Correct the score.` } : null;
}
const sdqWrong = ({ version, subscale, score }: WellbeingRow): CellProblem | null => {
  const sdq = (column: string, values: readonly string[], said: string) => (values.includes(said) ? null : { column, reason: `Use one of: ${values.join(", ")}.` });
  return sdq("Version", SDQ_VERSIONS, version) ?? sdq("Subscale", SDQ_SUBSCALES, subscale) ?? (score > highest(subscale) ? { column: "Score", reason: `The SDQ's ${subscale} goes from 0 to ${highest(subscale)}. Correct the score.` } : null);
};

/** `measures`: what the area has defined besides the SDQ. */
export function wellbeingCheck(measures: readonly Measure[]): RowCheck<WellbeingRow> {
  const known = oneOf([...measures.map((one) => one.instrument), "SDQ"]), subscales = measures.flatMap((one) => one.subscales);
  const instrument: Reader<string> = (cell) => { const read = known(cell); return read.ok ? read : no(UNKNOWN); };
  return {
    key: ["instrument", "version", "respondent", "on", "subscale"],
    fields: {
      instrument: needed("Instrument", instrument),
      version: needed<string>("Version", oneOf<string>([...measures.map((one) => one.version), ...SDQ_VERSIONS])),
      respondent: needed("Respondent", oneOf(RESPONDENTS)),
      on: neededDate("Date"),
      subscale: needed<string>("Subscale", oneOf<string>([...subscales.map(({ name }) => name), ...SDQ_SUBSCALES])),
      score: needed("Score", wholeNumber(0, Math.max(40, ...subscales.map(({ high }) => high)))),
    },
    wrong: (row) => (row.instrument === "SDQ" ? sdqWrong(row) : wrongOf(measures, row)),
    improbable: ({ upn, instrument: of, respondent, on, subscale, score }, { bornOn }) => {
      const birth = respondent === "self" && of === "SDQ" ? bornOn(upn) : null;
      return [
        ...(birth !== null && ageOn(birth, on) < 11 ? [`A self-report by a child of ${ageOn(birth, on)}: the SDQ's own is for 11 and over. Check who answered.`] : []),
        ...(of === "SDQ" && respondent === "teacher" && subscale === "impact" && score > 6 ? ["A teacher's impact score goes up to 6. Check the score or who answered."] : []),
      ];
    },
    // Where two questionnaires call a score or version alike but for capitals, the reader took the SDQ’s: back to its own.
    mend: (row) => { const of = row.instrument === "SDQ" ? undefined : measureOf(measures, row.instrument, row.version); return of ? { ...row, version: of.version, subscale: subscaleOf(of, row.subscale)?.name ?? row.subscale } : row; },
  };
}

const listed = oneOf<Observation>(OBSERVATIONS);
const observation: Reader<Observation> = (cell) => { const own = cell.toLowerCase(); return isOwnObservation(own) ? yes(own) : listed(cell); };

export const JUDGEMENTS_CHECK: RowCheck<JudgementRow> = {
  key: ["on", "by", "observation"],
  fields: {
    on: neededDate("Date"),
    by: needed("By", email),
    observation: needed("Observation", observation),
    answer: optional("Answer", oneOf(FAMILY_ENGAGEMENT)),
    words: optional("Words", freeWords, "words"),
  },
  wrong: ({ observation, answer, words }, { ownObservations = [] }) => {
    if (isOwnObservation(observation) && !ownObservations.includes(observation)) return { column: "Observation", reason: `Your area's class review has never asked this. Use one of: ${[...OBSERVATIONS, ...ownObservations].join(", ")}.` };
    if (observation === "something-else" && words === null) return { column: "Words", reason: "Something else needs words that say what. Add them." };
    if (observation === "family-engagement" && answer === null) return { column: "Answer", reason: `Family engagement needs an answer: ${FAMILY_ENGAGEMENT.join(", ")}.` };
    return null;
  },
  improbable: ({ observation, answer }) => (answer !== null && observation !== "family-engagement" ? ["Only family-engagement has an Answer: this one is ignored."] : []),
  mend: (row) => (row.observation === "family-engagement" ? row : { ...row, answer: null }),
};

export const SUSPENSIONS_CHECK: RowCheck<SuspensionRow> = {
  key: ["from"],
  fields: { from: neededDate("From"), sessions: needed("Sessions", wholeNumber(1, 999)), reason: optional("Reason Code", text) },
};

export const INSIGHT_CHECK: RowCheck<InsightRow> = {
  key: ["on", "insight"],
  fields: {
    on: neededDate("Date"),
    by: needed("By", text),
    insight: needed("Insight", oneOf(INSIGHTS)),
    words: optional("Words", freeWords, "words"),
  },
};
