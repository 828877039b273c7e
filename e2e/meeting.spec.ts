// A cohort meeting before school, from the children who wait to the printed recap: who stands on the screen and who does not, two laptops, tasks, and plain posts.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { addTask, decideInMeeting, endMeeting, openMeeting, park, placeOf, recapOf, recorded, speakOf } from "./steps/meetings";
import { paperOf } from "./support/paper";
import { enter, ownSchool, type OwnSchool, type Somebody } from "./support/school";
import { fillSchool } from "./support/school-at-work";

const LEAD = "Karen Whitlock", SENCO = "Imran Siddiqui", LINK = "Naomi Adeyemi", YEARS = "Lorna Beech";
let school: OwnSchool, lead: Page, senco: Page;
test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);

const main = (page: Page) => page.getByRole("main");
const signedIn = async (browser: Browser, who: Somebody, javaScriptEnabled = true): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await enter(page.request, school.emailOf(who));
  return page;
};
/** `3 of 4 spoken of`, as it stands on the meeting's screen. */
const spoken = async (page: Page) => (await main(page).getByText(/\d+ of \d+ spoken of/).innerText()).match(/\d+ of \d+/)?.[0];
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  school = await ownSchool("meeting", "900261", (made) => fillSchool(made, 21_300));
  [lead, senco] = [await signedIn(browser, "lead"), await signedIn(browser, "senco")];
});

test("the children who wait stand on one screen, what was noticed beside what people know; one whom others lead does not", async () => {
  await lead.goto("/today");
  await expect(placeOf(lead, "Cohort meeting")).toContainText("No meeting has been held yet.");
  await placeOf(lead, "Cohort meeting").getByRole("link", { name: "Open a meeting" }).click();
  await openMeeting(lead, [SENCO, LINK, YEARS], "Ros Blake, school nurse");
  await expect(main(lead)).toContainText(`Here: ${LEAD} (safeguarding lead), ${SENCO} (SENCO), ${LINK} (link worker), ${YEARS} (pastoral lead), Ros Blake, school nurse.`);
  const ada = placeOf(lead, "Ada Quill");
  await expect(ada).toContainText("possible sessions");
  await expect(ada).toContainText("“Falls asleep after lunch.”");
  await expect(ada).toContainText("Mends bikes for younger children");
  await expect(ada).toContainText("The family asked for help: “Asked for help with mornings.” No help came of it.");
  await expect(main(lead).getByRole("heading", { level: 2, name: "Cy Swift" })).toHaveCount(0);
});

test("each is decided, asked about or parked as the review would be, and the recap writes itself", async () => {
  const heard = { tell: { acting: LINK } };
  await decideInMeeting(lead, "Ada Quill", { end: "Support now", support: "A link worker", why: "Mornings are hard, and he asked.", owner: LINK, ...heard });
  await decideInMeeting(lead, "Di Teal", { end: "Ask: we need to know more", fields: { "Whom are you asking": "her form tutor", "The question": "Who does she sit with?", "By when": "2027-03-19" }, why: "We have one day’s word.", owner: YEARS, ...heard });
  await expect(placeOf(lead, "Di Teal")).toContainText("Ask her form tutor: Who does she sit with?");
  await park(lead, "Eve Umber-Featherstonehaugh", "Has she been asked herself?", LINK);
  await addTask(lead, "Eve Umber-Featherstonehaugh", { what: "Ring her mother on Monday", by: "2027-03-15", who: YEARS });
  await lead.goto("/today");
  await placeOf(lead, "Cohort meeting").getByRole("link", { name: "Go on with the meeting" }).click();
  await main(lead).getByRole("link", { name: "Read the recap" }).click();
  await expect(recapOf(lead, "Ada Quill")).toContainText("Support now, given by a link worker. Mornings are hard, and he asked.");
  await expect(recapOf(lead, "Di Teal")).toContainText(YEARS);
  await expect(recapOf(lead, "Eve Umber-Featherstonehaugh")).toContainText("Parked until the next meeting. Has she been asked herself?");
});

test("two laptops: what the second one typed stays in the form, under what the first recorded", async () => {
  await senco.goto("/meetings");
  await senco.getByRole("link", { name: "Go on with the meeting" }).click();
  for (const page of [lead, senco]) {
    if (page === lead) await page.getByRole("link", { name: "Go back to the meeting" }).click();
    await speakOf(page, "Eve Umber-Featherstonehaugh");
  }
  const typed = placeOf(senco, "Eve Umber-Featherstonehaugh");
  await typed.getByText(/^Park .* until we know more$/).click();
  await typed.getByLabel("What we want to know first").fill("What does her brother say?");
  await placeOf(lead, "Eve Umber-Featherstonehaugh").getByText(/^Park .* until we know more$/).click();
  await placeOf(lead, "Eve Umber-Featherstonehaugh").getByLabel("What we want to know first").fill("Is it since January?");
  await placeOf(lead, "Eve Umber-Featherstonehaugh").getByRole("button", { name: "Park", exact: true }).click();
  await recorded(lead, "Eve Umber-Featherstonehaugh");
  await typed.getByRole("button", { name: "Park", exact: true }).click();
  await expect(typed).toContainText("Somebody recorded something of this child while you were writing.");
  await expect(typed).toContainText("Is it since January?");
  await expect(typed.getByLabel("What we want to know first")).toHaveValue("What does her brother say?");
});

