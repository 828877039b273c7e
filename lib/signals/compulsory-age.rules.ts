import type { Day } from "../kernel/calendar";

/**
 * The day on which compulsory school age begins: the start of the term (1 January, 1 April, 1 September) after the fifth birthday.
 * Source: Education Act 1996 s8 and SI 1998/1607 (prescribed days 31 August, 31 December, 31 March) [from knowledge].
 */
export function compulsorySchoolAgeBegins(bornOn: Day): Day {
  const year = Number(bornOn.slice(0, 4)), birthday = bornOn.slice(5);
  if (birthday <= "03-31") return `${year + 5}-04-01` as Day;
  if (birthday <= "08-31") return `${year + 5}-09-01` as Day;
  return `${year + 6}-01-01` as Day;
}
