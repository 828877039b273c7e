import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { addDays, day } from "../kernel/calendar";
import { ENGLAND } from "./england.vocabulary";
import type { ChildFacts } from "./facts";
import { aChild, aSchool, each, register } from "./facts.sample";
import { observedTogether } from "./observed/parts.present";
import { readWhere } from "./observed/signal.present";
import { signalsOfChild } from "./present";
import { schoolAt } from "./school-weeks.rules";
import type { Strand } from "./vocabulary";

const AS_AT = day("2027-03-12"), marks = register("2026-09-07", "2027-03-12");
const others = aChild({ childId: "c2", marks, judgements: [{ on: day("2026-10-01"), by: "t@example.org", observation: "flourishing", answer: null }] });
const strand = (facts: Partial<ChildFacts>, which: Strand, phase: "primary" | "nursery" = "primary") => {
  const child = aChild(facts);
  return signalsOfChild(child, schoolAt(aSchool([child, others], phase), AS_AT, 54), undefined, { byEmail: (email) => (email === "h@example.org" ? "Hannah" : email), byId: (id) => `person ${id}` }).find((one) => one.strand === which)!;
};
const sentences = (facts: Partial<ChildFacts>, which: Strand) => strand(facts, which).signals.map(({ sentence }) => sentence);
const told = (facts: Partial<ChildFacts>, which: Strand) => strand(facts, which).signals.map(({ sentence, context }) => [sentence, context ?? null]);

test("attendance: categories, spells, lateness, part-time timetable and suspensions, each with what is usual", () => {
  const away = { marks: register("2026-09-07", "2027-03-12", {
    ...each("II", "2026-09-14", "2026-09-15"), ...each(">>", "2026-11-03", "2026-11-10"), ...each("OO", "2027-02-22", "2027-03-01"), ...each("L\\", "2026-12-01", "2026-12-02"), "2026-12-03": "EE",
  }), suspensions: [{ from: day("2026-12-03"), sessions: 2 }] };
  expect(told(away, "attendance")).toEqual([
    ["In school for 256 of 270 possible sessions since 1 August 2026, 94.8%.", "In England’s primary schools it was 94.7% in 2024/25 (Department for Education)."],
    ["Away for 14 of 270 possible sessions, 5.1%; 4 of them unauthorised.", "Persistent absence begins at a tenth of the sessions. That is the Department for Education’s measure."],
    ["Ill for 4 sessions, away for other reasons for 10.", null],
    ["Away 6 separate times, the longest for 4 sessions.", null],
    ["In the last 6 school weeks, away for 4 sessions in 2 weeks.", null],
    ["Most often away on Mondays: 4 of 24 sessions in the last 12 school weeks, 0% on the other days.", null],
    ["Late before the register closed at 2 of 270 possible sessions, 0.7%.", "In England’s primary schools it was 1.1% in 2024/25 (Department for Education)."],
    ["On a part-time timetable for 4 of 270 possible sessions, 1.4%.", "In England’s primary schools it was 0.1% in 2024/25 (Department for Education)."],
    ["Suspended for 2 sessions, as the register says.", null],
    ["Suspended once, for 2 sessions, as the behaviour file says.", null],
  ]);
  expect(strand(away, "attendance", "nursery").signals.every(({ context }) => !context?.includes("England"))).toBe(true);
});
test("the national words for much absence stand at a tenth, at a half, and not before sixty sessions", () => {
  const measure = (but: Readonly<Record<string, string>>, first = "2026-09-07") => strand({ marks: register(first, "2027-03-12", but) }, "attendance").signals[1]?.context;
  const days = (count: number, first = "2026-09-07") => { const found: string[] = []; for (let at = Date.parse(first); found.length < count; at += 86_400_000) if (![0, 6].includes(new Date(at).getUTCDay())) found.push(new Date(at).toISOString().slice(0, 10)); return each("II", ...found); };
  expect(measure({ ...days(13), "2026-09-25": "/I" }), "26 and one of 270: a tenth exactly").toContain("calls this persistent absence");
  expect(measure(days(13))).toContain("begins at a tenth");
  expect(measure({ ...days(67), "2026-12-09": "/I" })).toContain("severe absence");
  expect(measure(days(20, "2027-02-08"), "2027-02-08")).toContain("too early");
});

describe("what is usual in England", () => {
  const rows = parse<Record<string, string>>(readFileSync(new URL("england-2024-25.csv", import.meta.url)), { columns: true }).filter((row) => !row.la_name && !row.region_name);
  it.each(["primary", "secondary", "special"] as const)("is what the Department for Education published for %s schools", (phase) => {
    const row = rows.find((one) => one.education_phase!.toLowerCase() === phase)!, of = (column: string) => Number(row[column]) / Number(row.possible_sessions);
    const england = ENGLAND[phase]!;
    expect(england.attended).toBeCloseTo(Number(row.attendance_perc) / 100, 4);
    expect(england.late).toBeCloseTo(of("reason_l_present_late_before_registers_closed"), 4);
    expect(england.partTime).toBeCloseTo(of("reason_c2_authorised_temp_reduced_timetable"), 4);
  });
});

