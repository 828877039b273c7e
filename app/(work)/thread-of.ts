import type { Viewer } from "@/lib/access/viewer";
import type { CaseHeadShown } from "@/lib/cases/load-case-head";
import { ask } from "@/lib/doorway/ask";
import { noticedOfChild } from "@/lib/identification/child/queries";
import { reachedBy, type Station, stationsOf } from "@/lib/identification/child/thread.rules";
import { ofCase as planOf } from "@/lib/plans/queries";
import { furtherOf } from "./children/[childId]/further";

type OfChild = { readonly childId: string; readonly schoolId: string };
const CASE_AND_PLAN = [4, 6] as const;

/** The thread across the top of a paper. Whoever may not read the child's record knows of the case and the plan, and is shown no more. */
export async function threadOf(viewers: readonly Viewer[], child: OfChild, now: Date, head?: CaseHeadShown): Promise<readonly Station[]> {
  const { childId, schoolId } = child, noticed = await ask(noticedOfChild, viewers, { childId, schoolId }, now);
  if (noticed.ok) return stationsOf(reachedBy(noticed.value), (await furtherOf(viewers, { childId, schoolId }, now)).further);
  if (!head) return [];
  const { caseId, openedOn, linkWorkerName } = head, plan = await ask(planOf, viewers, { caseId }, now), href = `/cases/${caseId}/plan`, agreedOn = plan.ok ? plan.value?.agreedOn : null;
  return stationsOf(reachedBy(null), { Case: { on: openedOn, who: linkWorkerName, href }, ...(agreedOn ? { Plan: { on: agreedOn, who: "agreed together", href } } : {}) }).slice(...CASE_AND_PLAN);
}
