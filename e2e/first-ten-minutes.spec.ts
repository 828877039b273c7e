// Each role on its first morning: Today says in a sentence whose move it is, and its one filled button leads to a task that can be done there.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addPerson } from "../lib/partnership/commands";
import { raiseConcern } from "./steps/decisions";
import { recordAttempt } from "./steps/families";
import { day } from "../lib/kernel/calendar";
import { upnOf, writeMarks } from "./support/files";
import { enter, must, ownSchool, type OwnSchool, type Somebody } from "./support/school";
import { fillSchool } from "./support/school-at-work";

const SERIAL = 21_100;
let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  school = await ownSchool("beginning", "900208", async (made) => {
    await fillSchool(made, SERIAL);
    await made.rows("UPDATE area SET front_door_phone = '01632 960000' WHERE id = $1", [made.areaId]);
    await made.rows("UPDATE import SET state = 'thrown-away' WHERE area_id = $1 AND state IN ('needs-review', 'needs-columns', 'failed')", [made.areaId]);
    must(await addPerson(await made.viewerOf("admin"), { email: VERIFIER, name: "Ines Mora", role: "verifier" }, new Date("2026-09-01T08:00:00Z")));
    await made.rows("UPDATE credential SET password_hash = (SELECT c.password_hash FROM credential c JOIN person p ON (c.area_id, c.person_id) = (p.area_id, p.id) WHERE p.email = $1), one_time = false WHERE (area_id, person_id) = (SELECT area_id, id FROM person WHERE email = $2)", [made.emailOf("admin"), VERIFIER]);
  });
});
const VERIFIER = "verifier@beginning.test";
const main = (page: Page) => page.getByRole("main");
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

/** Signs in, reads what is said first, and follows the page's one filled button. */
async function begins(page: Page, who: Somebody, says: RegExp, leadsTo: { readonly button: RegExp; readonly page: RegExp }): Promise<void> {
  await enter(page.request, school.emailOf(who));
  await page.goto("/today");
  await expect(main(page).locator(".move")).toHaveText(says);
  const filled = main(page).locator(".page-head .actions .button:not(.plain)");
  await expect(filled).toHaveCount(1);
  await expect(filled).toHaveText(leadsTo.button);
  await filled.click();
  await expect(page).toHaveURL(leadsTo.page);
}

test("a safeguarding lead opens the first review, and can decide it there", async ({ page }) => {
  await begins(page, "lead", /^\w+ reviews wait for you and Imran Siddiqui; the (oldest|first) is .+ One other thing is late/, { button: /^Decide the (oldest|first) review: /, page: /\/flags\/[0-9a-f-]{36}$/ });
  await expect(main(page).getByRole("button", { name: "Record the decision" })).toBeVisible();
});

test("a SENCO is told with whom they decide", async ({ page }) => {
  await begins(page, "senco", /^\w+ reviews? waits? for you and Karen Whitlock; /, { button: /^Decide (the (oldest|first)|this) review: /, page: /\/flags\/[0-9a-f-]{36}$/ });
});

test("a link worker opens the family that waits longest, and records a try", async ({ page }) => {
  await begins(page, "link", /^\w+ famil(y|ies) waits? to be asked\. First comes the family of Jo Ash, .+ late\. .+ other things wait below/, { button: /: Jo Ash$/, page: /\/approaches\/[0-9a-f-]{36}$/ });
  await recordAttempt(page, { how: "By phone", whom: "Somebody else", whomElse: "Her aunt", outcome: "No answer", nextStep: "Ask at the gate on Monday", nextOn: "2027-03-15" });
});

test("a teacher is told of the answer, begins the class review, and raises a concern", async ({ page }) => {
  await begins(page, "teacher", /^One concern you raised has an answer: read it below\. Your class review is open: .+ It closes Friday 19 March\.$/, { button: /^Review this class: Class 8B$/, page: /\/classes\/review\?/ });
  await expect(main(page)).toContainText("0 of 6 done");
  await page.goto("/concerns#raise");
  const find = page.getByRole("region", { name: "Raise one" }).getByRole("searchbox");
  await find.fill("wren");
  await find.press("Enter");
  await raiseConcern(page, "Gus Wren", { words: "He stays behind to talk about anything else.", unsafe: false });
  await page.goto("/today");
  await expect(page.getByRole("region", { name: "What you raised" })).toContainText("He stays behind");
});

