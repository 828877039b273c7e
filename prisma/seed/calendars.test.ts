import { describe, expect, it } from "vitest";
import { addDays, day, daysBetween, schoolYearEnd, schoolYearStart } from "../../lib/kernel/calendar";
import { isSchoolDay, mayEnter, schoolDaysIn } from "../../lib/partnership/calendar/calendar.rules";
import { calendarOf } from "./calendars";
import { SCHOOLS } from "./schools";
import { HALF_TERMS, isOpen, TODAY } from "./terms";

describe.each(SCHOOLS)("the calendar of $name", (school) => {
  const calendar = calendarOf(school.key), began = HALF_TERMS[0]!.from;
  it("is open on the days on which the register has marks, and on no other", () => {
    const days = Array.from({ length: daysBetween(began, TODAY) + 1 }, (_, i) => addDays(began, i));
    expect(days.filter((on) => isSchoolDay(calendar, on))).toEqual(days.filter((on) => isOpen(on, school)));
    expect(days.length).toBeGreaterThan(500);
  });
  it("could be entered line by line", () => {
    calendar.forEach((entry, i) => expect(mayEnter(entry, calendar.slice(0, i), day("2025-09-01")), `${entry.kind} ${entry.from}`).toMatchObject({ ok: true }));
  });
  it("has a whole year of three terms, of 187 to 190 days", () => {
    const days = schoolDaysIn(calendar, { from: schoolYearStart(2026), until: schoolYearEnd(2026) });
    expect(days).toBeGreaterThanOrEqual(187);
    expect(days).toBeLessThanOrEqual(190);
    expect(calendar.filter(({ kind, from }) => kind === "term" && from > "2026-08-01")).toHaveLength(3);
  });
});
