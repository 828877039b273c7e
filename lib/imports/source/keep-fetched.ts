// What was fetched becomes a file that was sent, by Seen itself: from here on it goes the way of every file.
import type { SchoolSource } from "../../../generated/prisma/client";
import type { Tx } from "../../db/as-viewer";
import type { Day } from "../../kernel/calendar";
import { enqueue } from "../../db/enqueue";
import { storeFile, type StoredFile } from "../stored-file";
import { linesOf, type Fetched } from "./fetched";

export type FetchedFile = StoredFile & { readonly kind: Fetched["kind"] };
/** What was fetched, on the disk as a file that was sent would be. */
export async function fileOf(areaId: string, fetched: Fetched): Promise<FetchedFile> {
  const stored = await storeFile(areaId, fetched.kind, bytesOf(fetched));
  if (!stored.ok) throw new Error(`What was fetched could not be kept: ${stored.because}.`);
  return { kind: fetched.kind, ...stored.value };
}

function* bytesOf(fetched: Fetched): Generator<Uint8Array> {
  for (const line of linesOf(fetched)) yield Buffer.from(line);
}

/** `same`: these bytes came before, and `was` became of them. */
export type Kept = { readonly importId: string; readonly was: string | null };
const UNDECIDED = ["needs-review", "needs-columns", "failed"], TRIED_IN_VAIN = ["failed", "refused"];

/** An import of the file; null where the source was revoked meanwhile. Of an earlier night's that still waits for a person nothing stays: this one says all that it said. */
export async function keepFetched(tx: Tx, source: SchoolSource, file: FetchedFile, on: Day, by: string, now: Date): Promise<Kept | null> {
  const { schoolId } = source;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${schoolId}, 2))`;
  if (!(await tx.schoolSource.findFirst({ where: { id: source.id, revokedAt: null }, select: { id: true } }))) return null;
  const fetched = { schoolId, format: "wonde", kind: file.kind };
  const before = await tx.import.findFirst({ where: fetched, orderBy: [{ uploadedAt: "desc" }, { id: "desc" }], select: { id: true, fileHash: true, state: true } });
  if (before?.fileHash === file.hash && !TRIED_IN_VAIN.includes(before.state)) return { importId: before.id, was: before.state };
  const waiting = await tx.import.findMany({ where: { ...fetched, state: { in: UNDECIDED } }, select: { id: true } });
  const ids = waiting.map(({ id }) => id);
  await tx.import.updateMany({ where: { id: { in: ids } }, data: { state: "thrown-away", version: { increment: 1 } } });
  for (const id of ids) await enqueue(tx, "remove-upload", "imports", id, { importId: id, schoolId });
  const id = file.importId;
  await tx.import.createMany({ data: [{
    id, ...fetched, audience: "data-manager", fileName: `${file.kind} fetched ${on}`, fileHash: file.hash, bytes: file.bytes, options: { partial: false }, uploadedById: by, uploadedAt: now,
  }] });
  return { importId: id, was: null };
}
