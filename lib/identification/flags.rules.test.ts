import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Expectation, FamilyEngagement, Insight, Observation, Respondent, Subject } from "../imports/vocabulary";
import { addDays, day } from "../kernel/calendar";
import type { ChildFacts, SchoolFacts } from "../signals/facts";
import { aChild, aSchool, each, register } from "../signals/facts.sample";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { identify } from "./flags.rules";
import { sentenceOf } from "./present";

const AS_AT = day("2027-03-12");
const marks = register("2026-09-07", "2027-03-12");
const run = (facts: Partial<ChildFacts>, phase: SchoolFacts["phase"] = "primary") => identify(aSchool([aChild({ marks, ...facts })], phase), DEFAULT_RULE_SET, AS_AT);
const rules = (facts: Partial<ChildFacts>, phase?: SchoolFacts["phase"]) => run(facts, phase).flags.map(({ rule }) => rule);

const result = (subject: Subject, on: string, against: Expectation, yearsBelow: number | null = null, scale = "") => ({ subject, on: day(on), against, yearsBelow, scale });
const sdq = (subscale: string, score: number, on = "2027-01-15", respondent: Respondent = "parent", version = "4-band-2014") => ({ instrument: "SDQ", version, respondent, on: day(on), subscale, score });
const said = (observation: Observation, on: string, by = "a@example.org", answer: FamilyEngagement | null = null) => ({ observation, on: day(on), by, answer });
const engaged = (answer: FamilyEngagement, on: string) => said("family-engagement", on, "a@example.org", answer);
const told = (insight: Insight, on: string) => ({ insight, on: day(on), by: "a@example.org" });
const contact = (on: string, outcome: "no-action" | "help-started" = "no-action") => ({ on: day(on), outcome, from: "school" });
const dated = (on: string) => ({ on: day(on) });

