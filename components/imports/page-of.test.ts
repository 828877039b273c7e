import { describe, expect, it } from "vitest";
import { pageOf } from "./page-of";

const rows = Array.from({ length: 45 }, (_, i) => i + 1);
const part = (rejected?: string) => ({ param: "rejected", asked: { rejected, warnings: "2" } });

describe("a long list, twenty rows at a time", () => {
  it("begins with the first page and keeps what else the address says", () => {
    expect(pageOf(rows, part())).toMatchObject({ from: 1, to: 20, of: 45, previous: undefined, next: "?rejected=2&warnings=2#rejected" });
  });
  it("ends with a shorter page", () => {
    const { rows: shown, from, to, previous, next } = pageOf(rows, part("3"));
    expect([shown, from, to, previous, next]).toEqual([[41, 42, 43, 44, 45], 41, 45, "?rejected=2&warnings=2#rejected", undefined]);
  });
  it.each(["0", "4", "-1", "1.5", "two", ""])("a page that is not there (%j) is the first", (asked) => {
    expect(pageOf(rows, part(asked)).from).toBe(1);
  });
});
