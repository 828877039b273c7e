import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addWeekdays, day, type Day } from "../kernel/calendar";
import { schoolDaysBetween } from "../partnership/calendar/school-days.rules";
import { aChild } from "../signals/facts.sample";
import type { ChildFacts } from "../signals/facts";
import { positionOf, SESSIONS_A_YEAR } from "../signals/marks";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { normalDays } from "./normal-data.rules";
import { ruleSetSchema } from "./rule-set.schema";
import { RULE_IDS, type RuleId } from "./vocabulary";

const { rules } = ruleSetSchema.parse(DEFAULT_RULE_SET), STOPPED = day("2027-01-08");
const present = (from: Day, weekdays: number): ChildFacts["marks"] => {
  const marks = Array.from({ length: SESSIONS_A_YEAR }, () => "-");
  for (let at = 0; at < weekdays; at++) for (const half of ["AM", "PM"] as const) marks[positionOf(addWeekdays(from, at), half)!.at] = "/";
  return new Map([[2026, marks.join("")]]);
};
const weekdaysSince = (asAt: Day) => (from: Day) => schoolDaysBetween([], from, asAt);
const days = (child: Partial<ChildFacts>, rule: RuleId, asAt: Day, since = STOPPED) => normalDays(aChild(child), rule, rules, since, asAt, weekdaysSince(asAt));
const result = (on: Day, subject: "maths" | "reading" = "maths") => ({ subject, on, against: "at" as const, yearsBelow: null, scale: "" });
const sdq = (on: Day, subscale = "emotional") => ({ instrument: "SDQ", version: "4-band-2014", respondent: "teacher" as const, on, subscale, score: 1 });

describe("in the register", () => {
  test("days count on which the child had a possible session, and only those", () => {
    const asAt = addWeekdays(STOPPED, 25);
    expect(days({ marks: present(day("2026-09-01"), 100) }, "attendance.different-weeks", asAt)).toBe(100 - 94); // marked to 18 January: six weekdays after 8 January
    expect(days({ marks: present(day("2026-09-01"), 200) }, "attendance.different-weeks", asAt)).toBe(25);
  });
  test("nothing counts until the rule can speak: a new school year's first weeks are not normal attendance", () => {
    const marks = present(day("2026-09-01"), 40);
    expect([days({ marks }, "attendance.persistent", addWeekdays(day("2026-09-01"), 28), day("2026-08-31")), days({ marks }, "attendance.persistent", addWeekdays(day("2026-09-01"), 29), day("2026-08-31"))]).toEqual([0, 30]);
  });
});

describe("of answers and results", () => {
  const asAt = addWeekdays(STOPPED, 30);
  test.each<[string, number, Partial<ChildFacts>, RuleId]>([
    ["an answer that was known when it stopped", 30, { wellbeing: [sdq(day("2026-11-02"))] }, "emotional.sdq"],
    ["one that came later, from its day on", 20, { wellbeing: [sdq(addWeekdays(STOPPED, 10))] }, "emotional.sdq"],
    ["none: the last was too old", 0, { wellbeing: [sdq(day("2025-11-02"))] }, "emotional.sdq"],
    ["another subscale says nothing of this one", 0, { wellbeing: [sdq(day("2026-11-02"), "peer")] }, "emotional.sdq"],
    ["two subjects are needed, and one is known", 0, { assessments: [result(day("2026-11-02"))] }, "academic.below"],
    ["the second came later", 10, { assessments: [result(day("2026-11-02")), result(addWeekdays(STOPPED, 20), "reading")] }, "academic.below"],
    ["nobody said anything in eight school weeks", 0, { judgements: [{ on: day("2026-10-02"), by: "t", observation: "flourishing", answer: null }] }, "judgement.observed"],
    ["somebody did", 30, { judgements: [{ on: addDays(STOPPED, -1), by: "t", observation: "nothing-to-add", answer: null }] }, "judgement.observed"],
    ["what nobody can be asked for", 30, {}, "insight.declared"],
  ])("%s: %i", (_, expected, child, rule) => expect(days(child, rule, asAt)).toBe(expected));
});

test("of a child who left there is nothing to wait for", () => {
  expect(days({ leftOn: STOPPED }, "academic.below", addDays(STOPPED, 1))).toBe("left");
  expect(normalDays(undefined, "academic.below", rules, STOPPED, addDays(STOPPED, 1), weekdaysSince(addDays(STOPPED, 1)))).toBe("left");
});

describe("whatever is known", () => {
  const FEW = { numRuns: 40 }; // marks are laid out day by day: slow to make
  const someDay = fc.integer({ min: -200, max: 60 }).map((by) => addDays(STOPPED, by));
  const some = fc.record({ rule: fc.constantFrom(...RULE_IDS), assessments: fc.array(someDay.map((on) => result(on))), wellbeing: fc.array(someDay.map((on) => sdq(on))), marked: fc.integer({ min: 0, max: 160 }), at: fc.integer({ min: 1, max: 60 }) });
  const counted = ({ rule, assessments, wellbeing, marked, at }: typeof some extends fc.Arbitrary<infer T> ? T : never) => Number(days({ assessments, wellbeing, marks: present(day("2026-09-01"), marked) }, rule, addDays(STOPPED, at)));
  test("the count never goes back as the days go on and what is known grows no less: what was nearly over stays nearly over", () => {
    fc.assert(fc.property(some, (one) => counted({ ...one, at: one.at + 1 }) >= counted(one)), FEW);
  });
  test("never more school days than there were", () => {
    fc.assert(fc.property(some, (one) => counted(one) <= one.at), FEW);
  });
  test("without any data nothing is normal, of what somebody could have been asked", () => {
    fc.assert(fc.property(some, ({ rule, at }) => rule.startsWith("insight") || rule.startsWith("contact") || days({}, rule, addDays(STOPPED, at)) === 0));
  });
});
