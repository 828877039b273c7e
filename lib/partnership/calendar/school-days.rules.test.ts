import fc from "fast-check";
import { expect, test } from "vitest";
import { addWeekdays, day, weekdaysBetween } from "../../kernel/calendar";
import type { Entry, SchoolCalendar } from "./calendar.rules";
import { addSchoolDays, schoolDaysBetween } from "./school-days.rules";

const entry = (kind: Entry["kind"], from: string, until = from): Entry => ({ kind, name: null, from: day(from), until: day(until) });
const AUTUMN = entry("term", "2026-09-01", "2026-12-18"), SPRING = entry("term", "2027-01-04", "2027-03-25"), SUMMER = entry("term", "2027-04-12", "2027-07-21"), NEXT = entry("term", "2027-09-02", "2027-12-17");
const YEAR: SchoolCalendar = [SPRING, AUTUMN, NEXT, SUMMER, entry("holiday", "2026-10-26", "2026-10-30"), entry("inset", "2027-01-04"), entry("closure", "2027-01-12")];

test.each([
  ["over Christmas and an INSET day", "2026-12-16", 5, "2027-01-07"],
  ["over half-term", "2026-10-22", 2, "2026-11-02"],
  ["over a day of snow", "2027-01-11", 1, "2027-01-13"],
  ["over the summer, once the next term is entered", "2027-07-20", 3, "2027-09-03"],
  ["within a week", "2027-03-01", 4, "2027-03-05"],
])("%s: %s and %i school days are %s", (_what, from, count, to) => {
  expect(addSchoolDays(YEAR, day(from), count)).toBe(to);
  expect(schoolDaysBetween(YEAR, day(from), day(to))).toBe(count);
});

test("where nothing is entered, and before the first term and after the last, every weekday counts", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 40 }), (after, count) => {
    const from = addWeekdays(day("2026-06-01"), after);
    expect(addSchoolDays([], from, count)).toBe(addWeekdays(from, count));
    expect(schoolDaysBetween([], from, addWeekdays(from, count))).toBe(weekdaysBetween(from, addWeekdays(from, count)));
  }));
  expect(addSchoolDays([AUTUMN], day("2026-12-17"), 3)).toBe("2026-12-22");
  expect(addSchoolDays([AUTUMN], day("2026-08-27"), 2)).toBe("2026-08-31");
});

test("a term that was forgotten makes no promise of a day months away", () => {
  expect(addSchoolDays([AUTUMN, SUMMER, NEXT], day("2027-01-11"), 5)).toBe("2027-01-18");
});

test("what is added is counted again, on any calendar of these lines", () => {
  fc.assert(fc.property(fc.subarray([...YEAR]), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), (calendar, after, count) => {
    const from = addWeekdays(day("2026-08-03"), after);
    expect(schoolDaysBetween(calendar, from, addSchoolDays(calendar, from, count))).toBe(count);
  }));
});
