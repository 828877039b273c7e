import { expect, test } from "vitest";
import { day } from "../../kernel/calendar";
import { minutesLeft, nextLeft, progressOf, type SaidOf, stateOf } from "./progress.rules";

const TODAY = day("2026-11-24"), CLASS = ["ada", "ben", "cy", "di"];
const answered = (childId: string, by = "hannah"): SaidOf => ({ childId, by, on: day("2026-11-16"), skipped: false, againOn: null });
const passed = (childId: string, againOn: string | null = null): SaidOf => ({ childId, by: "hannah", on: day("2026-11-16"), skipped: true, againOn: againOn ? day(againOn) : null });

test.each<[string, readonly SaidOf[], string]>([
  ["nobody said anything", [], "left"],
  ["somebody said something", [answered("ada")], "done"],
  ["the colleague who shares the class did", [answered("ada", "tom")], "done"],
  ["passed over for the round", [passed("ada")], "skipped"],
  ["passed over until tomorrow", [passed("ada", "2026-11-25")], "skipped"],
  ["passed over until today: it is asked again", [passed("ada", "2026-11-24")], "left"],
  ["passed over by one, answered by the other", [passed("ada", "2026-11-30"), answered("ada", "tom")], "done"],
  ["something was said of another child", [answered("ben")], "left"],
])("%s: %#", (_sentence, said, state) => {
  expect(stateOf("ada", said, TODAY)).toBe(state);
});

test("a class is counted by who is in it now: who joined is left, who went is not counted", () => {
  const said = [answered("ada"), answered("gone"), passed("ben")];
  expect(progressOf(CLASS, said, TODAY)).toEqual({ children: 4, done: 1, skipped: 1, left: 2 });
  expect(progressOf([...CLASS, "new"], said, TODAY)).toEqual({ children: 5, done: 1, skipped: 1, left: 3 });
});

test.each([["from the beginning", null, "ben"], ["onwards", "ben", "di"], ["round to the beginning", "di", "ben"], ["after somebody who is not here any more", "gone", "ben"]])("the next child who is left: %s", (_where, after, next) => {
  const left = new Set(["ben", "di"]);
  expect(nextLeft(CLASS, (childId) => (left.has(childId) ? "left" : "done"), after)).toBe(next);
});
test("with the last child answered nobody is next", () => {
  expect(nextLeft(CLASS, (childId) => (childId === "di" ? "left" : "done"), "di")).toBeNull();
});

test("thirty children take twenty minutes, one takes one", () => {
  expect([minutesLeft(30), minutesLeft(17), minutesLeft(1)]).toEqual([20, 11, 1]);
});
