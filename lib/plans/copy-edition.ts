import type { Tx } from "../db/as-viewer";
import { nextNumber, unfinished } from "./plan.rules";
import { MOST_ACTIONS } from "./vocabulary";

type Of = { readonly planId: string; readonly caseId: string; readonly schoolId: string; readonly childId: string };
type Recorded = { readonly recordedById: string; readonly recordedAt: Date };

/** Copies strengths, goals with their latest rating, and what has not happened yet, into an empty draft. */
export async function copyInto(tx: Tx, { planId, caseId, schoolId, childId }: Of, draft: { readonly id: string }, recorded: Recorded): Promise<void> {
  const of = { planId: draft.id, caseId, schoolId, childId };
  const [strengths, goals, actions] = [
    await tx.planStrength.findMany({ where: { planId }, orderBy: { id: "asc" } }),
    await tx.planGoal.findMany({ where: { planId }, orderBy: { number: "asc" }, include: { ratings: { orderBy: [{ ratedOn: "asc" }, { recordedAt: "asc" }] } } }),
    await tx.planAction.findMany({ where: { planId }, orderBy: { number: "asc" } }),
  ];
  await tx.planStrength.createMany({ data: strengths.map(({ what, saidBy }) => ({ ...of, what, saidBy })) });
  const copies = new Map<string, string>();
  for (const { id, number, words, hope, ratings } of goals) {
    const copy = await tx.planGoal.create({ data: { ...of, number, words, hope }, select: { id: true } });
    copies.set(id, copy.id);
    const latest = ratings.at(-1);
    if (latest) await tx.goalRating.create({ data: { caseId, schoolId, childId, goalId: copy.id, rating: latest.rating, ratedOn: latest.ratedOn, ratedBy: latest.ratedBy, ...recorded }, select: { id: true } });
  }
  const taken: number[] = [];
  for (const { goalId, ownerKind, ownerName, what, byOn, planned, happened } of unfinished(actions)) {
    const number = nextNumber(taken, MOST_ACTIONS)!;
    taken.push(number);
    await tx.planAction.create({ data: { ...of, goalId: goalId && (copies.get(goalId) ?? null), number, ownerKind, ownerName, what, byOn, planned: planned - happened }, select: { id: true } });
  }
}
