import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar";
import { type InQueue, inOrder, listLength, whoIsListed } from "./queue-order.rules";

const TODAY = day("2027-03-12");
const someDay = fc.integer({ min: -20, max: 20 }).map((by) => addDays(TODAY, by));
const reviews = fc.array(fc.record({ openedOn: someDay, dueOn: someDay, inLine: fc.boolean(), severe: fc.boolean(), strands: fc.integer({ min: 0, max: 6 }), newest: fc.option(someDay), said: fc.boolean() }), { maxLength: 40, size: "max" })
  .map((rows): readonly InQueue[] => rows.map((row, at) => ({ ...row, id: `review ${String(at).padStart(2, "0")}` })));
const length = fc.integer({ min: 1, max: 30 });
const stays = ({ said, inLine, dueOn }: InQueue) => said || (!inLine && dueOn < TODAY);

describe("the list", () => {
  test("is never longer than people can answer, but for what a person said and what is late", () => {
    fc.assert(fc.property(reviews, length, (waiting, most) => { const { listed } = whoIsListed(waiting, most, TODAY); return listed.length <= Math.max(most, waiting.filter(stays).length); }));
  });
  test("leaves nobody out: each one is on the list or counted in the line, and in one of them", () => {
    fc.assert(fc.property(reviews, length, (waiting, most) => { const { listed, inLine } = whoIsListed(waiting, most, TODAY); return [...listed, ...inLine].map(({ id }) => id).sort().join() === waiting.map(({ id }) => id).sort().join(); }));
  });
  test("has no empty place while somebody waits", () => {
    fc.assert(fc.property(reviews, length, (waiting, most) => { const { listed, inLine } = whoIsListed(waiting, most, TODAY); return inLine.length === 0 || listed.length >= most; }));
  });
  test("what a person said and what is late never falls off the end", () => {
    fc.assert(fc.property(reviews, length, (waiting, most) => !whoIsListed(waiting, most, TODAY).inLine.some(stays)));
  });
  test("nobody whom a rule says to look at first waits behind somebody of whom no rule says so, and nobody said anything", () => {
    fc.assert(fc.property(reviews, length, (waiting, most) => { const { listed, inLine } = whoIsListed(waiting, most, TODAY); return !inLine.some(({ severe }) => severe) || listed.every((one) => one.severe || stays(one)); }));
  });
  test("whoever is on it stays on it, unless somebody to look at first comes", () => {
    fc.assert(fc.property(reviews, length, (waiting, most) => {
      const { listed, inLine } = whoIsListed(waiting.map((one) => ({ ...one, said: false })), most, TODAY), sent = inLine.filter((one) => !one.inLine);
      return sent.length === 0 || listed.every((one) => one.severe || !one.inLine);
    }));
  });
  test("called again on the same day it changes nobody's turn", () => {
    fc.assert(fc.property(reviews, length, (waiting, most) => {
      const { listed, inLine } = whoIsListed(waiting, most, TODAY), due = addDays(TODAY, 7);
      const kept = [...listed.map((one) => ({ ...one, dueOn: one.inLine ? due : one.dueOn, inLine: false })), ...inLine.map((one) => ({ ...one, dueOn: due, inLine: true }))];
      return whoIsListed(kept, most, TODAY).listed.map(({ id }) => id).join() === listed.map(({ id }) => id).join();
    }));
  });
  test("does not depend on the order in which they are handed in", () => {
    fc.assert(fc.property(reviews, length, fc.integer(), (waiting, most, seed) => {
      const shuffled = [...waiting].sort((a, b) => ((a.id.charCodeAt(8) * 31 + seed) % 7) - ((b.id.charCodeAt(8) * 31 + seed) % 7));
      return JSON.stringify(whoIsListed(shuffled, most, TODAY)) === JSON.stringify(whoIsListed(waiting, most, TODAY));
    }));
  });
});

describe("the order", () => {
  test("is total: two different reviews never tie, and it is the same both ways round", () => {
    fc.assert(fc.property(reviews, (waiting) => waiting.every((a) => waiting.every((b) => Math.sign(inOrder(a, b)) === -Math.sign(inOrder(b, a)) && (inOrder(a, b) === 0) === (a.id === b.id)))));
  });
  test("goes by severe, then strands, then the newest, and by nothing that could be added up", () => {
    const one = (more: Partial<InQueue>): InQueue => ({ id: "a", openedOn: TODAY, dueOn: TODAY, inLine: false, severe: false, strands: 3, newest: TODAY, said: false, ...more });
    const rows = [one({ id: "older", newest: addDays(TODAY, -3) }), one({ id: "newest" }), one({ id: "most strands", strands: 4, newest: addDays(TODAY, -90) }), one({ id: "severe", severe: true, strands: 1, newest: null }), one({ id: "nothing noticed", strands: 3, newest: null })];
    expect(rows.sort(inOrder).map(({ id }) => id)).toEqual(["severe", "most strands", "newest", "older", "nothing noticed"]);
  });
});

test.each([[null, 2, 5, 20], [null, 0, 5, 10], [null, 3, 10, 60], [7, 3, 10, 7]])("a school that set %s, with %i who decide within %i school days, answers %i at once", (set, reviewers, answerWithin, expected) => {
  expect(listLength(set, { reviewers, answerWithin })).toBe(expected);
});