describe("each rule, at and beside its edge", () => {
  test.each<[string, Partial<ChildFacts>, readonly string[]]>([
    ["a parent's emotional score of 5 is high", { wellbeing: [sdq("emotional", 5)] }, ["emotional.sdq"]],
    ["a parent's emotional score of 4 is only slightly raised", { wellbeing: [sdq("emotional", 4)] }, []],
    ["a score of 365 days ago counts", { wellbeing: [sdq("emotional", 9, "2026-03-12")] }, ["emotional.sdq"]],
    ["a score of 366 days ago does not", { wellbeing: [sdq("emotional", 9, "2026-03-11")] }, []],
    ["the latest of a respondent stands, whatever came before", { wellbeing: [sdq("emotional", 9), sdq("emotional", 4, "2027-02-01")] }, []],
    ["another respondent's latest fires by itself", { wellbeing: [sdq("emotional", 2, "2027-02-01"), sdq("emotional", 5, "2027-01-01", "teacher")] }, ["emotional.sdq"]],
    ["on equal dates the lower score stands", { wellbeing: [sdq("emotional", 5), sdq("emotional", 3, "2027-01-15", "parent", "3-band-1997")] }, []],
    ["a teacher's peer score of 5 is high", { wellbeing: [sdq("peer", 5, "2027-01-15", "teacher")] }, ["social.sdq-peer"]],
    ["a teacher's peer score of 4 is slightly raised", { wellbeing: [sdq("peer", 4, "2027-01-15", "teacher")] }, []],
    ["a teacher's peer score of 4 is borderline in the older version", { wellbeing: [sdq("peer", 4, "2027-01-15", "teacher", "3-band-1997")] }, ["social.sdq-peer"]],
    ["a child's prosocial score of 5 is low", { wellbeing: [sdq("prosocial", 5, "2027-01-15", "self")] }, ["social.sdq-prosocial"]],
    ["a child's prosocial score of 6 is slightly lowered", { wellbeing: [sdq("prosocial", 6, "2027-01-15", "self")] }, []],

    ["below in two subjects", { assessments: [result("reading", "2026-03-12", "below"), result("maths", "2027-01-10", "well below")] }, ["academic.below"]],
    ["below in one subject twice is one subject", { assessments: [result("reading", "2026-11-01", "below"), result("reading", "2027-01-10", "below")] }, []],
    ["one of two results is 366 days old", { assessments: [result("reading", "2026-03-11", "below"), result("maths", "2027-01-10", "below")] }, []],
    ["science is not one of the four", { assessments: [result("science", "2027-01-10", "below", 3), result("maths", "2027-01-10", "below")] }, []],
    ["on equal dates the lower result stands", { assessments: [result("reading", "2027-01-10", "at", null, "A"), result("reading", "2027-01-10", "below", null, "B"), result("maths", "2027-01-10", "below")] }, ["academic.below"]],
    ["two years below", { assessments: [result("writing", "2027-01-10", "below", 2)] }, ["academic.two-years"]],
    ["1.9 years below", { assessments: [result("writing", "2027-01-10", "below", 1.9)] }, []],
    ["two years below before, not now", { assessments: [result("writing", "2026-10-10", "below", 2), result("writing", "2027-01-10", "below", 1)] }, []],
    ["a fall from at to below", { assessments: [result("English", "2026-02-05", "at"), result("English", "2027-01-10", "below")] }, ["academic.fall"]],
    ["the earlier result is 401 days old", { assessments: [result("English", "2026-02-04", "at"), result("English", "2027-01-10", "below")] }, []],
    ["a rise", { assessments: [result("English", "2026-09-05", "below"), result("English", "2027-01-10", "at")] }, []],
    ["a fall that was made good", { assessments: [result("English", "2026-06-05", "above"), result("English", "2026-09-05", "below"), result("English", "2027-01-10", "at")] }, []],
    ["two results of one day are no fall", { assessments: [result("English", "2027-01-10", "at", null, "A"), result("English", "2027-01-10", "below", null, "B")] }, []],

    ["two different observations in 8 school weeks", { judgements: [said("left-out", "2027-01-18"), said("often-unwell", "2027-03-12")] }, ["judgement.observed"]],
    ["one of them in the ninth week", { judgements: [said("left-out", "2027-01-17"), said("often-unwell", "2027-03-12")] }, []],
    ["the same observation by two teachers", { judgements: [said("left-out", "2027-03-01"), said("left-out", "2027-03-02", "b@example.org")] }, []],
    ["a strength is no observation of concern", { judgements: [said("left-out", "2027-03-01"), said("flourishing", "2027-03-02"), said("strength", "2027-03-02")] }, []],
    ["family engagement is low", { judgements: [engaged("low", "2026-03-12")] }, ["judgement.family-engagement"]],
    ["family engagement was low 366 days ago", { judgements: [engaged("low", "2026-03-11")] }, []],
    ["a later not known is an answer", { judgements: [engaged("low", "2026-10-12"), engaged("not known", "2026-11-12")] }, []],
    ["low and high on one date is low", { judgements: [engaged("high", "2026-10-12"), engaged("low", "2026-10-12")] }, ["judgement.family-engagement"]],

    ["bereavement 365 days ago", { insights: [told("bereavement", "2026-03-12")] }, ["insight.declared"]],
    ["bereavement 366 days ago", { insights: [told("bereavement", "2026-03-11")] }, []],
    ["a house move is not among them", { insights: [told("house-move", "2027-03-12"), told("service-family", "2027-03-12")] }, []],
    ["a young carer in the roll", { youngCarerSince: day("2026-03-12") }, ["insight.declared"]],
    ["a young carer in a roll of 366 days ago", { youngCarerSince: day("2026-03-11") }, []],
    ["asked for help three times", { concerns: [dated("2027-01-01"), dated("2027-03-12")], earlierContacts: [contact("2026-03-12")] }, ["contact.repeated-without-help"]],
    ["asked twice within the year", { concerns: [dated("2027-01-01"), dated("2027-03-12")], earlierContacts: [contact("2026-03-11")] }, []],
    ["help started", { concerns: [dated("2027-01-01"), dated("2027-03-12"), dated("2027-02-12")], earlierContacts: [contact("2026-03-12", "help-started")] }, []],
    ["help started before the year", { concerns: [dated("2027-01-01"), dated("2027-03-12"), dated("2027-02-12")], earlierContacts: [contact("2026-03-11", "help-started")] }, ["contact.repeated-without-help"]],
    ["a review that helped", { concerns: [dated("2027-01-01"), dated("2027-03-12"), dated("2027-02-12")], endedReviews: [{ on: day("2027-03-12"), helped: true }] }, []],
    ["a review that did not help", { concerns: [dated("2027-01-01"), dated("2027-03-12"), dated("2027-02-12")], endedReviews: [{ on: day("2027-03-12"), helped: false }] }, ["contact.repeated-without-help"]],
    ["a review that helps only tomorrow", { concerns: [dated("2027-01-01"), dated("2027-03-12"), dated("2027-02-12")], endedReviews: [{ on: day("2027-03-13"), helped: true }] }, ["contact.repeated-without-help"]],
  ])("%s", (_, facts, expected) => expect(rules(facts)).toEqual(expected));
});

