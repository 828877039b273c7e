import type { Tx } from "../../db/as-viewer";
import { type Day, dayOfColumn } from "../../kernel/calendar";
import { RULE_IDS } from "../vocabulary";
import { partsUpTo } from "./count.rules";
import { exactRules } from "./exact.rules";
import { loadKnown } from "./load-known";
import { COLUMNS, type RuleHonesty, type RuleRow } from "./vocabulary";

export type Honesty = { readonly asAt: Day | null; readonly rules: readonly RuleHonesty[]; /** Small numbers too, to those who may open each decision by name. */ readonly exact?: boolean };

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

/** The same of one school, counted now, for who may open each of its decisions: small numbers too, and groups as they were released. */
export async function loadExact(tx: Tx, schoolId: string, today: Day): Promise<Honesty> {
  const released = await loadHonesty(tx, { audience: "school", schoolId });
  return { asAt: today, rules: exactRules(await loadKnown(tx, schoolId), released.rules, partsUpTo(today)), exact: true };
}
