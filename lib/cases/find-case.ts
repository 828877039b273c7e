import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import type { CaseState } from "./vocabulary";

/** A case as every room downstream decides on it; null where there is none this viewer may know of. */
export async function findCase(tx: Tx, caseId: string) {
  const row = await tx.case.findFirst({ where: { id: caseId } });
  return row && {
    caseId: row.id, schoolId: row.schoolId, childId: row.childId, approachId: row.approachId, linkWorkerId: row.linkWorkerId, state: row.state as CaseState,
    openedOn: dayOfColumn(row.openedOn), contactEvery: row.contactEvery, version: row.version,
  };
}
export type FoundCase = NonNullable<Awaited<ReturnType<typeof findCase>>>;
