import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";

/** Involvements under which a child is on the safeguarding lead's own list, with who leads (contracts §1). */
const KEPT_APART = ["child-in-need", "child-protection", "looked-after"];

/** The children of a school whom somebody leads for by law on that day; their flags and reviews are the safeguarding lead's alone. */
export async function involvedChildren(tx: Tx, schoolId: string, on: Day): Promise<ReadonlySet<string>> {
  const today = columnOf(on);
  const rows = await tx.involvement.findMany({
    where: { schoolId, kind: { in: KEPT_APART }, fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] },
    select: { childId: true }, distinct: ["childId"],
  });
  return new Set(rows.map(({ childId }) => childId));
}
