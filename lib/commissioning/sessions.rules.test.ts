import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, startOfDay } from "../kernel/calendar";
import { daySheetOpen, delivered, nextSession, sessionDays, sheetOpenFor, there } from "./sessions.rules";

const FIRST = day("2027-03-15"), planned = { firstSessionOn: FIRST, sessionsPlanned: 3 };

test("sessions are weekly from the first; one that did not run adds a week, one kept on another day is a session's day", () => {
  expect(sessionDays(planned, [])).toEqual(["2027-03-15", "2027-03-22", "2027-03-29"]);
  expect(sessionDays(planned, [{ heldOn: FIRST, mark: "did-not-run" }])).toEqual(["2027-03-15", "2027-03-22", "2027-03-29", "2027-04-05"]);
  expect(sessionDays(planned, [{ heldOn: day("2027-03-16"), mark: "here" }])).toContain("2027-03-16");
  expect(sessionDays(planned, [{ heldOn: day("2027-03-16"), mark: "did-not-run" }])).not.toContain("2027-03-16");
});

test("every session that ran was delivered, and only “here” was there", () => {
  const marks = (["here", "not-here", "told-us", "did-not-run"] as const).map((mark) => ({ mark }));
  expect([delivered(marks), there(marks)]).toEqual([3, 1]);
});

test.each([
  ["the evening before", "2027-03-14T23:59:59Z", false], ["the morning of the day", "2027-03-15T00:00:00Z", true], ["the evening of the next day", "2027-03-16T23:59:59Z", true], ["24 hours after the day", "2027-03-17T00:00:00Z", false],
])("%s the sheet for 15 March is open: %s %s", (_, now, open) => expect(daySheetOpen([FIRST], new Date(now))).toBe(open));

test("where the clocks go forward, a day begins in London and not in Greenwich", () => {
  expect(daySheetOpen([day("2027-03-29")], new Date("2027-03-28T22:59:59Z"))).toBe(false);
  expect(daySheetOpen([day("2027-03-29")], new Date("2027-03-28T23:00:00Z"))).toBe(true);
});

test("an accepted request alone has a sheet to show", () => {
  for (const state of ["requested", "declined", "withdrawn", "finished"] as const) expect(sheetOpenFor({ ...planned, state, entries: [] }, startOfDay(FIRST))).toBe(false);
  expect(sheetOpenFor({ ...planned, state: "accepted", entries: [] }, startOfDay(FIRST))).toBe(true);
});

test("outside a session's day and the 24 hours after it no instant is open", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -30, max: 500 }), fc.integer({ min: 0, max: 86_399 }), (sessionsPlanned, offset, second) => {
    const days = sessionDays({ firstSessionOn: FIRST, sessionsPlanned }, []), on = addDays(FIRST, offset), now = new Date(startOfDay(on).getTime() + 3_600_000 + second * 900);
    expect(daySheetOpen(days, now)).toBe(days.includes(on) || days.includes(addDays(on, -1)));
  }));
});

test("the next session is today's, or the first after", () => {
  expect(nextSession({ ...planned, entries: [] }, new Date("2027-03-15T18:00:00Z"))).toBe("2027-03-15");
  expect(nextSession({ ...planned, entries: [] }, new Date("2027-03-16T18:00:00Z"))).toBe("2027-03-22");
  expect(nextSession({ ...planned, entries: [] }, new Date("2027-04-16T18:00:00Z"))).toBeNull();
});
