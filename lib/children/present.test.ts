import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { ageOn, howToReach, placeInSchool, rollLines, yearOrder, yearWords } from "./present";

test("years are named as people say them and stand in the order a child passes through them", () => {
  expect(["N1", "R", "1", "10"].map(yearWords)).toEqual(["Nursery 1", "Reception", "Year 1", "Year 10"]);
  expect(["10", "2", "R", "N2", "N1"].sort((a, b) => yearOrder(a) - yearOrder(b))).toEqual(["N1", "N2", "R", "2", "10"]);
  expect(placeInSchool({ yearGroup: "8", className: null })).toBe("Year 8");
});

test("a child is a year older on the birthday, not before", () => {
  expect(ageOn(day("2014-05-03"), day("2027-05-02"))).toBe(12);
  expect(ageOn(day("2014-05-03"), day("2027-05-03"))).toBe(13);
});

test("a guardian who must never be contacted has no number on the page", () => {
  const guardian = { phone: "07700 900100", email: null, language: null, interpreter: null };
  expect(howToReach({ ...guardian, contact: "never" })).toEqual({ phone: null, words: "Never contact." });
  expect(howToReach({ ...guardian, contact: "ask first" })).toEqual({ phone: "07700 900100", words: "Ask the safeguarding lead or SENCO before you ring." });
  expect(howToReach({ ...guardian, contact: "yes", language: "Urdu", interpreter: true })).toEqual({ phone: "07700 900100", words: "Speaks Urdu, needs an interpreter." });
});

test("what the roll does not carry is not recorded, never no", () => {
  const nothing = rollLines({ sen: null, fsm: null, pupilPremium: null, eal: null, youngCarer: null, serviceChild: null, periods: [] }, day("2027-03-12"));
  expect(new Set(nothing.map(({ is }) => is))).toEqual(new Set(["not recorded"]));
  expect(rollLines({ sen: "K", fsm: false, pupilPremium: true, eal: null, youngCarer: "P", serviceChild: "U", periods: [] }, day("2027-03-12")).map(({ is }) => is))
    .toEqual(["SEN support", "no", "yes", "not recorded", "declared by a parent or guardian", "unknown"]);
});
