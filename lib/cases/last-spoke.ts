import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";

/** The day anybody last reached this child or their family, over all their cases that this viewer may open; null where nobody has. */
export async function lastSpokeOf(tx: Tx, { schoolId, childId }: { readonly schoolId: string; readonly childId: string }): Promise<Day | null> {
  const row = await tx.caseContact.findFirst({ where: { schoolId, childId, reached: true, withWhom: { not: "professional" } }, orderBy: { heldOn: "desc" }, select: { heldOn: true } });
  return row && dayOfColumn(row.heldOn);
}
