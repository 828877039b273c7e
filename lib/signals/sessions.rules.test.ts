import { describe, expect, it, test } from "vitest";
import { hasMarks, tally } from "./sessions.rules";

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

// Department for Education, pupil attendance in schools 2024/25, full year (Open Government Licence v3.0), two rows: sessions by code.
describe("the table against national statistics", () => {
  test.each([
    ["Suffolk, primary", 17030673, 16146127, 664517, 220029, { "/": 15843638, L: 118905, I: 505513, M: 46057, R: 3548, S: 29, T: 1147, H: 0, E: 10328, C: 60241, "<": 296, "?": 1847, ">": 35511, B: 38157, J: 0, P: 15800, V: 124879, W: 5, K: 4743, G: 88445, U: 32818, O: 89230, N: 9536 }],
    ["Wigan, primary", 8258269, 7832245, 293375, 132649, { "/": 7658493, L: 99179, I: 234935, M: 21515, R: 2276, S: 24, T: 1731, H: 36, E: 2903, C: 23579, "<": 265, "?": 302, ">": 5809, B: 12643, J: 0, P: 7810, V: 52609, W: 10, K: 1501, G: 61885, U: 12339, O: 54024, N: 4401 }],
  ])("%s", (_, possible, attended, authorised, unauthorised, sessions) => {
    const sum = { possible: 0, absent: 0, unauthorised: 0 };
    for (const [code, count] of Object.entries(sessions)) {
      const one = of(code);
      sum.possible += one.possible * count; sum.absent += one.absent * count; sum.unauthorised += one.unauthorised * count;
    }
    const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(5); // the source's figures are weighted and rounded
    near(sum.possible, possible); near(sum.possible - sum.absent, attended); near(sum.absent - sum.unauthorised, authorised); near(sum.unauthorised, unauthorised);
  });
});
