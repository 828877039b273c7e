import fc from "fast-check";
import { expect, it, test } from "vitest";
import { dayFromNumber, dayNumber, day } from "../kernel/calendar";
import { onlyMonthFirst, readDate } from "./dates.rules";

it.each([["2027-03-25", "2027-03-25"], ["25/03/2027", "2027-03-25"], ["5/3/2027", "2027-03-05"], ["03/04/2027", "2027-04-03"], ["29/02/2028", "2028-02-29"],
  ["07/09/2026 00:00:00", "2026-09-07"], ["07/09/2026 0:00", "2026-09-07"], ["2026-09-07T00:00:00", "2026-09-07"], ["2026-09-07 00:00:00.000", "2026-09-07"]])("%s is %s", (text, on) =>
  expect(readDate(text)).toEqual({ ok: true, value: on }));

it.each([
  ["31/02/2027", "There is no 31 February"], ["29/02/2027", "There is no 29 February in 2027"], ["2027-04-31", "There is no 31 April"], ["2027-13-01", "There is no month 13"],
  ["03/25/2027", "There is no month 25"], ["0207-03-01", "out of reach"], ["25.03.2027", "not a date"], ["25/03/27", "two digits"], ["25.03.27", "two digits"], ["########", "too narrow"], ["2027-3-5", "not a date"], ["46106", "as a spreadsheet counts days. Format the column as a date"], ["461060", "not a date"], ["yesterday", "not a date"],
  ["07/09/2026 08:45:00", "not a date"], ["2026-09-07T00:00:01", "not a date"], ["07/09/2026T00:00:00", "not a date"], ["2026-09-07T00:00:00Z", "not a date"], ["07/09/2026 12:00:00 AM", "not a date"],
])("%s is refused: %s", (text, sentence) => {
  const read = readDate(text);
  expect(read.ok ? read.value : read.because).toContain(sentence);
});

it.each(["03/25/2027", "3/25/2027", "12/31/26", "03-25-2027", "3/25/2027 0:00"])("%s can only be month first", (text) => expect(onlyMonthFirst(text)).toBe(true));
it.each(["25/03/2027", "03/04/2027", "2027-03-25", "13/25/2027", "02/30/2027", "00/25/2027", ""])("%s need not be month first", (text) => expect(onlyMonthFirst(text)).toBe(false));

test("a day is read the same in either spelling, and never only month first", () => {
  fc.assert(fc.property(fc.integer({ min: dayNumber(day("1990-01-01")), max: dayNumber(day("2040-12-31")) }), (number) => {
    const on = dayFromNumber(number);
    const [year, month, date] = on.split("-");
    expect(readDate(on)).toEqual({ ok: true, value: on });
    expect(readDate(`${date}/${month}/${year}`)).toEqual({ ok: true, value: on });
    expect(onlyMonthFirst(`${date}/${month}/${year}`)).toBe(false);
  }));
});
