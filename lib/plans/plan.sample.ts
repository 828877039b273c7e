// For tests: a plan written and agreed through the doors.
import type { Viewer } from "../access/viewer";
import type { Answer } from "../doorway/doorway";
import { dayOf } from "../kernel/calendar";
import { recordAgreement } from "./agreeing/commands";
import { addAction, addGoal, addStrength } from "./parts/commands";
import { MUST_AGREE } from "./vocabulary";
import { beginPlan } from "./writing/commands";

/** What a door answered, or an error that says which. */
export function got<T>(answer: Answer<T, string>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** A draft with one strength, one goal rated 3 that hopes for 7, and one action promised four times. */
export async function aDraft(viewer: Viewer, caseId: string, now: Date) {
  const { planId } = got(await beginPlan(viewer, { caseId }, now)), today = dayOf(now);
  got(await addStrength(viewer, { planId, what: "Always turns up to quiz", saidBy: "Mum" }, now));
  const { goalId } = got(await addGoal(viewer, { planId, words: "Walk into form without a knot in my stomach", rating: 3, ratedBy: "child", ratedOn: today, hope: 7 }, now));
  const { actionId } = got(await addAction(viewer, { planId, ownerKind: "family", ownerName: "Mum", what: "Put the uniform out on Sunday", byOn: "2027-04-01", planned: 4, goalId }, now));
  return { planId, goalId, actionId };
}

/** The same, agreed by child, family and school on that day. */
export async function anAgreedPlan(viewer: Viewer, caseId: string, now: Date) {
  const plan = await aDraft(viewer, caseId, now);
  for (const party of MUST_AGREE) got(await recordAgreement(viewer, { planId: plan.planId, party, name: `The ${party}`, agreedOn: dayOf(now) }, now));
  return plan;
}