test("a pastoral lead reads why children of their years met a rule", async ({ page }) => {
  await begins(page, "years", /^\w+ child(ren)? of Year 8 met a published rule\./, { button: /^Read the flags of your years$/, page: /\/flags$/ });
  await expect(main(page)).toContainText("Ada Quill");
});

test("a data manager reads when the register was last sent, and sends this week’s", async ({ page }) => {
  test.setTimeout(120_000);
  await begins(page, "office", /^The register was last sent today\. Send this week’s/, { button: /^Send the register$/, page: /\/imports$/ });
  const folder = mkdtempSync(path.join(os.tmpdir(), "seen-begins-"));
  await page.getByLabel("File", { exact: true }).setInputFiles(writeMarks(folder, [{ upn: upnOf(SERIAL + 5), from: day("2027-03-08"), marks: "////////" }]));
  await page.getByLabel("What is in the file").selectOption({ label: "Marks" });
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(h1(page)).toHaveText(/^Check the marks$|landed$/, { timeout: 60_000 });
});

test("a head opens what is late", async ({ page }) => {
  await begins(page, "head", /famil(y|ies) should have been asked by now\. (.+ )?Ask the safeguarding lead and the SENCO/, { button: /^See what is late$/, page: /\/outcomes#decisions$/ });
  await expect(page.getByRole("region", { name: "Decisions that wait" }).getByRole("row", { name: /Families past the day of the next step [1-9]/ })).toBeVisible();
});

test("an Early Help manager opens what changed across the area", async ({ page }) => {
  await begins(page, "early", /^One school works here\. /, { button: /^See what changed across the area$/, page: /\/outcomes$/ });
  await expect(h1(page)).toHaveText("What changed");
});

test("a programme manager opens the pots", async ({ page }) => {
  await begins(page, "manager", /^One pot is open, and none is nearly spent\.$/, { button: /^Open the pots$/, page: /\/commissioning#pots$/ });
  await expect(page.getByRole("region", { name: "Pots" }).getByRole("link", { name: "Ours 2026/27" })).toBeVisible();
});

test("an administrator is told that all is set up, and adds a person", async ({ page }) => {
  await begins(page, "admin", /^Everything is set up: one school and \d+ people\./, { button: /^Add a person$/, page: /\/people\/add$/ });
  await page.getByLabel("Name", { exact: true }).fill("Wilma Reed");
  await page.getByLabel("Work e-mail").fill("wilma@beginning.test");
  await page.getByLabel("Role").selectOption({ label: "Member of staff" });
  await page.getByRole("checkbox", { name: school.schoolName }).check();
  await page.getByRole("button", { name: "Add this person" }).click();
  await expect(page.locator(".once")).not.toBeEmpty();
});

test("a provider answers the request that waits", async ({ page }) => {
  await begins(page, "provider", /^One request waits for your answer; it is (due by|\d)/, { button: /^Answer the request: Ben$/, page: /\/requests\/[0-9a-f-]{36}$/ });
  await main(page).getByRole("button", { name: "Accept this request" }).click();
  await expect(page.getByRole("region", { name: "On the day" })).toBeVisible();
});

test("a verifier is told what will be here and whom to ring, and is led nowhere", async ({ page }) => {
  await enter(page.request, VERIFIER);
  await page.goto("/today");
  await expect(main(page).locator(".move")).toContainText("That is not built yet");
  await expect(main(page).locator(".button")).toHaveCount(0);
  await expect(page.getByRole("banner").getByRole("link", { name: "In danger? Ring 999" })).toHaveAttribute("href", "tel:999");
});

test("how a page works is folded away, opens by keyboard, and is left off paper", async ({ page }) => {
  await enter(page.request, school.emailOf("lead"));
  for (const [address, part] of [["/flags", "talk with your colleague"], ["/safeguarding", "Read each new entry"], ["/cases", "Tries that nobody answered"], ["/visibility", "who knows this child"]] as const) {
    await page.goto(address);
    const help = main(page).locator("details", { has: page.getByText("How this page works") }), text = help.locator("p");
    await expect(text).toBeHidden();
    await help.locator("summary").press("Enter");
    await expect(text).toContainText(part);
    await expect(text).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(help).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  }
});

