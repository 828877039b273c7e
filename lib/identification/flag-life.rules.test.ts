import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, type Day } from "../kernel/calendar";
import { mayGo } from "../kernel/transition";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { addSchoolDays, schoolDaysBetween } from "../partnership/calendar/school-days.rules";
import { type Acted, COOL_DOWN, isWorse, lifeOf, lifeOfFiring, type StandingFlag } from "./flag-life.rules";
import { STORED_ENDS } from "./review.vocabulary";
import { FLAG_TRANSITIONS, type FlagState } from "./transitions.rules";
import { RULE_IDS, SEVERITIES } from "./vocabulary";
import { figureIsWorse, figureOf, WORSE_BY } from "./worsening.rules";

const CALENDAR: SchoolCalendar = [
  { kind: "term", name: "Spring", from: day("2027-01-04"), until: day("2027-03-25") }, { kind: "term", name: "Summer", from: day("2027-04-12"), until: day("2027-07-21") },
  { kind: "holiday", name: "Half-term", from: day("2027-02-15"), until: day("2027-02-19") },
];
const DECIDED = day("2027-03-01");
const flag = (more: Partial<StandingFlag> = {}): StandingFlag => ({ rule: "attendance.persistent", severity: "notable", seenOn: day("2027-02-01"), figure: 0.14, ...more });
const acted = (more: Partial<Acted> = {}): Acted => ({ state: "ended", end: "not-needed", decidedOn: DECIDED, severe: false, lookAgainOn: null, rulesKnown: ["attendance.persistent"], figuresKnown: { "attendance.persistent": 0.14 }, ...more });

const someDay = fc.integer({ min: 0, max: 200 }).map((after) => addDays(day("2027-01-04"), after));
const someFlag = fc.record({ rule: fc.constantFrom(...RULE_IDS), severity: fc.constantFrom(...SEVERITIES), seenOn: someDay, figure: fc.option(fc.double({ min: 0, max: 40, noNaN: true })) });
const someActed = fc.record({
  state: fc.constant("ended" as const), end: fc.constantFrom(...STORED_ENDS), decidedOn: someDay, severe: fc.boolean(), lookAgainOn: fc.option(someDay), rulesKnown: fc.subarray([...RULE_IDS]),
  figuresKnown: fc.dictionary(fc.constantFrom(...RULE_IDS), fc.double({ min: 0, max: 40, noNaN: true })), supportOverOn: fc.option(someDay),
}) as fc.Arbitrary<Acted>;

describe("a flag that was dismissed", () => {
  test("never asks within fifteen of the school's own days, unless it is worse", () => {
    fc.assert(fc.property(someFlag, someActed, fc.integer({ min: 0, max: 60 }), (one, last, after) => {
      const dismissed: Acted = { ...last, end: "not-needed", lookAgainOn: null }, today = addDays(last.decidedOn, after), within = schoolDaysBetween(CALENDAR, last.decidedOn, today) < COOL_DOWN;
      return lifeOfFiring(one, dismissed, today, CALENDAR).state === (isWorse(one, dismissed) || !within ? "open" : "cooling");
    }));
  });
  test("is cool until a day on which it asks, and not before", () => {
    const until = addSchoolDays(CALENDAR, DECIDED, COOL_DOWN);
    expect(lifeOfFiring(flag(), acted(), addDays(until, -1), CALENDAR)).toEqual({ state: "cooling", until });
    expect(lifeOfFiring(flag(), acted(), until, CALENDAR)).toEqual({ state: "open" });
    expect(until).toBe("2027-03-22");
  });
  test.each<[string, Partial<StandingFlag>, boolean]>([
    ["the same", {}, false], ["a little more than then", { figure: 0.18 }, false], ["five points more of the year", { figure: 0.19 }, true], ["less", { figure: 0.05 }, false],
    ["severe where nothing was", { severity: "severe" }, true], ["over, and back as new", { seenOn: day("2027-03-02") }, true], ["a rule nobody had met with", { rule: "academic.below", figure: 2 }, true],
    ["a figure that was not kept then", { figure: null }, false],
  ])("%s: asks at once is %s", (_, more, worse) => expect(lifeOfFiring(flag(more), acted(), addDays(DECIDED, 3), CALENDAR).state).toBe(worse ? "open" : "cooling"));
});

