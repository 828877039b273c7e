// Rows into a table by COPY, in PostgreSQL's text format. Constraints and triggers hold as for any other write.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type Cells = Readonly<Record<string, unknown>>;
const PORTION = 500;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A cell as COPY reads it: null is \N, an object is its JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  const text = value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPED[character]!);
}

/** Writes the rows, which all have the columns of the first; tells which were written, portion by portion. */
export async function copyRows<R extends Cells>(client: pg.Client, table: string, rows: readonly R[], wrote: (portion: readonly R[]) => void = () => {}): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  function* lines() {
    for (let from = 0; from < rows.length; from += PORTION) {
      const portion = rows.slice(from, from + PORTION);
      yield portion.map((row) => `${columns.map((column) => cellText(row[column])).join("\t")}\n`).join("");
      wrote(portion);
    }
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(", ")}) FROM STDIN`)));
}
