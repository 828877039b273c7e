import { closeSync, openSync, readSync } from "node:fs";
import { looksLikeMarkup } from "../../lib/imports/open-ctf";
import { A_HEADER_AT_MOST, peekKind } from "../../lib/imports/peek-kind";

/** Several files in the order in which they can land: who is on the roll comes before what is said of them; else as they were named. */
export const inLandingOrder = (files: readonly string[]): readonly string[] => [...files].sort((a, b) => Number(bringsChildren(b)) - Number(bringsChildren(a)));

function bringsChildren(file: string): boolean {
  const start = Buffer.alloc(A_HEADER_AT_MOST), handle = openSync(file, "r");
  try {
    const bytes = start.subarray(0, readSync(handle, start, 0, A_HEADER_AT_MOST, 0));
    return looksLikeMarkup(bytes.subarray(0, 512)) || peekKind(bytes) === "roll";
  } finally {
    closeSync(handle);
  }
}
