import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import type { PlanGoal } from "./change.rules";

/** The goals of every plan that was agreed, with all their ratings, by case; editions in their order. */
export async function planGoals(tx: Tx, where: { readonly caseId: string } | { readonly schoolId: string }): Promise<ReadonlyMap<string, readonly PlanGoal[]>> {
  const plans = await tx.plan.findMany({
    where: { ...where, agreedOn: { not: null } }, orderBy: { edition: "asc" },
    select: { caseId: true, agreedOn: true, goals: { orderBy: { number: "asc" }, select: { words: true, hope: true, ratings: { select: { rating: true, ratedOn: true, recordedAt: true } } } } },
  });
  const byCase = new Map<string, readonly PlanGoal[]>();
  for (const { caseId, agreedOn, goals } of plans) {
    if (!agreedOn) continue;
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), ...goals.map(({ words, hope, ratings }): PlanGoal =>
      ({ words, hope, agreedOn: dayOfColumn(agreedOn), ratings: ratings.map((row) => ({ rating: row.rating, ratedOn: dayOfColumn(row.ratedOn), recordedAt: row.recordedAt })) }))]);
  }
  return byCase;
}
