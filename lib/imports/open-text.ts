// Lines of text, in any encoding a school's system writes, read from a disk piece by piece: never whole as bytes, nor whole as text.
import { createReadStream } from "node:fs";
import { no, yes, type Result } from "../kernel/result";
import { decoder, encodingFinder, type CannotDecode, type Encoding } from "./decode";
import type { OpenedFile } from "./file-table";
import { CANNOT_DECODE, WINDOWS_1252 } from "./present";
import { MAX_LINES, recordReader, tooManyLines, type Records } from "./records";

/** Hears from time to time how many rows have been read. */
export type Tell = (rowsRead: number) => Promise<void>;
const PIECE = 256 * 1024, NEW_LINE = 10;

/** Opens a file of lines: commas, semicolons or tabs between the cells. It is read twice: its last line may say in which encoding its first is. */
export async function openTextFile(path: string, tell: Tell = async () => {}): Promise<Result<OpenedFile, string>> {
  const found = finding();
  for await (const piece of piecesOf(path)) {
    const refused = found.piece(piece);
    if (refused !== null) return no(refused);
  }
  const encoding = found.end();
  if (!encoding.ok) return encoding;
  const reading = readingOf(encoding.value);
  for await (const piece of piecesOf(path)) {
    const refused = reading.piece(piece);
    if (refused !== null) return no(refused);
    await tell(reading.rowsRead());
  }
  return opened(encoding.value, reading.end());
}

/** The same of bytes that are few. */
export function openText(bytes: Uint8Array): Result<OpenedFile, string> {
  const found = finding(), refused = found.piece(bytes), encoding = refused === null ? found.end() : no(refused);
  if (!encoding.ok) return encoding;
  const reading = readingOf(encoding.value), unread = reading.piece(bytes);
  return unread === null ? opened(encoding.value, reading.end()) : no(unread);
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) yield piece as Buffer;
}

/** The encoding, or a sentence; a file of too many lines is not begun. */
function finding() {
  const finder = encodingFinder();
  let lines = 0;
  return {
    piece(bytes: Uint8Array): string | null {
      const cannot = finder.piece(bytes);
      if (cannot !== null) return CANNOT_DECODE[cannot];
      for (let at = bytes.indexOf(NEW_LINE); at !== -1 && lines <= MAX_LINES + 1; at = bytes.indexOf(NEW_LINE, at + 1)) lines++;
      return lines > MAX_LINES + 1 ? tooManyLines(MAX_LINES) : null;
    },
    end: (): Result<Encoding, string> => said(finder.end()),
  };
}

function readingOf(encoding: Encoding) {
  const decoding = decoder(encoding), reader = recordReader();
  return {
    piece(bytes: Uint8Array): string | null {
      const text = decoding.piece(bytes);
      return text.ok ? reader.piece(text.value) : CANNOT_DECODE[text.because];
    },
    end(): Result<Records, string> {
      const rest = said(decoding.end());
      if (!rest.ok) return rest;
      const refused = reader.piece(rest.value);
      return refused === null ? reader.end() : no(refused);
    },
    rowsRead: reader.rowsRead,
  };
}

const said = <T>(result: Result<T, CannotDecode>): Result<T, string> => (result.ok ? result : no(CANNOT_DECODE[result.because]));

function opened(encoding: Encoding, read: Result<Records, string>): Result<OpenedFile, string> {
  if (!read.ok) return read;
  const remarks = encoding === "windows-1252" ? [{ reason: WINDOWS_1252 }] : [];
  return yes({ format: "csv", tables: [{ kind: null, ...read.value, remarks }], alwaysPartial: false });
}
