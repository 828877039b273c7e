import fc from "fast-check";
import { expect, test } from "vitest";
import { addWeekdays, day } from "../kernel/calendar";
import { dayOfAnswering } from "./review.present";

test.each([
  ["2026-11-18", "2026-11-18", "Opened on Wednesday 18 November: the school answers within 5 school days."],
  ["2026-11-18", "2026-11-24", "Opened on Wednesday 18 November: day 4 of the school’s 5."],
  ["2026-11-18", "2026-11-26", "Opened on Wednesday 18 November: the school’s 5 days are over."],
])("opened on %s, read on %s", (opened, today, words) => expect(dayOfAnswering(day(opened), day(today), 5)).toBe(words));

test("on the day it is due the last day is named, never that the days are over", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }), (after, within) => {
    const opened = addWeekdays(day("2026-09-07"), after);
    expect(dayOfAnswering(opened, addWeekdays(opened, within), within)).toContain(`day ${within} of the school’s ${within}.`);
  }));
});
