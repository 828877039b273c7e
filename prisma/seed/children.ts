// The children of six schools, class by class: those of the stories first, the others by chance.
import { checkLetter } from "../../lib/imports/upn.rules";
import { addDays, type Day, day, daysBetween } from "../../lib/kernel/calendar";
import type { YearGroup } from "../../lib/partnership/vocabulary";
import { type Chance, chanceOf } from "./chance";
import { HERITAGES } from "./names";
import { RATES, type Rates } from "./rates";
import { LARKHILL, type SeedSchool } from "./schools";
import { SHARES } from "./shares";
import { type Named, STORIES, type Traits } from "./stories";

export type SeedChild = Omit<Named, "traits" | "school"> & {
  readonly school: SeedSchool;
  /** Once in the area: by school, year, class and name. */
  readonly serial: number; readonly upn: string; readonly bornOn: Day; readonly joinedOn: Day; readonly language: string; readonly eal: boolean;
  readonly sen: "N" | "K" | "E"; readonly fsm: boolean; readonly household: string; readonly traits: Traits;
};
type ClassPlace = Pick<SeedChild, "year" | "form" | "school">;
export const nameOf = ({ forename, surname }: Pick<SeedChild, "forename" | "surname">): string => `${forename} ${surname}`;
/** 8B, RA in reception, Hazel at the special school; or the class of the year before. */
export const classOf = ({ year, form, school }: ClassPlace, yearsAgo = 0): string =>
  school.classNames?.[year - yearsAgo] ?? `${yearGroupOf({ year }, yearsAgo)}${form}`;
/** As it is kept: R, then 1 to 11. */
export const yearGroupOf = ({ year }: Pick<SeedChild, "year">, yearsAgo = 0): YearGroup => (year === yearsAgo ? "R" : String(year - yearsAgo)) as YearGroup;

const everybody = new Map<SeedSchool["key"], readonly SeedChild[]>();

/** Everybody on the school's roll on 12 March 2027, always the same. */
export function seedChildren(school: SeedSchool): readonly SeedChild[] {
  const children = everybody.get(school.key) ?? draw(school);
  everybody.set(school.key, children);
  return children;
}

function draw(school: SeedSchool): readonly SeedChild[] {
  const taken = new Set(STORIES.map(nameOf));
  const drawn = school.years.flatMap((year) => school.forms.flatMap((form) => {
    const stories = STORIES.filter((one) => (one.school ?? LARKHILL.key) === school.key && one.year === year && one.form === form);
    const others = Array.from({ length: school.inAClass - stories.length }, (_, place) => byChance({ school, year, form }, place, taken));
    return [...stories, ...others].sort((a, b) => a.surname.localeCompare(b.surname, "en") || a.forename.localeCompare(b.forename, "en"));
  }));
  return withSiblings(drawn.map((named, i) => whole(named, school, school.firstSerial + i)), school);
}

/** Larkhill was first: its streams of chance carry no school's name, and two of its children may have one name. */
function byChance({ school, year, form }: ClassPlace, place: number, taken: Set<string>): Named {
  if (school === LARKHILL) return drawNamed(chanceOf("name", year, form, place), year, form);
  const chance = chanceOf("name", school.key, year, form, place);
  for (;;) {
    const named = drawNamed(chance, year, form);
    if (taken.has(nameOf(named))) continue;
    taken.add(nameOf(named));
    return named;
  }
}

function drawNamed(chance: Chance, year: number, form: string): Named {
  const heritage = chance.weighted(HERITAGES.map((one) => [one, one.share] as const));
  const sex = chance.happens(0.49) ? "F" : "M";
  const language = chance.happens(heritage.eal) ? heritage.language : "English";
  return { forename: chance.pick(sex === "F" ? heritage.girls : heritage.boys), surname: chance.pick(heritage.surnames), sex, year, form, ethnicity: heritage.ethnicity, language };
}

function whole({ school: _, ...named }: Named, school: SeedSchool, serial: number): SeedChild {
  const chance = chanceOf("child", named.year, named.form, named.forename, named.surname, serial);
  const traits = { ...traitsByChance(chance, named.sex === "M", RATES[school.key]), ...named.traits };
  const language = named.language ?? "English", { mealsAbove, supportAbove, planAbove } = SHARES[school.key];
  const firstSeptember = 2021 - named.year; // year 7 of 2026/27 was born from 1 September 2014 on
  const bornOn = addDays(day(`${firstSeptember}-09-01`), chance.below(365));
  return {
    ...carerByChance(serial, school), ...named, school, serial, bornOn, language, traits, joinedOn: named.joinedOn ?? joinedBy(chanceOf("joined", serial), named.year, school),
    upn: upn(chance.pick(school.establishments), firstSeptember + 5, (school === LARKHILL ? serial : serial - school.firstSerial) % (school.forms.length * school.inAClass)),
    eal: language !== "English", fsm: named.fsm ?? traits.hardship > mealsAbove, sen: named.sen ?? (traits.behind > planAbove ? "E" : traits.behind > supportAbove ? "K" : "N"),
    household: named.household ?? `H${String(serial).padStart(4, "0")}`,
  };
}

