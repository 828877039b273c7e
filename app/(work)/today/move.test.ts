import { expect, test } from "vitest";
import { ROLES, type Role } from "@/lib/access/vocabulary";
import { day } from "@/lib/kernel/calendar";
import type { Facts } from "./facts";
import { firstMove } from "./move";
import { noStep, whereOf } from "./who";

const NOTHING: Facts = {
  roles: [], today: day("2027-03-12"), waiting: [], reviews: 0, colleague: "Imran Siddiqui", decidedBefore: false, raised: { open: 0, answered: 0, ever: false }, years: ["8"], flagged: 0, cases: 0,
  landed: null, late: null, area: null, pots: null, setUp: null, registers: null,
};
const waits = (kind: Facts["waiting"][number]["kind"], dueOn: string, who: string) => ({ kind, dueOn: day(dueOn), who, href: `/there/${who}`, act: "Do it" });
const onTime = { "reviews-late": 0, "concerns-unanswered": 0, "approaches-late": 0, "closings-waiting": 0 };

test.each<[string, Role, Partial<Facts>, string, string | undefined]>([
  ["a lead decides the oldest review, with whom, and how late", "safeguarding-lead", { reviews: 41, waiting: [waits("review", "2027-03-15", "Ada"), waits("review", "2027-03-10", "Ben"), waits("concern", "2027-03-01", "Cy")] },
    "41 reviews wait for you and Imran Siddiqui; the oldest is 2 school days late. One concern waits for an answer.", "/there/Ben"],
  ["a lead hears how late by the school's own days", "safeguarding-lead", { reviews: 1, waiting: [{ ...waits("review", "2027-03-01", "Ada"), late: "1 school day late" }] }, "it is 1 school day late.", "/there/Ada"],
  ["a lead hears of what was due before a holiday", "safeguarding-lead", { reviews: 1, waiting: [{ ...waits("review", "2027-03-01", "Ada"), late: "Due before the school closed" }] }, "it is due before the school closed.", "/there/Ada"],
  ["a lead is told of another late thing", "safeguarding-lead", { reviews: 2, waiting: [waits("review", "2027-03-19", "Ada"), waits("review", "2027-03-22", "Ben"), waits("other", "2027-03-01", "Cy")] }, "Two reviews wait for you and Imran Siddiqui; the first is due by Friday 19 March. One other thing is late: see below.", "/there/Ada"],
  ["with nobody to decide with, the role is named", "senco", { reviews: 1, colleague: null, waiting: [waits("review", "2027-03-12", "Ada")] }, "One review waits for you and the safeguarding lead; it is due today.", "/there/Ada"],
  ["no review, and something else", "senco", { waiting: [waits("other", "2027-03-12", "Ada")] }, "No review waits. One thing waits for you.", "/there/Ada"],
  ["a link worker begins with a family, even where another thing is older", "link-worker", { waiting: [waits("other", "2027-03-01", "Ada"), waits("approach", "2027-03-10", "Ben")] }, "One family waits to be asked. First comes the family of Ben, 2 school days late. One other thing waits below, and is late.", "/there/Ben"],
  ["a link worker with nothing due", "link-worker", { cases: 2 }, "Nothing waits for you. You work with two children.", "/cases"],
  ["a teacher whose class review is open", "teacher", { raised: { open: 1, answered: 0, ever: true }, waiting: [{ ...waits("class", "2027-03-19", "Class 8B"), soFar: "14 of 30 and 1 passed over" }] }, "Your class review is open: 14 of 30 and 1 passed over. A few words about each child, and “nothing to add” is an answer. It closes Friday 19 March.", "/there/Class 8B"],
  ["a teacher whose class review closed with some left", "teacher", { waiting: [{ ...waits("class", "2027-03-10", "Class 8B"), soFar: "14 of 30" }] }, "Your class review has closed with some children left: 14 of 30. It closed Wednesday 10 March, and what you say now still counts.", "/there/Class 8B"],
  ["a teacher who has heard back, too", "teacher", { raised: { open: 0, answered: 1, ever: true }, waiting: [waits("class", "2027-03-19", "Class 8B")] }, "One concern you raised has an answer: read it below. Your class review is open:", "/there/Class 8B"],
  ["an office without a roll", "data-manager", { landed: { roll: null, marks: null } }, "Your school’s roll is not here yet. Send it first: every other file is matched to it.", "/imports"],
  ["an office with a file to check", "data-manager", { landed: { roll: null, marks: null }, waiting: [waits("file", "2027-03-12", "Ada"), waits("office", "2027-03-12", "Ben")] }, "A file waits for you. Nothing of it has landed yet.", "/there/Ada"],
  ["an office whose files have all landed, and whose roll asks who is who", "data-manager", { landed: { roll: day("2026-09-03"), marks: null }, waiting: [waits("office", "2027-03-12", "3 questions about who is who")] }, "One thing waits for you: 3 questions about who is who.", "/there/3 questions about who is who"],
  ["an office with two such things", "data-manager", { landed: { roll: day("2026-09-03"), marks: null }, waiting: [waits("office", "2027-03-12", "Ben"), waits("office", "2027-03-12", "Cy")] }, "Two things wait for you. First: Ben.", "/there/Ben"],
  ["an office that sent the register", "data-manager", { landed: { roll: day("2026-09-03"), marks: day("2027-03-05") } }, "The register was last sent 7 days ago. Send this week’s, and see what it changes before it lands.", "/imports"],
  ["an office some of whose classes have no marks this week", "data-manager", { landed: { roll: day("2026-09-03"), marks: day("2027-03-05") }, registers: { silent: ["7B", "10A"], termsKnown: true } }, "before it lands. 7B and 10A have no marks this week.", "/imports"],
  ["a head with late decisions", "school-lead", { late: { ...onTime, "reviews-late": 2, "concerns-unanswered": 1 } }, "Two reviews are past the day your school set. One concern has had no answer in time. Ask the safeguarding lead and the SENCO what is in the way.", "/outcomes#decisions"],
  ["a head with none", "school-lead", { late: onTime }, "Nothing is late at your school. See what changed for the children you support.", "/outcomes"],
  ["a manager with a pot nearly spent", "programme-manager", { pots: [{ potId: "a", name: "Ours", pence: 60000, freePence: 11900 }, { potId: "b", name: "Theirs", pence: 60000, freePence: 60000 }] }, "Ours is nearly spent: £119.00 of £600.00 is free.", "/commissioning#pots"],
  ["an area of hidden counts", "early-help-manager", { area: { schools: 6, asked: null, yes: null } }, "Six schools work here. Too few families were asked yet to show how many.", "/outcomes"],
  ["an administrator at the beginning", "administrator", { setUp: { lacking: [{ what: "school" }, { what: "programme" }], schools: 0, people: 1 } }, "Two things are left to do before children can be found. This comes first: add a school.", "/schools/add"],
  ["a verifier is told the truth, and led nowhere", "verifier", {}, "not built yet", undefined],
])("%s", (_name, role, facts, says, href) => {
  const move = firstMove({ ...NOTHING, ...facts, roles: [role] });
  expect(move.says).toContain(says);
  expect(move.act?.href).toBe(href);
});

