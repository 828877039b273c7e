import { expect, test } from "vitest";
import { day } from "../../kernel/calendar";
import { CONCERN_ANSWERS, TOLD } from "../review.vocabulary";
import { answerDue, canBeAnswered } from "./concern.rules";
import { whatBecame } from "./present";

test("an answer is due after the school's own number of school days, weekends left out", () => {
  expect(answerDue(day("2027-03-12"), 5, [])).toBe("2027-03-19"); // a Friday
  expect(answerDue(day("2027-03-13"), 1, [])).toBe("2027-03-15"); // a Saturday
});

test("an answer goes forward or stands, never back, and what the lead closed stays closed", () => {
  const allowed = [null, ...CONCERN_ANSWERS].map((told) => [told, TOLD.filter((next) => canBeAnswered(told, next).ok)]);
  expect(allowed).toEqual([[null, ["received", "acting", "changed"]], ["received", ["received", "acting", "changed"]], ["acting", ["acting", "changed"]], ["changed", ["changed"]], ["closed-by-lead", []]]);
});

test("what the lead closed reads the same whatever stands beside it", () => {
  const told = { answer: "closed-by-lead", answerWords: "never to be read", answeredBy: "Karen Whitlock", answeredOn: day("2027-03-10"), dueOn: day("2027-03-19") } as const;
  expect(whatBecame(told, day("2027-03-12"))).toBe("Closed by the safeguarding lead.");
});

test("a concern that waits too long says so", () => {
  const open = { answer: null, answerWords: null, answeredBy: null, answeredOn: null, dueOn: day("2027-03-11") };
  expect(whatBecame(open, day("2027-03-11"))).toBe("Sent. You hear back by 11 March 2027.");
  expect(whatBecame(open, day("2027-03-12"))).toMatch(/^Nobody has answered yet\. An answer was due on 11 March 2027/);
});
