import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";
import { KEPT_APART } from "./vocabulary";

/** Children with a current child-in-need, child-protection or looked-after involvement: on the safeguarding lead's own list, for others nowhere. */
export async function involvedAt(tx: Tx, schoolId: string, on: Day): Promise<ReadonlySet<string>> {
  const rows = await tx.involvement.findMany({
    where: { schoolId, kind: { in: [...KEPT_APART] }, fromOn: { lte: columnOf(on) }, OR: [{ untilOn: null }, { untilOn: { gte: columnOf(on) } }] },
    select: { childId: true },
  });
  return new Set(rows.map((row) => row.childId));
}
