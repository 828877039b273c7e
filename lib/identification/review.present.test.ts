import fc from "fast-check";
import { expect, test } from "vitest";
import { addWeekdays, day } from "../kernel/calendar";
import { dayOfAnswering, lateBy } from "./review.present";

test.each([
  ["2026-11-18", "2026-11-18", "Opened on Wednesday 18 November: the school answers within 5 school days."],
  ["2026-11-18", "2026-11-24", "Opened on Wednesday 18 November: day 4 of the school’s 5."],
  ["2026-11-18", "2026-11-26", "Opened on Wednesday 18 November: the school’s 5 days are over."],
])("opened on %s, read on %s", (opened, today, words) => expect(dayOfAnswering(day(opened), day(today), 5)).toBe(words));

const TERMS = [["2026-09-01", "2026-12-18"], ["2027-01-05", "2027-03-25"]].map(([from = "", until = ""]) => ({ kind: "term", name: null, from: day(from), until: day(until) } as const));
test.each([["2026-12-16", "2026-12-18", "2 school days late"], ["2026-12-18", "2027-01-04", "Due before the school closed"], ["2026-12-18", "2027-01-06", "2 school days late"], ["2027-01-05", "2027-01-05", ""]])(
  "due on %s, read on %s: %s, by the school's own terms", (dueOn, today, words) => expect(lateBy(day(dueOn), day(today), TERMS)).toBe(words));
test("the holidays are no days in which the school answers", () => {
  expect(dayOfAnswering(day("2026-12-17"), day("2027-01-04"), 5, TERMS)).toContain("day 1 of the school’s 5.");
  expect(dayOfAnswering(day("2026-12-17"), day("2027-01-08"), 5, TERMS)).toContain("day 5 of the school’s 5.");
});

test("on the day it is due the last day is named, never that the days are over", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }), (after, within) => {
    const opened = addWeekdays(day("2026-09-07"), after);
    expect(dayOfAnswering(opened, addWeekdays(opened, within), within)).toContain(`day ${within} of the school’s ${within}.`);
  }));
});
