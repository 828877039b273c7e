import { describe, expect, it } from "vitest";
import { columnOf, isoDateText, numberText, shownAs, unescaped } from "./cells";

describe("a number's format", () => {
  it.each([
    [14, undefined, "date"], [22, undefined, "date"], [9, undefined, "percent"], [0, undefined, null], [2, undefined, null], [49, undefined, null],
    [164, "dd/mm/yyyy", "date"], [164, "[$-809]d mmmm yyyy;@", "date"], [164, "mmm-yy", "date"], [164, "0.0%", "percent"], [164, "000", { digits: 3 }],
    [164, "General", null], [164, "Standard", null], [164, '#,##0.00" days"', null], [164, "[Red]0.00;[Blue]-0.00", null], [164, "[h]:mm", null], [164, "\\d0", null], [164, "@", null], [164, "0.00E+00", null],
  ] as const)("%i %s", (id, code, shown) => expect(shownAs(id, code)).toEqual(shown));
});

describe("a number as text", () => {
  it.each([
    ["7", "7"], ["7.0", "7"], ["0", "0"], ["1E+12", "1000000000000"], ["801200005001", "801200005001"], ["1.5E+21", "1500000000000000000000"], ["0.30000000000000004", "0.3"],
    ["91.3", "91.3"], ["-3.25", "-3.25"], ["1E-7", "0.0000001"], ["", ""], ["Infinity", "Infinity"], ["nonsense", "nonsense"],
  ])("%s is %s", (value, text) => expect(numberText(value, null, false)).toBe(text));
  it.each([
    ["46458", false, "2027-03-12"], ["46458.0", false, "2027-03-12"], ["46458.364583333336", false, "2027-03-12 08:45"], ["46457.999999999", false, "2027-03-12"], ["46458.5000116", false, "2027-03-12 12:00:01"],
    ["44996", true, "2027-03-12"], ["1", false, "1900-01-01"], ["59", false, "1900-02-28"], ["61", false, "1900-03-01"], ["0", true, "1904-01-01"],
    ["60", false, "60"], ["0.25", false, "0.25"], ["-1", false, "-1"], ["2958466", false, "2958466"],
  ] as const)("%s as a date, from 1904: %s, is %s", (value, from1904, text) => expect(numberText(value, "date", from1904)).toBe(text));
  it("is a share where it is shown as one", () => {
    expect(numberText("0.913", "percent", false)).toBe("91.3%");
    expect(numberText("1", "percent", false)).toBe("100%");
    expect(numberText("0.07", "percent", false)).toBe("7%");
  });
  it("keeps the noughts its format shows", () => {
    expect(numberText("7", { digits: 3 }, false)).toBe("007");
    expect(numberText("7.5", { digits: 3 }, false)).toBe("7.5");
  });
});

it("a date that is written as text loses its midnight alone", () => {
  expect(isoDateText("2027-03-12T00:00:00.000Z")).toBe("2027-03-12");
  expect(isoDateText("2027-03-12")).toBe("2027-03-12");
  expect(isoDateText("2027-03-12T08:45:00")).toBe("2027-03-12 08:45:00");
});

it("an address says its column, where it has one", () => {
  expect(["A1", "Z9", "AA1", "XFD1048576", "1", "", "a1"].map(columnOf)).toEqual([0, 25, 26, 16383, null, null, null]);
});

it("what XML cannot hold is written out and read back", () => expect(unescaped("two_x000D_\nlines, and _xZZZZ_")).toBe("two\r\nlines, and _xZZZZ_"));
