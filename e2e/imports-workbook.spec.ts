// The office sends the workbook its system made: two classes on two sheets, and a page that says what the report is.
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { STYLE, workbookOf, zipOf, type SampleCell } from "../lib/imports/workbook/workbook.sample";
import { acceptImport, expectCounts, expectRejected, sendFile } from "./steps/imports";
import { upnOf } from "./support/files";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const folder = mkdtempSync(path.join(os.tmpdir(), "seen-workbook-"));
const file = (name: string, bytes: Uint8Array) => {
  const at = path.join(folder, name);
  writeFileSync(at, bytes);
  return at;
};
const HEADER = ["UPN", "Surname", "Forename", "DOB", "Year", "Reg", "FSM"];
const BORN: SampleCell = { xml: `<c {} s="${STYLE.date}"><v>41408</v></c>` }; // 14 May 2013
const ERROR: SampleCell = { xml: '<c {} t="e"><v>#N/A</v></c>' };
const BOOK = workbookOf([
  { name: "About", rows: [["Whole school"], ["made on Monday"]] },
  { name: "8B", rows: [HEADER, [upnOf(20_951), "Ash", "Zara", BORN, 8, "8B", true], [upnOf(20_952), "Birch", "Noor", "02/11/2013", 8, "8B", false], [upnOf(20_953), "Cedar", "Ali", BORN, 8, "8B", ERROR]] },
  { name: "8C", rows: [HEADER, [upnOf(20_954), "Dogwood", "Mina", BORN, 8, "8C", false]] },
]);
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

let school: OwnSchool;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => { test.setTimeout(60_000); school = await ownSchool("workbook", "900241"); });
test.beforeEach(async ({ page }) => { await enter(page.request, school.emailOf("office")); });

test("a workbook's first sheet of children is read, its faults named by the sheet's own lines, and it lands", async ({ page }) => {
  await sendFile(page, "roll", file("whole-school.xlsx", BOOK), { partial: true });
  await expect(h1(page)).toHaveText("Check the roll");
  await expectCounts(page, { arrive: 2, rejected: 1 });
  await expectRejected(page, 4, "#N/A", "formula");
  await expect(page.getByRole("main")).toContainText("The sheet “8B” was read. Not read: “About”, “8C”.");
  await acceptImport(page, { rejected: true });
  await expectCounts(page, { arrived: 2, rejected: 1 });
});

test("another sheet of it is read instead, and the same sheet again changes nothing", async ({ page }) => {
  await sendFile(page, "roll", file("whole-school.xlsx", BOOK), { partial: true });
  await page.getByLabel("Sheet", { exact: true }).selectOption("8C");
  await page.getByRole("button", { name: "Read this sheet instead" }).click();
  await expect(page.getByRole("main")).toContainText("The sheet “8C” was read.", { timeout: 60_000 });
  await expectCounts(page, { arrive: 1, rejected: 0 });
  await acceptImport(page);
  await sendFile(page, "roll", file("one-class.xlsx", workbookOf([{ name: "8C", rows: [HEADER, [upnOf(20_954), "Dogwood", "Mina", BORN, 8, "8C", false]] }])), { partial: true });
  await expect(page.getByRole("main")).toContainText("Nothing changed");
});

test("what is no workbook is refused with what to do", async ({ page }) => {
  await sendFile(page, "roll", file("roll.xlsx", zipOf([{ name: "roll.csv", content: "UPN\n" }])));
  await expect(h1(page)).toHaveText("This file was refused");
  await expect(page.getByRole("main")).toContainText("Unpack it, and send the one file you mean.");
});
