// School days counted on from a day: promises to answer, and lateness, count in these. Where the calendar says nothing every weekday counts,
// so that a school that entered no term, or forgot one, is never promised a day that does not come.
import { addDays, dayFromNumber, dayNumber, weekday, type Day } from "../../kernel/calendar";
import { closedOn, type SchoolCalendar } from "./calendar.rules";

/** Days between two terms that are still a holiday: the summer's six weeks and some more. A longer gap is a term that was not entered. */
const LONGEST_HOLIDAY = 70;

/** Whether that day counts: a weekday on which no entry closes the school, in a term, or where no two terms lie around it. */
function counts(calendar: SchoolCalendar, on: Day): boolean {
  if (weekday(on) > 5 || closedOn(calendar, on) !== null) return false;
  const terms = calendar.filter(({ kind }) => kind === "term");
  if (terms.some(({ from, until }) => from <= on && on <= until)) return true;
  const before = terms.map(({ until }) => until).filter((until) => until < on).sort().at(-1), after = terms.map(({ from }) => from).filter((from) => from > on).sort()[0];
  return before === undefined || after === undefined || dayNumber(after) - dayNumber(before) - 1 > LONGEST_HOLIDAY;
}

/** School days after `from`, up to and including `to`. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number++) if (counts(calendar, dayFromNumber(number))) count++;
  return count;
}

/** The day that lies `count` school days after `from`. */
export function addSchoolDays(calendar: SchoolCalendar, from: Day, count: number): Day {
  let on = from;
  for (let left = count; left > 0; ) { on = addDays(on, 1); if (counts(calendar, on)) left--; }
  return on;
}
