import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import type { Entry } from "./sessions.rules";
import type { EntryMark, RequestState } from "./vocabulary";

/** A request as decisions and rules need it; null where there is none this viewer may know of. */
export async function findRequest(tx: Tx, { requestId }: { readonly requestId: string }) {
  const row = await tx.serviceRequest.findFirst({ where: { id: requestId }, select: { id: true, caseId: true, schoolId: true, childId: true, organisationId: true, state: true, sessionsPlanned: true, pricePence: true, heldPence: true } });
  return row && { ...row, requestId: row.id, state: row.state as RequestState };
}

/** Holds the requests' rows until the transaction ends, so that a register and an end of the same request take turns. */
export async function lockRequests(tx: Tx, requestIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM service_request WHERE id = ANY (${[...requestIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** The marks of each request's sessions, the earliest first. */
export async function entriesOf(tx: Tx, requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly (Entry & { readonly words: string | null; readonly version: number })[]>> {
  const rows = await tx.registerEntry.findMany({ where: { requestId: { in: [...requestIds] } }, select: { requestId: true, heldOn: true, mark: true, words: true, version: true }, orderBy: { heldOn: "asc" } });
  const entry = ({ heldOn, mark, words, version }: (typeof rows)[number]) => ({ heldOn: dayOfColumn(heldOn), mark: mark as EntryMark, words, version });
  return new Map(requestIds.map((id) => [id, rows.filter(({ requestId }) => requestId === id).map(entry)]));
}
