import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import { entriesOf } from "./find-request";

/** The accepted requests of a service with their marks, by first name. */
export async function loadRegister(tx: Tx, serviceId: string) {
  const rows = await tx.serviceRequest.findMany({
    where: { serviceId, state: "accepted" }, orderBy: [{ firstName: "asc" }, { id: "asc" }],
    select: { id: true, firstName: true, firstSessionOn: true, sessionsPlanned: true, caseId: true, schoolId: true, childId: true, organisationId: true },
  });
  const entries = await entriesOf(tx, rows.map(({ id }) => id));
  return rows.map(({ id, firstName, firstSessionOn, sessionsPlanned, ...whose }) =>
    ({ requestId: id, firstName, state: "accepted" as const, firstSessionOn: dayOfColumn(firstSessionOn), sessionsPlanned, whose, entries: entries.get(id) ?? [] }));
}
