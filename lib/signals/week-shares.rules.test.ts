import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { overlay, positionOf, SESSIONS_A_YEAR } from "./marks";
import { weekShares } from "./week-shares.rules";

const NOTHING = "-".repeat(SESSIONS_A_YEAR);
/** Marks of 2026/27: ten codes a week from each Monday on. */
const marksOf = (weeks: Readonly<Record<string, string>>) => new Map([[2026, Object.entries(weeks).reduce((marks, [monday, codes]) => overlay(marks, positionOf(day(monday), "AM")!.at, codes), NOTHING)]]);
const FULL = "/\\/\\/\\/\\/\\";
const shares = (asAt: string, children: Readonly<Record<string, Readonly<Record<string, string>>>>) => weekShares(new Map(Object.entries(children).map(([name, weeks]) => [name, marksOf(weeks)])), day(asAt));

describe("attendance by week of several children", () => {
  it("begins with the first week in which any of them could be there, and all share that axis", () => {
    const found = shares("2026-09-18", { one: { "2026-09-07": FULL, "2026-09-14": "OOOOO/\\/\\/" }, other: { "2026-09-14": FULL } });
    expect(found.get("one")!.weeks).toEqual([1, 0.5]);
    expect(found.get("other")!.weeks).toEqual([null, 1]);
  });

  it("draws a holiday as one gap, however long, and none behind the last week", () => {
    expect(shares("2026-11-13", { one: { "2026-10-12": FULL, "2026-11-02": FULL } }).get("one")!.weeks).toEqual([1, null, 1]);
  });

  it("counts what is not a possible session as nothing, and no marks at all as no weeks", () => {
    const found = shares("2026-09-11", { one: { "2026-09-07": "##YYYYYY/O" }, none: {} });
    expect(found.get("one")).toEqual({ weeks: [0.5], toDate: { attended: 1, possible: 2 } });
    expect(found.get("none")).toEqual({ weeks: [null], toDate: { attended: 0, possible: 0 } });
    expect(shares("2026-09-11", { none: {} }).get("none")!.weeks).toEqual([]);
  });

  it("leaves out what lies after the day, and before this school year", () => {
    expect(shares("2026-09-08", { one: { "2026-09-07": "////OOOOOO" } }).get("one")).toEqual({ weeks: [1], toDate: { attended: 4, possible: 4 } });
    const lastYear = new Map([["one", new Map([[2025, "/".repeat(SESSIONS_A_YEAR)], [2026, NOTHING]])]]);
    expect(weekShares(lastYear, day("2026-09-08")).get("one")!.toDate.possible).toBe(0);
  });
});