describe("who is asked about", () => {
  const below = { assessments: [result("reading", "2027-01-10", "below", 2), result("maths", "2027-01-10", "below"), result("maths", "2026-10-10", "at")] };
  it("does not publish two academic rules for a special school", () => {
    expect(rules(below)).toEqual(["academic.below", "academic.two-years", "academic.fall"]);
    expect(rules(below, "special")).toEqual(["academic.fall"]);
  });
  it("does not publish attendance below compulsory school age", () => {
    const away = { marks: register("2027-01-04", "2027-03-12", {}, "II") };
    expect(rules({ ...away, bornOn: day("2021-12-31") })).toContain("attendance.severe"); // of age since 1 January 2027
    expect(rules({ ...away, bornOn: day("2022-01-01") })).toEqual([]);
  });
  it("leaves out children not on roll, and counts those who are", () => {
    const children = [aChild({ leftOn: AS_AT, youngCarerSince: AS_AT }), aChild({ childId: "c2", admittedOn: AS_AT, youngCarerSince: AS_AT })];
    const found = identify(aSchool(children), DEFAULT_RULE_SET, AS_AT);
    expect([found.children, found.flags.map(({ childId }) => childId)]).toEqual([1, ["c2"]]);
  });
});

describe("candidates", () => {
  const two = { youngCarerSince: AS_AT, wellbeing: [sdq("emotional", 9)] };
  it("have flags in three strands, in the strands' order", () => expect(run({ ...two, judgements: [engaged("low", "2027-01-01")] }).candidates).toEqual([
    { childId: "c1", upn: "B801200005001", strands: ["emotional", "teacher-judgement", "insight"], severe: false },
  ]));
  it("are not made by two strands, nor by three flags in two", () => {
    expect(run(two).candidates).toEqual([]);
    expect(run({ wellbeing: [sdq("emotional", 9), sdq("peer", 9), sdq("prosocial", 0)] }).candidates).toEqual([]);
  });
  it("are made by one severe flag", () => expect(run({ concerns: [dated("2027-01-01"), dated("2027-01-01"), dated("2027-02-01")] }).candidates).toMatchObject([{ strands: ["insight"], severe: true }]));
});

