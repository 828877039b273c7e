// Tyler (product.md §5): 37 % attendance, much older friends, missing from school; his mother fully engaged. Half a year missed goes straight to the
// top; what happens outside the family is asked about and stays; a mother who turns up is a strength; and what changed is told honestly.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { day, type Day } from "../../lib/kernel/calendar";
import { decideReview, findChild, openReview, raiseConcern } from "../steps/decisions";
import { openApproach, openCaseFromApproach, openPart, recordAnswer, recordAttempt } from "../steps/families";
import { importFile } from "../steps/imports";
import { attendanceOf, openOutcomes } from "../steps/outcomes";
import { agreePlan, holdReview, writePlan } from "../steps/plans";
import { openHouse, type House } from "../support/own-house";
import { marksBetween, upnOf, writeMarks, writeRoll, writeRows, type ChildOnFile } from "../support/files";
import { STAFF, staffSchool, type Staff } from "../support/staffed-school";

const TYLER: ChildOnFile = { upn: upnOf(401), surname: "Crane", forename: "Tyler", born: "2012-01-19", yearGroup: "10", className: "10D" };
const IVY: ChildOnFile = { upn: upnOf(402), surname: "Dale", forename: "Ivy", born: "2012-03-04", yearGroup: "10", className: "10D" };
const NAME = "Tyler Crane", MOTHER = "Dawn Crane", STARTED = day("2026-09-07"), YES = day("2026-11-13");
const STRENGTH = "Rings back the same day, and drives round looking for him", CONCERN = "He leaves at break and is not back by the end of the day.";
const FRIENDS = "Two men of 19 and 20 with a car; he calls them his brothers.", PLACES = "The retail park after six; a group chat that wakes him.", MISSING = "Four times since half-term, once until three in the morning.";
/** In school for the first so many of every hundred sessions, in every ten alike: 37 of 100 are three or four of ten. */
const presentFor = (share: number) => { let nth = 0; return (_: Day, afternoon: boolean) => (Math.floor(((nth += 1) * share) / 100) > Math.floor(((nth - 1) * share) / 100) ? (afternoon ? "\\" : "/") : "O"); };

test.describe.configure({ mode: "serial" });
test.setTimeout(360_000);
test.use({ actionTimeout: 30_000 });
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-tyler-"));
const sdq = (subscale: string) => ({ UPN: IVY.upn, Instrument: "SDQ", Version: "4-band-2014", Respondent: "teacher", Date: "2026-10-05", Subscale: subscale, Score: 6 });
const marksOfTyler = (from: Day, to: Day, share: number, name: string) => writeMarks(folder, [{ upn: TYLER.upn, from, marks: marksBetween(from, to, presentFor(share)) }], name);
const main = (page: Page) => page.getByRole("main");
const section = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });
const HERE = ["office", "lead", "linkWorker", "teacher"] as const;
let house: House, staff: Staff<(typeof HERE)[number]>, caseAt = "";
test.afterAll(() => house?.close());

test("the school opens in November; the office imports a register in which Tyler was in school for 37 of 100 sessions", async ({ browser }) => {
  house = await openHouse({ at: "2026-11-13T09:00:00Z" });
  staff = await staffSchool(house, browser, { className: "10D", here: HERE });
  const { office } = staff;
  await importFile(office, "roll", writeRoll(folder, [TYLER, IVY]));
  await importFile(office, "guardians", writeRows(folder, "guardians", [{ UPN: TYLER.upn, Name: MOTHER, Relationship: "mother", "Parental Responsibility": "Y", Contact: "yes", Phone: "07700 900401" }]));
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", [sdq("emotional"), sdq("peer")]));
  await importFile(office, "assessments", writeRows(folder, "assessments", ["English", "maths"].map((subject) => ({ UPN: IVY.upn, Subject: subject, Date: "2026-07-01", "Against Expectation": "below" }))));
  await importFile(office, "marks", marksOfTyler(STARTED, YES, 37, "marks-autumn.csv"));
  await house.jobsDone();
});

test("half the year missed goes straight to the top of the reviews, above a child with three strands", async () => {
  const { lead, teacher } = staff;
  await lead.goto("/flags");
  const waiting = main(lead).getByRole("listitem").filter({ has: lead.getByRole("heading", { level: 3 }) });
  await expect(waiting).toHaveCount(2);
  await expect(waiting.nth(0)).toContainText(NAME);
  await expect(waiting.nth(0)).toContainText("To look at first");
  await expect(waiting.nth(0)).toContainText("Away for 63 of 100 possible sessions");
  await expect(waiting.nth(1)).toContainText("Ivy Dale");
  await expect(waiting.nth(1)).toContainText("3 strands");
  await findChild(teacher, "crane");
  await raiseConcern(teacher, NAME, { words: CONCERN, unsafe: false });
  await openReview(lead, NAME);
  await expect(section(lead, "What people said")).toContainText(CONCERN);
  await expect(section(lead, "What was noticed")).toContainText("63%");
  await decideReview(lead, { end: "Support now", support: "A link worker", reason: "He is gone more than he is here, and his mother asks for help.", with: STAFF.senco.name, tell: { acting: STAFF.linkWorker.name } });
});

