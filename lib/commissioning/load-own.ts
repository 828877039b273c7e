// What an organisation sees of what it was asked: its own requests, and on the day of a session the sheet for that day. Nothing else of a child.
import type { Tx } from "../db/as-viewer";
import { dayOf, dayOfColumn } from "../kernel/calendar";
import { entriesOf } from "./find-request";
import { delivered, nextSession, sheetOpenFor } from "./sessions.rules";
import type { RequestState } from "./vocabulary";

const LIVING: readonly RequestState[] = ["requested", "accepted"];

/** Requests to an organisation, those to answer first; once one has ended, what helps and how to reach the family are not shown any more. */
export async function loadOwn(tx: Tx, where: { readonly organisationId: string; readonly id?: string }, now: Date) {
  const rows = await tx.serviceRequest.findMany({ where, orderBy: [{ answerBy: "asc" }, { firstName: "asc" }, { id: "asc" }], include: { service: { select: { id: true, name: true } } } });
  const entries = await entriesOf(tx, rows.map(({ id }) => id));
  return rows.map((row) => {
    const kept = entries.get(row.id) ?? [], state = row.state as RequestState, lives = LIVING.includes(state), request = { state, firstSessionOn: dayOfColumn(row.firstSessionOn), sessionsPlanned: row.sessionsPlanned, entries: kept };
    return {
      requestId: row.id, of: { childId: row.childId, schoolId: row.schoolId }, serviceId: row.service.id, service: row.service.name, state, firstName: row.firstName, whatHelps: lives ? row.whatHelps : null, contactRoute: lives ? row.contactRoute : null,
      planned: row.sessionsPlanned, delivered: delivered(kept), pricePence: row.pricePence, firstSessionOn: request.firstSessionOn, nextSessionOn: state === "accepted" ? nextSession(request, now) : null,
      askedOn: dayOf(row.requestedAt), askedBy: row.requestedByName, answerBy: dayOfColumn(row.answerBy), answeredOn: row.answeredAt && dayOf(row.answeredAt), endedOn: row.endedOn && dayOfColumn(row.endedOn),
      // Why a school withdrew may say something of the family: an organisation reads its own words, and how it went.
      endWords: state === "declined" || state === "finished" ? row.endWords : null, sheetOpen: sheetOpenFor(request, now), entries: kept,
    };
  });
}
export type OwnRequest = Omit<Awaited<ReturnType<typeof loadOwn>>[number], "of">;

/** The sheet for the day of a session, or null outside its time. */
export const loadSheet = async (tx: Tx, { requestId, sheetOpen }: Pick<OwnRequest, "requestId" | "sheetOpen">) =>
  (sheetOpen ? tx.daySheet.findFirst({ where: { requestId }, select: { fullName: true, emergencyContact: true, medicalAndAccess: true, mayCollect: true } }) : null);
