import { searchPrefixOf } from "../children/search-key";
import type { Tx } from "../db/as-viewer";

export type FoundChild = { readonly childId: string; readonly name: string; readonly className: string | null };
const SHOWN = 10;
const onRoll = (schoolId: string) => ({ schoolId, leftOn: null, goneOn: null });
const select = { childId: true, forename: true, preferredForename: true, surname: true, className: true } as const;
type Row = { childId: string; forename: string; preferredForename: string | null; surname: string; className: string | null };
const shown = (row: Row): FoundChild => ({ childId: row.childId, name: `${row.preferredForename ?? row.forename} ${row.surname}`, className: row.className });

/** Children of the school whose name begins so: name and class, nothing else. At most ten, and whether there are more. */
export async function findByName(tx: Tx, schoolId: string, typed: string): Promise<{ readonly found: readonly FoundChild[]; readonly more: boolean }> {
  const prefix = searchPrefixOf(typed);
  if (!prefix) return { found: [], more: false };
  const rows = await tx.enrolment.findMany({
    where: { ...onRoll(schoolId), OR: [{ searchKey: { startsWith: prefix } }, { searchKey: { contains: `|${prefix}` } }] },
    orderBy: [{ surname: "asc" }, { forename: "asc" }, { childId: "asc" }], take: SHOWN + 1, select,
  });
  return { found: rows.slice(0, SHOWN).map(shown), more: rows.length > SHOWN };
}

/** The child with that id on this school's roll, as this viewer may know them. */
export async function childOnRoll(tx: Tx, schoolId: string, childId: string): Promise<FoundChild | null> {
  const row = await tx.enrolment.findFirst({ where: { schoolId, childId }, select });
  return row && shown(row);
}

/**
 * The one child of the school who bears the name that was written, whole; null where none or several do. So that a written name too is
 * kept from a lead who is shut out of that child.
 */
export async function theOneNamed(tx: Tx, schoolId: string, written: string): Promise<string | null> {
  const name = searchPrefixOf(written);
  if (!name) return null;
  const rows = await tx.enrolment.findMany({
    where: { ...onRoll(schoolId), OR: [{ searchKey: { startsWith: `${name}|` } }, { searchKey: { contains: `|${name}|` } }, { searchKey: { endsWith: `|${name}` } }] },
    take: 2, select: { childId: true },
  });
  return rows.length === 1 ? rows[0]!.childId : null;
}
