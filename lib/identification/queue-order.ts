import type { Tx } from "../db/as-viewer";
import { addDays, type Day, dayOfColumn, mondayOf } from "../kernel/calendar";
import type { Lateness } from "./review.present";

/** first: a rule says to look at the child first, however late others are; else how late. */
export type Group = "first" | Lateness;
export type Waiting = { readonly id: string; readonly childId: string; readonly name: string; readonly lateness: Lateness; readonly group: Group };
type Asked = { readonly schoolId: string; readonly apart: boolean; readonly today: Day; /** Those whose turn has not come; else those on the list. */ readonly inLine?: boolean };
type Row = { id: string; child_id: string; name: string; lateness: Lateness; severe: boolean };

/**
 * The waiting reviews of a school in the order in which they are worked: any severe first; then how late; within each the most different strands, then
 * the newest flag, then the name. `apart`: only those for which somebody leads by law; else only the others. No skip and take: all of them.
 */
export async function waitingInOrder(tx: Tx, { schoolId, apart, today, inLine = false }: Asked, { skip, take }: { readonly skip: number; readonly take: number | null } = { skip: 0, take: null }): Promise<readonly Waiting[]> {
  const sunday = addDays(mondayOf(today), 6);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.child_id, coalesce(e.preferred_forename, e.forename) || ' ' || e.surname AS name, r.severe,
      CASE WHEN r.due_on < ${today}::date THEN 'overdue' WHEN r.due_on = ${today}::date THEN 'today' WHEN r.due_on <= ${sunday}::date THEN 'week' ELSE 'later' END AS lateness
    FROM review r JOIN enrolment e ON e.area_id = r.area_id AND e.school_id = r.school_id AND e.child_id = r.child_id
    LEFT JOIN (SELECT child_id, count(DISTINCT strand) AS strands, max(seen_on) AS newest FROM flag
      WHERE school_id = ${schoolId}::uuid AND expired_on IS NULL GROUP BY child_id) f ON f.child_id = r.child_id
    WHERE r.school_id = ${schoolId}::uuid AND r.state = 'waiting' AND r.restricted = ${apart} AND r.in_line = ${inLine}
    ORDER BY r.severe DESC, (NOT r.in_line AND r.due_on >= ${today}::date), (NOT r.in_line AND r.due_on > ${today}::date), (NOT r.in_line AND r.due_on > ${sunday}::date),
      coalesce(f.strands, 0) DESC, f.newest DESC NULLS LAST, e.surname, e.forename, r.id
    OFFSET ${skip}::int LIMIT ${take}::int`;
  return rows.map(({ id, child_id: childId, name, lateness, severe }) => ({ id, childId, name, lateness, group: severe ? "first" : lateness }));
}

/** How many reviews of a school wait their turn, and since when the oldest does. */
export async function lineOf(tx: Tx, schoolId: string): Promise<{ readonly count: number; readonly oldest: Day | null }> {
  const where = { schoolId, state: "waiting", restricted: false, inLine: true };
  const oldest = await tx.review.findFirst({ where, orderBy: { openedOn: "asc" }, select: { openedOn: true } });
  return { count: await tx.review.count({ where }), oldest: oldest && dayOfColumn(oldest.openedOn) };
}
