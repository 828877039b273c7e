// What was fetched becomes a file that was sent, by Seen itself: from here on it goes the way of every file.
import { createHash, randomUUID } from "node:crypto";
import type { SchoolSource } from "../../../generated/prisma/client";
import type { Tx } from "../../db/as-viewer";
import type { Day } from "../../kernel/calendar";
import { linesOf, type Fetched } from "./fetched";

export type FetchedFile = { readonly kind: Fetched["kind"]; readonly bytes: Buffer; readonly hash: string };
/** The bytes of what was fetched, and their sha-256. */
export function fileOf(fetched: Fetched): FetchedFile {
  const bytes = Buffer.from([...linesOf(fetched)].join(""));
  return { kind: fetched.kind, bytes, hash: createHash("sha256").update(bytes).digest("hex") };
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
  await tx.importFile.deleteMany({ where: { importId: { in: ids } } });
  await tx.import.updateMany({ where: { id: { in: ids } }, data: { state: "thrown-away", version: { increment: 1 } } });
  const id = randomUUID();
  await tx.import.createMany({ data: [{
    id, ...fetched, audience: "data-manager", fileName: `${file.kind} fetched ${on}`, fileHash: file.hash, bytes: file.bytes.length, options: { partial: false }, uploadedById: by, uploadedAt: now,
  }] });
  await tx.importFile.createMany({ data: [{ importId: id, schoolId, audience: "data-manager", content: new Uint8Array(file.bytes) }] });
  return { importId: id, was: null };
}
