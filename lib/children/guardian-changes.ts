import { GUARDIAN_COLUMNS, GUARDIAN_FIELDS, guardianKey, type GuardianStanding } from "./guardians-standing";
import type { GuardianRow } from "./rows";

const words = (value: unknown): string => (value === null ? "not recorded" : value === true ? "Y" : value === false ? "N" : String(value));

/** What rows laid over the guardians already known change about them, column by column, as "was / will be". */
export function guardianChanges(standing: ReadonlyMap<string, GuardianStanding>, rows: readonly GuardianRow[], childOf: ReadonlyMap<string, string>): readonly { readonly line: number; readonly upn: string; readonly what: string; readonly column: string; readonly was: string; readonly willBe: string }[] {
  return rows.flatMap((row) => {
    const before = standing.get(guardianKey(childOf.get(row.upn), row.name));
    if (!before) return [];
    return GUARDIAN_FIELDS.filter((field) => before[field] !== row[field])
      .map((field) => ({ line: row.line, upn: row.upn, what: row.name, column: GUARDIAN_COLUMNS[field], was: words(before[field]), willBe: words(row[field]) }));
  });
}
