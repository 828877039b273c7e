import { createHash, randomBytes } from "node:crypto";

/** A new secret for a family's private link, as it stands in the address: 32 random bytes, base64url. */
export const newFamilyKey = (): string => randomBytes(32).toString("base64url");
/** What is kept of it: SHA-256, in hex. */
export const familyKeyHash = (key: string): string => createHash("sha256").update(key).digest("hex");
