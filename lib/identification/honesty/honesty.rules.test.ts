import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../kernel/calendar";
import { workedOut } from "../../kernel/suppression-attacker";
import { GROUPS, type GroupOf } from "../preview/groups.vocabulary";
import { STORED_ENDS } from "../review.vocabulary";
import { cell, countRule, type Known, partOf, partsUpTo, waysOf } from "./count.rules";
import { exactRules } from "./exact.rules";
import { releasedRules } from "./release.rules";
import { mostConfirmed, mostlyDismissed } from "./verdict.rules";
import { COLUMNS, DATED, GROUP_ROWS, type RuleRow, SAYS } from "./vocabulary";

const TODAY = day("2027-03-12"), PARTS = partsUpTo(TODAY), RULE = "academic.below";
const group = fc.record(Object.fromEntries(Object.entries(GROUPS).map(([dimension, groups]) => [dimension, fc.constantFrom(...groups)]))) as fc.Arbitrary<GroupOf>;
const someDay = fc.integer({ min: 0, max: 900 }).map((ago) => addDays(TODAY, -ago));
const school = fc.array(fc.record({ group, seenOn: someDay, waits: fc.boolean(), end: fc.option(fc.constantFrom(...STORED_ENDS)), decidedOn: someDay }), { maxLength: 60 }).map((rows): Known => ({
  found: rows.map(({ seenOn, waits }, at) => ({ childId: `c${at}`, rule: RULE, seenOn, waits })), groups: new Map(rows.map((row, at) => [`c${at}`, row.group])),
  decided: rows.flatMap(({ end, decidedOn }, at) => (end ? [{ childId: `c${at}`, end, decidedOn, rulesKnown: [RULE] as const }] : [])),
}));

test("a school year has three parts, and the page shows last year's and this year's so far", () => {
  expect(["2026-08-01", "2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01", "2027-07-31"].map((on) => partOf(day(on)))).toEqual(["2026 autumn", "2026 autumn", "2026 spring", "2026 spring", "2026 summer", "2026 summer"]);
  expect(PARTS).toEqual(["2025 autumn", "2025 spring", "2025 summer", "2026 autumn", "2026 spring"]);
});

describe("counts of a rule", () => {
  test("add up: parts of the year, groups of each kind, and confirmed with dismissed", () => {
    fc.assert(fc.property(school, (known) => {
      const counts = countRule(RULE, known, PARTS);
      return waysOf(PARTS).sums.every(({ total, parts }) => counts[total] === parts.reduce((sum, part) => sum + (counts[part] ?? NaN), 0));
    }));
  });
  test("a review counts for the rules people knew of, and a closure by the lead and a question count as neither", () => {
    const known: Known = {
      found: [], groups: new Map([["a", { sex: "girls", ethnicity: "black", sen: "no-sen", meals: "fsm", eal: "eal", language: "english", missing: "nothing-missing" }]]),
      decided: STORED_ENDS.map((end) => ({ childId: "a", end, decidedOn: TODAY, rulesKnown: [RULE] })),
    };
    const counts = countRule(RULE, known, PARTS);
    expect([counts[cell("all", "confirmed")], counts[cell("all", "dismissed")], counts[cell("sex: girls", "confirmed")], counts[cell("2026 spring", "dismissed")]]).toEqual([3, 1, 3, 1]);
    expect(Object.values(countRule("academic.fall", known, PARTS)).some(Boolean)).toBe(false);
    expect(SAYS["closed-by-lead"]).toBeNull();
  });
});

