import type { Tx } from "../../db/as-viewer";
import type { Came, MeetingState, Outcome } from "./vocabulary";

/** A meeting of the viewer's school, or null. */
export async function findMeeting(tx: Tx, meetingId: string) {
  const row = await tx.meeting.findFirst({ where: { id: meetingId } });
  return row && { ...row, meetingId: row.id, state: row.state as MeetingState };
}
export type FoundMeeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

/** A child's place on a meeting's list with the review it is about; the review is null where only the safeguarding lead may know of it. */
export async function findItem(tx: Tx, itemId: string) {
  const row = await tx.meetingItem.findFirst({ where: { id: itemId }, include: { meeting: { select: { state: true } } } });
  if (!row) return null;
  const review = await tx.review.findFirst({ where: { id: row.reviewId, restricted: false }, select: { state: true, dueOn: true } });
  return { ...row, itemId: row.id, came: row.came as Came, outcome: row.outcome as Outcome | null, meeting: row.meeting.state as MeetingState, review };
}

/** The children from whom somebody who sits there is kept. */
export async function notForThisRoom(tx: Tx, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT not_for_this_room AS id FROM meetings.not_for_this_room(${meetingId}::uuid)`;
  return new Set(rows.map(({ id }) => id));
}
