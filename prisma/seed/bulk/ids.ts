import { createHash } from "node:crypto";

/** A UUID made of words, the same at every run: version 8 of RFC 9562, which leaves to whoever makes it how. */
export function idOf(...about: readonly (string | number)[]): string {
  const hex = createHash("sha256").update(about.join("\0")).digest("hex");
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
