import { expect, test } from "vitest";
import { allowedAddress, sourceHosts, USUAL_ADDRESS } from "./hosts";

const HOSTS = ["api.wonde.com", "127.0.0.1:4010"];
test.each([
  ["the usual one", USUAL_ADDRESS, USUAL_ADDRESS], ["a slash at the end", "https://api.wonde.com/v1.0/", USUAL_ADDRESS], ["capitals", "HTTPS://API.Wonde.com/v1.0", USUAL_ADDRESS], ["this machine, listed", "http://127.0.0.1:4010/v1.0", "http://127.0.0.1:4010/v1.0"],
])("may be asked: %s", (_what, typed, address) => expect(allowedAddress(typed, HOSTS)).toEqual({ ok: true, value: address }));

test.each([
  ["no address", "wonde", "not-an-address"], ["a name in it", "https://me:secret@api.wonde.com/v1.0", "not-an-address"], ["a question in it", "https://api.wonde.com/v1.0?x=1", "not-an-address"],
  ["not encrypted", "http://api.wonde.com/v1.0", "not-https"], ["a file", "file:///etc/passwd", "not-https"],
  ["another host", "https://api.wonde.com.evil.test/v1.0", "host-not-allowed"], ["a host before it", "https://x.api.wonde.com/", "host-not-allowed"], ["another port", "https://api.wonde.com:8443/", "host-not-allowed"],
  ["this machine at another port", "http://127.0.0.1:5432", "host-not-allowed"], ["this machine by another number", "http://2130706433:4010/", "ok"], ["the cloud's own", "http://169.254.169.254/latest", "not-https"], ["this machine by name, not listed", "http://localhost:4010", "host-not-allowed"],
])("may not: %s", (_what, typed, because) => {
  const answer = allowedAddress(typed, HOSTS);
  // 2130706433 is 127.0.0.1 to every reader of addresses, and is kept as what it means
  expect(because === "ok" ? answer : answer.ok || answer.because).toEqual(because === "ok" ? { ok: true, value: "http://127.0.0.1:4010" } : because);
});

test("who runs the server says which; with nothing said it is Wonde alone", () => {
  expect(sourceHosts("")).toEqual([]);
  expect(sourceHosts(" A.test , b.test:1,")).toEqual(["a.test", "b.test:1"]);
  expect(sourceHosts()).toEqual(["api.wonde.com"]);
});
