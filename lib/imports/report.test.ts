import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptOf, manyAreGone, mustBeAccepted, NO_COUNTS, nothingChanged, readOptions, readProgress, readReport, readState } from "./report";

const counts = (some: Partial<typeof NO_COUNTS>) => ({ ...NO_COUNTS, ...some });

describe("what an import's row holds", () => {
  it("has no report, no progress and no options before anything was done", () => {
    expect(readReport(null)).toBeNull();
    expect(readProgress({})).toEqual({ rows: null, rowsRead: 0, rowsChecked: 0, rowsLanded: 0 });
    expect(readOptions({})).toEqual({ partial: false });
  });
  it("comes back from JSON as it was written", () => {
    const report = {
      counts: counts({ rows: 3, arrived: 1, rejected: 1, superseded: 1 }), warnings: [{ reason: "Whole file." }], reason: "Why.", sentHeadings: { roll: ["UPN", "Name"] },
    };
    expect(readReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
  it("keeps nothing of single lines, and reads what earlier releases kept of them without a word", () => {
    const line = { line: 3, reason: "A line." }, whole = { reason: "Whole file." }, rejected = [{ line: 2, column: "UPN", value: "x", reason: "Correct it." }];
    expect(keptOf({ counts: counts({}), rejected, warnings: [whole, line] })).toEqual({ counts: counts({}), warnings: [whole] });
    const old = { counts: counts({ rejected: 1 }), rejected, warnings: [whole, line], changes: [{ childId: "c", childName: "Ada Lark", column: "Class", was: "7A", willBe: "7C" }], gone: [{ childId: "c", childName: "Ada Lark", className: null }] };
    expect(readReport(old)).toEqual({ counts: counts({ rejected: 1 }), warnings: [whole] });
  });
  it("throws at what is no report and no state of ours", () => {
    expect(() => readReport({ counts: {} })).toThrow();
    expect(() => readState("lost")).toThrow();
  });
});

describe("what a person must accept", () => {
  it.each<[Partial<typeof NO_COUNTS>, boolean, string]>([
    [{ gone: 10, unchanged: 90 }, false, "ten of a hundred gone is a tenth, not more"],
    [{ gone: 11, unchanged: 89 }, true, "eleven of a hundred gone is more than a tenth"],
    [{ gone: 1 }, true, "the only child gone is more than a tenth"],
    [{ arrived: 1_000, gone: 0 }, false, "a first roll has nobody gone"],
    [{ arrived: 1_000, gone: 2, unchanged: 8 }, true, "children who arrive do not make fewer gone"],
  ])("%o: %s (%s)", (some, expected) => {
    expect(mustBeAccepted({ counts: counts(some) })).toEqual({ rejected: false, gone: expected });
  });
  it("includes every rejected row", () => {
    expect(mustBeAccepted({ counts: counts({ rejected: 1 }) }).rejected).toBe(true);
  });
  it("more gone never needs less of a person", () => {
    const some = fc.nat(5_000);
    fc.assert(fc.property(some, some, some, some, (gone, more, changed, unchanged) => {
      expect(manyAreGone({ gone, changed, unchanged }) && !manyAreGone({ gone: gone + more, changed, unchanged })).toBe(false);
    }));
  });
});

it("nothing changed only where nothing arrived, changed, went or was rejected", () => {
  expect(nothingChanged(counts({ rows: 5, unchanged: 4, superseded: 1 }))).toBe(true);
  for (const one of ["arrived", "changed", "gone", "rejected"] as const) expect(nothingChanged(counts({ [one]: 1 })), one).toBe(false);
});
