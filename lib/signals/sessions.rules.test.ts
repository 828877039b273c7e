import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hasMarks, tallies, tally } from "./sessions.rules";

const all = [{ schoolYear: 2026, from: 0, to: 540 }];
const of = (marks: string) => tally(new Map([[2026, marks]]), all);

describe("codes and what they count as", () => {
  test.each([..."/\\LKVPWBJ"])("%s is attending", (code) => expect(of(code)).toEqual({ possible: 1, absent: 0, unauthorised: 0, inPattern: 0, suspended: 0 }));
  test.each([..."C>IMHF"])("%s is authorised absence", (code) => expect(of(code)).toEqual({ possible: 1, absent: 1, unauthorised: 0, inPattern: 1, suspended: 0 }));
  test.each([..."RST<?"])("%s is authorised absence that makes no pattern", (code) => expect(of(code)).toEqual({ possible: 1, absent: 1, unauthorised: 0, inPattern: 0, suspended: 0 }));
  test.each([..."GNOU"])("%s is unauthorised absence", (code) => expect(of(code)).toEqual({ possible: 1, absent: 1, unauthorised: 1, inPattern: 1, suspended: 0 }));
  test.each([..."E"])("%s is authorised absence and a suspension", (code) => expect(of(code)).toEqual({ possible: 1, absent: 1, unauthorised: 0, inPattern: 1, suspended: 1 }));
  test.each([..."DQXYZ#-$a%`:|_ é€"])("%s is not counted", (code) => expect(of(code).possible).toBe(0));
  it("counts a year of any one code without overflow", () => expect(of("N".repeat(540))).toEqual({ possible: 540, absent: 540, unauthorised: 540, inPattern: 540, suspended: 0 }));
  it("knows a mark that is not counted from no mark", () => {
    expect(hasMarks(new Map([[2026, "--X-"]]), all)).toBe(true);
    expect(hasMarks(new Map([[2026, "----"]]), all)).toBe(false);
  });
});

test("stretches asked of one child after another count what each counts by itself", () => {
  const marks = fc.string({ unit: fc.constantFrom(..."/\\LIMNOERS<->#€"), minLength: 300, maxLength: 560 }), year = fc.constantFrom(2024, 2025, 2026);
  const child = fc.array(fc.tuple(year, marks), { minLength: 1, maxLength: 3 }).map((years) => new Map(years));
  const stretches = fc.array(fc.record({ schoolYear: year, from: fc.nat(400), length: fc.nat(300) }).map(({ schoolYear, from, length }) => ({ schoolYear, from, to: from + length })), { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(fc.array(fc.tuple(child, fc.array(stretches, { minLength: 1, maxLength: 4 })), { minLength: 2, maxLength: 6 }), (asked) => {
    const tallyOf = tallies();
    for (const [one, each] of asked) for (const some of each) expect(tallyOf(one, some)).toEqual(tally(one, some));
  }));
});
