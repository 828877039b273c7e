// What a proposal finds at one school on one day, counted. Whoever only the safeguarding lead may know of is on roll like everybody, and among no child found.
import { z } from "zod";
import { YEAR_GROUPS, type YearGroup } from "../../partnership/vocabulary";
import { withoutHidden } from "../shown.rules";
import { type Identified, RULE_IDS } from "../vocabulary";
import { movesBetween } from "./compare.rules";
import { groupsOf } from "./groups.rules";
import { DIMENSIONS, GROUPS, type RollGroups } from "./groups.vocabulary";

const count = z.int().min(0), counts = z.record(z.string(), count);
/** Children, but for `linkWorkers`: people. By year and by rule: children found. A group's `found` are among its `roll`. */
export const schoolCountsSchema = z.object({
  roll: count, found: count, before: count, comesIn: count, goesOut: count, linkWorkers: count,
  years: counts, rules: counts, groups: z.record(z.string(), z.record(z.string(), z.object({ roll: count, found: count }))),
});
export type SchoolCounts = z.infer<typeof schoolCountsSchema>;

type Known = { readonly childId: string; readonly yearGroup: YearGroup };
type Given = {
  /** The children the proposal was asked about. */
  readonly children: readonly Known[];
  readonly proposed: Identified; readonly inForce: Identified | null; readonly involved: ReadonlySet<string>;
  readonly roll: ReadonlyMap<string, RollGroups>; readonly linkWorkers: number;
};
const NOTHING_SAID: RollGroups = { sex: null, ethnicity: null, sen: null, fsm: null, eal: null, languages: [] };

export function countSchool({ children, proposed, inForce, involved, roll, linkWorkers }: Given): SchoolCounts {
  const shown = withoutHidden(proposed, involved), shownBefore = inForce && withoutHidden(inForce, involved), moves = movesBetween(shownBefore, shown);
  const found = new Set(shown.candidates.map(({ childId }) => childId)), lacks = new Set(proposed.missing.map(({ childId }) => childId));
  const groups = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Object.fromEntries(GROUPS[dimension].map((group) => [group, { roll: 0, found: 0 }]))]));
  for (const { childId } of children) {
    const own = groupsOf(roll.get(childId) ?? NOTHING_SAID, lacks.has(childId));
    for (const dimension of DIMENSIONS) {
      const cell = groups[dimension]![own[dimension]]!;
      cell.roll++;
      if (found.has(childId)) cell.found++;
    }
  }
  const years = YEAR_GROUPS.filter((year) => children.some(({ yearGroup }) => yearGroup === year));
  return {
    roll: children.length, found: found.size, before: shownBefore?.candidates.length ?? 0, linkWorkers,
    comesIn: moves.filter(({ way }) => way === "comes-in").length, goesOut: moves.filter(({ way }) => way === "goes-out").length,
    years: Object.fromEntries(years.map((year) => [year, children.filter(({ childId, yearGroup }) => yearGroup === year && found.has(childId)).length])),
    rules: Object.fromEntries(RULE_IDS.map((rule) => [rule, shown.flags.filter((flag) => flag.rule === rule).length])),
    groups,
  };
}
