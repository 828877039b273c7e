// Print is a view: five papers as Chromium prints them, read back: the thread first, who printed it for what, nothing to press, what is withheld said.
import { expect, test, type Page } from "@playwright/test";
import { STATIONS } from "../lib/identification/child/thread.rules";
import { type Paper, paperOf } from "./support/paper";
import { enter, ownSchool, type OwnSchool, type Somebody } from "./support/school";
import { fillSchool } from "./support/school-at-work";

let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  school = await ownSchool("paper", "900207", (made) => fillSchool(made, 20_900));
});

const idOf = async (from: string) => String((await school.rows(`SELECT ${from}`, [school.areaId]))[0]!.id);
const childCalled = (forename: string) => idOf(`child_id AS id FROM enrolment WHERE area_id = $1 AND forename = '${forename}'`);
const reviewOf = (forename: string) => idOf(`r.id FROM review r JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = '${forename}'`);
const caseOf = (forename: string) => idOf(`c.id FROM support_case c JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = '${forename}'`);
/** How many rows the trail holds of a paper that person printed for it. */
const printed = async (what: string, by: Somebody, purpose: string) =>
  Number((await school.rows("SELECT count(DISTINCT a.child_id) AS n FROM audit_entry a JOIN person p ON p.area_id = a.area_id AND p.id = a.viewer_id WHERE a.area_id = $1 AND a.what = $2 AND p.email = $3 AND a.details ->> 'for' = $4", [school.areaId, what, school.emailOf(by), purpose]))[0]!.n);

/** Opens it as that person and prints it; looks at what every paper has and has not. */
async function print(page: Page, as: Somebody, address: string, line: string): Promise<Paper> {
  await page.context().clearCookies();
  await enter(page.request, school.emailOf(as));
  expect((await page.goto(address))?.status()).toBe(200);
  const pressed = (await page.locator("button:visible, .button:visible, .timeline a:visible, .site-foot :is(a, span):visible").allTextContents()).map((words) => words.trim()).filter((words) => words.includes(" "));
  const ways = (await page.locator(".site-nav a").allTextContents()).map((words) => words.trim());
  expect(pressed.length).toBeGreaterThan(3);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("nav:not(.thread), button, .button, form, summary, .site-foot").locator("visible=true")).toHaveCount(0);
  const paper = await paperOf(page);
  await page.emulateMedia({ media: null });
  expect(paper.words.startsWith(line), paper.words.slice(0, 200)).toBe(true);
  expect(pressed.filter((words) => paper.words.includes(words))).toEqual([]);
  expect(ways.filter((words) => paper.lines.slice(1).includes(words) && words !== "Caseload")).toEqual([]);
  expect(paper.feet.filter((foot) => foot.startsWith("page"))).toEqual(Array.from({ length: paper.pages }, (_page, at) => `page ${at + 1} of ${paper.pages}`));
  return paper;
}
const by = (who: string, purpose: string) => `Printed by ${who} at ${school.schoolName}, for ${purpose}, on 12 March 2027.`;
/** Its stations across the top of the first page, in their order, above the first section's heading. */
function expectThreadFirst({ above }: Paper, heading: string, stations: readonly string[] = STATIONS): void {
  expect(above(heading)).toContain(stations.map((label) => label.replace(" yes", "")).join(" ")); // the longest label takes two rows
}

test("a child's page: a SENCO's and a lead's paper, and what is on neither", async ({ page }) => {
  const [ada, cy] = [await childCalled("Ada"), await childCalled("Cy")], withheld = "Withheld, by wish of the safeguarding leads: Other services’ work";
  const senco = await print(page, "senco", `/children/${ada}?print=1&for=meeting`, by("Imran Siddiqui, SENCO", "a meeting of those involved"));
  expectThreadFirst(senco, "What is strong");
  expect(senco.words).toContain(withheld);
  expect(await printed("children.printChild", "senco", "meeting")).toBe(1);
  const lead = await print(page, "lead", `/children/${cy}?print=1&for=file`, by("Karen Whitlock, safeguarding lead", "the child’s file"));
  expect(lead.words).toContain(withheld);
  expect(lead.words).not.toMatch(/Judith Marlow|[Cc]hild protection/);
  await page.goto(`/children/${cy}`);
  await expect(page.getByRole("main")).toContainText("Judith Marlow");
});

