import { describe, expect, it } from "vitest";
import { delimiterOf, readRecords } from "./records";

const records = (text: string) => { const read = readRecords(text); return read.ok ? read.value.records : read.because; };
const because = (text: string) => { const read = readRecords(text); return read.ok ? "read" : read.because; };

describe("the lines of a file", () => {
  it("keep the numbers an editor shows, over mixed line ends, blank lines and quoted line breaks", () =>
    expect(records("a,b\r\n1,2\n\n\"x\ny\",4\r5,6\r\n,\n7,8\n")).toEqual([
      { line: 2, cells: ["1", "2"] }, { line: 4, cells: ["x\ny", "4"] }, { line: 6, cells: ["5", "6"] }, { line: 8, cells: ["7", "8"] },
    ]));
  it("keep a quotation mark inside a value", () => expect(records("a,b\nO\"Neil,\"x \"\"y\"\"\"\n")).toEqual([{ line: 2, cells: ["O\"Neil", "x \"y\""] }]));
  it.each([["a,b\n", ","], ["a;b\n1,2;3,4", ";"], ["a\tb,c\td\n", "\t"], ["\"a;b\",c\n", ","], ["a\n", ","]])("%j is delimited by %j", (text, mark) => expect(delimiterOf(text)).toBe(mark));
});

describe("a file is refused whole", () => {
  it.each([
    ["cut off at line 3", "a,b,c\n1,2,3\n4,5"], ["cut off at line 3", "a,b\n1,2\n3,\"x\n4,5\n"], ["header row and nothing under", "a,b\n"], ["header row and nothing under", "a,b\n,\n\n"],
    ["2001 columns", `${"a,".repeat(2000)}a\n1\n`], ["longer than 1 MB", `a,b\n1,${"x".repeat(1_000_001)}\n`],
  ])("%s", (sentence, text) => expect(because(text)).toContain(sentence));
});

it("a file of too many lines is refused", () => {
  expect(readRecords("a\n1\n2\n", 2)).toMatchObject({ ok: true });
  expect(readRecords("a\n1\n2\n3\n", 2)).toEqual({ ok: false, because: expect.stringContaining("more than 2 lines") });
});
