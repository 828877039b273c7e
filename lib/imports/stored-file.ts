// A file that was sent lies on a disk until its import is over, and is never whole in memory: uploads/<area>/<import> in SEEN_DATA_DIR.
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { no, yes, type Result } from "../kernel/result";
import { uploadLimit } from "./upload-limit";

/** `hash` is the sha-256 of its bytes, in hexadecimal digits. */
export type StoredFile = { readonly importId: string; readonly name: string; readonly bytes: number; readonly hash: string };
export type CannotStore = "empty" | "too-big" | "disk-full";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PART = ".part";
const NO_ROOM: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

const uploads = (): string => path.resolve(process.env.SEEN_DATA_DIR || ".data", "uploads");
const named = (id: string): string => {
  if (!UUID.test(id)) throw new Error("A stored file is named by ids.");
  return id;
};
/** Where the file of an import lies, whether or not it is there. */
export const storedAt = (areaId: string, importId: string): string => path.join(uploads(), named(areaId), named(importId));

/** Writes what arrives to the disk, piece by piece. It has its name only once it is whole and safe there; of anything less nothing stays. */
export async function storeFile(areaId: string, name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit = uploadLimit()): Promise<Result<StoredFile, CannotStore>> {
  const importId = randomUUID(), whole = storedAt(areaId, importId), part = whole + PART;
  try {
    await mkdir(path.dirname(whole), { recursive: true, mode: 0o700 });
    const written = await writePieces(part, pieces, limit);
    if (!written.ok) return written;
    await rename(part, whole);
    await sync(path.dirname(whole));
    return yes({ importId, name, ...written.value });
  } catch (fault) {
    if (NO_ROOM.includes((fault as NodeJS.ErrnoException).code)) return no("disk-full");
    throw fault;
  } finally {
    await rm(part, { force: true });
  }
}

async function writePieces(file: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<Result<Pick<StoredFile, "bytes" | "hash">, CannotStore>> {
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > limit) return no("too-big");
      hash.update(piece);
      await handle.appendFile(piece);
    }
    if (bytes === 0) return no("empty");
    await handle.sync();
  } finally {
    await handle.close();
  }
  return yes({ bytes, hash: hash.digest("hex") });
}

/** A new name is safe only once its folder is; Windows cannot open a folder, and needs not. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Where a file lies that is, byte for byte, the one that was stored; nothing of any other may be believed. */
export async function intact(areaId: string, { importId, bytes, hash }: Pick<StoredFile, "importId" | "bytes" | "hash">): Promise<Result<string, "missing" | "differs">> {
  const file = storedAt(areaId, importId);
  const there = await stat(file).catch(() => null);
  if (!there) return no("missing");
  if (there.size !== bytes) return no("differs");
  const found = createHash("sha256");
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) found.update(piece as Buffer);
  return found.digest("hex") === hash ? yes(file) : no("differs");
}

/** The first bytes of a stored file, `most` of them or fewer. */
export async function startOfStored(areaId: string, importId: string, most: number): Promise<Uint8Array> {
  const handle = await open(storedAt(areaId, importId));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Removes it, if it is there. */
export const removeStored = (areaId: string, importId: string): Promise<void> => rm(storedAt(areaId, importId), { force: true });

export type Lying = { readonly areaId: string; readonly importId: string; readonly whole: boolean; readonly changedAt: Date; readonly remove: () => Promise<void> };

/** Every file that lies there, whole or not. */
export async function* everyStored(): AsyncGenerator<Lying> {
  for (const areaId of await readdir(uploads()).catch(() => [])) {
    if (!UUID.test(areaId)) continue;
    for (const name of await readdir(path.join(uploads(), areaId))) {
      const whole = !name.endsWith(PART), importId = whole ? name : name.slice(0, -PART.length), file = path.join(uploads(), areaId, name);
      const there = UUID.test(importId) ? await stat(file).catch(() => null) : null;
      if (there) yield { areaId, importId, whole, changedAt: there.mtime, remove: () => rm(file, { force: true }) };
    }
  }
}
