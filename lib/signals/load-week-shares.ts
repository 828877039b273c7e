import type { Tx } from "../db/as-viewer";
import { type Day, schoolYearOf } from "../kernel/calendar";
import { weekShares, type WeekShares } from "./week-shares.rules";

/** Attendance by week this school year of some children of one school, in one query; a child whose marks this viewer may not read, or who has none, has no weeks. */
export async function loadWeekShares(tx: Tx, schoolId: string, childIds: readonly string[], asAt: Day): Promise<ReadonlyMap<string, WeekShares>> {
  const rows = await tx.marks.findMany({ where: { schoolId, childId: { in: [...childIds] }, schoolYear: schoolYearOf(asAt) }, select: { childId: true, schoolYear: true, marks: true } });
  return weekShares(new Map(rows.map(({ childId, schoolYear, marks }) => [childId, new Map([[schoolYear, marks]])])), asAt);
}
