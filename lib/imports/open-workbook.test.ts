import { describe, expect, it } from "vitest";
import { readSheet } from "read-excel-file/node";
import { ADA, BEN, TODAY } from "./check.samples";
import { checkFile } from "./check";
import { openFile } from "./open-file";
import { STYLE, workbookOf, type SampleSheet } from "./workbook/workbook.sample";

const opened = async (bytes: Uint8Array, sheet?: string) => {
  const read = await openFile(bytes, { sheet, today: TODAY });
  if (!read.ok) throw new Error(read.because);
  return read.value;
};
const table = async (...rows: (readonly unknown[] | null)[]) => (await opened(workbookOf([{ name: "Report", rows: rows as SampleSheet["rows"] }]))).tables[0];
const styled = (style: number, value: string | number) => ({ xml: `<c {} s="${style}"><v>${value}</v></c>` });

describe("the cells of a sheet", () => {
  it("are text in the lines and columns they stand in, empty lines and columns at the end left out", async () =>
    expect(await table(["UPN", "Class", null], null, [ADA, null], [null, null], [BEN, "7A", " "])).toEqual({
      kind: null, header: ["UPN", "Class"], records: [{ line: 3, cells: [ADA, ""] }, { line: 5, cells: [BEN, "7A"] }], remarks: [],
    }));
  it("are read as a CSV file would have them: dates, numbers, shares, truth, formulas' results, errors", async () => {
    const { records } = await table(
      ["Date", "Long date", "Date and time", "Number", "Code", "Big", "Share", "Words", "True", "Result", "Error", "Text result"],
      [styled(STYLE.date, 46458), styled(STYLE.longDate, "46458.0"), styled(STYLE.dateTime, 46458.5), 7, styled(STYLE.threeDigits, 7), { xml: "<c {}><v>8.01200005001E+11</v></c>" }, styled(STYLE.percent, 0.913),
        styled(STYLE.words, 3), true, { xml: "<c {}><f>SUM(A1:A9)</f><v>12</v></c>" }, { xml: '<c {} t="e"><f>1/0</f><v>#N/A</v></c>' }, { xml: '<c {} t="str"><f>A1</f><v>below</v></c>' }],
    );
    expect(records[0]!.cells).toEqual(["2027-03-12", "2027-03-12", "2027-03-12 12:00", "7", "007", "801200005001", "91.3%", "3", "TRUE", "12", "#N/A", "below"]);
  });
  it("share texts, whose parts in bold are one text and whose spoken form is not read", async () => {
    const texts = '<si><t>UPN</t></si><si><r><t>Cla</t></r><r><rPr><b/></rPr><t xml:space="preserve">ss </t></r><rPh><t>spoken</t></rPh></si>';
    const { tables: [{ header }] } = await opened(workbookOf([{ name: "R", rows: [[{ xml: '<c {} t="s"><v>0</v></c>' }, { xml: '<c {} t="s"><v>1</v></c>' }], ["x", "y"]] }], { texts }));
    expect(header).toEqual(["UPN", "Class"]);
  });
  it("count their days from 1904 where the workbook does", async () => {
    const { tables: [{ records }] } = await opened(workbookOf([{ name: "R", rows: [["Date"], [styled(STYLE.date, 44996)]] }], { from1904: true }));
    expect(records[0]!.cells).toEqual(["2027-03-12"]);
  });
  it("are read the same where tags have a prefix and addresses are left out", async () => {
    const rows = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>UPN</x:t></x:is></x:c><x:c t="str"><x:v>Class</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await opened(workbookOf([{ name: "R", rows }]))).tables[0]).toMatchObject({ header: ["UPN", "Class"], records: [{ line: 2, cells: ["1", "2"] }] });
  });
  it("that a formula left without a result are said, and so are those beyond the headings", async () => {
    const rows = [["UPN", "Class"], ...Array.from({ length: 40 }, () => [ADA, "7A"]), [ADA, { xml: "<c {}><f>B2</f></c>" }, "aside"]];
    const { remarks, records } = await table(...rows);
    expect(remarks.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^1 cell holds a formula without a result, the first on line 42/), expect.stringContaining("line 42")]);
    expect(records.at(-1)).toEqual({ line: 42, cells: [ADA, ""] });
  });
  it("are what read-excel-file reads in them", async () => {
    const bytes = workbookOf([{ name: "R", rows: [["A", "B", "C", "D"], ["text & <tag>", 7, true, styled(STYLE.date, 46458)], ["x", 0.1, false, styled(STYLE.date, 61)], ["y", -3.25, null, styled(STYLE.date, 40000)]] }]);
    const asText = (value: unknown) => (value === null ? "" : value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "boolean" ? String(value).toUpperCase() : String(value));
    const theirs = (await readSheet(Buffer.from(bytes))).map((row) => row.map(asText));
    const { tables: [{ header, records }] } = await opened(bytes);
    expect([header, ...records.map(({ cells }) => cells)]).toEqual(theirs);
  });
});

