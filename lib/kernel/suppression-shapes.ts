// Tables of every shape the pages show, for the property tests.
import fc from "fast-check";
import { tableOf } from "./suppression-tables.rules";
import type { Table } from "./suppression.rules";

/** Small counts are what it is about: they come often. */
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) }, { weight: 1, arbitrary: fc.integer({ min: 6, max: 40 }) });
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
const named = <T>(rows: readonly T[], name: string) => Object.fromEntries(rows.map((row, i) => [`${name}${i + 1}`, row]));

/** Parts and their total. */
const oneRow = fc.array(count, { minLength: 1, maxLength: 4 }).map((parts): Table => {
  const cells = named(parts, "p");
  return { cells: { ...cells, all: sum(parts) }, sums: [{ total: "all", parts: Object.keys(cells) }] };
});

/** Rows by columns, with a total column, a total row and the total of totals. */
const crossed = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })).map((rows) =>
  tableOf<string>({ rows: named(rows.map((row) => ({ ...named(row, "c"), all: sum(row) })), "r"), totalRow: "all", sums: [{ total: "all", parts: Object.keys(named(rows[0] ?? [], "c")) }] }));

/** n, and x of it, in rows; organisations or not. */
export const pairs = (rowsAreOrganisations: boolean, totalRow: string | null = "all") => fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 3 }).map((rows) =>
  tableOf({ rows: named(rows.map(([moved, not]) => ({ of: moved + not, moved })), "school"), totalRow, pairs: [{ whole: "of", part: "moved" }], rowsAreOrganisations }));

/** Children counted twice: girls, boys and not recorded; free meals yes, no and not recorded: two partitions of one total, and x of each. */
const children = fc.array(fc.record({ sex: fc.constantFrom("girls", "boys", "boys", "girls", "girls", "sex not recorded"), meals: fc.constantFrom("yes", "no", "no", "meals not recorded"), moved: fc.boolean() }), { maxLength: 22 });
const SEXES = ["girls", "boys", "sex not recorded"], MEALS = ["yes", "no", "meals not recorded"];
export const partitions = fc.array(children, { minLength: 1, maxLength: 2 }).map((schools) => {
  const rows = named(schools.map((here) => Object.fromEntries(["all", ...SEXES, ...MEALS].flatMap((group) => {
    const its = here.filter((child) => group === "all" || child.sex === group || child.meals === group);
    return [[`${group}, of`, its.length], [`${group}, moved`, its.filter((child) => child.moved).length]];
  }))), "school");
  const both = ["of", "moved"];
  return tableOf<string>({
    rows, totalRow: schools.length > 1 ? "all schools" : null,
    sums: both.flatMap((what) => [SEXES, MEALS].map((parts) => ({ total: `all, ${what}`, parts: parts.map((part) => `${part}, ${what}`) }))),
    pairs: ["all", ...SEXES, ...MEALS].map((group) => ({ whole: `${group}, of`, part: `${group}, moved` })),
  });
});

export const anyTable: fc.Arbitrary<Table> = fc.oneof(oneRow, crossed, pairs(false), pairs(false, null), partitions);
