// The journey by plain form posts: in this project no script runs.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { decideReview, findChild, openReview } from "./steps/decisions";
import { acceptImport, expectCounts, sendFile } from "./steps/imports";
import { signIn, signInFirst } from "./steps/people";
import { upnOf, writeRows } from "./support/files";
import { enter, ownSchool, PASSWORD, type OwnSchool } from "./support/school";
import { fillSchool } from "./support/school-at-work";

const SERIAL = 20_300, OWN = "other four plain words";
let school: OwnSchool;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  school = await ownSchool("scriptless", "900203", (made) => fillSchool(made, SERIAL));
});
const main = (page: Page) => page.getByRole("main");
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

test("no script runs here", async ({ page }) => {
  await page.setContent("<p>before</p><script>document.querySelector('p').textContent = 'after'</script>");
  await expect(page.getByText("before")).toBeVisible();
});

test("signing in with a one-time password, choosing one's own, and signing out", async ({ page }) => {
  await school.rows("UPDATE credential SET one_time = true WHERE (area_id, person_id) = (SELECT area_id, id FROM person WHERE email = $1)", [school.emailOf("deputy")]);
  await signIn(page, school.emailOf("deputy"), "not the password");
  await expect(main(page)).toContainText("The e-mail or the password is not right");
  await signInFirst(page, school.emailOf("deputy"), PASSWORD, OWN);
  await expect(h1(page)).toHaveText("Today");
  await page.getByRole("contentinfo").getByRole("button", { name: "Sign out" }).click();
  await expect(main(page)).toContainText("You are signed out");
  await page.goto("/today");
  await expect(h1(page)).toHaveText("Sign in");
});

test("finding a child and reading their page", async ({ page }) => {
  await enter(page.request, school.emailOf("lead"));
  await findChild(page, "quill");
  expect(page.url()).not.toContain("quill");
  await page.getByRole("link", { name: "Ada Quill", exact: true }).click();
  await expect(h1(page)).toHaveText("Ada Quill");
  for (const fact of ["Away for", "maths", "Sam Quill", "You are a safeguarding lead at this child's school."]) await expect(main(page)).toContainText(fact);
});

