// What every answer carries, who may post, and how guessing is slowed.
import { expect, request as requests, test, type APIRequestContext } from "@playwright/test";
import { enter, ownSchool, PASSWORD, type OwnSchool } from "./support/school";
import { fillEveryPage } from "./support/school-at-work";
import { LOOKS } from "./support/pages";

const NOBODY = "00000000-0000-4000-8000-00000000ffff";
let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  school = await ownSchool("headed", "900207", (made) => fillEveryPage(made, 20_800));
});

const MUST: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /frame-ancestors 'none'/, "strict-transport-security": /^max-age=\d{8,}/, "x-content-type-options": /^nosniff$/,
  "cross-origin-opener-policy": /^same-origin$/, "referrer-policy": /^(same-origin|no-referrer|strict-origin)$/, "cache-control": /no-store/,
};
const lacking = (headers: Readonly<Record<string, string>>) =>
  Object.entries(MUST).filter(([name, value]) => !value.test(headers[name] ?? "")).map(([name]) => `${name}: ${headers[name] ?? "not there"}`);

test("every page, whoever looks, and every kind of answer", async ({ baseURL }) => {
  test.setTimeout(180_000);
  const wrong: string[] = [];
  for (const as of [...new Set(Object.values(LOOKS).flat().map((look) => look.as))]) {
    const request = await requests.newContext({ baseURL });
    if (as !== "nobody") await enter(request, school.emailOf(as));
    for (const look of Object.values(LOOKS).flat().filter((one) => one.as === as)) {
      const address = typeof look.at === "string" ? look.at : await look.at(school);
      const answer = await request.get(address, { maxRedirects: 0 });
      const policy = answer.headers()["content-security-policy"] ?? "", nonce = /'nonce-([0-9a-f-]{36})'/.exec(policy)?.[1];
      if (!nonce || /script-src[^;]*unsafe/.test(policy)) wrong.push(`${address}: no nonce in ${policy}`);
      if (answer.status() === 200 && ((await answer.text()).match(/<script(?![^>]* nonce=)/g) ?? []).length > 0) wrong.push(`${address}: a script without the nonce`);
      wrong.push(...lacking(answer.headers()).map((fault) => `${address} (${answer.status()}) ${fault}`));
    }
    await request.dispose();
  }
  expect(wrong).toEqual([]);
});

test("what is no page: not found, redirects, files, the API", async ({ request }) => {
  const wrong: string[] = [];
  const ask = async (address: string, status: number) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    if (answer.status() !== status) wrong.push(`${address}: ${answer.status()} instead of ${status}`);
    wrong.push(...lacking(answer.headers()).map((fault) => `${address} (${answer.status()}) ${fault}`));
  };
  await ask("/no/such/page", 404);
  await ask("/today", 307);
  await ask("/api/health", 200);
  await ask("/api/no-such", 404);
  await ask("/api/auth/csrf", 200);
  await ask("/api/auth/session", 200);
  await enter(request, school.emailOf("lead"));
  await ask(`/children/${NOBODY}`, 404);
  await ask(`/children/${NOBODY}/export`, 404);
  const [ada] = await school.rows("SELECT child_id AS id FROM enrolment WHERE area_id = $1 AND forename = 'Ada'", [school.areaId]);
  await ask(`/children/${String(ada!.id)}/export`, 200);
  await enter(request, school.emailOf("office"));
  await ask("/imports/templates/roll", 200);
  await ask("/imports/templates/no-such", 404);
  await ask(`/imports/${NOBODY}/rejected`, 404);
  expect(wrong).toEqual([]);
});

test("a post from another site is refused, and changes nothing", async ({ page, request }) => {
  await enter(page.request, school.emailOf("lead"));
  for (const address of ["/account", "/concerns/new", "/sign-in", "/imports"]) {
    for (const origin of ["https://elsewhere.example", "null"]) {
      const answer = await page.request.post(address, { headers: { origin }, form: { "1_$ACTION_ID": "x" } });
      expect(answer.status(), `${address} from ${origin}`).toBe(403);
      expect(lacking(answer.headers()), address).toEqual([]);
    }
  }
  expect((await page.goto("/account"))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  // The sign-in's own post is held by its token, which another site can neither read nor set.
  const foreign = await request.post("/api/auth/callback/credentials", { form: { csrfToken: "0".repeat(64), email: school.emailOf("lead"), password: PASSWORD }, headers: { origin: "https://elsewhere.example" }, maxRedirects: 0 });
  expect(foreign.headers()["set-cookie"] ?? "").not.toContain("seen.session=");
});

/** How long one wrong try takes, in milliseconds, with whatever headers. */
async function wrongTry(request: APIRequestContext, email: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const began = Date.now();
  const answer = await request.post("/api/auth/callback/credentials", { form: { csrfToken, email, password: "a wrong one" }, headers: { ...headers }, maxRedirects: 0 });
  expect(answer.headers().location).toMatch(/error=/);
  return Date.now() - began;
}

test("a forged forwarding header changes nothing: the eleventh wrong try waits, and nobody is locked out", async ({ baseURL }) => {
  const request = await requests.newContext({ baseURL }), email = school.emailOf("deputy");
  const forged = (n: number) => ({ "x-forwarded-for": `198.51.100.${n}`, forwarded: `for=198.51.100.${n}`, "x-real-ip": `198.51.100.${n}` });
  for (let n = 1; n <= 10; n++) await wrongTry(request, email, forged(n));
  expect(await wrongTry(request, email, forged(11))).toBeGreaterThan(2_500); // it waits three seconds by the server's own clock
  await enter(request, email);
  expect((await request.get("/today", { maxRedirects: 0 })).status()).toBe(200);
  await request.dispose();
});
