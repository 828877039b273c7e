import { expect, test } from "vitest";
import { day } from "@/lib/kernel/calendar";
import { firstOfDay } from "./move";

const FRIDAY = day("2027-03-12");
const asked = (requestId: string, answerBy: string, state = "requested") => ({ requestId, firstName: `Child of ${requestId}`, state, answerBy: day(answerBy) });
const register = (dueOn: string) => ({ href: `/registers/a?on=${dueOn}`, who: "Monday group", dueOn: day(dueOn) });

test("the request due soonest is answered first, and what else is to keep is said", () => {
  expect(firstOfDay([asked("later", "2027-03-19"), asked("sooner", "2027-03-10"), asked("done", "2027-03-01", "accepted")], [register("2027-03-08")], FRIDAY)).toEqual({
    says: "Two requests wait for your answer; the first is 2 school days late. One register is still to keep.", act: { href: "/requests/sooner", words: "Answer the request", of: "Child of sooner" },
  });
});

test("without a request today’s register comes first, then the latest; without either nothing is asked", () => {
  expect(firstOfDay([], [register("2027-03-08"), register("2027-03-12")], FRIDAY).act?.words).toBe("Keep today’s register");
  expect(firstOfDay([], [register("2027-02-15"), register("2027-03-08")], FRIDAY).act?.href).toBe("/registers/a?on=2027-03-08");
  expect(firstOfDay([asked("done", "2027-03-01", "accepted")], [], FRIDAY)).toEqual({ says: "No request waits, and every register is kept." });
});
