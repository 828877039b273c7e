// What a review can end in, why one opens, and what whoever raised a concern may be told.
import type { Day } from "../kernel/calendar";

/** Decided together in the review; the sixth end, pass to safeguarding, is the safeguarding door's own command. */
export const ENDS = ["support-now", "watch", "already-supported", "need-information", "not-needed"] as const;
/** "closed-by-lead" stands for every closure that only the safeguarding lead may know, whatever it was. */
export const STORED_ENDS = [...ENDS, "closed-by-lead"] as const;
export type StoredEnd = (typeof STORED_ENDS)[number];

/** "added": a person asked for it, with a reason, where no rule did. */
export const OPENED_FOR = ["candidate", "concern", "two-years-behind", "look-again", "added"] as const;
export type OpenedFor = (typeof OPENED_FOR)[number];

/** Opened because a person spoke, or asked to look again: such a review never waits its turn. */
export const SAID_BY_A_PERSON: readonly OpenedFor[] = OPENED_FOR.filter((why) => why !== "candidate" && why !== "two-years-behind");

export const SUPPORTERS = ["school", "link-worker", "early-help"] as const;
export type Supporter = (typeof SUPPORTERS)[number];

export const TOLD = ["received", "acting", "changed"] as const;
/** What a concern's raiser reads; "closed-by-lead" carries no words. */
export const CONCERN_ANSWERS = [...TOLD, "closed-by-lead"] as const;
export type ConcernAnswer = (typeof CONCERN_ANSWERS)[number];

/** What each end must name, as kept beside it. */
export type EndDetail =
  | { readonly end: "support-now"; readonly supportBy: Supporter }
  | { readonly end: "watch"; readonly until: Day; readonly wouldChange: string }
  | { readonly end: "already-supported"; readonly by: string; readonly since: Day }
  | { readonly end: "need-information"; readonly from: string; readonly by: Day; readonly question: string }
  | { readonly end: "not-needed" }
  | { readonly end: "closed-by-lead" };

/** Observations that reach the safeguarding lead the same day, whether or not a rule fires (contracts §3). */
export const OBSERVATIONS_OF_WORRY = ["worried-about-home", "tired-or-hungry", "not-talking-to-any-adult"] as const;
