// What the child said, in the child's own words, whoever works with them now: rows that are only ever added to.
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import type { AnswerGiven } from "./story";

export type Said = { readonly key: string; readonly words: string; readonly on: Day; readonly byId: string };

/** The child's view at each answer and what they said at each review of the plan, newest first; who heard it is `byId`. */
export async function ownWordsOf(tx: Tx, caseId: string, answers: readonly AnswerGiven[]): Promise<readonly Said[]> {
  const reviews = await tx.planReview.findMany({ where: { caseId, childSaid: { not: null } }, select: { id: true, heldOn: true, childSaid: true, recordedById: true }, orderBy: [{ heldOn: "desc" }, { recordedAt: "desc" }] });
  const said = [
    ...reviews.map(({ id, heldOn, childSaid, recordedById }) => ({ key: id, words: childSaid!, on: dayOfColumn(heldOn), byId: recordedById })),
    ...answers.flatMap(({ key, childView, on, byId }) => (childView ? [{ key, words: childView, on, byId }] : [])),
  ];
  return said.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