describe("laws", () => {
  const codes = fc.constantFrom("/", "\\", "I", "N", "R", "X", "-", "E", "M", ">");
  const packed = fc.array(codes, { minLength: 540, maxLength: 540 }).map((list) => list.join(""));
  const child = packed.map((year): ChildFacts => aChild({ marks: new Map([[2026, year]]) }));
  const found = (children: readonly ChildFacts[], asAt = AS_AT) => identify(aSchool(children), DEFAULT_RULE_SET, asAt);
  it("worse attendance never takes a persistent or severe flag away", () => {
    fc.assert(fc.property(child, fc.uniqueArray(fc.integer({ min: 60, max: 320 }), { maxLength: 200 }), (one, missed) => {
      const worse = [...one.marks.get(2026)!].map((mark, i) => (missed.includes(i) && (mark === "/" || mark === "\\") ? "N" : mark)).join("");
      const before = found([one]).flags, after = found([{ ...one, marks: new Map([[2026, worse]]) }]).flags.map(({ rule }) => rule);
      for (const { rule } of before) if (rule === "attendance.persistent" || rule === "attendance.severe") expect(after).toContain(rule);
    }), { numRuns: 60 });
  });
  it("nothing dated after the as-at date changes anything", () => {
    fc.assert(fc.property(child, fc.integer({ min: 30, max: 222 }), packed, (one, days, later) => {
      const asAt = addDays(day("2026-08-01"), days), after = (n: number) => addDays(asAt, n);
      const upTo = register("2026-08-03", asAt, {}, "/\\").get(2026)!.replace(/-+$/, "").length;
      const future: ChildFacts = {
        ...one, marks: new Map([[2026, one.marks.get(2026)!.slice(0, upTo) + later.slice(upTo)], [2027, later]]),
        wellbeing: [{ ...sdq("emotional", 9), on: after(1) }], assessments: [{ ...result("maths", "2027-01-01", "below", 3), on: after(2) }],
        judgements: [{ ...engaged("low", "2027-01-01"), on: after(1) }], suspensions: [{ from: after(1), sessions: 3 }], insights: [{ ...told("bereavement", "2027-01-01"), on: after(1) }],
        youngCarerSince: after(1), concerns: [dated(after(1)), dated(after(1)), dated(after(2))],
      };
      expect(found([future], asAt)).toEqual(found([one], asAt));
    }), { numRuns: 60 });
  });
  it("the order of facts does not matter", () => {
    const facts = aChild({
      marks, wellbeing: [sdq("emotional", 5), sdq("emotional", 5, "2027-01-15", "parent", "3-band-1997"), sdq("peer", 9, "2027-01-01", "self"), sdq("peer", 2, "2027-01-01", "self")],
      assessments: [result("maths", "2027-01-10", "below", null, "A"), result("maths", "2027-01-10", "at", 2, "B"), result("maths", "2026-10-10", "above"), result("reading", "2027-01-10", "well below", 1)],
      judgements: [said("left-out", "2027-03-01"), said("left-out", "2027-03-02"), said("often-unwell", "2027-03-02"), engaged("high", "2027-03-01"), engaged("low", "2027-03-01")],
      suspensions: [{ from: day("2027-03-01"), sessions: 2 }, { from: day("2027-02-01"), sessions: 1 }], insights: [told("bereavement", "2027-01-01"), told("bereavement", "2027-02-01")],
    });
    fc.assert(fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      const shuffled = <T>(list: readonly T[]): readonly T[] => order.flatMap((i) => list[i] ?? []);
      const other = { ...facts, wellbeing: shuffled(facts.wellbeing), assessments: shuffled(facts.assessments), judgements: shuffled(facts.judgements), suspensions: shuffled(facts.suspensions), insights: shuffled(facts.insights) };
      expect(found([other])).toEqual(found([facts]));
    }));
  });
  it("every flag reads as whole sentences", () => {
    const all = run({
      marks: register("2026-09-07", "2027-03-12", { ...each("OO", "2027-03-01", "2027-03-08", "2027-02-22", "2027-02-15", "2027-02-08"), "2027-03-09": "EE" }),
      wellbeing: [sdq("emotional", 9), sdq("prosocial", 0)], assessments: [result("maths", "2027-01-10", "below", 2), result("maths", "2026-10-10", "at")],
      judgements: [said("left-out", "2027-03-01"), said("often-unwell", "2027-03-02"), engaged("low", "2027-03-01")], youngCarerSince: AS_AT, concerns: [dated("2027-01-01"), dated("2027-02-01"), dated("2027-03-01")],
    }).flags;
    expect(all.map(({ rule, ...flag }) => sentenceOf({ rule, ...flag }))).toMatchInlineSnapshot(`
      [
        "Away for 12 sessions in 6 school weeks, spread over 5 different weeks.",
        "10 sessions marked as unauthorised absence in 10 school weeks.",
        "Suspended for 2 sessions in 12 school weeks.",
        "A parent’s answers on the SDQ gave an emotional score of 9 on 15 January 2027, in the band “very high”.",
        "A parent’s answers on the SDQ gave a prosocial score of 0 on 15 January 2027, in the band “very low”.",
        "Latest results: maths 2 years below.",
        "The latest result in maths, on 10 January 2027, was below expectation; the one before was at expectation.",
        "School staff noted 2 different things in 8 school weeks: “left out” and “often unwell”.",
        "The school’s contact with the family was described as “low” on 1 March 2027.",
        "The school was told: looks after someone at home (on 12 March 2027).",
        "Someone asked for help 3 times from 12 March 2026 to 12 March 2027, and no help started.",
      ]
    `);
    for (const flag of all) expect(sentenceOf(flag)).not.toMatch(/undefined|NaN|\{|\bpupil|\bat risk/);
  });
});
