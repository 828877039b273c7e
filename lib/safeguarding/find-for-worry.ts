import type { FoundChild } from "../children/find-child";
import { calledName } from "../children/present";
import { searchPrefixOf } from "../children/search-key";
import type { Tx } from "../db/as-viewer";

const select = { childId: true, forename: true, preferredForename: true, surname: true, className: true } as const;

/** The child with that id on this school's roll, as this viewer may know them. */
export async function childOnRoll(tx: Tx, schoolId: string, childId: string): Promise<FoundChild | null> {
  const row = await tx.enrolment.findFirst({ where: { schoolId, childId }, select });
  return row && { childId: row.childId, name: calledName(row), className: row.className };
}

/**
 * The one child of the school who bears the name that was written, whole; null where none or several do. So that a written name too is
 * kept from a lead who is shut out of that child.
 */
export async function theOneNamed(tx: Tx, schoolId: string, written: string): Promise<string | null> {
  const name = searchPrefixOf(written);
  if (!name) return null;
  const rows = await tx.enrolment.findMany({
    where: { schoolId, leftOn: null, OR: [{ searchKey: { startsWith: `${name}|` } }, { searchKey: { contains: `|${name}|` } }, { searchKey: { endsWith: `|${name}` } }] },
    take: 2, select: { childId: true },
  });
  return rows.length === 1 ? rows[0]!.childId : null;
}
