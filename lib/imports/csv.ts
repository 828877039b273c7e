// CSV as spreadsheets read it. A file for people has no cell that a spreadsheet would run as a formula: such a cell gets an apostrophe.
type Cell = string | number;
const RUNS = /^[=+\-@\t\r\0]/;
const NEEDS_QUOTES = /[",\r\n]/;

const quoted = (cell: Cell): string => (NEEDS_QUOTES.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
const harmless = (cell: Cell): Cell => (typeof cell === "number" ? cell : `${RUNS.test(cell) ? "'" : ""}${cell.replaceAll("\0", "")}`);

/** Rows as CSV with lines ending in CR LF, every value as it is: for machines. */
export const exactCsv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

/** The same with every value in quotation marks, so that no mark in one can be taken for what stands between them. */
export const quotedCsv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")}\r\n`).join("");

/** The same for people: cells that begin with = + - @, a tab, a carriage return or NUL are made harmless. */
export const harmlessCsv = (rows: readonly (readonly Cell[])[]): string => exactCsv(rows.map((row) => row.map(harmless)));
