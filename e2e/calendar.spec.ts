// The school's calendar is entered without a mouse, and a file with marks on Christmas Day is told so.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { day } from "../lib/kernel/calendar";
import { acceptImport, sendFile } from "./steps/imports";
import { upnOf, writeMarks, writeRoll, type ChildOnFile } from "./support/files";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const folder = mkdtempSync(path.join(os.tmpdir(), "seen-calendar-"));
const child = (n: number, surname: string): ChildOnFile => ({ upn: upnOf(20_900 + n), surname, forename: "Zoë", born: "2013-05-14", yearGroup: "8", className: "8B" });
const KNOWN = [child(1, "Ash"), child(2, "Birch")];

let school: OwnSchool;
test.setTimeout(120_000); // typed key by key
test.beforeAll(async () => {
  test.setTimeout(60_000);
  school = await ownSchool("calendar", "900209", async ({ send }) => { await send("roll", writeRoll(folder, KNOWN)); });
});

/** Goes with Tab until the control of that name has the focus. */
async function tabTo(page: Page, label: string) {
  const control = page.getByLabel(label, { exact: true });
  for (let i = 0; i < 60 && !(await control.evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press("Tab");
  await expect(control).toBeFocused();
}
/** Types a date (yyyy-mm-dd) figure by figure, in the order in which this browser's own field asks for day and month. */
async function typeDate(page: Page, label: string, on: string) {
  const [year = "", month = "", date = ""] = on.split("-"), field = page.getByLabel(label, { exact: true });
  await tabTo(page, label);
  await page.keyboard.type(`${date}${month}${year}`);
  if ((await field.inputValue()) === on) return;
  for (let part = 0; part < 2; part++) await page.keyboard.press("ArrowLeft"); // from the year back to the first of the three
  await page.keyboard.type(`${month}${date}${year}`);
  await expect(field).toHaveValue(on);
}
/** Adds days by the keyboard alone: an arrow chooses the kind, a date is typed. */
async function addByKeyboard(page: Page, kind: number, name: string, from: string, until: string) {
  const first = page.getByRole("radio").first();
  for (let i = 0; i < 60 && !(await first.evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let i = 0; i < kind; i++) await page.keyboard.press("ArrowDown");
  await tabTo(page, "What you call it");
  await page.keyboard.type(name);
  await typeDate(page, "First day", from);
  if (until) await typeDate(page, "Last day", until);
  await page.keyboard.press("Enter");
}

test.describe.serial("a data manager", () => {
  test("enters a term and an INSET day by keyboard, and is told in words what cannot be", async ({ page }) => {
    await enter(page.request, school.emailOf("office"));
    await page.goto("/calendar");
    await expect(page.getByText("No terms are entered for this school year.")).toBeVisible();
    await addByKeyboard(page, 0, "Autumn term", "2026-09-01", "2026-12-18");
    await expect(page.getByRole("heading", { name: "Autumn term" })).toBeVisible();
    await expect(page.getByText("79 school days.", { exact: false })).toBeVisible();
    await addByKeyboard(page, 2, "", "2026-09-01", "");
    await expect(page.getByRole("rowheader", { name: "Tuesday 1 September" })).toBeVisible();
    await expect(page.getByText("78 school days.", { exact: false })).toBeVisible();

    await addByKeyboard(page, 0, "Autumn again", "2026-12-01", "2027-02-01");
    await expect(page.getByText("Another term has some of these days. Change that one first, or check the dates.")).toBeVisible();
    await expect(page.getByLabel("What you call it", { exact: true })).toHaveValue("Autumn again");
    await expect(page.getByLabel("First day", { exact: true })).toHaveValue("2026-12-01");
  });

  test("sends marks of Christmas Day, is told so, and they land all the same", async ({ page }) => {
    await enter(page.request, school.emailOf("office"));
    await sendFile(page, "marks", writeMarks(folder, KNOWN.map(({ upn }) => ({ upn, from: day("2026-12-18"), marks: "/\\--------/-" })), "christmas.csv"));
    await expect(page.getByText("2 marks say that children were expected outside the school’s terms: Friday 25 December 2026, 2 children.", { exact: false })).toBeVisible();
    await acceptImport(page);
    expect(await school.rows("SELECT count(*)::int AS n FROM marks WHERE area_id = $1", [school.areaId])).toEqual([{ n: 2 }]);
  });

  test("changes a day, takes it out, and reads it all at 360 pixels; a teacher reads and changes nothing", async ({ page }) => {
    await enter(page.request, school.emailOf("office"));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/calendar");
    await page.getByRole("link", { name: "Change INSET day" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "INSET day" })).toBeVisible(); // the calendar has fields of the same names
    await page.getByLabel("First day", { exact: true }).fill("2026-09-02");
    await page.getByLabel("Last day", { exact: true }).fill("2026-09-02");
    await page.getByRole("button", { name: "Save these days" }).click();
    await expect(page.getByText("Wednesday 2 September", { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole("link", { name: "Change INSET day" }).click();
    await page.getByRole("button", { name: "Take these days out" }).click();
    await expect(page.getByText("79 school days.", { exact: false })).toBeVisible();
    await enter(page.request, school.emailOf("teacher"));
    await page.goto("/calendar");
    await expect(page.getByRole("heading", { name: "Autumn term" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Add these days" })).toHaveCount(0);
  });
});
