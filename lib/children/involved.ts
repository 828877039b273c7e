import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { KEPT_APART } from "./vocabulary";

/** Children with a current child-in-need, child-protection or looked-after involvement: on the safeguarding lead's own list, for others nowhere. */
export async function involvedAt(tx: Tx, schoolId: string, on: Day): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ child_id: string }[]>`
    SELECT child_id FROM involvement WHERE school_id = ${schoolId}::uuid AND kind = ANY (${KEPT_APART}) AND from_on <= ${on}::date AND (until_on IS NULL OR until_on >= ${on}::date)`;
  return new Set(rows.map(({ child_id }) => child_id));
}
