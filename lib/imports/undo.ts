// Whether a landed import can still be undone. Each takes the transaction of whoever asks: its sender, or the job that does it.
import type { Tx } from "../db/as-viewer";
import type { InTheWay, UndoStanding } from "./import-page";
import { readState, type ImportState } from "./report";

/** What stands in the way of undoing it, if anything. */
export async function undoStanding(tx: Tx, importId: string): Promise<UndoStanding> {
  const found = await tx.import.findFirst({ where: { id: importId }, select: { landedAs: true, audience: true } });
  if (!found?.landedAs) return { inTheWay: "not-kept", later: null };
  const onTop = await tx.$queryRaw<readonly { id: string; audience: string }[]>`SELECT id, audience FROM children.landed_on_top(${importId}::uuid) ORDER BY landed_as DESC`;
  const own = onTop.find(({ audience }) => audience === found.audience);
  if (own) {
    const later = await tx.import.findFirst({ where: { id: own.id }, select: { id: true, fileName: true, uploadedAt: true } });
    return { inTheWay: "a-later-file", later: later && { id: later.id, fileName: later.fileName, sentAt: later.uploadedAt } };
  }
  const [asked] = await tx.$queryRaw<{ acted: boolean }[]>`SELECT children.somebody_acted_since(${importId}::uuid) AS acted`;
  return { inTheWay: onTop.length > 0 || asked?.acted ? "somebody-acted" : null, later: null };
}

/** Where an import is that a job is to undo, and when it had landed; null where there is none. */
export async function toUndo(tx: Tx, importId: string): Promise<{ readonly state: ImportState; readonly landedAt: Date | null; readonly kind: string | null } | null> {
  const found = await tx.import.findFirst({ where: { id: importId }, select: { state: true, finishedAt: true, kind: true } });
  return found && { state: readState(found.state), landedAt: found.finishedAt, kind: found.kind };
}

/** It is undone, and what waited because of it waits no longer. */
export async function markUndone(tx: Tx, importId: string, now: Date): Promise<void> {
  await tx.import.updateMany({ where: { id: importId }, data: { state: "undone", version: { increment: 1 } } });
  await tx.flagHold.updateMany({ where: { importId, ended: null }, data: { ended: "undone", endedAt: now, version: { increment: 1 } } });
}

/** It stays as it landed, and says that undoing was tried. */
export async function markStillLanded(tx: Tx, importId: string, because: InTheWay | "fault"): Promise<void> {
  await tx.$executeRaw`UPDATE import SET state = 'landed', version = version + 1, report = report || jsonb_build_object('notUndone', ${because}::text) WHERE id = ${importId}::uuid AND state = 'undoing'`;
}
