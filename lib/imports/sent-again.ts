// Rejected rows go back to their sender as a file, are corrected there and sent again: their own cells under their own headings, and two columns of ours.
import { quotedCsv } from "./csv";
import type { FileTable, OpenedFile } from "./file-table";
import type { LineToCorrect } from "./listed-lines";

const OURS = ["Seen: line", "Seen: why"] as const, KEEPS = "Seen: an empty cell changes nothing";
/** Excel takes UTF-8 for something else without it, and spoils the accents. */
const BYTE_ORDER_MARK = "\uFEFF";
// A spreadsheet runs a cell that begins so (a carriage return in a cell is read back as a line break). The apostrophes before it are counted too, so that one put on is the one taken off.
const RUNS = /^'*[=+\-@\t\r\n]/;

const guarded = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (cell.charCodeAt(0) === 39 && RUNS.test(cell) ? cell.slice(1) : cell);

/** The file to correct; `emptyKeeps` as in the table the lines came in. A short line is filled up to the header, and a heading that is empty stands over cells too many. */
export function toCorrect(header: readonly string[], lines: readonly LineToCorrect[], emptyKeeps = false): string {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const filled = (cells: readonly string[]) => [...cells, ...Array<string>(width - cells.length).fill("")].map(guarded);
  return BYTE_ORDER_MARK + quotedCsv([[...filled(header), ...OURS, ...(emptyKeeps ? [KEEPS] : [])], ...lines.map(({ line, reason, cells }) => [...filled(cells), line, guarded(reason), ...(emptyKeeps ? [""] : [])])]);
}

const plain = (heading: string): string => heading.replace(/[^a-z]/gi, "").toLowerCase();
const MINE: ReadonlySet<string> = new Set([...OURS, KEEPS].map(plain));

/** A file as it was before rows of it went back to their sender. With our columns in it, it is a part of a whole: nobody is gone who is not in it. */
export function withoutOurs(opened: OpenedFile): OpenedFile {
  const [first, ...others] = opened.tables, table = tableWithoutOurs(first);
  return { ...opened, tables: [table, ...others.map(tableWithoutOurs)], alwaysPartial: opened.alwaysPartial || table.header.length < first.header.length };
}

function tableWithoutOurs(table: FileTable): FileTable {
  const headings = table.header.map(unguarded), ours = new Set(headings.flatMap((heading, at) => (MINE.has(plain(heading)) ? [at] : [])));
  const records = table.records.map((record) => {
    const given = record.cells.some((cell) => cell.charCodeAt(0) === 39) ? record.cells.map(unguarded) : record.cells;
    const cells = ours.size === 0 ? given : given.filter((_, at) => !ours.has(at));
    return cells === record.cells ? record : { ...record, cells };
  });
  return ours.size === 0 ? { ...table, header: headings, records } : {
    ...table, header: withoutEmptyEnd(headings.filter((_, at) => !ours.has(at))), records, ...(headings.some((heading) => plain(heading) === plain(KEEPS)) && { emptyKeeps: true }),
  };
}

/** Cells under no heading are again too many for their line. */
const withoutEmptyEnd = (header: readonly string[]): readonly string[] => header.slice(0, header.findLastIndex((heading) => heading !== "") + 1);
