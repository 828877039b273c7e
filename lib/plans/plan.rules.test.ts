import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, type Day } from "../kernel/calendar";
import { mayGo } from "../kernel/transition";
import { dayCanBe, draftCanBeChanged, isWhole, nextNumber, planIsAgreed, reviewCanBeOn, unfinished, yesCanBeRecorded, yesStands } from "./plan.rules";
import { PLAN_TRANSITIONS } from "./transitions.rules";
import { PARTIES, PLAN_STATES, type Party } from "./vocabulary";

const TODAY = day("2027-03-12"), OPENED = day("2027-03-08");
const draft = { state: "draft", caseState: "open", approachState: "agreed", openedOn: OPENED, strengths: 1, ratedGoals: 1, actions: 1 } as const;
const said = (party: Party, on: Day = TODAY) => ({ party, agreedOn: on });

test.each([
  ["open", "agreed", true], ["closing", "agreed", true], ["closed", "agreed", false], ["looked-again", "agreed", false],
  ["open", "withdrawn", false], ["open", "declined", false], ["open", null, false],
])("a case that is %s with an approach that is %s: the yes stands %s", (caseState, approachState, stands) => {
  expect(yesStands({ caseState, approachState })).toBe(stands);
});

test("a draft is changed until somebody has said yes to it, and nothing else is", () => {
  expect(draftCanBeChanged(draft, 0)).toEqual({ ok: true, value: null });
  expect(draftCanBeChanged(draft, 1)).toEqual({ ok: false, because: "somebody-agreed" });
  expect(draftCanBeChanged({ ...draft, approachState: "withdrawn" }, 0)).toEqual({ ok: false, because: "no-yes" });
  for (const state of PLAN_STATES.filter((one) => one !== "draft")) expect(draftCanBeChanged({ ...draft, state }, 0)).toEqual({ ok: false, because: "not-a-draft" });
});

test("numbers fill the lowest gap, and end at the most", () => {
  expect([nextNumber([], 5), nextNumber([1, 3], 5), nextNumber([1, 2, 3, 4, 5], 5)]).toEqual([1, 2, null]);
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 8 })), (taken) => {
    const number = nextNumber(taken, 8);
    return number === null ? taken.length === 8 : number >= 1 && number <= 8 && !taken.includes(number);
  }));
});

test("what was said or rated lies between the family's yes and today", () => {
  expect(dayCanBe(OPENED, { openedOn: OPENED, today: TODAY })).toMatchObject({ ok: true });
  expect(dayCanBe(TODAY, { openedOn: OPENED, today: TODAY })).toMatchObject({ ok: true });
  expect(dayCanBe(addDays(TODAY, 1), { openedOn: OPENED, today: TODAY })).toEqual({ ok: false, because: "still-to-come" });
  expect(dayCanBe(addDays(OPENED, -1), { openedOn: OPENED, today: TODAY })).toEqual({ ok: false, because: "before-the-yes" });
});

test.each([[0, 1, 1], [1, 0, 1], [1, 1, 0]])("with %i strengths, %i rated goals and %i actions there is nothing to say yes to", (strengths, ratedGoals, actions) => {
  expect(isWhole({ strengths, ratedGoals, actions })).toBe(false);
  expect(yesCanBeRecorded({ ...draft, strengths, ratedGoals, actions }, [], said("child"), undefined, TODAY)).toEqual({ ok: false, because: "not-whole" });
});

test("whoever comes last of child, family and school makes it agreed, on the latest of their days; the link worker's yes is welcome and not needed", () => {
  fc.assert(fc.property(fc.shuffledSubarray([...PARTIES], { minLength: 1 }), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), (order, after) => {
    const yeses = order.map((party, at) => said(party, addDays(OPENED, after[at]!)));
    const answer = yesCanBeRecorded(draft, yeses.slice(0, -1), yeses.at(-1)!, undefined, TODAY);
    const needed = yeses.filter(({ party }) => party !== "link-worker"), latest = needed.map(({ agreedOn }) => agreedOn).sort().at(-1);
    expect(answer).toEqual({ ok: true, value: needed.length === 3 ? { agreedOn: latest, reviewOn: addDays(latest!, 42) } : null });
  }));
});

test("each says yes once, on a day that has been, to a draft, after the family's own yes", () => {
  const two = [said("child"), said("family")];
  expect(yesCanBeRecorded(draft, two, said("family"), undefined, TODAY)).toEqual({ ok: false, because: "said-already" });
  expect(yesCanBeRecorded(draft, two, said("school", addDays(TODAY, 1)), undefined, TODAY)).toEqual({ ok: false, because: "still-to-come" });
  expect(yesCanBeRecorded(draft, two, said("school", addDays(OPENED, -1)), undefined, TODAY)).toEqual({ ok: false, because: "before-the-yes" });
  expect(yesCanBeRecorded({ ...draft, approachState: "withdrawn" }, two, said("school"), undefined, TODAY)).toEqual({ ok: false, because: "no-yes" });
  for (const state of ["agreed", "replaced", "ended"] as const) expect(yesCanBeRecorded({ ...draft, state }, [], said("child"), undefined, TODAY)).toEqual({ ok: false, because: "not-a-draft" });
});

test("the next look at the plan is chosen within a term, or is half a term away", () => {
  const two = [said("child"), said("family")], on = (review: Day) => yesCanBeRecorded(draft, two, said("school"), review, TODAY);
  expect(on(addDays(TODAY, 91))).toMatchObject({ ok: true });
  expect(on(addDays(TODAY, 92))).toEqual({ ok: false, because: "review-too-late" });
  expect(on(TODAY)).toEqual({ ok: false, because: "review-too-early" });
  expect(reviewCanBeOn(addDays(TODAY, 1), TODAY)).toMatchObject({ ok: true });
});

test("only an agreed plan under a standing yes is rated again and counted", () => {
  expect(planIsAgreed({ ...draft, state: "agreed" })).toMatchObject({ ok: true });
  expect(planIsAgreed(draft)).toEqual({ ok: false, because: "not-agreed" });
  expect(planIsAgreed({ ...draft, state: "agreed", caseState: "closed" })).toEqual({ ok: false, because: "no-yes" });
});

test("what was promised and has not happened is unfinished; more than promised is finished", () => {
  expect(unfinished([{ planned: 4, happened: 3 }, { planned: 1, happened: 1 }, { planned: 2, happened: 5 }])).toEqual([{ planned: 4, happened: 3 }]);
});

test("the table lets a draft be agreed or put aside, an agreed plan be replaced, and nothing come back", () => {
  const ways = PLAN_STATES.flatMap((from) => PLAN_STATES.filter((to) => mayGo(PLAN_TRANSITIONS, from, to)).map((to) => `${from} → ${to}`));
  expect(ways.sort()).toEqual(["agreed → replaced", "draft → agreed", "draft → ended"]);
});
