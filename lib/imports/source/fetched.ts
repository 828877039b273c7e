// What was fetched, in the headings of our own templates: from here on it is a file like any other.
export type Fetched = {
  readonly kind: "roll" | "marks";
  readonly header: readonly string[]; readonly rows: readonly (readonly string[])[];
  /** What a person should know of it, as sentences. */
  readonly remarks: readonly string[];
};

/** The file, line by line: what it is, then a list of cells for each row. The same rows are the same bytes, in whatever order they came. */
export function* linesOf({ kind, header, rows, remarks }: Fetched): Generator<string> {
  yield `${JSON.stringify({ format: "wonde", kind, header, remarks })}\n`;
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).sort();
  for (let from = 0; from < lines.length; from += 5_000) yield lines.slice(from, from + 5_000).join("");
}

export const childrenOf = (count: number): string => (count === 1 ? "one child" : `${count.toLocaleString("en-GB")} children`);
