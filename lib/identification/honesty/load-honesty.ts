import type { Tx } from "../../db/as-viewer";
import { type Day, dayOfColumn } from "../../kernel/calendar";
import { RULE_IDS, type RuleId } from "../vocabulary";
import { type Column, COLUMNS } from "./vocabulary";

export type RuleRow = Readonly<Record<Column, number | null | undefined>>;
/** What may be shown of one rule: by row, undefined where a column is not counted there, null where it is hidden. */
export type RuleHonesty = { readonly rule: RuleId; readonly rows: Readonly<Record<string, RuleRow>>; readonly most: number | null };
export type Honesty = { readonly asAt: Day | null; readonly rules: readonly RuleHonesty[] };

/** The released counts of one school, or of all schools together: only what this viewer's role may read is there at all. */
export async function loadHonesty(tx: Tx, where: { readonly audience: "school"; readonly schoolId: string; readonly row?: "all" } | { readonly audience: "area" }): Promise<Honesty> {
  const released = await tx.releasedRuleCount.findMany({ where });
  return {
    asAt: released[0] ? dayOfColumn(released[0].asAt) : null,
    rules: RULE_IDS.flatMap((rule) => {
      const own = released.filter((one) => one.rule === rule);
      if (own.length === 0) return [];
      const valueOf = (row: string, column: string) => own.find((one) => one.row === row && one.column === column)?.value;
      return [{ rule, most: valueOf("all", "most-confirmed") ?? null, rows: Object.fromEntries([...new Set(own.map(({ row }) => row))].map((row) => [row, Object.fromEntries(COLUMNS.map((column) => [column, valueOf(row, column)])) as RuleRow])) }];
    }),
  };
}
