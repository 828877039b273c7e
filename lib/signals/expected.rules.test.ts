import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { EXPECTED_BY_DEFAULT, type Expected, missingAt } from "./expected.rules";
import type { ChildFacts } from "./facts";
import { aChild, aSchool, register } from "./facts.sample";
import { schoolAt } from "./school-weeks.rules";

const AS_AT = "2027-03-12";
const why = (strand: string, facts: Partial<ChildFacts>, { others = [] as ChildFacts[], asAt = AS_AT, expected = EXPECTED_BY_DEFAULT as Expected } = {}) => {
  const child = aChild(facts);
  return missingAt(schoolAt(aSchool([child, ...others]), day(asAt), 18), expected)(child).find((one) => one.strand === strand)?.why ?? null;
};
const fullYear = aChild({ childId: "c2", marks: register("2026-09-07", "2027-03-12") });

describe("attendance", () => {
  const thirtyDays = register("2027-02-01", "2027-03-12"); // 60 sessions
  it("is there with 60 possible sessions to date", () => expect(why("attendance", { marks: thirtyDays }, { others: [fullYear] })).toBeNull());
  it("is too few with 59", () => expect(why("attendance", { marks: register("2027-02-01", "2027-03-12", { "2027-02-01": "X/" }) }, { others: [fullYear] })).toBe("too-few"));
  it("is too few where all marks are of the school year before", () => expect(why("attendance", { marks: register("2026-05-04", "2026-07-17") }, { others: [fullYear] })).toBe("too-few"));
  it("was never there without a mark", () => expect(why("attendance", {}, { others: [fullYear] })).toBe("never"));
  it("was never there where the only marks lie after the as-at date", () => expect(why("attendance", { marks: register("2027-03-15", "2027-03-19") }, { others: [fullYear] })).toBe("never"));
  it("is enough with 80% of the school's sessions while fewer than 60 have been held", () => {
    const early = { others: [fullYear], asAt: "2026-09-11" }; // 10 sessions held
    expect(why("attendance", { marks: register("2026-09-07", "2026-09-10") }, early)).toBeNull();
    expect(why("attendance", { marks: register("2026-09-07", "2026-09-10", { "2026-09-10": "/X" }) }, early)).toBe("too-few");
  });
  it("asks for 60 again from the day on which the school has held 60", () => {
    const most = { marks: register("2026-09-07", "2026-10-16", { "2026-09-07": "XX" }) };
    expect(why("attendance", most, { others: [fullYear], asAt: "2026-10-15" })).toBeNull(); // 56 of 58
    expect(why("attendance", most, { others: [fullYear], asAt: "2026-10-16" })).toBe("too-few"); // 58 of 60
  });
});

describe("SDQ", () => {
  const sdq = (subscale: string, on: string, instrument = "SDQ") => ({ wellbeing: [{ instrument, version: "4-band-2014", respondent: "parent" as const, subscale, on: day(on), score: 1 }] });
  it("is there on the 365th day and too old on the 366th", () => {
    expect(why("emotional", sdq("emotional", "2026-03-12"))).toBeNull();
    expect(why("emotional", sdq("emotional", "2026-03-11"))).toBe("too-old");
    expect(why("social", sdq("peer", "2026-03-12"))).toBeNull();
    expect(why("social", sdq("peer", "2026-03-11"))).toBe("too-old");
  });
  it("was never there with another subscale, another instrument or a later date", () => {
    expect(why("social", sdq("prosocial", "2027-01-01"))).toBe("never");
    expect(why("emotional", sdq("emotional", "2027-01-01", "GBO"))).toBe("never");
    expect(why("emotional", sdq("emotional", "2027-03-13"))).toBe("never");
  });
});

describe("results in two core subjects", () => {
  const results = (...rows: readonly (readonly ["reading" | "maths" | "science", string])[]) => ({ assessments: rows.map(([subject, on]) => ({ subject, on: day(on), against: "at" as const, yearsBelow: null, scale: "" })) });
  it("are there with two within 365 days", () => expect(why("academic", results(["reading", "2026-03-12"], ["maths", "2027-03-12"]))).toBeNull());
  it("are too old where one of the two is", () => expect(why("academic", results(["reading", "2026-03-11"], ["maths", "2027-03-12"]))).toBe("too-old"));
  it("are too few with one core subject, and science is none", () => expect(why("academic", results(["reading", "2027-01-11"], ["reading", "2026-12-12"], ["science", "2027-01-01"]))).toBe("too-few"));
  it("were never there", () => expect(why("academic", results(["science", "2027-01-01"], ["maths", "2027-03-13"]))).toBe("never"));
});

describe("the class review", () => {
  const said = (on: string) => [{ on: day(on), by: "t@example.org", observation: "nothing-to-add" as const, answer: null }];
  const marks = register("2026-09-07", "2027-03-12"); // the 18th school week back from 12 March begins on 9 November
  it("is not expected before a round has been held", () => {
    expect(why("teacher-judgement", { marks })).toBeNull();
    expect(why("teacher-judgement", { marks }, { others: [aChild({ judgements: said("2027-03-13") })] })).toBeNull();
  });
  it("was not asked of a child without an answer", () => expect(why("teacher-judgement", { marks }, { others: [aChild({ judgements: said("2026-10-01") })] })).toBe("not-asked"));
  it("is there in the 18th week back and too old in the 19th", () => {
    expect(why("teacher-judgement", { marks, judgements: said("2026-11-09") })).toBeNull();
    expect(why("teacher-judgement", { marks, judgements: said("2026-11-08") })).toBe("too-old");
  });
});
it("asks for nothing the programme does not collect", () =>
  expect(why("emotional", {}, { expected: { ...EXPECTED_BY_DEFAULT, emotional: null } })).toBeNull());
