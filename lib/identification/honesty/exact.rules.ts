// What those who may open every decision of a school read of its rules. A group of children is no part of a decision's page: of groups they read what was
// released, and that only while it adds up to the same, so that no difference tells of a child who is kept from them.
import { RULE_IDS } from "../vocabulary";
import { cell, countRule, type Known } from "./count.rules";
import { COLUMNS, DATED, GROUP_ROWS, type RuleHonesty, type RuleRow, type YearPart } from "./vocabulary";

const rowOf = (counts: Readonly<Record<string, number>>, row: string): RuleRow => Object.fromEntries(COLUMNS.map((column) => [column, counts[cell(row, column)]])) as RuleRow;

/** Every number of each rule that found somebody, for all children and by part of the year; kinds of group as released. */
export function exactRules(known: Known, released: readonly RuleHonesty[], parts: readonly YearPart[]): readonly RuleHonesty[] {
  return RULE_IDS.flatMap((rule) => {
    const counts = countRule(rule, known, parts), all = rowOf(counts, "all"), shown = released.find((one) => one.rule === rule)?.rows ?? {};
    if (COLUMNS.every((column) => !all[column])) return [];
    const kinds = GROUP_ROWS.filter(({ rows }) => DATED.every((column) => rows.reduce((sum, { row }) => sum + (shown[row]?.[column] ?? NaN), 0) === all[column]));
    return [{
      rule, most: all.confirmed ?? null,
      rows: { all, ...Object.fromEntries(parts.map((part) => [part, rowOf(counts, part)])), ...Object.fromEntries(kinds.flatMap(({ rows }) => rows.map(({ row }) => [row, shown[row]!]))) },
    }];
  });
}
