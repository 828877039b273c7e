// A proposal beside the version in force, on the same children and the same day: who would come in, and who would go out.
import type { Strand } from "../../signals/vocabulary";
import type { Candidate, Identified, RuleId } from "../vocabulary";

export const WAYS = ["comes-in", "goes-out"] as const;
export type Way = (typeof WAYS)[number];
/** `rules` and `strands`: of whoever comes in those of the proposal, of whoever goes out those of the version in force. */
export type Moves = { readonly childId: string; readonly way: Way; readonly rules: readonly RuleId[]; readonly strands: readonly Strand[]; readonly severe: boolean };

const rulesOf = ({ flags }: Identified, childId: string): readonly RuleId[] => flags.filter((flag) => flag.childId === childId).map(({ rule }) => rule);
const only = (found: Identified, other: Identified | null): readonly Candidate[] => {
  const also = new Set(other?.candidates.map(({ childId }) => childId));
  return found.candidates.filter(({ childId }) => !also.has(childId));
};

/** Those who are found by one of the two and not by the other; with no version in force everybody comes in. */
export function movesBetween(inForce: Identified | null, proposed: Identified): readonly Moves[] {
  const moved = (way: Way, found: Identified, other: Identified | null): readonly Moves[] =>
    only(found, other).map(({ childId, strands, severe }) => ({ childId, way, rules: rulesOf(found, childId), strands, severe }));
  return [...moved("comes-in", proposed, inForce), ...(inForce ? moved("goes-out", inForce, proposed) : [])];
}
