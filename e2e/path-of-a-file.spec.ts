// The whole way of a file as its office sees it: faults corrected and sent again, a file left and come back to, thrown away, taken back,
// children told apart, and a lead who lets flags go on.
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { acceptImport, expectCounts, expectRejected, sendFile } from "./steps/imports";
import { upnOf, writeRoll, writeRows, type ChildOnFile } from "./support/files";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const folder = mkdtempSync(path.join(os.tmpdir(), "seen-path-"));
const SURNAMES = ["Ash", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel"];
const CHILDREN = SURNAMES.map((surname, i): ChildOnFile => ({ upn: upnOf(25_100 + i), surname, forename: `Child${i}`, born: `2013-1${i % 3}-0${i + 1}`, yearGroup: "8", className: i % 2 ? "8C" : "8B", more: { FSM: "N" } }));
const RIGHT = upnOf(25_102), WRONG = `${RIGHT.startsWith("A") ? "B" : "A"}${RIGHT.slice(1)}`;
/** What is wrong in one child's row: where, and the cell to put right. */
const FAULTS: readonly { readonly at: number; readonly so: Partial<ChildOnFile>; readonly line: number; readonly column: string; readonly value: string; readonly why: string; readonly right: string }[] = [
  { at: 1, so: { born: "31/02/2013" }, line: 3, column: "Date of Birth", value: "31/02/2013", why: "There is no 31 February", right: "02/11/2013" },
  { at: 2, so: { upn: WRONG }, line: 4, column: "UPN", value: WRONG, why: `should be ${RIGHT[0]}, not ${WRONG[0]}`, right: RIGHT },
  { at: 4, so: { yearGroup: "Yr 77" }, line: 6, column: "Year Group", value: "Yr 77", why: "Use one of: N1, N2, R", right: "8" },
  { at: 5, so: { more: { FSM: "maybe" } }, line: 7, column: "FSM", value: "maybe", why: "Use one of: Y, N", right: "Y" },
];
const FAULTY = CHILDREN.map((child, i) => ({ ...child, ...FAULTS.find(({ at }) => at === i)?.so }));
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");
const DONE = { timeout: 60_000 };

let school: OwnSchool;
const named = () => school.rows("SELECT surname FROM enrolment WHERE area_id = $1 AND gone_on IS NULL ORDER BY surname", [school.areaId]).then((rows) => rows.map(({ surname }) => surname));
const standing = async () => Promise.all(["child", "enrolment", "child_detail", "child_match"].map((table) => school.rows(`SELECT count(*)::int AS n, md5(string_agg(f::text, '' ORDER BY f::text)) AS all FROM "${table}" f WHERE area_id = $1`, [school.areaId])));
test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);
test.beforeAll(async () => { school = await ownSchool("pathway", "900251"); });
test.beforeEach(async ({ page }) => { await enter(page.request, school.emailOf("office")); });