test("without scripts a child whom no rule found is added with the reason, and found by name without a name in the address", async ({ browser }) => {
  const plain = await signedIn(browser, "senco", false);
  await plain.goto("/meetings");
  await plain.getByRole("link", { name: "Go on with the meeting" }).click();
  await plain.getByRole("link", { name: "Add a child no rule found" }).click();
  await plain.getByLabel("Which child?").fill("finn");
  await plain.getByRole("button", { name: "Find the child" }).click();
  expect(plain.url()).not.toContain("inn");
  await plain.getByRole("button", { name: "Add the child" }).click();
  await expect(main(plain)).toContainText("Say why this child should be talked about");
  await plain.getByLabel("Why this child should be talked about").fill("He waits at the gate until everybody has gone in.");
  await plain.getByRole("button", { name: "Add the child" }).click();
  await expect(placeOf(plain, "Finn Vale")).toContainText("Added because: “He waits at the gate until everybody has gone in.”");
  await decideInMeeting(plain, "Finn Vale", { end: "Watch until a date", fields: { "Watch until": "2027-04-20", "What would change our mind before then": "Two more mornings alone." }, why: "One person’s word, and it counts." });
  await plain.context().close();
});

test("passing to safeguarding is the review's own door, and leaves no hole on the screen", async () => {
  await lead.goto("/meetings");
  await lead.getByRole("link", { name: "Go on with the meeting" }).click();
  const before = await spoken(lead);
  const place = await speakOf(lead, "Eve Umber-Featherstonehaugh");
  await place.getByRole("link", { name: "open the review" }).click();
  await lead.getByText(/^Pass .* to safeguarding$/).click();
  await lead.getByLabel("What worries you").fill("She said she is afraid of Fridays.");
  await lead.getByRole("button", { name: "Pass to safeguarding" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).not.toHaveText("Cohort meeting");
  for (const page of [lead, senco]) {
    await page.goto("/meetings");
    await page.getByRole("link", { name: "Go on with the meeting" }).click();
    await expect(placeOf(page, "Eve Umber-Featherstonehaugh")).toContainText("Closed by the safeguarding lead.");
    await expect(placeOf(page, "Eve Umber-Featherstonehaugh")).not.toContainText("Is it since January?");
    expect(await spoken(page)).toBe(before);
  }
});

test("the meeting ends: the recap is one table on paper, and each owner finds their task on Today and says when it is done", async ({ browser }) => {
  await endMeeting(senco);
  await senco.getByRole("link", { name: "Print the recap" }).click();
  await expect(senco.getByRole("button", { name: "Print this page" })).toBeVisible();
  await senco.emulateMedia({ media: "print" });
  await expect(senco.locator("nav, button, .button, form, summary").locator("visible=true")).toHaveCount(0);
  const paper = await paperOf(senco);
  await senco.emulateMedia({ media: null });
  expect(paper.words.startsWith(`Printed by ${SENCO}, SENCO at ${school.schoolName}, for those who sat in the cohort meeting, on 12 March 2027.`), paper.words.slice(0, 200)).toBe(true);
  for (const words of ["Ada Quill", "Mornings are hard, and he asked.", "Di Teal", "Ring her mother on Monday", "Finn Vale", "Watch until 20 April 2027.", "Withheld, by wish of the school"]) expect(paper.words).toContain(words);
  expect(paper.words).not.toMatch(/afraid of Fridays|Cy Swift|Judith Marlow/);
  const years = await signedIn(browser, "years");
  await years.goto("/today");
  await expect(main(years)).toContainText("to do: Ask her form tutor: Who does she sit with?");
  await main(years).getByRole("link", { name: "See your tasks for Di Teal" }).click();
  await main(years).getByRole("row").filter({ hasText: "Who does she sit with?" }).getByRole("button", { name: "Mark as done" }).click();
  await expect(main(years).getByRole("table", { name: "Done" })).toContainText("Who does she sit with?");
  await senco.reload();
  await expect(recapOf(senco, "Di Teal")).toContainText("done on 12 March 2027");
  expect((await years.goto("/meetings"))?.status()).toBe(404);
});
