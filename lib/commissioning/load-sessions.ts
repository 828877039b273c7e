import type { Tx } from "../db/as-viewer";

export type SessionsOfCase = { readonly caseId: string; readonly delivered: number; readonly planned: number };

/** Sessions that ran (whether the child came or not) and were planned, by case, of what an organisation has accepted. */
export async function loadSessions(tx: Tx, schoolId: string): Promise<readonly SessionsOfCase[]> {
  const rows = await tx.serviceRequest.findMany({ where: { schoolId, state: { in: ["accepted", "finished"] } }, select: { id: true, caseId: true, sessionsPlanned: true } });
  const ran = new Map((await tx.registerEntry.groupBy({ by: ["requestId"], where: { requestId: { in: rows.map(({ id }) => id) }, mark: { not: "did-not-run" } }, _count: true })).map(({ requestId, _count }) => [requestId, _count]));
  const found = new Map<string, SessionsOfCase>();
  for (const { id, caseId, sessionsPlanned } of rows) {
    const soFar = found.get(caseId) ?? { caseId, delivered: 0, planned: 0 };
    found.set(caseId, { caseId, delivered: soFar.delivered + (ran.get(id) ?? 0), planned: soFar.planned + sessionsPlanned });
  }
  return [...found.values()];
}