describe("what people did keeps a flag quiet", () => {
  test.each<[string, Acted, StandingFlag, Day, string]>([
    ["while support lasts, also when a figure moves", acted({ end: "support-now" }), flag({ figure: 0.4 }), day("2027-07-01"), "quiet"],
    ["not when its severity rises", acted({ end: "support-now" }), flag({ severity: "severe" }), day("2027-03-05"), "open"],
    ["cooling once the case is closed", acted({ end: "support-now", supportOverOn: day("2027-05-03") }), flag(), day("2027-05-10"), "cooling"],
    ["and asking fifteen school days after that", acted({ end: "support-now", supportOverOn: day("2027-05-03") }), flag(), day("2027-05-24"), "open"],
    ["until the day they watch to", acted({ end: "watch", lookAgainOn: day("2027-05-03") }), flag(), day("2027-05-02"), "quiet"],
    ["and no longer", acted({ end: "watch", lookAgainOn: day("2027-05-03") }), flag(), day("2027-05-03"), "open"],
    ["not when it gets worse while they watch", acted({ end: "watch", lookAgainOn: day("2027-05-03") }), flag({ figure: 0.2 }), day("2027-03-05"), "open"],
    ["while somebody supports already", acted({ end: "already-supported" }), flag(), day("2027-07-01"), "quiet"],
  ])("%s", (_, last, one, today, expected) => expect(lifeOfFiring(one, last, today, CALENDAR).state).toBe(expected));
  test("without a decision, and while a review waits, it is open", () => {
    fc.assert(fc.property(someFlag, someDay, (one, today) => lifeOfFiring(one, null, today, CALENDAR).state === "open" && lifeOfFiring(one, { state: "waiting" }, today, CALENDAR).state === "open"));
  });
});

test("from one thing that happens to the next a flag only goes where the table lets it, over many days", () => {
  const run = fc.record({ fires: fc.boolean(), normal: fc.boolean(), decides: fc.option(fc.constantFrom("not-needed" as const, "watch" as const, "support-now" as const)), closes: fc.boolean(), lasts: fc.integer({ min: 1, max: 40 }) });
  /** Something happens on the first day of a run; then days go by. */
  const year = fc.array(run, { minLength: 4, maxLength: 9 }).map((runs) => runs.flatMap(({ lasts, ...one }) => Array.from({ length: lasts }, (_, at) => (at === 0 ? one : { ...one, decides: null, closes: false }))));
  const reached = new Set<string>();
  fc.assert(fc.property(year, (days) => {
    let last: Acted | null = null, seenOn = day("2027-01-04"), lastSeenOn: Day | null = null, expiredOn: Day | null = null, normalDays = 0, before: FlagState = "open";
    return days.every(({ fires, normal, decides, closes }, at) => {
      const today = addDays(day("2027-01-04"), at + 1);
      const goes = (): boolean => {
        const { state } = lifeOf({ ...flag({ seenOn }), lastSeenOn, expiredOn, normalDays }, last, today), may = state === before || mayGo(FLAG_TRANSITIONS, before, state);
        if (state !== before) reached.add(`${before} → ${state}`);
        before = state;
        return may;
      };
      if (closes && last?.end === "support-now") last = { ...last, supportOverOn: last.supportOverOn ?? today };
      if (fires) [seenOn, lastSeenOn, expiredOn, normalDays] = [expiredOn ? today : seenOn, null, null, 0];
      else if (!expiredOn) {
        const stopped = lastSeenOn === null;
        lastSeenOn ??= addDays(today, -1); normalDays += normal ? 1 : 0;
        if (normalDays >= 20 && !stopped) expiredOn = today;
      }
      const followed = goes();
      if (!decides || lastSeenOn) return followed;
      last = acted({ end: decides, decidedOn: today, lookAgainOn: decides === "watch" ? addDays(today, 10) : null, supportOverOn: null });
      return followed && goes();
    });
  }), { numRuns: 300 });
  const possible = new Set(FLAG_TRANSITIONS.map(({ from, to }) => `${from} → ${to}`));
  expect([...possible].filter((one) => !reached.has(one)), "and every row of the table happens").toEqual([]);
});

describe("the figure of a rule", () => {
  test("a smaller figure is never worse, and a larger one than a worse one is worse too", () => {
    fc.assert(fc.property(fc.constantFrom(...RULE_IDS), fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (rule, then, now, more) =>
      !(now <= then && figureIsWorse(rule, now, then)) && (!figureIsWorse(rule, now, then) || figureIsWorse(rule, now + more, then))));
  });
  test("a lower score is the worse where the rule looks for low ones", () => {
    const score = (value: number) => figureOf("social.sdq-prosocial", [{ what: "sdq-prosocial", value, source: "SDQ" }]);
    expect([figureIsWorse("social.sdq-prosocial", score(2), score(4)), figureIsWorse("social.sdq-prosocial", score(6), score(4))]).toEqual([true, false]);
  });
  test("every rule that has a figure says by how much it is worse, and why", () => {
    expect(RULE_IDS.filter((rule) => !WORSE_BY[rule])).toEqual(["judgement.family-engagement"]);
    for (const { step, because } of Object.values(WORSE_BY)) expect(step > 0 && because.length > 10).toBe(true);
  });
});
