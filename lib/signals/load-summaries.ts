import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import type { SaidOfAttendance } from "./summary.present";

const NEWEST = 3;

/** The newest summaries of one child's attendance at one school that this viewer may read, at most three. */
export async function loadSummaries(tx: Tx, where: { readonly schoolId: string; readonly childId: string }): Promise<readonly SaidOfAttendance[]> {
  const rows = await tx.attendanceSummary.findMany({ where, orderBy: [{ untilOn: "desc" }, { fromOn: "desc" }], take: NEWEST });
  return rows.map((row) => ({
    from: dayOfColumn(row.fromOn), until: dayOfColumn(row.untilOn), possible: row.possible, attended: row.attended, authorised: row.authorised, unauthorised: row.unauthorised,
    attendedShare: row.attendedShare?.toNumber() ?? null, authorisedShare: row.authorisedShare?.toNumber() ?? null, unauthorisedShare: row.unauthorisedShare?.toNumber() ?? null,
  }));
}
