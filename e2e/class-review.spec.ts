// The whole-class review as a tired teacher meets it: thirty children by keyboard alone, one a screen on a phone, and a signal that drops.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { upnOf, writeRoll, type ChildOnFile } from "./support/files";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const SIZE = 30, PHONE = { width: 360, height: 740 }, THUMB = 44;
const FIRST = ["Ada", "Ben", "Cy", "Di", "Eve", "Finn", "Gus", "Hal", "Ida", "Jo"], LAST = ["Ash", "Birch", "Cedar"];
const NAMES = LAST.flatMap((surname) => FIRST.map((forename) => `${forename} ${surname}`));
const schoolOf = (key: string, urn: string, serial: number, size: number) => ownSchool(key, urn, async ({ send }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "seen-classes-"));
  const children = NAMES.slice(0, size).map((name, at): ChildOnFile => { const [forename = "", surname = ""] = name.split(" "); return { upn: upnOf(serial + at), forename, surname, born: "2013-10-04", yearGroup: "8", className: "8B" }; });
  await send("roll", writeRoll(folder, children));
});
const main = (page: Page) => page.getByRole("main");
const open = (page: Page) => page.locator(".class-list > .open");
const heading = (page: Page, name: string) => open(page).getByRole("heading", { level: 2, name, exact: true });
const review = (page: Page) => page.goto("/classes/review");
const said = async ({ rows, schoolId }: OwnSchool) => rows("SELECT e.forename || ' ' || e.surname AS name, j.observation, j.words, j.answer FROM judgement j JOIN enrolment e USING (area_id, school_id, child_id) WHERE j.school_id = $1 ORDER BY e.surname, e.forename, j.observation", [schoolId]);
const onDevice = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage).filter(([key]) => key.startsWith("seen.kept"))));
const saved = (page: Page) => expect(main(page).getByRole("status").filter({ hasText: "Saved at" })).toBeVisible();

test("a class of thirty by keyboard alone: one press where there is nothing to add, three for something seen, and nobody missed", async ({ page }) => {
  test.setTimeout(180_000);
  const school = await schoolOf("thirty", "900261", 23_000, SIZE);
  let presses = 0;
  const press = async (key: string) => { presses += 1; await page.keyboard.press(key); };
  const takes = async (name: string, keys: readonly string[]) => {
    await expect(heading(page, name)).toBeFocused();
    const before = presses;
    for (const key of keys) await press(key);
    return presses - before;
  };
  await enter(page.request, school.emailOf("teacher"));
  await page.goto("/today");
  await expect(main(page)).toContainText("Your class review is open");
  await expect(async () => {
    await press("g");
    await press("l");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your class, 8B", { timeout: 2_000 });
  }).toPass(); // the page listens as soon as its scripts have run
  const begin = page.getByRole("link", { name: "Review this class" });
  for (let tabs = 0; tabs < 60 && !(await begin.evaluate((link) => link === document.activeElement)); tabs++) await press("Tab");
  await press("Enter");
  await expect(open(page)).toBeVisible();
  await page.emulateMedia({ media: "print" }); // nobody is missing on paper, nor is the child whose form is open
  for (const name of NAMES) await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  await expect(open(page)).toContainText("Not yet");
  await expect(open(page).locator("form").first()).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".class-review")).toBeVisible();
  await press("k"); // the first child has the focus
  const most = { nothing: 0, concern: 0 };
  for (const [at, name] of NAMES.entries()) {
    if (at === 3) expect(await takes(name, ["1", "n", "Enter"])).toBe(3);
    else if (at === 7) { await takes(name, ["s"]); await page.keyboard.type("Sings"); await press("Enter"); }
    else if (at === 12) {
      await takes(name, ["1", "Enter"]);
      await expect(open(page).getByRole("alert")).toContainText("Say whether this child could be unsafe");
      await press("n");
      await press("Enter");
    } else most.nothing = Math.max(most.nothing, await takes(name, ["0"]));
  }
  expect(most.nothing, "key presses for a child of whom there is nothing to add").toBeLessThanOrEqual(2);
  await expect(main(page)).toContainText("30 of 30 answered.", { timeout: 60_000 }); // thirty saves in a row, as fast as no teacher reads
  expect(presses, "the whole class, from Today on").toBeLessThan(100);
  const rows = await said(school), names = new Set(rows.map(({ name }) => name));
  expect([...names].sort()).toEqual([...NAMES].sort());
  expect(rows.filter(({ observation }) => observation === "nothing-to-add")).toHaveLength(27);
  expect(rows.filter(({ observation }) => observation !== "nothing-to-add").map(({ name, observation, words }) => [name, observation, words])).toEqual([
    ["Di Ash", "quieter-than-usual", null], ["Hal Ash", "strength", "Sings"], ["Cy Birch", "quieter-than-usual", null],
  ]);
  await expect(main(page)).toContainText("the safeguarding lead and the SENCO of");
});

