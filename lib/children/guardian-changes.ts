import type { GuardianRow } from "./rows";
import type { Tx } from "../db/as-viewer";

const COLUMNS = {
  relationship: "Relationship", parentalResponsibility: "Parental Responsibility", contact: "Contact", phone: "Phone", email: "E-mail", language: "Language", interpreter: "Interpreter",
} as const;
const words = (value: unknown): string => (value === null ? "not recorded" : value === true ? "Y" : value === false ? "N" : String(value));

/** What a checked file changes about guardians already known, column by column, as "was / will be". */
export async function guardianChanges(tx: Tx, schoolId: string, rows: readonly GuardianRow[], childOf: ReadonlyMap<string, string>): Promise<readonly { readonly line: number; readonly upn: string; readonly what: string; readonly column: string; readonly was: string; readonly willBe: string }[]> {
  const standing = new Map((await tx.guardian.findMany({ where: { schoolId } })).map((row) => [`${row.childId} ${row.name}`, row]));
  return rows.flatMap((row) => {
    const before = standing.get(`${childOf.get(row.upn)} ${row.name}`);
    if (!before) return [];
    return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((field) => before[field] !== row[field])
      .map((field) => ({ line: row.line, upn: row.upn, what: row.name, column: COLUMNS[field], was: words(before[field]), willBe: words(row[field]) }));
  });
}