describe("what is released", () => {
  const many = fc.array(school, { minLength: 1, maxLength: 3 }).map((schools) => Object.fromEntries(schools.map((known, at) => [`school ${at}`, countRule(RULE, known, PARTS)])));
  const shownOf = (rows: ReturnType<typeof releasedRules>, schoolId: string | null) => Object.fromEntries(rows.filter((row) => row.schoolId === schoolId && row.column !== "most-confirmed").map(({ row, column, value }) => [`${row} · ${column}`, value]));
  test("is no count of one to five, for nobody, and none that is left over from two that are shown", () => {
    fc.assert(fc.property(many, (counts) => {
      const rows = releasedRules({ [RULE]: counts }, PARTS);
      return rows.every(({ audience, column, value }) => value === null || value === 0 || column === "most-confirmed" || (audience === "area" ? value % 5 === 0 : value > 5))
        && Object.keys(counts).every((id) => { const shown = shownOf(rows, id); return Object.keys(shown).filter((name) => name.endsWith("· decided")).every((name) => { const [whole, part] = [shown[name], shown[name.replace("decided", "confirmed")]]; return whole == null || part == null || whole === part || whole - part > 5; }); });
    }), { numRuns: 60 });
  });
  test("a kind with a group of which everybody was confirmed is not shown, though no count in it is small", () => {
    const of = { ethnicity: "black", sen: "no-sen", meals: "fsm", eal: "eal", language: "english", missing: "nothing-missing" } as const, ids = Array.from({ length: 36 }, (_, at) => `c${at}`);
    const known: Known = {
      found: ids.map((childId) => ({ childId, rule: RULE, seenOn: TODAY, waits: false })), groups: new Map(ids.map((id, at) => [id, { ...of, sex: at < 12 ? "girls" : "boys" }])),
      decided: ids.map((childId, at) => ({ childId, end: at < 24 ? "support-now" : "not-needed", decidedOn: TODAY, rulesKnown: [RULE] })),
    };
    const shown = shownOf(releasedRules({ [RULE]: { a: countRule(RULE, known, PARTS) } }, PARTS), "a");
    expect([shown[cell("all", "confirmed")], shown[cell("sen: no-sen", "confirmed")], cell("sex: girls", "confirmed") in shown]).toEqual([24, 24, false]);
  });
  test("a kind of group is there whole, adding up to what is shown of all, or not at all", () => {
    fc.assert(fc.property(many, (counts) => Object.entries(counts).every(([id, truth]) => {
      const shown = shownOf(releasedRules({ [RULE]: counts }, PARTS), id);
      return GROUP_ROWS.every(({ rows }) => {
        const there = rows.flatMap(({ row }) => DATED.map((column) => cell(row, column))).filter((name) => name in shown);
        return there.length === 0 || (there.length === rows.length * DATED.length && there.every((name) => shown[name] === truth[name]) && DATED.every((column) => rows.reduce((sum, { row }) => sum + (shown[cell(row, column)] ?? NaN), 0) === shown[cell("all", column)]));
      });
    })), { numRuns: 60 });
  });
  test("nobody can work a hidden count of one school out of what is shown of it, part by part of the year", () => {
    fc.assert(fc.property(school, (known) => {
      const truth = countRule(RULE, known, PARTS), shown = shownOf(releasedRules({ [RULE]: { one: truth } }, PARTS), "one"), hidden = Object.keys(shown).filter((name) => shown[name] === null && !name.endsWith("waits"));
      return workedOut(hidden, truth, Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, value === null ? [0, 60] : [value, value]])), waysOf(PARTS).sums).length === 0;
    }), { numRuns: 40 });
  });
  test("a kind of group that one school alone does not show is not shown of all schools either", () => {
    const child = (group: Partial<GroupOf>) => ({ sex: "girls", ethnicity: "black", sen: "no-sen", meals: "fsm", eal: "eal", language: "english", missing: "nothing-missing", ...group }) as GroupOf;
    const schoolOf = (girls: number, boys: number): Known => {
      const ids = Array.from({ length: girls + boys }, (_, at) => `c${at}`);
      return { found: ids.map((childId) => ({ childId, rule: RULE, seenOn: TODAY, waits: false })), decided: [], groups: new Map(ids.map((id, at) => [id, child({ sex: at < girls ? "girls" : "boys" })])) };
    };
    const kinds = (...schools: readonly Known[]) => releasedRules({ [RULE]: Object.fromEntries(schools.map((one, at) => [`s${at}`, countRule(RULE, one, PARTS)])) }, PARTS).filter(({ audience, row, column }) => audience === "area" && row === "sex: girls" && column === "found").length;
    expect([kinds(schoolOf(10, 10), schoolOf(12, 9)), kinds(schoolOf(10, 10), schoolOf(18, 2)), kinds(schoolOf(10, 10), schoolOf(18, 4), schoolOf(18, 4))]).toEqual([1, 0, 1]);
  });
});

describe("a rule is said to be mostly dismissed", () => {
  test.each([[22, 3, true], [22, 9, false], [10, 1, true], [10, 2, false], [9, 0, false], [20, 5, true], [14, 5, false]])("of %i decided at most %i confirmed: %s", (decided, most, expected) => expect(mostlyDismissed({ decided, most })).toBe(expected));
  test("never from fewer than ten, nor where either count is hidden, and never less so with fewer confirmed", () => {
    const count = fc.option(fc.integer({ min: 0, max: 60 }));
    fc.assert(fc.property(count, count, (decided, most) => !mostlyDismissed({ decided, most }) || (decided !== null && most !== null && decided >= 10 && (most === 0 || mostlyDismissed({ decided, most: most - 1 })))));
  });
  test("no more is said of a hidden count than that it is small", () => {
    expect([mostConfirmed(3, null), mostConfirmed(5, null), mostConfirmed(40, null), mostConfirmed(0, null), mostConfirmed(8, 8), mostConfirmed(0, 0)]).toEqual([5, 5, null, null, 8, 0]);
  });
});

describe("to who may open each decision", () => {
  const rowsOf = (counts: Readonly<Record<string, number>>, rows: readonly string[]) => Object.fromEntries(rows.map((row) => [row, Object.fromEntries(COLUMNS.map((column) => [column, counts[cell(row, column)]])) as RuleRow]));
  test("every number of all children and of each part of the year is the true one, however small", () => {
    fc.assert(fc.property(school, (known) => {
      const counts = countRule(RULE, known, PARTS), [shown] = exactRules(known, [], PARTS).filter(({ rule }) => rule === RULE);
      return ["all", ...PARTS].every((row) => COLUMNS.every((column) => (shown?.rows[row]?.[column] ?? 0) === (counts[cell(row, column)] ?? 0)));
    }));
  });
  test("a kind of group stands there as released while it adds up to the same, and not at all once it does not", () => {
    fc.assert(fc.property(school, school, fc.boolean(), (known, other, alike) => {
      const before = alike ? known : other, kind = GROUP_ROWS[0]!, released = [{ rule: RULE, most: null, rows: rowsOf(countRule(RULE, before, PARTS), kind.rows.map(({ row }) => row)) }] as const;
      const [shown] = exactRules(known, released, PARTS).filter(({ rule }) => rule === RULE), [now, then] = [countRule(RULE, known, PARTS), countRule(RULE, before, PARTS)];
      const same = DATED.every((column) => now[cell("all", column)] === then[cell("all", column)]);
      return !shown || kind.rows.every(({ row }) => (row in shown.rows) === same) && Object.keys(shown.rows).every((row) => !row.includes(": ") || kind.rows.some((one) => one.row === row));
    }));
  });
});