/** In September of the school's first year; some came later, one in four of those in the middle of a year. Children come to a special school at any age. */
function joinedBy(chance: Chance, year: number, { key, years }: SeedSchool): Day {
  const from = 2026 - (year - years[0]!), later = chance.happens(SHARES[key].cameLater) && from < 2026 ? chance.below(2026 - from) + 1 : 0;
  return later > 0 && chance.happens(0.25) ? day(`${from + later + 1}-01-06`) : day(`${from + later}-09-02`);
}

function carerByChance(serial: number, { key }: SeedSchool): Pick<Named, "carer"> {
  const chance = chanceOf("carer", serial);
  return chance.happens(SHARES[key].carers) ? { carer: chance.happens(0.7) ? "S" : "P" } : {};
}

/** Since when a child has had free school meals: since they turned five, or came to school; undefined where they have none. */
export function mealsFrom({ fsm, bornOn, joinedOn }: SeedChild): Day | undefined {
  if (!fsm) return undefined;
  const five = addDays(bornOn, 365 * 5);
  return five > joinedOn ? joinedOn : five;
}

/** What is hard comes together, but not always: hardship weighs on everything else. */
function traitsByChance(chance: Chance, boy: boolean, { hardlyThere }: Rates): Traits {
  const hardship = chance.normal(), low = 0.4 * hardship + 0.92 * chance.normal(), away = 0.5 * hardship + 0.87 * chance.normal();
  return {
    hardship, low, away, ill: 0.25 * hardship + 0.97 * chance.normal(), late: 0.4 * away + 0.9 * chance.normal(),
    alone: 0.45 * low + 0.15 * hardship + 0.88 * chance.normal(), behind: 0.42 * hardship + (boy ? 0.1 : -0.1) + 0.91 * chance.normal(),
    temper: 0.35 * hardship + (boy ? 0.15 : -0.15) + 0.93 * chance.normal(),
    ...(away > 1.2 && chance.happens(hardlyThere) && { attends: 0.25 + 0.24 * chance.share() }),
    ...(away > 0.3 && chance.happens(0.03) && { misses: { weekday: chance.happens(0.6) ? 1 : 5, from: day("2026-11-09"), share: 0.6 } }),
  };
}

/** Local authority 820 was abolished in 2009 and had no schools with such numbers: nobody's real number. */
function upn(establishment: string, firstYear: number, serial: number): string {
  const rest = `820${establishment}${String(firstYear).slice(2)}${String(serial).padStart(3, "0")}`;
  return checkLetter(rest) + rest;
}

/** About one child in five has a brother or sister in a year below: they share surname, heritage, language and household. */
function withSiblings(children: readonly SeedChild[], school: SeedSchool): readonly SeedChild[] {
  const all = [...children], names = new Set([...STORIES, ...children].map(nameOf)), taken = new Set(children.filter((child) => child.told).map(({ serial }) => serial));
  for (const elder of children.toReversed()) {
    const chance = chanceOf("siblings", elder.serial);
    if (taken.has(elder.serial) || elder.year === school.years[0] || !chance.happens(0.17)) continue;
    const at = all.findIndex((one) => one.year < elder.year - chance.below(2) && one.ethnicity === elder.ethnicity && !taken.has(one.serial) && !isNamed(one) && mayBe(elder, one, names) && chance.happens(0.2));
    const younger = all[at];
    if (!younger) continue;
    all[at] = { ...younger, surname: elder.surname, language: elder.language, eal: elder.eal, household: elder.household, fsm: elder.fsm };
    names.add(nameOf(all[at]!));
    taken.add(elder.serial).add(younger.serial);
  }
  return all;
}

/** Brothers and sisters are born ten months apart or more, and none takes the name of another child; at Larkhill, which was drawn before that was asked, a few do. */
const mayBe = (elder: SeedChild, younger: SeedChild, names: ReadonlySet<string>) =>
  elder.school === LARKHILL || (daysBetween(elder.bornOn, younger.bornOn) > 300 && !names.has(nameOf({ forename: younger.forename, surname: elder.surname })));
/** Whether a child is named in the stories. */
export const isNamed = (child: SeedChild) => STORIES.some((story) => nameOf(story) === nameOf(child));
