import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { YOUNG_CARERS } from "./benchmarks";
import { chanceOfSoFew, compared, expectedOf, intervalOf } from "./expected.rules";

describe("the vectors of domain.md §5 (scipy 1.17)", () => {
  test.each([
    { recorded: 0, children: 420, share: 0.014, expected: 5.88, count: [0, 3.689], ratio: [0, 0, 0.627], verdict: "probably-under-recorded" },
    { recorded: 3, children: 1000, share: 0.014, expected: 14, count: [0.619, 8.767], ratio: [0.214, 0.044, 0.626], verdict: "probably-under-recorded" },
    { recorded: 12, children: 210, share: 0.11, expected: 23.1, count: [6.201, 20.962], ratio: [0.519, 0.268, 0.907], verdict: "probably-under-recorded" },
    { recorded: 6, children: 420, share: 0.007, expected: 2.94, count: [2.202, 13.059], ratio: [2.041, 0.749, 4.442], verdict: "too-few-expected" },
  ])("$recorded of $children at $share", ({ recorded, children, share, expected, count: [lower, upper], ratio: [value, from, to], verdict }) => {
    const here = compared(recorded, [{ children, share }]), interval = intervalOf(recorded);
    expect(here.expected).toBeCloseTo(expected, 9);
    expect([interval.lower, interval.upper].map((one) => one.toFixed(3))).toEqual([lower, upper].map((one) => one?.toFixed(3)));
    expect([here.ratio?.value, here.ratio?.lower, here.ratio?.upper].map((one) => one?.toFixed(3))).toEqual([value, from, to].map((one) => one?.toFixed(3)));
    expect(here.verdict).toBe(verdict);
  });
  test.each([[0, 420, 0.014, "0.00268"], [3, 1000, 0.014, "0.000446"], [12, 210, 0.11, "0.00613"]] as const)("the chance of %i or fewer of %i at %f", (recorded, children, share, chance) =>
    expect(Number(chanceOfSoFew(recorded, children, share).toPrecision(3))).toBe(Number(chance)));
});

describe("the verdict", () => {
  const verdict = (recorded: number, children: number, share: number) => compared(recorded, [{ children, share }]).verdict;
  it("cannot be told below five expected, however few are recorded", () => { expect(verdict(0, 499, 0.01)).toBe("too-few-expected"); expect(verdict(0, 500, 0.01)).toBe("probably-under-recorded"); });
  it("could be chance where the interval reaches what is expected", () => { expect(verdict(3, 1000, 0.01)).toBe("probably-under-recorded"); expect(verdict(4, 1000, 0.01)).toBe("could-be-chance"); expect(verdict(40, 1000, 0.01)).toBe("could-be-chance"); });
  it("says nothing where no child was asked", () => expect(compared(0, [])).toEqual({ recorded: 0, expected: 0, ratio: null, chanceOfSoFew: 1, verdict: "too-few-expected" }));
});

describe("laws", () => {
  const recorded = fc.integer({ min: 0, max: 3000 }), children = fc.integer({ min: 1, max: 30_000 }), share = fc.double({ min: 0.001, max: 0.5, noNaN: true });
  it("the interval contains what is recorded, and the ratio's interval the ratio", () => fc.assert(fc.property(recorded, children, share, (count, all, each) => {
    const { lower, upper } = intervalOf(count), { ratio } = compared(count, [{ children: all, share: each }]);
    expect(lower <= count && count < upper).toBe(true);
    expect(ratio && ratio.lower <= ratio.value && ratio.value < ratio.upper).toBe(true);
  })));
  it("both ends rise with every child recorded", () => fc.assert(fc.property(recorded, (count) => {
    const here = intervalOf(count), next = intervalOf(count + 1);
    expect(here.lower < next.lower && here.upper < next.upper).toBe(true);
  })));
  it("more confidence is wider", () => fc.assert(fc.property(recorded, (count) => { const wide = intervalOf(count, 0.99), usual = intervalOf(count); expect(wide.lower <= usual.lower && wide.upper > usual.upper).toBe(true); })));
  it("so few or fewer is a chance that rises with the count and falls with the share", () => fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 401, max: 2000 }), share, (count, all, each) => {
    const chance = chanceOfSoFew(count, all, each);
    expect(chance >= 0 && chance <= 1).toBe(true);
    expect(chanceOfSoFew(count + 1, all, each)).toBeGreaterThanOrEqual(chance);
    expect(chanceOfSoFew(count, all, Math.min(1, each * 1.5))).toBeLessThanOrEqual(chance + 1e-12);
  })));
  it("splitting children into strata of one share expects as many", () => fc.assert(fc.property(fc.array(children, { minLength: 1, maxLength: 6 }), share, (groups, each) => {
    const all = groups.reduce((a, b) => a + b, 0);
    expect(expectedOf(groups.map((one) => ({ children: one, share: each })))).toBeCloseTo(all * each, 6);
  })));
  it("once probably under-recorded, fewer recorded stays so", () => fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), children, share, (count, all, each) => {
    fc.pre(compared(count, [{ children: all, share: each }]).verdict === "probably-under-recorded");
    expect(compared(count - 1, [{ children: all, share: each }]).verdict).toBe("probably-under-recorded");
  })));
});

it("every benchmark carries its source, year, definition and what it does not mean", () => {
  expect([YOUNG_CARERS.low.share, YOUNG_CARERS.low.year, YOUNG_CARERS.low.ages]).toEqual([0.014, 2021, { from: 5, to: 17 }]);
  expect([YOUNG_CARERS.high.share, YOUNG_CARERS.high.year, YOUNG_CARERS.high.about]).toEqual([0.1, 2018, true]);
  for (const { source, definition, mismatch } of Object.values(YOUNG_CARERS)) expect(Math.min(source.length, definition.length, mismatch.length)).toBeGreaterThan(10);
});
