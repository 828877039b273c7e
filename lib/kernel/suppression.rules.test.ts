import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Known, workedOut } from "./suppression-attacker";
import { anyTable, pairs } from "./suppression-shapes";
import { across, tableOf } from "./suppression-tables.rules";
import { suppress, type Shown, type Sum, type Table } from "./suppression.rules";

/** Where the attacker knows nothing: a few either side of the truth. A smaller world only helps the attacker, and two tables in it are two tables. */
const around = (count: number): readonly [number, number] => [Math.max(0, count - 3), count + 3];
const runs = (numRuns: number) => ({ numRuns });
const complements = ({ cells, pairs: its = [] }: Table) => Object.fromEntries(its.map(({ whole, part }) => [`rest of ${part}`, (cells[whole] ?? 0) - (cells[part] ?? 0)]));
const withRests = (table: Table): readonly Sum[] => [...table.sums, ...(table.pairs ?? []).map(({ whole, part }) => ({ total: whole, parts: [part, `rest of ${part}`] }))];
const isSmall = (count: number) => count >= 1 && count <= 5;

/** What is known of every cell: as `told` says, and of what is left of n no more than that it is a count. */
const knownOf = (table: Table, told: (cell: string) => readonly [number, number]): Known => ({
  ...Object.fromEntries(Object.keys(table.cells).map((cell) => [cell, told(cell)])),
  ...Object.fromEntries(Object.entries(complements(table)).map(([rest, left]) => [rest, around(left)])),
});
/** Of the cells that must not come out (hidden ones, and what is left of n where it is one to five), those that do. */
function givenAway(table: Table, shown: Shown, known: Known, own: readonly string[] = []): readonly string[] {
  const ours = (cell: string) => own.includes(cell) || table.sums.some(({ total, parts }) => total === cell && own.length > 0 && parts.every((part) => own.includes(part) || shown[part] === 0));
  const rests = complements(table), small = (table.pairs ?? []).filter(({ whole, part }) => isSmall(rests[`rest of ${part}`] ?? 0) && !(ours(whole) && ours(part)));
  const hidden = Object.keys(table.cells).filter((cell) => shown[cell] === null && !ours(cell));
  return workedOut([...hidden, ...small.map(({ part }) => `rest of ${part}`)], { ...table.cells, ...rests }, known, withRests(table));
}

describe("what is hidden", () => {
  const part = (cells: Record<string, number>) => suppress({ cells, sums: [{ total: "all", parts: Object.keys(cells).filter((cell) => cell !== "all") }] });
  const of = (whole: number, moved: number) => suppress({ cells: { of: whole, moved }, sums: [], pairs: [{ whole: "of", part: "moved" }] });
  test.each([1, 2, 3, 4, 5])("%i alone", (count) => expect(suppress({ cells: { count }, sums: [] })).toEqual({ count: null }));
  test.each([0, 6, 7, 400])("not %i alone", (count) => expect(suppress({ cells: { count }, sums: [] })).toEqual({ count }));
  it("hides the next-smallest beside a small count, never the total where a part will do", () => expect(part({ a: 3, b: 8, c: 15, all: 26 })).toEqual({ a: null, b: null, c: 15, all: 26 }));
  it("hides a third where two would give each other away", () => expect(part({ a: 1, b: 1, c: 9, d: 20, all: 31 })).toEqual({ a: null, b: null, c: null, d: 20, all: 31 }));
  it("leaves a 0 that is genuinely shown", () => expect(part({ a: 0, b: 8, all: 8 })).toEqual({ a: 0, b: 8, all: 8 }));
  it("does not tell 0 from small inside a total that is small", () => expect(part({ a: 0, b: 3, all: 3 })).toEqual({ a: null, b: null, all: null }));
  it("hides x of n where what is left of n is small", () => expect(of(23, 20)).toEqual({ of: 23, moved: null }));
  it("hides all of n", () => expect(of(23, 23)).toEqual({ of: 23, moved: null }));
  it("shows none of n, and neither where both are large", () => { expect(of(23, 0)).toEqual({ of: 23, moved: 0 }); expect(of(23, 11)).toEqual({ of: 23, moved: 11 }); });
  it("minds both wholes where one count is x of two", () => expect(suppress({ cells: { n: 30, m: 23, moved: 20 }, sums: [], pairs: [{ whole: "m", part: "moved" }, { whole: "n", part: "moved" }] }).moved).toBe(null));
  it("shows nobody of nobody", () => expect(of(0, 0)).toEqual({ of: 0, moved: 0 }));
  it("refuses sums that do not add up", () => { expect(() => part({ a: 3, all: 4 })).toThrow(RangeError); expect(() => part({ a: 1.5, all: 1.5 })).toThrow(RangeError); expect(() => of(3, 4)).toThrow(RangeError); });
});

