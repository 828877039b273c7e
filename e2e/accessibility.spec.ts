// Every page as somebody who may see it, at both widths (the desktop and the phone project): axe finds nothing,
// in the light and for colours in the dark, and nothing scrolls sideways.
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { LOOKS, routesOfPages, type Look } from "./support/pages";
import { enter, ownSchool, type OwnSchool } from "./support/school";
import { fillSchool } from "./support/school-at-work";

test.use({ trace: "off", contextOptions: { reducedMotion: "reduce" } }); // what was found is in the message; a trace of a hundred pages takes minutes
let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  school = await ownSchool("accessible", "900201", (made) => fillSchool(made, 20_100));
});

async function addressOf({ at }: Look): Promise<string> {
  return typeof at === "string" ? at : await at(school);
}

// Legacy mode: no page here has a frame, and axe need not open a window of its own to join what it found in several.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);
async function expectAccessible(page: Page): Promise<void> {
  expectNone(await axe(page).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze());
  const wide = await page.evaluate(() => ({ scrolls: document.documentElement.scrollWidth - window.innerWidth, by: [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 5).map((element) => `${element.tagName}.${element.className}`) }));
  expect(wide.scrolls, `scrolls sideways: ${wide.by.join(", ")}`).toBeLessThanOrEqual(0);
}

/** Only colours differ in the dark. */
async function expectReadableInTheDark(page: Page): Promise<void> {
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ink()).not.toBe(light);
  expectNone(await axe(page).withRules(["color-contrast"]).analyze());
  await page.emulateMedia({ colorScheme: "light" });
}

function expectNone({ violations, passes }: Awaited<ReturnType<AxeBuilder["analyze"]>>): void {
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary?.replace(/\s+/g, " ")})`).join("; ")}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(0);
}

test("every page of app/ is looked at", () => {
  expect(routesOfPages().length).toBeGreaterThan(20);
  expect(Object.keys(LOOKS).sort()).toEqual(routesOfPages());
});

for (const [route, looks] of Object.entries(LOOKS)) {
  test(`${route} is accessible`, async ({ page }, { project }) => {
    test.setTimeout(30_000 + looks.length * 15_000);
    let signedIn: Look["as"] = "nobody";
    for (const look of looks) {
      await test.step(`as ${look.as}${look.what ? `: ${look.what}` : ""}`, async () => {
        if (look.as !== signedIn && look.as !== "nobody") {
          await page.context().clearCookies();
          await enter(page.request, school.emailOf(look.as));
          signedIn = look.as;
        }
        expect((await page.goto(await addressOf(look)))?.status()).toBe(200);
        await expectAccessible(page);
        if (project.name === "desktop") await expectReadableInTheDark(page);
      });
    }
  });
}

test("what is not there, and a form that was refused", async ({ page }) => {
  expect((await page.goto("/no/such/page"))?.status()).toBe(404);
  await expectAccessible(page);
  await enter(page.request, school.emailOf("teacher"));
  expect((await page.goto("/children/00000000-0000-4000-8000-00000000ffff"))?.status()).toBe(404);
  await expectAccessible(page);
  await page.goto(await addressOf(LOOKS["/concerns/new"]![0]!));
  await page.getByRole("button", { name: "Send this concern" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/today");
  if ((page.viewportSize()?.width ?? 0) < 600) await page.locator("summary", { hasText: "" }).and(page.getByLabel("Menu")).click();
  else await page.getByRole("button", { name: /Keyboard shortcuts/ }).click();
  await expectAccessible(page);
});
