// Every fault that was planted is named, with its line, column and value, and nothing else is.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkOpened } from "../check";
import { TODAY, refusal } from "../check.samples";
import { openText } from "../open-text";
import { bytesOfExport, EXPORTS, KNOWN_ROLL } from "./known-counts.sample";

const upnsOf = (name: string) => {
  const file = checkOpened(openText(bytesOfExport(name)), { fileName: name, today: TODAY });
  if ("refused" in file) throw new Error(file.refused);
  return file.checked.map(({ upn }) => upn);
};
const ROLL = new Set(upnsOf(KNOWN_ROLL));
const checked = (bytes: Uint8Array) => checkOpened(openText(bytes), { fileName: "export", today: TODAY, isOnRoll: (upn) => ROLL.has(upn) });

describe.each(EXPORTS.map((one) => [one.name, one] as const))("%s", (name, { looksLike, kind, rows, rejected, warned, about }) => {
  const file = checked(bytesOfExport(name));
  it("is recognised, and says what it looks like", () => expect(file).toMatchObject({ kind, looksLike, rows }));
  it("has each planted fault named, and no other", () => expect("refused" in file ? file.refused : file.rejected.map(({ line, column, value }) => ({ line, column, value }))).toEqual(rejected));
  it("gives a reason for each, in a sentence", () => { for (const { reason } of "refused" in file ? [] : file.rejected) expect(reason).toMatch(/^[A-Z].{12,}\.$/); });
  it("has its warnings", () => {
    const warnings = "refused" in file ? [] : file.warnings;
    expect(warnings.flatMap(({ line }) => line ?? []).sort((a, b) => a - b)).toEqual(warned);
    const whole = warnings.filter(({ line }) => line === undefined).map(({ reason }) => reason);
    expect(whole).toHaveLength(about.length);
    for (const piece of about) expect(whole.join("\n")).toContain(piece);
  });
});

it("names keep their accents in each encoding", () => {
  for (const { name } of EXPORTS.filter(({ kind }) => kind === "roll")) {
    const file = checked(bytesOfExport(name));
    expect(file).toMatchObject({ checked: expect.arrayContaining([expect.objectContaining({ forename: "Zoë", surname: "Ashworth" }), expect.objectContaining({ surname: "O’Brien" }), expect.objectContaining({ surname: "Wójcik" })]) });
  }
});
it("a file whose sixth line is month first is refused whole, though the lines before could be read", () => expect(refusal(checked(bytesOfExport("sims-month-first.csv")))).toMatch(/^Line 6: 8\/31\/2013 can only be read month first/));
it("a file in which two columns could be the class is asked about", () => expect(checked(bytesOfExport("sims-two-groups.csv"))).toMatchObject({ refused: expect.stringContaining("Two columns could be Class"), headings: expect.arrayContaining(["Reg", "Tutor Group"]) }));

// What a file says does not hang on how it is written down.
type Cells = readonly (readonly string[])[];
const cellsOf = (name: string): Cells => {
  const opened = openText(bytesOfExport(name));
  if (!opened.ok) throw new Error(opened.because);
  const [{ header, records }] = opened.value.tables;
  return [header, ...records.map(({ cells }) => cells)];
};
const written = (cells: Cells, delimiter: string, newline: string) => cells.map((row) => row.map((cell) => `"${cell.replaceAll("\"", "\"\"")}"`).join(delimiter)).join(newline) + newline;
const ENCODED: Readonly<Record<string, (text: string) => Buffer>> = {
  "UTF-8": (text) => Buffer.from(text), "UTF-8 with a mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-16 LE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"), "UTF-16 BE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
};
const saysWithoutOrder = (bytes: Uint8Array) => {
  const file = checked(bytes);
  if ("refused" in file) return file.refused;
  const { header: _header, sent, ...said } = file; // its own lines are kept as they were sent, in their own order
  return { ...said, columns: [...file.columns].sort(), sent: [...sent].map(([line, { upn, name }]) => ({ line, upn, name })), warnings: file.warnings.filter(({ line }) => line !== undefined) };
};

describe.each(EXPORTS.map(({ name }) => name))("%s, written otherwise, is checked the same", (name) => {
  const cells = cellsOf(name), plain = saysWithoutOrder(Buffer.from(written(cells, ",", "\n")));
  test("in any encoding, with any mark between the cells and any line end", () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(ENCODED)), fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n", "\r"), (encoding, delimiter, newline) => {
      expect(saysWithoutOrder(ENCODED[encoding]!(written(cells, delimiter, newline)))).toEqual(plain);
    }), { numRuns: 30 });
  });
  test("with its columns in any order", () => {
    const width = Math.max(...cells.map((row) => row.length)), square = cells.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
    const same = saysWithoutOrder(Buffer.from(written(square, ",", "\n")));
    fc.assert(fc.property(fc.shuffledSubarray(Array.from({ length: width }, (_, i) => i), { minLength: width }), (order) => {
      expect(saysWithoutOrder(Buffer.from(written(square.map((row) => order.map((i) => row[i]!)), ",", "\n")))).toEqual(same);
    }), { numRuns: 30 });
  });
});
