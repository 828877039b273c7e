// Which ages fit a year group, and when school is compulsory. Source: Education Act 1996 s8 and the prescribed days of SI 1998/1607.
import { addDays, schoolYearOf, weekday, type Day } from "../kernel/calendar";
import { YEAR_GROUPS, type YearGroup } from "../partnership/vocabulary";

const born = (on: Day, years: number): Day => {
  const sameDate = `${Number(on.slice(0, 4)) + years}${on.slice(4)}` as Day;
  return sameDate.slice(5) === "02-29" && (Number(on.slice(0, 4)) + years) % 4 !== 0 ? (`${sameDate.slice(0, 4)}-03-01` as Day) : sameDate;
};

/** Whole years of age on a day (a birthday on 29 February falls on 1 March in other years). */
export function ageOn(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return born(bornOn, years) > on ? years - 1 : years;
}

/** Whether a child born that day must be in school: from the prescribed day on or after their fifth birthday to the last Friday in June of the school year they turn 16. */
export function isOfCompulsoryAge(bornOn: Day, on: Day): boolean {
  return compulsoryAgeBegins(bornOn) <= on && on <= leavingDay(bornOn);
}

/** The prescribed day (31 March, 31 August, 31 December) on or after the fifth birthday. */
export function compulsoryAgeBegins(bornOn: Day): Day {
  const fifth = born(bornOn, 5);
  const year = fifth.slice(0, 4);
  return (fifth <= `${year}-03-31` ? `${year}-03-31` : fifth <= `${year}-08-31` ? `${year}-08-31` : `${year}-12-31`) as Day;
}

function leavingDay(bornOn: Day): Day {
  const turnsSixteen = Number(bornOn.slice(0, 4)) + 16;
  const endOfJune = `${bornOn.slice(5) >= "09-01" ? turnsSixteen + 1 : turnsSixteen}-06-30` as Day;
  return addDays(endOfJune, -((weekday(endOfJune) + 2) % 7));
}

/** Whether a birth date is the usual one for a year group on a day; in August either school year's year group fits. */
export function fitsYearGroup(bornOn: Day, yearGroup: YearGroup, on: Day): boolean {
  const schoolYear = schoolYearOf(on);
  const fits = (year: number) => turnsFive(bornOn) === year + 1 - stepsAfterReception(yearGroup);
  return fits(schoolYear) || (on.slice(5, 7) === "08" && fits(schoolYear - 1));
}

/** The calendar year in which the Reception year of a child ends: five years after a birth before September. */
const turnsFive = (bornOn: Day): number => Number(bornOn.slice(0, 4)) + 5 + (bornOn.slice(5) >= "09-01" ? 1 : 0);

function stepsAfterReception(yearGroup: YearGroup): number {
  if (yearGroup === "R") return 0;
  if (yearGroup === "N2") return -1;
  return yearGroup === "N1" ? -2 : Number(yearGroup);
}

/** The usual year group of a birth date on a day; null for a child too young or too old for any. */
export function usualYearGroup(bornOn: Day, on: Day): YearGroup | null {
  const steps = schoolYearOf(on) + 1 - turnsFive(bornOn);
  return YEAR_GROUPS.find((yearGroup) => stepsAfterReception(yearGroup) === steps) ?? null;
}
