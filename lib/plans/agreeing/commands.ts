import { countAgain } from "../../db/enqueue";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf, dayOfColumn } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { changeDraft, holdDraft } from "../change-draft";
import { findPlan, ofPlan, withPlan } from "../find-plan";
import { yesCanBeRecorded, yesStands } from "../plan.rules";
import { yesBackSchema, yesSchema } from "../schema";
import type { Party } from "../vocabulary";

/** Records one yes, in their words; with the last of child, family and school the plan is agreed that moment and replaces the edition before it. */
export const recordAgreement = defineCommand({
  name: "plans.recordAgreement",
  input: yesSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, input: { planId, party, name, words, agreedOn, reviewOn }, subject: plan, viewer, now }) => {
    const { caseId, childId, schoolId } = plan;
    if (!yesStands(plan)) return no("no-yes");
    if (!(await holdDraft(tx, planId))) return no("not-a-draft");
    const [strengths, ratedGoals, actions, earlier] = [
      await tx.planStrength.count({ where: { planId } }), await tx.planGoal.count({ where: { planId, ratings: { some: {} } } }), await tx.planAction.count({ where: { planId } }),
      await tx.planAgreement.findMany({ where: { planId }, select: { party: true, agreedOn: true } }),
    ];
    const said = earlier.map((one) => ({ party: one.party as Party, agreedOn: dayOfColumn(one.agreedOn) }));
    const possible = yesCanBeRecorded({ ...plan, strengths, ratedGoals, actions }, said, { party, agreedOn }, reviewOn, dayOf(now));
    if (!possible.ok) return possible;
    await tx.planAgreement.create({ data: { ...ofPlan(plan), party, name, words: words ?? null, agreedOn: columnOf(agreedOn), recordedById: viewer.id }, select: { id: true } });
    if (possible.value) {
      await tx.plan.updateMany({ where: { caseId, state: "agreed" }, data: { state: "replaced", version: { increment: 1 } } });
      await tx.plan.updateMany({ where: { id: planId }, data: { state: "agreed", agreedOn: columnOf(possible.value.agreedOn), reviewOn: columnOf(possible.value.reviewOn) } });
      await countAgain(tx);
    }
    return { ...yes({ caseId, agreed: possible.value !== null }), trace: { childId, schoolId, before: { state: plan.state }, after: { planId, party, state: possible.value ? "agreed" : "draft" } } };
  },
});

/** Takes one yes out of a draft, so that it may be changed and read again. */
export const takeBackYes = defineCommand({
  name: "plans.takeBackYes",
  input: yesBackSchema,
  may: "plan:write",
  subject: async (tx, { agreementId }) => withPlan(tx, await tx.planAgreement.findFirst({ where: { id: agreementId }, select: { id: true, planId: true, party: true } })),
  run: async ({ tx, subject: plan }) => {
    const possible = await changeDraft(tx, plan), { id, party } = plan.row;
    if (!possible.ok && possible.because !== "somebody-agreed") return no(possible.because);
    await tx.planAgreement.deleteMany({ where: { id } });
    return { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, before: { planId: plan.planId, party } } };
  },
});
