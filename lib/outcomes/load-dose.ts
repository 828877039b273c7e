import { nameApart } from "../commissioning/present";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";

/** Services asked for in a case that somebody accepted: sessions planned in all, those that ran, and those the child was at. */
export async function loadDose(tx: Tx, caseId: string) {
  const requests = await tx.serviceRequest.findMany({
    where: { caseId, OR: [{ state: { in: ["accepted", "finished"] } }, { sessions: { some: {} } }] }, orderBy: { requestedAt: "asc" },
    select: { id: true, firstSessionOn: true, sessionsPlanned: true, service: { select: { name: true } }, sessions: { select: { mark: true } } },
  });
  const begun = requests.map(({ service, firstSessionOn }) => ({ service: service.name, firstSessionOn: dayOfColumn(firstSessionOn) })), nameOf = nameApart(begun);
  return requests.map(({ id, sessionsPlanned, sessions }, at) => ({
    key: id, label: nameOf(begun[at]!), planned: sessionsPlanned,
    delivered: sessions.filter(({ mark }) => mark !== "did-not-run").length, there: sessions.filter(({ mark }) => mark === "here").length,
  }));
}
