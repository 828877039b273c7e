import type { Tx } from "../../db/as-viewer";
import { type Day, dayOfColumn } from "../../kernel/calendar";
import { childrenNamed, type Named } from "../children-named";
import { CLOSED, NOT_REACHED } from "./meeting.present";
import type { FoundMeeting } from "./find-item";
import { notForThisRoom } from "./find-item";
import type { WantedBefore } from "./meeting.rules";
import type { Came, Outcome } from "./vocabulary";

export type TaskShown = { readonly id: string; readonly what: string; readonly owner: string; readonly dueOn: Day; readonly doneOn: Day | null };
export type ItemShown = {
  readonly itemId: string; readonly reviewId: string; readonly childId: string; readonly child: Named; readonly forename: string; readonly came: Came; readonly because: string | null; readonly wanted: WantedBefore | null; readonly version: number;
  readonly outcome: Outcome | null; readonly sentence: string | null; readonly reason: string | null; readonly owner: string | null; readonly saidBy: string | null; readonly dueOn: Day | null; readonly tasks: readonly TaskShown[];
  /** What is known of the review; nothing where only the safeguarding lead may know of it. */
  readonly review: { readonly waits: boolean; readonly severe: boolean; readonly dueOn: Day } | null;
};

/**
 * The children on a meeting's list, in the list's order, each with what was said and who does what. Those from whom somebody in the room is kept stand
 * apart: `apart` gives them alone. A child whom the safeguarding lead keeps apart since reads as every closure by the lead does.
 */
export async function loadItems(tx: Tx, { meetingId, schoolId, state }: FoundMeeting, apart: boolean): Promise<readonly ItemShown[]> {
  const away = await notForThisRoom(tx, meetingId);
  const rows = (await tx.meetingItem.findMany({ where: { meetingId }, include: { tasks: { orderBy: [{ dueOn: "asc" }, { id: "asc" }] } }, orderBy: [{ place: "asc" }, { id: "asc" }] })).filter(({ childId }) => away.has(childId) === apart);
  const children = await childrenNamed(tx, schoolId, rows.map(({ childId }) => childId));
  const forenames = new Map((await tx.enrolment.findMany({ where: { schoolId, childId: { in: [...children.keys()] } }, select: { childId: true, forename: true, preferredForename: true } })).map((row) => [row.childId, row.preferredForename ?? row.forename]));
  const reviews = new Map((await tx.review.findMany({ where: { id: { in: rows.map(({ reviewId }) => reviewId) }, restricted: false }, select: { id: true, state: true, severe: true, dueOn: true } })).map((row) => [row.id, row]));
  const wanted = await wantedBefore(tx, meetingId, rows.flatMap(({ came, reviewId }) => (came === "parked-before" ? [reviewId] : [])));
  const ids = [...new Set([...[...wanted.values()].map(({ ownerId }) => ownerId), ...rows.flatMap(({ ownerId, saidById, tasks }) => [ownerId, saidById, ...tasks.map((task) => task.ownerId)])].filter((id) => id !== null))];
  const people = new Map((await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name])), name = (id: string | null) => id && (people.get(id) ?? "a colleague");
  return rows.flatMap((row): readonly ItemShown[] => {
    const child = children.get(row.childId), review = reviews.get(row.reviewId) ?? null;
    if (!child) return [];
    const left = state === "ended" ? ({ outcome: "not-reached", sentence: NOT_REACHED } as const) : null;
    const silent = row.outcome === null ? (review ? left : ({ outcome: "closed-by-lead", sentence: CLOSED } as const)) : null;
    return [{
      itemId: row.id, reviewId: row.reviewId, childId: row.childId, child, forename: forenames.get(row.childId) ?? child.name, came: row.came as Came, because: row.because, wanted: review && row.outcome !== "closed-by-lead" ? wantedOf(wanted.get(row.reviewId), name) : null, version: row.version,
      outcome: row.outcome as Outcome | null, sentence: row.sentence, reason: row.reason, ...silent, owner: name(row.ownerId), saidBy: name(row.saidById), dueOn: row.dueOn && dayOfColumn(row.dueOn),
      tasks: row.tasks.map((task) => ({ id: task.id, what: task.what, owner: name(task.ownerId) ?? "", dueOn: dayOfColumn(task.dueOn), doneOn: task.doneOn && dayOfColumn(task.doneOn) })),
      review: review && { waits: review.state === "waiting", severe: review.severe, dueOn: dayOfColumn(review.dueOn) },
    }];
  });
}

type Parking = Awaited<ReturnType<typeof parkings>>[number];
const parkings = (tx: Tx, except: string, reviewIds: readonly string[]) => tx.meetingItem.findMany({
  where: { reviewId: { in: [...reviewIds] }, meetingId: { not: except }, meeting: { state: "ended" }, outcome: "parked" }, orderBy: { saidAt: "asc" },
  select: { reviewId: true, reason: true, ownerId: true, meeting: { select: { heldOn: true } }, tasks: { where: { follows: true }, select: { doneOn: true } } },
});
const wantedBefore = async (tx: Tx, except: string, reviewIds: readonly string[]): Promise<ReadonlyMap<string, Parking>> => new Map((await parkings(tx, except, reviewIds)).map((row) => [row.reviewId, row]));
const wantedOf = (row: Parking | undefined, name: (id: string | null) => string | null): WantedBefore | null =>
  row ? { on: dayOfColumn(row.meeting.heldOn), words: row.reason, owner: name(row.ownerId), foundOut: row.tasks.length > 0 && row.tasks.every(({ doneOn }) => doneOn !== null) } : null;