describe("which sheet is read", () => {
  const data = (name: string, className: string): SampleSheet => ({ name, rows: [["UPN", "Class"], [ADA, className]] });
  const cover: SampleSheet = { name: "Cover", rows: [["Autumn census"], ["made for the governors"]] };
  const BOOK = workbookOf([{ name: "Empty", rows: [] }, cover, { ...data("Lists", "secret"), state: "hidden" }, data("Year 7", "7A"), data("Year 8", "8A")]);

  it("the first that has UPNs, and a remark names the others that have something in them", async () => {
    const { sheets, tables: [{ records, remarks }] } = await opened(BOOK);
    expect(sheets).toEqual({ read: "Year 7", others: ["Cover", "Year 8"] });
    expect(records).toEqual([{ line: 2, cells: [ADA, "7A"] }]);
    expect(remarks).toEqual([{ reason: "The sheet “Year 7” was read. Not read: “Cover”, “Year 8”." }]);
  });
  it("the one that is named, in any case, though it be hidden", async () => {
    expect((await opened(BOOK, "year 8")).tables[0].records[0]!.cells[1]).toBe("8A");
    expect((await opened(BOOK, "Lists")).sheets).toEqual({ read: "Lists", others: ["Cover", "Year 7", "Year 8"] });
  });
  it("the first with something in it, where none has UPNs", async () =>
    expect((await opened(workbookOf([cover, { name: "Notes", rows: [["a"], ["b"]] }]))).sheets).toEqual({ read: "Cover", others: ["Notes"] }));
  it("none that is not there, or empty: a sentence says so", async () => {
    expect(await openFile(BOOK, { sheet: "Year 9", today: TODAY })).toEqual({ ok: false, because: "This workbook has no sheet “Year 9”. Its sheets are: “Empty”, “Cover”, “Lists”, “Year 7”, “Year 8”." });
    expect(await openFile(BOOK, { sheet: "Empty", today: TODAY })).toMatchObject({ because: expect.stringContaining("nothing in the sheet “Empty”") });
  });
});

describe("a workbook goes the way of every file", () => {
  const check = (bytes: Uint8Array) => checkFile(bytes, { fileName: "file.xlsx", today: TODAY });
  it("is recognised, checked, and its lines are those the spreadsheet shows", async () => {
    const rows = [["UPN", "Legal Surname", "Legal Forename", "DOB", "Year", "Reg", "FSM"], null, [ADA, "Lovelace", "Ada", styled(STYLE.date, 42348), 6, "6A", true], [BEN, "Bell", "Ben", "31/02/2016", 5, "5B", false]];
    expect(await check(workbookOf([{ name: "SIMS", rows }]))).toMatchObject({
      kind: "roll", format: "xlsx", rows: 2, checked: [{ line: 3, upn: ADA, bornOn: "2015-12-10", yearGroup: "6", fsm: true }],
      rejected: [{ line: 4, column: "Date of Birth", value: "31/02/2016" }],
    });
  });
  it("an error of a formula is rejected, also where any text would do", async () => {
    const rows = [["UPN", "Legal Surname", "Legal Forename", "DOB", "Year", "Class"], [ADA, "Lovelace", "Ada", "2015-12-10", 6, { xml: '<c {} t="e"><v>#REF!</v></c>' }]];
    expect(await check(workbookOf([{ name: "R", rows }]))).toMatchObject({ checked: [], rejected: [{ line: 2, column: "Class", value: "#REF!", reason: expect.stringContaining("formula") }] });
  });
});
