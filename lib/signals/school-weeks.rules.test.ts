import { describe, expect, it, test } from "vitest";
import { day } from "../kernel/calendar";
import { aChild, aSchool, register } from "./facts.sample";
import { lastWeeks, onRollAt, schoolAt } from "./school-weeks.rules";

const mondays = (marks: ReadonlyMap<number, string>, asAt: string, n = 54) => schoolAt(aSchool([aChild({ marks })]), day(asAt), n).weeks.map(({ monday }) => monday);

describe("school weeks", () => {
  it("leaves out a week in which nobody was expected", () => {
    expect(mondays(register("2026-10-19", "2026-11-06", Object.fromEntries(["26", "27", "28", "29", "30"].map((d) => [`2026-10-${d}`, "##"]))), "2026-11-06")).toEqual(["2026-11-02", "2026-10-19"]);
  });
  it("does not know a week by a mark that lies after the as-at date", () => {
    const thursday = register("2026-11-05", "2026-11-05");
    expect(mondays(thursday, "2026-11-04")).toEqual([]);
    expect(mondays(thursday, "2026-11-05")).toEqual(["2026-11-02"]);
  });
  it("counts a week across 1 August once", () => expect(mondays(register("2025-07-24", "2025-08-01"), "2025-08-05")).toEqual(["2025-07-28", "2025-07-21"]));
  it("goes back into the earlier school year for as many as are needed", () => {
    const marks = register("2026-07-06", "2026-07-17");
    for (const [year, packed] of register("2026-09-07", "2026-09-11")) (marks as Map<number, string>).set(year, packed);
    expect(mondays(marks, "2026-09-11", 2)).toEqual(["2026-09-07", "2026-07-13"]);
  });
  it("takes in a dated fact of a weekend in a school week, and none after the as-at date", () => {
    const window = lastWeeks(schoolAt(aSchool([aChild({ marks: register("2026-11-02", "2026-11-20") })]), day("2026-11-18"), 54), 2);
    expect(["2026-11-08", "2026-11-09", "2026-11-15", "2026-11-18", "2026-11-19"].map((on) => window.includes(day(on)))).toEqual([false, true, true, true, false]);
  });
});
test.each([
  [null, null, true], ["2026-11-18", null, true], ["2026-11-19", null, false], [null, "2026-11-18", false], [null, "2026-11-19", true],
])("admitted %s, left %s: on roll on 18 November is %s", (admitted, left, on) =>
  expect(onRollAt({ admittedOn: admitted ? day(admitted) : null, leftOn: left ? day(left) : null }, day("2026-11-18"))).toBe(on));
