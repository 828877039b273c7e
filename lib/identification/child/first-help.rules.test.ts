import { expect, test } from "vitest";
import { day } from "../../kernel/calendar";
import { waitForHelp, waitWords } from "./first-help.rules";

const NOTICED = day("2026-09-18"), TODAY = day("2026-11-24");
const plan = { on: day("2026-11-16"), what: "the plan was agreed" } as const, service = { on: day("2026-11-23"), what: "a service began" } as const;

test("from the first signal to whichever help came first", () => {
  expect(waitForHelp(NOTICED, [service, plan], TODAY)).toEqual({ noticedOn: NOTICED, days: 59, help: plan });
  expect(waitForHelp(NOTICED, [service], TODAY)).toMatchObject({ days: 66, help: service });
});

test("while nobody has helped the days go on, and a service that has not begun is no help", () => {
  const wait = waitForHelp(NOTICED, [{ ...service, on: day("2026-11-25") }], TODAY);
  expect(wait).toEqual({ noticedOn: NOTICED, days: 67, help: null });
  expect(waitWords(wait!)).toEqual(["67 days", "since first noticed, on 18 September 2026, and no help has begun yet."]);
});

test("help that was there before is no answer to what was noticed since", () => {
  expect(waitForHelp(NOTICED, [{ ...plan, on: day("2026-09-17") }], TODAY)).toMatchObject({ help: null });
  expect(waitForHelp(null, [plan], TODAY)).toBeNull();
});
