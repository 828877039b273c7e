// A posted form with a file in it, read as it arrives: its fields are few and short, its file goes on piece by piece, and nothing is held whole.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

type Fields = Readonly<Record<string, string>>;
const LIMITS = { files: 1, fields: 20, fieldSize: 1_000, parts: 25, headerPairs: 20, headerSize: 8_192 };

/** What a form gave; `more`: further files came with the first, and went nowhere. */
export type Posted<T> = { readonly fields: Fields; readonly file: T | null; readonly more: boolean };
/** As RFC 2046 has it: at most 70 characters, and never none. */
const A_FORM = /^multipart\/form-data;.*\bboundary=(?:"[^"]{1,70}"|[^\s";]{1,70})\s*(?:;|$)/i;
/** A database keeps no NUL, and nobody types what controls a printer. */
const typed = (text: string): string => text.replace(/\p{Cc}/gu, "");

/**
 * Reads a form to its end; `take` is given the file when it begins, with the fields that stand before it. It may stop early: what is left then goes
 * nowhere, since a browser hears no answer before it has sent all. `file` is null where none came; null in place of all: this is no such form, or only a part of one, and what was taken of it is given to `giveUp`.
 */
export async function readForm<T>(request: Pick<Request, "headers" | "body">, take: (before: Fields, name: string, pieces: AsyncIterable<Uint8Array>) => Promise<T>, giveUp: (taken: T) => Promise<void> = async () => {}): Promise<Posted<T> | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!A_FORM.test(type) || !request.body) return null;
  const fields: Record<string, string> = {};
  const come: { file?: BusboyFileStream; taken?: Promise<T>; more?: boolean } = {};
  const form = new Busboy({ headers: { "content-type": type }, limits: LIMITS });
  form.on("field", (name, value) => { fields[name] = typed(value); });
  form.on("filesLimit", () => { come.more = true; });
  form.on("file", (_field, file, name) => {
    come.file = file;
    come.taken = take({ ...fields }, typed(name ?? ""), file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>);
    const read = () => setImmediate(() => file.resume()); // not before the iterator has let go of it
    come.taken.then(read, read);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), form);
  } catch (fault) {
    come.file?.destroy(fault as Error);
    await come.taken?.then(giveUp, () => {});
    return null;
  }
  return { fields, file: come.taken ? await come.taken : null, more: come.more === true };
}
