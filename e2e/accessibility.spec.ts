// Every page as somebody who may see it, at both widths (the desktop and the phone project): axe finds nothing, nothing scrolls
// sideways, and at 200 % and 400 % zoom nothing does either.
// Both themes: all rules run in the light on the desktop and in the dark on the phone, and colours again in the other theme. Only the
// rule on colours reads a colour; every other one reads the same markup in both, so a second run of all of them finds nothing more.
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { LOOKS, routesOfPages, type Look } from "./support/pages";
import { enter, ownSchool, type OwnSchool, type Somebody } from "./support/school";
import { fillEveryPage } from "./support/school-at-work";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
/** Whoever has signed in stays so for the worker: a hundred pages, and a handful of passwords to prove. */
const test = base.extend<object, { readonly signedIn: Map<Somebody, Cookies> }>({
  signedIn: [async ({}, use) => use(new Map()), { scope: "worker" }],
});
test.use({ trace: "off", contextOptions: { reducedMotion: "reduce" } }); // what was found is in the message; a trace of a hundred pages takes minutes
let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  school = await ownSchool("accessible", "900201", (made) => fillEveryPage(made, 20_100));
});

async function arrive(page: Page, signedIn: Map<Somebody, Cookies>, who: Look["as"]): Promise<void> {
  await page.context().clearCookies();
  if (who === "nobody") return;
  const kept = signedIn.get(who);
  if (kept) return page.context().addCookies(kept);
  await enter(page.request, school.emailOf(who));
  signedIn.set(who, await page.context().cookies());
}
const addressOf = async ({ at }: Look): Promise<string> => (typeof at === "string" ? at : await at(school));

type Theme = "light" | "dark";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Legacy mode: no page here has a frame, and axe need not open a window of its own to join what it found in several.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);
function expectNone({ violations, passes }: Awaited<ReturnType<AxeBuilder["analyze"]>>, theme: Theme): void {
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary?.replace(/\s+/g, " ")})`).join("; ")}`), `in the ${theme}`).toEqual([]);
  expect(passes.length).toBeGreaterThan(0);
}

/** Nothing is wider than the window but what is marked as scrolling, which a keyboard reaches and a reader hears named. */
async function expectNoSidewaysScroll(page: Page, zoom: string): Promise<void> {
  const found = await page.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>("body *")], told = (element: Element) => `${element.tagName}.${element.getAttribute("class")}`;
    const regions = elements.filter((element) => element.scrollWidth > element.clientWidth + 1 && !element.matches("textarea, input, select") && ["auto", "scroll"].includes(getComputedStyle(element).overflowX));
    const scrolls = document.documentElement.scrollWidth - window.innerWidth;
    return {
      scrolls, by: scrolls <= 0 ? [] : elements.filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest(".scroll")).slice(0, 5).map(told),
      loose: [...document.querySelectorAll(".scroll")].filter((region) => getComputedStyle(region).position === "static").map(told), // words for a reader in it would make the page as wide as they lie
      unmarked: regions.filter((region) => region.tabIndex !== 0 || region.getAttribute("role") !== "region" || !region.getAttribute("aria-label")).map(told),
    };
  });
  expect(found.scrolls, `scrolls sideways ${zoom}: ${found.by.join(", ")}`).toBeLessThanOrEqual(0);
  expect(found.loose, `scrolls inside, and does not hold its words ${zoom}`).toEqual([]);
  expect(found.unmarked, `scrolls inside ${zoom}, unmarked`).toEqual([]);
}
/** 1280 px wide, at 200 % and at 400 %: what a reader with that zoom is given. */
async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  for (const [width, height, zoom] of [[640, 400, "at 200 %"], [320, 256, "at 400 %"]] as const) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page, zoom);
  }
  await page.setViewportSize(before);
}

