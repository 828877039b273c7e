import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, dayOfColumn } from "../kernel/calendar";

export type Leading = { readonly childId: string; readonly kind: string; readonly leadWorker: string | null; readonly phone: string | null; readonly since: Day };

/** Who is involved with these children on that day, for the safeguarding lead: anyone else sees none. */
export async function whoLeads(tx: Tx, schoolId: string, childIds: readonly string[], on: Day): Promise<readonly Leading[]> {
  const today = columnOf(on);
  const rows = await tx.involvement.findMany({
    where: { schoolId, childId: { in: [...childIds] }, fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] }, orderBy: { fromOn: "asc" },
    select: { childId: true, kind: true, leadWorker: true, phone: true, fromOn: true },
  });
  return rows.map(({ fromOn, ...row }) => ({ ...row, since: dayOfColumn(fromOn) }));
}
