// The life of one flag: one open flag a child and rule. Printed into docs/states.md (lib/jobs/states.test.ts).
import type { Transition } from "../kernel/transition";

/** open: it asks · quiet: people have acted, it stands and asks nobody · cooling: dismissed a short while ago · fading: it was, and people may still be deciding · over. */
export const FLAG_STATES = ["open", "quiet", "cooling", "fading", "over"] as const;
export type FlagState = (typeof FLAG_STATES)[number];

const decided = "identification.decideReview", rules = "identify";
const FIRING = ["open", "quiet", "cooling"] as const;

export const FLAG_TRANSITIONS: readonly Transition<FlagState>[] = [
  { from: "open", to: "quiet", by: decided, when: "people decided support now, already supported, watch, or need more information" },
  { from: "open", to: "cooling", by: decided, when: "people decided that nothing is needed" },
  { from: "open", to: "cooling", by: "safeguarding.closeAsLead", when: "the safeguarding lead closed the review" },
  { from: "open", to: "cooling", by: "safeguarding.passToSafeguarding", when: "the review was passed to safeguarding, and reads as closed by the lead" },
  { from: "cooling", to: "quiet", by: decided, when: "people decided again, and not that nothing is needed" },
  { from: "quiet", to: "cooling", by: decided, when: "people decided again that nothing is needed" },
  { from: "cooling", to: "open", by: rules, when: "15 school days are over, or it is worse than at the decision" },
  { from: "quiet", to: "open", by: rules, when: "the day to look again has come, or it is worse; while supported only when its severity rises" },
  { from: "quiet", to: "cooling", by: rules, when: "the case that kept it quiet was closed less than 15 school days ago" },
  ...FIRING.map((from) => ({ from, to: "fading" as const, by: rules, when: "the rule fires no more" })),
  ...FIRING.map((to) => ({ from: "fading" as const, to, by: rules, when: "the rule fires again before it is over: the same flag as before" })),
  { from: "fading", to: "over", by: rules, when: "20 school days of data were normal, or the child left; data that is missing is not normal" },
  { from: "over", to: "open", by: rules, when: "the rule fires again: a new flag" },
  { from: "over", to: "quiet", by: rules, when: "the rule fires again while the child is supported: a new flag, and no severer" },
];