test("raising a concern: what is missing is said, and what was written is kept", async ({ page }) => {
  await enter(page.request, school.emailOf("teacher"));
  await findChild(page, "vale");
  await page.getByRole("link", { name: "Raise a concern about Finn Vale" }).click();
  await page.getByLabel("What did you notice?").fill("He eats alone behind the gym.");
  await page.getByRole("group", { name: "Could this child be unsafe?" }).getByLabel(/^No/).check();
  await page.getByRole("button", { name: "Send this concern" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose how you came to know");
  await expect(page.getByLabel("What did you notice?")).toHaveValue("He eats alone behind the gym.");
  await expect(page.getByRole("group", { name: "Could this child be unsafe?" }).getByLabel(/^No/)).toBeChecked();
  await page.getByLabel("Something I saw").check();
  await page.getByRole("button", { name: "Send this concern" }).click();
  await expect(h1(page)).toHaveText("Concerns");
  await expect(main(page)).toContainText("Finn Vale");
});

test("a child who could be unsafe: the words go on to the safeguarding door", async ({ page }) => {
  await enter(page.request, school.emailOf("teacher"));
  await findChild(page, "wren");
  await page.getByRole("link", { name: "Raise a concern about Gus Wren" }).click();
  await page.getByLabel("Something I saw").check();
  await page.getByLabel("What did you notice?").fill("Afraid to go home today.");
  await page.getByLabel(/^Yes, or I am not sure/).check();
  await page.getByRole("button", { name: "Send this concern" }).click();
  await expect(h1(page)).toHaveText("Worried about a child now");
  await expect(page.getByLabel("What worries you")).toHaveValue("Afraid to go home today.");
  await expect(main(page)).toContainText("Gus Wren");
});

test("deciding a review: a reason without an end is kept", async ({ page }) => {
  await enter(page.request, school.emailOf("lead"));
  await openReview(page, "Ada Quill");
  await page.getByLabel("Why", { exact: true }).fill("Mondays, and a hospital day at home.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose what should happen");
  await expect(page.getByLabel("Why", { exact: true })).toHaveValue("Mondays, and a hospital day at home.");
  await decideReview(page, { end: "Support now", support: "A link worker", reason: "Mondays, and a hospital day at home.", with: "Imran Siddiqui", tell: { acting: "Naomi Adeyemi" } });
  await expect(main(page)).toContainText("Support now");
});

test("sending a file, waiting for it, and landing it", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const file = writeRows(mkdtempSync(path.join(os.tmpdir(), "seen-scriptless-")), "suspensions", [{ UPN: upnOf(SERIAL), From: "2027-03-01", Sessions: 1 }]);
  await page.goto("/imports");
  await page.getByLabel("School year").selectOption("2026/27");
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("file");
  await expect(page.getByLabel("School year")).toHaveValue("2026/27");
  await sendFile(page, "suspensions", file);
  await expectCounts(page, { arrive: 1, rejected: 0 });
  await acceptImport(page);
  expect(await school.rows("SELECT FROM suspension WHERE area_id = $1 AND from_on = '2027-03-01'", [school.areaId])).toHaveLength(1);
});

test("worried now: found by name, sent, and a receipt", async ({ page }) => {
  await enter(page.request, school.emailOf("teacher"));
  await page.goto("/today");
  await page.getByRole("link", { name: "Worried about a child now" }).click();
  await page.getByLabel("What worries you").fill("A bruise on her arm.");
  await page.getByRole("button", { name: "Send to the safeguarding lead" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Write which child");
  await expect(page.getByLabel("What worries you")).toHaveValue("A bruise on her arm.");
  await page.getByLabel("Find the child by name").fill("ash");
  await page.getByRole("button", { name: "Find the child" }).click();
  await page.getByRole("link", { name: /^Jo Ash/ }).click();
  await page.getByLabel("What worries you").fill("A bruise on her arm.");
  await page.getByRole("button", { name: "Send to the safeguarding lead" }).click();
  await expect(main(page)).toContainText("It is with the safeguarding leads");
  await expect(main(page)).toContainText("Not read yet");
  expect(await school.rows("SELECT FROM safeguarding_entry WHERE area_id = $1 AND child_name = 'Jo Ash'", [school.areaId])).toHaveLength(1);
});

test("proposing another number: what is wrong is said beside its field, nothing typed is lost, and it is published", async ({ page }) => {
  await enter(page.request, school.emailOf("manager"));
  await page.goto(`/programmes/${school.programmeId}/propose`);
  await page.locator("[name='rules.attendance.different-weeks.thresholds.absentSessions']").fill("many");
  await page.locator("[name='rules.attendance.suspended.on']").uncheck();
  await page.getByLabel("Why these rules should change").fill("Too many of year 8.");
  await page.getByLabel("Whose numbers these are").fill("The heads’ meeting");
  await page.getByRole("button", { name: "Save the proposal" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Give whole sessions.");
  await expect(page.locator("[name='rules.attendance.suspended.on']")).not.toBeChecked();
  await expect(page.getByLabel("Why these rules should change")).toHaveValue("Too many of year 8.");
  await page.locator("[name='rules.attendance.different-weeks.thresholds.absentSessions']").fill("10");
  await page.getByRole("button", { name: "Save the proposal" }).click();
  await expect(h1(page)).toHaveText("A proposal for the rules");
  for (const said of ["Sessions away: from 8 to 10.", "Turned off: it is asked of nobody."]) await expect(main(page)).toContainText(said);
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(h1(page)).toHaveText("Version 2");
});

test("the class review: a refusal keeps what was ticked, a child after the other is answered, and the last leads to what happens next", async ({ page }) => {
  await school.rows("DELETE FROM judgement WHERE area_id = $1", [school.areaId]);
  await enter(page.request, school.emailOf("teacher"));
  await page.goto("/classes");
  await page.getByRole("link", { name: "Review this class" }).click();
  const open = page.locator(".class-list > .open");
  await open.getByLabel("Quieter than usual").check();
  await open.getByRole("button", { name: "Save and next" }).click();
  await expect(open.getByRole("alert")).toContainText("Say whether this child could be unsafe");
  await expect(open.getByLabel("Quieter than usual")).toBeChecked();
  await open.getByLabel("No", { exact: true }).check();
  await open.getByRole("button", { name: "Save and next" }).click();
  const [, of] = /\d+ of (\d+) done/.exec(await main(page).innerText())!;
  for (let done = 1; done < Number(of); done++) {
    await expect(main(page)).toContainText(`${done} of ${of} done`);
    await open.getByRole("button", { name: "Nothing to add" }).click();
  }
  await expect(main(page)).toContainText(/\d+ of \d+ answered\./);
  await expect(main(page)).toContainText("Thank you. That is the whole class");
});
