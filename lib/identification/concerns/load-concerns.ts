import type { Tx } from "../../db/as-viewer";
import { dayOf, dayOfColumn } from "../../kernel/calendar";
import type { ConcernAnswer } from "../review.vocabulary";
import type { About } from "./schema";

type Where = { readonly id?: string; readonly schoolId?: string; readonly raisedById?: string; readonly childId?: { notIn: string[] }; readonly answeredAt?: null };

/** Concerns with who raised and who answered, newest first, at most 200. */
export async function loadConcerns(tx: Tx, where: Where) {
  const rows = await tx.concern.findMany({ where, orderBy: [{ raisedAt: "desc" }, { id: "desc" }], take: 200 });
  const ids = [...new Set(rows.flatMap(({ raisedById, answeredById }) => (answeredById ? [raisedById, answeredById] : [raisedById])))];
  const names = new Map((await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    concernId: row.id, schoolId: row.schoolId, childId: row.childId, childName: row.childName, about: row.about as About, words: row.words,
    raisedBy: names.get(row.raisedById) ?? "a colleague", raisedOn: dayOfColumn(row.raisedOn), dueOn: dayOfColumn(row.answerDueOn),
    answer: row.answer as ConcernAnswer | null, answerWords: row.answerWords, answeredBy: row.answeredById ? (names.get(row.answeredById) ?? "a colleague") : null,
    answeredOn: row.answeredAt ? dayOf(row.answeredAt) : null,
  }));
}
export type ConcernShown = Awaited<ReturnType<typeof loadConcerns>>[number];
