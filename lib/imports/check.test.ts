// Bad files, and what holds for every kind.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkFile, checkOpened } from "./check";
import { openText } from "./open-text";
import type { SoFar } from "./row-check";
import { ADA, BEN, bytesOf, check, checkAs, refusal, TODAY, upnOf } from "./check.samples";
import { TEMPLATES, templateCsv } from "./columns";
import { checkLetter } from "./upn.rules";
import { KINDS } from "./vocabulary";

const HEADER = "UPN,Subject,Date,Against Expectation,Scale,Result";
const ROW = `${ADA},maths,2027-03-01,below,,B`;
const refusedBytes = (bytes: Uint8Array) => refusal(checkOpened(openText(bytes), { fileName: "f", today: TODAY }));

describe("refused whole, with what to do", () => {
  it("a spreadsheet", () => expect(refusedBytes(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe("This is a spreadsheet file. Save it as CSV UTF-8 and send that."));
  it("a file cut in half", () => expect(refusedBytes(bytesOf(HEADER, ROW, ROW).slice(0, -20))).toContain("cut off at line 3"));
  it("a month-first date, though it be on a line that another replaces", () =>
    expect(refusal(check([HEADER, `${ADA},maths,03/25/2027,below,,B`, ROW]))).toMatch(/^Line 2: 03\/25\/2027 can only be read month first/));
  it("a month-first date in a column that is not read, if it is all that is in its cell: it tells how the system writes dates", () => {
    expect(refusal(check([`${HEADER},Last Updated`, `${ROW},03/25/2027`]))).toMatch(/^Line 2: 03\/25\/2027 can only be read month first/);
    expect(check([`${HEADER},Notes`, `${ROW},see the letter of 03/25/2027`])).toMatchObject({ rows: 1, rejected: [] });
  });
  it("a file without any known column", () => expect(refusal(check(["Adno,House", "1,Red"]))).toContain("The columns found are: Adno, House."));
  it("a file without a required column", () => expect(refusal(check(["UPN,Subject,Date", `${ADA},maths,2027-03-01`]))).toContain("no column: Against Expectation"));
  it("a file that is not of the kind asked for, naming the kind", () =>
    expect(check([HEADER, ROW], { kind: "suspensions" })).toMatchObject({ kind: "suspensions", refused: expect.stringContaining("no column: From, Sessions"), headings: HEADER.split(",") }));
  it("a file without its header row", () => expect(refusal(check([ROW, ROW]))).toContain("Add the header row"));
  it("no heading twice that says the same twice: the second is told", () =>
    expect(check([`${HEADER},date`, `${ROW},${ROW.split(",")[2]!}`])).toMatchObject({ rows: 1, rejected: [], warnings: [{ reason: "Not read, because the template has no such column: date (a second time)." }] }));
  it("a heading twice", () => expect(refusal(check([`${HEADER},Date`, `${ROW},2027-03-02`]))).toContain("Date is there twice, and the two do not say the same"));
  it("a school year that is none", () => expect(refusal(check([HEADER, ROW], { academicYear: "2026/28" }))).toContain("2026/27"));
});

describe("of every kind", () => {
  it.each(KINDS)("the template %s is recognised as itself", (kind) => {
    const header = templateCsv(kind).trim();
    const file = check([header, header.replace(/[^,]+/g, "x")]);
    expect(file).toMatchObject({ kind, rows: 1, rejected: [{ line: 2, column: "UPN" }] });
  });

  it.each(KINDS.filter((kind) => kind !== "roll"))("%s: a UPN off the roll is rejected, and one with a wrong letter", (kind) => {
    const rest = TEMPLATES[kind].columns.slice(1).map(() => "x").join(",");
    const file = check([templateCsv(kind).trim(), `${ADA},${rest}`, `A801200005001,${rest}`], { isOnRoll: (upn) => upn === BEN });
    expect(file).toMatchObject({ rejected: [{ line: 2, column: "UPN", value: ADA, reason: expect.stringContaining("roll") }, { line: 3, reason: expect.stringContaining("should be B") }] });
  });

  it("a required cell that is empty is rejected", () =>
    expect(check([HEADER, `${ADA},,2027-03-01,below,,`])).toMatchObject({ rejected: [{ line: 2, column: "Subject", value: "", reason: "Subject is empty. Fill it in and send the file again." }] }));
  it("a line is rejected once, for its first problem", () => expect(check([HEADER, `${ADA},x,y,z,,`])).toMatchObject({ rows: 1, rejected: [{ column: "Subject" }] }));
  it("a value is cut at 80 characters", () => {
    const file = checkAs("assessments", [HEADER, `${ADA},${"x".repeat(200)},2027-03-01,below,,`]);
    expect(file.rejected[0]?.value).toHaveLength(80);
  });
  it("control characters are rejected and not repeated", () =>
    expect(check([HEADER, `${ADA},maths,2027-03-01,below,,B\u0007`])).toMatchObject({ rejected: [{ column: "Result", value: "B ", reason: expect.stringContaining("control characters") }] }));
  it("a line with a comma too many is rejected, one with empty cells beyond the header is not", () =>
    expect(check([HEADER, `${ROW},9`, `${ROW},,`])).toMatchObject({ rows: 2, checked: [{ line: 3 }], rejected: [{ line: 2, reason: expect.stringContaining("7 columns and the header 6") }] }));
  it("an unknown column is ignored with a warning", () => expect(checkAs("assessments", [`${HEADER},House`, `${ROW},Red`]).warnings).toEqual([{ reason: expect.stringContaining("House") }]));
  it("a date after today lands with a warning", () =>
    expect(check([HEADER, `${ADA},maths,2027-03-13,below,,`])).toMatchObject({ checked: [{ on: "2027-03-13" }], warnings: [{ line: 2, reason: "Date is after today: 13 March 2027." }] }));
  it("an unknown authority in a UPN warns once a child", () => {
    const upn = `${checkLetter("999200005001")}999200005001`;
    const file = checkAs("assessments", [HEADER, `${upn},maths,2027-03-01,below,,`, `${upn},science,2027-03-01,below,,`]);
    expect(file.checked).toHaveLength(2);
    expect(file.warnings).toEqual([{ line: 2, reason: expect.stringContaining("999") }]);
  });
  it("rows equal in the key are one, the later counts, and the earlier is not checked", () =>
    expect(check([HEADER, `${ADA},maths,2027-03-01,nonsense,,`, `${ADA.toLowerCase()},MATHS,01/03/2027,at,,`])).toMatchObject({
      rows: 2, checked: [{ line: 3, against: "at" }], rejected: [], warnings: [{ line: 2, reason: "Lines 2 and 3 are the same row: line 3 counts." }],
    }));
  it("Windows-1252 is read with a warning", () => {
    const bytes = Buffer.from(`${HEADER}\n${ADA},maths,2027-03-01,at,,Zo\xeb\n`, "latin1");
    expect(checkOpened(openText(bytes), { fileName: "f", today: TODAY })).toMatchObject({ checked: [{ result: "Zoë" }], warnings: [{ reason: expect.stringContaining("Windows-1252") }] });
  });
  it("tells its progress, to the end", async () => {
    const told: SoFar[] = [];
    const bytes = Buffer.from([HEADER, ...Array.from({ length: 2_500 }, (_, i) => `${upnOf(i)},maths,2027-03-01,at,,`)].join("\n"));
    await checkFile(bytes, { fileName: "f", today: TODAY }, async (so) => { told.push(so); });
    expect(told[0]).toEqual({ rowsRead: 2_500, rowsChecked: 0 });
    expect(told.at(-1)).toEqual({ rowsRead: 2_500, rowsChecked: 2_500 });
    expect(told.length).toBeGreaterThan(10);
  });
  it("names the columns it has, and the children whose lines cannot land", () =>
    expect(check([HEADER, `${ADA},maths,2027-03-01,at,,`, `${BEN},maths,never,at,,`])).toMatchObject({ columns: expect.arrayContaining(["UPN", "Subject", "Date"]), mentioned: [BEN] }));
});

const cell = fc.constantFrom("maths", "reading", "2027-03-01", "2027-13-01", "below", "at", "", "x", ADA, BEN, "A801200005001");
const lines = fc.array(fc.tuple(fc.constantFrom(ADA, BEN, "A801200005001", ""), fc.constantFrom("maths", "Maths", "x"), fc.constantFrom("2027-03-01", "01/03/2027", "31/02/2027"), fc.constantFrom("at", "below", "x", ""), fc.constantFrom("", "A"), cell), { minLength: 1, maxLength: 12 });

test("every line is checked, rejected or superseded, and none twice", () => {
  fc.assert(fc.property(lines, (rows) => {
    const file = checkAs("assessments", [HEADER, ...rows.map((row) => row.join(","))]);
    const superseded = file.warnings.flatMap(({ line, reason }) => (reason.includes("are the same row") ? [line] : []));
    const all = [...file.checked.map(({ line }) => line), ...file.rejected.map(({ line }) => line), ...superseded];
    expect(all.toSorted((a, b) => Number(a) - Number(b))).toEqual(rows.map((_, i) => i + 2));
    expect(file.rows).toBe(rows.length);
  }));
});

test("the columns of a file may be in any order, and the same file says the same twice", () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
  fc.assert(fc.property(lines, order, (rows, places) => {
    const arranged = [HEADER.split(","), ...rows].map((row) => places.map((i) => row[i]).join(","));
    const asIs = check([HEADER, ...rows.map((row) => row.join(","))]);
    expect({ ...check(arranged), header: [], sent: [] }).toEqual({ ...asIs, header: [], sent: [] });
    expect(check(arranged)).toEqual(check(arranged));
  }));
});
