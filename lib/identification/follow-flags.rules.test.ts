import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import type { Evidence } from "./vocabulary";
import { type FiringFlag, type Follow, followFlags, type KeptFlag, overKey } from "./follow-flags.rules";

const MON = day("2027-03-01"), TUE = day("2027-03-02"), WED = day("2027-03-03");
const sessions = (value: number): readonly Evidence[] => [{ what: "absent-sessions", value, from: day("2026-08-01"), to: TUE, source: "School register" }];
const firing = (flag: Partial<FiringFlag> = {}): FiringFlag => ({ childId: "ada", rule: "attendance.persistent", strand: "attendance", severity: "notable", because: sessions(1), yearGroup: "7", candidate: true, ...flag });
const kept = (flag: Partial<KeptFlag> = {}): KeptFlag => ({
  ...firing(), programmeId: "p", seenOn: MON, lastSeenOn: null, endedOn: null, expiredOn: null, normalDays: 0, ruleSetVersion: 1, restricted: false, ...flag,
});
const follow = (how: Partial<Follow> = {}): Follow => ({ programmeId: "p", ruleSetVersion: 1, asAt: TUE, lastAppliedOn: MON, over: new Set(), involved: new Set(), held: false, normalDays: () => 0, ...how });

test("one that still stands keeps the day it was first seen, with today's evidence; one that is new begins today", () => {
  expect(followFlags([kept()], [firing({ because: sessions(2) }), firing({ childId: "cem" })], follow())).toMatchObject({
    changed: [{ because: sessions(2), seenOn: MON, lastSeenOn: null }], came: [{ childId: "cem", seenOn: TUE, lastSeenOn: null }], now: [{ childId: "ada" }, { childId: "cem" }],
  });
});

test("what says something else is written; what says the same is not, and keeps the days it was last counted over", () => {
  const on = (value: string, at: string): readonly Evidence[] => [{ what: "maths-result", value, threshold: "at", from: day(at), to: day(at), source: "Assessments" }];
  const tomorrow = sessions(1).map((one) => ({ ...one, from: day("2026-08-02"), to: WED }));
  expect(followFlags([kept()], [firing({ because: tomorrow })], follow({ asAt: WED }))).toMatchObject({ changed: [], now: [{ because: sessions(1) }] });
  expect(followFlags([kept({ because: on("below", "2027-02-01") })], [firing({ because: on("below", "2027-02-01") })], follow()).changed).toEqual([]);
  const others: readonly (readonly Evidence[])[] = [
    sessions(2), [], [...sessions(1), ...sessions(1)], sessions(1).map((one) => ({ ...one, what: "possible-sessions" })), sessions(1).map((one) => ({ ...one, threshold: 1 })), sessions(1).map((one) => ({ ...one, source: "Behaviour file" })),
  ];
  for (const because of others) expect(followFlags([kept()], [firing({ because })], follow()).changed).toMatchObject([{ because }]);
  // A fact of its own day is another fact on another day, today's too.
  for (const at of ["2027-02-02", TUE]) expect(followFlags([kept({ because: on("below", "2027-02-01") })], [firing({ because: on("below", at) })], follow()).changed).toMatchObject([{ because: on("below", at) }]);
});

test("one that ends was last seen when the rules were last applied, and not before it was first seen", () => {
  const ends = (how: Partial<Follow>, flag: Partial<KeptFlag> = {}) => followFlags([kept(flag)], [], follow({ asAt: WED, ...how })).now[0]!.lastSeenOn;
  expect([ends({ lastAppliedOn: TUE }), ends({ lastAppliedOn: WED }), ends({ lastAppliedOn: null }), ends({ lastAppliedOn: MON }, { seenOn: TUE })]).toEqual([TUE, WED, MON, TUE]);
  expect(ends({ lastAppliedOn: TUE }, { endedOn: TUE, lastSeenOn: MON })).toBe(MON);
});

