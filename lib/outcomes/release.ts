import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";
import type { SchoolCounts } from "./counts.vocabulary";
import { loadCounts } from "./load-counts";
import { releasedRows } from "./released-tables.rules";

/** Puts newly suppressed counts in the place of the old, in the caller's transaction; two at once wait for each other. Says how much was counted, never a count. */
export async function release(tx: Tx, areaId: string, asAt: Day): Promise<{ readonly asAt: Day; readonly schools: number; readonly rows: number; readonly suppressed: number }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${areaId}, 2))`;
  const schools = await tx.school.findMany({ select: { id: true }, orderBy: { id: "asc" } }), counts: Record<string, SchoolCounts> = {};
  for (const { id } of schools) counts[id] = await loadCounts(tx, id, asAt);
  const rows = releasedRows(counts);
  await tx.releasedCount.deleteMany({});
  await tx.releasedCount.createMany({ data: rows.map((row) => ({ ...row, asAt: columnOf(asAt) })) });
  return { asAt, schools: schools.length, rows: rows.length, suppressed: rows.filter(({ value }) => value === null).length };
}
