import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar";
import { isSevere } from "./review.rules";
import { OPENED_FOR, SAID_BY_A_PERSON } from "./review.vocabulary";
import { type Asked, type ChildToday, type SchoolToday, todaysList, type WaitingReview } from "./todays-list.rules";

const TODAY = day("2027-03-12"), DUE = day("2027-03-19");
const someDay = fc.integer({ min: -30, max: 0 }).map((days) => addDays(TODAY, days));
const child = fc.record({
  flags: fc.array(fc.record({ rule: fc.constantFrom("academic.below" as const, "academic.two-years" as const, "attendance.severe" as const), severity: fc.constantFrom("notable" as const, "severe" as const), seenOn: someDay }), { maxLength: 3 }),
  candidate: fc.boolean(), openConcern: fc.boolean(), severeStill: fc.boolean(), strands: fc.integer({ min: 0, max: 4 }), newest: fc.option(someDay),
  review: fc.option(fc.record({ openedOn: someDay, openedFor: fc.constantFrom(...OPENED_FOR), dueOn: fc.integer({ min: -9, max: 9 }).map((days) => addDays(TODAY, days)), severe: fc.boolean(), restricted: fc.boolean(), inLine: fc.boolean() })),
  involved: fc.boolean(), left: fc.boolean(),
});
const world = fc.record({ children: fc.array(child, { maxLength: 14 }), length: fc.integer({ min: 1, max: 6 }), held: fc.boolean() }).map(({ children, length, held }) => {
  const all = children.map((one, at) => ({ ...one, childId: `child ${at}` }));
  const school: SchoolToday = {
    children: new Map(all.filter(({ left }) => !left).map(({ childId, flags, candidate, openConcern, severeStill, review }): [string, ChildToday] =>
      [childId, { flags, candidate, openConcern, severeStill, yearGroup: "8", nextReviewId: `opened ${childId}`, last: review ? { state: "waiting" } : null }])),
    waiting: all.flatMap(({ childId, review }) => (review ? [{ id: `review of ${childId}`, childId, ...review }] : [])),
    noticed: new Map(all.map(({ childId, strands, newest }) => [childId, { strands, newest }])), spokenOf: new Set(all.filter(({ openConcern }) => openConcern).map(({ childId }) => childId)), length,
  };
  const asked: Asked = { today: TODAY, dueOn: DUE, calendar: [], held, involved: new Set(all.filter(({ involved }) => involved).map(({ childId }) => childId)), justOpened: new Set() };
  return { school, asked };
});
/** The school once what was decided is written. */
function written(school: SchoolToday, { opened, changed }: ReturnType<typeof todaysList>): SchoolToday {
  const anew = new Map(changed.map((review) => [review.id, review]));
  return {
    ...school, waiting: [...school.waiting.map((review) => anew.get(review.id) ?? review), ...opened],
    children: new Map([...school.children].map(([childId, one]) => [childId, opened.some((review) => review.childId === childId) ? { ...one, last: { state: "waiting" as const } } : one])),
  };
}

test("what was decided stands: the same day again opens nothing and changes nothing", () => {
  fc.assert(fc.property(world, ({ school, asked }) => {
    // A review opens severe by what fires, and stays so a while by what fired.
    const fires = { ...school, children: new Map([...school.children].map(([id, one]) => [id, { ...one, severeStill: one.last ? one.severeStill : isSevere(one.flags) }])) };
    expect(todaysList(written(fires, todaysList(fires, asked)), asked)).toEqual({ opened: [], changed: [] });
  }));
});

test("what is written is what changed, and nobody has two reviews; those kept apart never wait, nor those a person spoke of", () => {
  fc.assert(fc.property(world, ({ school, asked }) => {
    // One that ended may have opened after the one that waits: it is the waiting one that is not opened again.
    const unread = { ...school, children: new Map([...school.children].map(([id, one]) => [id, { ...one, last: null }])) };
    const list = todaysList(unread, asked), { waiting } = written(unread, list);
    for (const review of list.changed) expect(review).not.toEqual(school.waiting.find(({ id }) => id === review.id));
    expect(new Set(waiting.map(({ childId }) => childId)).size).toBe(waiting.length);
    for (const { childId, restricted, inLine, openedFor } of waiting) {
      expect(restricted).toBe(asked.involved.has(childId));
      if (restricted || school.spokenOf.has(childId) || SAID_BY_A_PERSON.includes(openedFor)) expect(inLine).toBe(false);
    }
  }));
});

test("days begin when the turn comes, and have not begun for who is in line", () => {
  fc.assert(fc.property(world, ({ school, asked }) => {
    for (const { id, inLine, dueOn } of written(school, todaysList(school, asked)).waiting) {
      const was = school.waiting.find((review) => review.id === id);
      expect(dueOn).toBe(was && !inLine && !was.inLine ? was.dueOn : DUE);
    }
  }));
});

const waits = (id: string, more: Partial<WaitingReview> = {}): WaitingReview => ({ id, childId: `of ${id}`, openedOn: TODAY, openedFor: "candidate", dueOn: DUE, severe: false, restricted: false, inLine: false, ...more });
test("a place that was given a moment ago was promised to nobody: one who was on the list already keeps theirs", () => {
  const school: SchoolToday = { children: new Map(), waiting: [waits("old"), waits("new")], noticed: new Map([["of new", { strands: 3, newest: TODAY }]]), spokenOf: new Set(), length: 1 };
  const asked: Asked = { today: TODAY, dueOn: DUE, calendar: [], involved: new Set(), held: false, justOpened: new Set() };
  const inLine = (justOpened: readonly string[]) => todaysList(school, { ...asked, justOpened: new Set(justOpened) }).changed.filter((review) => review.inLine).map(({ id }) => id);
  expect(inLine([])).toEqual(["old"]);
  expect(inLine(["new"])).toEqual(["new"]);
});
