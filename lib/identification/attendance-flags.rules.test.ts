import { describe, expect, it, test } from "vitest";
import { addDays, day } from "../kernel/calendar";
import type { ChildFacts } from "../signals/facts";
import { aChild, aSchool, each, register } from "../signals/facts.sample";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { identify } from "./flags.rules";
import type { RuleId } from "./vocabulary";

const AS_AT = "2027-03-12"; // a Friday
const present = aChild({ childId: "c2", marks: register("2026-09-07", "2027-03-19") });
const flag = (rule: RuleId, facts: Partial<ChildFacts>, asAt = AS_AT) =>
  identify(aSchool([aChild(facts), present]), DEFAULT_RULE_SET, day(asAt)).flags.find((one) => one.childId === "c1" && one.rule === rule);
const figures = (rule: RuleId, facts: Partial<ChildFacts>, asAt = AS_AT) =>
  Object.fromEntries((flag(rule, facts, asAt)?.because ?? []).map(({ what, value, threshold }) => [what, threshold === undefined ? value : [value, threshold]]));
const away = (from: string, but: Record<string, string>, to = AS_AT) => ({ marks: register(from, to, but) });
/** The Mondays `weeks` weeks back from 8 March 2027, the as-at date's own week being 0. */
const monday = (weeks: number) => addDays(day("2027-03-08"), -7 * weeks) as string;

describe("absence this school year", () => {
  const three = each("II", "2027-02-01", "2027-02-02", "2027-02-03");
  it("fires at 6 of 60, with every figure", () => expect(figures("attendance.persistent", away("2027-02-01", { ...three }))).toEqual({
    "possible-sessions": [60, 60], "absent-sessions": 6, "absence-share": [0.1, 0.1], "reduced-timetable-share": 0, "medical-share": 0,
  }));
  it("does not fire at 5 of 60", () => expect(flag("attendance.persistent", away("2027-02-01", { ...three, "2027-02-03": "I\\" }))).toBeUndefined());
  it("does not fire at 6 of 59", () => expect(flag("attendance.persistent", away("2027-02-01", { ...three, "2027-02-04": "X\\" }))).toBeUndefined());
  it("does not round 7 of 71 up to a tenth, and fires at 7 of 70", () => {
    const seven = { ...three, "2027-02-04": "I\\" };
    expect(flag("attendance.persistent", away("2027-01-22", { ...seven, "2027-01-22": "X/" }))).toBeUndefined();
    expect(flag("attendance.persistent", away("2027-01-22", { ...seven, "2027-01-22": "XX" }))).toBeDefined();
  });
  it("counts from 1 August, not the summer term before", () => {
    const marks = new Map([...register("2026-06-01", "2026-07-20", {}, "II"), ...register("2026-09-07", AS_AT)]);
    expect(flag("attendance.persistent", { marks })).toBeUndefined();
  });
  it("does not use the day after", () => {
    expect(flag("attendance.persistent", away("2027-02-01", { ...three, "2027-02-03": "I/", "2027-03-15": "II" }, "2027-03-15"))).toBeUndefined();
    expect(flag("attendance.persistent", away("2027-02-01", { ...three, "2027-02-03": "I/", "2027-03-15": "II" }, "2027-03-15"), "2027-03-15")).toBeDefined();
  });
  it("shows how much was a reduced timetable and how much medical", () =>
    expect(figures("attendance.persistent", away("2027-02-01", { ...each("/>", "2027-02-01", "2027-02-02"), ...each("MM", "2027-02-03", "2027-02-04") }))).toMatchObject({ "reduced-timetable-share": 2 / 60, "medical-share": 4 / 60 }));
  const days = (n: number) => Array.from({ length: n }, (_, i) => addDays(day("2027-02-01"), i + 2 * Math.floor(i / 5)) as string);
  it("is severe at 30 of 60 and not at 29", () => {
    expect(flag("attendance.severe", away("2027-02-01", each("OO", ...days(15))))?.severity).toBe("severe");
    expect(flag("attendance.severe", away("2027-02-01", { ...each("OO", ...days(15)), "2027-02-01": "O\\" }))).toBeUndefined();
  });
});

describe("away in different weeks", () => {
  const four = each("II", monday(0), monday(1), monday(2), monday(3));
  it("fires at 8 sessions in 4 weeks", () => expect(figures("attendance.different-weeks", away("2026-09-07", four))).toMatchObject({ "absent-sessions": [8, 8], "weeks-with-absence": [4, 4] }));
  it("does not fire at 7 sessions", () => expect(flag("attendance.different-weeks", away("2026-09-07", { ...four, [monday(0)]: "I\\" }))).toBeUndefined());
  it("does not fire in 3 weeks", () => expect(flag("attendance.different-weeks", away("2026-09-07", { ...each("II", monday(0), monday(1), monday(2), "2027-03-09", "2027-03-10") }))).toBeUndefined());
  it("looks back six school weeks and no further", () => {
    expect(flag("attendance.different-weeks", away("2026-09-07", each("II", monday(2), monday(3), monday(4), monday(5))))).toBeDefined();
    expect(flag("attendance.different-weeks", away("2026-09-07", each("II", monday(2), monday(3), monday(4), monday(6))))).toBeUndefined();
  });
  test.each([..."RST<?"])("leaves %s out", (code) => expect(flag("attendance.different-weeks", away("2026-09-07", { ...four, [monday(3)]: `I${code}` }))).toBeUndefined());
  it("jumps over the summer: the last weeks of July and the first of September follow each other", () => {
    const marks = new Map([...register("2026-06-01", "2026-07-17", each("II", "2026-07-06", "2026-07-13")), ...register("2026-09-07", "2026-09-25", each("II", "2026-09-07", "2026-09-14"))]);
    expect(identify(aSchool([aChild({ marks })]), DEFAULT_RULE_SET, day("2026-09-25")).flags.map(({ rule }) => rule)).toContain("attendance.different-weeks");
  });
});