test("one that fires no more stays as “was”, is no reason for a list any more, and is over after twenty school days of normal data or once the child has left", () => {
  expect(followFlags([kept()], [], follow({ normalDays: () => 3 })).now).toMatchObject([{ endedOn: TUE, lastSeenOn: MON, candidate: false, normalDays: 3, expiredOn: null }]);
  const was = kept({ lastSeenOn: MON, endedOn: MON, candidate: false, normalDays: 19 });
  expect(followFlags([was], [firing()], follow()).now).toMatchObject([{ seenOn: MON, lastSeenOn: null, endedOn: null, normalDays: 0 }]);
  expect(followFlags([was], [], follow({ normalDays: () => 19 })).now).toMatchObject([{ normalDays: 19, expiredOn: null }]);
  for (const days of [20, "left"] as const) expect(followFlags([was], [], follow({ normalDays: () => days }))).toMatchObject({ changed: [{ endedOn: MON, expiredOn: TUE }], now: [] });
});

test("one that was over and fires begins anew as the same flag, of this programme's alone; while new flags wait it does not", () => {
  const over = new Set([overKey("p", firing()), overKey("q", firing({ childId: "cem" }))]), fires = [firing(), firing({ childId: "cem" })];
  expect(followFlags([], fires, follow({ over }))).toMatchObject({ again: [{ childId: "ada", seenOn: TUE, expiredOn: null }], came: [{ childId: "cem" }], changed: [], now: [{ childId: "cem" }, { childId: "ada" }] });
  expect(followFlags([], fires, follow({ over, held: true }))).toEqual({ came: [], again: [], changed: [], now: [] });
});

test("while new flags wait one that stands is followed and may end; none begins or comes back, and nobody becomes a candidate", () => {
  const held = follow({ held: true }), was = kept({ childId: "cem", lastSeenOn: MON, endedOn: MON, candidate: false });
  const { came, now } = followFlags([kept({ candidate: false }), was, kept({ childId: "dot" })], [firing({ because: sessions(2) }), firing({ childId: "cem" }), firing({ childId: "eve" })], held);
  expect(came).toEqual([]);
  expect(now).toMatchObject([{ because: sessions(2), candidate: false }, was, { endedOn: TUE }]);
});

test("a child for whom somebody leads by law: every flag is the safeguarding lead's alone, another programme's too, and one that is over", () => {
  const others = kept({ programmeId: "q", rule: "insight.declared", strand: "insight" }), over = kept({ programmeId: "q", lastSeenOn: MON, endedOn: MON, expiredOn: MON });
  const { came, changed, now } = followFlags([others, over], [firing()], follow({ involved: new Set(["ada"]) }));
  expect([came, changed]).toEqual([[expect.objectContaining({ restricted: true })], [{ ...others, restricted: true }, { ...over, restricted: true }]]);
  expect(now.map(({ rule }) => rule)).toEqual(["insight.declared", "attendance.persistent"]);
});

const children = fc.constantFrom("ada", "cem", "dot"), rules = fc.constantFrom("attendance.persistent", "academic.below", "insight.declared");
const found = fc.uniqueArray(fc.record({ childId: children, rule: rules, candidate: fc.boolean(), because: fc.constantFrom(sessions(1), sessions(2)) }), { selector: ({ childId, rule }) => `${childId} ${rule}` });
test("asked again on the same day nothing changes, and what stands is what fires: whatever was found in between", () => {
  fc.assert(fc.property(fc.array(found, { minLength: 1, maxLength: 6 }), fc.boolean(), (days, held) => {
    let flags: readonly KeptFlag[] = [];
    for (const [n, today] of days.entries()) {
      const own = today.map((flag) => firing(flag as Partial<FiringFlag>)), how = follow({ asAt: day(`2027-03-${String(n + 1).padStart(2, "0")}`), held: held && n === days.length - 1 });
      flags = followFlags(flags, own, how).now;
      expect(followFlags(flags, own, how)).toMatchObject({ came: [], changed: [] });
      const stands = flags.filter(({ endedOn }) => !endedOn).map(({ childId, rule }) => `${childId} ${rule}`).sort(), fires = own.map(({ childId, rule }) => `${childId} ${rule}`).sort();
      if (how.held) expect(fires).toEqual(expect.arrayContaining(stands)); else expect(stands).toEqual(fires);
    }
  }));
});
