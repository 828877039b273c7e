// A proposal and the version in force, asked of one school's children on one day: compared by child, and counted.
import { onRollAt } from "../../signals/school-weeks.rules";
import type { SchoolFacts } from "../../signals/facts";
import type { Day } from "../../kernel/calendar";
import { identify } from "../flags.rules";
import type { RuleSet } from "../rule-set.schema";
import { type Moves, movesBetween } from "./compare.rules";
import type { When } from "./found.schema";
import type { RollGroups } from "./groups.vocabulary";
import { countSchool, type SchoolCounts } from "./school-counts.rules";

export type OneDay = { readonly which: When; readonly asAt: Day; readonly counts: SchoolCounts; readonly moves: readonly Moves[]; readonly involved: ReadonlySet<string> };
type Asked = {
  readonly which: When; readonly asAt: Day; readonly school: SchoolFacts; readonly proposed: RuleSet; readonly inForce: RuleSet | null; readonly years: readonly string[];
  readonly involved: ReadonlySet<string>; readonly roll: ReadonlyMap<string, RollGroups>; readonly linkWorkers: number;
};

/** What the proposal would find, counted and by child. */
export function previewOfDay({ which, asAt, school, proposed, inForce, years, involved, roll, linkWorkers }: Asked): OneDay {
  const found = identify(school, proposed, asAt, years), before = inForce && identify(school, inForce, asAt, years);
  const children = school.children.filter((child) => onRollAt(child, asAt) && (years.length === 0 || years.includes(child.yearGroup)));
  return { which, asAt, involved, moves: movesBetween(before, found), counts: countSchool({ children, proposed: found, inForce: before, involved, roll, linkWorkers }) };
}
