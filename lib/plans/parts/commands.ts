import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { changeDraft } from "../change-draft";
import { findPlan, ofPlan, withPlan } from "../find-plan";
import { dayCanBe, nextNumber } from "../plan.rules";
import { actionOutSchema, actionSchema, goalOutSchema, goalSchema, strengthOutSchema, strengthSchema } from "../schema";
import { MOST_ACTIONS, MOST_GOALS } from "../vocabulary";

/** Adds what is strong, and who says so. */
export const addStrength = defineCommand({
  name: "plans.addStrength",
  input: strengthSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, input: { what, saidBy }, subject: plan }) => {
    const possible = await changeDraft(tx, plan);
    if (!possible.ok) return possible;
    const { id } = await tx.planStrength.create({ data: { ...ofPlan(plan), what, saidBy }, select: { id: true } });
    return { ...yes({ caseId: plan.caseId, strengthId: id }), trace: { childId: plan.childId, schoolId: plan.schoolId, after: { strengthId: id } } };
  },
});

/** Takes a strength out of a draft. */
export const removeStrength = defineCommand({
  name: "plans.removeStrength",
  input: strengthOutSchema,
  may: "plan:write",
  subject: async (tx, { strengthId }) => withPlan(tx, await tx.planStrength.findFirst({ where: { id: strengthId }, select: { id: true, planId: true } })),
  run: async ({ tx, subject: plan }) => {
    const possible = await changeDraft(tx, plan);
    if (!possible.ok) return possible;
    await tx.planStrength.deleteMany({ where: { id: plan.row.id } });
    return { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, before: { strengthId: plan.row.id } } };
  },
});

/** Adds what the child wants, with how it is now: a goal without a first rating could never be said to have changed. */
export const addGoal = defineCommand({
  name: "plans.addGoal",
  input: goalSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, input: { words, hope, rating, ratedBy, ratedOn }, subject: plan, viewer, now }) => {
    const possible = await changeDraft(tx, plan), on = dayCanBe(ratedOn, { openedOn: plan.openedOn, today: dayOf(now) });
    if (!possible.ok) return possible;
    if (!on.ok) return on;
    const taken = await tx.planGoal.findMany({ where: { planId: plan.planId }, select: { number: true } });
    const number = nextNumber(taken.map((goal) => goal.number), MOST_GOALS);
    if (number === null) return no("five-goals");
    const { planId, ...ofCase } = ofPlan(plan);
    const { id } = await tx.planGoal.create({ data: { planId, ...ofCase, number, words, hope: hope ?? null }, select: { id: true } });
    await tx.goalRating.create({ data: { goalId: id, ...ofCase, rating, ratedBy, ratedOn: columnOf(ratedOn), recordedById: viewer.id, recordedAt: now }, select: { id: true } });
    return { ...yes({ caseId: plan.caseId, goalId: id }), trace: { childId: plan.childId, schoolId: plan.schoolId, after: { goalId: id, number, rating } } };
  },
});

/** Takes a goal, and its first rating, out of a draft; what was to be done for it stays, for no goal in particular. */
export const removeGoal = defineCommand({
  name: "plans.removeGoal",
  input: goalOutSchema,
  may: "plan:write",
  subject: async (tx, { goalId }) => withPlan(tx, await tx.planGoal.findFirst({ where: { id: goalId }, select: { id: true, planId: true, number: true } })),
  run: async ({ tx, subject: plan }) => {
    const possible = await changeDraft(tx, plan), { id, number } = plan.row;
    if (!possible.ok) return possible;
    await tx.planAction.updateMany({ where: { goalId: id }, data: { goalId: null } });
    await tx.goalRating.deleteMany({ where: { goalId: id } });
    await tx.planGoal.deleteMany({ where: { id } });
    return { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, before: { goalId: id, number } } };
  },
});

/** Adds who does what, by when and how often. */
export const addAction = defineCommand({
  name: "plans.addAction",
  input: actionSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, input: { planId: _planId, byOn, goalId, ...action }, subject: plan }) => {
    const possible = await changeDraft(tx, plan);
    if (!possible.ok) return possible;
    const taken = await tx.planAction.findMany({ where: { planId: plan.planId }, select: { number: true } });
    const number = nextNumber(taken.map((one) => one.number), MOST_ACTIONS);
    if (number === null) return no("eight-actions");
    if (goalId && !(await tx.planGoal.count({ where: { id: goalId, planId: plan.planId } }))) return no("not-this-plans-goal");
    const { id } = await tx.planAction.create({ data: { ...ofPlan(plan), ...action, number, goalId: goalId ?? null, byOn: columnOf(byOn) }, select: { id: true } });
    return { ...yes({ caseId: plan.caseId, actionId: id }), trace: { childId: plan.childId, schoolId: plan.schoolId, after: { actionId: id, number, planned: action.planned } } };
  },
});

/** Takes an action out of a draft. */
export const removeAction = defineCommand({
  name: "plans.removeAction",
  input: actionOutSchema,
  may: "plan:write",
  subject: async (tx, { actionId }) => withPlan(tx, await tx.planAction.findFirst({ where: { id: actionId }, select: { id: true, planId: true, number: true } })),
  run: async ({ tx, subject: plan }) => {
    const possible = await changeDraft(tx, plan), { id, number } = plan.row;
    if (!possible.ok) return possible;
    await tx.planAction.deleteMany({ where: { id } });
    return { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, before: { actionId: id, number } } };
  },
});
