// A plan as people wrote it together: strengths first, the child's goals, few actions; then who said yes, and what they saw at each review.
import { recordAgreement } from "../../lib/plans/agreeing/commands";
import { countAction, holdReview, rateGoal } from "../../lib/plans/living/commands";
import { addAction, addGoal, addStrength } from "../../lib/plans/parts/commands";
import type { OwnerKind, Party } from "../../lib/plans/vocabulary";
import { beginPlan, saveWords } from "../../lib/plans/writing/commands";
import { type Day, dayOf } from "../../lib/kernel/calendar";
import type { CastMember } from "./cast";
import type { Child, Place } from "./happening";
import { must } from "./people";
import { acting, caseOf, planOf } from "./standing";

export type Draft = {
  readonly goingOn: string; readonly notAgreed?: string; readonly strengths: readonly (readonly [what: string, saidBy: string])[];
  readonly goals: readonly { readonly words: string; readonly rating: number; readonly hope: number }[];
  /** `goal`: its place among the goals, from 1. */
  readonly actions: readonly { readonly ownerKind: OwnerKind; readonly ownerName: string; readonly what: string; readonly byOn: Day; readonly planned: number; readonly goal: number }[];
};
export type Yes = { readonly party: Party; readonly name: string; readonly words?: string };
/** What was heard; where it was not asked, why not. */
export type Looked = {
  readonly ratings: readonly number[]; readonly whoWasThere: string; readonly childSaid?: string; readonly home: string; readonly friends: string; readonly placesOnline: string; readonly timesMissing: string;
  readonly notAsked?: readonly ("home" | "friends" | "placesOnline" | "timesMissing")[]; readonly words?: string; readonly nextOn: Day; /** How often each action has happened, in their order. */ readonly happened?: readonly number[];
};

/** Writes the whole draft, rated that day. */
export async function writePlan(place: Place, child: Child, by: CastMember, now: Date, draft: Draft): Promise<void> {
  const { caseId } = await caseOf(place, child, now), viewer = await acting(by, now, place.schoolId), what = `write ${child.name}'s plan`;
  const { planId } = must(await beginPlan(viewer, { caseId }, now), what);
  must(await saveWords(viewer, { planId, version: 1, goingOn: draft.goingOn, notAgreed: draft.notAgreed }, now), what);
  for (const [strength, saidBy] of draft.strengths) must(await addStrength(viewer, { planId, what: strength, saidBy }, now), what);
  const goalIds: string[] = [];
  for (const goal of draft.goals) goalIds.push(must(await addGoal(viewer, { ...goal, planId, ratedBy: "child", ratedOn: dayOf(now) }, now), what).goalId);
  for (const { goal, ...action } of draft.actions) must(await addAction(viewer, { ...action, planId, goalId: goalIds[goal - 1] }, now), what);
}

/** Child, family, school and link worker say yes to it that day. */
export async function agreePlan(place: Place, child: Child, by: CastMember, now: Date, yeses: readonly Yes[], reviewOn?: Day): Promise<void> {
  const plan = await planOf(place, child, now), viewer = await acting(by, now, place.schoolId);
  for (const said of yeses) must(await recordAgreement(viewer, { ...said, planId: plan.id, agreedOn: dayOf(now), reviewOn }, now), `agree ${child.name}'s plan`);
}

/** How it is that day, between two reviews. */
export async function rateGoals(place: Place, child: Child, by: CastMember, now: Date, ratings: readonly number[]): Promise<void> {
  const { goals } = await planOf(place, child, now), viewer = await acting(by, now, place.schoolId);
  for (const [i, { id: goalId }] of goals.entries()) if (ratings[i] !== undefined) must(await rateGoal(viewer, { goalId, rating: ratings[i], ratedBy: "child", ratedOn: dayOf(now) }, now), `rate ${child.name}'s goals`);
}

/** They sit down with it again: what happened is counted, the child says how it is now, and home, friends, places and times missing are asked about. */
export async function lookAtPlan(place: Place, child: Child, by: CastMember, now: Date, { ratings, happened = [], notAsked = [], ...looked }: Looked): Promise<void> {
  const plan = await planOf(place, child, now), viewer = await acting(by, now, place.schoolId), what = `look at ${child.name}'s plan again`;
  for (const [i, { id: actionId, version }] of plan.actions.entries()) if (happened[i] !== undefined) must(await countAction(viewer, { actionId, version, happened: happened[i] }, now), what);
  const asked = (question: NonNullable<Looked["notAsked"]>[number]) => (notAsked.includes(question) ? "not-asked" : "asked");
  must(await holdReview(viewer, {
    ...looked, ...Object.fromEntries(ratings.map((rating, i) => [`rating${i + 1}`, rating])), planId: plan.id, version: plan.version, heldOn: dayOf(now), ratedBy: "child",
    homeAsked: asked("home"), friendsAsked: asked("friends"), placesOnlineAsked: asked("placesOnline"), timesMissingAsked: asked("timesMissing"),
  }, now), what);
}
