import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, type Day } from "../../kernel/calendar";
import { closedOn, earlierThisWeek, isSchoolDay, knowsYear, laidOut, mayEnter, schoolDaysIn, yearsOffered, type Entry } from "./calendar.rules";

const entry = (kind: Entry["kind"], from: string, until = from, name: string | null = null): Entry => ({ kind, name, from: day(from), until: day(until) });
const AUTUMN = entry("term", "2026-09-01", "2026-12-18", "Autumn"), HALF = entry("holiday", "2026-10-26", "2026-10-30", "Half-term"), INSET = entry("inset", "2026-09-01");
const CALENDAR = [AUTUMN, HALF, INSET], TODAY = day("2027-03-12");

describe("a school day", () => {
  it.each([
    ["2026-09-02", true, "a Wednesday in term"], ["2026-09-01", false, "an INSET day"], ["2026-10-28", false, "half-term"], ["2026-09-05", false, "a Saturday"],
    ["2026-12-18", true, "the last day of term"], ["2026-12-21", false, "after it"], ["2026-12-25", false, "Christmas Day"], ["2026-08-31", false, "before it"],
  ])("%s: %s, %s", (on, is) => expect(isSchoolDay(CALENDAR, day(on))).toBe(is));
  it("says what the school is closed for", () => expect([closedOn(CALENDAR, day("2026-10-28"))?.name, closedOn(CALENDAR, day("2026-12-25"))]).toEqual(["Half-term", null]));
  it("is counted", () => expect(schoolDaysIn(CALENDAR, AUTUMN)).toBe(79 - 5 - 1));
  it("is never more than the weekdays, and a closure never adds one", () => {
    const from2026 = fc.integer({ min: 0, max: 300 }).map((days) => addDays(day("2026-08-03"), days)), long = fc.integer({ min: 0, max: 20 });
    fc.assert(fc.property(from2026, long, from2026, (from, days, on) => {
      const closure = { kind: "closure" as const, name: null, from, until: addDays(from, days) };
      expect(isSchoolDay([...CALENDAR, closure], on)).toBe(isSchoolDay(CALENDAR, on) && !(closure.from <= on && on <= closure.until));
    }));
  });
  it("of this week is one before today", () => expect(earlierThisWeek(CALENDAR, day("2026-09-03"))).toEqual(["2026-09-02"]));
});

it("a year is known by a term, not by a closure", () => expect([2026, 2025].map((year) => knowsYear([AUTUMN, entry("inset", "2025-09-01")], year))).toEqual([true, false]));

describe("what may be entered", () => {
  const may = (given: Entry, others: readonly Entry[] = CALENDAR) => { const answer = mayEnter(given, others, TODAY); return answer.ok ? "yes" : answer.because; };
  it.each([
    [entry("term", "2027-01-04", "2027-03-25", "Spring"), "yes"], [entry("term", "2026-12-18", "2027-03-25", "Spring"), "shares-term"], [entry("holiday", "2026-12-21", "2027-01-01"), "yes"],
    [entry("inset", "2026-11-02"), "yes"], [entry("closure", "2026-10-30"), "shares-closure"], [entry("inset", "2026-09-05"), "no-weekday"], [entry("holiday", "2026-09-05", "2026-09-06"), "no-weekday"],
    [entry("holiday", "2026-09-05", "2026-09-07"), "yes"], [entry("term", "2062-09-01", "2062-12-18", "Autumn"), "far-off"], [entry("term", "2027-09-01", "2027-12-17", "Autumn"), "yes"], [entry("inset", "2020-09-01"), "far-off"],
  ])("%o: %s", (given, answer) => expect(may(given)).toBe(answer));
});

it("the years offered are last, this and next, those with entries, and what is asked for where it may be entered", () => {
  expect([null, 2023, 2031].map((asked) => yearsOffered([entry("inset", "2024-09-02")], asked, TODAY))).toEqual([
    { years: [2024, 2025, 2026, 2027], year: 2026 }, { years: [2023, 2024, 2025, 2026, 2027], year: 2023 }, { years: [2024, 2025, 2026, 2027], year: 2026 },
  ]);
});

it("a page shows terms with what lies in each, in order, and what lies between apart", () => {
  const winter = entry("holiday", "2026-12-21", "2027-01-01", "Christmas"), spring = entry("term", "2027-01-04" , "2027-03-25", "Spring");
  const { terms, between } = laidOut([spring, winter, ...CALENDAR, entry("term", "2025-09-01", "2025-12-19", "Autumn")], 2026);
  expect(terms.map(({ term, closed }) => [term.name, closed.map(({ from }): Day => from)])).toEqual([["Autumn", ["2026-09-01", "2026-10-26"]], ["Spring", []]]);
  expect(between).toEqual([winter]);
});
