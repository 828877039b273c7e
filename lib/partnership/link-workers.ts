import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";

/** How many link workers each school has on that day; a school without one is left out. Counts alone: whoever counts places need not know who they are. */
export async function linkWorkersAt(tx: Tx, schoolIds: readonly string[], on: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ school_id: string; link_workers: number }[]>`SELECT school_id, link_workers FROM session.link_workers(${[...schoolIds]}::uuid[], ${on}::date)`;
  return new Map(rows.map((row) => [row.school_id, row.link_workers]));
}

/** How many different people are link workers at any of these schools on that day; for whoever may read their grants. */
export async function linkWorkersTogether(tx: Tx, schoolIds: readonly string[], on: Day): Promise<number> {
  const day = columnOf(on);
  const grants = await tx.grant.findMany({
    where: { role: "link-worker", schoolId: { in: [...schoolIds] }, endedAt: null, fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }], person: { disabledAt: null } },
    select: { personId: true },
  });
  return new Set(grants.map(({ personId }) => personId)).size;
}
