// The attacker who knows the engine itself and asks which tables it would publish so: every small table is published, and what each
// publication could have come from is looked up. A law of the three simplest shapes only; larger ones stand against the attacker of suppression.rules.test.ts.
import { describe, expect, it } from "vitest";
import { suppress, type Table } from "./suppression.rules";

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
const product = (choices: readonly (readonly number[])[]): number[][] => choices.reduce<number[][]>((all, one) => all.flatMap((before) => one.map((count) => [...before, count])), [[]]);

/**
 * Publications out of which some hidden cell can be read, as the only value that every table published this way has. Every table with counts
 * up to `most` is tried; publications of tables with a count within five of that are not judged, for tables just outside may share them.
 */
function readable(parts: number, most: number, tableFrom: (counts: readonly number[]) => Table): readonly string[] {
  const came = new Map<string, Map<string, Set<number>>>(), notJudged = new Set<string>();
  for (const counts of product(Array.from({ length: parts }, () => upTo(most)))) {
    const table = tableFrom(counts), shown = suppress(table), published = JSON.stringify(shown);
    const values = came.get(published) ?? new Map<string, Set<number>>();
    for (const [cell, count] of Object.entries(shown)) if (count === null) values.set(cell, (values.get(cell) ?? new Set()).add(table.cells[cell] ?? 0));
    came.set(published, values);
    if (Math.max(...counts) > most - 5) notJudged.add(published);
  }
  return [...came].flatMap(([published, values]) => (!notJudged.has(published) && [...values.values()].some((ones) => ones.size === 1) ? [published] : []));
}
const at = (counts: readonly number[], i: number) => counts[i] ?? 0;

describe("nobody who knows the engine can read a hidden count off what it shows", () => {
  it("in two parts of a total", () => expect(readable(2, 25, (c) => ({ cells: { a: at(c, 0), b: at(c, 1), all: at(c, 0) + at(c, 1) }, sums: [{ total: "all", parts: ["a", "b"] }] }))).toEqual([]));
  it("in three parts of a total", () => expect(readable(3, 20, (c) => ({ cells: { a: at(c, 0), b: at(c, 1), c: at(c, 2), all: at(c, 0) + at(c, 1) + at(c, 2) }, sums: [{ total: "all", parts: ["a", "b", "c"] }] }))).toEqual([]));
  it("in x of n", () => expect(readable(2, 25, (c) => ({ cells: { of: at(c, 0) + at(c, 1), moved: at(c, 0) }, sums: [], pairs: [{ whole: "of", part: "moved" }] }))).toEqual([]));
});
