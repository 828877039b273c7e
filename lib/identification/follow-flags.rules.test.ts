import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { type FiringFlag, type Follow, followFlags, type KeptFlag } from "./follow-flags.rules";

const MON = day("2027-03-01"), TUE = day("2027-03-02");
const firing = (flag: Partial<FiringFlag> = {}): FiringFlag => ({ childId: "ada", rule: "attendance.persistent", strand: "attendance", severity: "notable", because: "[1]", yearGroup: "7", candidate: true, ...flag });
const kept = (flag: Partial<KeptFlag> = {}): KeptFlag => ({
  ...firing(), id: "1", programmeId: "p", seenOn: MON, lastSeenOn: MON, endedOn: null, expiredOn: null, normalDays: 0, ruleSetVersion: 1, restricted: false, ...flag,
});
const follow = (how: Partial<Follow> = {}): Follow => ({ programmeId: "p", ruleSetVersion: 1, asAt: TUE, involved: new Set(), held: false, normalDays: () => 0, ...how });

test("one that still stands keeps the day it was first seen, with today's evidence; one that is new begins today", () => {
  expect(followFlags([kept()], [firing({ because: "[2]" }), firing({ childId: "cem" })], follow())).toMatchObject({
    changed: [{ id: "1", because: "[2]", seenOn: MON, lastSeenOn: TUE }], came: [{ id: null, childId: "cem", seenOn: TUE, lastSeenOn: TUE }], now: [{ childId: "ada" }, { childId: "cem" }],
  });
});

test("what a file of the same day says otherwise is written; what says the same is not", () => {
  const today = kept({ lastSeenOn: TUE });
  expect(followFlags([today], [firing({ because: "[2]" })], follow()).changed).toMatchObject([{ because: "[2]" }]);
  expect(followFlags([today], [firing()], follow()).changed).toEqual([]);
});

test("one that fires no more stays as “was”, is no reason for a list any more, and is over after twenty school days of normal data or once the child has left", () => {
  expect(followFlags([kept()], [], follow({ normalDays: () => 3 })).now).toMatchObject([{ endedOn: TUE, lastSeenOn: MON, candidate: false, normalDays: 3, expiredOn: null }]);
  const was = kept({ endedOn: MON, candidate: false, normalDays: 19 });
  expect(followFlags([was], [firing()], follow()).now).toMatchObject([{ id: "1", seenOn: MON, endedOn: null, normalDays: 0 }]);
  expect(followFlags([was], [], follow({ normalDays: () => 19 })).now).toMatchObject([{ id: "1", normalDays: 19, expiredOn: null }]);
  for (const days of [20, "left"] as const) expect(followFlags([was], [], follow({ normalDays: () => days }))).toMatchObject({ changed: [{ id: "1", endedOn: MON, expiredOn: TUE }], now: [] });
});

test("while new flags wait one that stands is followed and may end; none begins or comes back, and nobody becomes a candidate", () => {
  const held = follow({ held: true }), was = kept({ id: "2", childId: "cem", endedOn: MON, candidate: false });
  const { came, now } = followFlags([kept({ candidate: false }), was, kept({ id: "3", childId: "dot" })], [firing({ because: "[2]" }), firing({ childId: "cem" }), firing({ childId: "eve" })], held);
  expect(came).toEqual([]);
  expect(now).toMatchObject([{ id: "1", because: "[2]", candidate: false }, was, { id: "3", endedOn: TUE }]);
});

test("a child for whom somebody leads by law: every flag is the safeguarding lead's alone, another programme's too, and one that is over", () => {
  const others = kept({ id: "2", programmeId: "q", rule: "insight.declared", strand: "insight" }), over = kept({ id: "3", programmeId: "q", endedOn: MON, expiredOn: MON });
  const { came, changed, now } = followFlags([others, over], [firing()], follow({ involved: new Set(["ada"]) }));
  expect([came, changed]).toEqual([[expect.objectContaining({ restricted: true })], [{ ...others, restricted: true }, { ...over, restricted: true }]]);
  expect(now.map(({ rule }) => rule)).toEqual(["insight.declared", "attendance.persistent"]);
});

const children = fc.constantFrom("ada", "cem", "dot"), rules = fc.constantFrom("attendance.persistent", "academic.below", "insight.declared");
const found = fc.uniqueArray(fc.record({ childId: children, rule: rules, candidate: fc.boolean(), because: fc.constantFrom("[1]", "[2]") }), { selector: ({ childId, rule }) => `${childId} ${rule}` });
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
