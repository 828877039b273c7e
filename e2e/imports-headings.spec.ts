// Eight in the morning, a report that nobody can change, and headings that are not ours: the office says once what they mean.
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { acceptImport, expectCounts, sayColumns, sendFile } from "./steps/imports";
import { upnOf } from "./support/files";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const folder = mkdtempSync(path.join(os.tmpdir(), "seen-headings-"));
const file = (name: string, ...lines: readonly string[]) => {
  const at = path.join(folder, name);
  writeFileSync(at, `${lines.join("\r\n")}\r\n`);
  return at;
};
const TITLE = "Report: Whole school", HEADER = "Pupil No,Sname,Fname,Born,Year,Tut Grp";
const ROWS = [`${upnOf(20_901)},Ash,Zara,14/05/2013,8,8B`, `${upnOf(20_902)},Birch,Noor,02/11/2013,8,8B`];
const COLUMNS = { UPN: "Pupil No", "Legal Surname": "Sname", "Legal Forename": "Fname", "Date of Birth": "Born", Class: "Tut Grp" };
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");
const send = (page: Page, at: string) => sendFile(page, "roll", at);

let school: OwnSchool;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => { test.setTimeout(60_000); school = await ownSchool("headings", "900231"); });
test.beforeEach(async ({ page }) => { await enter(page.request, school.emailOf("office")); });

test("a file with headings of the school's own is asked about, and shows nothing that stands under them", async ({ page }) => {
  await send(page, file("odd.csv", TITLE, HEADER, ...ROWS));
  await expect(h1(page)).toHaveText("Which column is which?");
  for (const value of ["Zara", "Birch", upnOf(20_901)]) await expect(page.locator("body")).not.toContainText(value);
  await expect(page.getByRole("combobox", { name: "Year Group" })).toHaveValue("year");
  await page.getByRole("combobox", { name: "UPN" }).selectOption("Pupil No");
  await page.getByRole("button", { name: "Read the file with these columns" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Choose the heading that means Legal Surname.");
  await expect(page.getByRole("combobox", { name: "UPN" })).toHaveValue("pupilno");
  await sayColumns(page, "Roll", COLUMNS);
  await expect(h1(page)).toHaveText("Check the roll", { timeout: 60_000 });
  await expectCounts(page, { arrive: 2, rejected: 0 });
  await acceptImport(page);
  expect(await school.rows("SELECT surname, class_name FROM enrolment WHERE area_id = $1 ORDER BY surname", [school.areaId])).toEqual([{ surname: "Ash", class_name: "8B" }, { surname: "Birch", class_name: "8B" }]);
});

test("the next file like it is read without asking, and says how; forgetting a heading asks again", async ({ page }) => {
  await send(page, file("next.csv", TITLE, HEADER, ROWS[0]!.replace("8B", "8C"), ROWS[1]!));
  await expect(h1(page)).toHaveText("Check the roll");
  await expectCounts(page, { change: 1, "stay as they are": 1 });
  await expect(main(page)).toContainText("Class was read from “Tut Grp”, as your office said on 12 March 2027.");
  await page.getByRole("button", { name: "Forget “Sname”" }).click();
  await expect(main(page)).toContainText("Forgotten since.");
  await send(page, file("forgotten.csv", TITLE, HEADER, ...ROWS));
  await expect(h1(page)).toHaveText("Which column is which?");
  await expect(page.getByRole("combobox", { name: "UPN" })).toHaveValue("pupilno");
  await expect(page.getByRole("combobox", { name: "Legal Surname" })).toHaveValue("");
});

test("a file that was called the wrong kind can be called the right one", async ({ page }) => {
  await sendFile(page, "wellbeing", file("not-wellbeing.csv", "UPN,Surname,Forename,DOB,Year Group", ROWS[0]!.replace(/,8B$/, "")));
  await expect(h1(page)).toHaveText("Which column is which?");
  await expect(main(page)).toContainText("The file has no column: Instrument");
  await sayColumns(page, "Roll", {});
  await expect(h1(page)).toHaveText("Check the roll", { timeout: 60_000 });
});

test("a file nobody wants read can be thrown away", async ({ page }) => {
  await send(page, file("away.csv", "House,Colour", "Oak,Red"));
  await page.getByRole("button", { name: "Throw this file away" }).click();
  await expect(h1(page)).toHaveText("Thrown away");
  expect(await school.rows("SELECT state FROM import WHERE area_id = $1 AND file_name = 'away.csv'", [school.areaId])).toEqual([{ state: "thrown-away" }]);
});

test.describe("on a phone, without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  test("the same questions are asked and answered", async ({ page }) => {
    await sendFile(page, "suspensions", file("suspended.csv", "Pupil No,Began,Half days,Why", `${upnOf(20_901)},01/03/2027,2,PP`));
    await expect(h1(page)).toHaveText("Which column is which?");
    await page.getByRole("button", { name: "Read the file with these columns" }).click();
    await expect(main(page).getByRole("alert")).toContainText("Choose the heading that means From.");
    await sayColumns(page, "Suspensions", { UPN: "Pupil No", From: "Began", Sessions: "Half days", "Reason Code": "Why" });
    await expect(h1(page)).toHaveText("Check the suspensions", { timeout: 60_000 });
    await acceptImport(page);
    expect(await school.rows("SELECT sessions, reason FROM suspension WHERE area_id = $1", [school.areaId])).toEqual([{ sessions: 2, reason: "PP" }]);
  });
});

test("nothing of it is wider than a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await send(page, file("wide.csv", "Pupil No,Sname,Fname,Born,Year,A heading that goes on for rather longer than anybody would like it to on a telephone", ...ROWS));
  await expect(h1(page)).toHaveText("Which column is which?");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
