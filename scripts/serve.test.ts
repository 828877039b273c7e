import { expect, test } from "vitest";
import { honestAddress } from "./serve";

const asked = (headers: Record<string, string>) => ({ headers: { ...headers }, socket: { remoteAddress: "::ffff:10.0.0.7" } }) as never;
const seenBy = (headers: Record<string, string>, trusted: boolean) => {
  const request: { headers: Record<string, string> } = asked(headers);
  honestAddress(request as never, trusted);
  return request.headers;
};

test("a forged forwarding header changes nothing", () => {
  expect(seenBy({ "x-forwarded-for": "1.2.3.4", forwarded: "for=1.2.3.4", "x-real-ip": "1.2.3.4", "x-forwarded-host": "evil.example", host: "seen.example" }, false))
    .toEqual({ "x-forwarded-for": "10.0.0.7", host: "seen.example" });
});

test("behind a proxy of ours only what that proxy added stands", () => {
  expect(seenBy({ "x-forwarded-for": "1.2.3.4, 192.0.2.9", "x-forwarded-proto": "https" }, true))
    .toEqual({ "x-forwarded-for": "192.0.2.9", "x-forwarded-proto": "https" });
});

test("a proxy that says nothing leaves the connection's address", () => {
  expect(seenBy({}, true)).toEqual({ "x-forwarded-for": "10.0.0.7" });
});
