import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { whoIsListed } from "./queue-order.rules";
import { type OpenedFor, SAID_BY_A_PERSON } from "./review.vocabulary";

type Turns = { readonly schoolId: string; readonly today: Day; /** The day by which what comes onto the list today is answered. */ readonly dueOn: Date; readonly length: number };

/** Says of every waiting review whether its turn has come. Those the safeguarding lead keeps apart never wait; the days of those in line have not begun. */
export async function giveTurns(tx: Tx, { schoolId, today, dueOn, length }: Turns): Promise<void> {
  const rows = await tx.review.findMany({ where: { schoolId, state: "waiting", restricted: false }, select: { id: true, childId: true, openedOn: true, openedFor: true, dueOn: true, severe: true, inLine: true } });
  const ofChild = { schoolId, childId: { in: rows.map(({ childId }) => childId) } };
  const noticed = new Map((await tx.$queryRaw<{ child_id: string; strands: number; newest: string }[]>`
    SELECT child_id, count(DISTINCT strand)::int AS strands, max(seen_on)::text AS newest FROM flag
    WHERE school_id = ${schoolId}::uuid AND expired_on IS NULL AND child_id = ANY (${rows.map(({ childId }) => childId)}::uuid[]) GROUP BY child_id`).map((row) => [row.child_id, row]));
  const spokenOf = new Set((await tx.concern.findMany({ where: { ...ofChild, answeredAt: null }, select: { childId: true } })).map(({ childId }) => childId));
  const { listed, inLine } = whoIsListed(rows.map(({ id, childId, openedFor, severe, inLine: waits, ...row }) => ({
    id, severe, inLine: waits, openedOn: dayOfColumn(row.openedOn), dueOn: dayOfColumn(row.dueOn), strands: noticed.get(childId)?.strands ?? 0, newest: (noticed.get(childId)?.newest ?? null) as Day | null,
    said: spokenOf.has(childId) || SAID_BY_A_PERSON.includes(openedFor as OpenedFor),
  })), length, today);
  await tx.review.updateMany({ where: { id: { in: listed.filter((one) => one.inLine).map(({ id }) => id) } }, data: { inLine: false, dueOn } });
  await tx.review.updateMany({ where: { id: { in: inLine.map(({ id }) => id) } }, data: { inLine: true, dueOn } });
  await tx.review.updateMany({ where: { schoolId, state: "waiting", restricted: true, inLine: true }, data: { inLine: false, dueOn } });
}
