// Every route as every role, with the ids of their own school, another school, another area and a child they are kept from.
import { expect, test } from "@playwright/test";
import { visitsOf, ROUTES } from "../lib/access/routes";
import { ROLES } from "../lib/access/vocabulary";
import { FAMILY_KEY } from "../lib/access/world";
import { ENDED_KEY, ensureWorld, signInAs } from "./support/world";

test.describe.configure({ timeout: 180_000 }); // some eighty requests a role
test.beforeAll(ensureWorld);

for (const role of ROLES) {
  test(`what a ${role} can open`, async ({ request }) => {
    await signInAs(request, role);
    const wrong: string[] = [];
    for (const { route, address, situation, opens } of visitsOf(role)) {
      const answer = await request.get(address, { maxRedirects: 0 });
      const status = answer.status(), moved = status >= 300 && status < 400 ? new URL(answer.headers().location ?? "", answer.url()).pathname : undefined;
      const begins = role === "provider" && route === "/today"; // whoever works for an organisation alone begins at its own door
      const expected = begins ? moved === "/requests" : route === "/" || route === "/sign-in" ? moved === "/today" : status === (opens ? 200 : 404);
      if (!expected) wrong.push(`${route} (${situation}): ${status}${moved ? ` to ${moved}` : ""} instead of ${opens ? 200 : 404}`);
    }
    expect(wrong).toEqual([]);
  });
}

test("nobody opens anything that is not for anybody", async ({ request }) => {
  const wrong: string[] = [];
  for (const { route, address } of visitsOf("safeguarding-lead")) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const moved = answer.status() >= 300 && answer.status() < 400 ? new URL(answer.headers().location ?? "", answer.url()).pathname : undefined;
    const expected = ROUTES[route]?.may === "anybody" ? answer.status() < 300 || route === "/api/health" : moved === (route === "/" ? "/today" : "/sign-in");
    if (!expected) wrong.push(`${route}: ${answer.status()}${moved ? ` to ${moved}` : ""}`);
  }
  expect(wrong).toEqual([]);
});

test("what is not theirs to know of looks the same as what is nowhere", async ({ request }) => {
  await signInAs(request, "teacher");
  const bodyOf = async (address: string) => (await (await request.get(address)).text()).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|"[a-zA-Z0-9_-]{20,}"/g, "…");
  const [hidden, absent] = ["00000004-0000-4000-8000-000000000010", "00000004-0000-4000-8000-000000009999"];
  expect((await bodyOf(`/children/${hidden}`)).replaceAll(hidden, "")).toBe((await bodyOf(`/children/${absent}`)).replaceAll(absent, ""));
});

test("a private link that was ended looks the same as one that never was, and neither signs anybody in", async ({ request }) => {
  const never = "seen-in-a-test-a-link-that-never-was-abcdef", answers = [];
  for (const key of [ENDED_KEY, never]) {
    const answer = await request.get(`/plan/${key}`, { maxRedirects: 0 });
    answers.push({ status: answer.status(), body: (await answer.text()).replaceAll(key, "").replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|"[a-zA-Z0-9_-]{20,}"/g, "…") });
  }
  expect(answers[0]!.status).toBe(404);
  expect(answers[0]).toEqual(answers[1]);
  expect((await request.get(`/plan/${FAMILY_KEY}`)).status()).toBe(200);
  expect(new URL((await request.get("/today", { maxRedirects: 0 })).headers().location ?? "", "http://seen.test").pathname).toBe("/sign-in");
});
