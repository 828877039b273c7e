// A source's token, as it lies in the database: AES-256-GCM under a key that only this use has, bound to the one row it belongs to.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** What a token is good for: moved to another area, school, address or id it cannot be read. */
export type Belongs = { readonly areaId: string; readonly schoolId: string; readonly address: string; readonly theirId: string };

const LABEL = "seen: the token of a school's source, version 1", VERSION = "1", IV = 12, TAG = 16;

function key(secret: string): Buffer {
  if (secret === "") throw new Error("A token is kept only where NEXTAUTH_SECRET is set.");
  return Buffer.from(hkdfSync("sha256", secret, "", LABEL, 32));
}
const boundTo = ({ areaId, schoolId, address, theirId }: Belongs): Buffer => Buffer.from(JSON.stringify([areaId, schoolId, address, theirId]));
const theSecret = (): string => process.env.NEXTAUTH_SECRET ?? "";

/** The token encrypted, as text. Throws where the server has no secret. */
export function seal(token: string, belongs: Belongs, secret = theSecret()): string {
  const iv = randomBytes(IV), cipher = createCipheriv("aes-256-gcm", key(secret), iv).setAAD(boundTo(belongs));
  const sealed = Buffer.concat([cipher.update(token, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** The token; null where it was sealed for another row or under another secret, or was touched. */
export function unseal(text: string, belongs: Belongs, secret = theSecret()): string | null {
  const [version, body = ""] = text.split(".");
  const bytes = Buffer.from(body, "base64url");
  if (version !== VERSION || bytes.length <= IV + TAG || secret === "") return null;
  try {
    const opened = createDecipheriv("aes-256-gcm", key(secret), bytes.subarray(0, IV), { authTagLength: TAG }).setAAD(boundTo(belongs)).setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([opened.update(bytes.subarray(IV + TAG)), opened.final()]).toString("utf8");
  } catch {
    return null;
  }
}
