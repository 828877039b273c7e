// A file's bytes as text. School systems write UTF-8, UTF-16 ("Unicode text") or Windows-1252; whatever is no text is refused.
import { no, yes, type Result } from "../kernel/result";

export type Encoding = "utf-8" | "utf-16" | "windows-1252";
export type Decoded = { readonly text: string; readonly encoding: Encoding };
export type CannotDecode = "empty" | "too-big" | "spreadsheet" | "old-spreadsheet" | "pdf" | "markup" | "binary" | "cut-off";

export const MAX_BYTES = 256 * 1024 * 1024;

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** The text of a CSV file and the encoding it was in (the byte order mark is dropped), or why the bytes are no such text. */
export function decode(bytes: Uint8Array): Result<Decoded, CannotDecode> {
  if (bytes.length === 0) return no("empty");
  if (bytes.length > MAX_BYTES) return no("too-big");
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return no("spreadsheet");
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return no("old-spreadsheet");
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return no("pdf");
  const decoded = starts(bytes, 0xff, 0xfe) ? utf16("utf-16le", bytes) : starts(bytes, 0xfe, 0xff) ? utf16("utf-16be", bytes) : eightBit(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.value.text.includes("\0")) return no("binary");
  if (decoded.value.text.trim() === "") return no("empty");
  return /^\s*<[?!a-z]/i.test(decoded.value.text.slice(0, 200)) ? no("markup") : decoded;
}

function utf16(label: "utf-16le" | "utf-16be", bytes: Uint8Array): Result<Decoded, CannotDecode> {
  if (bytes.length % 2 === 1) return no("cut-off");
  const text = fatally(label, bytes);
  return text === null ? no("binary") : yes({ text, encoding: "utf-16" });
}

function eightBit(bytes: Uint8Array): Result<Decoded, CannotDecode> {
  const text = fatally("utf-8", bytes);
  if (text !== null) return yes({ text, encoding: "utf-8" });
  if (bytes.includes(0)) return no("binary");
  const allButTheEnd = fatally("utf-8", bytes, true);
  // Right until its last, unfinished character, and with accents before it: UTF-8 that was cut, not Windows-1252.
  if (allButTheEnd !== null && /[^\0-\x7f]/.test(allButTheEnd)) return no("cut-off");
  return yes({ text: windows1252(bytes), encoding: "windows-1252" });
}

const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20's own decoder leaves 0x80 to 0x9f (the ’ of O’Brien among them) as control characters, as Latin-1 has them. */
export const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252").decode(bytes).replace(/[\u0080-\u009f]/g, (character) => FROM_0X80[character.charCodeAt(0) - 0x80]!);

function fatally(label: string, bytes: Uint8Array, endMayBeMissing = false): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: endMayBeMissing });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
