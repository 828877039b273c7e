// CSV that a spreadsheet can open safely: a cell that a spreadsheet would run as a formula gets an apostrophe before it.
const RUNS = /^[=+\-@\t\r\0]/;
const NEEDS_QUOTES = /[",\r\n]/;

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = (RUNS.test(value) ? `'${value}` : value).replaceAll("\0", "");
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with lines ending in CR LF; cells that begin with = + - @, a tab, a carriage return or NUL are made harmless. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
