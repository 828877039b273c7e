import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, weekday } from "../../kernel/calendar";
import { defaultRound, isOpen, roundAround, roundsOfYear, type Round } from "./rounds.rules";

test.each([["2026, autumn", defaultRound(2026, "autumn"), "2026-11-09", "2026-11-27"], ["2026, spring", defaultRound(2026, "spring"), "2027-03-01", "2027-03-19"], ["2025, autumn", defaultRound(2025, "autumn"), "2025-11-03", "2025-11-21"]])(
  "the area's default days: %s", (_when, round, opensOn, closesOn) => expect(round).toMatchObject({ opensOn, closesOn, version: null }));

test("in every year both rounds begin on a Monday, end on a Friday of the third week, and do not meet", () => {
  fc.assert(fc.property(fc.integer({ min: 2020, max: 2080 }), (year) => {
    const [autumn, spring] = roundsOfYear(year, []) as [Round, Round];
    for (const { opensOn, closesOn } of [autumn, spring]) expect([weekday(opensOn), weekday(closesOn), addDays(opensOn, 18)]).toEqual([1, 5, closesOn]);
    expect(autumn.closesOn < spring.opensOn).toBe(true);
  }));
});

const OWN: Round = { key: "2026-autumn", opensOn: day("2026-10-05"), closesOn: day("2026-10-16"), questionVersion: 2, version: 1 };
test.each([
  ["before the first", "2026-09-07", [], "2026-autumn", false], ["in the first", "2026-11-24", [], "2026-autumn", true], ["after it", "2027-01-11", [], "2026-autumn", false],
  ["in the second", "2027-03-12", [], "2026-spring", true], ["after it", "2027-06-01", [], "2026-spring", false], ["in a new school year", "2027-09-01", [], "2027-autumn", false],
  ["on a school's own days", "2026-10-06", [OWN], "2026-autumn", true], ["and not on the area's then", "2026-11-24", [OWN], "2026-autumn", false],
] as const)("the round around a day, %s (%s)", (_when, on, set, key, open) => {
  const round = roundAround(day(on), set);
  expect([round.key, isOpen(round, day(on))]).toEqual([key, open]);
});
