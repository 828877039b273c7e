// A Common Transfer File as another school sent it: recognised, looked at, landed, and on the child's page for those who may see it.
import { expect, test } from "@playwright/test";
import { acceptImport } from "./steps/imports";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const FILE = "lib/imports/ctf/fixtures/version-25.xml", ADA = "B801200005001";
let school: OwnSchool;
test.beforeAll(async () => { school = await ownSchool("transferred", "900211"); });

test("a Common Transfer File lands, and the child's page says who to ask and since when", async ({ page, browser }) => {
  await enter(page.request, school.emailOf("office"));
  await page.goto("/imports");
  await page.getByLabel("File", { exact: true }).setInputFiles(FILE);
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check the roll", { timeout: 60_000 });
  await expect(page.getByRole("main")).toContainText("This looks like a Common Transfer File of Elm Primary School.");
  await expect(page.getByRole("main")).toContainText("Guardians: 2 arrive; SEN and free meals by date: 5 arrive; Attendance summaries: 1 arrive");
  await acceptImport(page);

  const [child] = await school.rows("SELECT child_id FROM child_detail WHERE school_id = $1 AND upn = $2", [school.schoolId, ADA]);
  const theirs = await browser.newPage();
  await enter(theirs.request, school.emailOf("lead"));
  await theirs.goto(`/children/${String(child!.child_id)}`);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Ada Lovelace");
  const main = theirs.getByRole("main");
  await expect(main).toContainText("SEN support since 3 September 2024; before: none");
  await expect(main).toContainText("yes, since 2 September 2024; before: 4 January 2021 to 22 July 2022");
  await expect(main).toContainText("Anne Byron");
  await expect(main).toContainText("Ask the safeguarding lead or SENCO before you ring.");
  await theirs.close();
});
