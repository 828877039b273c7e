// A later version may change words, order and which are asked, and add a handful of an area's own; what is called what keeps its meaning.
import { isOwnObservation } from "../../imports/vocabulary";
import { no, type Result, yes } from "../../kernel/result";
import type { ConcernKey, Questions } from "./questions.vocabulary";

export type PublishRefusal = "asks-the-same" | "said-twice";

/** The key of an area's own observation: made of the words it is first given, and kept whatever it is called later. Null where they hold no letter. */
export function ownKey(words: string): ConcernKey | null {
  const key = `own-${words.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 56).replace(/-+$/, "")}`;
  return isOwnObservation(key) ? key : null;
}

export const keysOf = ({ observations }: Questions): readonly ConcernKey[] => observations.map(({ key }) => key);

/** Whether a version says something new, and no two observations by the same words. */
export function canBePublished(next: Questions, stands: Questions): Result<null, PublishRefusal> {
  const { strength, seen, flourishing, engagement, observations } = stands;
  if (JSON.stringify([next.strength, next.seen, next.flourishing, next.engagement, next.observations]) === JSON.stringify([strength, seen, flourishing, engagement, observations])) return no("asks-the-same");
  const words = next.observations.map((one) => one.words.toLowerCase());
  return new Set(words).size === words.length ? yes(null) : no("said-twice");
}