describe("laws over tables of every shape", () => {
  it("nobody can work out what is hidden from what is shown together", () => {
    fc.assert(fc.property(anyTable, (table) => {
      const shown = suppress(table);
      expect(givenAway(table, shown, knownOf(table, (cell) => { const count = shown[cell]; return count == null ? around(table.cells[cell] ?? 0) : [count, count]; }))).toEqual([]);
    }), runs(150));
  });
  it("a school that knows its own counts cannot work out another's from those rounded to five", () => {
    fc.assert(fc.property(pairs(true), (table) => {
      const shown = suppress(table), rounded = across(shown);
      for (const own of table.insiders ?? []) {
        const known = knownOf(table, (cell) => {
          const count = table.cells[cell] ?? 0, five = rounded[cell];
          if (own.includes(cell)) return [count, count];
          return five == null ? around(count) : five === 0 ? [0, 0] : [Math.max(6, five - 2), five + 2];
        });
        expect(givenAway(table, shown, known, own)).toEqual([]);
      }
    }), runs(200));
  });
  it("no count of one to five is shown, and none is left over from two that are", () => {
    fc.assert(fc.property(anyTable, (table) => {
      const shown = suppress(table);
      for (const [cell, count] of Object.entries(shown)) expect(count === null || (!isSmall(count) && count === table.cells[cell])).toBe(true);
      for (const { whole, part } of table.pairs ?? []) expect(shown[whole] == null || shown[part] == null || !isSmall(shown[whole] - shown[part])).toBe(true);
    }), runs(500));
  });
  it("nothing is hidden where every count and all that is left of n is 0 or six and more", () => {
    const large = fc.oneof(fc.constant(0), fc.integer({ min: 6, max: 40 }));
    fc.assert(fc.property(fc.array(fc.tuple(large, fc.integer({ min: 6, max: 40 })), { minLength: 1, maxLength: 4 }), (rows) => {
      const table = tableOf({ rows: Object.fromEntries(rows.map(([moved, not], i) => [`s${i}`, { of: moved + not, moved }])), totalRow: "all", pairs: [{ whole: "of", part: "moved" }] });
      expect(suppress(table)).toEqual(table.cells);
    }), runs(300));
  });
  it("suppressing what is suppressed hides no more", () => {
    fc.assert(fc.property(anyTable, (table) => {
      const shown = suppress(table);
      expect(suppress(table, Object.keys(shown).filter((cell) => shown[cell] === null))).toEqual(shown);
    }), runs(400));
  });
  it("the order of what is handed in does not matter", () => {
    fc.assert(fc.property(anyTable.chain((table) => fc.tuple(fc.constant(table), fc.shuffledSubarray(Object.entries(table.cells), { minLength: Object.keys(table.cells).length }),
      fc.shuffledSubarray([...table.sums], { minLength: table.sums.length }), fc.shuffledSubarray([...(table.pairs ?? [])], { minLength: (table.pairs ?? []).length }))), ([table, cells, sums, its]) => {
      const other = { ...table, cells: Object.fromEntries(cells), sums: sums.map(({ total, parts }) => ({ total, parts: [...parts].reverse() })), pairs: its };
      expect(suppress(other)).toEqual(suppress(table));
    }), runs(300));
  });
});
