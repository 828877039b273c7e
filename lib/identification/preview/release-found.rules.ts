// From what was counted at each school to what a programme manager may read. Every count is suppressed by the one engine of the house, which asks what a
// reader could work out from all that is shown together, and is told to the nearest five, so that two proposals that differ by a hair give no child away.
import { type Counted, canCompare, differenceOf } from "./share.rules";
import type { Found } from "./found.schema";
import { DIMENSIONS, type Dimension, GROUPS } from "./groups.vocabulary";
import type { SchoolCounts } from "./school-counts.rules";
import { RULE_IDS } from "../vocabulary";
import type { Day } from "../../kernel/calendar";
import { YEAR_GROUPS } from "../../partnership/vocabulary";
import { roundedToFive } from "../../kernel/suppression-readers.rules";
import { suppress } from "../../kernel/suppression.rules";
import { shownOfAll, shownOfSchool, type Ways } from "../../kernel/suppression-totals.rules";

const told = (count: number | null | undefined): number | null => (count === null || count === undefined ? null : roundedToFive(count));
type Columns = Readonly<Record<string, number>>;
type Row = Found["all"];

/** Everything a reader can add up or take away within one school's row. */
function waysOf(years: readonly string[]): Ways<string> & { readonly sums: NonNullable<Ways<string>["sums"]> } {
  const sums = [
    { total: "roll", parts: ["found", "others"] }, { total: "roll", parts: ["before", "others-before"] },
    { total: "found", parts: ["stays", "comes-in"] }, { total: "before", parts: ["stays", "goes-out"] },
    { total: "found", parts: years.map((year) => `year ${year}`) },
  ];
  return { sums, pairs: [{ whole: "roll", part: "found" }, { whole: "roll", part: "before" }], drawn: new Set(["roll", "found", "before", "comes-in", "goes-out", ...years.map((year) => `year ${year}`)]) };
}
const columnsOf = ({ roll, found, before, comesIn, goesOut, years: own }: SchoolCounts, years: readonly string[]): Columns => ({
  roll, found, before, "comes-in": comesIn, "goes-out": goesOut, others: roll - found, "others-before": roll - before, stays: found - comesIn,
  ...Object.fromEntries(years.map((year) => [`year ${year}`, own[year] ?? 0])),
});
const rowOf = (shown: Readonly<Record<string, number | null>>, own: readonly string[], linkWorkers: number): Row => ({
  roll: told(shown.roll), found: told(shown.found), before: told(shown.before), comesIn: told(shown["comes-in"]), goesOut: told(shown["goes-out"]), linkWorkers,
  years: Object.fromEntries(own.map((year) => [year, told(shown[`year ${year}`])])),
});

/** What may be shown of one day: `linkWorkers` is how many different people work at these schools. */
export function releasedFound(counts: Readonly<Record<string, SchoolCounts>>, asAt: Day, linkWorkers: number): Found {
  const schoolIds = Object.keys(counts).sort(), years = YEAR_GROUPS.filter((year) => schoolIds.some((id) => counts[id]!.years[year] !== undefined)), ways = waysOf(years);
  const rows = Object.fromEntries(schoolIds.map((id) => [id, columnsOf(counts[id]!, years)]));
  const shown = Object.fromEntries(schoolIds.map((id) => [id, shownOfSchool<string>(rows[id]!, ways)]));
  const all = schoolIds.length > 0 ? shownOfAll<string>(rows, shown, ways) : {};
  const total = (column: string) => schoolIds.reduce((sum, id) => sum + (rows[id]![column] ?? 0), 0);
  const roll = total("roll"), found = total("found"), hidden = ["roll", "found"].filter((column) => all[column] === null);
  const groups = DIMENSIONS.map((dimension) => ({ dimension, ...groupsShown(dimension, counts, { roll, found }, hidden) }));
  return {
    asAt,
    schools: schoolIds.map((schoolId) => ({ schoolId, ...rowOf(shown[schoolId]!, Object.keys(counts[schoolId]!.years), counts[schoolId]!.linkWorkers) })),
    all: rowOf(all, years, linkWorkers),
    rules: rulesShown(counts, roll, hidden),
    groups: Object.fromEntries(groups.map(({ dimension, shown: one }) => [dimension, one])),
    notRecorded: groups.filter(({ recorded }) => !recorded).map(({ dimension }) => dimension),
    comparisons: groups.reduce((sum, { compared }) => sum + compared, 0),
  };
}

/** Children who meet each rule: rules overlap, so that no sum joins them; but all of the roll, or all but a few, would tell of each child. */
function rulesShown(counts: Readonly<Record<string, SchoolCounts>>, roll: number, hidden: readonly string[]): Found["rules"] {
  const met = Object.fromEntries(RULE_IDS.map((rule) => [rule, Object.values(counts).reduce((sum, { rules }) => sum + (rules[rule] ?? 0), 0)]));
  const shown = suppress({ cells: { ...met, roll }, sums: [], pairs: RULE_IDS.map((rule) => ({ whole: "roll", part: rule })) }, hidden.filter((cell) => cell === "roll"));
  return Object.fromEntries(RULE_IDS.map((rule) => [rule, told(shown[rule])]));
}

type GroupsShown = { readonly shown: Found["groups"][Dimension] & (object | null); readonly recorded: boolean; readonly compared: number };
function groupsShown(dimension: Dimension, counts: Readonly<Record<string, SchoolCounts>>, all: Counted, hidden: readonly string[]): GroupsShown {
  const names: readonly string[] = GROUPS[dimension], recordedNames = names.filter((group) => group !== "not-recorded");
  const of = (group: string): Counted => Object.values(counts).reduce((sum, { groups }) => ({ roll: sum.roll + (groups[dimension]?.[group]?.roll ?? 0), found: sum.found + (groups[dimension]?.[group]?.found ?? 0) }), { roll: 0, found: 0 });
  if (recordedNames.every((group) => of(group).roll === 0)) return { shown: null, recorded: false, compared: 0 };
  const cells = { roll: all.roll, found: all.found, ...Object.fromEntries(names.flatMap((group) => [[`roll ${group}`, of(group).roll], [`found ${group}`, of(group).found]])) };
  const sums = (["roll", "found"] as const).map((total) => ({ total, parts: names.map((group) => `${total} ${group}`) }));
  const shown = suppress({ cells, sums, pairs: names.map((group) => ({ whole: `roll ${group}`, part: `found ${group}` })) });
  // What all of them are stands in another table. Where that is hidden, or would have to be to protect a group, no group is shown: the groups add up to it.
  if (hidden.length > 0 || shown.roll === null || shown.found === null) return { shown: null, recorded: true, compared: 0 };
  const compared = recordedNames.map((group) => {
    const own = of(group), rest = recordedNames.filter((one) => one !== group).map(of).reduce((sum, one) => ({ roll: sum.roll + one.roll, found: sum.found + one.found }), { roll: 0, found: 0 });
    return { group, comparable: canCompare(own, rest), differs: shown[`found ${group}`] === null || shown[`roll ${group}`] === null ? null : differenceOf(own, rest) };
  });
  return {
    // Of two groups each is the other's rest: that is one comparison.
    recorded: true, compared: compared.filter(({ comparable }) => comparable).length / (recordedNames.length === 2 ? 2 : 1),
    shown: names.map((group) => ({ group, roll: told(shown[`roll ${group}`]), found: told(shown[`found ${group}`]), differs: compared.find((one) => one.group === group)?.differs ?? null })),
  };
}
