import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { exactCsv, harmlessCsv } from "./csv";

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"])("a spreadsheet does not run %j", (value) => {
  const [[cell]] = parse(harmlessCsv([[value]])) as string[][] as [[string]];
  expect(cell.startsWith("'")).toBe(true);
  expect(cell).not.toContain("\0");
});

it("whatever the cells are, exactCsv gives them back", () => {
  const cells = fc.array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 2, maxLength: 4 });
  fc.assert(fc.property(cells, (row) => { expect(parse(exactCsv([row]), { relax_column_count: true })).toEqual([row]); }));
});

it("whatever the cells are, no cell for people begins with what a spreadsheet runs", () => {
  const risky = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\0", "", "\0="), fc.string()).map((parts) => parts.join(""));
  fc.assert(fc.property(risky, risky, (a, b) => {
    for (const cell of (parse(harmlessCsv([[a, b]])) as string[][])[0]!) expect(cell).not.toMatch(/^[=+\-@\t\r\0]/);
  }));
});
