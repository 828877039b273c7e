import type { Tx } from "../db/as-viewer";
import type { CameFrom } from "./open-entry";

export const SHOWN_CLOSED = 30;
type Stored = NonNullable<Awaited<ReturnType<Tx["safeguardingEntry"]["findFirst"]>>>;
export type Entry = Pick<Stored, "id" | "reference" | "schoolId" | "childId" | "childName" | "words" | "raisedAt" | "readAt" | "recordedAs" | "outcome" | "closedAt" | "version"> & {
  readonly cameFrom: CameFrom; readonly raisedBy: string;
};

/** Entries with the names of those who raised them. */
export async function toShow(tx: Tx, rows: readonly Stored[]): Promise<readonly Entry[]> {
  const people = await tx.person.findMany({ where: { id: { in: rows.map(({ raisedById }) => raisedById) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, reference, schoolId, childId, childName, words, raisedAt, readAt, recordedAs, outcome, closedAt, version, cameFrom, raisedById }) => ({
    id, reference, schoolId, childId, childName, words, raisedAt, readAt, recordedAs, outcome, closedAt, version,
    cameFrom: cameFrom as Entry["cameFrom"], raisedBy: names.get(raisedById) ?? "",
  }));
}

/** One entry as the subject of a reading: with its child's id only where it has one, since decide() looks for it. */
export async function readEntryRow(tx: Tx, id: string): Promise<{ schoolId: string; childId?: string; row: Entry } | null> {
  const found = await tx.safeguardingEntry.findFirst({ where: { id } });
  if (!found) return null;
  const [row] = await toShow(tx, [found]);
  return { schoolId: found.schoolId, ...(found.childId ? { childId: found.childId } : {}), row: row! };
}
