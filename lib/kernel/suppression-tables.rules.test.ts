import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { suppress } from "./suppression.rules";
import { pairs } from "./suppression-shapes";
import { across, percentageOf, tableOf } from "./suppression-tables.rules";

const rows = { "School A": { of: 30, moved: 12 }, "School B": { of: 20, moved: 3 }, "School C": { of: 40, moved: 15 } };
const layout = { rows, totalRow: "all schools", pairs: [{ whole: "of", part: "moved" }] } as const;

describe("schools by measures", () => {
  it("adds the total row up", () => expect(tableOf(layout).cells).toMatchObject({ "all schools · of": 90, "all schools · moved": 30, "School B · moved": 3 }));
  it("hides a second school's count, so that the total does not give the first away", () => expect(suppress(tableOf(layout))).toEqual({
    "School A · of": 30, "School A · moved": null, "School B · of": 20, "School B · moved": null, "School C · of": 40, "School C · moved": 15, "all schools · of": 90, "all schools · moved": 30 }));
  it("hides only the one count where there is no total", () => expect(Object.values(suppress(tableOf({ ...layout, totalRow: null }))).filter((count) => count === null)).toHaveLength(1));
  it("hides the total from a school that could take its own count away", () => {
    const two = { rows: { A: { of: 30, moved: 11 }, B: { of: 30, moved: 1 } }, totalRow: "all", pairs: [{ whole: "of", part: "moved" }] } as const;
    expect(suppress(tableOf(two))["all · moved"]).toBe(12);
    expect(suppress(tableOf({ ...two, rowsAreOrganisations: true }))["all · moved"]).toBe(null);
  });
});

describe("rounding across organisations", () => {
  it("rounds what is shown to the nearest five, and leaves what is not", () => expect(across({ a: 6, b: 8, c: 12, d: 0, e: null, f: 13 })).toEqual({ a: 5, b: 10, c: 10, d: 0, e: null, f: 15 }));
  it("shows 0 only where it is 0, and never moves a count by more than two", () => {
    fc.assert(fc.property(pairs(true), (table) => {
      const shown = suppress(table), rounded = across(shown);
      for (const [cell, five] of Object.entries(rounded)) {
        expect(five === null).toBe(shown[cell] === null);
        if (five === null) continue;
        expect(five % 5 === 0 && Math.abs(five - (shown[cell] ?? NaN)) <= 2 && (five === 0) === (table.cells[cell] === 0)).toBe(true);
      }
    }), { numRuns: 200 });
  });
});

describe("percentages", () => {
  test.each([[6, 12, 50], [7, 21, 33], [0, 30, 0], [6, 10, null], [6, 9, null], [3, 30, null], [27, 30, null], [30, 30, null], [null, 30, null], [6, null, null], [0, 9, null], [15, 10, null]])(
    "%s of %s is %s", (part, whole, percentage) => expect(percentageOf(part, whole)).toBe(percentage));
});