describe("away on one day of the week", () => {
  const mondays = (n: number, codes = "II") => each(codes, ...Array.from({ length: n }, (_, i) => monday(i)));
  it("fires at half of the Mondays of 12 weeks, and names the day", () => expect(figures("attendance.weekday", away("2026-09-07", mondays(6)))).toMatchObject({
    weekday: "Mon", "weekday-absent-sessions": [12, 6], "weekday-absence-share": [0.5, 0.5], "other-weekdays-absence-share": [0, 0.25],
  }));
  it("does not fire just under half", () => expect(flag("attendance.weekday", away("2026-09-07", { ...mondays(6), [monday(0)]: "I\\" }))).toBeUndefined());
  it("fires at 6 sessions and not at 5, where few were possible", () => {
    expect(flag("attendance.weekday", away("2027-02-22", mondays(3)))).toBeDefined();
    expect(flag("attendance.weekday", away("2027-02-22", { ...mondays(3), [monday(0)]: "I\\" }))).toBeUndefined();
  });
  it("needs twice the rate of the other days together", () => {
    const tuesdayOn = (n: number) => each("II", ...Array.from({ length: n }, (_, i) => addDays(day(monday(i % 12)), 1 + Math.floor(i / 12)) as string));
    expect(flag("attendance.weekday", away("2026-09-07", { ...mondays(6), ...tuesdayOn(12) }))).toBeDefined(); // Mon 12/24, others 24/96: exactly twice
    expect(flag("attendance.weekday", away("2026-09-07", { ...mondays(6), ...tuesdayOn(13) }))?.because[0]?.value).not.toBe("Mon"); // 26/96
  });
  it("takes the other days' rate as 0 where none was possible", () => {
    const marks = register("2027-02-22", AS_AT, { ...mondays(3) }, "XX");
    expect(flag("attendance.weekday", { marks })).toBeDefined();
  });
  it("leaves study leave out of the absences but not out of the sessions", () => expect(flag("attendance.weekday", away("2026-09-07", { ...mondays(6), [monday(0)]: "SS" }))).toBeUndefined());
  it("names the day with the higher share where two fire", () => expect(figures("attendance.weekday", away("2026-09-07", { ...mondays(7), ...each("II", ...Array.from({ length: 8 }, (_, i) => addDays(day(monday(i)), 4) as string)) }))).toMatchObject({ weekday: "Fri" }));
});

describe("unauthorised absence", () => {
  const five = ["GN", "OU", "GG", "NN", "OO"].reduce((all, codes, i) => ({ ...all, [monday(i * 2)]: codes }), {} as Record<string, string>);
  it("fires at 10 sessions of G, N, O, U", () => expect(figures("attendance.unauthorised", away("2026-09-07", five))).toMatchObject({ "unauthorised-sessions": [10, 10] }));
  it("does not fire at 9", () => expect(flag("attendance.unauthorised", away("2026-09-07", { ...five, [monday(0)]: "GI" }))).toBeUndefined());
  it("counts the tenth week back and not the eleventh", () => {
    expect(flag("attendance.unauthorised", away("2026-09-07", { ...five, [monday(8)]: "//", [monday(9)]: "OO" }))).toBeDefined();
    expect(flag("attendance.unauthorised", away("2026-09-07", { ...five, [monday(8)]: "//", [monday(10)]: "OO" }))).toBeUndefined();
  });
});

describe("suspension", () => {
  const marks = register("2026-09-07", AS_AT);
  it("fires at one session of E", () => expect(figures("attendance.suspended", away("2026-09-07", { [monday(11)]: "E/" }))).toMatchObject({ "suspended-sessions": [1, 1] }));
  it("does not look back to a thirteenth week", () => expect(flag("attendance.suspended", away("2026-09-07", { [monday(12)]: "EE" }))).toBeUndefined());
  test.each([[monday(11), true], [addDays(day(monday(11)), -1), false], [AS_AT, true], ["2027-03-13", false]])("a suspension from %s counts: %s", (from, fires) =>
    expect(Boolean(flag("attendance.suspended", { marks, suspensions: [{ from: day(from), sessions: 4 }] }))).toBe(fires));
  it("gives the file's own sessions, apart from the register's", () =>
    expect(flag("attendance.suspended", { ...away("2026-09-07", { "2027-03-01": "EE" }), suspensions: [{ from: day("2027-03-01"), sessions: 4 }] })?.because.filter(({ what }) => what === "suspended-sessions").map(({ value, source }) => [value, source])).toEqual([[2, "School register"], [4, "Behaviour file"]]));
});
