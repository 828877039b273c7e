// Words on their way from one form to the safeguarding door. Not in the address, not in a table: sealed in a cookie that only the
// door is sent, for a quarter of an hour, so that nothing is lost where scripts do not run and nothing is kept where it must not be.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";

const NAME = "seen.carried", MINUTES = 15, A_COOKIE = 3_600, MOST = 3;
const where = { httpOnly: true, sameSite: "lax", path: "/worried-now" } as const;
const secret = () => process.env.NEXTAUTH_SECRET ?? "";

/** Seals at most 2,000 characters for the door; call it in an action, before redirecting there. */
export async function carryWords(words: string): Promise<void> {
  const packed = deflateRawSync(words).toString("base64url");
  const sealed = await encode({ token: { packed, areaId: "", sessionId: "" }, secret: secret(), maxAge: MINUTES * 60 });
  const jar = await cookies(), secure = (process.env.NEXTAUTH_URL ?? "").startsWith("https:");
  for (let part = 0; part < MOST; part++) jar.set(`${NAME}.${part}`, sealed.slice(part * A_COOKIE, (part + 1) * A_COOKIE), { ...where, secure, maxAge: MINUTES * 60 });
}

/** What was carried here, or nothing: the door's page gives it to its form as the first value. */
export async function carriedWords(): Promise<string | undefined> {
  const jar = await cookies();
  const sealed = Array.from({ length: MOST }, (_, part) => jar.get(`${NAME}.${part}`)?.value ?? "").join("");
  const token = sealed ? await decode({ token: sealed, secret: secret() }).catch(() => null) : null;
  return typeof token?.packed === "string" ? inflateRawSync(Buffer.from(token.packed, "base64url")).toString() : undefined;
}

/** Once the door has them. */
export async function dropCarriedWords(): Promise<void> {
  const jar = await cookies();
  for (let part = 0; part < MOST; part++) jar.set(`${NAME}.${part}`, "", { ...where, maxAge: 0 });
}
