// A flag says that a published rule fired, and why: figures, thresholds, dates, sources; never a score, never a label for a child.
import type { Day } from "../kernel/calendar";
import type { Strand, WhyMissing } from "../signals/vocabulary";

export const SEVERITIES = ["notable", "severe"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every rule, in the order in which flags are listed, with the strand it speaks to. */
export const STRAND_OF_RULE = {
  "attendance.persistent": "attendance",
  "attendance.severe": "attendance",
  "attendance.different-weeks": "attendance",
  "attendance.weekday": "attendance",
  "attendance.unauthorised": "attendance",
  "attendance.suspended": "attendance",
  "emotional.sdq": "emotional",
  "social.sdq-peer": "social",
  "social.sdq-prosocial": "social",
  "academic.below": "academic",
  "academic.two-years": "academic",
  "academic.fall": "academic",
  "judgement.observed": "teacher-judgement",
  "judgement.family-engagement": "teacher-judgement",
  "insight.declared": "insight",
  "contact.repeated-without-help": "insight",
} as const satisfies Readonly<Record<string, Strand>>;
export type RuleId = keyof typeof STRAND_OF_RULE;
export const RULE_IDS = Object.keys(STRAND_OF_RULE) as readonly RuleId[];

/** For whom a rule is not published. */
export const EXCEPTIONS = ["special-schools", "below-compulsory-school-age"] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** What a programme may declare that it is for, as the roll says it: a closed list. It is shown beside a child and changes no flag and no candidate. */
export const ELIGIBILITIES = ["fsm", "pupil-premium"] as const;
export type Eligibility = (typeof ELIGIBILITIES)[number];

/** One figure: `threshold` is what it was compared with, the dates are those it was counted over, `source` is where it was read. */
export type Evidence = {
  readonly what: string; readonly value: number | string; readonly threshold?: number | string;
  readonly from?: Day; readonly to?: Day; readonly source: string;
};
export type Flag = {
  readonly childId: string; readonly upn: string; readonly rule: RuleId; readonly strand: Strand;
  readonly severity: Severity; readonly because: readonly Evidence[];
};
export type Missing = { readonly childId: string; readonly upn: string; readonly strand: Strand; readonly why: WhyMissing };
export type Candidate = { readonly childId: string; readonly upn: string; readonly strands: readonly Strand[]; readonly severe: boolean };
export type Identified = {
  /** How many children were on roll at the as-at date. */
  readonly children: number;
  readonly flags: readonly Flag[]; readonly missing: readonly Missing[]; readonly candidates: readonly Candidate[];
};
