import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";
import { calledName } from "./present";
import { searchPrefixOf } from "./search-key";

const NAMES = { childId: true, schoolId: true, surname: true, forename: true, preferredForename: true, className: true, yearGroup: true } as const;
export type FoundChild = { readonly childId: string; readonly name: string; readonly className: string | null };
export const MOST_FOUND = 50;

/** Still on the roll on that day; who went without a destination is still found, for somebody should ask where they are. */
export const onRoll = (schoolId: string, on: Day) => ({ schoolId, OR: [{ leftOn: null }, { leftOn: { gt: columnOf(on) } }] });

/** The child at one of the schools this grant reaches, or null; the school is the grant's own where none is named. */
export async function findAtMySchools(tx: Tx, viewer: Viewer, { childId, schoolId }: { readonly childId: string; readonly schoolId?: string }) {
  const schools = viewer.schoolIds.filter((mine) => schoolId === undefined || mine === schoolId);
  return tx.enrolment.findFirst({ where: { childId, schoolId: { in: schools } }, orderBy: { schoolId: "asc" }, select: NAMES });
}

/** Name and class of the children whose name begins so, at most 50; `more` where there are others. */
export async function findByPrefix(tx: Tx, schoolId: string, asked: string, on: Day): Promise<{ readonly found: readonly FoundChild[]; readonly more: boolean }> {
  const prefix = searchPrefixOf(asked);
  if (!prefix) return { found: [], more: false };
  const rows = await tx.enrolment.findMany({
    where: { AND: [onRoll(schoolId, on), { OR: [{ searchKey: { startsWith: prefix } }, { searchKey: { contains: `|${prefix}` } }] }] },
    orderBy: [{ searchKey: "asc" }, { childId: "asc" }], take: MOST_FOUND + 1, select: NAMES,
  });
  return { found: rows.slice(0, MOST_FOUND).map((row) => ({ childId: row.childId, name: calledName(row), className: row.className })), more: rows.length > MOST_FOUND };
}
