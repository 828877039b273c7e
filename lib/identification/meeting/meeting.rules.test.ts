import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day } from "../../kernel/calendar";
import { STORED_ENDS } from "../review.vocabulary";
import { agendaOf, canBeParked, mayBeSpokenOf, nextAfter, outcomeOf, type Parked, spokenOf, taskOfEnd, taskOfParking } from "./meeting.rules";
import { OUTCOMES } from "./vocabulary";

const TODAY = day("2027-03-12");
const waits = (n: number) => Array.from({ length: n }, (_, i) => ({ reviewId: `r${i}`, childId: `c${i}` }));

test("the list keeps the order in which children wait, and says who was parked before", () => {
  const { items } = agendaOf(waits(3), new Map([["r1", { until: null }]]), { heldOn: TODAY, most: 40 });
  expect(items.map(({ reviewId, came, place }) => [reviewId, came, place])).toEqual([["r0", "candidate", 1], ["r1", "parked-before", 2], ["r2", "candidate", 3]]);
});

test("a child parked until a day comes back on that day, not before", () => {
  const parked = new Map<string, Parked>([["r0", { until: TODAY }], ["r1", { until: addDays(TODAY, 1) }]]);
  expect(agendaOf(waits(2), parked, { heldOn: TODAY, most: 40 })).toMatchObject({ items: [{ reviewId: "r0" }], more: 0, parked: 1 });
});

test("whoever waits is on the list, counted as more, or parked: nobody is lost, nobody twice", () => {
  fc.assert(fc.property(fc.nat(60), fc.nat(50), fc.array(fc.tuple(fc.nat(59), fc.option(fc.integer({ min: -20, max: 20 })))), fc.nat(30), (n, most, said, from) => {
    const parked = new Map(said.map(([i, days]): [string, Parked] => [`r${i}`, { until: days === null ? null : addDays(TODAY, days) }]));
    const { items, more, parked: later } = agendaOf(waits(n), parked, { heldOn: TODAY, most, from });
    expect(items.length + more + later).toBe(n);
    expect(new Set(items.map(({ reviewId }) => reviewId)).size).toBe(items.length);
    expect(items.length).toBeLessThanOrEqual(most);
    expect(items.map(({ place }) => place)).toEqual(items.map((_, i) => from + i + 1));
  }));
});

test("every end of a review has its word in a meeting", () => {
  expect(STORED_ENDS.map((end) => [end, outcomeOf(end)])).toEqual([
    ["support-now", "decided"], ["watch", "decided"], ["already-supported", "decided"], ["need-information", "asked"], ["not-needed", "taken-out"], ["closed-by-lead", "closed-by-lead"],
  ]);
});

test("asking makes a task of the question; what is watched, supported or not needed makes none", () => {
  expect(taskOfEnd({ end: "need-information", from: "the form tutor", by: day("2027-03-19"), question: "How are mornings?" })).toEqual({ what: "Ask the form tutor: How are mornings?", dueOn: "2027-03-19" });
  expect([taskOfEnd({ end: "watch", until: day("2027-04-01"), wouldChange: "x" }), taskOfEnd({ end: "support-now", supportBy: "school" }), taskOfEnd({ end: "not-needed" })]).toEqual([null, null, null]);
});

test.each([["2027-03-30", "2027-03-15", "2027-03-30"], [null, "2027-03-15", "2027-03-19"], [null, "2027-03-26", "2027-03-26"], [null, "2027-03-01", "2027-03-19"]])("parked until %s with a review due on %s: found out by %s", (until, due, by) => {
  expect(taskOfParking("How are mornings?", until as Day | null, day(due), TODAY)).toEqual({ what: "Find out: How are mornings?", dueOn: by });
});

test("nothing is said in a meeting that ended, nor over words that came meanwhile", () => {
  expect(mayBeSpokenOf({ meeting: "ended", version: 1 }, 1)).toEqual({ ok: false, because: "meeting-ended" });
  expect(mayBeSpokenOf({ meeting: "open", version: 2 }, 1)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect(mayBeSpokenOf({ meeting: "open", version: 2 }, 2).ok).toBe(true);
});

test("only a child whose review waits is parked, and only until a later day", () => {
  const item = { meeting: "open", version: 1, reviewWaits: true } as const;
  expect(canBeParked({ ...item, reviewWaits: false }, 1, null, TODAY)).toEqual({ ok: false, because: "decided-already" });
  expect(canBeParked(item, 1, TODAY, TODAY)).toEqual({ ok: false, because: "park-until-a-later-day" });
  expect([canBeParked(item, 1, addDays(TODAY, 1), TODAY).ok, canBeParked(item, 1, null, TODAY).ok]).toEqual([true, true]);
});

test("a closure by the lead is counted as every other word: no hole shows where a child was", () => {
  const others = [{ outcome: "parked" }, { outcome: null }] as const;
  expect(spokenOf([{ outcome: "closed-by-lead" }, ...others])).toEqual({ done: 2, of: 3 });
  expect(spokenOf([{ outcome: "decided" }, ...others])).toEqual({ done: 2, of: 3 });
  expect(spokenOf(OUTCOMES.map((outcome) => ({ outcome })))).toEqual({ done: 5, of: 6 });
});

test("after one child comes the next nobody has spoken of, and from the beginning after the last", () => {
  const items = (["parked", null, "decided", null] as const).map((outcome, i) => ({ itemId: `i${i}`, outcome }));
  expect(["i0", "i1", "i3", "gone"].map((after) => nextAfter(items, after)?.itemId)).toEqual(["i1", "i3", "i1", "i1"]);
  expect([nextAfter(items, null)?.itemId, nextAfter(items.filter(({ outcome }) => outcome), null)]).toEqual(["i1", null]);
});
