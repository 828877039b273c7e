// A file's bytes as text, piece by piece. School systems write UTF-8, UTF-16 ("Unicode text") or Windows-1252; whatever is no text is refused.
import { isAscii, isUtf8 } from "node:buffer";
import { StringDecoder } from "node:string_decoder";
import { no, yes, type Result } from "../kernel/result";

export type Encoding = "utf-8" | "utf-16" | "windows-1252";
export type CannotDecode = "empty" | "spreadsheet" | "old-spreadsheet" | "pdf" | "rich-text" | "json" | "compressed" | "markup" | "binary" | "cut-off";
type Finder = { readonly piece: (bytes: Uint8Array) => CannotDecode | null; readonly end: () => Result<Encoding, CannotDecode> };
type Decoder = { readonly piece: (bytes: Uint8Array) => Result<string, CannotDecode>; readonly end: () => Result<string, CannotDecode> };

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
const LOOKED_AT = 2_000, FEW = 8;

/** Which way round UTF-16 is written: by its byte order mark; without one, every other byte of a text in English is nought. Null: it is something else. */
function utf16(bytes: Uint8Array): "little" | "big" | null {
  if (starts(bytes, 0xff, 0xfe)) return "little";
  if (starts(bytes, 0xfe, 0xff)) return "big";
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2), noughts = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (bytes[i] === 0) noughts[i % 2]!++;
  const [first, second] = noughts as [number, number], most = Math.max(first, second);
  return pairs >= FEW && Math.min(first, second) === 0 && most * 4 >= pairs * 3 ? (second > first ? "little" : "big") : null;
}

/** What is no table of text, told by the first bytes of a file. */
function magic(bytes: Uint8Array): CannotDecode | null {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return "spreadsheet";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "old-spreadsheet";
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (COMPRESSED.some((known) => starts(bytes, ...known))) return "compressed";
  const text = Buffer.from(bytes.subarray(0, 512)).toString("latin1").replace(/^ï»¿/, "");
  return text.startsWith("{\\rtf") ? "rich-text" : JSON_BEGINS.test(text) ? "json" : null;
}
/** gzip, 7z, rar, bzip2, xz, zstd. */
const COMPRESSED = [[0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21, 0x1a], [0x42, 0x5a, 0x68, 0x39, 0x31], [0xfd, 0x37, 0x7a, 0x58, 0x5a], [0x28, 0xb5, 0x2f, 0xfd]] as const;
const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[\s*["{[\]])/;

/** Finds the encoding of a file, for which all of it must be seen: an accent may stand in its last line. Its first piece has four bytes or is all. */
export function encodingFinder(): Finder {
  let first = true, wide = false, bytesSeen = 0, right = true, accents = false, tail: Uint8Array = new Uint8Array();
  const eightBit = (piece: Uint8Array): CannotDecode | null => {
    if (piece.includes(0)) return "binary";
    if (!right) return null;
    const bytes = tail.length === 0 ? piece : Buffer.concat([tail, piece]), whole = bytes.subarray(0, wholeCharacters(bytes));
    tail = bytes.slice(whole.length);
    right = isUtf8(whole);
    accents ||= right && !isAscii(whole);
    return null;
  };
  return {
    piece(bytes) {
      bytesSeen += bytes.length;
      const known = first ? magic(bytes) : null;
      if (first) wide = utf16(bytes) !== null;
      first = false;
      return known ?? (wide ? null : eightBit(bytes));
    },
    end() {
      if (bytesSeen === 0) return no("empty");
      if (wide) return bytesSeen % 2 === 1 ? no("cut-off") : yes("utf-16");
      if (!right) return yes("windows-1252");
      if (tail.length === 0) return yes("utf-8");
      // Right until its last, unfinished character, and with accents before it: UTF-8 that was cut, not Windows-1252.
      return accents ? no("cut-off") : yes("windows-1252");
    },
  };
}

/** How many of these bytes are whole UTF-8 characters: all, but for one that has begun at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xf5 || (byte >= 0xc0 && byte < 0xc2)) return bytes.length; // no character begins so
    if (byte >= 0xc2) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Turns pieces into text, in an encoding that was found; the byte order mark is dropped. */
export function decoder(encoding: Encoding): Decoder {
  let began = false, seen = false, bigEndian = false;
  const pieces = new StringDecoder(encoding === "utf-16" ? "utf16le" : "utf8");
  let odd: Uint8Array = new Uint8Array();
  const swapped = (piece: Uint8Array): Buffer => {
    const bytes = Buffer.concat([odd, piece]), even = bytes.length - (bytes.length % 2);
    odd = bytes.subarray(even);
    return bytes.subarray(0, even).swap16();
  };
  const textOf = (piece: Uint8Array): string => {
    if (encoding === "windows-1252") return windows1252(piece);
    if (!began && encoding === "utf-16") bigEndian = utf16(piece) === "big";
    const text = pieces.write(bigEndian ? swapped(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    const unmarked = !began && text.startsWith("\uFEFF") ? text.slice(1) : text;
    began = true;
    return unmarked;
  };
  const checked = (text: string, last: boolean): Result<string, CannotDecode> => {
    if (text.includes("\0") || (encoding === "utf-16" && LONE_SURROGATE.test(text))) return no("binary");
    if (!seen && text.trim() !== "") {
      if (/^\s*<[?!a-z]/i.test(text.slice(0, 200))) return no("markup");
      seen = true;
    }
    return last && !seen ? no("empty") : yes(text);
  };
  return { piece: (bytes) => checked(textOf(bytes), false), end: () => checked(pieces.end(), true) };
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Node's own Latin-1 leaves 0x80 to 0x9f (the ’ of O’Brien among them) as control characters. */
export const windows1252 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replace(/[\u0080-\u009f]/g, (character) => FROM_0X80[character.charCodeAt(0) - 0x80]!);

/** All of a file's bytes at once: their text and the encoding it was in, or why they are no text. */
export function decode(bytes: Uint8Array): Result<{ readonly text: string; readonly encoding: Encoding }, CannotDecode> {
  const finder = encodingFinder(), known = finder.piece(bytes);
  const encoding = known === null ? finder.end() : no(known);
  if (!encoding.ok) return encoding;
  const reading = decoder(encoding.value), text = reading.piece(bytes);
  if (!text.ok) return text;
  const rest = reading.end();
  return rest.ok ? yes({ text: text.value + rest.value, encoding: encoding.value }) : rest;
}