test("his mother says yes at the first try, and that becomes the first strength of the plan, with who says so", async () => {
  const { linkWorker } = staff;
  await openApproach(linkWorker, NAME);
  await recordAttempt(linkWorker, { how: "By phone", whom: MOTHER, outcome: "We spoke", words: "She rang back within the hour.", nextStep: "Meet her at the school gate", nextOn: "2026-11-16" });
  await recordAnswer(linkWorker, { answer: "Said yes", who: MOTHER, words: "Please. Tell me what I can do.", childView: "Fine, if it is not in front of my mates.", linkWorker: STAFF.linkWorker.name });
  await openCaseFromApproach(linkWorker);
  caseAt = linkWorker.url();
  await expect(section(linkWorker, "The story so far").getByRole("listitem")).toHaveCount(2); // one try, one answer
  await writePlan(linkWorker, {
    strengths: [{ what: STRENGTH, by: `${STAFF.teacher.name} of his mother` }],
    goingOn: "Men much older than Tyler wait for him outside school. It is not his fault, nor his mother’s.",
    goals: [{ words: "Be somewhere nobody is angry", rating: 3, hope: 8 }],
    actions: [{ who: "The family", name: "Mum", what: "Ring the school before nine when he has not come home", byOn: "2026-12-18", planned: 5 }],
  });
  await agreePlan(linkWorker, [{ who: "the child", name: "Tyler" }, { who: "the family", name: MOTHER }, { who: "the school", name: STAFF.teacher.name }]);
  await expect(section(linkWorker, "What is strong").getByRole("listitem")).toHaveText(`${STRENGTH} ${STAFF.teacher.name} of his mother`);
  await expect(main(linkWorker).getByRole("heading", { level: 2 }).first(), "strengths come first").toHaveText("What is strong");
});

test("a month later the review keeps what is outside the family: friends, places and online, times missing", async () => {
  const { linkWorker } = staff;
  await house.moveTo("2026-12-14T09:00:00Z");
  await linkWorker.goto(caseAt);
  await openPart(linkWorker, "Plan");
  await holdReview(linkWorker, { there: "Tyler, his mother, Naomi", childSaid: "They said I owe them.", ratings: [4], home: { heard: "Mum and Tyler. Safe with her, he says, on his own." }, friends: { heard: FRIENDS }, places: { heard: PLACES }, missing: { heard: MISSING }, nextOn: "2027-02-01" });
  await expectContext(linkWorker);
});

test("a new register shows fewer sessions away, with how many of how many; forty are too few to tell", async () => {
  const { office, linkWorker } = staff;
  await importFile(office, "marks", marksOfTyler(day("2026-11-16"), day("2026-12-11"), 70, "marks-december.csv"));
  await house.jobsDone();
  await toOutcomes(linkWorker);
  await expect(attendanceOf(linkWorker, "School year to the day of the yes")).toHaveText("Away for 63 of 100 possible sessions, 63%.");
  await expect(attendanceOf(linkWorker, "The 10 school weeks before it")).toHaveText("Away for 63 of 100 possible sessions, 63%.");
  await expect(attendanceOf(linkWorker, "Since then, 14 November 2026 to 14 December 2026")).toHaveText("Away for 12 of 40 possible sessions: too few sessions to tell.");
});

test("by February there are enough to tell: the share away before and since stand side by side, and some of it would have happened anyway", async () => {
  const { office, linkWorker } = staff;
  await house.moveTo("2027-02-01T09:00:00Z");
  await importFile(office, "marks", marksOfTyler(day("2027-01-04"), day("2027-01-29"), 80, "marks-january.csv"));
  await house.jobsDone();
  await toOutcomes(linkWorker);
  await expect(attendanceOf(linkWorker, "School year to the day of the yes"), "the baseline is frozen").toHaveText("Away for 63 of 100 possible sessions, 63%.");
  await expect(attendanceOf(linkWorker, "Since then, 14 November 2026 to 1 February 2027")).toHaveText("Away for 20 of 80 possible sessions, 25%.");
  const rules = section(linkWorker, "Rules met then and now").getByRole("row").filter({ hasText: "Attendance" });
  await expect(rules).toContainText("Away for 63 of 100 possible sessions");
  await expect(rules).toContainText("Away for 83 of 180 possible sessions");
  await expect(section(linkWorker, "How to read this")).toContainText("Some of this would have happened anyway.");
});

test("and what was heard outside the family is still there", async () => {
  const { linkWorker } = staff;
  await linkWorker.goto(caseAt);
  await openPart(linkWorker, "Plan");
  await expectContext(linkWorker);
  await expect(section(linkWorker, "What is strong")).toContainText(STRENGTH);
});

async function toOutcomes(page: Page): Promise<void> {
  await page.goto(caseAt);
  await openOutcomes(page);
}

/** The review of December, as it stood on its day. */
async function expectContext(page: Page): Promise<void> {
  const held = section(page, "Looked at on 14 December 2026");
  for (const [term, heard] of [["Friends", FRIENDS], ["Places, and online", PLACES], ["Times missing", MISSING]] as const) await expect(held.locator("dl > div").filter({ has: page.getByText(term, { exact: true }) })).toContainText(heard);
}
