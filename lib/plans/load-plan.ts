import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import { stoodOf } from "./how-it-stood";
import { wasAndIs } from "./ratings.rules";
import type { OwnerKind, Party, PlanState } from "./vocabulary";

/** A plan as a page shows it, with what of it this viewer may read; goals and actions are numbered as they stand, from 1. */
export async function loadPlan(tx: Tx, planId: string) {
  const plan = await tx.plan.findFirst({ where: { id: planId } }), of = { where: { planId } };
  if (!plan) return null;
  // One after the other: several relations of one reading would go over the transaction's one connection at once.
  const row = {
    ...plan,
    strengths: await tx.planStrength.findMany({ ...of, orderBy: { id: "asc" } }),
    goals: await tx.planGoal.findMany({ ...of, orderBy: { number: "asc" }, include: { ratings: true } }),
    actions: await tx.planAction.findMany({ ...of, orderBy: { number: "asc" } }),
    agreements: await tx.planAgreement.findMany({ ...of, orderBy: [{ agreedOn: "asc" }, { id: "asc" }] }),
    reviews: await tx.planReview.findMany({ ...of, orderBy: [{ heldOn: "desc" }, { recordedAt: "desc" }] }),
  };
  const agreedOn = row.agreedOn && dayOfColumn(row.agreedOn), places = new Map(row.goals.map(({ id }, at) => [id, at + 1]));
  return {
    planId: row.id, caseId: row.caseId, edition: row.edition, state: row.state as PlanState, version: row.version, writtenOn: dayOfColumn(row.writtenOn), agreedOn, reviewOn: row.reviewOn && dayOfColumn(row.reviewOn),
    goingOn: row.goingOn, notAgreed: row.notAgreed,
    strengths: row.strengths.map(({ id, what, saidBy }) => ({ id, what, saidBy })),
    goals: row.goals.map(({ id, words, hope, ratings }, at) => ({ id, place: at + 1, words, hope, ...wasAndIs(ratings.map((one) => ({ ...one, ratedOn: dayOfColumn(one.ratedOn) })), agreedOn) })),
    actions: row.actions.map(({ id, ownerKind, ownerName, what, byOn, planned, happened, version, goalId }) => ({
      id, ownerKind: ownerKind as OwnerKind, ownerName, what, byOn: dayOfColumn(byOn), planned, happened, version, goal: (goalId && places.get(goalId)) || null,
    })),
    agreements: row.agreements.map(({ id, party, name, words, agreedOn: on }) => ({ id, party: party as Party, name, words, on: dayOfColumn(on) })),
    reviews: row.reviews.map((review) => ({
      id: review.id, heldOn: dayOfColumn(review.heldOn), nextOn: dayOfColumn(review.nextOn), whoWasThere: review.whoWasThere, childSaid: review.childSaid, words: review.words,
      home: review.home, friends: review.friends, placesOnline: review.placesOnline, timesMissing: review.timesMissing, stood: stoodOf(review.stood),
    })),
  };
}
export type PlanShown = NonNullable<Awaited<ReturnType<typeof loadPlan>>>;
export type GoalShown = PlanShown["goals"][number];
export type ActionShown = PlanShown["actions"][number];
export type ReviewShown = PlanShown["reviews"][number];
