import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePence, pounds, writtenPounds } from "./money.rules";

test.each([["£12.50", 1250], ["12.5", 1250], ["12", 1200], ["0", 0], ["0.07", 7], ["1,200", 120_000], ["£ 1,200.05", 120_005], [" 12.50 ", 1250]])("“%s” is %i pence", (written, pence) => expect(parsePence(written)).toBe(pence));

test.each(["12.505", "", "12.", ".5", "-3", "1,20", "12,5", "12 50", "1e3", "12.5.0", "NaN", "£", "twelve", "1,2000", "12345678901"])("“%s” is no sum of pounds and pence", (written) => expect(parsePence(written)).toBeNull());

const pence = fc.integer({ min: 0, max: 1_000_000_000 });
test("whatever is written as Seen writes it is read back to the penny", () => {
  fc.assert(fc.property(pence, (given) => {
    expect(parsePence(pounds(given))).toBe(given);
    expect(parsePence(writtenPounds(given))).toBe(given);
  }), { numRuns: 2_000 });
});

test("what is read is whole pence, or nothing", () => {
  fc.assert(fc.property(fc.stringMatching(/^£?[0-9,. ]{0,9}$/), (written) => {
    const read = parsePence(written);
    expect(read === null || (Number.isInteger(read) && read >= 0)).toBe(true);
  }), { numRuns: 2_000 });
});

test("a third decimal is refused, whatever it is", () => {
  fc.assert(fc.property(pence, fc.integer({ min: 0, max: 9 }), (given, digit) => {
    expect(parsePence(`${writtenPounds(given)}${digit}`)).toBeNull();
  }));
});
