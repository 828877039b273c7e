// The lines of an import, written as sets: made anew each time its file is looked at, and forgotten in part after a month.
import type { Tx } from "../db/as-viewer";
import { FATES, type ImportLine } from "./import-lines";

export type LinesOf = { readonly importId: string; readonly schoolId: string; readonly audience: string };
const PORTION = 5_000;

/** Keeps what became of each line, instead of what was kept before; `childOf` has the children who are known by now, by their UPN. */
export async function keepLines(tx: Tx, { importId, schoolId, audience }: LinesOf, lines: readonly ImportLine[], childOf: ReadonlyMap<string, string>): Promise<void> {
  await tx.$executeRaw`DELETE FROM import_line WHERE area_id = ctx.area_id() AND import_id = ${importId}::uuid`;
  const listed = inOrder(lines);
  for (let from = 0; from < listed.length; from += PORTION) {
    const portion = storable(listed.slice(from, from + PORTION).map(({ upn, ...line }, i) => ({ ...line, n: from + i, child_id: childOf.get(upn) })));
    await tx.$executeRaw`
      INSERT INTO import_line (import_id, school_id, audience, n, fate, kind, line, child_id, name, what, "column", was, will_be, value, reason, cause, cells)
      SELECT ${importId}::uuid, ${schoolId}::uuid, ${audience}, n, fate, kind, line, child_id, name, what, "column", was, "willBe", value, reason, cause, cells
      FROM jsonb_to_recordset(${portion}::jsonb) AS l(n int, fate text, kind text, line int, child_id uuid, name text, what text, "column" text, was text, "willBe" text, value text, reason text, cause text, cells jsonb)`;
  }
}

const inOrder = (lines: readonly ImportLine[]): readonly ImportLine[] => FATES.flatMap((fate) => lines.filter((line) => line.fate === fate));

/** As JSON that PostgreSQL takes: it knows neither NUL nor half a character. */
function storable(rows: readonly unknown[]): string {
  const json = JSON.stringify(rows);
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json;
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value));
}

const DAYS_KEPT = 30, MS_A_DAY = 86_400_000;

/** A month after a file was done with, its rejected cells and the rows that stayed as they were are forgotten, and all of a file that was thrown away. */
export async function forgetLines(tx: Tx, schoolId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - DAYS_KEPT * MS_A_DAY);
  await tx.$executeRaw`UPDATE import_line l SET cells = NULL FROM import i
    WHERE i.area_id = l.area_id AND i.id = l.import_id AND i.school_id = ${schoolId}::uuid AND i.finished_at < ${before} AND l.fate = 'rejected' AND l.cells IS NOT NULL`;
  await tx.$executeRaw`DELETE FROM import_line l USING import i
    WHERE i.area_id = l.area_id AND i.id = l.import_id AND i.school_id = ${schoolId}::uuid AND (i.state = 'thrown-away' OR (i.finished_at < ${before} AND l.fate = 'unchanged'))`;
}
