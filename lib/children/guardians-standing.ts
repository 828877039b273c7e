// A checked file laid over the guardians whom a school knows: what the file does not say stays as it stands.
import type { Tx } from "../db/as-viewer";
import type { GuardianRow } from "./rows";

/** Field → the template's column. */
export const GUARDIAN_COLUMNS = {
  relationship: "Relationship", parentalResponsibility: "Parental Responsibility", contact: "Contact", phone: "Phone", email: "E-mail", language: "Language", interpreter: "Interpreter",
} as const satisfies Partial<Record<keyof GuardianRow, string>>;
type GuardianField = keyof typeof GUARDIAN_COLUMNS;
export const GUARDIAN_FIELDS = Object.keys(GUARDIAN_COLUMNS) as readonly GuardianField[];
export type GuardianStanding = { readonly [F in GuardianField]: string | boolean | null };

/** The guardians known at a school, by child and name. */
export async function guardiansStanding(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, GuardianStanding>> {
  return new Map((await tx.guardian.findMany({ where: { schoolId } })).map((row) => [guardianKey(row.childId, row.name), row]));
}
export const guardianKey = (childId: string | undefined, name: string): string => `${childId} ${name}`;

/** A column that the file does not have, or an empty cell where that is nothing said, leaves what stands; an empty cell of any other column clears it. */
export function laidOverGuardian(row: GuardianRow, before: GuardianStanding | undefined, columns: ReadonlySet<string>): GuardianRow {
  if (!before) return row;
  const unsaid = GUARDIAN_FIELDS.filter((field) => !columns.has(GUARDIAN_COLUMNS[field]) || row.unsaid?.includes(GUARDIAN_COLUMNS[field]));
  return { ...row, ...Object.fromEntries(unsaid.map((field) => [field, before[field]])) };
}
