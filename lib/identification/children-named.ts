import { calledName } from "../children/present";
import type { Tx } from "../db/as-viewer";

export type Named = { readonly name: string; readonly yearGroup: string; readonly className: string | null };

/** Name, year and class of children of one school, by id; those one may not know are left out. */
export async function childrenNamed(tx: Tx, schoolId: string, childIds: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const rows = await tx.enrolment.findMany({
    where: { schoolId, childId: { in: [...new Set(childIds)] } },
    select: { childId: true, forename: true, preferredForename: true, surname: true, yearGroup: true, className: true },
  });
  return new Map(rows.map((row) => [row.childId, { name: calledName(row), yearGroup: row.yearGroup, className: row.className }]));
}
