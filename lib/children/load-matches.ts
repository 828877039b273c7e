// The questions a school's rolls have raised, each with what stands of the children it is about, side by side.
import { z } from "zod";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn, type Day } from "../kernel/calendar";
import type { MatchKind } from "./matches.present";

export type Sided = {
  readonly childId: string; readonly upn: string; readonly name: string; readonly bornOn: Day; readonly yearGroup: string; readonly className: string | null; readonly admittedOn: Day | null;
  readonly onRoll: boolean;
};
export type OpenMatch = {
  readonly id: string; readonly kind: MatchKind; readonly foundOn: Day; readonly one: Sided; readonly other: Sided | null;
  /** The name and birth date that stood before. */
  readonly was: { readonly name: string; readonly bornOn: string } | null; readonly agrees: boolean | null;
};
export const MATCHES_A_PAGE = 20;
const former = z.object({ surname: z.string(), forename: z.string(), bornOn: z.string() });

export async function loadMatches(tx: Tx, schoolId: string, page: number): Promise<{ readonly matches: readonly OpenMatch[]; readonly of: number }> {
  const where = { schoolId, answer: null };
  const rows = await tx.childMatch.findMany({ where, orderBy: [{ foundOn: "desc" }, { id: "asc" }], skip: (page - 1) * MATCHES_A_PAGE, take: MATCHES_A_PAGE });
  const ids = [...new Set(rows.flatMap(({ childId, otherId }) => (otherId ? [childId, otherId] : [childId])))];
  const children = await tx.enrolment.findMany({ where: { schoolId, childId: { in: ids } }, include: { detail: true } });
  const sides = new Map(children.flatMap((row): [string, Sided][] => (row.detail ? [[row.childId, {
    childId: row.childId, upn: row.detail.upn, name: `${row.forename} ${row.surname}`, bornOn: dayOfColumn(row.detail.bornOn), yearGroup: row.yearGroup, className: row.className,
    admittedOn: row.admittedOn && dayOfColumn(row.admittedOn), onRoll: row.goneOn === null,
  }]] : [])));
  const matches = rows.flatMap((row): OpenMatch[] => {
    const one = sides.get(row.childId), was = former.safeParse(row.was);
    if (!one) return []; // taken back with the roll that brought them
    return [{
      id: row.id, kind: row.kind as MatchKind, foundOn: dayOfColumn(row.foundOn), one, other: (row.otherId && sides.get(row.otherId)) || null,
      was: was.success ? { name: `${was.data.forename} ${was.data.surname}`, bornOn: was.data.bornOn } : null, agrees: row.agrees,
    }];
  });
  return { matches, of: await tx.childMatch.count({ where }) };
}
