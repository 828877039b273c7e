import { expect, test } from "vitest";
import { day } from "@/lib/kernel/calendar";
import { grouped, latenessOf } from "./grouped";

const FRIDAY = day("2027-03-12");

test.each([["2027-03-11", "overdue"], ["2027-03-12", "today"], ["2027-03-14", "week"], ["2027-03-15", "later"]])("on Friday 12 March, what is due on %s is %s", (dueOn, lateness) => {
  expect(latenessOf(day(dueOn), FRIDAY)).toBe(lateness);
});

test("the most overdue stands first, and a group without anything is not drawn", () => {
  const found = grouped(["2027-03-11", "2027-04-01", "2027-03-02"].map((dueOn) => ({ dueOn: day(dueOn) })), FRIDAY);
  expect(found.map(({ lateness, items }) => [lateness, items.map(({ dueOn }) => dueOn)])).toEqual([["overdue", ["2027-03-02", "2027-03-11"]], ["later", ["2027-04-01"]]]);
});
