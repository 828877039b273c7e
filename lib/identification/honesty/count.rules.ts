// From flags and reviews to counts for each rule: by part of the school year, and by group of children. Counted for people; no rule can read a count.
import { type Day, schoolYearOf } from "../../kernel/calendar";
import type { GroupOf } from "../preview/groups.vocabulary";
import type { StoredEnd } from "../review.vocabulary";
import type { RuleId } from "../vocabulary";
import { ASKED_OF, type Column, DATED, GROUP_ROWS, groupRow, PARTS, SAYS, type YearPart } from "./vocabulary";

export type FoundFlag = { readonly childId: string; readonly rule: RuleId; readonly seenOn: Day; /** Its review is not decided yet. */ readonly waits: boolean };
export type DecidedReview = { readonly childId: string; readonly end: StoredEnd; readonly decidedOn: Day; readonly rulesKnown: readonly RuleId[] };
export type Known = { readonly found: readonly FoundFlag[]; readonly decided: readonly DecidedReview[]; readonly groups: ReadonlyMap<string, GroupOf> };
/** `<row> · <column>` → how many. */
export type Counts = Readonly<Record<string, number>>;
export const cell = (row: string, column: Column): string => `${row} · ${column}`;

/** Autumn from 1 August, spring from 1 January, summer from 1 April. */
export const partOf = (on: Day): YearPart => `${schoolYearOf(on)} ${on.slice(5) >= "08-01" ? "autumn" : on.slice(5) < "04-01" ? "spring" : "summer"}`;
/** Last school year and this one, in parts, up to that day. */
export function partsUpTo(asAt: Day): readonly YearPart[] {
  const year = schoolYearOf(asAt), all = [year - 1, year].flatMap((one) => PARTS.map((part): YearPart => `${one} ${part}`));
  return all.slice(0, all.indexOf(partOf(asAt)) + 1);
}

/** One rule's counts at one school, every cell there, nought where nothing was. What lies before last school year is not counted. */
export function countRule(rule: RuleId, { found, decided, groups }: Known, parts: readonly YearPart[]): Counts {
  const counts: Record<string, number> = {};
  for (const row of ["all", ...parts, ...GROUP_ROWS.flatMap(({ rows }) => rows.map((one) => one.row))]) for (const column of DATED) counts[cell(row, column)] = 0;
  counts[cell("all", "waits")] = 0;
  const add = (childId: string, column: Column, part: YearPart | null) => {
    const of = groups.get(childId);
    if (!of || (part !== null && !parts.includes(part))) return;
    for (const row of column === "waits" ? ["all"] : ["all", ...(part ? [part] : []), ...ASKED_OF.map((dimension) => groupRow(dimension, of[dimension]))]) counts[cell(row, column)]! += 1;
  };
  for (const one of found) if (one.rule === rule) {
    add(one.childId, "found", partOf(one.seenOn));
    if (one.waits) add(one.childId, "waits", null);
  }
  for (const { childId, end, decidedOn, rulesKnown } of decided) {
    const says = SAYS[end];
    if (says === null || !rulesKnown.includes(rule)) continue;
    add(childId, "decided", partOf(decidedOn));
    add(childId, says, partOf(decidedOn));
  }
  return counts;
}

/** Of the rule's row for all children and its rows for parts of the year: every sum, and every "x of n", that a reader of the page can make. */
export function waysOf(parts: readonly YearPart[]) {
  const rows = ["all", ...parts];
  return {
    sums: [
      ...rows.map((row) => ({ total: cell(row, "decided"), parts: [cell(row, "confirmed"), cell(row, "dismissed")] })),
      ...DATED.map((column) => ({ total: cell("all", column), parts: parts.map((part) => cell(part, column)) })),
    ],
    pairs: rows.map((row) => ({ whole: cell(row, "decided"), part: cell(row, "confirmed") })),
  };
}
