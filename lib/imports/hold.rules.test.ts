import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonsOf, tooManyRejected } from "./hold.rules";

test("one row in a hundred may be rejected, one more may not", () => {
  expect(tooManyRejected({ rows: 200, rejected: 2 })).toBe(false);
  expect(tooManyRejected({ rows: 200, rejected: 3 })).toBe(true);
  expect(tooManyRejected({ rows: 0, rejected: 0 })).toBe(false);
  expect(tooManyRejected({ rows: 1, rejected: 1 })).toBe(true);
});
test("reasons are counted, the commonest first, without the file's dates or lines", () => {
  const outside = (date: string) => ({ column: "Date", reason: `${date} is not in 2026/27, the school year this import is for.` });
  expect(reasonsOf([{ column: "UPN", reason: "This UPN is on lines 3 and 4 with different names." }, outside("7 September 2025"), outside("Monday 8 September 2025")])).toEqual([
    { column: "Date", reason: "This date is not in 2026/27, the school year this import is for.", count: 2 },
    { column: "UPN", reason: "This UPN is on other lines with different names.", count: 1 },
  ]);
});
test("every rejected row is counted once, in nine lines at most", () => {
  fc.assert(fc.property(fc.array(fc.record({ column: fc.constantFrom("UPN", "Date", "Score"), reason: fc.string() })), (rejected) => {
    const reasons = reasonsOf(rejected);
    expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(rejected.length);
    expect(reasons.length).toBeLessThanOrEqual(9);
  }));
});