test("each fault of a roll is named by line, column, value and reason; corrected in the download and sent again, the rows land", async ({ page }) => {
  await sendFile(page, "roll", writeRoll(folder, FAULTY));
  await expectCounts(page, { arrive: 4, rejected: 4 });
  for (const { line, column, value, why } of FAULTS) {
    await expectRejected(page, line, value, why);
    await expectRejected(page, line, column, why);
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the 4 rows to correct" }).click()]);
  const given = readFileSync(await download.path(), "utf8");
  await acceptImport(page, { rejected: true });
  await expect(main(page)).toContainText("so no new flags are raised at this school");
  expect(await named()).toEqual(["Ash", "Dogwood", "Gorse", "Hazel"]);

  const corrected = path.join(folder, "rows-to-correct.csv");
  for (const { value } of FAULTS) expect(given).toContain(value);
  writeFileSync(corrected, FAULTS.reduce((text, { value, right }) => text.replace(value, right), given));
  await sendFile(page, "roll", corrected);
  await expectCounts(page, { arrive: 4, rejected: 0, "gone from the file, not deleted": 0 });
  await acceptImport(page);
  expect(await named()).toEqual(SURNAMES);
  expect(await school.rows("SELECT ended FROM flag_hold WHERE area_id = $1", [school.areaId])).toEqual([{ ended: "sent-again" }]);
});

test("a file is left while it is read, found again in the list, and thrown away; all stays as it was", async ({ page }) => {
  const before = await standing();
  await page.goto("/imports");
  await page.getByLabel("File", { exact: true }).setInputFiles(writeRoll(folder, CHILDREN.slice(0, 5), "left-alone.csv"));
  await page.getByRole("button", { name: "Send the file" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await page.goto("/imports");
  await main(page).getByRole("link", { name: "left-alone.csv", exact: true }).click();
  await expect(h1(page)).toHaveText("Check the roll", DONE);
  await expect(main(page)).toContainText("3 children on your roll are not in this file");
  await page.getByRole("button", { name: "Throw this file away" }).click();
  await expect(h1(page)).toHaveText("Thrown away");
  await main(page).getByRole("link", { name: "Send another file" }).click();
  await expect(h1(page)).toHaveText("Imports");
  expect(await standing()).toEqual(before);
});

test("a file over the limit is not sent, and a kind sentence says what to do", async ({ page }) => {
  const large = path.join(folder, "large.csv");
  writeFileSync(large, "");
  truncateSync(large, 257 * 1024 * 1024); // a hole: it takes no room
  await page.goto("/imports");
  await page.getByLabel("File", { exact: true }).setInputFiles(large);
  await page.getByLabel("What is in the file").selectOption({ label: "Marks" });
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(main(page).getByRole("alert")).toContainText("This file is larger than 256 MB. Send it in parts, for example one school year each.");
  await expect(page.getByLabel("What is in the file")).toHaveValue("marks");
  expect(await school.rows("SELECT FROM import WHERE area_id = $1 AND file_name = 'large.csv'", [school.areaId])).toEqual([]);
});

test.describe("on a phone, without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  test("a landed roll is undone from its page, and everything is as before", async ({ page }) => {
    const before = await standing();
    await sendFile(page, "roll", writeRoll(folder, [...CHILDREN.slice(0, 7).map((child, i) => (i === 1 ? { ...child, born: "2013-11-02", surname: "Beech" } : child)), { ...CHILDREN[0]!, upn: upnOf(25_150), surname: "Ivy" }], "mistaken.csv"));
    await expectCounts(page, { arrive: 1, "gone from the file, not deleted": 1 });
    await acceptImport(page, { gone: true });
    expect(await named()).toEqual(["Ash", "Beech", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Ivy"]);
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(h1(page)).toHaveText("The roll was undone", DONE);
    expect(await standing()).toEqual(before);
  });
});

test("two children of one name and birth date are told apart, side by side, from the page of the roll that brought them", async ({ page }) => {
  const twin = upnOf(25_160);
  await sendFile(page, "roll", writeRoll(folder, [{ ...CHILDREN[0]!, upn: twin }], "twice.csv"), { partial: true });
  await acceptImport(page);
  await expect(main(page)).toContainText("One question about who is who");
  await main(page).getByRole("link", { name: "Tell the children apart" }).click();
  const asked = page.getByRole("region", { name: "Child0 Ash and Child0 Ash" });
  for (const upn of [CHILDREN[0]!.upn, twin]) await expect(asked.getByRole("row", { name: /^UPN/ })).toContainText(upn);
  await asked.getByRole("button", { name: "Keep this answer" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Choose what you found out");
  await asked.getByLabel("They are two children").check();
  await asked.getByRole("button", { name: "Keep this answer" }).click();
  await expect(main(page)).toContainText("No child to tell apart");
  expect(await school.rows("SELECT answer FROM child_match WHERE area_id = $1", [school.areaId])).toEqual([{ answer: "two-children" }]);
});

test("the safeguarding lead, on a phone, lets flags go on without the rows that were left out", async ({ page }) => {
  await sendFile(page, "assessments", writeRows(folder, "assessments", ["2026-11-02", "soon"].map((day, i) => ({ UPN: CHILDREN[i]!.upn, Subject: "maths", Date: day, "Against Expectation": "well below", "Years Below": 2 }))));
  await acceptImport(page, { rejected: true });
  await page.context().clearCookies();
  await enter(page.request, school.emailOf("lead"));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/today");
  await page.getByRole("link", { name: "New flags wait until you say so", exact: true }).click();
  await expect(main(page)).toContainText("1 of 2 rows was left out.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "Raise flags without those rows" }).click();
  await expect(main(page)).toContainText("Nothing is held back.");
  expect(await school.rows("SELECT ended FROM flag_hold WHERE area_id = $1 AND kind = 'assessments'", [school.areaId])).toEqual([{ ended: "accepted" }]);
});