test("every SDQ subscale is shown in its own band; what no rule reads says so", () => {
  const score = (subscale: string, value: number) => ({ instrument: "SDQ", version: "3-band-1997", respondent: "teacher" as const, on: day("2027-01-15"), subscale, score: value });
  const emotional = told({ wellbeing: [score("total", 16), score("emotional", 5), score("impact", 3)] }, "emotional");
  expect(emotional.map(([sentence]) => sentence)).toEqual([
    "A teacher’s answers on the SDQ gave an emotional score of 5 on 15 January 2027, in the band “borderline”.",
    "A teacher’s answers on the SDQ gave an impact score of 3 on 15 January 2027.",
    "A teacher’s answers on the SDQ gave a total difficulties score of 16 on 15 January 2027, in the band “abnormal”.",
  ]);
  expect(emotional[0]![1]).toMatch(/^The two bands furthest from average begin at 5 \(.*1997\)\.$/);
  expect(emotional[1]![1]).toBe("There is no table of bands for this score. No rule reads this score.");
  expect(told({ wellbeing: [score("prosocial", 5)] }, "social")[0]![1]).toContain("begin at 5 and go down");
});

test("scores of the same answers are read together, each in its own band, and where they come from is said once; another respondent's stand apart", () => {
  const score = (subscale: string, value: number, respondent: "teacher" | "self" = "teacher") => ({ instrument: "SDQ", version: "3-band-1997", respondent, on: day("2027-01-15"), subscale, score: value });
  const of = (wellbeing: readonly ReturnType<typeof score>[], which: Strand) => observedTogether(strand({ wellbeing }, which).signals);
  expect(of([score("total", 16), score("emotional", 5), score("impact", 3), score("emotional", 2, "self")], "emotional")).toEqual([
    { sentence: "A teacher’s answers on the SDQ, 15 January 2027:", scores: ["emotional 5, borderline", "impact 3", "total difficulties 16, abnormal"],
      where: "SDQ, a teacher’s answers, three bands (1997). The two bands furthest from average begin at emotional 5 and total difficulties 12 (original scoring, SDQ 1997 (not read first-hand), 1997). There is no table of bands for impact. No rule reads impact and total difficulties." },
    expect.objectContaining({ sentence: "The child’s own answers on the SDQ gave an emotional score of 2 on 15 January 2027, in the band “normal”.", scores: [] }),
  ]);
  expect(of([score("prosocial", 5), score("peer", 1)], "social")).toMatchObject([{ scores: ["peer 1, normal", "prosocial 5, borderline"], where: expect.stringContaining("peer 4 and prosocial 5 and below") }]);
});

test("nothing observed is lost where it is read together", () => {
  fc.assert(fc.property(fc.array(fc.record({ subscale: fc.constantFrom("emotional", "conduct", "hyperactivity", "impact", "total"), respondent: fc.constantFrom("parent", "teacher", "self"), version: fc.constantFrom("3-band-1997", "4-band-2014"), days: fc.nat(3), score: fc.nat(10) }), { maxLength: 25 }), (rows) => {
    const { signals } = strand({ wellbeing: rows.map(({ days, ...row }) => ({ ...row, instrument: "SDQ", on: addDays(day("2027-01-15"), days) })) }, "emotional");
    return observedTogether(signals).reduce((sum, { scores }) => sum + Math.max(1, scores.length), 0) === signals.length;
  }));
});

test("a questionnaire the area has defined is shown in its strand and band, with the score before; no rule reads it", () => {
  const goals = { instrument: "GBO", version: "1", name: "Goal-Based Outcomes", respondents: ["self"] as const, source: "A handbook", sourceYear: 2023, licence: "free", subscales: [
    { name: "goal 1", low: 0, high: 10, concern: "lower" as const, strand: "emotional" as const, bands: [] }, { name: "friends", low: 0, high: 10, concern: "higher" as const, strand: "social" as const, bands: [{ name: "few worries", from: 0, to: 4 }, { name: "many worries", from: 5, to: 10 }] }] };
  const row = (subscale: string, score: number, on: string, more: object = {}) => ({ instrument: "GBO", version: "1", respondent: "self" as const, on: day(on), subscale, score, ...more });
  const child = aChild({ wellbeing: [row("goal 1", 3, "2027-01-10"), row("goal 1", 5, "2027-03-01"), row("goal 1", 9, "2027-03-13"), row("friends", 5, "2027-03-01"), row("total", 1, "2027-03-01", { instrument: "OLD" })] });
  const shown = signalsOfChild(child, schoolAt(aSchool([child, others]), AS_AT, 54), undefined, undefined, [goals]), of = (which: Strand) => shown.find((one) => one.strand === which)!.signals;
  expect(of("emotional").map(({ sentence }) => sentence)).toEqual([
    "The child’s own answers on Goal-Based Outcomes gave “goal 1” a score of 5 on 1 March 2027; before that 3, on 10 January 2027.", "The child’s own answers on OLD gave “total” a score of 1 on 1 March 2027.",
  ]);
  expect(of("social")).toMatchObject([{ sentence: "The child’s own answers on Goal-Based Outcomes gave “friends” a score of 5 on 1 March 2027, in the band “many worries”.", source: "GBO, version 1", context: "It goes from 0 to 10; a high score is of concern (A handbook, 2023). No rule reads this score." }]);
  expect(shown.find((one) => one.strand === "emotional")!.missing?.why, "it stands for no SDQ score").toBe("never");
});

