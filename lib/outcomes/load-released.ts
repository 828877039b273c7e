import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { keyOf } from "./keys.rules";

/** Counts as they were released, by part, row and column: a number, null where it is hidden, undefined where nothing was released. */
export type ReleasedCounts = { readonly asAt: Day | null; readonly counts: Readonly<Record<string, number | null>> };

/** Only what this viewer's role may read is there at all: one school's, or all schools together. */
export async function loadReleased(tx: Tx, where: { readonly audience: "school"; readonly schoolId: string } | { readonly audience: "area" }): Promise<ReleasedCounts> {
  const rows = await tx.releasedCount.findMany({ where });
  return { asAt: rows[0] ? dayOfColumn(rows[0].asAt) : null, counts: Object.fromEntries(rows.map(({ part, row, column, value }) => [keyOf(part, row, column), value])) };
}
