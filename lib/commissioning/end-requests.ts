import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";
import { entriesOf, lockRequests } from "./find-request";
import { goesTo, heldAfter } from "./request.rules";
import type { RequestState } from "./vocabulary";

type Ending = { readonly caseId: string; readonly words: string; readonly on: Day };

/** Withdraws what is still asked or running for a case, as when the family's yes or the case ends; answers how many. What was delivered stays held. */
export async function endRequestsOf(tx: Tx, { caseId, words, on }: Ending): Promise<number> {
  const living = (await tx.serviceRequest.findMany({ where: { caseId, state: { in: ["requested", "accepted"] } }, orderBy: [{ potId: "asc" }, { id: "asc" }], select: { id: true } })).map(({ id }) => id);
  // Rows first and in the order of their ids, as registers lock them; then pots in theirs: two at once never wait for each other.
  await lockRequests(tx, living);
  for (const requestId of living) await endRequest(tx, { requestId, to: "withdrawn", words, on });
  return living.length;
}

type End = { readonly requestId: string; readonly to: "withdrawn" | "finished" | "declined"; readonly words: string; readonly on: Day; readonly answered?: { readonly answeredAt: Date; readonly answeredByName: string } };

/** Ends one request where the table of states lets it, with what then stays held; false where it has moved on meanwhile. */
export async function endRequest(tx: Tx, { requestId, to, words, on, answered }: End): Promise<boolean> {
  await lockRequests(tx, [requestId]);
  const request = await tx.serviceRequest.findFirstOrThrow({ where: { id: requestId }, select: { state: true, sessionsPlanned: true, pricePence: true } });
  if (!goesTo(request.state as RequestState, to).ok) return false;
  const entries = (await entriesOf(tx, [requestId])).get(requestId) ?? [];
  await tx.serviceRequest.updateMany({ where: { id: requestId }, data: { state: to, heldPence: heldAfter(to, request, entries), endWords: words, endedOn: columnOf(on), version: { increment: 1 }, ...answered } });
  return true;
}
