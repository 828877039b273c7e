import { describe, expect, it } from "vitest";
import { intervalScale } from "./interval-scale";

describe("intervalScale", () => {
  it("runs from 0 to 2 while every ratio fits", () => {
    const { x, end, ticks } = intervalScale([0.25, null, 1.07]);
    expect([end, x(0), x(1), x(2)]).toEqual([2, 2, 49.5, 97]);
    expect(ticks).toEqual([0, 0.5, 1.5, 2]);
  });

  it("grows to the next half when a ratio lies beyond, so that no mark stands where it is not", () => {
    const { x, end } = intervalScale([2.04]);
    expect(end).toBe(2.5);
    expect(x(2.04)).toBeLessThan(97);
  });

  it("cuts what lies beyond at its end", () => {
    const { x } = intervalScale([1]);
    expect(x(4.442)).toBe(97);
  });

  it("leaves room for the words at 1 at every length", () => {
    for (let largest = 0; largest < 30; largest += 0.25) {
      const { x, ticks } = intervalScale([largest]);
      for (const tick of ticks) expect(Math.abs(x(tick) - x(1))).toBeGreaterThan(15);
    }
  });

  it("holds without any row", () => expect(intervalScale([]).end).toBe(2));
});
