import { expect, test } from "vitest";
import { addWeekdays, day } from "../kernel/calendar";
import { DAYS_TO_OFFER, type Known, waitsForOffer } from "./without-offer.rules";

const SINCE = day("2027-01-11"), LATE = addWeekdays(SINCE, DAYS_TO_OFFER + 7);
const known = (more: Partial<Known> = {}): Known => ({ emotionalSince: SINCE, decisions: [], askings: [], cases: [], ...more });

test("on the twentieth school day nothing is said, on the twenty-first it is", () => {
  expect(waitsForOffer(known(), addWeekdays(SINCE, DAYS_TO_OFFER))).toBeNull();
  expect(waitsForOffer(known(), addWeekdays(SINCE, DAYS_TO_OFFER + 1))).toEqual({ since: SINCE, days: 21, dueOn: "2027-02-08" });
  expect(waitsForOffer(known(), LATE)).toMatchObject({ days: 27 });
});

test("days on which the school is closed are no days of waiting", () => {
  const calendar = [{ kind: "holiday", name: null, from: day("2027-02-08"), until: day("2027-02-12") }] as const, on = addWeekdays(SINCE, DAYS_TO_OFFER + 5);
  expect(waitsForOffer(known(), on, calendar)).toBeNull();
  expect(waitsForOffer(known(), addWeekdays(on, 1), calendar)).toEqual({ since: SINCE, days: 21, dueOn: "2027-02-15" });
});

test("support decided since, support there already, and a reasoned no are answers; watching and asking for more are none", () => {
  for (const end of ["support-now", "already-supported", "not-needed", "closed-by-lead"] as const) expect(waitsForOffer(known({ decisions: [{ end, on: SINCE }] }), LATE), end).toBeNull();
  for (const end of ["watch", "need-information"] as const) expect(waitsForOffer(known({ decisions: [{ end, on: SINCE }] }), LATE), end).not.toBeNull();
});

test("what was offered before the flag is no answer to it, unless that help goes on", () => {
  const before = known({ decisions: [{ end: "support-now", on: day("2026-10-01") }] });
  expect(waitsForOffer(before, LATE)).not.toBeNull();
  expect(waitsForOffer({ ...before, cases: ["closed", "looked-again"], askings: ["agreed", "declined"] }, LATE)).not.toBeNull();
  expect([waitsForOffer({ ...before, cases: ["open"] }, LATE), waitsForOffer({ ...before, askings: ["asked-to-wait"] }, LATE)]).toEqual([null, null]);
});
