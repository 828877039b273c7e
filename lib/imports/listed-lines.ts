// The lines of an import as its pages read them: by SQL, fifty at a time, never the whole.
import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { FATES, type Fate } from "./import-lines";

export type ListedLine = {
  readonly n: number; readonly line: number | null; readonly name: string | null; readonly what: string | null; readonly column: string | null;
  readonly was: string | null; readonly willBe: string | null; readonly value: string | null; readonly reason: string | null; readonly kind: string | null;
};
/** One cause and how many rows it has; `key` names it in an address. */
export type ListedCause = { readonly key: string; readonly column: string | null; readonly cause: string; readonly rows: number };
/** Which lines: of one cause, or of one column. */
export type Among = { readonly fate: Fate; readonly why?: string; readonly column?: string };

export const LINES_A_PAGE = 50;

const KEY = Prisma.raw(`left(md5(coalesce("column", '') || chr(10) || coalesce(cause, '')), 12)`);
const among = (importId: string, { fate, why, column }: Among) => Prisma.sql`area_id = ctx.area_id() AND import_id = ${importId}::uuid AND fate = ${fate}
  ${why === undefined ? Prisma.empty : Prisma.sql`AND ${KEY} = ${why}`} ${column === undefined ? Prisma.empty : Prisma.sql`AND "column" = ${column}`}`;

/** The lines from one place in their order on, and how many there are in all. */
export async function linesAmong(tx: Tx, importId: string, which: Among, from: number, count: number): Promise<{ readonly lines: readonly ListedLine[]; readonly of: number }> {
  const lines = await tx.$queryRaw<ListedLine[]>`
    SELECT n, line, name, what, "column", was, will_be AS "willBe", value, reason, kind FROM import_line WHERE ${among(importId, which)} ORDER BY n LIMIT ${count} OFFSET ${from}`;
  const [all] = await tx.$queryRaw<{ of: number }[]>`SELECT count(*)::int AS of FROM import_line WHERE ${among(importId, which)}`;
  return { lines, of: all?.of ?? 0 };
}

/** How many lines of each fate are kept, and may be seen. */
export async function linesKept(tx: Tx, importId: string): Promise<Readonly<Record<Fate, number>>> {
  const rows = await tx.$queryRaw<{ fate: Fate; rows: number }[]>`SELECT fate, count(*)::int AS rows FROM import_line WHERE area_id = ctx.area_id() AND import_id = ${importId}::uuid GROUP BY fate`;
  return Object.fromEntries(FATES.map((fate) => [fate, rows.find((row) => row.fate === fate)?.rows ?? 0])) as Record<Fate, number>;
}

const MOST_CAUSES = 100;
/** What is behind the rejected lines, or the remarks: each cause with its rows, the commonest first. */
export const causesOf = (tx: Tx, importId: string, fate: "rejected" | "warned"): Promise<readonly ListedCause[]> => tx.$queryRaw<ListedCause[]>`
  SELECT ${KEY} AS key, "column", CASE WHEN count(DISTINCT reason) = 1 THEN min(reason) ELSE cause END AS cause, count(*)::int AS rows
  FROM import_line WHERE ${among(importId, { fate })} GROUP BY "column", cause ORDER BY rows DESC, min(n) LIMIT ${MOST_CAUSES}`;

/** The columns in which something changes, each with how many lines. */
export const columnsChanged = (tx: Tx, importId: string): Promise<readonly { readonly column: string; readonly rows: number }[]> => tx.$queryRaw<{ column: string; rows: number }[]>`
  SELECT "column", count(*)::int AS rows FROM import_line WHERE ${among(importId, { fate: "changed" })} AND "column" IS NOT NULL GROUP BY "column" ORDER BY rows DESC, "column"`;

/** How many rejected lines can be downloaded with their cells, by the kind of table they came in; null: the one the file is about. */
export const linesToCorrect = (tx: Tx, importId: string): Promise<readonly { readonly kind: string | null; readonly rows: number }[]> => tx.$queryRaw<{ kind: string | null; rows: number }[]>`
  SELECT kind, count(*)::int AS rows FROM import_line WHERE ${among(importId, { fate: "rejected" })} AND cells IS NOT NULL GROUP BY kind ORDER BY kind NULLS FIRST`;

export type LineToCorrect = { readonly line: number; readonly reason: string; readonly cells: readonly string[] };
/** The rejected lines with their cells as they were sent. */
export const cellsToCorrect = (tx: Tx, importId: string, kind: string | null): Promise<readonly LineToCorrect[]> => tx.$queryRaw<LineToCorrect[]>`
  SELECT line, reason, cells FROM import_line WHERE ${among(importId, { fate: "rejected" })} AND cells IS NOT NULL AND kind IS NOT DISTINCT FROM ${kind} ORDER BY n`;
