// Maya (product.md §5): a quiet girl with perfect attendance and a brother she looks after: no threshold ever trips. Here she is met all the same: among
// those nobody has mentioned, then among those somebody noticed and nobody spoke with; and her school is told that it writes down far too few young carers.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { day, dayNumber } from "../../lib/kernel/calendar";
import { openReview, raiseConcernHere } from "../steps/decisions";
import { importFile } from "../steps/imports";
import { expectReleased } from "../steps/outcomes";
import { openHouse, type House } from "../support/own-house";
import { marksBetween, upnOf, writeMarks, writeRoll, writeRows, type ChildOnFile } from "../support/files";
import { joins, STAFF, staffSchool, type Staff } from "../support/staffed-school";

const NAME = "Maya Bell", HEAD = { name: "Ann Mercer", email: "head@larkhill.test", role: "School lead" }, A_YEAR = 84, QUIET = 11;
const FORENAMES = ["Ada", "Ben", "Cleo", "Dan", "Esme", "Finn", "Gwen", "Hugo", "Iris", "Jack", "Kira", "Leo"], SURNAMES = ["Abbot", "Birch", "Cole", "Dunn", "Ellis", "Frost", "Grove"];
/** Five years of 84: so many that a school of this size would expect more than five young carers even by the lowest count. */
const SCHOOL: readonly ChildOnFile[] = ["7", "8", "9", "10", "11"].flatMap((yearGroup, year) => Array.from({ length: A_YEAR }, (_, nth): ChildOnFile => ({
  upn: upnOf(1000 * (year + 1) + nth), forename: FORENAMES[nth % 12]!, surname: SURNAMES[nth % 7]!, born: `${2015 - year}-03-${String(1 + (nth % 28)).padStart(2, "0")}`, yearGroup, className: `${yearGroup}${"ABCD"[nth % 4]!}`,
  more: { "Young Carer": year === 4 && nth === 0 ? "S" : year === 4 && nth <= 60 ? "N" : "" }, ...own(yearGroup, nth),
})));
const MAYA = SCHOOL.find(({ forename }) => forename === "Maya")!, NOTED = SCHOOL.find(({ yearGroup }) => yearGroup === "10")!;
/** Nobody says anything about these: Maya, and eleven children of year 9. */
const SILENT = new Set([MAYA.upn, ...SCHOOL.filter(({ yearGroup }) => yearGroup === "9").slice(0, QUIET).map(({ upn }) => upn)]);
const TOLD = "She gets her brother up, fed and to school, and back. Nobody had asked her.";

function own(yearGroup: string, nth: number): Partial<ChildOnFile> {
  if (nth !== 3) return {};
  return yearGroup === "8" ? { forename: "Maya", surname: "Bell", className: "8D", sex: "F", household: "BELL" } : yearGroup === "7" ? { forename: "Toby", surname: "Bell", sex: "M", household: "BELL" } : {};
}

test.describe.configure({ mode: "serial" });
test.setTimeout(360_000);
test.use({ actionTimeout: 30_000 });
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-maya-"));
const main = (page: Page) => page.getByRole("main");
const section = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });
const judged = (upn: string, on: string, observation: string) => ({ UPN: upn, Date: on, By: STAFF.teacher.email, Observation: observation });
/** In school every session, but that each of the others misses a morning now and then. */
const marksOf = (upn: string, nth: number) => marksBetween(day("2026-09-07"), day("2026-12-18"), (on, afternoon) => (upn !== MAYA.upn && !afternoon && (dayNumber(on) + nth) % 31 === 0 ? "I" : afternoon ? "\\" : "/"));
const HERE = ["office", "lead", "teacher"] as const;
let house: House, staff: Staff<(typeof HERE)[number]>, head: Page;
test.afterAll(() => house?.close());

test("the school opens in January; the office imports 420 children, an autumn in which Maya missed nothing, and a class review in which nobody wrote of her", async ({ browser }) => {
  house = await openHouse({ at: "2027-01-11T09:00:00Z" });
  staff = await staffSchool(house, browser, { className: "8D", here: HERE });
  const { office } = staff;
  await importFile(office, "roll", writeRoll(folder, SCHOOL));
  await importFile(office, "marks", writeMarks(folder, SCHOOL.map(({ upn }, nth) => ({ upn, from: day("2026-09-07"), marks: marksOf(upn, nth) }))));
  await importFile(office, "judgements", writeRows(folder, "judgements", SCHOOL.map(({ upn }) => judged(upn, "2026-11-20", SILENT.has(upn) ? "nothing-to-add" : "strength"))));
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", ["emotional", "peer"].map((subscale) => ({ UPN: NOTED.upn, Instrument: "SDQ", Version: "4-band-2014", Respondent: "teacher", Date: "2026-10-05", Subscale: subscale, Score: 6 }))));
  await importFile(office, "assessments", writeRows(folder, "assessments", ["English", "maths"].map((subject) => ({ UPN: NOTED.upn, Subject: subject, Date: "2026-12-01", "Against Expectation": "below" }))));
  await house.jobsDone();
});

test("no rule is met for her: another child waits for a review, and she does not", async () => {
  const { lead } = staff;
  await lead.goto("/flags");
  await expect(main(lead)).toContainText(`${NOTED.forename} ${NOTED.surname}`);
  await expect(main(lead)).not.toContainText("Bell");
});

