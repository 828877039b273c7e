// Results against expectation: in secondary schools English and maths twice a year, science beside them, reading and maths when year 7 begins;
// in primary schools reading, writing and maths; in the special school the same, most of them far below what is expected at that age.
import type { Expectation, Subject } from "../../lib/imports/vocabulary";
import { type Day, day } from "../../lib/kernel/calendar";
import { chanceOf } from "./chance";
import type { SeedChild } from "./children";

export type SeedResult = { readonly subject: Subject; readonly on: Day; readonly against: Expectation; readonly yearsBelow?: number };
export const ROUNDS = { autumn2025: day("2025-12-05"), summer2026: day("2026-06-26"), baseline2026: day("2026-09-18"), autumn2026: day("2026-12-04") } as const;

/** What the school's own tests said of a child, most of whom sat each. */
export function resultsOf(child: SeedChild): readonly SeedResult[] {
  if (child.told) return [];
  if (child.school.phase !== "secondary") {
    const rounds = [ROUNDS.autumn2025, ROUNDS.summer2026, ROUNDS.autumn2026].filter((on) => on >= child.joinedOn);
    return rounds.flatMap((on) => coreOf(child, on).flatMap((subject) => sat(child, subject, on)));
  }
  const rounds = child.year === 7 ? [ROUNDS.baseline2026, ROUNDS.autumn2026] : [ROUNDS.autumn2025, ROUNDS.summer2026, ROUNDS.autumn2026];
  return rounds.filter((on) => on >= child.joinedOn).flatMap((on) => {
    const subjects: readonly Subject[] = on === ROUNDS.baseline2026 ? ["reading", "maths"] : ["English", "maths", "science"];
    return subjects.flatMap((subject) => sat(child, subject, on));
  });
}

/** Nobody in reception is assessed in writing. */
const coreOf = ({ year, school }: SeedChild, on: Day): readonly Subject[] =>
  school.phase === "special" && year > 6 ? ["English", "maths"] : year - (on < ROUNDS.baseline2026 ? 1 : 0) === 0 ? ["reading", "maths"] : ["reading", "writing", "maths"];

function sat(child: SeedChild, subject: Subject, on: Day): readonly SeedResult[] {
  const talent = chanceOf("talent", child.serial, subject === "reading" || subject === "writing" ? "English" : subject).normal();
  const round = chanceOf("result", child.serial, subject, on);
  if (round.happens(child.traits.attends ? 0.4 : 0.03)) return []; // away on the day
  const special = child.school.phase === "special" ? 2 : 0;
  const behind = special + 0.84 * child.traits.behind + 0.46 * talent + 0.14 * round.normal();
  const against: Expectation = behind > 2.05 ? "well below" : behind > 1.12 ? "below" : behind < -1 ? "above" : "at";
  const years = Math.round((behind - 1.12) * 1.35 * 2) / 2; // reading ages and the like come in half years
  return [{ subject, on, against, ...(against === "well below" && years > 0 && child.year > 1 && { yearsBelow: years }) }];
}
