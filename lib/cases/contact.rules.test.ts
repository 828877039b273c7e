import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { canAddTask, canRecordContact, contactClock, lastReached, unansweredOf } from "./contact.rules";
import { noteOf, noteWords } from "./notes.rules";

const TODAY = day("2027-03-26"), OPENED = day("2027-03-08");
const on = (heldOn: string, reached: boolean, withWhom: "child" | "professional" = "child", how: "phone" | "text" = "phone") => ({ heldOn: day(heldOn), reached, withWhom, how });

test("the clock runs from the last time child or family was reached, at first from the yes", () => {
  expect(contactClock(null, OPENED, 7, TODAY)).toMatchObject({ days: 18, of: 7, over: 11, dueOn: "2027-03-15" });
  expect(contactClock(day("2027-03-22"), OPENED, 7, TODAY)).toMatchObject({ days: 4, over: 0, dueOn: "2027-03-29" });
});

test("an unanswered call, or a word with a colleague, does not stop the clock", () => {
  const contacts = [on("2027-03-25", true, "professional"), on("2027-03-24", false), on("2027-03-23", false), on("2027-03-20", true), on("2027-03-09", false)];
  expect(lastReached(contacts)).toBe("2027-03-20");
  expect(unansweredOf(contacts, { dueOn: day("2027-04-05") })).toMatchObject({ tries: 2, since: "2027-03-23", last: "2027-03-24" });
});

test("tries in a row say by which way nobody was reached, and by when to try again: two weekdays on, or the day agreed where it comes first", () => {
  const contacts = [on("2027-03-26", false), on("2027-03-25", false, "child", "text"), on("2027-03-24", false)];
  expect(unansweredOf(contacts, { dueOn: day("2027-04-05") })).toEqual({
    tries: 3, since: "2027-03-24", last: "2027-03-26", tried: [{ how: "phone", times: 2 }, { how: "text", times: 1 }], untried: ["in-person", "home-visit", "video", "letter"], tryBy: "2027-03-30",
  });
  expect(unansweredOf(contacts, { dueOn: day("2027-03-29") })?.tryBy).toBe("2027-03-29");
  expect(unansweredOf(contacts, { dueOn: day("2027-03-15") })?.tryBy, "what was agreed is long past").toBe("2027-03-30");
  expect(unansweredOf([on("2027-03-26", true), on("2027-03-26", false), on("2027-03-24", false)], { dueOn: day("2027-04-05") })).toBeNull();
});

test("nothing is written into a closed case, and nothing from the future", () => {
  expect(canRecordContact("closed", TODAY, TODAY)).toMatchObject({ because: "case-closed" });
  expect(canRecordContact("open", day("2027-03-27"), TODAY)).toMatchObject({ because: "not-in-the-future" });
  expect(canAddTask("open", TODAY, false, TODAY)).toMatchObject({ because: "owner-cannot" });
  expect(canAddTask("open", day("2027-03-25"), true, TODAY)).toMatchObject({ because: "due-today-or-later" });
  expect(canAddTask("closing", TODAY, true, TODAY)).toMatchObject({ ok: true });
});

test("a note is read back as it was written, and a conversation is none", () => {
  expect(noteOf({ withWhom: "professional", words: noteWords("hand-over", "Mornings are hard.") })).toEqual({ note: "hand-over", words: "Mornings are hard." });
  expect(noteOf({ withWhom: "child", words: noteWords("hand-over", "Mornings are hard.") })).toBeNull();
});
