import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkLetter, hasKnownAuthority, upnProblem } from "./upn.rules";

describe("a UPN", () => {
  it.each(["B801200005001", "P207000016049", "M80120000500A"])("%s is right", (upn) => expect(upnProblem(upn)).toBeNull());

  it("names the letter that a wrong one should be", () => {
    expect(upnProblem("A801200005001")).toContain("should be B, not A");
    expect(upnProblem("Q207000016049")).toContain("should be P");
  });

  it.each(["", "B80120000500", "B8012000050011", "I801200005001", "O801200005001", "S801200005001", "B80120000500I", "b801200005001", "B8012000O5001"])("%j has not its shape", (upn) =>
    expect(upnProblem(upn)).toContain("A UPN is a letter"));

  it("knows the authorities of England and warns of others", () => {
    expect(hasKnownAuthority("P207000016049")).toBe(true);
    expect(hasKnownAuthority("B801200005001")).toBe(true);
    expect(hasKnownAuthority("A000200005001")).toBe(false);
    expect(hasKnownAuthority("A999200005001")).toBe(false);
  });
});

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });

test("exactly one letter is the check letter", () => {
  fc.assert(fc.property(digits, (twelve) => {
    const rest = twelve.join("");
    const right = [..."ABCDEFGHJKLMNPQRTUVWXYZ"].filter((letter) => upnProblem(letter + rest) === null);
    expect(right).toEqual([checkLetter(rest)]);
  }));
});

test("one mistyped digit is always found", () => {
  fc.assert(fc.property(digits, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (twelve, at, shift) => {
    const mistyped = twelve.map((digit, i) => (i === at ? (digit + shift) % 10 : digit));
    expect(upnProblem(checkLetter(twelve.join("")) + mistyped.join(""))).not.toBeNull();
  }));
});
