import type { Tx } from "../db/as-viewer";
import { addDays, type Day, mondayOf } from "../kernel/calendar";
import type { Lateness } from "./review.present";

export type Waiting = { readonly id: string; readonly childId: string; readonly name: string; readonly lateness: Lateness };
type Asked = { readonly schoolId: string; readonly apart: boolean; readonly today: Day };
type Row = { id: string; child_id: string; name: string; lateness: Lateness };

/**
 * The waiting reviews of a school in the order in which they are worked: how late, severe first, most strands, newest flag, name.
 * `apart`: only those for which somebody leads by law; else only the others. No skip and take: all of them.
 */
export async function waitingInOrder(tx: Tx, { schoolId, apart, today }: Asked, { skip, take }: { readonly skip: number; readonly take: number | null } = { skip: 0, take: null }): Promise<readonly Waiting[]> {
  const sunday = addDays(mondayOf(today), 6);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.child_id, coalesce(e.preferred_forename, e.forename) || ' ' || e.surname AS name,
      CASE WHEN r.due_on < ${today}::date THEN 'overdue' WHEN r.due_on = ${today}::date THEN 'today' WHEN r.due_on <= ${sunday}::date THEN 'week' ELSE 'later' END AS lateness
    FROM review r JOIN enrolment e ON e.area_id = r.area_id AND e.school_id = r.school_id AND e.child_id = r.child_id
    LEFT JOIN (SELECT child_id, count(DISTINCT strand) AS strands, max(seen_on) AS newest FROM flag
      WHERE school_id = ${schoolId}::uuid AND ended_on IS NULL GROUP BY child_id) f ON f.child_id = r.child_id
    WHERE r.school_id = ${schoolId}::uuid AND r.state = 'waiting' AND r.restricted = ${apart}
    ORDER BY (r.due_on >= ${today}::date), (r.due_on > ${today}::date), (r.due_on > ${sunday}::date), r.severe DESC, coalesce(f.strands, 0) DESC, f.newest DESC NULLS LAST, e.surname, e.forename, r.id
    OFFSET ${skip}::int LIMIT ${take}::int`;
  return rows.map(({ id, child_id: childId, name, lateness }) => ({ id, childId, name, lateness }));
}
