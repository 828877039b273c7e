import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import type { Guardian } from "./attempt.rules";
import type { ApproachState } from "./vocabulary";

const dayOrNull = (column: Date | null): Day | null => (column ? dayOfColumn(column) : null);

/** An approach as commands and pages decide on it; null where there is none this viewer may know of. */
export async function findApproach(tx: Tx, id: string) {
  const row = await tx.approach.findFirst({ where: { id } });
  return row && {
    approachId: row.id, schoolId: row.schoolId, childId: row.childId, reviewId: row.reviewId, restricted: row.restricted, version: row.version, supportBy: row.supportBy,
    state: row.state as ApproachState, stateSince: dayOfColumn(row.stateSince), openedOn: dayOfColumn(row.openedOn), askedById: row.askedById, nextStep: row.nextStep, nextOn: dayOrNull(row.nextOn),
  };
}
export type FoundApproach = NonNullable<Awaited<ReturnType<typeof findApproach>>>;

/** The child's guardians, as far as this viewer may know them. */
export const guardiansOf = (tx: Tx, { schoolId, childId }: { readonly schoolId: string; readonly childId: string }): Promise<Guardian[]> =>
  tx.guardian.findMany({ where: { schoolId, childId }, orderBy: { name: "asc" }, select: { id: true, name: true, parentalResponsibility: true, contact: true } });

/** Moves an approach on, if nobody moved it meanwhile; says whether it did. */
export async function moveApproach(tx: Tx, { approachId, version }: Pick<FoundApproach, "approachId" | "version">, data: Parameters<Tx["approach"]["updateMany"]>[0]["data"]): Promise<boolean> {
  const { count } = await tx.approach.updateMany({ where: { id: approachId, version }, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}

/** Whether a family is being asked, or has said yes, because of what this review decided: then it cannot be decided otherwise behind their back. */
export const isBeingAsked = async (tx: Tx, reviewId: string): Promise<boolean> => (await tx.approach.count({ where: { reviewId, state: { notIn: ["declined", "withdrawn"] } } })) > 0;
