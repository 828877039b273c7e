import { findCase } from "../cases/find-case";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import type { PlanState } from "./vocabulary";

/** Whether the family's yes stands, as far as this viewer may read it: null where the way to the family is not theirs to know. */
export const approachStateOf = async (tx: Tx, approachId: string): Promise<string | null> => (await tx.approach.findFirst({ where: { id: approachId }, select: { state: true } }))?.state ?? null;

/** A plan with the case it is decided on; null where there is none this viewer may know of. */
export async function findPlan(tx: Tx, planId: string) {
  const plan = await tx.plan.findFirst({ where: { id: planId } });
  const of = plan && await findCase(tx, plan.caseId);
  return plan && of && {
    planId: plan.id, caseId: of.caseId, schoolId: of.schoolId, childId: of.childId, openedOn: of.openedOn, caseState: of.state, approachState: await approachStateOf(tx, of.approachId),
    edition: plan.edition, state: plan.state as PlanState, version: plan.version, agreedOn: plan.agreedOn && dayOfColumn(plan.agreedOn),
  };
}
export type FoundPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** What a row that hangs on a plan carries, for the policies. */
export const ofPlan = ({ planId, caseId, schoolId, childId }: FoundPlan) => ({ planId, caseId, schoolId, childId });

/** The plan of a goal, an action, a strength or a yes: `row` says which plan, and the rest of what was found. */
export async function withPlan<R extends { readonly planId: string }>(tx: Tx, row: R | null) {
  const plan = row && await findPlan(tx, row.planId);
  return plan && { ...plan, row };
}
