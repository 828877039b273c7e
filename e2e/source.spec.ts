// A school's own system is connected, what it says lands, and the connection is taken away.
import { expect, test } from "@playwright/test";
import { attendance, startStub, student, THEIR_ID, TOKEN } from "../lib/imports/source/stub.sample";
import { upnOf } from "./support/files";
import { enter, ownSchool } from "./support/school";

test("connect, fetch, landed, revoke", async ({ page }) => {
  test.setTimeout(120_000);
  const school = await ownSchool("source", "900231"), stub = await startStub({
    students: [student(1, upnOf(21_901), ["Zoë", "Ash"]), student(2, upnOf(21_902), ["Kai", "Birch"])],
    attendance: [attendance(1, "2027-03-11", "AM", "/", "2027-03-11T09:00:00Z")],
  }, Number(process.env.E2E_PORT) + 1);
  try {
    await enter(page.request, school.emailOf("office"));
    await page.goto("/imports");
    await page.getByRole("link", { name: /can send these itself/ }).click();
    await expect(page.getByText("is not connected. Nothing is fetched")).toBeVisible();

    await page.getByRole("textbox", { name: "Address" }).fill("https://169.254.169.254/v1.0");
    await page.getByLabel("The school’s id there").fill(THEIR_ID);
    await page.getByRole("textbox", { name: "Token" }).fill(TOKEN);
    await page.getByRole("button", { name: "Connect this system" }).click();
    await expect(page.getByText("This server may not ask that address")).toBeVisible();
    await page.getByRole("textbox", { name: "Address" }).fill(stub.address);
    await page.getByRole("textbox", { name: "Token" }).fill(TOKEN);
    await page.getByRole("button", { name: "Connect this system" }).click();
    await expect(page.getByText("the first page of the roll names 2 children")).toBeVisible();
    expect(await page.content()).not.toContain(TOKEN);

    await page.getByRole("button", { name: "Fetch the roll and marks now" }).click();
    await expect(page.getByText("Seen is fetching.")).toBeVisible();
    await expect(async () => { await page.reload(); await expect(page.getByText("The roll has landed.")).toBeVisible({ timeout: 1_000 }); }).toPass({ timeout: 60_000 });
    await expect(page.getByText("The new marks have landed.")).toBeVisible();
    expect(await school.rows("SELECT surname FROM enrolment WHERE school_id = $1 ORDER BY surname", [school.schoolId])).toEqual([{ surname: "Ash" }, { surname: "Birch" }]);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: test.info().outputPath(`source-${width}.png`), fullPage: true });
    }

    await page.getByRole("button", { name: "Revoke this connection" }).click();
    await expect(page.getByText("Its token is wiped, and nothing is asked any more.")).toBeVisible();
    expect(await school.rows("SELECT credentials FROM school_source WHERE school_id = $1", [school.schoolId])).toEqual([{ credentials: null }]);
    expect(await school.rows("SELECT count(*)::int AS stays FROM enrolment WHERE school_id = $1 AND gone_on IS NULL", [school.schoolId])).toEqual([{ stays: 2 }]);
  } finally {
    await stub.close();
  }
});
