import { expect, test } from "vitest";
import { OBSERVATIONS_OF_CONCERN } from "../../imports/vocabulary";
import { canBePublished, ownKey } from "./publish.rules";
import { publishSchema } from "./publish.schema";
import { VERSION_1 } from "./questions.vocabulary";

test("version 1 asks every observation of concern of the contract, in its order, and nothing else", () => {
  expect(VERSION_1.observations.map(({ key }) => key)).toEqual([...OBSERVATIONS_OF_CONCERN]);
  expect([VERSION_1.flourishing, VERSION_1.engagement].every(Boolean)).toBe(true);
});

test.each([["Cries often", "own-cries-often"], ["  Très fatigué! ", "own-tre-s-fatigue"], ["…", null]])("an observation of an area's own is known by its first words: %s", (words, key) => {
  expect(ownKey(words)).toBe(key);
});

const lines = Object.fromEntries(VERSION_1.observations.flatMap(({ key, words }, at) => [[`place.${key}`, String(at + 1)], [`words.${key}`, words]]));
const form = (more: Record<string, string>) => publishSchema.safeParse({ why: "Teachers asked", after: "1", strength: VERSION_1.strength, seen: VERSION_1.seen, flourishing: "Flourishing", engagement: VERSION_1.engagement, ...lines, ...more });
const questionsOf = (more: Record<string, string>) => { const read = form(more); if (!read.success) throw new Error("not read"); return read.data.questions; };

test("words, order and which are asked can change; a new one is asked last", () => {
  const next = questionsOf({ "words.left-out": "On their own", "place.often-unwell": "", "place.something-else": "1", "place.quieter-than-usual": "2", "own.0": "Cries often" });
  expect(next.observations.map(({ key }) => key)).toEqual(["something-else", "quieter-than-usual", "left-out", "tired-or-hungry", "worried-about-home", "caring-for-someone", "struggling-with-learning", "behaviour-changed", "not-talking-to-any-adult", "own-cries-often"]);
  expect(next.observations.find(({ key }) => key === "left-out")?.words).toBe("On their own");
  expect(canBePublished(next, VERSION_1).ok).toBe(true);
});
test("what is asked already is no new version, and two things are not called the same", () => {
  expect(canBePublished(questionsOf({}), VERSION_1)).toEqual({ ok: false, because: "asks-the-same" });
  expect(canBePublished(questionsOf({ "own.0": "Left out" }), VERSION_1)).toEqual({ ok: false, because: "said-twice" });
});
test.each<[string, Record<string, string>, string]>([
  ["fewer than three", Object.fromEntries(VERSION_1.observations.slice(2).map(({ key }) => [`place.${key}`, ""])), "observations"],
  ["an observation that is none of concern", { "place.flourishing": "1", "words.flourishing": "Well" }, "words.flourishing"],
  ["one without words", { "words.left-out": " " }, "words.left-out"],
  ["no reason", { why: "" }, "why"],
  ["more than five of an area's own", Object.fromEntries(["a", "b", "c", "d", "e", "f"].flatMap((one) => [[`place.own-${one}`, "9"], [`words.own-${one}`, one]])), "observations"],
])("refused at its own field: %s", (_what, more, field) => {
  const read = form(more);
  expect(read.success ? [] : read.error.issues.map(({ path }) => path.join("."))).toContain(field);
});
