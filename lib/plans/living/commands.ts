import { countAgain } from "../../db/enqueue";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { findPlan, ofPlan, withPlan } from "../find-plan";
import { dayCanBe, planIsAgreed, reviewCanBeOn } from "../plan.rules";
import { askedAndHeard, countSchema, rateSchema, reviewSchema } from "../schema";
import { howItStood } from "../how-it-stood";

/** Adds how it is for the child on a day; an earlier rating is never changed, a correction is a later one of the same day. */
export const rateGoal = defineCommand({
  name: "plans.rateGoal",
  input: rateSchema,
  may: "plan:write",
  subject: async (tx, { goalId }) => withPlan(tx, await tx.planGoal.findFirst({ where: { id: goalId }, select: { id: true, planId: true } })),
  run: async ({ tx, input: { goalId, rating, ratedBy, ratedOn }, subject: plan, viewer, now }) => {
    const agreed = planIsAgreed(plan), on = dayCanBe(ratedOn, { openedOn: plan.openedOn, today: dayOf(now) });
    if (!agreed.ok) return agreed;
    if (!on.ok) return on;
    const { planId: _planId, ...ofCase } = ofPlan(plan);
    await tx.goalRating.create({ data: { ...ofCase, goalId, rating, ratedBy, ratedOn: columnOf(ratedOn), recordedById: viewer.id, recordedAt: now }, select: { id: true } });
    await countAgain(tx);
    return { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, after: { goalId, rating, ratedOn } } };
  },
});

/** Says how many times an action has happened so far; more than was promised is possible. */
export const countAction = defineCommand({
  name: "plans.countAction",
  input: countSchema,
  may: "plan:write",
  subject: async (tx, { actionId }) => withPlan(tx, await tx.planAction.findFirst({ where: { id: actionId }, select: { id: true, planId: true, happened: true } })),
  run: async ({ tx, input: { actionId, version, happened }, subject: plan }) => {
    const agreed = planIsAgreed(plan);
    if (!agreed.ok) return agreed;
    const { count } = await tx.planAction.updateMany({ where: { id: actionId, version }, data: { happened, version: { increment: 1 } } });
    if (!count) return no("changed-meanwhile");
    return { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, before: { happened: plan.row.happened }, after: { actionId, happened } } };
  },
});

/** Keeps what people saw when they sat down with the plan again, with each goal's rating of that day, and when they do so next. */
export const holdReview = defineCommand({
  name: "plans.holdReview",
  input: reviewSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, input, subject: plan, viewer, now }) => {
    const { planId, caseId, childId, schoolId } = plan, { heldOn, nextOn } = input;
    const agreed = planIsAgreed(plan), on = dayCanBe(heldOn, { openedOn: plan.agreedOn ?? plan.openedOn, today: dayOf(now) }), next = reviewCanBeOn(nextOn, heldOn);
    if (!agreed.ok) return agreed;
    if (!on.ok) return no(on.because === "before-the-yes" ? "before-the-plan" : on.because);
    if (!next.ok) return next;
    const { count } = await tx.plan.updateMany({ where: { id: planId, version: input.version, state: "agreed" }, data: { reviewOn: columnOf(nextOn), version: { increment: 1 } } });
    if (!count) return no("changed-meanwhile");
    const goals = await tx.planGoal.findMany({ where: { planId }, orderBy: { number: "asc" }, select: { id: true } });
    const given = [input.rating1, input.rating2, input.rating3, input.rating4, input.rating5], recorded = { recordedById: viewer.id, recordedAt: now };
    const rated = goals.flatMap(({ id }, at) => (given[at] === undefined || !input.ratedBy ? [] : [{ goalId: id, rating: given[at], ratedBy: input.ratedBy }]));
    await tx.goalRating.createMany({ data: rated.map((one) => ({ ...one, caseId, schoolId, childId, ratedOn: columnOf(heldOn), ...recorded })) });
    const { whoWasThere, childSaid, words } = input;
    await tx.planReview.create({
      data: { ...ofPlan(plan), heldOn: columnOf(heldOn), whoWasThere, childSaid: childSaid ?? null, words: words ?? null, ...askedAndHeard(input), stood: await howItStood(tx, planId, plan.agreedOn, heldOn), nextOn: columnOf(nextOn), ...recorded },
      select: { id: true },
    });
    await countAgain(tx);
    return { ...yes({ caseId }), trace: { childId, schoolId, after: { planId, heldOn, nextOn, rated: rated.length } } };
  },
});
