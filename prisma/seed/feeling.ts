// Subscale totals of a questionnaire that the school holds elsewhere: by the form tutor or class teacher, and from year 7 by the child; not of all.
import type { Respondent } from "../../lib/imports/vocabulary";
import { type Day, day } from "../../lib/kernel/calendar";
import { type Chance, chanceOf } from "./chance";
import type { SeedChild } from "./children";
import type { SeedSchool } from "./schools";

export type SeedScores = { readonly respondent: Respondent; readonly on: Day; readonly scores: Readonly<Record<string, number>> };
export const ASKED = { autumn2025: day("2025-11-18"), autumn2026: day("2026-11-17") } as const;
/** How usual it is that an answer came back. In secondary schools nobody is asked above year 9; in the others of nobody in reception. */
const ANSWERED: Readonly<Record<SeedSchool["phase"], Readonly<Record<"self" | "teacher", number>>>> = {
  primary: { self: 0, teacher: 0.93 }, secondary: { self: 0.86, teacher: 0.78 }, special: { self: 0.45, teacher: 0.9 },
};
const asked = ({ phase }: SeedSchool, year: number): readonly ("self" | "teacher")[] =>
  phase === "secondary" ? (year > 9 ? [] : ["self", "teacher"]) : year < 1 ? [] : phase === "special" && year > 6 ? ["self", "teacher"] : ["teacher"];

export function scoresOf(child: SeedChild): readonly SeedScores[] {
  if (child.told) return [];
  return [ASKED.autumn2025, ASKED.autumn2026].flatMap((on) => {
    const yearThen = on === ASKED.autumn2025 ? child.year - 1 : child.year;
    if (on < child.joinedOn) return [];
    return asked(child.school, yearThen).flatMap((respondent) => {
      const chance = chanceOf("asked", child.serial, respondent, on);
      if (!chance.happens(ANSWERED[child.school.phase][respondent] - (child.traits.attends ? 0.5 : 0))) return [];
      return [{ respondent, on, scores: answers(child, respondent, chance) }];
    });
  });
}

/** Totals of 0 to 10. Bands are cut so that about one child in ten of the community lies in the two furthest (domain.md §4.1). */
function answers({ traits, school }: SeedChild, respondent: Respondent, chance: Chance): SeedScores["scores"] {
  const self = respondent === "self";
  const more = school.phase === "special" ? 0.8 : 0;
  const score = (middle: number, spread: number, trait: number) => Math.max(0, Math.min(10, Math.round(middle + spread * (more + 0.8 * trait + 0.6 * chance.normal()))));
  const emotional = score(self ? 2.6 : 1.6, self ? 2.2 : 1.8, traits.low), peer = score(self ? 1.4 : 1.2, self ? 1.5 : 1.7, traits.alone);
  const conduct = score(self ? 1.4 : 0.9, 1.2, traits.temper), hyperactivity = score(self ? 3.2 : 2.6, 2, 0.6 * traits.temper + 0.4 * traits.behind);
  const prosocial = 10 - score(self ? 1.8 : 2.3, self ? 1.6 : 2, 0.5 * traits.temper + 0.5 * traits.alone);
  const impact = Math.min(Math.max(0, Math.round(traits.low + 0.6 * chance.normal() - 0.8)), 6);
  return { emotional, conduct, hyperactivity, peer, prosocial, impact, total: emotional + conduct + hyperactivity + peer };
}
