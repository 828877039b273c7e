import { describe, expect, test } from "vitest";
import { day, type Day } from "../kernel/calendar";
import { aChild, aSchool, each, register } from "../signals/facts.sample";
import { DEFAULT_RULE_SET } from "../identification/default-rule-set";
import { whatStood } from "./baseline.rules";
import { stoodSchema } from "./baseline.schema";
import { goalChanges, meanChange, type PlanGoal, strandsNow } from "./change.rules";
import { lastMentionedOn } from "./mentioned.rules";
import { attendanceWords, meanSentence } from "./present";

const AGREED = day("2027-03-08"), AS_AT = day("2027-04-20");
const rated = (rating: number, on: string) => ({ rating, ratedOn: day(on), recordedAt: new Date(`${on}T12:00:00Z`) });
const goal = (words: string, ...ratings: ReturnType<typeof rated>[]): PlanGoal => ({ words, hope: 8, agreedOn: AGREED, ratings });

describe("goals", () => {
  test("are measured from the rating at the agreement to the last, and one in the same words of a new edition is the same goal", () => {
    const changes = goalChanges([goal("Mondays", rated(3, "2027-03-01"), rated(4, "2027-03-08")), { ...goal("mondays ", rated(7, "2027-04-12")), agreedOn: day("2027-04-12") }]);
    expect(changes).toMatchObject([{ was: { rating: 4 }, is: { rating: 7 }, points: 2 }]);
  });
  test("that were not rated again are in no mean", () => {
    expect(meanChange(goalChanges([goal("a", rated(3, "2027-03-08")), goal("b", rated(2, "2027-03-08"), rated(6, "2027-04-01"))]))).toEqual({ mean: 4, goals: 1 });
    expect(meanChange(goalChanges([goal("a", rated(3, "2027-03-08"))]))).toBeNull();
  });
  test("are said to have changed by more than chance only from 2.45 on", () => {
    expect(meanSentence({ mean: 2.45, goals: 2 })).toContain("more than chance");
    expect(meanSentence({ mean: 2.4, goals: 2 })).toContain("may be chance");
    expect(meanSentence(null)).toContain("nothing can be said");
  });
});

describe("a rule that was met at the start", () => {
  const since = { agreedOn: AGREED, asAt: AS_AT, possibleToDate: 200, attendanceMissing: false, onRoll: true };
  const sdq = (on: string) => aChild({ wellbeing: [{ instrument: "SDQ", version: "4-band-2014", respondent: "self", on: day(on), subscale: "emotional", score: 3 }] });
  const met = [{ rule: "emotional.sdq" as const, strand: "emotional" as const }], late = [{ rule: "attendance.persistent" as const, strand: "attendance" as const }];
  test("is not said to be gone before anybody measured again", () => {
    expect([...strandsNow(met, [], sdq("2027-02-01"), since)]).toEqual([["emotional", "not-known"]]);
    expect([...strandsNow(met, [], sdq("2027-04-01"), since)]).toEqual([["emotional", "gone"]]);
    expect([...strandsNow(met, [{ strand: "emotional" }], sdq("2027-04-01"), since)]).toEqual([["emotional", "still"]]);
  });
  test("is not said to be gone because a new school year began, nor of a child who left", () => {
    expect([...strandsNow(late, [], aChild(), { ...since, possibleToDate: 40 })]).toEqual([["attendance", "not-known"]]);
    expect([...strandsNow(late, [], aChild(), { ...since, onRoll: false })]).toEqual([["attendance", "not-known"]]);
    expect([...strandsNow(late, [], aChild(), since)]).toEqual([["attendance", "gone"]]);
  });
});

test("a baseline leaves out every fact of a later day, and reads back as it was written", () => {
  const child = aChild({
    marks: register("2026-09-07", "2027-04-16", each("OO", "2027-03-09", "2027-03-10")),
    wellbeing: [{ instrument: "SDQ", version: "4-band-2014", respondent: "self", on: day("2027-04-01"), subscale: "emotional", score: 9 }],
    assessments: [{ subject: "maths", on: day("2027-01-10"), against: "below", yearsBelow: 1, scale: "" }],
  });
  const stood = whatStood(child, aSchool([child]), [{ programmeId: "018f0000-0000-7000-8000-0000000000b1", ruleSet: DEFAULT_RULE_SET }], AGREED);
  expect(stood).toMatchObject({ sdq: [], results: [{ subject: "maths", against: "below" }], attendance: { toDate: { absent: 0, to: AGREED }, weeksBefore: { schoolWeeks: 12 } } });
  expect(stood.missing).toContainEqual({ strand: "emotional", why: "never" });
  expect(stoodSchema.parse(JSON.parse(JSON.stringify(stood)))).toEqual(stood);
});

test("too few sessions give no share", () => {
  expect(attendanceWords({ possible: 59, absent: 30 })).toBe("Away for 30 of 59 possible sessions: too few sessions to tell.");
  expect(attendanceWords({ possible: 60, absent: 6 })).toBe("Away for 6 of 60 possible sessions, 10%.");
});

test("somebody mentions a child with words about them, not with nothing to add, and not after the day", () => {
  const said = (observation: "nothing-to-add" | "flourishing", on: string) => ({ judgements: [{ on: day(on), by: "t", observation, answer: null }] });
  const mentioned = (facts: object, contacts: readonly Day[] = []) => lastMentionedOn(aChild(facts), contacts, AS_AT);
  expect(mentioned(said("nothing-to-add", "2027-01-10"))).toBeNull();
  expect(mentioned(said("flourishing", "2027-01-10"))).toBe("2027-01-10");
  expect(mentioned(said("flourishing", "2027-05-10"))).toBeNull();
  expect(mentioned({ concerns: [{ on: day("2027-01-01") }] }, [day("2027-02-02")])).toBe("2027-02-02");
});
