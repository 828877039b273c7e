import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addWeekdays, day, type Day } from "../kernel/calendar";
import { COOL_DOWN, type LastReview, type StandingFlag } from "./flag-life.rules";
import { reviewCanBeDecided, type ReviewAsItStands, reviewShouldOpen, type SecondPerson, type Standing } from "./review.rules";
import { type Decision, decisionSchema } from "./review.schema";
import { SEVERITIES, RULE_IDS, type RuleId } from "./vocabulary";
import { STORED_ENDS } from "./review.vocabulary";

const TODAY = day("2027-03-12"); // a Friday
const flag = (rule: RuleId, severity: "notable" | "severe" = "notable", seenOn = "2026-11-02"): StandingFlag => ({ rule, severity, seenOn: day(seenOn) });
const standing = (more: Partial<Standing> = {}): Standing => ({ flags: [flag("academic.below"), flag("attendance.persistent"), flag("emotional.sdq")], candidate: true, openConcern: false, ...more });
const ended = (more: Partial<Extract<LastReview, { state: "ended" }>> = {}): LastReview =>
  ({ state: "ended", end: "not-needed", decidedOn: day("2027-03-01"), severe: false, lookAgainOn: null, rulesKnown: ["academic.below", "attendance.persistent", "emotional.sdq"], ...more });
const LONG_AGO = day("2026-12-01");

describe("a review opens", () => {
  const newFlag = standing({ flags: [...standing().flags, flag("judgement.observed", "notable", "2027-03-11")] });
  const grown = standing({ flags: [flag("attendance.severe", "severe", "2027-03-11")] });
  test.each<[string, Standing, LastReview | null, string | null]>([
    ["for a candidate never reviewed", standing(), null, "candidate"],
    ["not for one flag that makes no candidate", standing({ candidate: false, flags: [flag("academic.below")] }), null, null],
    ["for two years behind by itself", standing({ candidate: false, flags: [flag("academic.two-years")] }), null, "two-years-behind"],
    ["for a concern by itself", standing({ candidate: false, flags: [], openConcern: true }), null, "concern"],
    ["not while one is waiting, even for a concern", standing({ openConcern: true }), { state: "waiting" }, null],
    ["for a concern soon after a decision", standing({ candidate: false, openConcern: true }), ended({ decidedOn: TODAY }), "concern"],
    ["not within 15 school days of a decision on the same facts", standing(), ended({ decidedOn: addDays(TODAY, -18) }), null],
    ["15 school days after a decision, when the rules still fire", standing(), ended({ decidedOn: addDays(TODAY, -21) }), "candidate"],
    ["within 15 school days when a new rule fired", newFlag, ended(), "candidate"],
    ["within 15 school days when severity rose", grown, ended({ rulesKnown: ["attendance.severe"] }), "candidate"],
    ["not again when it was severe at the decision", grown, ended({ severe: true, rulesKnown: ["attendance.severe"], decidedOn: day("2027-03-11") }), null],
    ["when a rule known then had gone and came back", standing({ flags: [flag("academic.below", "notable", "2027-03-11")] }), ended(), "candidate"],
    ["not while already supported, however long", standing(), ended({ end: "already-supported", decidedOn: LONG_AGO }), null],
    ["not while supported, for a new notable rule", newFlag, ended({ end: "support-now", decidedOn: LONG_AGO }), null],
    ["while supported, when severity rises", grown, ended({ end: "support-now", decidedOn: LONG_AGO }), "candidate"],
    ["not before the day a watch ends, even after 15 school days", standing(), ended({ end: "watch", decidedOn: LONG_AGO, lookAgainOn: addDays(TODAY, 1) }), null],
    ["on the day a watch ends, whatever the rules say", standing({ candidate: false, flags: [] }), ended({ end: "watch", lookAgainOn: TODAY }), "look-again"],
    ["on the day an answer was due", standing({ candidate: false, flags: [] }), ended({ end: "need-information", lookAgainOn: TODAY }), "look-again"],
    ["during a watch, when a new rule fired", newFlag, ended({ end: "watch", lookAgainOn: addDays(TODAY, 30) }), "candidate"],
    ["not after the lead closed it, within 15 school days", standing(), ended({ end: "closed-by-lead" }), null],
    ["not when nothing stands any more", standing({ candidate: false, flags: [] }), ended({ decidedOn: LONG_AGO }), null],
  ])("%s", (_, child, last, expected) => expect(reviewShouldOpen(child, last, TODAY)).toBe(expected));
});

