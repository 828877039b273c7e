import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw, percent } from "./week-scale";

const box = { left: 36, right: 574, top: 26, bottom: 150 };

describe("percent", () => {
  it("is a gap, never 0, where nothing was possible", () => {
    expect(percent({ possible: 0, attended: 0 })).toBeNull();
    expect(percent({ possible: 10, attended: 0 })).toBe(0);
    expect(percent({ possible: 8, attended: 6 })).toBe(75);
  });
});

describe("draw", () => {
  it("puts 100 at the top, 60 at the bottom, 80 half way", () => {
    const { y } = draw([100, 60], box);
    expect([y(100), y(80), y(60)]).toEqual([26, 88, 150]);
  });

  it("lays values below the scale on the floor and says so", () => {
    const { y, isBelow } = draw([40], box);
    expect([y(40), isBelow(40), isBelow(60)]).toEqual([150, true, false]);
  });

  it("starts a new stroke after every gap", () => {
    expect(draw([90, 95, null, 90, 95], box).path.match(/M/g)).toHaveLength(2);
    expect(draw([90, 95, 90, 95], box).path.match(/M/g)).toHaveLength(1);
  });

  it("draws nothing when nothing is known", () => {
    expect(draw([null, null], box).path).toBe("");
    expect(draw([], box).path).toBe("");
  });

  it("keeps every week inside the box and in order", () => {
    fc.assert(fc.property(fc.array(fc.option(fc.float({ min: 0, max: 100, noNaN: true })), { minLength: 1, maxLength: 60 }), (values) => {
      const { x, y } = draw(values, box);
      values.forEach((value, at) => {
        expect(x(at)).toBeGreaterThanOrEqual(box.left);
        expect(x(at)).toBeLessThanOrEqual(box.right);
        if (at > 0) expect(x(at)).toBeGreaterThan(x(at - 1));
        if (value !== null) expect(y(value)).toBeGreaterThanOrEqual(box.top);
        if (value !== null) expect(y(value)).toBeLessThanOrEqual(box.bottom);
      });
    }));
  });
});
