import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { bandOf, readBands } from "./measure.rules";
import { defineMeasureSchema } from "./measure.schema";
import { GOAL_BASED_OUTCOMES } from "./present";

describe("bands", () => {
  it("are read as people write them", () => {
    const bands = [{ name: "close to average", from: 0, to: 9 }, { name: "raised", from: 10, to: 14 }, { name: "high", from: 15, to: 20 }];
    expect(readBands("close to average 0–9; raised 10-14; high 15 to 20", 0, 20)).toEqual(bands);
    expect(readBands("high 15–20\nraised 10–14\nclose to average 0–9", 0, 20)).toEqual(bands);
    expect(readBands("", 0, 20)).toEqual([]);
    expect(readBands("none 0; some 1", 0, 1)).toEqual([{ name: "none", from: 0, to: 0 }, { name: "some", from: 1, to: 1 }]);
  });
  it.each(["low 0–9; high 11–20", "low 0–10; high 10–20", "low 0–9", "low 1–20", "0–20", "low 0–9; high 10–21", "low 9–0; high 10–20", "low; high"])("%s is refused", (text) => expect(readBands(text, 0, 20)).toBeNull());
  test("every score within the range lies in exactly one", () => fc.assert(fc.property(fc.nat(20), fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }), fc.nat(60), (low, cuts, score) => {
    const ends = [...cuts.filter((cut) => cut < 60).sort((a, b) => a - b).map((cut) => low + cut), low + 60];
    const text = ends.map((end, i) => `band${"x".repeat(i)} ${i === 0 ? low : ends[i - 1]! + 1}–${end}`).join("; ");
    const bands = readBands(text, low, low + 60);
    expect(bands?.filter(({ from, to }) => low + score >= from && low + score <= to)).toHaveLength(1);
    expect(bandOf({ name: "x", low, high: low + 60, concern: "higher", strand: "social", bands: bands! }, low + score)).toMatch(/^band/);
  })));
});

describe("what an administrator writes", () => {
  const faults = (more: Record<string, unknown>) => { const read = defineMeasureSchema.safeParse({ ...GOAL_BASED_OUTCOMES, respondents: "self", ...more }); return read.success ? null : read.error.issues.map(({ path, message }) => [path[0], message]); };
  it("is read with its scores in order", () => {
    expect(faults({})).toBeNull();
    expect(defineMeasureSchema.parse({ ...GOAL_BASED_OUTCOMES, respondents: ["self", "parent"] })).toMatchObject({ sourceYear: 2023, respondents: ["self", "parent"], subscales: [{ name: "goal 1", low: 0, high: 10, concern: "lower", strand: "emotional", bands: [] }, { name: "goal 2" }, { name: "goal 3" }] });
  });
  it.each<[Record<string, unknown>, string, string]>([
    [{ instrument: "sdq" }, "instrument", "in Seen already"], [{ respondents: "" }, "respondents", "who answers"], [{ licence: " " }, "licence", "licence allows"], [{ sourceYear: "last year" }, "sourceYear", "four digits"],
    [{ high1: "0" }, "high1", "above the lowest"], [{ low2: "-1" }, "low2", "lowest score"], [{ high2: "2000" }, "high2", "highest score"], [{ concern3: "" }, "concern3", "which way"], [{ bands1: "low 0–4; high 6–10" }, "bands1", "without a gap"],
    [{ subscale2: "Goal 1" }, "subscale2", "Two scores"], [{ subscale1: "", subscale2: "", subscale3: "" }, "subscale1", "at least one"],
  ])("%o is refused at %s", (more, field, words) => expect(faults(more)).toEqual(expect.arrayContaining([[field, expect.stringContaining(words)]])));
  it("keeps nothing else that is posted: there is no place for a questionnaire's questions", () =>
    expect(Object.keys(defineMeasureSchema.parse({ ...GOAL_BASED_OUTCOMES, respondents: "self", items: "I worry a lot", subscale9: "x" })).sort()).toEqual(["instrument", "licence", "name", "respondents", "source", "sourceYear", "subscales", "version"]));
});
