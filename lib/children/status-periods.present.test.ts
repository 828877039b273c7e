import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { mealsWords, senWords } from "./status-periods.present";

const TODAY = day("2027-03-12");
const period = (status: string, value: string, from: string, until: string | null = null) => ({ status, value, from: day(from), until: until === null ? null : day(until) });

test("a special educational need says since when, and what was before", () => {
  const history = [period("sen", "N", "2019-09-02"), period("sen", "K", "2024-09-03"), period("sen", "E", "2027-04-01")];
  expect(senWords("K", history, TODAY)).toBe("SEN support since 3 September 2024; before: none");
  expect(senWords("K", [], TODAY)).toBe("SEN support");
  expect(senWords(null, history, TODAY)).toBeNull();
});

test("what the roll has said since does not borrow the day of an earlier period", () => {
  expect(senWords("E", [period("sen", "K", "2024-09-03")], TODAY)).toBe("Education, Health and Care plan; before: SEN support from 3 September 2024");
  expect(senWords("N", [period("sen", "K", "2024-09-03", "2026-01-09")], TODAY)).toBe("no special educational need recorded; before: SEN support from 3 September 2024");
});

test("free school meals say since when, and the periods before", () => {
  const history = [period("fsm", "Y", "2021-01-04", "2022-07-22"), period("fsm", "Y", "2024-09-02"), period("sen", "K", "2024-09-03")];
  expect(mealsWords(true, history, TODAY)).toBe("yes, since 2 September 2024; before: 4 January 2021 to 22 July 2022");
  expect(mealsWords(false, history.slice(0, 1), TODAY)).toBe("no; before: 4 January 2021 to 22 July 2022");
  expect([mealsWords(true, [], TODAY), mealsWords(null, history, TODAY)]).toEqual(["yes", null]);
});
