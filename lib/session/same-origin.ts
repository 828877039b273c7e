/** Whether a post comes from a page of ours. Browsers always say where it comes from; who does not say is no browser. */
export function sameOrigin(headers: Pick<Headers, "get">): boolean {
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
