import { describe, expect, it, test } from "vitest";
import { addDays, day } from "../kernel/calendar";
import { lastMarkedOn, mostAwayOn, spellsOf } from "./absence.rules";
import { each, register } from "./facts.sample";
import { stretchesOf } from "./marks";

const FROM = "2026-09-07", TO = "2027-03-12";
const year = stretchesOf(day(FROM), day(TO));
const spells = (but: Readonly<Record<string, string>>) => spellsOf(register(FROM, TO, but), year);

describe("spells of absence", () => {
  it("are none for a child who was always there", () => expect(spells({})).toEqual({ spells: 0, longest: 0 }));
  it("end with the next attended session", () => expect(spells({ "2026-09-08": "I\\", "2026-09-09": "/I", "2026-09-10": "I\\" })).toEqual({ spells: 2, longest: 2 }));
  it("go on over a weekend, a holiday, and sessions that do not count", () => {
    expect(spells(each("II", "2026-09-11", "2026-09-14"))).toEqual({ spells: 1, longest: 4 });
    expect(spells({ ...each("##", "2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"), ...each("II", "2026-10-23", "2026-11-02") })).toEqual({ spells: 1, longest: 4 });
    expect(spells({ "2026-09-08": "II", "2026-09-09": "X#", "2026-09-10": "NN" })).toEqual({ spells: 1, longest: 4 });
  });
  it("go on over 1 August", () => {
    const marks = new Map([...register("2028-07-24", "2028-07-31", { "2028-07-31": "/I" }), ...register("2028-08-01", "2028-08-02", { "2028-08-01": "I\\" })]);
    expect(spellsOf(marks, stretchesOf(day("2028-07-24"), day("2028-08-02")).toReversed())).toEqual({ spells: 1, longest: 2 });
  });
});

describe("the weekday a child is most often away", () => {
  const most = (but: Readonly<Record<string, string>>, usual?: string) => mostAwayOn(register(FROM, TO, but, usual), year);
  it("stands alone at the top", () => {
    expect(most(each("II", "2026-09-07", "2026-09-14", "2026-09-22"))).toMatchObject({ name: "Mon", absent: 4, possible: 54, others: { absent: 2, possible: 216 } });
    expect(most(each("II", "2026-09-07", "2026-09-15"))).toBeNull();
    expect(most({})).toBeNull();
    expect(most({}, "II"), "away on every day alike").toBeNull();
  });
  it("is compared by share, not by count", () => {
    const fridaysOff = Object.fromEntries(Array.from({ length: 26 }, (_, week) => [addDays(day("2026-09-18"), week * 7), "XX"]));
    expect(most({ ...fridaysOff, "2026-09-11": "I\\", ...each("II", "2026-09-07") })).toMatchObject({ name: "Fri", absent: 1, possible: 2 });
  });
});

test("the last mark is that of the day or before, in whichever school year", () => {
  const marks = new Map([...register("2026-06-01", "2026-07-20"), ...register("2026-09-07", "2026-09-17")]);
  expect(["2026-05-29", "2026-06-01", "2026-08-20", "2026-09-10", "2027-01-01"].map((on) => lastMarkedOn(marks, day(on)))).toEqual([null, "2026-06-01", "2026-07-20", "2026-09-10", "2026-09-17"]);
});
