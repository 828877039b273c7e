// How the files of the drill are written: what is large goes to the disk in pieces, since a process that starts another lends it its own peak of memory.
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Hostile = { readonly what: string; /** What must be said of it. */ readonly says: RegExp; readonly write: (file: string) => Promise<void> };
export const MB = 1_000_000;

/** A beginning, a piece again and again for so many bytes, and an end. */
export const repeated = (start: string, piece: string, bytes: number, end = "") => (file: string): Promise<void> => {
  function* pieces() {
    yield Buffer.from(start);
    const many = Buffer.from(piece.repeat(Math.max(1, Math.floor(MB / piece.length))));
    for (let written = 0; written < bytes; written += many.length) yield many;
    yield Buffer.from(end);
  }
  return pipeline(Readable.from(pieces()), createWriteStream(file));
};
/** Made only when it is written. */
export const exactly = (content: () => string | Uint8Array) => (file: string): Promise<void> => writeFile(file, content());
/** In UTF-16 with its mark, the big end first where `swap` says so. */
export const wide = (text: string, swap: boolean): Uint8Array => { const bytes = Buffer.from(`\uFEFF${text}`, "utf16le"); return swap ? bytes.swap16() : bytes; };
