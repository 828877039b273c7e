// What may be done with a plan, and when. Nothing before the family's yes; nothing changed under a yes already said.
import { addDays, daysBetween, type Day } from "../kernel/calendar";
import { no, yes, type No, type Result } from "../kernel/result";
import { mayGo } from "../kernel/transition";
import { PLAN_TRANSITIONS } from "./transitions.rules";
import { LONGEST_TO_REVIEW_DAYS, MUST_AGREE, REVIEW_AFTER_DAYS, type Party, type PlanState } from "./vocabulary";

/** Whether the family's yes stands: what the approach says as far as this viewer may know it, and the case's own state. */
export const yesStands = ({ caseState, approachState }: { readonly caseState: string; readonly approachState: string | null }): boolean =>
  (caseState === "open" || caseState === "closing") && approachState === "agreed";

export type Standing = { readonly state: PlanState; readonly caseState: string; readonly approachState: string | null; readonly openedOn: Day };

/** A draft may be changed until somebody has said yes to it: a yes is to what was read. */
export function draftCanBeChanged(plan: Standing, yeses: number): Result<null, "no-yes" | "not-a-draft" | "somebody-agreed"> {
  if (!yesStands(plan)) return no("no-yes");
  if (plan.state !== "draft") return no("not-a-draft");
  return yeses > 0 ? no("somebody-agreed") : yes(null);
}

/** The lowest number not taken; null where there is room for no more. */
export const nextNumber = (taken: readonly number[], most: number): number | null =>
  Array.from({ length: most }, (_, at) => at + 1).find((number) => !taken.includes(number)) ?? null;

/** A day on which something was said or rated: since the family's yes, and not still to come. */
export function dayCanBe(on: Day, { openedOn, today }: { readonly openedOn: Day; readonly today: Day }): Result<Day, "still-to-come" | "before-the-yes"> {
  if (on > today) return no("still-to-come");
  return on < openedOn ? no("before-the-yes") : yes(on);
}

export type Whole = { readonly strengths: number; readonly ratedGoals: number; readonly actions: number };
/** What a yes is to: at least a strength, a rated goal and an action. */
export const isWhole = ({ strengths, ratedGoals, actions }: Whole): boolean => strengths > 0 && ratedGoals > 0 && actions > 0;

type Said = { readonly party: Party; readonly agreedOn: Day };
export type YesRefusal = "no-yes" | "not-a-draft" | "not-whole" | "said-already" | "still-to-come" | "before-the-yes" | "review-too-early" | "review-too-late";
/** What a yes makes of a draft: agreed on the latest of the three days once child, family and school have each said it, or still a draft. */
export function yesCanBeRecorded(plan: Standing & Whole, earlier: readonly Said[], said: Said, reviewOn: Day | undefined, today: Day): Result<{ readonly agreedOn: Day; readonly reviewOn: Day } | null, YesRefusal> {
  if (!yesStands(plan)) return no("no-yes");
  if (!mayGo(PLAN_TRANSITIONS, plan.state, "agreed")) return no("not-a-draft");
  if (!isWhole(plan)) return no("not-whole");
  if (earlier.some(({ party }) => party === said.party)) return no("said-already");
  const possible = dayCanBe(said.agreedOn, { openedOn: plan.openedOn, today });
  if (!possible.ok) return possible;
  const all = [...earlier, said].filter(({ party }) => (MUST_AGREE as readonly Party[]).includes(party));
  if (all.length < MUST_AGREE.length) return yes(null);
  const agreedOn = all.map((one) => one.agreedOn).reduce((latest, on) => (on > latest ? on : latest));
  const review = reviewCanBeOn(reviewOn ?? addDays(agreedOn, REVIEW_AFTER_DAYS), agreedOn);
  return review.ok ? yes({ agreedOn, reviewOn: review.value }) : review;
}

/** The day on which people look again: after `from`, and within a term. */
export function reviewCanBeOn(on: Day, from: Day): Result<Day, "review-too-early" | "review-too-late"> {
  if (on <= from) return no("review-too-early");
  return daysBetween(from, on) > LONGEST_TO_REVIEW_DAYS ? no("review-too-late") : yes(on);
}

/** Only what was agreed is rated again, counted and looked at again. */
export function planIsAgreed(plan: Standing): { readonly ok: true; readonly value: null } | No<"no-yes" | "not-agreed"> {
  if (!yesStands(plan)) return no("no-yes");
  return plan.state === "agreed" ? yes(null) : no("not-agreed");
}

export type Promised = { readonly planned: number; readonly happened: number };
/** What a new edition takes over: what was promised and has not happened yet. */
export const unfinished = <A extends Promised>(actions: readonly A[]): readonly A[] => actions.filter(({ planned, happened }) => happened < planned);
