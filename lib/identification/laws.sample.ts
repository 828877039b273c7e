// For the laws: any child of any school, as far as facts can be told. Codes as packed marks hold them; days around the as-at date.
import fc from "fast-check";
import { EXPECTATIONS, FAMILY_ENGAGEMENT, INSIGHTS, OBSERVATIONS, RESPONDENTS, SDQ_VERSIONS, SUBJECTS } from "../imports/vocabulary";
import { CONTACT_OUTCOMES } from "../imports/vocabulary";
import { addDays, day, type Day } from "../kernel/calendar";
import type { ChildFacts } from "../signals/facts";
import { aChild } from "../signals/facts.sample";
import { overlay, positionOf } from "../signals/marks";

export const AS_AT = day("2027-03-12");
/** Where the as-at date's last session lies in the marks of 2026/27. */
export const LAST = positionOf(AS_AT, "PM")!.at;
const FIRST = positionOf(day("2026-09-07"), "AM")!.at;

const ATTENDED = ["/", "\\", "L", "B", "V"] as const;
export const isAttended = (mark: string): boolean => (ATTENDED as readonly string[]).includes(mark);
export const ABSENT = ["I", "M", "C", "G", "N", "O", "U", "E", ">", "R", "S", "T", "<", "?"] as const;
const NOT_COUNTED = ["-", "X", "D", "#", "Y"] as const;

/** A register that reaches each rule's neighbourhood: some days mostly present, some mostly absent, one weekday perhaps apart. */
export const marks: fc.Arbitrary<string> = fc.record({
  away: fc.constantFrom(2, 5, 9, 11, 20, 28, 35, 60), weekday: fc.option(fc.integer({ min: 0, max: 4 })), seed: fc.array(fc.nat(99), { minLength: 320, maxLength: 320 }),
  code: fc.constantFrom("I", ...ABSENT), dayCode: fc.constantFrom(...ABSENT),
}).map(({ away, weekday, seed, code, dayCode }) => {
  const told = seed.slice(0, LAST - FIRST + 1).map((n, i) => {
    const apart = weekday !== null && Math.floor((i % 10) / 2) === weekday;
    return n < (apart ? 60 : away) ? (n % 6 ? (apart ? dayCode : code) : ABSENT[n % ABSENT.length]!) : n > 96 ? NOT_COUNTED[n % NOT_COUNTED.length]! : n > 93 ? ATTENDED[n % ATTENDED.length]! : i % 2 ? "\\" : "/";
  });
  return overlay("", FIRST, told.join(""));
});

export const before = (days: number): fc.Arbitrary<Day> => fc.integer({ min: 0, max: days }).map((n) => addDays(AS_AT, -n));
/** Days at which something begins or ends to count, so that facts often share one. */
const when: fc.Arbitrary<Day> = fc.constantFrom(0, 1, 20, 60, 150, 200, 364, 365, 366, 399, 400, 401).map((days) => addDays(AS_AT, -days));
const some = <T>(one: fc.Arbitrary<T>, most = 6) => fc.array(one, { maxLength: most });
export const score = fc.record({ instrument: fc.constant("SDQ"), version: fc.constantFrom(...SDQ_VERSIONS), respondent: fc.constantFrom(...RESPONDENTS), on: when, subscale: fc.constantFrom("emotional", "peer", "prosocial"), score: fc.integer({ min: 0, max: 10 }) });
export const result = fc.record({ subject: fc.constantFrom(...SUBJECTS), on: when, against: fc.constantFrom(...EXPECTATIONS), yearsBelow: fc.option(fc.integer({ min: 0, max: 8 }).map((n) => n / 2)), scale: fc.constantFrom("", "a") });
const judgement = fc.record({ on: when, by: fc.constantFrom("a@example.org", "b@example.org"), observation: fc.constantFrom(...OBSERVATIONS), answer: fc.constantFrom(...FAMILY_ENGAGEMENT) })
  .map((row) => ({ ...row, answer: row.observation === "family-engagement" ? row.answer : null }));

export const child: fc.Arbitrary<ChildFacts> = fc.record({
  marks: fc.option(marks), assessments: some(result), wellbeing: some(score), judgements: some(judgement),
  suspensions: some(fc.record({ from: when, sessions: fc.integer({ min: 0, max: 10 }) }), 2),
  insights: some(fc.record({ on: when, insight: fc.constantFrom(...INSIGHTS), by: fc.constant("a@example.org") }), 2), youngCarerSince: fc.option(when, { freq: 4 }),
  earlierContacts: some(fc.record({ on: when, outcome: fc.constantFrom(...CONTACT_OUTCOMES), from: fc.constant("school") }), 4),
  concerns: some(fc.record({ on: when }), 3), endedReviews: some(fc.record({ on: when, helped: fc.boolean() }), 1),
}).map(({ marks: year, ...facts }) => aChild({ ...facts, marks: new Map(year === null ? [] : [[2026, year]]) }));
