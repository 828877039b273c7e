import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, answerOf, canBeSaid, mustSayUnsafe, rowsOf } from "./answer.rules";
import { VERSION_1 } from "./questions.vocabulary";

const EMPTY: Answer = { strength: "", flourishing: false, seen: [], words: "", engagement: null, nothing: false, unsafe: null };
const said = (more: Partial<Answer>): Answer => ({ ...EMPTY, ...more });
const anything = fc.record({
  strength: fc.constantFrom("", "Sings"), flourishing: fc.boolean(), seen: fc.uniqueArray(fc.constantFrom(...VERSION_1.observations.map(({ key }) => key)), { maxLength: 4 }), words: fc.constantFrom("", "She sits alone"),
  engagement: fc.constantFrom(null, "low" as const, "not known" as const), nothing: fc.boolean(), unsafe: fc.constantFrom(null, "no" as const, "yes" as const),
});

test.each<[string, Partial<Answer>, string | null]>([
  ["nothing to add is a whole answer", { nothing: true }, null],
  ["a strength alone is a whole answer", { strength: "Sings" }, null],
  ["family engagement alone is a whole answer", { engagement: "not known" }, null],
  ["flourishing asks nothing more", { flourishing: true }, null],
  ["an empty form says nothing", {}, "says-nothing"],
  ["whether a child could be unsafe is not something said of them", { unsafe: "no" }, "says-nothing"],
  ["nothing to add and something ticked do not go together", { nothing: true, seen: ["left-out"], unsafe: "no" }, "nothing-and-something"],
  ["nothing to add and flourishing neither", { nothing: true, flourishing: true }, "nothing-and-something"],
  ["nothing to add beside a strength is an answer", { nothing: true, strength: "Sings" }, null],
  ["what is of concern asks whether the child could be unsafe", { seen: ["quieter-than-usual"] }, "unsafe-unsaid"],
  ["so do words alone", { words: "She sits alone" }, "unsafe-unsaid"],
  ["once that is said it is kept", { seen: ["quieter-than-usual"], unsafe: "no" }, null],
  ["something else needs words", { seen: ["something-else"], unsafe: "no" }, "what-else"],
  ["also where the child could be unsafe", { seen: ["something-else"], unsafe: "yes" }, "what-else"],
  ["what this version does not ask is refused", { seen: ["own-cries-often"], unsafe: "no" }, "not-asked"],
])("%s", (_sentence, answer, refused) => {
  expect(canBeSaid(said(answer), VERSION_1)).toEqual(refused ? { ok: false, because: refused } : { ok: true, value: null });
});

describe("what is kept", () => {
  test("words beside two observations stand once, with the first", () => {
    expect(rowsOf(said({ seen: ["left-out", "often-unwell"], words: "Alone at lunch", unsafe: "no" }))).toEqual([
      { observation: "left-out", answer: null, words: "Alone at lunch" }, { observation: "often-unwell", answer: null, words: null },
    ]);
  });
  test("with something else ticked they stand there", () => {
    expect(rowsOf(said({ seen: ["left-out", "something-else"], words: "Alone", unsafe: "no" })).map(({ words }) => words)).toEqual([null, "Alone"]);
  });
  test("words alone are something else", () => {
    expect(rowsOf(said({ words: "Alone", unsafe: "no" }))).toEqual([{ observation: "something-else", answer: null, words: "Alone" }]);
  });
  test("where the child could be unsafe, the ticks are kept and no word: those go to the safeguarding door", () => {
    fc.assert(fc.property(anything, (one) => {
      const kept = rowsOf({ ...one, unsafe: "yes" });
      expect(kept.filter(({ observation, words }) => observation !== "strength" && words !== null)).toEqual([]);
      expect(kept.map(({ observation }) => observation)).not.toContain("something-else");
    }));
  });
  test("what can be said and is kept is read back as it was said", () => {
    fc.assert(fc.property(anything, (one) => {
      fc.pre(one.unsafe !== "yes" && canBeSaid(one, VERSION_1).ok);
      const back = answerOf(rowsOf(one));
      expect({ ...back, seen: [...back.seen].sort(), unsafe: null }).toEqual({ ...one, seen: [...(one.words && one.seen.length === 0 ? ["something-else"] : one.seen)].sort(), unsafe: null });
    }));
  });
  test("nobody is saved of whom something of concern is kept, without the question answered", () => {
    fc.assert(fc.property(anything, (one) => {
      fc.pre(canBeSaid(one, VERSION_1).ok && one.unsafe === null);
      expect(mustSayUnsafe(one)).toBe(false);
      expect(rowsOf(one).every(({ observation }) => ["strength", "flourishing", "family-engagement", "nothing-to-add"].includes(observation))).toBe(true);
    }));
  });
});