test("a plan: one page, as the family and the school hold it", async ({ page }) => {
  const plan = await print(page, "link", `/cases/${await caseOf("Ben")}/plan?print=1`, by("Naomi Adeyemi, link worker", "the child, the family and the school"));
  expectThreadFirst(plan, "What is strong");
  for (const words of ["Answers every call and comes to everything", "Get up without a row", "come along the first three times", "Bo Rook-Zeal", "Withheld, by wish of those who said it: Reviews of this plan"]) expect(plan.words).toContain(words);
  expect(plan.words).not.toMatch(/He sings in the mornings|Coach asks where/);
  expect(plan.pages).toBe(1);
  expect(await printed("plans.printPlan", "link", "family")).toBe(1);
});

test("a plan as who leads on the year may read it: the thread as far as they may know it, and who agreed withheld", async ({ page }) => {
  const plan = await print(page, "years", `/cases/${await caseOf("Ben")}/plan?print=1&for=meeting`, by("Lorna Beech, pastoral lead", "a meeting of those involved"));
  expectThreadFirst(plan, "What is strong", ["Case", "Plan"]);
  expect(plan.words).toContain("Who agreed to this plan, reviews of it");
  expect(plan.words).not.toMatch(/Bo Rook-Zeal|Flagged|Outcome/);
});

test("a review: the evidence a meeting sits round, and not who else leads", async ({ page }) => {
  const review = await print(page, "senco", `/flags/${await reviewOf("Di")}?print=1`, by("Imran Siddiqui, SENCO", "a review of this child"));
  expectThreadFirst(review, "In short");
  for (const words of ["She said she has nobody to sit with.", "What was noticed", "Already involved", "Withheld, by wish of the safeguarding leads"]) expect(review.words).toContain(words);
  expect(review.words).not.toContain("Decide");
  expect(await printed("identification.printReview", "senco", "review")).toBe(1);
  const led = await print(page, "lead", `/flags/${await reviewOf("Cy")}?print=1&for=file`, by("Karen Whitlock, safeguarding lead", "the child’s file"));
  expect(led.words).not.toMatch(/Judith Marlow|[Cc]hild protection/);
});

test("a caseload: every case of it, the small thread in each row", async ({ page }) => {
  const caseload = await print(page, "lead", "/cases?print=1", by("Karen Whitlock, safeguarding lead", "supervision of this caseload"));
  const names = (await school.rows("SELECT e.forename || ' ' || e.surname AS name FROM support_case c JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND c.state IN ('open', 'closing')", [school.areaId])).map(({ name }) => String(name));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(caseload.words).toContain(name);
  await expect(page.locator("tbody tr")).toHaveCount(names.length);
  await expect(page.locator("tbody tr").getByRole("img", { name: /^Station \d of 9: / })).toHaveCount(names.length);
  expect(await printed("cases.printCaseload", "lead", "supervision")).toBe(names.length);
});

test("a class list: a teacher finds their class, prints it with room to write, and no other class", async ({ page }) => {
  await enter(page.request, school.emailOf("teacher"));
  await page.goto("/today");
  await page.getByRole("link", { name: "Your class" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your class, 8B");
  await page.getByRole("link", { name: "Print this list" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Class 8B");
  const paper = await print(page, "teacher", new URL(page.url()).pathname + new URL(page.url()).search, by("Hannah Osei, teacher", "a class review"));
  const rows = await school.rows("SELECT surname || ', ' || forename AS name, class_name FROM enrolment WHERE area_id = $1 AND left_on IS NULL", [school.areaId]);
  for (const { name, class_name: className } of rows) expect(paper.words.includes(String(name)), String(name)).toBe(className === "8B");
  for (const words of ["A strength", "Something to talk about", "then shred this paper"]) expect(paper.words).toContain(words);
  expect(await printed("children.printClassList", "teacher", "class-review")).toBe(rows.filter(({ class_name: className }) => className === "8B").length);
  expect((await page.goto("/classes?class=8C"))?.status()).toBe(404);
});