test("of two hats the one whose task is pressing is said first", () => {
  expect(firstMove({ ...NOTHING, roles: ["safeguarding-lead", "link-worker"], cases: 1 }).act?.href).toBe("/visibility");
  expect(firstMove({ ...NOTHING, roles: ["teacher", "link-worker"], waiting: [waits("approach", "2027-03-12", "Ada")] }).act?.href).toBe("/there/Ada");
  expect(firstMove({ ...NOTHING, roles: ["school-lead", "data-manager"], late: onTime, landed: { roll: null, marks: null } }).act?.words).toBe("Send the roll");
});

test("every role that comes to this page is told something, and every sentence of it ends", () => {
  for (const role of ROLES.filter((one) => one !== "family")) expect(firstMove({ ...NOTHING, roles: [role] }).says, role).toMatch(/^[A-Z0-9].{20,}[.?!]$/);
});

test("the school is named, not its area; more than three are counted; an area stands where there is no school", () => {
  const held = (...names: readonly (string | null)[]) => names.map((schoolName) => ({ viewer: { className: schoolName === "A" ? "8B" : null }, schoolName }));
  expect([whereOf(held("A", "A"), "Eastmere"), whereOf(held("B", "C"), "Eastmere"), whereOf(held("B", "C", "D", "E"), "Eastmere"), whereOf(held(null), "Eastmere"), whereOf([], "Eastmere")]).toEqual(["A, class 8B", "B and C", "4 schools", "Eastmere", ""]);
});

test("a teacher is led to the list of a class only where they hold one", () => {
  const teacher = (className: string | null) => ({ role: "teacher" as const, className });
  expect([noStep([teacher("8B")]), noStep([teacher(null), teacher("8B")]), noStep([teacher(null)])].map((none) => none.has("class"))).toEqual([false, false, true]);
});
