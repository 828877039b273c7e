import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paceOf, timeLeftWords } from "./time-left.rules";

describe("how long work still takes", () => {
  it("is not said before two seconds and two parts in a hundred have gone by", () => {
    const pace = paceOf();
    expect([pace(0, 0, 1_000), pace(1_999, 500, 1_000), pace(2_000, 500, 1_000)]).toEqual([null, null, 2]);
    const slow = paceOf();
    expect([slow(0, 0, 1_000), slow(9_000, 19, 1_000), slow(10_000, 20, 1_000)]).toEqual([null, null, 490]);
  });
  it("counts from where the work began, not from nothing", () => {
    const pace = paceOf();
    pace(10_000, 500, 1_000);
    expect(pace(20_000, 750, 1_000)).toBe(10);
  });
  it("is never said when nothing is left", () => {
    const pace = paceOf();
    pace(0, 0, 100);
    expect(pace(60_000, 100, 100)).toBeNull();
  });
  it("never says more at the same pace when more is done", () => {
    const some = fc.integer({ min: 1, max: 10_000 });
    fc.assert(fc.property(some, some, (a, b) => {
      const pace = paceOf(), [less, more] = [Math.min(a, b), Math.max(a, b)];
      pace(0, 0, 10_001);
      const [before, after] = [pace(less * 1_000, less, 10_001), pace(more * 1_000, more, 10_001)];
      expect((after ?? 0) <= (before ?? Infinity)).toBe(true);
    }));
  });
  it.each([[1, "less than a minute"], [49, "less than a minute"], [50, "about a minute"], [100, "about 2 minutes"], [3_600, "about an hour"], [7_300, "about 2 hours"]])("%d seconds are %s", (seconds, words) => {
    expect(timeLeftWords(seconds)).toBe(words);
  });
});
