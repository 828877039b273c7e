import { describe, expect, it, test } from "vitest";
import { day } from "../kernel/calendar";
import type { WellbeingScore } from "./facts";
import { aChild } from "./facts.sample";
import { latestSdq, placeSdq } from "./sdq.rules";

describe("the edge of the two bands furthest from average (domain.md §4.1)", () => {
  test.each([
    ["4-band-2014", "parent", 5, 4, 6], ["4-band-2014", "teacher", 5, 5, 4], ["4-band-2014", "self", 6, 4, 5],
    ["3-band-1997", "parent", 4, 3, 5], ["3-band-1997", "teacher", 5, 4, 5], ["3-band-1997", "self", 6, 4, 5],
  ] as const)("%s %s: emotional from %i, peer from %i, prosocial down from %i", (version, respondent, emotional, peer, prosocial) => {
    const inside = (subscale: "emotional" | "peer" | "prosocial", score: number) => placeSdq({ version, respondent, score }, subscale, 2)!.inFurthest;
    expect([inside("emotional", emotional - 1), inside("emotional", emotional), inside("emotional", 10)]).toEqual([false, true, true]);
    expect([inside("peer", peer - 1), inside("peer", peer), inside("peer", 10)]).toEqual([false, true, true]);
    expect([inside("prosocial", prosocial + 1), inside("prosocial", prosocial), inside("prosocial", 0)]).toEqual([false, true, true]);
    expect(placeSdq({ version, respondent, score: 0 }, "prosocial", 2)!.edge).toBe(prosocial);
    expect(placeSdq({ version, respondent, score: 0 }, "peer", 2)!.edge).toBe(peer);
  });
  it("names the band", () => {
    expect(placeSdq({ version: "4-band-2014", respondent: "parent", score: 7 }, "emotional", 2)!.band).toBe("very high");
    expect(placeSdq({ version: "4-band-2014", respondent: "parent", score: 6 }, "prosocial", 2)!.band).toBe("low");
    expect(placeSdq({ version: "3-band-1997", respondent: "self", score: 4 }, "peer", 2)!.band).toBe("borderline");
  });
  it("has none for a version it does not know", () => expect(placeSdq({ version: "other", respondent: "self", score: 9 }, "peer", 2)).toBeNull());
});

const row = (on: string, score: number, more: Partial<WellbeingScore> = {}): WellbeingScore =>
  ({ instrument: "SDQ", version: "4-band-2014", respondent: "parent", subscale: "emotional", on: day(on), score, ...more });
describe("the latest score of each respondent", () => {
  const latest = (...wellbeing: WellbeingScore[]) => latestSdq(aChild({ wellbeing }), "emotional", day("2027-03-12")).map(({ respondent, score, version }) => [respondent, score, version]);
  it("is the newest not after the day", () => expect(latest(row("2027-03-13", 9), row("2027-03-12", 2), row("2027-01-01", 8))).toEqual([["parent", 2, "4-band-2014"]]));
  it("is the lower on equal dates, and the newer version on equal scores", () => {
    expect(latest(row("2027-03-01", 5), row("2027-03-01", 4, { version: "3-band-1997" }))).toEqual([["parent", 4, "3-band-1997"]]);
    expect(latest(row("2027-03-01", 5, { version: "3-band-1997" }), row("2027-03-01", 5))).toEqual([["parent", 5, "4-band-2014"]]);
  });
  it("is kept for each respondent apart, and only for the SDQ", () =>
    expect(latest(row("2027-03-01", 5, { respondent: "self" }), row("2027-02-01", 6), row("2027-03-02", 1, { instrument: "GBO" }))).toEqual([["parent", 6, "4-band-2014"], ["self", 5, "4-band-2014"]]));
});
