// A questionnaire of the area's own, made up like everything here: what its scores mean, and what year 7 of Larkhill answered in March.
import type { Measure } from "../../lib/partnership/measures/measure.rules";
import { defineMeasure } from "../../lib/partnership/measures/commands";
import { type Day, day, dayOf } from "../../lib/kernel/calendar";
import { inRole } from "./cast";
import { chanceOf } from "./chance";
import type { SeedChild } from "./children";
import { once, type Happening } from "./happening";
import { as, must } from "./people";
import { LARKHILL } from "./schools";

const MOST = 18;
export const BELONGING: Measure = {
  instrument: "Belonging", version: "2026", name: "Eastmere’s six questions on belonging", respondents: ["self"],
  source: "Eastmere’s educational psychologists, tried at two schools", sourceYear: 2026, licence: "The area’s own, free for its schools; agreed with the psychology service in August 2026.",
  subscales: [{ name: "belonging", low: 0, high: MOST, concern: "lower", strand: "social", bands: [{ name: "low", from: 0, to: 6 }, { name: "middle", from: 7, to: 12 }, { name: "high", from: 13, to: MOST }] }],
};
const ANSWERED_ON = day("2027-03-04"), USUAL = 13, ALONE = 2.6, CHANCE = 1.8;

/** What the child answered of it: year 7 at Larkhill, nearly all. */
export function belongingOf({ school, year, serial, traits }: SeedChild): readonly { readonly on: Day; readonly score: number }[] {
  const chance = chanceOf("belonging", serial);
  if (school !== LARKHILL || year !== 7 || !chance.happens(0.94)) return [];
  return [{ on: ANSWERED_ON, score: Math.max(0, Math.min(MOST, Math.round(USUAL - ALONE * traits.alone + CHANCE * chance.normal()))) }];
}

/** The administrator describes it before anybody sends a score. */
export const measureDefined = (): Happening => once(day("2026-09-07"), 11, async (_place, now) => {
  const { subscales: [{ name: subscale1, low: low1, high: high1, concern: concern1, strand: strand1, bands } = BELONGING.subscales[0]!], ...about } = BELONGING;
  const bands1 = bands.map(({ name, from, to }) => `${name} ${from}–${to}`).join("; ");
  must(await defineMeasure(await as(inRole("administrator"), dayOf(now)), { ...about, subscale1, low1: String(low1), high1: String(high1), concern1, strand1, bands1 }, now), "define a questionnaire");
});
