// Whom other rules would bring and take at one school, as those are shown it who may read who.
import type { RuleId } from "../vocabulary";
import type { Way } from "./compare.rules";

type Called = { readonly name: string; readonly yearGroup: string; readonly className: string | null };
export type MovedChild = { readonly childId: string; readonly child: Called; readonly way: Way; readonly rules: readonly RuleId[]; readonly severe: boolean; readonly apart: boolean };
export type ProposedHere = { readonly proposalId: string; readonly programmeId: string; readonly programme: string; readonly counted: { readonly comesIn: number; readonly goesOut: number } | null };
