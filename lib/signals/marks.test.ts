import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { positionOf as packedAt } from "../imports/marks.packing";
import { addDays, day, schoolYearOf, weekday } from "../kernel/calendar";
import { dayAt, halfAt, overlay, positionOf, SESSIONS_A_YEAR, stretchesOf } from "./marks";

describe("positions in a school year's marks", () => {
  it("gives every weekday session of thirty years a position of its own year, and the same day back", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 11_000 }), fc.constantFrom("AM" as const, "PM" as const), (days, half) => {
      const on = addDays(day("2010-01-01"), days), position = positionOf(on, half);
      if (weekday(on) > 5) { expect(position).toBeNull(); return; }
      expect(position!.schoolYear).toBe(schoolYearOf(on));
      expect(position!.at).toBeGreaterThanOrEqual(0);
      expect(position!.at).toBeLessThan(SESSIONS_A_YEAR);
      expect([dayAt(position!.schoolYear, position!.at), halfAt(position!.at)]).toEqual([on, half]);
    }));
  });
  test.each([
    ["2026-07-31", 2025, 528], ["2026-08-03", 2026, 10], // 1 August 2026 is a Saturday: its week began on 27 July
    ["2025-08-01", 2025, 8], ["2025-07-31", 2024, 526], // a Friday: one week is shared by two school years
  ])("%s lies in %i at %i", (on, schoolYear, at) => expect(positionOf(day(on), "AM")).toEqual({ schoolYear, at }));
  it("counts each day of a week across 1 August once, in its own year", () => {
    expect(stretchesOf(day("2025-07-28"), day("2025-08-03"))).toEqual([{ schoolYear: 2024, from: 520, to: 528 }, { schoolYear: 2025, from: 8, to: 10 }]);
  });
});
it("reads a session where an import packs it", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 11_000 }), fc.boolean(), (days, afternoon) => {
    const on = addDays(day("2010-01-01"), days);
    expect(positionOf(on, afternoon ? "PM" : "AM")?.at ?? null).toBe(packedAt(schoolYearOf(on), on, afternoon));
  }));
});
describe("a file laid over what stands", () => {
  it("changes what it says and leaves what it does not", () => expect(overlay("/\\/\\", 1, "I-N").slice(0, 5)).toBe("/I/N-"));
  it("is as long as a school year, also on nothing", () => expect(overlay("", 530, "/\\")).toHaveLength(SESSIONS_A_YEAR));
});
