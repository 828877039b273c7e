// What was asked for a case, as those who work on it read it.
import type { Tx } from "../db/as-viewer";
import { dayOf, dayOfColumn, type Day } from "../kernel/calendar";
import { entriesOf } from "./find-request";
import { delivered, there } from "./sessions.rules";
import type { RequestState } from "./vocabulary";

/** Every request of a case, the newest first, with what was planned and delivered; sums are pence. */
export async function loadRequests(tx: Tx, caseId: string) {
  const rows = await tx.serviceRequest.findMany({
    where: { caseId }, orderBy: [{ requestedAt: "desc" }, { id: "asc" }],
    include: { service: { select: { name: true, place: true, times: true, organisation: { select: { name: true, phone: true } } } }, pot: { select: { name: true } }, goal: { select: { words: true } } },
  });
  const entries = await entriesOf(tx, rows.map(({ id }) => id));
  return rows.map((row) => {
    const kept = entries.get(row.id) ?? [], ran = delivered(kept);
    return {
      requestId: row.id, state: row.state as RequestState, organisation: row.service.organisation.name, organisationPhone: row.service.organisation.phone, service: row.service.name, place: row.service.place, times: row.service.times,
      goal: row.goal.words, pot: row.pot.name, firstSessionOn: dayOfColumn(row.firstSessionOn), answerBy: dayOfColumn(row.answerBy), askedOn: dayOf(row.requestedAt), askedBy: row.requestedByName,
      answeredOn: row.answeredAt && dayOf(row.answeredAt), answeredBy: row.answeredByName, endedOn: row.endedOn && dayOfColumn(row.endedOn), endWords: row.endWords,
      shared: { firstName: row.firstName, whatHelps: row.whatHelps, contactRoute: row.contactRoute },
      planned: row.sessionsPlanned, delivered: ran, there: there(kept), pricePence: row.pricePence, heldPence: row.heldPence, deliveredPence: ran * row.pricePence, entries: kept,
    };
  });
}
export type RequestShown = Awaited<ReturnType<typeof loadRequests>>[number];

export type RequestInShort = { readonly requestId: string; readonly organisation: string; readonly service: string; readonly state: RequestState; readonly askedOn: Day; readonly answeredOn: Day | null; readonly endedOn: Day | null; readonly firstSessionOn: Day; readonly planned: number; readonly delivered: number; readonly there: number };
export const inShort = ({ requestId, organisation, service, state, askedOn, answeredOn, endedOn, firstSessionOn, planned, delivered: ran, there: came }: RequestShown): RequestInShort =>
  ({ requestId, organisation, service, state, askedOn, answeredOn, endedOn, firstSessionOn, planned, delivered: ran, there: came });
