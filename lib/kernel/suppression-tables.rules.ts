// Counts laid out as rows (schools, or groups of children) by columns (measures), with every sum a reader can see; and how they are told.
import { roundedToFive, small } from "./suppression-readers.rules";
import type { Pair, Shown, Sum, Table } from "./suppression.rules";

export const cellOf = (row: string, column: string): string => `${row} · ${column}`;

export type Layout<Column extends string> = {
  readonly rows: Readonly<Record<string, Readonly<Record<Column, number>>>>;
  /** The name of the row that adds all others up; null: there is none. */
  readonly totalRow: string | null;
  /** Columns that add up to another within a row, e.g. girls, boys and not recorded to all. */
  readonly sums?: readonly { readonly total: Column; readonly parts: readonly Column[] }[];
  /** x of n within a row, e.g. moved of all with a baseline. */
  readonly pairs?: readonly { readonly whole: Column; readonly part: Column }[];
  /** Each row is an organisation that knows its own counts exactly and may read the others' rounded. */
  readonly rowsAreOrganisations?: boolean;
};

/** Cells named by cellOf, the total row added, with the sums and pairs of every row. */
export function tableOf<Column extends string>({ rows, totalRow, sums = [], pairs = [], rowsAreOrganisations = false }: Layout<Column>): Table {
  const names = Object.keys(rows), columns = Object.keys(Object.values(rows)[0] ?? {}) as Column[];
  const cells: Record<string, number> = {};
  for (const [row, counts] of Object.entries(rows)) for (const column of columns) cells[cellOf(row, column)] = counts[column];
  if (totalRow !== null) for (const column of columns) cells[cellOf(totalRow, column)] = names.reduce((sum, row) => sum + (rows[row]?.[column] ?? 0), 0);

  const all = totalRow === null ? names : [...names, totalRow];
  const acrossRows: Sum[] = totalRow === null ? [] : columns.map((column) => ({ total: cellOf(totalRow, column), parts: names.map((row) => cellOf(row, column)) }));
  return {
    cells,
    sums: [...acrossRows, ...all.flatMap((row) => sums.map(({ total, parts }): Sum => ({ total: cellOf(row, total), parts: parts.map((part) => cellOf(row, part)) })))],
    pairs: all.flatMap((row) => pairs.map(({ whole, part }): Pair => ({ whole: cellOf(row, whole), part: cellOf(row, part) }))),
    insiders: rowsAreOrganisations ? names.map((row) => columns.map((column) => cellOf(row, column))) : [],
  };
}

/** For a view across organisations: what is shown, to the nearest five. Rounded totals need not add up. */
export const across = (shown: Shown): Shown =>
  Object.fromEntries(Object.entries(shown).map(([cell, count]) => [cell, count === null ? null : roundedToFive(count)]));

/** A whole-number percentage of two counts as they are shown (rounded where the page rounds); null: suppressed, or a whole under ten. */
export function percentageOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole < 10 || part > whole) return null;
  if (small(part) || small(whole - part) || part === whole) return null;
  return Math.round((100 * part) / whole);
}
