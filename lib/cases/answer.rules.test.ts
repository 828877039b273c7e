import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { answerCanBeRecorded, type Given, type Knowledge } from "./answer.rules";
import { attemptCanBeRecorded, type Asking } from "./attempt.rules";

const TODAY = day("2027-03-12"), LATER = day("2027-04-20");
const guardian = (id: string, parentalResponsibility: string, contact = "yes") => ({ id, name: `Guardian ${id}`, parentalResponsibility, contact });
const GUARDIANS = [guardian("mother", "Y"), guardian("uncle", "N"), guardian("father", "Y", "never"), guardian("aunt", "not known", "ask first")];
const ASKER = { id: "link", role: "link-worker" }, LEAD = { id: "lead", role: "safeguarding-lead" };
const asking: Asking = { state: "not-approached", version: 1, openedOn: day("2027-03-01"), askedById: "link" };
const known: Knowledge = { today: TODAY, childName: "Andrew Example", bornOn: null, lookedAfter: false, guardians: GUARDIANS, caseState: null, agreedBefore: false, couldWork: ["link"] };
const yesBy = (more: Partial<Given>): Given => ({ answer: "agreed", givenOn: TODAY, givenBy: "parental-responsibility", guardian: "mother", linkWorkerId: "link", ...more });
const no = (more: Partial<Given> = {}): Given => yesBy({ answer: "declined", linkWorkerId: undefined, tryNext: "Say hello at the gate", tryOn: LATER, ...more });
const ask = (given: Given, more: Partial<Knowledge> = {}, approach: Partial<Asking> = {}, asker = ASKER) => {
  const answer = answerCanBeRecorded({ ...asking, ...approach }, 1, asker, given, { ...known, ...more });
  return answer.ok ? answer.value : answer.because;
};

describe("who may give the answer", () => {
  test.each([
    ["a guardian with parental responsibility", yesBy({}), {}, { giverName: "Guardian mother", follows: "make" }],
    ["one without it", yesBy({ guardian: "uncle" }), {}, "no-parental-responsibility"],
    ["one without it, whose name is written instead", yesBy({ guardian: "other", giverElse: "guardian UNCLE" }), {}, "no-parental-responsibility"],
    ["one whom the school must never contact", yesBy({ guardian: "father" }), {}, "never-contact"],
    ["a no by them is still a no", no({ guardian: "father" }), {}, { giverName: "Guardian father", follows: "nothing" }],
    ["nobody named", yesBy({ guardian: undefined }), {}, "say-who-answered"],
    ["a young person who turns 16 on the day", yesBy({ givenBy: "young-person" }), { bornOn: day("2011-03-12") }, { giverName: "Andrew Example", follows: "make" }],
    ["a young person a day younger", yesBy({ givenBy: "young-person" }), { bornOn: day("2011-03-13") }, "not-sixteen-yet"],
    ["a young person whose birth date one is not shown", yesBy({ givenBy: "young-person" }), {}, "birth-date-not-seen"],
    ["a child judged able, by whom and why", yesBy({ givenBy: "child-able", judgedBy: "A nurse", judgedWhy: "She explained it back" }), {}, { giverName: "Andrew Example", follows: "make" }],
    ["a child judged able, without the why", yesBy({ givenBy: "child-able", judgedBy: "A nurse" }), {}, "say-who-judged"],
    ["an authority, told by a link worker", yesBy({ givenBy: "authority", authorityName: "A Worker" }), { lookedAfter: true }, "only-the-lead-knows"],
  ] as const)("%s", (_, given, more, outcome) => { expect(ask(given, more)).toEqual(outcome); });

  test("an authority answers for a child it looks after, and for no other", () => {
    const given = yesBy({ givenBy: "authority", authorityName: "A Worker" });
    expect(ask(given, { lookedAfter: true }, {}, LEAD)).toEqual({ giverName: "A Worker", follows: "make" });
    expect(ask(given, {}, {}, LEAD)).toBe("not-looked-after");
  });
});

