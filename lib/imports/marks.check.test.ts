import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, day, weekday, type Day } from "../kernel/calendar";
import { ADA, BEN, check, checkAs } from "./check.samples";

const FROM = "UPN,From,Marks", SESSION = "UPN,Date,Session,Code";
const from = (...rows: readonly string[]) => checkAs("marks", [FROM, ...rows]);

describe("marks from a day on", () => {
  it("are packed from the Monday on or before 1 August", () => {
    // 1 August 2026 is a Saturday: week 0 begins on 27 July; 7 September is a Monday, week 6.
    expect(from(`${ADA},2026-09-07,/\\L\\--a`)).toMatchObject({ kind: "marks", format: "csv", rows: 1, rejected: [], warnings: [], checked: [{ line: 2, upn: ADA, schoolYear: 2026, at: 60, marks: "/\\L\\--a" }] });
    expect(from(`${ADA},2026-09-09,--/`).checked).toMatchObject([{ at: 66, marks: "/" }]);
  });
  it("skip weekends", () => expect(from(`${ADA},2026-09-11,/\\I`).checked).toMatchObject([{ at: 68, marks: "/\\I" }]));
  it("from a weekend on begin on Monday, with a warning", () => expect(from(`${ADA},2026-09-12,/`)).toMatchObject({ checked: [{ at: 70 }], warnings: [{ line: 2, reason: expect.stringContaining("Monday 14 September") }] }));
  it("may be comma-separated codes", () => expect(from(`${ADA},2026-09-07,"/,C1,Y2,-,J1"`).checked).toMatchObject([{ marks: "/<a-?" }]));
  it("of one child on many lines are one row a school year", () => expect(from(`${ADA},2026-07-13,/`, `${BEN},2026-09-07,/`, `${ADA},2026-09-14,I`, `${ADA},2026-09-07,/\\`).checked).toEqual([
    { line: 2, upn: ADA, schoolYear: 2025, at: 500, marks: "/" }, { line: 3, upn: BEN, schoolYear: 2026, at: 60, marks: "/" }, { line: 4, upn: ADA, schoolYear: 2026, at: 60, marks: "/\\--------I", lines: Int32Array.of(5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 4) },
  ]));
  it("overlap: the later line counts, with one warning for the pair, and - erases nothing", () =>
    expect(from(`${ADA},2026-09-07,////`, `${ADA},2026-09-07,I-II`)).toMatchObject({ checked: [{ marks: "I/II" }], warnings: [{ line: 2, reason: expect.stringMatching(/^Lines 2 and 3 .* line 3 counts\.$/) }] }));
  it("that are none leave no row, with a warning", () => expect(from(`${ADA},2026-09-07,----`)).toMatchObject({ rows: 1, checked: [], rejected: [], warnings: [{ line: 2 }], silent: [{ line: 2, upn: ADA }] }));

  it.each([
    ["2026-09-07,/\\A/", "Marks", "no attendance code A"], ["2026-09-07,", "Marks", "empty"], ["2026-13-07,/", "From", "month 13"], [`2026-09-07,${"/".repeat(600)}`, "Marks", "run past 31 July 2027"], ["2027-07-30,//I", "Marks", "run past"],
  ])("%s is rejected", (row, column, reason) => expect(from(`${ADA},${row}`)).toMatchObject({ checked: [], rejected: [{ line: 2, column, reason: expect.stringContaining(reason) }] }));
  it("reach the last session of the school year, and - may run on", () => {
    expect(check([FROM, `${ADA},2027-07-30,//---`], { today: day("2027-08-01") })).toMatchObject({ checked: [{ at: 528, marks: "//" }], rejected: [], warnings: [] });
    expect(check([FROM, `${ADA},2026-07-31,//`])).toMatchObject({ checked: [{ schoolYear: 2025 }] });
    expect(check([FROM, `${ADA},2026-07-31,///`])).toMatchObject({ rejected: [{ column: "Marks" }] });
  });
  it("outside the school year asked for are rejected", () => expect(check([FROM, `${ADA},2025-09-08,/`], { academicYear: "2026/27" })).toMatchObject({ rejected: [{ column: "From", reason: expect.stringContaining("not in 2026/27") }] }));
});

describe("marks a line each", () => {
  it("say nothing with - or an empty code, and so replace nothing", () =>
    expect(check([SESSION, `${ADA},07/09/2026,am,C2`, `${ADA},2026-09-07,AM,-`, `${ADA},2026-09-07,PM,`])).toMatchObject({ rows: 3, checked: [{ at: 60, marks: ">" }], rejected: [], warnings: [] }));
  it("are replaced by a later line, unchecked", () => expect(check([SESSION, `${ADA},2026-09-07,AM,?!`, `${ADA},2026-09-07,AM,/`])).toMatchObject({ checked: [{ marks: "/" }], rejected: [], warnings: [{ line: 2, reason: "Lines 2 and 3 are the same row: line 3 counts." }] }));
  it.each([["2026-09-07,AM,A", "Code", "no attendance code A"], ["2026-09-07,EV,/", "Session", "AM, PM"], ["2026-09-12,AM,/", "Date", "Saturday 12 September is no school day"]])("%s is rejected", (row, column, reason) =>
    expect(check([SESSION, `${ADA},${row}`])).toMatchObject({ rejected: [{ column, reason: expect.stringContaining(reason) }] }));
});

