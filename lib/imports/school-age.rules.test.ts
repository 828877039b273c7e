import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { ageOn, compulsoryAgeBegins, fitsYearGroup, isOfCompulsoryAge } from "./school-age.rules";

describe("compulsory school age", () => {
  it.each([
    ["2021-09-01", "2026-12-30", false], ["2021-09-01", "2026-12-31", true], ["2022-01-01", "2027-03-30", false], ["2022-01-01", "2027-03-31", true],
    ["2022-03-31", "2027-03-31", true], ["2022-04-01", "2027-08-30", false], ["2022-04-01", "2027-08-31", true],
    ["2010-09-01", "2027-06-25", true], ["2010-09-01", "2027-06-26", false], ["2011-08-31", "2027-06-25", true], ["2011-09-01", "2027-06-26", true],
  ])("born %s, on %s: %s", (born, on, is) => expect(isOfCompulsoryAge(day(born), day(on))).toBe(is));
});

describe("a year group's birth dates", () => {
  it.each([
    ["2014-09-01", "7", true], ["2015-08-31", "7", true], ["2014-08-31", "7", false], ["2015-09-01", "7", false],
    ["2021-09-01", "R", true], ["2022-09-01", "R", false], ["2022-09-01", "N2", true], ["2023-09-01", "N1", true], ["2008-09-01", "13", true],
  ] as const)("born %s, year group %s in 2026/27: %s", (born, group, fits) => expect(fitsYearGroup(day(born), group, day("2027-03-12"))).toBe(fits));

  it("lets either year group stand in August", () => {
    expect(fitsYearGroup(day("2014-09-01"), "7", day("2027-08-10"))).toBe(true);
    expect(fitsYearGroup(day("2014-09-01"), "8", day("2027-08-10"))).toBe(true);
    expect(fitsYearGroup(day("2014-09-01"), "7", day("2027-09-10"))).toBe(false);
  });
});

it("counts whole years, a 29 February birthday on 1 March", () => {
  expect(ageOn(day("2016-03-12"), day("2027-03-11"))).toBe(10);
  expect(ageOn(day("2016-03-12"), day("2027-03-12"))).toBe(11);
  expect(ageOn(day("2016-02-29"), day("2027-02-28"))).toBe(10);
  expect(ageOn(day("2016-02-29"), day("2027-03-01"))).toBe(11);
});

describe("compulsory school age", () => {
  it.each([
    ["2021-12-31", "2026-12-31"], ["2022-01-01", "2027-03-31"], ["2022-03-31", "2027-03-31"], ["2022-04-01", "2027-08-31"],
    ["2022-08-31", "2027-08-31"], ["2022-09-01", "2027-12-31"], ["2020-02-29", "2025-03-31"],
  ])("of a child born on %s begins on %s", (bornOn, begins) => expect(compulsoryAgeBegins(day(bornOn))).toBe(begins));
});
