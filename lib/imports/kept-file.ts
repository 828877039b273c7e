// What the job that works on an import may write about it. Each takes the transaction of whoever works.
import type { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { keptOf, NO_COUNTS, readOptions, readProgress, type ImportOptions, type ImportProgress, type ImportReport, type ImportState } from "./report";
import type { Refused } from "./rows";
import type { StoredFile } from "./stored-file";

export type KeptFile = { readonly options: ImportOptions; readonly fileName: string; readonly audience: string; readonly uploadedById: string; /** Whether Seen itself fetched it. */ readonly fetched: boolean; readonly stored: Pick<StoredFile, "importId" | "bytes" | "hash">; /** How far an earlier look at it came. */ readonly soFar: ImportProgress };
/** In these states an import is over, and its file is not needed any more. */
export const OVER: readonly ImportState[] = ["landed", "undoing", "undone", "refused", "thrown-away"];

/** What is known of the file, with its import marked as being read; null where the work is over. */
export async function takeFile(tx: Tx, importId: string): Promise<KeptFile | null> {
  const found = await tx.import.findFirst({ where: { id: importId } });
  if (!found || OVER.some((state) => state === found.state)) return null;
  if (found.state === "received") await tx.import.updateMany({ where: { id: importId, state: "received" }, data: { state: "reading" } });
  return { options: readOptions(found.options), fileName: found.fileName, audience: found.audience, uploadedById: found.uploadedById, fetched: found.format === "wonde", stored: { importId, bytes: found.bytes, hash: found.fileHash }, soFar: readProgress(found.progress) };
}

/** Whether nobody has thrown it away since the work on it began. */
export const isStillWanted = async (tx: Tx, importId: string): Promise<boolean> => (await tx.import.count({ where: { id: importId, state: { not: "thrown-away" } } })) > 0;

/** Keeps what was found, null where it was thrown away meanwhile; with `landed` the work is over, since the facts are in their tables now. */
export async function keepReport(tx: Tx, importId: string, about: { readonly kind: string; readonly format: string; readonly report: ImportReport; readonly landed: boolean; readonly now: Date }): Promise<ImportState | null> {
  const state: ImportState = about.landed ? "landed" : "needs-review";
  if (about.landed) await tx.$executeRaw`UPDATE import SET landed_as = 1 + coalesce((SELECT max(o.landed_as) FROM import o WHERE o.school_id = import.school_id), 0) WHERE id = ${importId}::uuid`;
  const { count } = await tx.import.updateMany({ where: { id: importId, state: { not: "thrown-away" } }, data: {
    state, kind: about.kind, format: about.format, report: keptOf(about.report) as Prisma.InputJsonObject, finishedAt: about.landed ? about.now : null, version: { increment: 1 },
  } });
  return count > 0 ? state : null;
}

/** Nothing of the file is kept but the sentence that says what to do. */
export async function keepRefusal(tx: Tx, importId: string, { refused, kind, format, looksLike }: Refused, now: Date): Promise<ImportReport> {
  const report: ImportReport = { counts: NO_COUNTS, rejected: [], warnings: [], reason: refused, looksLike };
  await tx.import.updateMany({ where: { id: importId, state: { not: "thrown-away" } }, data: { state: "refused", kind, format, report: keptOf(report) as Prisma.InputJsonObject, finishedAt: now, version: { increment: 1 } } });
  return report;
}

/** The file waits for a person to say which of its headings is which column. */
export async function keepQuestion(tx: Tx, importId: string, { refused, kind, format, looksLike, headings, sheets }: Refused): Promise<ImportReport> {
  const report: ImportReport = { counts: NO_COUNTS, rejected: [], warnings: [], reason: refused, looksLike, headings, sheets };
  await tx.import.updateMany({ where: { id: importId, state: { not: "thrown-away" } }, data: { state: "needs-columns", kind, format, report: keptOf(report) as Prisma.InputJsonObject, version: { increment: 1 } } });
  return report;
}

/** What lies on the disk is not, or no longer, what was sent: nothing of it is believed. */
export async function keepLoss(tx: Tx, importId: string, reason: string): Promise<ImportReport> {
  const report: ImportReport = { counts: NO_COUNTS, rejected: [], warnings: [], reason };
  await tx.import.updateMany({ where: { id: importId, state: { not: "thrown-away" } }, data: { state: "failed", report: keptOf(report) as Prisma.InputJsonObject, version: { increment: 1 } } });
  return report;
}

/** A fault of ours: the file is still here and can be tried again. */
export const markFailed = (tx: Tx, importId: string) =>
  tx.import.updateMany({ where: { id: importId, state: { notIn: [...OVER] } }, data: { state: "failed", version: { increment: 1 } } });

/** False where somebody has thrown the file away. */
export const keepProgress = async (tx: Tx, importId: string, progress: ImportProgress): Promise<boolean> => (await tx.import.updateMany({ where: { id: importId, state: { not: "thrown-away" } }, data: { progress } })).count > 0;
