// CSV text as a header and its data lines. Whatever makes the whole file doubtful (cut in half, lines too long) refuses it.
import { CsvError, parse } from "csv-parse/sync";
import { no, yes, type Result } from "../kernel/result";

/** `of`: the line of the file's first table to which this one belongs, where it came along with it. */
export type FileRecord = { readonly line: number; readonly cells: readonly string[]; readonly of?: number };
export type Records = { readonly header: readonly string[]; readonly records: readonly FileRecord[] };

export const MAX_COLUMNS = 2_000;
/** A year of marks of 4,000 children, one session a line, is 1.5 million. */
export const MAX_LINES = 2_000_000;
const MAX_LINE_BYTES = 1_000_000;
const PROGRESS_EVERY = 1_000;
const FIRST_LINES = 20;

/** The file's lines with the numbers an editor shows (blank ones left out), or a sentence that says why the file is refused whole. */
export function readRecords(text: string, onRead: (rowsRead: number) => void = () => {}, maxLines = MAX_LINES): Result<Records, string> {
  const all: FileRecord[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      bom: true, delimiter: delimiterOf(text), record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, relax_quotes: true,
      skip_empty_lines: true, to: maxLines + 2, max_record_size: MAX_LINE_BYTES,
      on_record: (cells: string[], { lines }) => {
        all.push({ line: lines - lastLine === 1 ? lines : lines - lineBreaksIn(cells), cells });
        lastLine = lines;
        if (all.length % PROGRESS_EVERY === 0) onRead(all.length - 1);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return no(whyUnreadable(error.code, lastLine + 1));
    throw error;
  }
  if (all.length > maxLines + 1) return no(`This file has more than ${maxLines.toLocaleString("en-GB")} lines. Send it in parts, for example one term each.`);
  const [header, ...records] = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!header) return no("This file is empty. Export it again and send the new file.");
  // Lines of a title may stand above the headings.
  const width = Math.max(header.cells.length, ...records.slice(0, FIRST_LINES).map(({ cells }) => cells.length));
  if (width > MAX_COLUMNS) return no(`This file has ${width} columns; Seen reads up to ${MAX_COLUMNS.toLocaleString("en-GB")}. Send fewer columns, for example one school year of sessions.`);
  const last = records.at(-1);
  if (!last) return no("This file has a header row and nothing under it. Export it again with its rows.");
  // A line of totals is short as well, but it ends.
  if (last.cells.length < width && !/[\r\n]$/.test(text)) return no(cutOff(last.line, `that line has ${last.cells.length} of ${width} columns`));
  onRead(records.length);
  return yes({ header: header.cells.map((cell) => cell.trim()), records });
}

const lineBreaksIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** The sentence for a file that ends too early. */
export const cutOff = (line: number, because: string): string =>
  `The file looks cut off at line ${line}: ${because}. Nothing of it was read. Export it again and send the whole file.`;

function whyUnreadable(code: string, line: number): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return cutOff(line, "a quotation mark opens there and never closes");
  if (code === "CSV_MAX_RECORD_SIZE") return `Line ${line} is longer than 1 MB: a quotation mark may open there and never close. Correct that line, or export the file again.`;
  return `Line ${line} cannot be read as CSV: look for a quotation mark in the wrong place. Correct it, or export the file again.`;
}

/** Comma, semicolon or tab, outside quotation marks: the mark of which most of the first lines hold the same number, for titles above the headings hold none. */
export function delimiterOf(text: string): "," | ";" | "\t" {
  const lines = (text.slice(0, MAX_LINE_BYTES).replace(/"[^"]*"/g, "").match(/[^\r\n]+/g) ?? []).slice(0, FIRST_LINES);
  const marks = ([",", ";", "\t"] as const).map((mark) => ({ mark, ...mostAlike(lines.map((line) => line.split(mark).length - 1)) }));
  return marks.reduce((best, next) => (next.lines > best.lines || (next.lines === best.lines && next.each > best.each) ? next : best)).mark;
}

/** The count, above none, that most lines share. */
function mostAlike(counts: readonly number[]): { readonly lines: number; readonly each: number } {
  const sharing = [...new Set(counts.filter((count) => count > 0))].map((each) => ({ lines: counts.filter((count) => count === each).length, each }));
  return sharing.reduce((best, next) => (next.lines > best.lines || (next.lines === best.lines && next.each > best.each) ? next : best), { lines: 0, each: 0 });
}
