import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";

/** How many link workers each school has on that day; a school without one is left out. Counts alone: whoever counts places need not know who they are. */
export async function linkWorkersAt(tx: Tx, schoolIds: readonly string[], on: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ school_id: string; link_workers: number }[]>`SELECT school_id, link_workers FROM session.link_workers(${[...schoolIds]}::uuid[], ${on}::date)`;
  return new Map(rows.map((row) => [row.school_id, row.link_workers]));
}

/** How many different people are link workers at any of these schools on that day: one who works at three has one caseload. */
export async function linkWorkersTogether(tx: Tx, schoolIds: readonly string[], on: Day): Promise<number> {
  const [row] = await tx.$queryRaw<{ link_workers: number }[]>`SELECT session.link_workers_together(${[...schoolIds]}::uuid[], ${on}::date) AS link_workers`;
  return row?.link_workers ?? 0;
}
