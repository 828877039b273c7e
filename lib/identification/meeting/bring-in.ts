import type { Tx } from "../../db/as-viewer";
import { type Day, dayOfColumn } from "../../kernel/calendar";
import { waitingInOrder } from "../queue-order";
import { type Agenda, agendaOf, type Parked } from "./meeting.rules";
import { ON_ONE_SCREEN } from "./vocabulary";

type Of = { readonly schoolId: string; readonly meetingId: string | null; readonly heldOn: Day; readonly today: Day };

/** What could be brought to a meeting now: who waits at the school in the list's order and is not on it yet, with what was parked before. */
export async function whoWaits(tx: Tx, { schoolId, meetingId, heldOn, today }: Of): Promise<Agenda> {
  const waiting = (await waitingInOrder(tx, { schoolId, apart: false, today })).map(({ id: reviewId, childId }) => ({ reviewId, childId }));
  const on = new Set(meetingId ? (await tx.meetingItem.findMany({ where: { meetingId }, select: { reviewId: true } })).map(({ reviewId }) => reviewId) : []);
  return agendaOf(waiting.filter(({ reviewId }) => !on.has(reviewId)), await parkedBefore(tx, waiting.map(({ reviewId }) => reviewId), meetingId), { heldOn, most: Math.max(0, ON_ONE_SCREEN - on.size), from: on.size });
}

/** The newest words of an earlier meeting about each of these reviews, where they were that it is parked. */
async function parkedBefore(tx: Tx, reviewIds: readonly string[], except: string | null): Promise<ReadonlyMap<string, Parked>> {
  const rows = await tx.meetingItem.findMany({
    where: { reviewId: { in: [...reviewIds] }, meeting: { state: "ended" }, outcome: { notIn: ["not-reached"] }, ...(except ? { meetingId: { not: except } } : {}) }, orderBy: { saidAt: "asc" }, select: { reviewId: true, outcome: true, dueOn: true },
  });
  const last = new Map(rows.map((row) => [row.reviewId, row]));
  return new Map([...last].filter(([, { outcome }]) => outcome === "parked").map(([id, { dueOn }]) => [id, { until: dueOn && dayOfColumn(dueOn) }]));
}

/** Puts children on a meeting's list, each once. */
export const place = (tx: Tx, meetingId: string, schoolId: string, items: Agenda["items"]) =>
  tx.meetingItem.createMany({ data: items.map((item) => ({ ...item, meetingId, schoolId })), skipDuplicates: true });
