// Two rounds a year: on the area's default days, or on those a school has set for itself.
import { addDays, day, type Day, mondayOf, schoolYearOf } from "../../kernel/calendar";

export const SEASONS = ["autumn", "spring"] as const;
export type Season = (typeof SEASONS)[number];
export type RoundKey = `${number}-${Season}`;
/** `setBySchool`: its own days, and the question version it was opened with; else the newest published by the day it opens is asked. */
export type Round = { readonly key: RoundKey; readonly opensOn: Day; readonly closesOn: Day; readonly questionVersion: number | null; readonly version: number | null };

/** The week the default round begins in, and how long it is open: three weeks, to a Friday (ours; mid-November and March, each after half-term). */
const BEGINS: Readonly<Record<Season, (schoolYear: number) => Day>> = { autumn: (year) => day(`${year}-11-09`), spring: (year) => day(`${year + 1}-03-01`) };
const DAYS_OPEN = 18;

export const roundKey = (schoolYear: number, season: Season): RoundKey => `${schoolYear}-${season}`;
export const seasonOf = (key: RoundKey): Season => (key.endsWith("autumn") ? "autumn" : "spring");
export const yearOfRound = (key: RoundKey): number => Number(key.slice(0, 4));

/** The default days of a round: Monday to the Friday of the third week. */
export function defaultRound(schoolYear: number, season: Season): Round {
  const opensOn = mondayOf(BEGINS[season](schoolYear));
  return { key: roundKey(schoolYear, season), opensOn, closesOn: addDays(opensOn, DAYS_OPEN), questionVersion: null, version: null };
}

/** Both rounds of a school year, as the school set them where it did. */
export const roundsOfYear = (schoolYear: number, set: readonly Round[]): readonly Round[] =>
  SEASONS.map((season) => set.find(({ key }) => key === roundKey(schoolYear, season)) ?? defaultRound(schoolYear, season));

export const isOpen = ({ opensOn, closesOn }: Round, on: Day): boolean => opensOn <= on && on <= closesOn;

/** The round that is open on a day; else the latest that has closed this school year, else the one to come. */
export function roundAround(on: Day, set: readonly Round[]): Round {
  const rounds = roundsOfYear(schoolYearOf(on), set), open = rounds.find((round) => isOpen(round, on));
  return open ?? rounds.filter(({ closesOn }) => closesOn < on).at(-1) ?? rounds.find(({ opensOn }) => opensOn > on)!;
}
