import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOpened } from "./check";
import { ADA, BEN, checkAs, TODAY, upnOf } from "./check.samples";
import { openText } from "./open-text";
import { toCorrect, withoutOurs } from "./sent-again";
import type { CheckedFile } from "./rows";

const opened = (text: string) => { const read = openText(new TextEncoder().encode(text)); if (!read.ok) throw new Error(read.because); return read.value; };
const back = (header: readonly string[], rows: readonly (readonly string[])[]) => withoutOurs(opened(toCorrect(header, rows.map((cells, i) => ({ line: i + 2, reason: "Correct it.", cells }))))).tables[0];
/** What its sender downloads after these rows were rejected. */
const downloadOf = (file: Pick<CheckedFile, "header" | "rejected" | "sent">) => toCorrect(file.header, file.rejected.map(({ line, reason }) => ({ line, reason, cells: file.sent.get(line)!.cells! })));

// What a spreadsheet runs, what it is guarded with, and what stands between cells: each more often than by chance.
const piece = fc.oneof(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "''", '"', ",", ";", "\n", "-/\\-", "é"), fc.string({ maxLength: 4 }));
const cell = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join("").replaceAll("\0", ""));
/** As the reader gives a cell: line breaks within it are of one kind. */
const asRead = (text: string) => text.replace(/\r\n?/g, "\n");

describe("rejected rows, downloaded and sent again", () => {
  it("come back cell by cell as they were first sent, whatever is in them", () => {
    const rows = fc.array(fc.tuple(fc.constant(ADA), cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(rows, (given) => {
      const read = back(["UPN", "Marks; all", "Class", "Words"], given);
      expect(read.header).toEqual(["UPN", "Marks; all", "Class", "Words"]);
      expect(read.records.map(({ cells }) => cells)).toEqual(given.map((row) => row.map(asRead)));
    }), { numRuns: 500 });
  });
  it("no cell of the download begins with what a spreadsheet runs", () => {
    fc.assert(fc.property(cell, (value) => {
      const [, row] = opened(toCorrect(["A", "B"], [{ line: 2, reason: value, cells: [value, value] }])).tables[0].records[0]!.cells;
      expect(row).not.toMatch(/^[=+\-@\t\r]/);
    }));
  });
  it("land when corrected exactly those rows, marks that begin with a dash among them", () => {
    const marks = fc.array(fc.constantFrom("/", "\\", "-", "I", "M"), { minLength: 2, maxLength: 10 }).map((one) => `${one.join("")}/`);
    const child = fc.record({ marks, broken: fc.constantFrom("none", "upn", "date", "marks") });
    fc.assert(fc.property(fc.array(child, { minLength: 1, maxLength: 8 }), (children) => {
      const right = children.map((one, i) => [upnOf(i + 1), "2026-09-07", one.marks]);
      const sent = right.map(([upn, from, said], i) => [children[i]!.broken === "upn" ? `A${upn!.slice(1)}x` : upn, children[i]!.broken === "date" ? "31/02/2027" : from, children[i]!.broken === "marks" ? `${said}z` : said]);
      const first = checkAs("marks", ["UPN,From,Marks", ...sent.map((row) => row.join(","))]);
      const mistaken = children.flatMap(({ broken }, i) => (broken === "none" ? [] : [i]));
      expect(first.rejected.map(({ line }) => line)).toEqual(mistaken.map((i) => i + 2));
      if (mistaken.length === 0) return;
      const options = { fileName: "rows-to-correct.csv", today: TODAY }, download = downloadOf(first);
      const uncorrected = checkOpened(openText(new TextEncoder().encode(download)), options) as CheckedFile;
      expect([uncorrected.checked, uncorrected.rejected.length, uncorrected.warnings]).toEqual([[], mistaken.length, []]);
      const corrected = mistaken.reduce((text, i) => sent[i]!.reduce<string>((so, wrong, at) => so.replace(wrong!, () => right[i]![at]!), text), download);
      const second = checkOpened(openText(new TextEncoder().encode(corrected)), options) as CheckedFile;
      const landing = (file: CheckedFile) => file.checked.map(({ line: _line, ...row }) => row);
      expect([second.rejected, landing(second)]).toEqual([[], landing(checkAs("marks", ["UPN,From,Marks", ...mistaken.map((i) => right[i]!.join(","))]))]);
    }));
  });
  it("of a roll are a part of it: nobody is gone who is not among them", () => {
    const file = checkAs("roll", ["UPN,Legal Surname,Legal Forename,Date of Birth,Year Group", `${ADA},Lovelace,Ada,soon,7`]);
    expect([file.alwaysPartial, file.sent.get(2)]).toEqual([false, { upn: ADA, name: "Ada Lovelace", cells: [ADA, "Lovelace", "Ada", "soon", "7"] }]);
    expect(checkOpened(openText(new TextEncoder().encode(downloadOf(file).replace("soon", "2014-12-10"))), { fileName: "x.csv", today: TODAY })).toMatchObject({ alwaysPartial: true, rows: 1, rejected: [], warnings: [] });
  });
  it("a line with a cell too many stays one, however often it is sent", () => {
    const file = checkAs("guardians", ["UPN,Name,Relationship,Parental Responsibility,Contact", `${ADA},Lovelace,Annabella,mother,Y,yes`, `${BEN},Sam,father,Y,yes`]);
    const again = checkOpened(openText(new TextEncoder().encode(downloadOf(file))), { fileName: "x.csv", today: TODAY });
    expect(again).toMatchObject({ checked: [], rejected: [{ line: 2, reason: expect.stringContaining("6 columns and the header 5") }] });
  });
  it("columns that a spreadsheet renamed in case or moved are ours all the same", () => {
    expect(withoutOurs(opened(`SEEN WHY,UPN,Seen: Line,Name\nx,${ADA},3,Sam\n`)).tables[0]).toMatchObject({ header: ["UPN", "Name"], records: [{ cells: [ADA, "Sam"] }] });
  });
});
