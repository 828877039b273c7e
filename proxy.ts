import { NextResponse, type NextRequest } from "next/server";
import { COOKIES, CSRF_HEADER } from "./lib/session/cookies";
import { sameOrigin } from "./lib/session/same-origin";

// Every page gets a nonce of its own, so that no script runs but those we sent: Next reads it from the request's policy and puts
// it on its scripts. A page made at build time has none, so the root layout awaits connection() and nothing is prerendered.
export async function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID();
  const dev = process.env.NODE_ENV === "development"; // React's debugging needs eval, hot reloading styles without a nonce
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`, // so no style={…} in our components: ESLint refuses it
    "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'",
    "form-action 'self'", "frame-ancestors 'none'",
  ].join("; ");
  // Next refuses such a post as well, but with a 500.
  if (!["GET", "HEAD"].includes(request.method) && !sameOrigin(request.headers)) {
    return new NextResponse("This form was sent from another site.", { status: 403, headers: { "content-security-policy": policy, "cache-control": "no-store" } });
  }
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.delete(CSRF_HEADER);
  const fresh = request.nextUrl.pathname === "/sign-in" ? await csrf(request, headers) : undefined;
  const response = NextResponse.next({ request: { headers } });
  if (fresh) response.cookies.set(COOKIES.csrf, fresh, { httpOnly: true, sameSite: "lax", path: "/", secure: request.nextUrl.protocol === "https:" });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

/** next-auth's own double-submit token, made before the page is rendered: a page cannot set cookies, and sign-in must work without JavaScript. */
async function csrf(request: NextRequest, headers: Headers): Promise<string | undefined> {
  const hashOf = async (token: string) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${token}${process.env.NEXTAUTH_SECRET}`)))]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const [kept, keptHash] = (request.cookies.get(COOKIES.csrf)?.value ?? "").split("|");
  if (kept && keptHash === await hashOf(kept)) {
    headers.set(CSRF_HEADER, kept);
    return undefined;
  }
  const token = [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  headers.set(CSRF_HEADER, token);
  return `${token}|${await hashOf(token)}`;
}

export const config = { matcher: [{ source: "/((?!_next/static|api/).*)" }] };
