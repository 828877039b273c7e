// From the counts of all schools to what may be shown of each rule: every count is suppressed once, here. The rows for all children and for parts of the
// year go through the house's own engine (kernel/suppression*). A kind of group is shown whole or not at all: where each of its counts is nought or more
// than five nothing is hidden in it, and so nothing can be taken away from anything.
import { small } from "../../kernel/suppression-readers.rules";
import { across } from "../../kernel/suppression-tables.rules";
import { shownOfAll, shownOfSchool } from "../../kernel/suppression-totals.rules";
import { RULE_IDS, type RuleId } from "../vocabulary";
import { cell, type Counts, waysOf } from "./count.rules";
import { mostConfirmed } from "./verdict.rules";
import { DATED, GROUP_ROWS, type YearPart } from "./vocabulary";

export type ReleasedRule = { readonly audience: "school" | "area"; readonly schoolId: string | null; readonly rule: RuleId; readonly row: string; readonly column: string; readonly value: number | null };
/** By rule and school. */
export type AllCounts = Readonly<Partial<Record<RuleId, Readonly<Record<string, Counts>>>>>;
type Shown = Readonly<Record<string, number | null>>;
type Kind = (typeof GROUP_ROWS)[number];

const isNothing = (counts: Counts): boolean => Object.values(counts).every((count) => count === 0);
const split = (name: string): { readonly row: string; readonly column: string } => { const at = name.lastIndexOf(" · "); return { row: name.slice(0, at), column: name.slice(at + 3) }; };
const pick = (counts: Counts, parts: readonly YearPart[]): Counts =>
  Object.fromEntries([...["all", ...parts].flatMap((row) => DATED.map((column) => cell(row, column))), cell("all", "waits")].map((name) => [name, counts[name] ?? 0]));
const cellsOf = ({ rows }: Kind): readonly string[] => rows.flatMap(({ row }) => DATED.map((column) => cell(row, column)));

/** Whether a kind of group hides nobody: no count of one to five, no group of which everybody was confirmed, and totals that are shown. */
function mayBeShown(kind: Kind, counts: Counts, all: Shown): boolean {
  return DATED.every((column) => typeof all[cell("all", column)] === "number") && cellsOf(kind).every((name) => !small(counts[name] ?? 0))
    && kind.rows.every(({ row }) => counts[cell(row, "decided")] === 0 || counts[cell(row, "dismissed")]! > 0);
}
const groupsShown = (kinds: readonly Kind[], counts: Counts): Shown => Object.fromEntries(kinds.flatMap(cellsOf).map((name) => [name, counts[name] ?? 0]));

/** What each school's own people, and those who see all schools together (rounded to five), may be shown. A rule that found nobody has no row. */
export function releasedRules(counts: AllCounts, parts: readonly YearPart[]): readonly ReleasedRule[] {
  const ways = waysOf(parts), confirmed = cell("all", "confirmed");
  return RULE_IDS.flatMap((rule) => {
    const schools = Object.entries(counts[rule] ?? {}).filter(([, one]) => !isNothing(one));
    if (schools.length === 0) return [];
    const rows = (audience: ReleasedRule["audience"], schoolId: string | null, shown: Shown, of: number): readonly ReleasedRule[] => [
      ...Object.entries(shown).map(([name, value]) => ({ audience, schoolId, rule, ...split(name), value })),
      { audience, schoolId, rule, row: "all", column: "most-confirmed", value: mostConfirmed(of, shown[confirmed] ?? null) },
    ];
    const own = schools.map(([schoolId, one]) => {
      const all = shownOfSchool(pick(one, parts), ways), kinds = GROUP_ROWS.filter((kind) => mayBeShown(kind, one, all));
      return { schoolId, one, all, kinds };
    });
    const total: Counts = Object.fromEntries(Object.keys(schools[0]![1]).map((name) => [name, schools.reduce((sum, [, one]) => sum + (one[name] ?? 0), 0)]));
    const together = shownOfAll(Object.fromEntries(own.map(({ schoolId, one }) => [schoolId, pick(one, parts)])), Object.fromEntries(own.map(({ schoolId, all }) => [schoolId, all])), ways);
    const kinds = GROUP_ROWS.filter((kind) => mayBeShown(kind, total, together) && restHidesNobody(kind, total, own));
    return [
      ...own.flatMap(({ schoolId, one, all, kinds: shown }) => rows("school", schoolId, { ...all, ...groupsShown(shown, one) }, one[confirmed] ?? 0)),
      ...rows("area", null, across({ ...together, ...groupsShown(kinds, total) }), total[confirmed] ?? 0),
    ];
  });
}

/** What the schools that do not show the kind make up together: never one school alone, and never one to five children. */
function restHidesNobody(kind: Kind, total: Counts, own: readonly { readonly one: Counts; readonly kinds: readonly Kind[] }[]): boolean {
  const showing = own.filter(({ kinds }) => kinds.includes(kind)), without = own.length - showing.length;
  return without !== 1 && cellsOf(kind).every((name) => !small((total[name] ?? 0) - showing.reduce((sum, { one }) => sum + (one[name] ?? 0), 0)));
}
