// One review as the commands and the page find it. Row level security hides those of other schools, restricted ones and children shut out of.
import { UNTOLD } from "./answer-concerns";
import type { Tx } from "../db/as-viewer";
import { type Day, dayOf, dayOfColumn } from "../kernel/calendar";
import { keptDetail, type KeptDetail } from "./kept-detail";
import type { ReviewAsItStands } from "./review.rules";
import type { OpenedFor, StoredEnd } from "./review.vocabulary";
import type { Evidence, RuleId } from "./vocabulary";
import { worstFigures } from "./worsening.rules";

export type ReviewRecord = ReviewAsItStands & {
  readonly id: string; readonly schoolId: string; readonly childId: string; readonly openedOn: Day; readonly dueOn: Day; readonly openedFor: OpenedFor; readonly openedBecause: string | null;
  readonly reason: string | null; readonly decidedOn: Day | null; readonly decidedAt: Date | null; readonly decidedById: string | null; readonly decidedWithId: string | null;
  readonly kept: KeptDetail;
};

/** The review with that id, or null where there is none for this viewer. */
export async function findReview(tx: Tx, id: string): Promise<ReviewRecord | null> {
  const row = await tx.review.findFirst({ where: { id } });
  if (!row) return null;
  const ofChild = { schoolId: row.schoolId, childId: row.childId };
  const newest = await tx.review.findFirst({ where: ofChild, orderBy: [{ openedOn: "desc" }, { id: "desc" }], select: { id: true } });
  const openConcerns = await tx.concern.count({ where: { ...ofChild, ...UNTOLD } });
  return {
    ...ofChild, id: row.id, state: row.state as ReviewRecord["state"], end: row.end as StoredEnd | null, version: row.version, severe: row.severe, restricted: row.restricted,
    latest: newest?.id === row.id, openConcerns, openedOn: dayOfColumn(row.openedOn), dueOn: dayOfColumn(row.dueOn), openedFor: row.openedFor as OpenedFor, openedBecause: row.openedBecause,
    reason: row.reason, decidedAt: row.decidedAt, decidedOn: row.decidedAt ? dayOf(row.decidedAt) : null, decidedById: row.decidedById, decidedWithId: row.decidedWithId,
    kept: keptDetail(row.endDetail),
  };
}

/** The rules that stand for the child now, and the figure each stands at: what a decision is made in knowledge of. One that was, and is not over yet, is among them. */
export async function flagsKnown(tx: Tx, { schoolId, childId }: { readonly schoolId: string; readonly childId: string }): Promise<Pick<KeptDetail, "rulesKnown" | "figuresKnown">> {
  const rows = await tx.flag.findMany({ where: { schoolId, childId, expiredOn: null }, select: { rule: true, because: true } });
  return { rulesKnown: [...new Set(rows.map(({ rule }) => rule as RuleId))], figuresKnown: worstFigures(rows.map(({ rule, because }) => ({ rule: rule as RuleId, because: because as unknown as readonly Evidence[] }))) };
}

/** The decision that another replaces: kept whole, also when it is replaced again. */
export const withEarlier = ({ kept, reason, decidedAt, decidedById }: ReviewRecord): KeptDetail["earlier"] =>
  kept.detail && reason && decidedAt ? [...kept.earlier, { detail: kept.detail, reason, decidedAt: decidedAt.toISOString(), decidedById: decidedById ?? "" }] : kept.earlier;
