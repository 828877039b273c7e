import { expect, test } from "vitest";
import { mayGo } from "../kernel/transition";
import { APPROACH_TRANSITIONS, CASE_TRANSITIONS } from "./transitions.rules";
import { APPROACH_STATES, CASE_STATES } from "./vocabulary";

test("every state of an asking can be reached, and none is a dead end", () => {
  for (const state of APPROACH_STATES.filter((one) => one !== "not-approached")) expect(APPROACH_TRANSITIONS.some(({ to }) => to === state), state).toBe(true);
  for (const state of APPROACH_STATES) expect(APPROACH_TRANSITIONS.some(({ from, to }) => from === state && to !== state), state).toBe(true);
});

test("only a yes can be taken back, and no case closes but through closing", () => {
  expect(APPROACH_TRANSITIONS.filter(({ to }) => to === "withdrawn").map(({ from }) => from)).toEqual(["agreed"]);
  expect(CASE_TRANSITIONS.filter(({ to }) => to === "closed").map(({ from }) => from)).toEqual(["closing"]);
  for (const state of CASE_STATES.filter((one) => one !== "open")) expect(mayGo(CASE_TRANSITIONS, state, "open"), state).toBe(true);
});
