import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identified } from "../reviews.sample";
import { movesBetween } from "./compare.rules";
import { groupsOf } from "./groups.rules";
import { DIMENSIONS, GROUPS, type RollGroups } from "./groups.vocabulary";
import { countSchool } from "./school-counts.rules";
import { differenceOf, wilson } from "./share.rules";

const SAID: RollGroups = { sex: "F", ethnicity: "ABAN", sen: "K", fsm: false, eal: true, languages: ["English", "Sylheti"] };

describe("who comes in and who goes out", () => {
  const inForce = identified({ a: { "attendance.severe": "severe" }, b: { "academic.below": "notable" } });
  const proposed = identified({ b: { "academic.below": "notable" }, c: { "insight.declared": "notable", "attendance.weekday": "notable" } });
  it("names whoever only one of the two finds, with the rules that find them", () => {
    expect(movesBetween(inForce, proposed)).toEqual([
      { childId: "c", way: "comes-in", rules: ["insight.declared", "attendance.weekday"], strands: [], severe: false },
      { childId: "a", way: "goes-out", rules: ["attendance.severe"], strands: [], severe: true },
    ]);
  });
  it("with no version in force everybody comes in and nobody goes out", () => expect(movesBetween(null, proposed).map(({ childId, way }) => [childId, way])).toEqual([["b", "comes-in"], ["c", "comes-in"]]));
  it("the same rules against themselves move nobody", () => {
    const found = fc.dictionary(fc.stringMatching(/^[a-f]$/), fc.constant({ "attendance.severe": "severe" } as const));
    fc.assert(fc.property(found, (children) => { expect(movesBetween(identified(children), identified(children))).toEqual([]); }));
  });
});

describe("the groups of a child", () => {
  it("are read from the roll and from the guardians’ languages", () =>
    expect(groupsOf(SAID, true)).toEqual({ sex: "girls", ethnicity: "asian", sen: "sen-support", meals: "no-fsm", eal: "eal", language: "another-language", missing: "something-missing" }));
  it("what nobody wrote down is not recorded, never the other answer", () =>
    expect(groupsOf({ sex: null, ethnicity: "NOBT", sen: null, fsm: null, eal: null, languages: [] }, false)).toEqual({ sex: "not-recorded", ethnicity: "not-recorded", sen: "not-recorded", meals: "not-recorded", eal: "not-recorded", language: "not-recorded", missing: "nothing-missing" }));
  it.each([["WBRI", "white-british"], ["WENG", "white-british"], ["WROM", "white-other"], ["CHNE", "asian"], ["MWBC", "mixed"], ["BAFR", "black"], ["OOTH", "other"], ["REFU", "not-recorded"]] as const)("%s counts as %s", (code, group) =>
    expect(groupsOf({ ...SAID, ethnicity: code }, false).ethnicity).toBe(group));
});

describe("a school’s counts", () => {
  const child = (childId: string, yearGroup: "7" | "8" = "7") => ({ childId, yearGroup });
  const children = [child("a"), child("b"), child("c", "8"), child("d", "8")];
  const proposed = identified({ a: { "academic.below": "notable" }, b: { "academic.below": "notable", "insight.declared": "notable" }, c: { "attendance.severe": "severe" } });
  const counted = countSchool({ children, proposed, inForce: identified({ b: { "academic.below": "notable" }, c: { "attendance.severe": "severe" }, d: { "academic.fall": "notable" } }), involved: new Set(["b"]), roll: new Map([["a", SAID], ["b", SAID]]), linkWorkers: 1 });
  it("leave out whoever only the safeguarding lead may know of, but not from the roll", () => {
    expect(counted).toMatchObject({ roll: 4, found: 2, before: 2, comesIn: 1, goesOut: 1, years: { 7: 1, 8: 1 } });
    expect(counted.rules).toMatchObject({ "academic.below": 1, "insight.declared": 0, "attendance.severe": 1 });
    expect(counted.groups.sex).toEqual({ girls: { roll: 2, found: 1 }, boys: { roll: 0, found: 0 }, "not-recorded": { roll: 2, found: 1 } });
  });
  it("every kind of group adds up to the roll and to all who are found", () => {
    for (const dimension of DIMENSIONS) {
      const cells = GROUPS[dimension].map((group) => counted.groups[dimension]![group]!);
      expect(cells.reduce((sum, { roll }) => sum + roll, 0)).toBe(counted.roll);
      expect(cells.reduce((sum, { found }) => sum + found, 0)).toBe(counted.found);
    }
  });
});

describe("how sure a share is", () => {
  it("is Wilson’s interval: 10 of 100 is 5.5 % to 17.4 %, none of 20 up to 16.1 %", () => {
    expect(wilson(10, 100).low).toBeCloseTo(0.0552, 4);
    expect(wilson(10, 100).high).toBeCloseTo(0.1744, 4);
    expect(wilson(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
  });
  it("a group is told apart only where it is large enough, clearly different and much different", () => {
    const rest = { roll: 400, found: 40 };
    expect(differenceOf({ roll: 100, found: 30 }, rest)).toBe("more");
    expect(differenceOf({ roll: 100, found: 1 }, rest)).toBe("less");
    expect(differenceOf({ roll: 29, found: 20 }, rest)).toBeNull(); // too few
    expect(differenceOf({ roll: 60, found: 10 }, rest)).toBeNull(); // the intervals overlap
    expect(differenceOf({ roll: 40_000, found: 5_000 }, { roll: 40_000, found: 4_000 })).toBeNull(); // sure, but not much
  });
  it("where nothing differs, fewer than one comparison in a hundred says that something does", () => {
    const pmf = (n: number, p: number) => {
      let now = (1 - p) ** n;
      return Array.from({ length: n + 1 }, (_, k) => { const is = now; now *= ((n - k) / (k + 1)) * (p / (1 - p)); return is; });
    };
    for (const [n, m, p] of [[30, 30, 0.1], [40, 400, 0.05], [100, 300, 0.1], [200, 220, 0.2], [35, 60, 0.4]] as const) {
      const own = pmf(n, p), rest = pmf(m, p);
      let wrong = 0;
      own.forEach((a, found) => rest.forEach((b, others) => { if (differenceOf({ roll: n, found }, { roll: m, found: others })) wrong += a * b; }));
      expect(wrong, `${n} and ${m} at ${p}`).toBeLessThan(0.01);
    }
  });
  it("one group is more often found than the rest exactly where the rest is less often found than it", () => {
    const counted = fc.nat(300).chain((roll) => fc.nat(roll).map((found) => ({ roll, found })));
    fc.assert(fc.property(counted, counted, (a, b) => { expect(differenceOf(a, b) === "more").toBe(differenceOf(b, a) === "less"); }));
  });
});
