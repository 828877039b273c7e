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

/** Keeps the flags and waiting reviews of the children a file has just changed as they stand: what Seen makes of the file afterwards can then be told apart. */
export const keepFlags = async (tx: Tx, importId: string): Promise<void> => { await tx.$executeRaw`SELECT children.keep_flags(${importId}::uuid)`; };

/** What Seen made of the file goes with it, a person's never does: while it is being undone that of the children it brought; once it is undone, and the rules have followed, that of the others. */
export const letGoOfFlags = async (tx: Tx, importId: string): Promise<void> => { await tx.$executeRaw`SELECT children.let_go_of_flags(${importId}::uuid)`; };

/** Where an import is that a job is to undo; null where there is none. */
export async function toUndo(tx: Tx, importId: string): Promise<{ readonly state: ImportState; readonly kind: string | null } | null> {
  const found = await tx.import.findFirst({ where: { id: importId }, select: { state: true, kind: true } });
  return found && { state: readState(found.state), kind: found.kind };
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