describe("whatever was decided", () => {
  const someDay = fc.integer({ min: -400, max: 0 }).map((back) => addDays(TODAY, back));
  const flags = fc.array(fc.record({ rule: fc.constantFrom(...RULE_IDS), severity: fc.constantFrom(...SEVERITIES), seenOn: someDay }), { maxLength: 6 });
  const someChild = fc.record({ flags, candidate: fc.boolean(), openConcern: fc.boolean() });
  const someEnd = fc.record({
    state: fc.constant("ended" as const), end: fc.constantFrom(...STORED_ENDS), decidedOn: someDay, severe: fc.boolean(),
    lookAgainOn: fc.option(someDay.map((on) => addDays(on, 200))), rulesKnown: fc.subarray([...RULE_IDS]),
  });
  test("a concern always brings the child before people", () => {
    fc.assert(fc.property(someChild, fc.option(someEnd), (child, last) => reviewShouldOpen({ ...child, openConcern: true }, last, TODAY) !== null));
  });
  test("a child of whom nothing stands and nothing was promised stays quiet", () => {
    fc.assert(fc.property(someEnd, (last) => reviewShouldOpen({ flags: [], candidate: false, openConcern: false }, { ...last, lookAgainOn: null }, TODAY) === null));
  });
  test("what opens a review today still opens it when one more severe rule fires", () => {
    fc.assert(fc.property(someChild, fc.option(someEnd), (child, last) => {
      const worse = { ...child, candidate: true, flags: [...child.flags, { rule: "attendance.severe" as const, severity: "severe" as const, seenOn: TODAY }] };
      return reviewShouldOpen(child, last, TODAY) === null || reviewShouldOpen(worse, last, TODAY) !== null;
    }));
  });
  test("not needed keeps quiet for exactly the cool-down", () => {
    fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 40 }), (decidedOn, later) => {
      const known = standing({ flags: [flag("academic.below", "notable", "2020-01-01")] });
      return (reviewShouldOpen(known, ended({ decidedOn }), addWeekdays(decidedOn, later)) !== null) === (later >= COOL_DOWN);
    }));
  });
});

const REVIEW: ReviewAsItStands = { state: "waiting", end: null, version: 3, severe: false, restricted: false, latest: true, openConcerns: 0 };
const base = { reviewId: "00000000-0000-7000-8000-000000000001", version: "3", reason: "Because." };
const read = (form: object): Decision => decisionSchema.parse({ ...base, ...form });
const LEAD: SecondPerson = { id: "second", roles: ["safeguarding-lead"] }, SENCO: SecondPerson = { id: "second", roles: ["senco"] };
const judge = (form: object, review: Partial<ReviewAsItStands> = {}, second: SecondPerson | null = null) =>
  reviewCanBeDecided({ ...REVIEW, ...review }, read({ ...form, ...(second ? { secondId: "00000000-0000-7000-8000-000000000002" } : {}) }), { id: "decider" }, second, TODAY);
const refused = (...asked: Parameters<typeof judge>) => { const answer = judge(...asked); return answer.ok ? "decided" : answer.because; };
const WATCH = { end: "watch", wouldChange: "Attendance below 85%" }, ASK = { end: "need-information", askWhom: "The school nurse", askQuestion: "Is he sleeping?" };

