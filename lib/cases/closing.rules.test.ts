import fc from "fast-check";
import { expect, test } from "vitest";
import { day, dayFromNumber, daysBetween, weekday } from "../kernel/calendar";
import { canAskToClose, canKeepOpen, canLookAgain, canSignOff, type Closing, lookAgainDay } from "./closing.rules";

const standing: Closing = { state: "closing", version: 3, approachState: "agreed", askedToCloseById: "link", closeWords: "It goes well.", homeAsked: "Mum and Idris; all safe." };
const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? "yes" : answer.because);

test.each([
  ["another person", {}, "yes"], ["whoever asked", { askedToCloseById: "lead" }, "a-second-person"], ["no word about home", { homeAsked: " " }, "not-written-yet"], ["no words", { closeWords: "" }, "not-written-yet"],
  ["a case that is open", { state: "open" }, "not-closing"], ["a case that is closed", { state: "closed" }, "not-closing"], ["a stale save", { version: 4 }, "changed-meanwhile"],
] as const)("signing off: %s", (_, more, outcome) => { expect(said(canSignOff({ ...standing, ...more }, 3, "lead"))).toBe(outcome); });

test("asking to close is for a case that is open, or to write the closing anew", () => {
  expect((["open", "closing", "closed", "looked-again"] as const).map((state) => said(canAskToClose({ ...standing, state }, 3)))).toEqual(["yes", "yes", "closed-already", "closed-already"]);
});

test("a case is kept or opened again only while the family's yes stands", () => {
  expect(said(canKeepOpen(standing, 3))).toBe("yes");
  expect(said(canKeepOpen({ ...standing, approachState: "withdrawn" }, 3))).toBe("no-yes-stands");
  expect(canLookAgain({ ...standing, state: "closed" }, 3, "open-again")).toEqual({ ok: true, value: "open" });
  expect(said(canLookAgain({ ...standing, state: "closed", approachState: "withdrawn" }, 3, "open-again"))).toBe("no-yes-stands");
  expect(canLookAgain({ ...standing, state: "closed", approachState: "withdrawn" }, 3, "still-fine")).toEqual({ ok: true, value: "looked-again" });
  expect(said(canLookAgain({ ...standing, state: "looked-again" }, 3, "still-fine"))).toBe("not-closed");
});

test.each([["2027-03-12", "2027-09-13"], ["2027-08-31", "2028-02-29"], ["2026-08-31", "2027-03-01"], ["2027-01-15", "2027-07-15"], ["2027-12-01", "2028-06-01"]])("closed on %s, looked at again on %s", (closed, look) => {
  expect(lookAgainDay(day(closed))).toBe(look);
});

test("the second look is always on a weekday, about half a year on", () => {
  fc.assert(fc.property(fc.integer({ min: 20_000, max: 30_000 }), (number) => {
    const closed = dayFromNumber(number), look = day(lookAgainDay(closed));
    expect(weekday(look)).toBeLessThanOrEqual(5);
    expect(daysBetween(closed, look)).toBeGreaterThanOrEqual(180);
    expect(daysBetween(closed, look)).toBeLessThanOrEqual(187);
  }));
});