test.describe("a handful", () => {
  test.describe.configure({ mode: "serial" });
  let school: OwnSchool;
  test.beforeAll(async () => { test.setTimeout(120_000); school = await schoolOf("handful", "900262", 23_100, 6); });
  test.beforeEach(async ({ page }) => enter(page.request, school.emailOf("teacher")));

  test("on a phone one child stands on the screen, and whatever a thumb presses is large enough and whole", async ({ page }) => {
    await page.setViewportSize(PHONE);
    await review(page);
    await expect(heading(page, "Ada Ash")).toBeVisible();
    await expect(main(page).getByRole("link", { name: "Ben Ash" })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const targets: Locator = open(page).locator("label.toggle, .segment label, button, .thumb-bar a, input[type=text], textarea, summary");
    for (const target of await targets.all()) {
      if (!(await target.isVisible())) continue;
      const box = (await target.boundingBox())!, what = (await target.innerText()) || (await target.getAttribute("name"));
      expect(Math.round(box.height), `height of ${what}`).toBeGreaterThanOrEqual(THUMB);
      expect(box.width, `width of ${what}`).toBeGreaterThanOrEqual(THUMB);
      expect(box.x >= 0 && box.x + box.width <= PHONE.width, `${what} is whole`).toBe(true);
      expect(await target.evaluate((element) => element.scrollWidth <= element.clientWidth + 1), `the words of ${what} are whole`).toBe(true);
    }
    await expect(page.getByRole("button", { name: "Nothing to add" })).toBeInViewport();
    await page.getByText("Left out").click();
    await page.getByRole("group", { name: "Could Ada be unsafe?" }).getByLabel("No", { exact: true }).check();
    await page.getByRole("button", { name: "Save and next" }).click();
    await expect(heading(page, "Ben Ash")).toBeVisible();
    await saved(page);
    expect((await said(school)).map(({ name, observation }) => [name, observation])).toEqual([["Ada Ash", "left-out"]]);
  });

  test("when the signal drops, what was said stays on the device and says so; it is saved by itself once there is one, and then it is gone from the device", async ({ page, context }) => {
    await review(page);
    await expect(heading(page, "Ben Ash")).toBeVisible();
    await context.setOffline(true);
    await page.getByLabel("Something good about Ben").fill("Draws comics");
    await page.getByRole("button", { name: "Nothing to add" }).click();
    await expect(heading(page, "Cy Ash")).toBeFocused();
    await expect(main(page)).toContainText("No connection: what you said of one child is kept on this device and not saved yet.");
    await page.getByLabel("In your own words").fill("Alone at the gate");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await expect(main(page)).toContainText("what you said of 2 children is kept on this device");
    expect(await onDevice(page)).toContain("Draws comics");
    expect((await said(school)).map(({ name }) => name)).toEqual(["Ada Ash"]);
    await context.setOffline(false);
    await saved(page);
    await expect.poll(async () => (await said(school)).map(({ name, observation, words }) => [name, observation, words])).toEqual([
      ["Ada Ash", "left-out", null], ["Ben Ash", "nothing-to-add", null], ["Ben Ash", "strength", "Draws comics"], ["Cy Ash", "something-else", "Alone at the gate"],
    ]);
    await expect.poll(() => onDevice(page)).toBe("[]");
  });

  test("what is typed and not saved is there again when the page is opened again, and gone from the device after signing out", async ({ page }) => {
    await review(page);
    await expect(heading(page, "Di Ash")).toBeVisible();
    await page.getByLabel("Something good about Di").fill("Kind to the new boy");
    await page.reload();
    await expect(page.getByLabel("Something good about Di")).toHaveValue("Kind to the new boy");
    expect(await onDevice(page)).toContain("Kind to the new boy");
    await page.getByRole("contentinfo").getByRole("button", { name: "Sign out" }).click();
    await expect(main(page)).toContainText("You are signed out");
    await expect.poll(() => onDevice(page)).toBe("[]");
  });

  test("a child is passed over with a reason, and the page says until when", async ({ page }) => {
    await review(page);
    await open(page).getByText("Pass Di over for now").click();
    await open(page).getByLabel("I do not know this child well enough yet").check();
    await open(page).getByRole("button", { name: "Pass over, and say so" }).click();
    await expect(open(page).getByRole("alert")).toContainText("Say when you will know this child well enough");
    await open(page).getByLabel("Ask me about Di again on").fill("2027-03-17");
    await open(page).getByRole("button", { name: "Pass over, and say so" }).click();
    await expect(heading(page, "Eve Ash")).toBeVisible();
    await expect(main(page).getByRole("listitem").filter({ hasText: "Di Ash" })).toContainText("again from Wednesday 17 March");
  });

  test("“yes, or not sure” opens the safeguarding door with the words, and keeps none of them here", async ({ page }) => {
    await review(page);
    await page.getByText("Tired or hungry").click();
    await page.getByLabel("In your own words").fill("He says there is no food at home");
    await page.getByRole("group", { name: "Could Eve be unsafe?" }).getByLabel("Yes, or not sure").check();
    await page.getByRole("button", { name: "Save and next" }).click();
    await expect(page.getByLabel("What worries you")).toHaveValue("He says there is no food at home");
    expect((await said(school)).filter(({ name }) => name === "Eve Ash").map(({ observation, words }) => [observation, words])).toEqual([["tired-or-hungry", null]]);
    expect(await onDevice(page)).not.toContain("no food");
  });

  test("single letters can be turned off, and then press nothing", async ({ page }) => {
    await review(page);
    await page.evaluate(() => localStorage.setItem("seen.shortcuts", "off"));
    await page.reload();
    await expect(heading(page, "Finn Ash")).toBeVisible();
    for (const key of ["1", "0", "j"]) await page.keyboard.press(key);
    await expect(page.getByLabel("Quieter than usual")).not.toBeChecked();
    await expect(heading(page, "Finn Ash")).toBeVisible();
  });
});
