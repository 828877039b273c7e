// The latest scores on the questionnaires that the area has defined, each in its own band. No rule reads them.
import { longDay } from "../../kernel/calendar";
import { bandOf, type Measure, measureOf, subscaleOf } from "../../partnership/measures/measure.rules";
import type { WellbeingScore } from "../facts";
import { RESPONDENT_WORDS } from "../vocabulary";
import type { Read, Signal } from "./signal.present";

const sameScore = (a: WellbeingScore, b: WellbeingScore) => a.instrument === b.instrument && a.version === b.version && a.respondent === b.respondent && a.subscale === b.subscale;

/** For each respondent and score the newest, and the one before it. On one day two versions are two scores. */
export const measured = (measures: readonly Measure[], strand: "emotional" | "social"): Read => (child, { asAt }) => {
  const known = child.wellbeing.filter(({ instrument, on }) => instrument !== "SDQ" && on <= asAt).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const newest = known.filter((row, at) => known.findIndex((other) => sameScore(row, other)) === at);
  return newest.flatMap((row): readonly Signal[] => {
    const measure = measureOf(measures, row.instrument, row.version), of = measure && subscaleOf(measure, row.subscale);
    if (!measure || !of) return strand === "emotional" ? [signal(row, row.instrument, "", "Your area no longer says what this score means.")] : [];
    if (of.strand !== strand) return [];
    const before = known.find((other) => other !== row && other.on < row.on && sameScore(row, other)), band = bandOf(of, row.score);
    return [signal(row, measure.name, `${band ? `, in the band “${band}”` : ""}${before ? `; before that ${before.score}, on ${longDay(before.on)}` : ""}`,
      `It goes from ${of.low} to ${of.high}; ${of.concern === "higher" ? "a high" : "a low"} score is of concern (${measure.source}, ${measure.sourceYear}). No rule reads this score.`)];
  });
};

const signal = (row: WellbeingScore, name: string, more: string, context: string): Signal => ({
  sentence: `${RESPONDENT_WORDS[row.respondent]} answers on ${name} gave “${row.subscale}” a score of ${row.score} on ${longDay(row.on)}${more}.`,
  value: row.score, from: row.on, to: row.on, source: `${row.instrument}, version ${row.version}`, context,
});
