import { expect, test } from "vitest";
import { day } from "../../kernel/calendar";
import { reachedBy, reachedStation, stationsOf, threadSummary } from "./thread.rules";

const nothing = { firstFlagOn: null, flags: [], concerns: [], said: [], reviews: [] };
const states = (seen: Parameters<typeof reachedBy>[0]) => stationsOf(reachedBy(seen)).map(({ state }) => state);

test("nobody noticed anything: all nine stations lie ahead", () => {
  expect(states(null)).toEqual(Array(9).fill("ahead"));
  expect(threadSummary(stationsOf(reachedBy(nothing)))).toBe("The thread: nothing noticed yet");
});

test("noticed is the first word of concern by anybody, a strength is none", () => {
  const said = [{ on: day("2026-09-18"), by: "Hannah Osei", ofConcern: true }, { on: day("2026-09-10"), by: "Hannah Osei", ofConcern: false }];
  const [noticed] = stationsOf(reachedBy({ ...nothing, said, concerns: [{ on: day("2026-10-01"), by: "Mr Lowe" }] }));
  expect(noticed).toMatchObject({ state: "done", on: "2026-09-18", who: "Hannah Osei, class review" });
});

test("where nobody spoke first the rule did the noticing", () => {
  expect(stationsOf(reachedBy({ ...nothing, firstFlagOn: day("2026-10-12"), flags: [{ strand: "attendance" }, { strand: "social" }] })).slice(0, 2))
    .toMatchObject([{ on: "2026-10-12", who: "by a published rule" }, { on: "2026-10-12", who: "2 strands" }]);
});

test("a review that waits is where we stand; one the lead closed names nobody", () => {
  const closed = { waiting: false, decidedOn: day("2026-10-15"), by: null, with: null, end: "closed-by-lead" };
  expect(stationsOf(reachedBy({ ...nothing, reviews: [closed] }))[2]).toMatchObject({ state: "done", who: "closed by the safeguarding lead" });
  expect(stationsOf(reachedBy({ ...nothing, reviews: [closed, { waiting: true, decidedOn: null, by: null, with: null, end: null }] }))[2]).toMatchObject({ state: "now", who: "waiting for a decision" });
});

test("what the rooms after this one know is drawn where it belongs, and nothing is made up between", () => {
  const stations = stationsOf(reachedBy(nothing), { "Family said yes": { on: day("2027-03-01"), who: "Sam", href: "/approaches/1" }, Plan: { now: true, on: null, who: "being written", href: "/cases/1/plan" } });
  expect(stations.slice(3, 7).map(({ label, state, on }) => [label, state, on])).toEqual([["Family said yes", "done", "2027-03-01"], ["Case", "ahead", null], ["Plan", "now", null], ["Service", "ahead", null]]);
});

test("a station we stand before is not one we have reached: a no is not called a yes", () => {
  const decided = reachedBy({ ...nothing, firstFlagOn: day("2026-10-12"), flags: [{ strand: "social" }], reviews: [{ waiting: false, decidedOn: day("2026-10-15"), by: "Karen", with: "Imran", end: "support-now" }] });
  const declined = stationsOf(decided, { "Family said yes": { now: true, on: null, who: "said no, for now", href: "/approaches/1" } });
  expect(threadSummary(declined)).toBe("The thread: station 3 of 9, reviewed. Now the family’s answer: said no, for now");
  const agreed = stationsOf(decided, { "Family said yes": { on: day("2026-11-02"), who: "Sam", href: "/approaches/1" }, Case: { now: true, on: null, who: "nobody has spoken with them yet", href: "/cases/1" } });
  expect([reachedStation(declined)?.label, reachedStation(agreed)?.label, threadSummary(agreed)]).toEqual(["Reviewed", "Family said yes", "The thread: station 4 of 9, family said yes. Now the first conversation: nobody has spoken with them yet"]);
  expect(threadSummary(stationsOf({ ...decided, waiting: true, reviewed: null }))).toBe("The thread: station 2 of 9, flagged. Now the review: waiting for a decision");
});
