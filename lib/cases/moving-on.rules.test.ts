import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day, weekday } from "../kernel/calendar";
import { PHASES, YEAR_GROUPS } from "../partnership/vocabulary";
import { MOVING_ON, movingOn, plansTheMove } from "./moving-on.rules";

test.each([
  ["11", "secondary", "2027-01-01", "2027-03-31"], ["11", "secondary", "2027-07-31", "2027-03-31"], ["11", "secondary", "2026-12-31", null], ["11", "secondary", "2027-08-01", null], ["10", "secondary", "2027-01-11", null],
  ["6", "primary", "2027-01-11", "2027-03-31"], ["6", "all-through", "2027-01-11", null], ["11", "primary", "2027-01-11", null], ["11", "secondary", "2029-01-11", "2029-03-30"], ["11", "secondary", "2030-01-11", "2030-03-29"],
] as const)("year %s of a %s school on %s: plan by %s", (yearGroup, phase, today, planBy) => expect(movingOn(yearGroup, phase, day(today))?.planBy ?? null).toBe(planBy));

test("the day to plan by is always a weekday at the end of March of that year, whatever the day is", () => fc.assert(fc.property(
  fc.constantFrom(...YEAR_GROUPS), fc.constantFrom(...PHASES), fc.integer({ min: 0, max: 20_000 }), (yearGroup, phase, days) => {
    const today: Day = addDays(day("2020-01-01"), days), moving = movingOn(yearGroup, phase, today);
    if (!moving) return;
    expect([weekday(moving.planBy) <= 5, moving.planBy.slice(0, 4), moving.planBy.slice(5) >= "03-29" && moving.planBy.slice(5) <= "03-31"]).toEqual([true, today.slice(0, 4), true]);
  })));

test("a task of this year that says so plans the move; last year's, or any other, does not", () => {
  const what = `${MOVING_ON}she meets her tutor`, today = day("2027-01-11");
  expect(plansTheMove({ what, madeOn: day("2027-01-11") }, today)).toBe(true);
  expect(plansTheMove({ what, madeOn: day("2026-12-20") }, today)).toBe(false);
  expect(plansTheMove({ what: "Ring the college", madeOn: today }, today)).toBe(false);
});