describe("a decision", () => {
  const SUPPORTED = { end: "already-supported", supportedBy: "Early Help" };
  test.each<[string, Parameters<typeof judge>, string]>([
    ["to support now stands", [{ end: "support-now", supportBy: "school" }], "decided"],
    ["to watch stands until a later day", [{ ...WATCH, watchUntil: "2027-03-13" }], "decided"],
    ["to watch until today is refused", [{ ...WATCH, watchUntil: "2027-03-12" }], "watch-until-a-later-day"],
    ["to ask by a later day stands", [{ ...ASK, askBy: "2027-03-15" }], "decided"],
    ["to ask by today is refused", [{ ...ASK, askBy: "2027-03-12" }], "ask-by-a-later-day"],
    ["that support began today stands", [{ ...SUPPORTED, supportedSince: "2027-03-12" }], "decided"],
    ["that support began tomorrow is refused", [{ ...SUPPORTED, supportedSince: "2027-03-13" }], "supported-since-a-later-day"],
    ["that nothing is needed stands alone where no rule is severe", [{ end: "not-needed" }], "decided"],
    ["that nothing is needed wants a second person where one is severe", [{ end: "not-needed" }, { severe: true }], "second-person-missing"],
    ["that nothing is needed stands with a lead", [{ end: "not-needed" }, { severe: true }, LEAD], "decided"],
    ["that nothing is needed stands with the SENCO", [{ end: "not-needed" }, { severe: true }, SENCO], "decided"],
    ["cannot be seconded by the decider", [{ end: "not-needed" }, { severe: true }, { ...LEAD, id: "decider" }], "second-person-is-the-decider"],
    ["cannot be seconded by a teacher", [{ end: "not-needed" }, { severe: true }, { id: "second", roles: ["teacher"] }], "second-person-cannot-agree"],
    ["cannot be seconded by the SENCO where only leads may know", [{ end: "not-needed" }, { severe: true, restricted: true }, SENCO], "second-person-cannot-agree"],
    ["on an older version is refused", [{ end: "not-needed" }, { version: 4 }], "changed-meanwhile"],
    ["may replace an earlier one", [{ end: "not-needed" }, { state: "ended", end: "watch" }], "decided"],
    ["may not replace one that a later review followed", [{ end: "not-needed" }, { state: "ended", end: "watch", latest: false }], "closed-already"],
    ["may not replace the lead's closure", [{ end: "not-needed" }, { state: "ended", end: "closed-by-lead" }], "closed-already"],
    ["tells whoever raised a concern", [{ end: "not-needed" }, { openConcerns: 1 }], "say-what-the-raiser-is-told"],
    ["names who to go to", [{ end: "not-needed", tell: "acting" }, { openConcerns: 1 }], "say-who-to-go-to"],
    ["says what changed", [{ end: "not-needed", tell: "changed", tellWhat: " " }, { openConcerns: 1 }], "say-what-changed"],
    ["may tell that it was received", [{ end: "not-needed", tell: "received" }, { openConcerns: 2 }], "decided"],
  ])("%s", (_, asked, expected) => expect(refused(...asked)).toBe(expected));

  test("keeps what its end asks for, and looks again on the day it names", () => {
    expect(judge({ ...WATCH, watchUntil: "2027-04-01" })).toMatchObject({ ok: true, value: { lookAgainOn: "2027-04-01", detail: { end: "watch", until: "2027-04-01", wouldChange: WATCH.wouldChange }, decidedById: "decider" } });
    expect(judge({ ...ASK, askBy: "2027-04-01" })).toMatchObject({ ok: true, value: { lookAgainOn: "2027-04-01", detail: { end: "need-information", from: "The school nurse", by: "2027-04-01" as Day } } });
    expect(judge({ end: "not-needed" }, {}, LEAD)).toMatchObject({ ok: true, value: { lookAgainOn: null, decidedWithId: "second" } });
  });
});

describe("the form says what is missing", () => {
  test.each<[string, object, string, string]>([
    ["the end", {}, "end", "Choose what should happen"],
    ["the reason", { end: "not-needed", reason: "  " }, "reason", "Say why, so that the next person does not have to ask again"],
    ["who supports", { end: "support-now", supportBy: "" }, "supportBy", "Choose who gives the support"],
    ["until when", { end: "watch", wouldChange: "x", watchUntil: "" }, "watchUntil", "Give the date until which you will watch"],
    ["what would change our mind", { end: "watch", watchUntil: "2027-04-01" }, "wouldChange", "Say what would change your mind before then"],
    ["by whom", { end: "already-supported", supportedSince: "2027-01-01" }, "supportedBy", "Say who supports the child already"],
    ["the question", { end: "need-information", askWhom: "x", askBy: "2027-04-01", askQuestion: "" }, "askQuestion", "Write the question"],
  ])("%s", (_, form, field, sentence) => {
    const parsed = decisionSchema.safeParse({ ...base, ...form });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, sentence]]);
  });
});
