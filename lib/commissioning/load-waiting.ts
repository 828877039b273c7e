import type { Viewer } from "../access/viewer";
import { calledName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import { addDays, columnOf, dayOfColumn, type Day } from "../kernel/calendar";
import { entriesOf } from "./find-request";
import type { RequestState } from "./vocabulary";
import { toFollow, type WaitingItem } from "./waiting.rules";

/** What waits for those who made a request, or work on its case, at one school. */
export async function loadWaiting(tx: Tx, viewer: Viewer, schoolId: string, today: Day): Promise<readonly WaitingItem[]> {
  const rows = await tx.serviceRequest.findMany({
    where: {
      schoolId, case: { state: "open" },
      AND: [{ OR: [{ requestedById: viewer.id }, { case: { linkWorkerId: viewer.id } }] }, { OR: [{ state: { in: ["requested", "accepted"] } }, { endedOn: { gte: columnOf(addDays(today, -14)) } }] }],
    },
    include: { service: { select: { name: true, organisation: { select: { name: true } } } } }, orderBy: { id: "asc" },
  });
  const children = await tx.enrolment.findMany({ where: { schoolId, childId: { in: rows.map(({ childId }) => childId) } }, select: { childId: true, forename: true, preferredForename: true, surname: true } });
  const contacts = await tx.caseContact.groupBy({ by: ["caseId"], where: { caseId: { in: rows.map(({ caseId }) => caseId) }, reached: true }, _max: { heldOn: true } });
  const entries = await entriesOf(tx, rows.map(({ id }) => id));
  return rows.flatMap((row) => {
    const child = children.find(({ childId }) => childId === row.childId), spoken = contacts.find(({ caseId }) => caseId === row.caseId)?._max.heldOn;
    return child ? toFollow({
      requestId: row.id, caseId: row.caseId, of: { childId: row.childId, schoolId }, child: calledName(child), state: row.state as RequestState, organisation: row.service.organisation.name, service: row.service.name, answerBy: dayOfColumn(row.answerBy),
      endedOn: row.endedOn && dayOfColumn(row.endedOn), sessionsPlanned: row.sessionsPlanned, firstSessionOn: dayOfColumn(row.firstSessionOn), entries: entries.get(row.id) ?? [], lastContactOn: spoken ? dayOfColumn(spoken) : null,
    }, today) : [];
  });
}
