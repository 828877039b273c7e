import type { Tx } from "../db/as-viewer";
import { calledName } from "./present";

type Which = { readonly schoolId: string; readonly childId: string };

/** Children of the same household on the same school's roll, by forename, as far as this viewer may know both households; none where the roll names no household. */
export async function siblingsOf(tx: Tx, { schoolId, childId }: Which) {
  const own = await tx.childDetail.findFirst({ where: { schoolId, childId }, select: { household: true } });
  if (!own?.household) return [];
  const rows = await tx.enrolment.findMany({
    where: { schoolId, childId: { not: childId }, detail: { household: own.household } }, orderBy: { forename: "asc" },
    select: { childId: true, forename: true, preferredForename: true, surname: true, yearGroup: true, className: true },
  });
  return rows.map((row) => ({ childId: row.childId, name: calledName(row), yearGroup: row.yearGroup, className: row.className }));
}
