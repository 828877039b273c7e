// The journey by keyboard alone, and the shortcuts of single letters, which can be turned off.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { enter, ownSchool, PASSWORD, type OwnSchool } from "./support/school";
import { fillSchool } from "./support/school-at-work";

let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  school = await ownSchool("keys", "900204", (made) => fillSchool(made, 20_500));
});
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

/** What has the focus is on the screen, and an outline or ring around it (or around the tile it belongs to) says so. */
async function expectFocusSeen(page: Page): Promise<void> {
  const stop = await page.evaluate(() => {
    const element = document.activeElement!, box = element.getBoundingClientRect();
    const marked = [element, element.closest("label")].some((one) => {
      const style = one && getComputedStyle(one);
      return style && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    });
    return { what: `${element.tagName} ${element.getAttribute("name") ?? element.textContent?.trim().slice(0, 40)}`, nothing: element === document.body, marked, seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth };
  });
  expect(stop).toMatchObject({ nothing: false, marked: true, seen: true });
}

/** Presses Tab until the control has the focus; every stop on the way shows that it has it. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    await expectFocusSeen(page);
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("Eighty presses of Tab did not reach it.");
}

/** The first stop of a page skips to its content, and the next one is in it. */
async function skip(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("link", { name: "Skip to main content" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expectFocusSeen(page);
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  await page.keyboard.press("Shift+Tab");
}

test("from signing in to a concern that was sent, with no mouse", async ({ page }) => {
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await expectFocusSeen(page);
  await tabTo(page, page.getByLabel("Work e-mail"));
  await page.keyboard.type(school.emailOf("lead"));
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(h1(page)).toHaveText("Today");

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await tabTo(page, page.getByRole("searchbox", { name: "Find a child" }));
  await page.keyboard.type("quill");
  await page.keyboard.press("Enter");
  await expect(h1(page)).toHaveText("Find a child");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Ada Quill", exact: true }));
  await page.keyboard.press("Enter");
  await expect(h1(page)).toHaveText("Ada Quill");

  await page.reload();
  await skip(page);
  await tabTo(page, page.getByRole("link", { name: "Raise a concern" }));
  await page.keyboard.press("Enter");
  await expect(h1(page)).toHaveText("A concern about Ada Quill");
  await tabTo(page, page.getByRole("group", { name: "How did you come to know?" }).getByRole("radio").first());
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("The child told me")).toBeChecked();
  await expectFocusSeen(page);
  await tabTo(page, page.getByLabel("What did you notice?"));
  await page.keyboard.type("She gets her brother ready alone on Mondays.");
  await tabTo(page, page.getByRole("button", { name: "Send this concern" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say whether this child could be unsafe");
  await tabTo(page, page.getByRole("main").getByRole("alert").getByRole("link"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: /^No, not as far as I can see/ })).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Send this concern" }));
  await page.keyboard.press("Enter");
  await expect(h1(page)).toHaveText("Concerns");
  await expect(page.getByRole("main")).toContainText("Ada Quill");
});

test("the shortcuts: search, go, rows, and the list of them", async ({ page }) => {
  await enter(page.request, school.emailOf("senco"));
  await page.goto("/flags");
  const rows = page.locator(".task-list .what h3 a");
  expect(await rows.count()).toBeGreaterThan(1);
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(rows.first()).toBeFocused({ timeout: 500 });
  }).toPass(); // the page listens as soon as its scripts have run
  await expectFocusSeen(page);
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Find a child" })).toBeFocused();
  await page.keyboard.type("jk?");
  await expect(page.getByRole("searchbox", { name: "Find a child" })).toHaveValue("jk?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/\/today$/);
});

for (const { as, list, to, opens } of [
  { as: "link", list: "/cases", to: "c", opens: /\/cases\/[\w-]{36}$/ }, { as: "senco", list: "/flags", to: "r", opens: /\/flags\/[\w-]{36}$/ }, { as: "lead", list: "/children", to: "n", opens: /\/children\/[\w-]{36}$/ },
  { as: "provider", list: "/requests", to: "q", opens: /\/registers\/[\w-]{36}\?on=/ }, { as: "lead", list: "/concerns", to: "o", opens: /\/concerns\/[\w-]{36}$/ }, { as: "teacher", list: "/classes", to: "l", opens: /\/concerns\/new\?child=/ },
] as const) {
  test(`${list}: gone to, walked through and opened by single letters`, async ({ page }) => {
    await enter(page.request, school.emailOf(as));
    await page.goto("/account");
    await expect(async () => {
      await page.keyboard.press("g");
      await page.keyboard.press(to);
      await expect(page).toHaveURL(new RegExp(`${list}$`), { timeout: 1_000 });
    }).toPass(); // the page listens as soon as its scripts have run
    await expect(h1(page)).not.toHaveText("Your account");
    await page.keyboard.press("j");
    const focused = page.locator(":focus"), first = await focused.getAttribute("href");
    await expectFocusSeen(page);
    await page.keyboard.press("j");
    await expectFocusSeen(page);
    expect(await focused.getAttribute("href")).not.toBe(first);
    await page.keyboard.press("k");
    expect(await focused.getAttribute("href")).toBe(first);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(opens);
  });
}

test("each key is told where it works: in the search box, at the filters, in the foot and in the list", async ({ page }) => {
  await enter(page.request, school.emailOf("lead"));
  await page.goto("/children");
  const filters = page.getByRole("region", { name: "Filters" }), add = filters.getByText("Add a filter");
  for (const [hint, at] of [["/", page.getByRole("search")], ["f", filters], ["?", page.getByRole("contentinfo")]] as const) await expect(at.locator("kbd", { hasText: hint }).first()).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("f");
    await expect(add).toBeFocused({ timeout: 500 });
  }).toPass();
  await expectFocusSeen(page);
  await expect(filters.getByLabel("Class")).toBeVisible();
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const way of await page.getByRole("navigation", { name: "Main" }).getByRole("link").allTextContents()) await expect(list).toContainText(`Go to ${way}`);
  for (const what of ["Find a child", "Next row, previous row", "Open the row", "Filters", "This list"]) await expect(list).toContainText(what);
  await list.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator(".find kbd, .filter-panel kbd, .site-foot kbd").locator("visible=true")).toHaveCount(0);
});

test("single letters can be turned off on a device, and stay off", async ({ page }) => {
  await enter(page.request, school.emailOf("senco"));
  await page.goto("/concerns");
  await tabTo(page, page.getByRole("button", { name: /Keyboard shortcuts/ }));
  await page.keyboard.press("Enter");
  const tick = page.getByRole("checkbox", { name: "Use single-letter shortcuts on this device" });
  await tabTo(page, tick);
  await page.keyboard.press("Space");
  await expect(tick).not.toBeChecked();
  await page.keyboard.press("Escape");
  for (const reloaded of [false, true]) {
    if (reloaded) await page.reload();
    await page.getByRole("button", { name: /Keyboard shortcuts/ }).focus();
    for (const key of ["g", "t", "/", "?"]) await page.keyboard.press(key);
    await expect(page.getByRole("searchbox", { name: "Find a child" })).not.toBeFocused();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page).toHaveURL(/\/concerns$/);
  }
  await page.getByRole("button", { name: /Keyboard shortcuts/ }).press("Enter");
  await tick.check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/\/today$/);
});
