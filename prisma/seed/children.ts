// The 600 children of Larkhill: five years of four classes of thirty. Those of the stories first, the others by chance.
import { checkLetter } from "../../lib/imports/upn.rules";
import { addDays, type Day, day } from "../../lib/kernel/calendar";
import { type Chance, chanceOf } from "./chance";
import { HERITAGES } from "./names";
import { type Named, STORIES, type Traits } from "./stories";

export type SeedChild = Omit<Named, "traits"> & {
  /** 1 to 600, by year, class and name. */
  readonly serial: number; readonly upn: string; readonly bornOn: Day; readonly joinedOn: Day; readonly language: string; readonly eal: boolean;
  readonly sen: "N" | "K" | "E"; readonly fsm: boolean; readonly household: string; readonly traits: Traits;
};
export const nameOf = ({ forename, surname }: Pick<SeedChild, "forename" | "surname">): string => `${forename} ${surname}`;
/** 8B, or 7B for the year before. */
export const classOf = ({ year, form }: Pick<SeedChild, "year" | "form">, yearsAgo = 0): string => `${year - yearsAgo}${form}`;

const IN_A_CLASS = 30;

/** Everybody on the roll on 12 March 2027, always the same. */
export function seedChildren(): readonly SeedChild[] {
  const drawn = [7, 8, 9, 10, 11].flatMap((year) => ["A", "B", "C", "D"].flatMap((form) => {
    const stories = STORIES.filter((one) => one.year === year && one.form === form);
    const others = Array.from({ length: IN_A_CLASS - stories.length }, (_, place) => byChance(chanceOf("name", year, form, place), year, form));
    return [...stories, ...others].sort((a, b) => a.surname.localeCompare(b.surname, "en") || a.forename.localeCompare(b.forename, "en"));
  }));
  return withSiblings(drawn.map((named, i) => whole(named, i + 1)));
}

function byChance(chance: Chance, year: number, form: string): Named {
  const heritage = chance.weighted(HERITAGES.map((one) => [one, one.share] as const));
  const sex = chance.happens(0.49) ? "F" : "M";
  const language = chance.happens(heritage.eal) ? heritage.language : "English";
  return { forename: chance.pick(sex === "F" ? heritage.girls : heritage.boys), surname: chance.pick(heritage.surnames), sex, year, form, ethnicity: heritage.ethnicity, language };
}

function whole(named: Named, serial: number): SeedChild {
  const chance = chanceOf("child", named.year, named.form, named.forename, named.surname, serial);
  const traits = { ...traitsByChance(chance, named.sex === "M"), ...named.traits };
  const language = named.language ?? "English";
  const firstSeptember = 2021 - named.year; // year 7 of 2026/27 was born from 1 September 2014 on
  const bornOn = addDays(day(`${firstSeptember}-09-01`), chance.below(365));
  return {
    ...named, serial, bornOn, language, traits, joinedOn: named.joinedOn ?? (named.year === 7 ? day("2026-09-02") : day(`${2026 - (named.year - 7)}-09-02`)),
    upn: upn(chance.below(7) + 1, firstSeptember + 5, serial % 120),
    eal: language !== "English", fsm: named.fsm ?? traits.hardship > 0.64, sen: named.sen ?? (traits.behind > 1.85 ? "E" : traits.behind > 1.03 ? "K" : "N"),
    household: named.household ?? `H${String(serial).padStart(4, "0")}`,
  };
}

/** What is hard comes together, but not always: hardship weighs on everything else. */
function traitsByChance(chance: Chance, boy: boolean): Traits {
  const hardship = chance.normal(), low = 0.4 * hardship + 0.92 * chance.normal(), away = 0.5 * hardship + 0.87 * chance.normal();
  return {
    hardship, low, away, ill: 0.25 * hardship + 0.97 * chance.normal(), late: 0.4 * away + 0.9 * chance.normal(),
    alone: 0.45 * low + 0.15 * hardship + 0.88 * chance.normal(), behind: 0.42 * hardship + (boy ? 0.1 : -0.1) + 0.91 * chance.normal(),
    temper: 0.35 * hardship + (boy ? 0.15 : -0.15) + 0.93 * chance.normal(),
    ...(away > 1.2 && chance.happens(0.13) && { attends: 0.25 + 0.24 * chance.share() }),
    ...(away > 0.3 && chance.happens(0.03) && { misses: { weekday: chance.happens(0.6) ? 1 : 5, from: day("2026-11-09"), share: 0.6 } }),
  };
}

/** Local authority 820 was abolished in 2009 and had no schools numbered 9001 to 9007: nobody's real number. */
function upn(primary: number, firstYear: number, serial: number): string {
  const rest = `820900${primary}${String(firstYear).slice(2)}${String(serial).padStart(3, "0")}`;
  return checkLetter(rest) + rest;
}

/** About one child in five has a brother or sister in a year below: they share surname, heritage, language and household. */
function withSiblings(children: readonly SeedChild[]): readonly SeedChild[] {
  const all = [...children], taken = new Set(children.filter((child) => child.told).map(({ serial }) => serial));
  for (const elder of children.toReversed()) {
    const chance = chanceOf("siblings", elder.serial);
    if (taken.has(elder.serial) || elder.year === 7 || !chance.happens(0.17)) continue;
    const at = all.findIndex((one) => one.year < elder.year - chance.below(2) && one.ethnicity === elder.ethnicity && !taken.has(one.serial) && !isNamed(one) && chance.happens(0.2));
    const younger = all[at];
    if (!younger) continue;
    all[at] = { ...younger, surname: elder.surname, language: elder.language, eal: elder.eal, household: elder.household, fsm: elder.fsm };
    taken.add(elder.serial).add(younger.serial);
  }
  return all;
}

const isNamed = (child: SeedChild) => STORIES.some((story) => nameOf(story) === nameOf(child));
