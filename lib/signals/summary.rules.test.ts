import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { register } from "./facts.sample";
import { disagreement, shareSaid } from "./summary.rules";

const summary = (figures: Partial<Parameters<typeof disagreement>[0]>) =>
  ({ from: day("2026-09-07"), until: day("2026-09-18"), possible: null, attended: null, attendedShare: null, ...figures });
// Ten school days of two sessions; away on one of them.
const MARKS = register("2026-09-07", "2026-09-18", { "2026-09-09": "II" });

describe("a summary beside the marks of the same days", () => {
  it("agrees up to one point, in either direction", () => {
    for (const attendedShare of [0.9, 0.91, 0.89]) expect(disagreement(summary({ attendedShare }), MARKS)).toBeNull();
    expect(disagreement(summary({ attendedShare: 0.911 }), MARKS)).toEqual({ said: 0.911, counted: 0.9, possible: 20 });
    expect(disagreement(summary({ attendedShare: 0.889 }), MARKS)).toEqual({ said: 0.889, counted: 0.9, possible: 20 });
  });
  it("is counted from its sessions where it prints no share", () => {
    expect(disagreement(summary({ possible: 20, attended: 18 }), MARKS)).toBeNull();
    expect(disagreement(summary({ possible: 20, attended: 16 }), MARKS)).toEqual({ said: 0.8, counted: 0.9, possible: 20 });
  });
  it("is compared with no marks of other days", () => {
    const before = register("2026-08-31", "2026-09-18", { "2026-09-01": "OO", "2026-09-02": "OO", "2026-09-09": "II" });
    expect(disagreement(summary({ attendedShare: 0.9 }), before)).toBeNull();
    expect(disagreement(summary({ attendedShare: 0.9, from: day("2026-10-05"), until: day("2026-10-09") }), MARKS)).toBeNull();
  });
  it("spans school years, of which each is counted whole", () => {
    const years = register("2023-09-04", "2026-07-17");
    expect(disagreement(summary({ attendedShare: 0.5, from: day("2023-08-01"), until: day("2026-07-31") }), years)).toEqual({ said: 0.5, counted: 1, possible: expect.any(Number) });
    expect(disagreement(summary({ attendedShare: 0.5, from: day("2023-08-01"), until: day("2026-07-31") }), years)!.possible).toBeGreaterThan(1_023);
  });
  it("says nothing where it has no figure of attendance", () => {
    expect(shareSaid({ possible: 20, attended: null, attendedShare: null })).toBeNull();
    expect(shareSaid({ possible: 0, attended: 0, attendedShare: null })).toBeNull();
    expect(disagreement(summary({ possible: 20 }), MARKS)).toBeNull();
  });
});
