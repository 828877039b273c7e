import type { Tx } from "../../db/as-viewer";
import { CLOSED, NOT_REACHED } from "./meeting.present";

/** What an ended meeting says of children nobody spoke of: they wait on; of one whom the safeguarding lead keeps apart since, what every closure by the lead says. */
export async function leaveTheRest(tx: Tx, meetingId: string): Promise<void> {
  const rest = await tx.meetingItem.findMany({ where: { meetingId, outcome: null }, select: { id: true, reviewId: true } });
  const known = new Set((await tx.review.findMany({ where: { id: { in: rest.map(({ reviewId }) => reviewId) }, restricted: false }, select: { id: true } })).map(({ id }) => id));
  const ids = (wanted: boolean) => ({ id: { in: rest.filter(({ reviewId }) => known.has(reviewId) === wanted).map(({ id }) => id) } });
  await tx.meetingItem.updateMany({ where: ids(true), data: { outcome: "not-reached", sentence: NOT_REACHED } });
  await tx.meetingItem.updateMany({ where: ids(false), data: { outcome: "closed-by-lead", sentence: CLOSED } });
}
