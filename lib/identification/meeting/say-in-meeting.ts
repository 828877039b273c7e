import type { Tx } from "../../db/as-viewer";
import { columnOf, type Day } from "../../kernel/calendar";
import type { Task } from "./meeting.rules";
import { CLOSED } from "./meeting.present";
import type { Outcome } from "./vocabulary";

type Item = { readonly id: string; readonly version: number; readonly schoolId: string; readonly childId: string };
export type Said = {
  readonly outcome: Outcome; readonly sentence: string; readonly reason: string | null; readonly ownerId: string; readonly dueOn: Day | null;
  readonly task: Task | null; readonly byId: string; readonly at: Date;
};

/** Keeps what was said of a child in a meeting, and the task that follows from it in place of the one that followed before; false where somebody else said something since. */
export async function sayOfItem(tx: Tx, { id, version, schoolId, childId }: Item, { task, ownerId, byId, at, dueOn, ...said }: Said): Promise<boolean> {
  const { count } = await tx.meetingItem.updateMany({ where: { id, version }, data: { ...said, ownerId, dueOn: dueOn && columnOf(dueOn), saidById: byId, saidAt: at, version: { increment: 1 } } });
  if (count === 0) return false;
  await tx.meetingTask.deleteMany({ where: { itemId: id, follows: true, doneOn: null } });
  if (task) await tx.meetingTask.createMany({ data: [{ itemId: id, schoolId, childId, ownerId, what: task.what, dueOn: columnOf(task.dueOn), follows: true, madeById: byId, madeAt: at }] });
  return true;
}

/** The place of a review on the list of the meeting that is open, or null. */
export const itemOfReview = (tx: Tx, reviewId: string) =>
  tx.meetingItem.findFirst({ where: { reviewId, meeting: { state: "open" } }, select: { id: true, version: true, schoolId: true, childId: true } });

/** A closure by the lead stands in the meeting as it stands everywhere: the child keeps their place, and nothing more is said. */
export async function closeInMeeting(tx: Tx, reviewId: string, at: Date): Promise<void> {
  const item = await itemOfReview(tx, reviewId);
  if (!item) return;
  await tx.meetingItem.updateMany({ where: { id: item.id }, data: { outcome: "closed-by-lead", sentence: CLOSED, reason: null, ownerId: null, dueOn: null, saidById: null, saidAt: at, version: { increment: 1 } } });
  await tx.meetingTask.deleteMany({ where: { itemId: item.id, follows: true, doneOn: null } });
}
