// Rows of cells as a header and its data lines. Whatever makes the whole file doubtful (cut in half, lines too long) refuses it.
import { no, yes, type Result } from "../kernel/result";
import { lineReader, type LineReader } from "./lines";

/** `of`: the line of the file's first table to which this one belongs, where it came along with it. */
export type FileRecord = { readonly line: number; readonly cells: readonly string[]; readonly of?: number };
export type Records = { readonly header: readonly string[]; readonly records: readonly FileRecord[] };
export type RecordReader = {
  /** Reads on; a sentence where the file is refused, whatever follows. */
  readonly piece: (text: string) => string | null;
  readonly end: () => Result<Records, string>;
  readonly rowsRead: () => number;
};

export const MAX_COLUMNS = 2_000;
/** A year of marks of 4,000 children, one session a line, is 1.5 million. */
export const MAX_LINES = 2_000_000;
/** Ten cells in each of so many lines would be more than a machine should hold. */
const MAX_CELLS = 12_000_000;
const LONGEST_LINE = 1_000_000;
const OFTEN_SAID = 40, MOST_SAYINGS = 5_000;
/** Lines of a title may stand above the headings. */
const FIRST_LINES = 20;

/** Reads a file's lines with the numbers an editor shows, blank ones left out, and whatever line ends they have. */
export function recordReader(maxLines = MAX_LINES): RecordReader {
  const records: FileRecord[] = [];
  let header: readonly string[] | null = null, refused: string | null = null, cellsRead = 0;
  let lines: LineReader | null = null, before = "", afterReturn = false, ended = false;

  const row = (cells: string[], line: number) => {
    cellsRead += cells.length; // those of blank lines too: they take as long
    if (cellsRead > MAX_CELLS) refused ??= `This file has more than ${number(MAX_CELLS)} cells. Send it in parts, for example one term each.`;
    if (refused !== null || isBlank(cells)) return;
    if (cells.length > MAX_COLUMNS && cells[MAX_COLUMNS]!.trim() !== "") refused = `This file has ${cells.length} columns; Seen reads up to ${number(MAX_COLUMNS)}. Send fewer columns, for example one school year of sessions.`;
    if (header === null) {
      header = cells.map((cell) => cell.trim());
      return;
    }
    records.push({ line, cells: keptOnce(cells) });
    if (records.length > maxLines) refused = tooManyLines(maxLines);
  };
  const often: Map<string, string>[] = [];
  /** A long file says few things, each on many lines: each is kept once, and apart from the text it was cut from. */
  const keptOnce = (cells: string[]): readonly string[] => {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (cell.length > OFTEN_SAID) continue;
      const known = (often[i] ??= new Map()), before = known.get(cell);
      if (before !== undefined) cells[i] = before;
      else if (known.size < MOST_SAYINGS) known.set(cell, (cells[i] = Buffer.from(cell).toString()));
    }
    return cells;
  };
  /** Every line end as one character; the second half of a CR LF may come with the next piece. */
  const evenly = (text: string): string => {
    if (text !== "") ended = /[\r\n]$/.test(text);
    const rest = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
    afterReturn = text === "" ? afterReturn : text.endsWith("\r");
    return rest.includes("\r") ? rest.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : rest;
  };
  const readOn = (text: string): string | null => {
    if (!lines!.piece(text) && refused === null) refused = `Line ${lines!.line()} is longer than 1 MB: a quotation mark may open there and never close. Correct that line, or export the file again.`;
    return refused;
  };
  const begin = (text: string): string | null => {
    lines = lineReader(delimiterOf(text), LONGEST_LINE, row);
    return readOn(text);
  };
  return {
    piece(text) {
      const even = evenly(text);
      if (lines) return readOn(even);
      before += even; // what stands between the cells shows in the first lines
      return before.length > LONGEST_LINE || before.split("\n", FIRST_LINES * 2).length === FIRST_LINES * 2 ? begin(before) : null;
    },
    end() {
      if (!lines) begin(before);
      if (refused !== null) return no(refused);
      const at = lines!.line();
      if (!lines!.end()) return no(cutOff(at, "a quotation mark opens there and never closes"));
      if (refused !== null) return no(refused);
      if (header === null) return no("This file is empty. Export it again and send the new file.");
      const last = records.at(-1);
      if (!last) return no("This file has a header row and nothing under it. Export it again with its rows.");
      const width = Math.max(header.length, ...records.slice(0, FIRST_LINES).map(({ cells }) => cells.length));
      // A line of totals is short as well, but it ends.
      if (last.cells.length < width && !ended) return no(cutOff(last.line, `that line has ${last.cells.length} of ${width} columns`));
      return yes({ header, records });
    },
    rowsRead: () => records.length,
  };
}

/** All of a text at once. */
export function readRecords(text: string, maxLines = MAX_LINES): Result<Records, string> {
  const reader = recordReader(maxLines), refused = reader.piece(text);
  return refused === null ? reader.end() : no(refused);
}

const number = (count: number): string => count.toLocaleString("en-GB");
export const tooManyLines = (most: number): string => `This file has more than ${number(most)} lines. Send it in parts, for example one term each.`;
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === "" || cell.trim() === "");

/** The sentence for a file that ends too early. */
export const cutOff = (line: number, because: string): string =>
  `The file looks cut off at line ${line}: ${because}. Nothing of it was read. Export it again and send the whole file.`;

/** Comma, semicolon or tab, outside quotation marks: the mark of which most of the first lines hold the same number, for titles above the headings hold none. */
export function delimiterOf(text: string): "," | ";" | "\t" {
  const lines = (text.slice(0, LONGEST_LINE).replace(/"[^"]*"/g, "").match(/[^\r\n]+/g) ?? []).slice(0, FIRST_LINES);
  const marks = ([",", ";", "\t"] as const).map((mark) => ({ mark, ...mostAlike(lines.map((line) => line.split(mark).length - 1)) }));
  return marks.reduce((best, next) => (next.lines > best.lines || (next.lines === best.lines && next.each > best.each) ? next : best)).mark;
}

/** The count, above none, that most lines share. */
function mostAlike(counts: readonly number[]): { readonly lines: number; readonly each: number } {
  const sharing = [...new Set(counts.filter((count) => count > 0))].map((each) => ({ lines: counts.filter((count) => count === each).length, each }));
  return sharing.reduce((best, next) => (next.lines > best.lines || (next.lines === best.lines && next.each > best.each) ? next : best), { lines: 0, each: 0 });
}
