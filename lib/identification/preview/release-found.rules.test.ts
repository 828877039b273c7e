import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workedOut } from "../../kernel/suppression-attacker";
import type { Sum } from "../../kernel/suppression.rules";
import { day } from "../../kernel/calendar";
import { RULE_IDS } from "../vocabulary";
import { differenceSentences } from "./present";
import type { Found } from "./found.schema";
import { DIMENSIONS, GROUPS } from "./groups.vocabulary";
import { releasedFound } from "./release-found.rules";
import type { SchoolCounts } from "./school-counts.rules";

const ON = day("2027-03-12");
type Child = { readonly year: "7" | "8"; readonly found: boolean; readonly before: boolean; readonly sex: "girls" | "boys" | "not-recorded" };

/** A school’s counts as its children give them; of the other groups nothing is recorded. */
function countsOf(children: readonly Child[]): SchoolCounts {
  const of = (which: (child: Child) => boolean) => children.filter(which).length;
  const groups = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Object.fromEntries(GROUPS[dimension].map((group) => {
    const own = children.filter(({ sex }) => (dimension === "sex" ? sex : dimension === "missing" ? "nothing-missing" : "not-recorded") === group);
    return [group, { roll: own.length, found: own.filter(({ found }) => found).length }];
  }))]));
  return {
    roll: children.length, found: of(({ found }) => found), before: of(({ before }) => before), comesIn: of(({ found, before }) => found && !before), goesOut: of(({ found, before }) => !found && before),
    linkWorkers: 1, years: { 7: of(({ found, year }) => found && year === "7"), 8: of(({ found, year }) => found && year === "8") }, rules: Object.fromEntries(RULE_IDS.map((rule) => [rule, 0])), groups,
  };
}
const some = (count: number, child: Partial<Child>): readonly Child[] => Array.from({ length: count }, () => ({ year: "7", found: false, before: false, sex: "girls", ...child }));

describe("what a manager may read", () => {
  it("is to the nearest five, and small numbers and what would give them back are hidden", () => {
    const { all, groups } = releasedFound({ a: countsOf([...some(12, { found: true, sex: "boys" }), ...some(3, { found: true, before: true }), ...some(2, { before: true }), ...some(83, {})]) }, ON, 2);
    expect(all).toMatchObject({ roll: 100, found: 15, before: null, goesOut: null, linkWorkers: 2 });
    expect(groups.sex).toMatchObject([{ group: "girls", found: null, differs: null }, { group: "boys", found: null, differs: null }, { group: "not-recorded", found: 0 }]);
  });
  it("says of what nobody recorded that it is not recorded, and shows no group of it", () => {
    const { groups, notRecorded } = releasedFound({ a: countsOf(some(60, { found: true })) }, ON, 1);
    expect(notRecorded).toEqual(["ethnicity", "sen", "meals", "eal", "language"]);
    expect(groups.ethnicity).toBeNull();
  });
  it("says in one sentence which of two groups is found much more often, and counts that as one comparison", () => {
    const found = releasedFound({ a: countsOf([...some(60, { found: true, sex: "boys" }), ...some(140, { sex: "boys" }), ...some(12, { found: true }), ...some(188, {})]) }, ON, 1);
    expect(differenceSentences(found)).toEqual(["Sex: children in the group “boys” are found much more often than the rest."]);
    expect(found.comparisons).toBe(1);
  });
  it("hides that all of a group are found, or all but a few; and all of the roll by one rule, or all but a few", () => {
    const others = [...some(60, { found: true }), ...some(60, {})];
    for (const left of [0, 2]) {
      const { groups } = releasedFound({ a: countsOf([...others, ...some(20 - left, { found: true, sex: "boys" }), ...some(left, { sex: "boys" })]) }, ON, 1), boys = groups.sex?.find(({ group }) => group === "boys");
      expect(boys && [boys.roll, boys.found].filter((count) => count === null), `${left} left`).not.toEqual([]);
      const own = countsOf(others), { rules } = releasedFound({ a: { ...own, rules: { ...own.rules, "academic.below": 120 - left, "insight.declared": 60 } } }, ON, 1);
      expect([rules["academic.below"], rules["insight.declared"]], `${left} left`).toEqual([null, 60]);
    }
  });
  it("says nothing of a group whose count is hidden, however different it is", () => {
    const found = releasedFound({ a: countsOf([...some(3, { found: true, sex: "boys" }), ...some(57, { sex: "boys" }), ...some(150, { found: true }), ...some(50, {})]) }, ON, 1);
    expect(found.groups.sex).toMatchObject([{ group: "girls", found: null, differs: null }, { group: "boys", found: null, differs: null }, {}]);
    expect(differenceSentences(found)).toEqual([]);
  });
  it("a school without children, and a programme without schools, show nothing", () => {
    expect(releasedFound({}, ON, 0)).toMatchObject({ schools: [], all: { roll: null, found: null } });
    expect(releasedFound({ a: countsOf([]) }, ON, 0).all).toMatchObject({ roll: 0, found: 0 });
  });

  it("a total that adds up from what is shown, though through a number that is not, is shown: hiding it would only pretend to", () => {
    const own = countsOf([...some(3, {}), ...some(3, { found: true, year: "8", sex: "boys" })]), { schools, all } = releasedFound({ a: own, b: own }, ON, 1);
    expect(schools.map(({ found, comesIn }) => [found, comesIn])).toEqual([[null, null], [null, null]]);
    expect(all).toMatchObject({ before: 0, goesOut: 0, comesIn: 5, found: 5 });
  });

  const child = fc.record<Child>({ year: fc.constantFrom("7", "8"), found: fc.boolean(), before: fc.boolean(), sex: fc.constantFrom("girls", "boys", "not-recorded") });
  const children = fc.tuple(fc.array(child, { maxLength: 25 }), fc.nat(20)).map(([drawn, more]) => [...drawn, ...some(more, {}), ...some(more, { found: true, year: "8", sex: "boys" })]);
  it("no number that is hidden can be worked out from all that is shown, though it were not rounded", () => {
    fc.assert(fc.property(fc.array(children, { minLength: 1, maxLength: 2 }), (schools) => {
      const counts = Object.fromEntries(schools.map((own, i) => [`s${i}`, countsOf(own)])), found = releasedFound(counts, ON, 1);
      const { truth, sums, told } = cellsOf(counts, found);
      const hidden = Object.keys(truth).filter((cell) => told[cell] === null);
      const known = Object.fromEntries(Object.entries(truth).map(([cell, count]) => [cell, typeof told[cell] === "number" ? [count, count] as const : [Math.max(0, count - 3), count + 3] as const]));
      expect(workedOut(hidden, truth, known, sums)).toEqual([]);
      for (const [cell, count] of Object.entries(truth)) if (count >= 1 && count <= 5 && cell in told) expect(told[cell], cell).toBeNull();
    }), { numRuns: 200 });
  }, 60_000);
});

