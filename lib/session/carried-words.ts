// Words on their way from one page to another. Not in the address, not in a table: sealed in cookies that only the receiving page is
// sent, for a quarter of an hour, so that nothing is lost where scripts do not run and no name stands where it must not.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";

const MINUTES = 15, A_COOKIE = 3_600, MOST = 3;
const secret = () => process.env.NEXTAUTH_SECRET ?? "";
const isSecure = () => (process.env.NEXTAUTH_URL ?? "").startsWith("https:");

export type Carrier = {
  /** Seals at most 2,000 characters; call it in an action, before redirecting. */
  readonly carry: (words: string) => Promise<void>;
  /** What was carried here, or nothing. */
  readonly carried: () => Promise<string | undefined>;
  /** Once it has arrived. */
  readonly drop: () => Promise<void>;
};

function carrierTo(path: string, name: string): Carrier {
  const where = { httpOnly: true, sameSite: "lax", path } as const;
  const part = (at: number) => `${name}.${at}`;
  return {
    async carry(words) {
      const packed = deflateRawSync(words).toString("base64url");
      const sealed = await encode({ token: { packed, areaId: "", sessionId: "" }, secret: secret(), maxAge: MINUTES * 60 });
      const jar = await cookies();
      for (let at = 0; at < MOST; at++) jar.set(part(at), sealed.slice(at * A_COOKIE, (at + 1) * A_COOKIE), { ...where, secure: isSecure(), maxAge: MINUTES * 60 });
    },
    async carried() {
      const jar = await cookies();
      const sealed = Array.from({ length: MOST }, (_, at) => jar.get(part(at))?.value ?? "").join("");
      const token = sealed ? await decode({ token: sealed, secret: secret() }).catch(() => null) : null;
      return typeof token?.packed === "string" ? inflateRawSync(Buffer.from(token.packed, "base64url")).toString() : undefined;
    },
    async drop() {
      const jar = await cookies();
      for (let at = 0; at < MOST; at++) jar.set(part(at), "", { ...where, maxAge: 0 });
    },
  };
}

/** To the safeguarding door, from a form whose answer was "this child could be unsafe". */
export const toTheDoor = carrierTo("/worried-now", "seen.carried");
/** From "Find a child" to its results: a name is typed, and no address carries it. */
export const toTheSearch = carrierTo("/children", "seen.find");
/** From a cohort meeting's search to what it finds. */
export const toTheMeeting = carrierTo("/meetings", "seen.meeting");
