import type { Tx } from "../db/as-viewer";
import { dayOf, dayOfColumn } from "../kernel/calendar";
import type { EndedReview, RaisedConcern } from "../signals/facts";
import type { FromDownstream } from "../signals/load-facts";

/** Concerns raised in Seen and reviews that ended, by child: whether asking has led to help. */
export async function helpSoFar(tx: Tx, schoolId: string): Promise<FromDownstream> {
  const rows = await tx.$queryRaw<{ child_id: string; raised_on: Date | null; decided_at: Date | null; helped: boolean }[]>`
    SELECT child_id, raised_on, NULL::timestamptz AS decided_at, false AS helped FROM concern WHERE school_id = ${schoolId}::uuid
    UNION ALL SELECT child_id, NULL, decided_at, "end" IN ('support-now', 'already-supported') FROM review WHERE school_id = ${schoolId}::uuid AND state = 'ended' AND decided_at IS NOT NULL`;
  const found = new Map<string, { concerns: RaisedConcern[]; endedReviews: EndedReview[] }>();
  for (const { child_id, raised_on, decided_at, helped } of rows) {
    const own = found.get(child_id) ?? { concerns: [], endedReviews: [] };
    if (raised_on) own.concerns.push({ on: dayOfColumn(raised_on) });
    if (decided_at) own.endedReviews.push({ on: dayOf(decided_at), helped });
    found.set(child_id, own);
  }
  return found;
}
