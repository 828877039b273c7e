// What the tests of this room share: a valid UPN for a number, a file's bytes, and a check as of a fixed day.
import { day, type Day } from "../kernel/calendar";
import { checkOpened, type CheckOptions } from "./check";
import { openText } from "./open-text";
import type { CheckedFile, Refused, RowOf } from "./rows";
import { checkLetter } from "./upn.rules";
import type { Kind } from "./vocabulary";

export const TODAY: Day = day("2027-03-12");
export const ADA = "B801200005001", BEN = "P207000016049";

/** A UPN with the right check letter, of Bristol (801), for a serial number below a million. */
export function upnOf(serial: number): string {
  const rest = `801${String(serial).padStart(9, "0")}`;
  return checkLetter(rest) + rest;
}

export const bytesOf = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n") + "\n");

/** Checks lines as a file would be; everyone is on the roll unless the options say otherwise. */
export const check = (lines: readonly string[], options: Partial<CheckOptions> = {}): CheckedFile | Refused =>
  checkOpened(openText(bytesOf(...lines)), { fileName: "file.csv", today: TODAY, ...options });

/** The same, for a file that must be read as one kind; throws with the sentence where it is refused. */
export function checkAs<K extends Kind>(kind: K, lines: readonly string[], options: Partial<CheckOptions> = {}) {
  const file = check(lines, options);
  if ("refused" in file) throw new Error(file.refused);
  if (file.kind !== kind) throw new Error(`read as ${file.kind}, not as ${kind}`);
  return file as Extract<CheckedFile, { kind: K }> & { readonly checked: readonly RowOf[K][] };
}

/** The sentence of a refusal; throws where the file is read. */
export function refusal(file: CheckedFile | Refused): string {
  if ("refused" in file) return file.refused;
  throw new Error(`read as ${file.kind}, and not refused`);
}