async function expectAccessible(page: Page, all: Theme): Promise<void> {
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color), other: Theme = all === "light" ? "dark" : "light";
  await page.emulateMedia({ colorScheme: other });
  const others = await ink();
  expectNone(await axe(page).withRules(["color-contrast"]).analyze(), other);
  await page.emulateMedia({ colorScheme: all });
  expect(await ink()).not.toBe(others);
  expectNone(await axe(page).withTags(TAGS).analyze(), all);
  expect(await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)), "ids that stand twice").toEqual([]); // a label or an error would lead to the wrong one of them
  await expectNoSidewaysScroll(page, "at 100 %");
}

test("every page of app/ is looked at", () => {
  expect(routesOfPages().length).toBeGreaterThan(20);
  expect(Object.keys(LOOKS).sort()).toEqual(routesOfPages());
});

for (const [route, looks] of Object.entries(LOOKS)) {
  test(`${route} is accessible`, async ({ page, signedIn }, { project }) => {
    test.setTimeout(30_000 + looks.length * 15_000);
    let here: Look["as"] | undefined;
    for (const look of looks) {
      await test.step(`as ${look.as}${look.what ? `: ${look.what}` : ""}`, async () => {
        if (look.as !== here) await arrive(page, signedIn, (here = look.as));
        expect((await page.goto(await addressOf(look)))?.status()).toBe(200);
        await expectAccessible(page, project.name === "desktop" ? "light" : "dark");
        if (project.name === "desktop") await expectReflow(page);
      });
    }
  });
}

test("what is not there, and a form that was refused", async ({ page, signedIn }, { project }) => {
  const theme: Theme = project.name === "desktop" ? "light" : "dark";
  expect((await page.goto("/no/such/page"))?.status()).toBe(404);
  await expectAccessible(page, theme);
  await arrive(page, signedIn, "teacher");
  expect((await page.goto("/children/00000000-0000-4000-8000-00000000ffff"))?.status()).toBe(404);
  await expectAccessible(page, theme);
  await page.goto(await addressOf(LOOKS["/concerns/new"]![0]!));
  await page.getByRole("button", { name: "Send this concern" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page, theme);
  await expectReflow(page);
  await page.goto("/today");
  if ((page.viewportSize()?.width ?? 0) < 600) await page.locator("summary", { hasText: "" }).and(page.getByLabel("Menu")).click();
  else await page.getByRole("button", { name: /Keyboard shortcuts/ }).click();
  await expectAccessible(page, theme);
});

test("forced colours keep the thread's shapes, edges and the focus; no motion where none is wanted", async ({ page, signedIn }) => {
  await arrive(page, signedIn, "lead");
  await page.goto(await addressOf(LOOKS["/children/[childId]"]![0]!));
  await page.emulateMedia({ forcedColors: "active" });
  const drawn = (selector: string) => page.locator(selector).first().evaluate((element) => { const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(element); return { backgroundColor, borderTopColor, borderTopWidth }; });
  const [done, ahead, canvas] = [await drawn(".thread .done .node"), await drawn(".thread .ahead .node"), await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)];
  expect(done.backgroundColor).not.toBe(canvas);
  expect(ahead.backgroundColor).toBe(canvas);
  expect(ahead.borderTopColor).not.toBe(canvas);
  expect(Number.parseFloat((await drawn(".button")).borderTopWidth)).toBeGreaterThanOrEqual(1);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!); return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2; })).toBe(true);

  await page.evaluate(() => { // nothing here moves yet; whatever will must stop
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@keyframes a-turn { to { rotate: 1turn } } .wordmark { animation: a-turn 9s infinite; transition: color 9s }");
    document.adoptedStyleSheets = [sheet];
  });
  const moves = () => page.locator(".wordmark").evaluate((mark) => ({ turns: mark.getAnimations().length, fades: getComputedStyle(mark).transitionProperty }));
  expect(await moves()).toEqual({ turns: 0, fades: "none" });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await moves()).toEqual({ turns: 1, fades: "color" });
});
