import type { Tx } from "../db/as-viewer";
import { addDays, columnOf, dayOf, dayOfColumn, longDay, type Day } from "../kernel/calendar";
import { noteDueOn } from "./family/rules";
import type { NoteKind } from "./family/vocabulary";
import { NOTE_WAITS, NOTE_WHY } from "./present";
import { AGREED_WITHIN_DAYS } from "./vocabulary";

const AHEAD_DAYS = 7;
export type Waiting = { readonly key: string; readonly kind: "note" | "review" | "draft"; readonly childId: string; readonly caseId: string; readonly dueOn: Day; readonly what: string; readonly why?: string; readonly href: string; readonly linkText: string };

/** Everything of this room that waits at the school in the cases this viewer is the link worker of, and every family that asks us to stop; by the day it is due; what lies further ahead than a week is left out. */
export async function loadWaiting(tx: Tx, schoolId: string, viewer: { readonly id: string }, today: Day): Promise<readonly Waiting[]> {
  const soon = addDays(today, AHEAD_DAYS), linkWorkerId = viewer.id;
  const notes = await tx.familyNote.findMany({ where: { schoolId, readAt: null, OR: [{ kind: "stop" }, { link: { case: { linkWorkerId } } }] }, select: { id: true, caseId: true, childId: true, kind: true, saidAt: true } });
  const reviews = await tx.plan.findMany({ where: { schoolId, state: "agreed", reviewOn: { lte: columnOf(soon) }, case: { linkWorkerId, state: { in: ["open", "closing"] } } }, select: { id: true, caseId: true, childId: true, reviewOn: true } });
  const cases = await tx.case.findMany({ where: { schoolId, linkWorkerId, state: "open", openedOn: { lte: columnOf(addDays(soon, -AGREED_WITHIN_DAYS)) }, plans: { none: { state: { in: ["agreed", "replaced"] } } } }, select: { id: true, childId: true, openedOn: true, plans: { where: { state: "draft" }, select: { id: true } } } });
  const items: Waiting[] = [
    ...notes.map(({ id, caseId, childId, kind, saidAt }) => ({ key: `note-${id}`, kind: "note" as const, childId, caseId, dueOn: noteDueOn(kind as NoteKind, dayOf(saidAt)), what: NOTE_WAITS[kind as NoteKind], why: NOTE_WHY[kind as NoteKind], href: `/cases/${caseId}/plan#family-wrote`, linkText: "Read and answer" })),
    ...reviews.map(({ id, caseId, childId, reviewOn }) => ({ key: `plan-review-${id}`, kind: "review" as const, childId, caseId, dueOn: dayOfColumn(reviewOn!), what: "look at the plan again", why: "Everybody agreed to look at it again on this day.", href: `/cases/${caseId}/plan/review`, linkText: "Start the review" })),
    ...cases.map(({ id, childId, openedOn, plans }) => ({ key: `plan-${id}`, kind: "draft" as const, childId, caseId: id, dueOn: addDays(dayOfColumn(openedOn), AGREED_WITHIN_DAYS), what: plans.length > 0 ? "agree the plan" : "write the plan together", why: `The family said yes on ${longDay(dayOfColumn(openedOn))}.`, href: `/cases/${id}/plan`, linkText: "Open the plan" })),
  ];
  return items.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.key.localeCompare(b.key));
}
