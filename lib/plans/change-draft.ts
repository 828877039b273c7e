import type { Tx } from "../db/as-viewer";
import { no, type Result } from "../kernel/result";
import type { FoundPlan } from "./find-plan";
import { draftCanBeChanged } from "./plan.rules";

export type DraftRefusal = "no-yes" | "not-a-draft" | "somebody-agreed";

/** Holds the draft's row until the transaction ends, so that two changes, or a change and a yes, come one after the other; then says whether it may be changed. */
export async function changeDraft(tx: Tx, plan: FoundPlan): Promise<Result<null, DraftRefusal>> {
  if (!(await holdDraft(tx, plan.planId))) return no("not-a-draft");
  return draftCanBeChanged(plan, await tx.planAgreement.count({ where: { planId: plan.planId } }));
}

/** Holds a draft's row; false where it is a draft no more. */
export async function holdDraft(tx: Tx, planId: string): Promise<boolean> {
  const { count } = await tx.plan.updateMany({ where: { id: planId, state: "draft" }, data: { version: { increment: 1 } } });
  return count === 1;
}