test("the safeguarding lead meets her by name among those nobody has mentioned, with every session attended", async () => {
  const { lead } = staff, nobody = section(lead, "Nobody has mentioned");
  await lead.goto("/visibility");
  await expect(main(lead).getByRole("list", { name: "What is not known" })).toContainText(`${SILENT.size} of ${SCHOOL.length}`);
  await nobody.getByRole("link", { name: `Year 8 · 1 of ${A_YEAR}` }).click();
  await expect(nobody.getByRole("link", { name: /^Year 8/ })).toHaveAttribute("aria-current", /page|true/);
  const rows = nobody.getByRole("table").getByRole("row").filter({ has: lead.getByRole("rowheader") });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(NAME);
  await expect(rows).toContainText("100%");
});

test("young carers are written down far below what the census would lead us to expect, with the interval and how many were asked", async () => {
  const { lead } = staff, expected = section(lead, "Expected and recorded");
  await lead.goto("/visibility");
  await expect(expected).toContainText(`61 of ${SCHOOL.length} children have an answer`);
  await expect(expected).toContainText("1 recorded, 5.9 expected. The whole 95% interval lies below what we would expect: probably under-recorded.");
  await expect(expected).toContainText("1 young carer is written down; 6 to 42 would be expected.");
  await expected.getByText("As a table").click();
  await expect(expected.getByRole("row").filter({ hasText: "Young carers, as families answer" }).first()).toContainText("0.00 to 0.95");
});

test("the head sees counts and no name; the one young carer is hidden, and with it what would give it away", async ({ browser }) => {
  head = await joins(house, browser, HEAD);
  await expectReleased(head, "/visibility", { table: "Mentioned this school year", column: "Children", rows: { "Nobody has mentioned": String(SILENT.size), "Somebody has mentioned": String(SCHOOL.length - SILENT.size) } });
  await expect(main(head)).not.toContainText("Bell");
  await expect(section(head, "Expected and recorded")).toContainText("is hidden here");
  await expect(section(head, "Expected and recorded")).not.toContainText("1 recorded");
  await expect(main(head).getByRole("list", { name: "What is not known" }).getByRole("listitem").filter({ hasText: "young carers are written down" })).toContainText("suppressed");
});

test("the lead opens the spring round early, and the class review reaches her: it names every child of 8D, and is not done while she is left", async () => {
  const { lead, teacher } = staff;
  await house.moveTo("2027-01-25T09:00:00Z");
  await lead.goto("/classes/rounds");
  const spring = main(lead).locator(".round").filter({ has: lead.getByRole("heading", { name: "Spring round 2027" }) });
  await spring.getByLabel("Opens on").fill("2027-01-25");
  await spring.getByLabel("Closes on").fill("2027-02-05");
  await spring.getByRole("button", { name: "Set the days of the spring round" }).click();
  await expect(main(lead)).toContainText("The days are set.");
  await teacher.goto("/today");
  await expect(main(teacher)).toContainText("Your class review is open: 0 of 21. A few words about each child, and “nothing to add” is an answer. It closes Friday 5 February.");
  await teacher.getByRole("link", { name: "Review this class" }).first().click();
  const open = teacher.locator(".class-list > .open");
  for (let left = 20; left > 0; left--) {
    if ((await open.getByRole("heading", { level: 2 }).innerText()) === NAME) await teacher.getByRole("list").getByRole("link", { name: (await teacher.locator(".class-list > .open + li h2").innerText()), exact: true }).click();
    const name = await open.getByRole("heading", { level: 2 }).innerText();
    await open.getByRole("button", { name: "Nothing to add" }).click();
    await expect(open.getByRole("heading", { level: 2 })).not.toHaveText(name);
  }
  await expect(main(teacher)).toContainText("20 of 21 done");
  await expect(open.getByRole("heading", { level: 2 })).toHaveText(NAME);
});

test("her teacher ticks “quieter than usual”: she is mentioned, no rule is met still, and the page says that nobody has spoken with her", async () => {
  const { lead, teacher } = staff, open = teacher.locator(".class-list > .open");
  await open.getByLabel("Something good about Maya").fill("Notices when someone is on their own");
  await open.getByLabel("Quieter than usual").check();
  await open.getByRole("group", { name: "Could Maya be unsafe?" }).getByLabel("No", { exact: true }).check();
  await open.getByRole("button", { name: "Save and next" }).click();
  await expect(main(teacher)).toContainText("21 of 21 answered.");
  await house.jobsDone();
  await lead.goto("/flags");
  await expect(main(lead)).not.toContainText("Bell");
  await lead.goto("/visibility?year=8");
  await expect(section(lead, "Nobody has mentioned")).not.toContainText(NAME);
  const row = section(lead, "Nobody has spoken with").getByRole("row").filter({ hasText: NAME });
  for (const words of ["quieter than usual", "25 January 2027", "not recorded", "100%"]) await expect(row).toContainText(words);
  await expect(section(lead, "What was never collected").getByRole("row").filter({ hasText: "A conversation this school year" })).toContainText("nobody wrote one down");
});

test("from the page it is one step to her: the lead asks, writes down what she told, and she leaves both lists for a review of her own", async () => {
  const { lead } = staff;
  await house.moveTo("2027-02-01T09:00:00Z");
  await lead.goto("/visibility");
  await section(lead, "Nobody has spoken with").getByRole("link", { name: NAME }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText(NAME);
  await raiseConcernHere(lead, { how: "The child told me", words: TOLD, unsafe: false });
  await house.jobsDone();
  await lead.goto("/visibility");
  await expect(section(lead, "Nobody has spoken with")).toContainText("With every child who was noticed here, a conversation is recorded.");
  await expect(main(lead), "neither unmentioned nor unheard").not.toContainText(NAME);
  await openReview(lead, NAME);
  await expect(section(lead, "What people said")).toContainText(TOLD);
});