/** Every count that has a place on the page (`told`), with what is left of each whole, and every sum that joins them. */
function cellsOf(counts: Readonly<Record<string, SchoolCounts>>, found: Found) {
  const truth: Record<string, number> = {}, told: Record<string, number | null> = {}, sums: Sum[] = [], ids = Object.keys(counts);
  const put = (cell: string, count: number, shown?: number | null) => { truth[cell] = count; if (shown !== undefined) told[cell] = shown; };
  const row = (name: string, c: SchoolCounts, shown: Found["all"]) => {
    put(`${name} roll`, c.roll, shown.roll); put(`${name} found`, c.found, shown.found); put(`${name} before`, c.before, shown.before); put(`${name} in`, c.comesIn, shown.comesIn); put(`${name} out`, c.goesOut, shown.goesOut);
    put(`${name} others`, c.roll - c.found); put(`${name} stays`, c.found - c.comesIn);
    for (const year of ["7", "8"]) put(`${name} ${year}`, c.years[year] ?? 0, shown.years[year]);
    sums.push({ total: `${name} roll`, parts: [`${name} found`, `${name} others`] }, { total: `${name} found`, parts: [`${name} stays`, `${name} in`] }, { total: `${name} before`, parts: [`${name} stays`, `${name} out`] }, { total: `${name} found`, parts: [`${name} 7`, `${name} 8`] });
  };
  const columns = ["roll", "found", "before", "in", "out", "others", "stays", "7", "8"], add = (pick: (one: SchoolCounts) => number) => ids.reduce((sum, id) => sum + pick(counts[id]!), 0);
  for (const school of found.schools) row(school.schoolId, counts[school.schoolId]!, school);
  const all: SchoolCounts = { ...counts[ids[0]!]!, roll: add((c) => c.roll), found: add((c) => c.found), before: add((c) => c.before), comesIn: add((c) => c.comesIn), goesOut: add((c) => c.goesOut), years: { 7: add((c) => c.years[7]!), 8: add((c) => c.years[8]!) } };
  row("all", all, found.all);
  for (const column of columns) sums.push({ total: `all ${column}`, parts: ids.map((id) => `${id} ${column}`) });
  for (const what of ["roll", "found"] as const) {
    for (const group of GROUPS.sex) put(`${what} of ${group}`, add((c) => c.groups.sex![group]![what]), found.groups.sex ? found.groups.sex.find((one) => one.group === group)![what] : undefined);
    sums.push({ total: `all ${what}`, parts: GROUPS.sex.map((group) => `${what} of ${group}`) });
  }
  return { truth, told, sums };
}