describe("marks with a column a session", () => {
  it("are read, weekends and unknown columns not", () =>
    expect(check(["UPN,2026-09-07 AM,2026-09-07 pm,08/09/2026 AM,2026-09-12 AM,House", `${ADA},/,,I,#,Red`])).toMatchObject({ checked: [{ line: 2, at: 60, marks: "/-I" }], warnings: [{ reason: expect.stringContaining("House") }, { reason: expect.stringContaining("Saturday") }] }));
  it("name the column of a code that does not exist", () => expect(check(["UPN,2026-09-07 AM", `${ADA},A`])).toMatchObject({ rejected: [{ column: "2026-09-07 AM", value: "A" }] }));
  it("outside the school year asked for are rejected where they say something", () => {
    const file = check(["UPN,2025-09-08 AM,2026-09-07 AM", `${ADA},/,/`, `${BEN},,/`], { academicYear: "2026/27" });
    expect(file).toMatchObject({ checked: [{ upn: BEN }], rejected: [{ line: 2, column: "2025-09-08 AM" }] });
  });
  it("refuse a month-first heading, and a session twice", () => {
    expect(check(["UPN,09/25/2026 AM", `${ADA},/`])).toMatchObject({ refused: expect.stringContaining("month first") });
    expect(check(["UPN,2026-09-07 AM,07/09/2026 am", `${ADA},/,/`])).toMatchObject({ refused: expect.stringContaining("two columns") });
  });
});

describe("improbable marks land with one warning a line", () => {
  it("after today, unless a planned closure", () => {
    expect(from(`${ADA},2027-03-12,//`).warnings).toEqual([]);
    expect(from(`${ADA},2027-03-12,//##/I`)).toMatchObject({ checked: [{ marks: "//##/I" }], warnings: [{ line: 2, reason: expect.stringContaining("from Tuesday 16 March") }] });
    expect(from(`${ADA},2027-09-06,//`)).toMatchObject({ checked: [{ schoolYear: 2027 }], warnings: [{ line: 2, reason: expect.stringContaining("Monday 6 September") }] });
  });
  it("X at compulsory age", () => {
    const born = (on: string) => check([FROM, `${ADA},2026-09-07,XXXX`], { bornOn: () => day(on) });
    expect(born("2014-12-10")).toMatchObject({ checked: [{ marks: "XXXX" }], warnings: [{ line: 2, reason: expect.stringContaining("X on Monday 7 September") }] });
    expect(born("2021-12-10")).toMatchObject({ warnings: [] });
  });
});

const CODES = ["/", "\\", "L", "I", "C1", "Y2", "#", "-", "O"];
const sessionsOf = (start: Day, codes: readonly string[]) => {
  const sessions: { on: Day; half: string; code: string }[] = [];
  for (let on = start, i = 0; i < codes.length; on = addDays(on, 1)) {
    if (weekday(on) > 5) continue;
    for (const half of ["AM", "PM"]) if (i < codes.length) sessions.push({ on, half, code: codes[i++]! });
  }
  return sessions;
};

test("the three shapes, saying the same, are read the same", () => {
  const start = fc.integer({ min: 0, max: 300 }).map((days) => addDays(day("2025-08-01"), days)).filter((on) => weekday(on) <= 5);
  const codes = fc.array(fc.constantFrom(...CODES), { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(start, codes, codes, (first, ada, ben) => {
    const children = [[ADA, ada], [BEN, ben]] as const;
    const longest = sessionsOf(first, ada.length > ben.length ? ada : ben);
    const run = checkAs("marks", [FROM, ...children.map(([upn, said]) => `${upn},${first},"${said.join(",")},"`)]);
    const lines = checkAs("marks", [SESSION, ...children.flatMap(([upn, said]) => sessionsOf(first, said).map(({ on, half, code }) => `${upn},${on},${half},${code}`))]);
    const wide = checkAs("marks", [["UPN", ...longest.map(({ on, half }) => `${on} ${half}`)].join(","), ...children.map(([upn, said]) => [upn, ...longest.map((_, i) => said[i] ?? "")].join(","))]);
    const packed = (file: typeof run) => file.checked.map(({ upn, schoolYear, at, marks }) => ({ upn, schoolYear, at, marks }));
    expect(packed(lines)).toEqual(packed(run));
    expect(packed(wide)).toEqual(packed(run));
    expect([...run.rejected, ...lines.rejected, ...wide.rejected]).toEqual([]);
  }));
});
