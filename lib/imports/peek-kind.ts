import { decode } from "./decode";
import { isKnownHeading, recognise } from "./recognise";
import { readRecords } from "./records";
import { underTitles } from "./title-lines";
import type { Kind } from "./vocabulary";

export const A_HEADER_AT_MOST = 262_144;
const FIRST_LINES = 24;

/** What a file is by its header row, as far as its first bytes can tell; null where they cannot. */
export function peekKind(bytes: Uint8Array): Kind | null {
  const start = bytes.subarray(0, A_HEADER_AT_MOST);
  const lines = start.lastIndexOf(10);
  const decoded = decode(lines > 0 ? start.subarray(0, lines + 1) : start);
  if (!decoded.ok) return null;
  const read = readRecords(`${decoded.value.text.split(/\r\n|\n|\r/, FIRST_LINES).join("\n")}\n`);
  if (!read.ok) return null;
  const recognised = recognise(underTitles(read.value.header, read.value.records, isKnownHeading).header);
  return "refused" in recognised ? null : recognised.kind;
}
