// A file that was wrong is taken back, and one of which too much was left out holds new flags until the SENCO, on a phone, lets them go on.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { importFile, acceptImport, sendFile } from "./steps/imports";
import { upnOf, writeRoll, writeRows } from "./support/files";
import { enter, ownSchool } from "./support/school";

const folder = mkdtempSync(path.join(os.tmpdir(), "seen-undo-"));
const child = (serial: number, forename: string) => ({ upn: upnOf(410_000 + serial), surname: "Fenn", forename, born: "2013-10-04", yearGroup: "8", className: "8B" });
const two = [child(1, "Wren"), child(2, "Piers")], three = [...two, child(3, "Marnie")];
const result = (upn: string, date: string) => ({ UPN: upn, Subject: "maths", Date: date, "Against Expectation": "well below", "Years Below": 2 });

test.setTimeout(240_000);

test("the office undoes a roll that brought a child, and can send it again; a later file on top stands in the way", async ({ page }) => {
  const school = await ownSchool("takenback", "900231");
  await enter(page.request, school.emailOf("office"));
  await importFile(page, "roll", writeRoll(folder, two));
  const first = page.url();
  await importFile(page, "roll", writeRoll(folder, three, "three.csv"));
  const second = page.url();
  await page.goto(first);
  await page.getByRole("region", { name: "Undo this import" }).getByRole("link", { name: /^three\.csv/ }).click();
  await expect(page).toHaveURL(second);
  await expect(page.getByRole("region", { name: "Undo this import" })).toContainText("1 child that it brought goes");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The roll was undone", { timeout: 60_000 });
  expect(await school.rows("SELECT forename FROM enrolment WHERE area_id = $1 ORDER BY 1", [school.areaId])).toEqual([{ forename: "Piers" }, { forename: "Wren" }]);
  await sendFile(page, "roll", writeRoll(folder, three, "three.csv"));
  await acceptImport(page);
  expect(await school.rows("SELECT 1 FROM enrolment WHERE area_id = $1", [school.areaId])).toHaveLength(3);
});

test("new flags wait for the SENCO, who sees why on a phone and lets them go on", async ({ page, browser }) => {
  const school = await ownSchool("heldback", "900232", async ({ send }) => { await send("roll", writeRoll(folder, three, "held.csv")); });
  await enter(page.request, school.emailOf("office"));
  await sendFile(page, "assessments", writeRows(folder, "assessments", [result(three[0]!.upn, "2026-11-02"), result(three[1]!.upn, "soon")]));
  await acceptImport(page, { rejected: true });
  await expect(page.getByText("so no new flags are raised at this school")).toBeVisible();
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: new URL(page.url()).origin });
  const senco = await phone.newPage();
  await enter(senco.request, school.emailOf("senco"));
  await senco.goto("/today");
  await senco.getByRole("link", { name: "New flags wait until you say so", exact: true }).click();
  await expect(senco.getByText("1 of 2 rows was left out.")).toBeVisible();
  expect(await senco.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await senco.getByRole("button", { name: "Raise flags without those rows" }).click();
  await expect(senco.getByText("Nothing is held back.")).toBeVisible();
  await expect(async () => {
    await senco.goto("/flags");
    await expect(senco.getByRole("link", { name: "Wren Fenn", exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await phone.close();
});
