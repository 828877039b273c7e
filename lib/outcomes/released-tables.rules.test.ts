// Whoever sees every school's page and the page of all schools together, with the exact totals behind the rounded ones, cannot pin a hidden count.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedChild, childOnRoll, drawing, randomCounts } from "./counts.sample";
import { countChildren, countRoll } from "./counts.rules";
import { CHILD_PLACES, type Place, ROLL_PLACES, type SchoolCounts } from "./counts.vocabulary";
import { CHILD_PAIRS, CHILD_SUMS, type Released, releasedRows, ROLL_PAIRS, ROLL_SUMS } from "./released-tables.rules";

type Counts = Readonly<Record<string, SchoolCounts>>;
type Equation = { readonly total: string; readonly parts: readonly string[] };
const PRIME = 1_000_003;

/** Everything the reader knows, as sums over cells named "place column"; `known` are the cells shown. Shares no code with the engine. */
function knowledge<C extends string>(rows: readonly Released[], counts: Counts, places: readonly Place<C>[], of: (school: SchoolCounts) => Readonly<Record<C, number>>, sums: readonly { total: C; parts: readonly C[] }[], pairs: readonly { whole: C; part: C }[]) {
  const schools = Object.keys(counts), known = new Map<string, number>(), equations: Equation[] = [], columns = [...new Set(places.map(({ count }) => count))];
  const total = (column: C) => schools.reduce((sum, school) => sum + of(counts[school]!)[column], 0);
  for (const { part, row, column, count } of places) for (const where of [...schools, "all"]) {
    const released = rows.find((one) => one.part === part && one.row === row && one.column === column && (where === "all" ? one.audience === "area" : one.schoolId === where));
    if (released && released.value !== null) known.set(`${where} ${count}`, where === "all" ? total(count) : released.value);
  }
  for (const where of [...schools, "all"]) {
    for (const sum of sums) equations.push({ total: `${where} ${sum.total}`, parts: sum.parts.map((part) => `${where} ${part}`) });
    for (const { whole, part } of pairs) equations.push({ total: `${where} ${whole}`, parts: [`${where} ${part}`, `${where} rest of ${part}`] });
  }
  for (const column of columns) equations.push({ total: `all ${column}`, parts: schools.map((school) => `${school} ${column}`) });
  return { known, equations, hidden: [...schools, "all"].flatMap((where) => columns.map((column) => `${where} ${column}`)).filter((cell) => !known.has(cell)) };
}
type Knowledge = ReturnType<typeof knowledge>;

/** Cells that the sums alone settle: elimination over a prime field. */
function settledBySums({ known, equations, hidden }: Knowledge): readonly string[] {
  const names = [...new Set(equations.flatMap(({ total, parts }) => [total, ...parts]))].filter((cell) => !known.has(cell)), at = new Map(names.map((name, i) => [name, i]));
  const rows = equations.map(({ total, parts }) => {
    const row = new Array<number>(names.length).fill(0);
    for (const [cell, by] of [[total, PRIME - 1], ...parts.map((part) => [part, 1])] as [string, number][]) if (at.has(cell)) row[at.get(cell)!] = (row[at.get(cell)!]! + by) % PRIME;
    return row;
  });
  const settled: string[] = [];
  const pivots: { readonly column: number; readonly row: number[] }[] = [];
  for (const row of rows) {
    for (const pivot of pivots) eliminate(row, pivot.row, pivot.column);
    const column = row.findIndex((value) => value !== 0);
    if (column < 0) continue;
    const inverse = power(row[column]!, PRIME - 2);
    for (let i = 0; i < row.length; i++) row[i] = (row[i]! * inverse) % PRIME;
    for (const pivot of pivots) eliminate(pivot.row, row, column);
    pivots.push({ column, row });
  }
  for (const { column, row } of pivots) if (row.every((value, i) => i === column || value === 0) && hidden.includes(names[column]!)) settled.push(names[column]!);
  return settled;
}
const eliminate = (row: number[], by: readonly number[], column: number) => {
  const times = row[column]!;
  if (times !== 0) for (let i = 0; i < row.length; i++) row[i] = (row[i]! + (PRIME - times) * by[i]!) % PRIME;
};
const power = (base: number, exponent: number): number => {
  let result = 1, square = base % PRIME;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) { if (left % 2 === 1) result = (result * square) % PRIME; square = (square * square) % PRIME; }
  return result;
};

/** Cells that the sums and "no count is below nothing" settle together. */
function settledByBounds({ known, equations, hidden }: Knowledge): readonly string[] {
  const low = new Map<string, number>(), high = new Map<string, number>();
  const lowOf = (cell: string) => known.get(cell) ?? low.get(cell) ?? 0, highOf = (cell: string) => known.get(cell) ?? high.get(cell) ?? Infinity;
  for (let changed = true; changed; ) {
    changed = false;
    const at = (cell: string, least: number, most: number) => {
      if (known.has(cell)) return;
      if (least > lowOf(cell)) { low.set(cell, least); changed = true; }
      if (most < highOf(cell)) { high.set(cell, most); changed = true; }
    };
    for (const { total, parts } of equations) {
      const least = parts.reduce((sum, part) => sum + lowOf(part), 0), most = parts.reduce((sum, part) => sum + highOf(part), 0);
      at(total, least, most);
      for (const part of parts) at(part, lowOf(total) - parts.reduce((sum, other) => sum + (other === part ? 0 : highOf(other)), 0), highOf(total) - (least - lowOf(part)));
    }
  }
  return hidden.filter((cell) => lowOf(cell) === highOf(cell));
}

