// A programme manager, one evening on a laptop, wants fewer flags of one rule: she changes one number, reads what changes, and publishes; a second manager loses nothing.
import { expect, test, type Page } from "@playwright/test";
import { hashPassword } from "../lib/session/password";
import { addPerson } from "../lib/partnership/commands";
import { paperOf } from "./support/paper";
import { enter, must, NOW, ownSchool, PASSWORD, type OwnSchool } from "./support/school";

const main = (page: Page) => page.getByRole("main");
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const SESSIONS = "[name='rules.attendance.different-weeks.thresholds.absentSessions']";
const WHY = "After half-term this rule named a third of year 7, and the schools dismissed most of it.";

let school: OwnSchool;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => { test.setTimeout(60_000); school = await ownSchool("propose", "900241"); });
test.beforeEach(async ({ page }) => { await enter(page.request, school.emailOf("manager")); });
const programme = () => `/programmes/${school.programmeId}`;

test("from the rule she reads to its numbers, to what would change, to the version in force", async ({ page }) => {
  await page.goto(programme());
  await expect(main(page)).toContainText("Away for 8 or more sessions in the last 6 school weeks, in 4 or more different weeks.");
  await page.getByRole("link", { name: "Change “Away in different weeks”" }).click();
  await expect(page.getByRole("heading", { name: "Away in different weeks" })).toBeInViewport();
  await page.locator(SESSIONS).fill("ten");
  await page.getByRole("button", { name: "Save the proposal" }).click();
  const wrong = main(page).getByRole("alert");
  await expect(wrong).toContainText("There are 3 things to put right");
  await wrong.getByRole("link", { name: "Give whole sessions." }).click();
  await expect(page.locator(SESSIONS)).toBeFocused();
  await expect(page.locator(SESSIONS)).toHaveValue("ten");
  await page.locator(SESSIONS).fill("10");
  await page.getByLabel("Why these rules should change").fill(WHY);
  await page.getByLabel("Whose numbers these are").fill("Agreed by the heads of the partnership");
  await page.getByRole("button", { name: "Save the proposal" }).click();

  await expect(h1(page)).toHaveText("A proposal for the rules");
  await expect(main(page).locator("section:has(#changes)")).toContainText("Sessions away: from 8 to 10.");
  await expect(main(page).locator("section:has(#changes) dl > div")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Look at what it would find" })).toHaveAttribute("href", /\/proposals\/[0-9a-f-]{36}\/preview$/);
  await page.goto(programme());
  await expect(main(page)).toContainText("Away for 8 or more sessions"); // nothing applies it yet
  await page.getByRole("link", { name: "What it would change" }).click();
  await page.getByRole("button", { name: "Publish version 2" }).click();

  await expect(h1(page)).toHaveText("Version 2");
  for (const said of ["Version 2, published on 12 March 2027", WHY, "Whose numbers: Agreed by the heads of the partnership (2027).", "Sessions away: from 8 to 10.", "Away for 10 or more sessions in the last 6 school weeks"]) await expect(main(page)).toContainText(said);
  await page.goto(`${programme()}/versions/1`);
  await expect(main(page)).toContainText("Away for 8 or more sessions");
  await expect(main(page)).toContainText("Version 2 followed it on 12 March 2027.");
});

test("on paper every rule reads as a sentence, and there is nothing to press", async ({ page }) => {
  await page.goto(programme());
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("nav, button, .button, form, summary").locator("visible=true")).toHaveCount(0);
  const paper = await paperOf(page);
  expect(paper.words).toContain("Away for 10 or more sessions in the last 6 school weeks, in 4 or more different weeks.");
  expect(paper.words).not.toContain("Change “");
});

test("two who change one proposal: the second is told, sees what the first saved, and keeps hers beside it", async ({ page, browser }) => {
  const admin = await school.viewerOf("admin"), email = `second-${school.emailOf("manager")}`;
  must(await addPerson(admin, { email, name: "Sam Second", role: "programme-manager" }, NOW));
  await school.rows("UPDATE credential SET password_hash = $3, one_time = false WHERE (area_id, person_id) = (SELECT area_id, id FROM person WHERE area_id = $1 AND email = $2)", [school.areaId, email, await hashPassword(PASSWORD)]);
  const second = await (await browser.newContext({ baseURL: test.info().project.use.baseURL })).newPage();
  await enter(second.request, email);
  await page.goto(`${programme()}/propose`);
  await page.locator(SESSIONS).fill("12");
  await page.getByLabel("Why these rules should change").fill("Twelve, says the first.");
  await page.getByLabel("Whose numbers these are").fill("The first");
  await page.getByRole("button", { name: "Save the proposal" }).click();
  await expect(h1(page)).toHaveText("A proposal for the rules");
  const change = `${page.url()}/change`;
  await second.goto(change);
  await page.goto(change);
  await page.locator(SESSIONS).fill("14");
  await page.getByRole("button", { name: "Save the proposal" }).click();
  await expect(h1(page)).toHaveText("A proposal for the rules");

  await second.locator(SESSIONS).fill("16");
  await second.getByLabel("Why these rules should change").fill("Sixteen, says the second.");
  await second.getByRole("button", { name: "Save the proposal" }).click();
  await expect(main(second).getByRole("alert")).toContainText("Somebody else saved this proposal while you were writing.");
  await expect(main(second).locator("section:has(#saved)")).toContainText("Sessions away: from 10 to 14.");
  await expect(second.locator(SESSIONS)).toHaveValue("16");
  await second.getByRole("button", { name: "Save as a proposal of its own" }).click();
  await expect(h1(second)).toHaveText("A proposal for the rules"); // her words alone would not say that it is saved: the form she pressed holds them too
  await expect(main(second)).toContainText("Sixteen, says the second.");
  await page.goto(programme());
  for (const why of ["Twelve, says the first.", "Sixteen, says the second."]) await expect(main(page).locator("section:has(#proposed)")).toContainText(why);
});
