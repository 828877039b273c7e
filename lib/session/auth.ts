import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { COOKIES } from "./cookies";
import { closeSession } from "./close-session";
import { signIn } from "./sign-in";

declare module "next-auth" {
  interface User { areaId: string; sessionId: string }
}
declare module "next-auth/jwt" {
  interface JWT { areaId: string; sessionId: string }
}

const TWELVE_HOURS = 12 * 60 * 60;
const secure = (process.env.NEXTAUTH_URL ?? "").startsWith("https:");
const cookie = (name: string) => ({ name, options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure } });

/** The cookie carries ids only; who they belong to, and whether still, is looked up at each request (request.ts). */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: TWELVE_HOURS },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: cookie(COOKIES.session), csrfToken: cookie(COOKIES.csrf), callbackUrl: cookie(COOKIES.callback) },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const answer = await signIn(given?.email ?? "", given?.password ?? "", String(request.headers?.["x-forwarded-for"] ?? "unknown"));
        if (answer === "too-many") throw new Error("too-many");
        if (answer === "wrong") return null;
        return { id: answer.personId, areaId: answer.areaId, sessionId: answer.sessionId };
      },
    }),
  ],
  events: { signOut: async ({ token }) => { await closeSession(token); } },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, areaId: user.areaId, sessionId: user.sessionId } : token),
  },
};
