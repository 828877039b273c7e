import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { lineReader } from "./lines";

function read(pieces: readonly string[], longest = 1_000) {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const reader = lineReader(",", longest, (cells, line) => void rows.push({ line, cells }));
  const fits = pieces.every((piece) => reader.piece(piece));
  return { rows, fits, closed: fits && reader.end() };
}
const cellsOf = (text: string) => read([text]).rows.map(({ cells }) => cells);

it.each<[string, string, readonly (readonly string[])[]]>([
  ["a quoted mark, break and doubled quotation mark", 'a,"b,c"\n"d\ne","f""g"\n', [["a", "b,c"], ["d\ne", 'f"g']]],
  ["an inch, and a nickname that was never quoted", '5" nail,"Bob" Smith,x\ny', [['5" nail', '"Bob" Smith', "x"], ["y"]]],
  ["empty cells and an empty quoted one", ',"",\n', [["", "", ""]]],
  ["a quoted cell at the very end", 'a,"b"', [["a", "b"]]],
])("reads %s", (_what, text, cells) => expect(cellsOf(text)).toEqual(cells));

it("counts the lines an editor shows", () => expect(read(['a\n"b\nc"\n\nd,"e"\nf'])).toMatchObject({ closed: true, rows: [{ line: 1 }, { line: 2 }, { line: 4 }, { line: 5 }, { line: 6 }] }));
it("says that a quotation mark never closes", () => expect(read(['a\n"b,c\nd'])).toMatchObject({ closed: false, rows: [{ line: 1 }] }));
it("does not wait for ever for the end of a line", () => {
  expect(read(["x".repeat(600), "x".repeat(600)]).fits).toBe(false);
  expect(read(['"', "x\n".repeat(300), "x\n".repeat(300)]).fits).toBe(false);
});

const text = fc.array(fc.constantFrom("a", "b", ",", '"', '""', "\n", " ", '",', ',"', '"\n')).map((parts) => parts.join(""));

it("reads the same however the text is cut into pieces", () => {
  fc.assert(fc.property(text, fc.array(fc.nat(20)), (whole, cuts) => {
    const pieces: string[] = [];
    let at = 0;
    for (const cut of cuts) { pieces.push(whole.slice(at, at + cut)); at += cut; }
    expect(read([...pieces, whole.slice(at)], 10_000)).toEqual(read([whole], 10_000));
  }), { numRuns: 2_000 });
});

it("reads what is rightly quoted as another reader does", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", " ", "é"), maxLength: 6 });
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
    const csv = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\n");
    expect(cellsOf(csv)).toEqual(rows);
    expect(cellsOf(csv)).toEqual(parse(csv, { relax_column_count: true, record_delimiter: "\n" }));
  }), { numRuns: 500 });
});

