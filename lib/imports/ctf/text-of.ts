// The text of an XML file, piece by piece from the disk: never the whole of it at once.
import { createReadStream } from "node:fs";
import { no, yes, type Result } from "../../kernel/result";
import { windows1252 } from "../decode";
import type { FileBody } from "../file-table";

export type MarkupEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
const A_PIECE = 65_536;
// Browsers and Windows read ISO-8859-1 as Windows-1252, which holds the ’ of O’Brien besides.
const NAMED: Readonly<Record<string, MarkupEncoding>> = {
  "utf-8": "utf-8", utf8: "utf-8", "us-ascii": "utf-8", ascii: "utf-8", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", latin1: "windows-1252", "windows-1252": "windows-1252", cp1252: "windows-1252",
  // Said by programs that write a string of theirs to a file as it is; the bytes tell.
  "utf-16": "utf-8", unicode: "utf-8",
};

/** The encoding that a file's first bytes show, or else that its first line names; the refusal is the name of one that Seen does not read. */
export function encodingOf(start: Uint8Array): Result<MarkupEncoding, string> {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe || first === 0x3c && second === 0) return yes("utf-16le");
  if (first === 0xfe && second === 0xff || first === 0 && second === 0x3c) return yes("utf-16be");
  const said = /^[^<]{0,3}\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]{1,40})["']/i.exec(Buffer.from(start).toString("latin1"))?.[1];
  const named = said === undefined ? "utf-8" : NAMED[said.toLowerCase()];
  return named === undefined ? no(said ?? "") : yes(named);
}

/** The text of a file in pieces, without its byte order mark; throws a TypeError where the bytes are not of that encoding. */
export async function* textOf(body: FileBody, encoding: MarkupEncoding): AsyncGenerator<string> {
  const decoder = encoding === "windows-1252" ? null : new TextDecoder(encoding, { fatal: true });
  for await (const piece of bytesOf(body)) yield decoder ? decoder.decode(piece, { stream: true }) : windows1252(piece);
  if (decoder) yield decoder.decode();
}

async function* bytesOf(body: FileBody): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Uint8Array)) return yield* createReadStream(body.path, { highWaterMark: A_PIECE }) as AsyncIterable<Uint8Array>;
  for (let at = 0; at < body.length; at += A_PIECE) yield body.subarray(at, at + A_PIECE);
}
