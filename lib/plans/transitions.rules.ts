import type { Transition } from "../kernel/transition";
import type { PlanState } from "./vocabulary";

/** How a plan goes from draft to what people keep to. */
export const PLAN_TRANSITIONS = [
  { from: "draft", to: "agreed", by: "plans.recordAgreement", when: "child, family and school have each said yes to a plan with a strength, a rated goal and an action" },
  { from: "draft", to: "ended", by: "plans.dropDraft", when: "nobody has said yes to it yet" },
  { from: "agreed", to: "replaced", by: "plans.recordAgreement", when: "the next edition is agreed" },
] as const satisfies readonly Transition<PlanState>[];
