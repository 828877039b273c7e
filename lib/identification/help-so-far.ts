import type { Tx } from "../db/as-viewer";
import { dayOf, dayOfColumn } from "../kernel/calendar";
import type { FromDownstream } from "../signals/load-facts";

/** Concerns raised in Seen and reviews that ended, by child: whether asking has led to help. */
export async function helpSoFar(tx: Tx, schoolId: string): Promise<FromDownstream> {
  const concerns = await tx.concern.findMany({ where: { schoolId }, select: { childId: true, raisedOn: true } });
  const ended = await tx.review.findMany({ where: { schoolId, state: "ended" }, select: { childId: true, end: true, decidedAt: true } });
  const ids = new Set([...concerns, ...ended].map((row) => row.childId));
  return new Map([...ids].map((childId) => [childId, {
    concerns: concerns.filter((row) => row.childId === childId).map((row) => ({ on: dayOfColumn(row.raisedOn) })),
    endedReviews: ended.filter((row) => row.childId === childId && row.decidedAt !== null)
      .map((row) => ({ on: dayOf(row.decidedAt!), helped: row.end === "support-now" || row.end === "already-supported" })),
  }]));
}
