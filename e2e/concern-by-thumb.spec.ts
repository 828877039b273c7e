// A teacher in the corridor between two lessons, with a phone in one hand: a concern in under a minute, told to the safeguarding lead the same day.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { enter, ownSchool, type OwnSchool } from "./support/school";
import { fillSchool } from "./support/school-at-work";

const PHONE = { width: 360, height: 740 }, THUMB = 44;
test.use({ viewport: PHONE, hasTouch: true, isMobile: true });
test.setTimeout(30_000);

let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  school = await ownSchool("thumb", "900215", (made) => fillSchool(made, 21_300));
});
const main = (page: Page) => page.getByRole("main"), h1 = (page: Page) => page.getByRole("heading", { level: 1 });

/** Tapped only if a thumb can: whole on the screen's width, and tall enough. */
async function tapped(control: Locator): Promise<void> {
  const box = (await control.boundingBox())!, what = (await control.innerText()) || (await control.getAttribute("name"));
  expect(Math.round(box.height), `height of ${what}`).toBeGreaterThanOrEqual(THUMB);
  expect(box.x >= 0 && box.x + box.width <= PHONE.width, `${what} is whole`).toBe(true);
  await control.tap();
}

test("six taps and the words, and nothing lies beside the screen; the lead reads it the same day", async ({ page, browser }) => {
  await enter(page.request, school.emailOf("teacher"));
  await page.goto("/concerns");
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(PHONE.width);
  await tapped(main(page).getByRole("searchbox"));
  await page.keyboard.type("vale");
  await page.keyboard.press("Enter");
  expect(await wide()).toBeLessThanOrEqual(PHONE.width);
  await tapped(page.getByRole("link", { name: "Raise a concern about Finn Vale" }));
  await expect(h1(page)).toHaveText("A concern about Finn Vale");
  expect(await wide()).toBeLessThanOrEqual(PHONE.width);
  await tapped(main(page).locator("label", { hasText: "Something I saw" }));
  await tapped(page.getByLabel("What did you notice?"));
  await page.keyboard.type("He has not had his coat since Monday.");
  await tapped(main(page).locator("label", { hasText: /^No, not as far as I can see/ }));
  await tapped(page.getByRole("button", { name: "Send this concern" }));
  await expect(h1(page)).toHaveText("Concerns");
  await expect(main(page)).toContainText("Finn Vale");

  const lead = await browser.newPage({ viewport: PHONE });
  await enter(lead.request, school.emailOf("lead"));
  await lead.goto("/flags?list=said");
  await expect(main(lead)).toContainText("He has not had his coat since Monday.");
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await lead.close();
});
