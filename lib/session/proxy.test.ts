import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { config, proxy } from "../../proxy";

const post = async (headers: Record<string, string>, method = "POST") =>
  (await proxy(new NextRequest("http://seen.example/flags", { method, headers: { host: "seen.example", ...headers } }))).status;

test("a form is taken from our own pages only", async () => {
  expect(await post({ origin: "http://seen.example" })).toBe(200);
  for (const origin of ["http://evil.example", "http://seen.example.evil.example", "http://seen.example:8080", "null", "seen.example"]) expect(await post({ origin }), origin).toBe(403);
  expect(await post({}), "no browser leaves it out").toBe(403);
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) expect(await post({ origin: "http://evil.example" }, method), method).toBe(403);
  expect(await post({ origin: "http://evil.example" }, "GET")).toBe(200);
});

test("it stands before every page and every form", () => {
  const [{ source }] = config.matcher as [{ source: string }];
  const stands = (path: string) => new RegExp(`^${source}$`).test(path);
  for (const path of ["/", "/today", "/flags/1", "/sign-in", "/imports/1/rejected"]) expect(stands(path), path).toBe(true);
});

test("each answer has a policy with a nonce of its own, and is kept by nobody", async () => {
  const answers = await Promise.all([0, 1].map(() => proxy(new NextRequest("http://seen.example/today"))));
  const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[0-9a-f-]{36}' 'strict-dynamic';/);
  expect(policies[0]).not.toBe(policies[1]);
  expect(answers.map(({ headers }) => headers.get("cache-control"))).toEqual(["no-store", "no-store"]);
});
