import { Prisma } from "../../generated/prisma/client";
import { ask, type Question } from "../db/ask-together";
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import type { EndedReview, RaisedConcern } from "../signals/facts";
import type { FromDownstream } from "../signals/load-facts";

type Row = readonly [childId: string, raisedOn: Day | null, decidedOn: Day | null, helped: boolean];

/** Concerns raised in Seen and reviews that ended, by child: whether asking has led to help. */
export const helpAsked = (schoolId: string): Question<FromDownstream> => ({
  sql: Prisma.sql`SELECT json_agg(said) FROM (
    SELECT json_build_array(child_id, raised_on, NULL, false) AS said FROM concern WHERE school_id = ${schoolId}::uuid
    UNION ALL SELECT json_build_array(child_id, NULL, (decided_at AT TIME ZONE 'Europe/London')::date, "end" IN ('support-now', 'already-supported')) FROM review WHERE school_id = ${schoolId}::uuid AND state = 'ended' AND decided_at IS NOT NULL) help`,
  read: (rows) => byChild((rows ?? []) as readonly Row[]),
});
export const helpSoFar = (tx: Tx, schoolId: string): Promise<FromDownstream> => ask(tx, helpAsked(schoolId));

function byChild(rows: readonly Row[]): FromDownstream {
  const found = new Map<string, { concerns: RaisedConcern[]; endedReviews: EndedReview[] }>();
  for (const [childId, raisedOn, decidedOn, helped] of rows) {
    const own = found.get(childId) ?? { concerns: [], endedReviews: [] };
    if (raisedOn) own.concerns.push({ on: raisedOn });
    if (decidedOn) own.endedReviews.push({ on: decidedOn, helped });
    found.set(childId, own);
  }
  return found;
}