test("who recorded something is said by name where Seen knows them, by e-mail where it does not", () => {
  const judgements = [{ on: AS_AT, by: "h@example.org", observation: "left-out" as const, answer: null }, { on: AS_AT, by: "new@example.org", observation: "left-out" as const, answer: null }];
  expect(strand({ judgements }, "teacher-judgement").signals.map(readWhere)).toEqual(["Class review, Hannah and new@example.org, 12 March 2027"]);
  expect(strand({ insights: [{ on: AS_AT, insight: "bereavement", by: "h@example.org", recordedById: "7" }], youngCarerSince: AS_AT }, "insight").signals.map(readWhere))
    .toEqual(["School roll, 12 March 2027", "Declared by the school, said by Hannah, recorded by person 7, 12 March 2027"]);
});

describe("what is missing says when it was last had", () => {
  const missing = (facts: Partial<ChildFacts>, which: Strand) => strand(facts, which).missing;
  const sdq = (on: string) => ({ wellbeing: [{ instrument: "SDQ", version: "4-band-2014", respondent: "parent" as const, on: day(on), subscale: "emotional", score: 9 }] });
  const results = (...rows: readonly (readonly ["reading" | "maths", string])[]) => ({ assessments: rows.map(([subject, on]) => ({ subject, on: day(on), against: "at" as const, yearsBelow: null, scale: "" })) });
  it.each<[Partial<ChildFacts>, Strand, string]>([
    [{}, "attendance", "We have never had attendance marks."],
    [{ marks: register("2027-03-01", "2027-03-05") }, "attendance", "We do not yet have enough attendance marks: 10 possible sessions since 1 August 2026, and 60 are needed. The last mark is of 5 March 2027."],
    [{ marks: register("2026-06-01", "2026-07-17") }, "attendance", "We do not yet have enough attendance marks: 0 possible sessions since 1 August 2026, and 60 are needed. The last mark is of 17 July 2026."],
    [{ marks: register("2026-09-07", "2027-02-12") }, "attendance", "The last mark is of 12 February 2027; the school’s register goes on. Ask the office for the marks since then."],
    [sdq("2026-03-11"), "emotional", "We last had an SDQ emotional score on 11 March 2026. That is too long ago to go by."],
    [sdq("2027-03-13"), "emotional", "We have never had an SDQ emotional score."],
    [results(["reading", "2026-01-10"], ["maths", "2026-02-10"]), "academic", "We last had results in two core subjects on 10 February 2026. That is too long ago to go by."],
    [results(["reading", "2027-01-10"]), "academic", "We do not yet have results in two core subjects: only reading, last on 10 January 2027."],
    [{ judgements: [{ on: day("2026-09-01"), by: "t", observation: "flourishing", answer: null }] }, "teacher-judgement", "We last had an answer in the class review on 1 September 2026. That is too long ago to go by."],
    [{}, "teacher-judgement", "Nobody has asked yet: we have no record of an answer in the class review."],
  ])("%#", (facts, which, sentence) => expect(missing(facts, which)?.sentence).toBe(sentence));
  it("is nothing where the register goes on", () => expect(missing({ marks: register("2026-09-07", "2027-03-05") }, "attendance")).toBeNull());
});

test("nothing is said of what lies after the day", () => {
  const later = { wellbeing: [{ instrument: "SDQ", version: "4-band-2014", respondent: "parent" as const, on: day("2027-03-13"), subscale: "total", score: 40 }], suspensions: [{ from: day("2027-03-13"), sessions: 3 }], marks: register("2026-09-07", "2027-03-26", each("II", "2027-03-15")) };
  expect([...sentences(later, "emotional"), ...sentences(later, "attendance")]).toEqual(["In school for 270 of 270 possible sessions since 1 August 2026, 100%."]);
});
