/** Why a source could not be asked, or its answer not used. Never what it said: an answer may hold a child's name. */
export const PROBLEMS = [
  "unreachable", "slow", "busy", "token-refused", "school-unknown", "elsewhere", "too-large", "endless", "not-understood", "no-such-answer", "nobody", "host-not-allowed", "token-unreadable",
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What may be over in a minute, so that it is worth asking again this night. */
export const MAY_PASS: readonly Problem[] = ["unreachable", "slow", "busy"];