const attack = (counts: Counts) => {
  const rows = releasedRows(counts);
  return [
    knowledge(rows, counts, CHILD_PLACES, ({ children }) => children, CHILD_SUMS, CHILD_PAIRS),
    knowledge(rows, counts, ROLL_PLACES, ({ roll }) => roll, ROLL_SUMS, ROLL_PAIRS),
  ].flatMap((known) => [...settledBySums(known), ...settledByBounds(known)]);
};
const world = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_000_000 }));

describe("what is released", () => {
  test("cannot be undone by anybody who sees every page", () => {
    fc.assert(fc.property(world, ([schools, size, seed]) => { expect(attack(randomCounts(schools, size, seed))).toEqual([]); }), { numRuns: 30 });
  }, 120_000);

  test("cannot be undone where the search for another table gives up", () => expect(attack(randomCounts(3, 10, 297_907))).toEqual([]));

  test("everybody having moved hides that, and not the whole page", () => {
    const everybody = { ...Object.fromEntries(CHILD_PLACES.map(({ count }) => [count, 0])), ...Object.fromEntries(CHILD_SUMS.flatMap(({ total, parts }) => [total, ...parts]).map((column) => [column, 0])),
      asked: 8, yes: 8, open: 8, "no-plan": 8, ...Object.fromEntries(["attendance", "emotional", "social", "academic", "teacher-judgement", "insight"].map((strand) => [`${strand}.not-met`, strand === "attendance" ? 0 : 8])),
      "attendance.met": 8, "attendance.gone": 8 } as SchoolCounts["children"];
    const shown = releasedRows({ school: { ...randomCounts(1, 10, 1)[Object.keys(randomCounts(1, 10, 1))[0]!]!, children: everybody } }).filter(({ audience }) => audience === "school");
    const at = (part: string, row: string, column: string) => shown.find((one) => one.part === part && one.row === row && one.column === column)?.value;
    const place = (count: string) => CHILD_PLACES.find((one) => one.count === count)!;
    for (const [count, value] of [["asked", 8], ["yes", 8], ["attendance.met", 8], ["attendance.gone", null], ["attendance.still", null]] as const) { const { part, row, column } = place(count); expect(at(part, row, column), count).toBe(value); }
  });

  test("the attacker is awake: one part of two and their total give the other away", () => {
    const known: Knowledge = { known: new Map([["s asked", 10], ["s yes", 7]]), equations: [{ total: "s asked", parts: ["s yes", "s no"] }], hidden: ["s no"] };
    expect([settledBySums(known), settledByBounds(known)]).toEqual([["s no"], ["s no"]]);
  });

  test("never shows one to five children, in no place and to nobody", () => {
    fc.assert(fc.property(world, ([schools, size, seed]) => {
      const shown = releasedRows(randomCounts(schools, size, seed)).filter(({ part, audience }) => part !== "decisions" && part !== "sessions" && audience === "school");
      expect(shown.filter(({ value }) => value !== null && value >= 1 && value <= 5)).toEqual([]);
    }), { numRuns: 30 });
  }, 120_000);

  test("rounds everything across schools to five, and shows those who lead no school nothing of one school", () => {
    const area = releasedRows(randomCounts(4, 30, 3)).filter(({ audience }) => audience === "area");
    expect(area.length).toBeGreaterThan(50);
    expect(area.filter(({ value, schoolId, part }) => (value !== null && value % 5 !== 0) || schoolId !== null || part === "decisions")).toEqual([]);
  });

  test("still shows most of what a school of many children can show", () => {
    const rows = releasedRows(randomCounts(3, 200, 11)).filter(({ part }) => part !== "decisions");
    expect(rows.filter(({ value }) => value === null).length / rows.length).toBeLessThan(0.25);
  });

  test("one count in two places is hidden in both or in none", () => {
    const rows = releasedRows(randomCounts(3, 25, 5)).filter(({ audience }) => audience === "school");
    const at = (part: string, row: string, column: string) => rows.filter((one) => one.part === part && one.row === row && one.column === column).map(({ value }) => value);
    expect(at("journey", "measured", "children")).toEqual(at("for-whom", "all", "measured"));
    expect(at("journey", "moved", "children")).toEqual(at("for-whom", "all", "moved"));
  });

  test("the sessions of one to five children are hidden, and no total gives them back", () => {
    const draw = drawing(4), children = countChildren(Array.from({ length: 40 }, () => askedChild(draw))), roll = countRoll(Array.from({ length: 90 }, () => childOnRoll(draw)));
    const decisions = { "reviews-late": 2, "concerns-unanswered": 0, "approaches-late": 0, "closings-waiting": 1 };
    const school = (behind: number, planned: number): SchoolCounts => ({ children, roll, decisions, sessions: { children: behind, planned, delivered: planned - 2, there: planned - 3 } });
    const planned = (counts: Counts) => releasedRows(counts).filter(({ part, column }) => part === "sessions" && column === "planned").map(({ value }) => value);
    expect(planned({ a: school(3, 12), b: school(20, 200) })).toEqual([null, 200, null]);
    expect(planned({ a: school(12, 91), b: school(20, 200) })).toEqual([91, 200, 290]);
    expect(planned({ a: school(3, 12), b: school(4, 16), c: school(20, 200) })).toEqual([null, null, 200, 230]);
    expect(releasedRows({ a: school(3, 12) }).filter(({ part }) => part === "decisions").map(({ value }) => value)).toEqual([2, 0, 0, 1]);
  });
});
