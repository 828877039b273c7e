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
    { column: "UPN", reason: "This UPN is on lines … with different names or birth dates. Correct the UPN of one of them.", count: 1 },
  ]);
});
test("a reason stays a sentence, and keeps nothing of the file: no day, no code, no UPN", () => {
  const said = (reason: string) => reasonsOf([{ column: "", reason }])[0]!.reason;
  expect(said("There is no 31 February. Correct the date.")).toBe("There is no such day. Correct the date.");
  expect(said("Ethnicity XXX is not one of the main census codes.")).toBe("Ethnicity is not one of the main census codes.");
  expect(said("The same name and birth date as the child with UPN A801200005001.")).not.toContain("A801200005001");
});
test("every rejected row is counted once, in nine lines at most", () => {
  fc.assert(fc.property(fc.array(fc.record({ column: fc.constantFrom("UPN", "Date", "Score"), reason: fc.string() })), (rejected) => {
    const reasons = reasonsOf(rejected);
    expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(rejected.length);
    expect(reasons.length).toBeLessThanOrEqual(9);
  }));
});