describe("what must be said", () => {
  test.each([
    ["a day to come", yesBy({ givenOn: LATER }), "not-in-the-future"], ["a yes to nobody", yesBy({ linkWorkerId: undefined }), "name-the-link-worker"],
    ["a yes to somebody who cannot work here", yesBy({ linkWorkerId: "stranger" }), "cannot-be-link-worker"], ["a no without what to try next", no({ tryNext: undefined }), "say-what-to-try-next"],
    ["a no to be asked again today", no({ tryOn: TODAY }), "next-day-after-today"],
  ] as const)("%s", (_, given, refusal) => { expect(ask(given)).toBe(refusal); });

  test("nobody answers for a family they do not ask", () => {
    expect(ask(yesBy({}), {}, { askedById: null })).toBe("take-it-on-first");
    expect(ask(yesBy({}), {}, { askedById: "another" })).toBe("somebody-else-asks");
    expect(ask(yesBy({}), {}, { askedById: "another" }, LEAD)).toMatchObject({ follows: "make" });
    expect(ask(yesBy({}), {}, { version: 2 })).toBe("changed-meanwhile");
  });
});

describe("what follows", () => {
  const withdrawn = no({ answer: "withdrawn" });
  test.each([
    ["a second no", no(), { state: "declined" }, {}, "nothing"], ["a yes after two", yesBy({}), { state: "declined" }, {}, "make"],
    ["stopping while the case is open", withdrawn, { state: "agreed" }, { caseState: "open", agreedBefore: true }, "stop"],
    ["stopping after it was closed", withdrawn, { state: "agreed" }, { caseState: "closed", agreedBefore: true }, "nothing"],
    ["a new yes after stopping", yesBy({}), { state: "withdrawn" }, { caseState: "closing", agreedBefore: true }, "reopen"],
    ["a new yes after the second look", yesBy({}), { state: "agreed" }, { caseState: "looked-again", agreedBefore: true }, "reopen"],
  ] as const)("%s", (_, given, approach, more, follows) => { expect(ask(given, more, approach)).toMatchObject({ follows }); });
  test.each([
    ["stopping what was never begun", withdrawn, { state: "declined" }, {}, "nothing-to-withdraw"], ["a yes twice", yesBy({}), { state: "agreed" }, { caseState: "open", agreedBefore: true }, "said-yes-already"],
    ["a no instead of stopping", no(), { state: "agreed" }, { caseState: "open", agreedBefore: true }, "said-yes-already"],
    ["stopping a case one may not know of", withdrawn, { state: "agreed" }, { agreedBefore: true }, "case-is-anothers"], ["a new yes to one", yesBy({}), { state: "withdrawn" }, { agreedBefore: true }, "case-is-anothers"],
  ] as const)("%s", (_, given, approach, more, refusal) => { expect(ask(given, more, approach)).toBe(refusal); });
});

describe("a try", () => {
  const tried = { triedOn: TODAY, whom: "mother", outcome: "no-answer" as "no-answer" | "spoke", nextOn: LATER };
  const attempt = (more: Partial<typeof tried> & { whomElse?: string }, approach: Partial<Asking> = {}) => {
    const answer = attemptCanBeRecorded({ ...asking, ...approach }, 1, ASKER, GUARDIANS, { ...tried, ...more }, TODAY);
    return answer.ok ? answer.value.state : answer.because;
  };
  test.each([
    ["reaches nobody", {}, {}, "not-reached"], ["reaches somebody", { outcome: "spoke" }, { state: "not-reached" }, "approached"], ["reaches nobody after one spoke", {}, { state: "approached" }, "approached"],
    ["reaches nobody after a no", {}, { state: "declined" }, "declined"], ["speaks again after a no", { outcome: "spoke" }, { state: "declined" }, "approached"],
    ["whom one must never contact", { whom: "father" }, {}, "never-contact"], ["the same, by name", { whom: "other", whomElse: " guardian father" }, {}, "never-contact"], ["no one", { whom: "other" }, {}, "say-whom"],
    ["tomorrow", { triedOn: LATER }, {}, "not-in-the-future"], ["next try today", { nextOn: TODAY }, {}, "next-day-after-today"], ["after the yes", {}, { state: "agreed" }, "said-yes-already"],
  ] as const)("%s", (_, more, approach, outcome) => { expect(attempt(more, approach)).toBe(outcome); });
});
