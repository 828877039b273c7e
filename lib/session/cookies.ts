export const COOKIES = { session: "seen.session", csrf: "seen.csrf", callback: "seen.callback" } as const;
/** Where proxy.ts hands the sign-in page the token that its form must post back. */
export const CSRF_HEADER = "x-seen-csrf";
