// From what a school's system exports to a decided flag, by the people who do it. The database holds the area and its first
// administrator; every other row is made through pages, the facts from files written to disk in the templates' shape.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { day } from "../../lib/kernel/calendar";
import { answerConcerns, decideReview, findChild, openReview, raiseConcern } from "../steps/decisions";
import { acceptImport, expectCounts, expectRejected, importFile, sendFile } from "../steps/imports";
import { addPerson, addProgramme, addSchool, arrives, setUp, signInFirst } from "../steps/people";
import { marksBetween, upnOf, writeMarks, writeRoll, writeRows, type ChildOnFile } from "../support/files";

const SCHOOL = { name: "Larkhill Community School", urn: "900101", phase: "Secondary" };
const ADA: ChildOnFile = { upn: upnOf(101), surname: "Quill", forename: "Ada", born: "2013-11-02", yearGroup: "8", className: "8B", classStaff: "teacher@larkhill.test" };
const BEN: ChildOnFile = { upn: upnOf(102), surname: "Rook", forename: "Ben", born: "2012-10-02", yearGroup: "9", className: "9C" };
const CY: ChildOnFile = { upn: upnOf(103), surname: "Swift", forename: "Cy", born: "2012-12-12", yearGroup: "9", className: "9C" };
const DI: ChildOnFile = { upn: upnOf(104), surname: "Teal", forename: "Di", born: "2013-12-24", yearGroup: "8", className: "8B" };
const FROM = day("2026-09-07"), TO = day("2027-03-05");
const present = marksBetween(FROM, TO, (_on, afternoon) => (afternoon ? "\\" : "/"));
const noMondays = marksBetween(FROM, TO, (on, afternoon) => (new Date(on).getUTCDay() === 1 ? "I" : afternoon ? "\\" : "/"));
const sdq = (upn: string, subscale: string, score: number) => ({ UPN: upn, Instrument: "SDQ", Version: "4-band-2014", Respondent: "teacher", Date: "2027-01-14", Subscale: subscale, Score: score });

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-files-"));
/** The rules are applied a moment after a file has landed: looks again until what they found is there. */
const afterTheRules = (look: () => Promise<void>) => expect(look).toPass({ timeout: 60_000 });
const AT_ONCE = { timeout: 1_000 };
const people = {} as Record<"admin" | "office" | "lead" | "senco" | "teacher" | "linkWorker", Page>;

test("the administrator adds a school, its people with their roles, and a programme", async ({ browser }) => {
  const { admin, password } = setUp();
  people.admin = await (await browser.newContext()).newPage();
  await signInFirst(people.admin, admin, password, "four plain words of an administrator");
  await addSchool(people.admin, SCHOOL);
  for (const [who, name, email, role, className] of [
    ["office", "Pauline Rudge", "office@larkhill.test", "Data manager"], ["lead", "Karen Whitlock", "lead@larkhill.test", "Safeguarding lead"],
    ["senco", "Imran Siddiqui", "senco@larkhill.test", "SENCO"], ["teacher", "Hannah Osei", "teacher@larkhill.test", "Teacher", "8B"],
    ["linkWorker", "Naomi Adeyemi", "link@larkhill.test", "Link worker"],
  ] as const) {
    const oneTime = await addPerson(people.admin, { name, email, role, school: SCHOOL.name, className });
    people[who] = await arrives(browser, email, oneTime);
  }
  await addProgramme(people.admin, { name: "Larkhill Together", school: SCHOOL.name, places: 20 });
});

test("the school office imports what its system exports, and sees what a file would do before it lands", async () => {
  const { office } = people;
  await sendFile(office, "roll", writeRoll(folder, [ADA, BEN, CY, DI, { ...DI, upn: `A${upnOf(105).slice(1)}`.replace(/^A/, upnOf(105)[0] === "A" ? "B" : "A"), surname: "Wren" }]));
  await expectCounts(office, { arrive: 4, rejected: 1 });
  await expectRejected(office, 6, upnOf(105).slice(1), /check letter/i);
  await acceptImport(office, { rejected: true });
  await importFile(office, "guardians", writeRows(folder, "guardians", [{ UPN: ADA.upn, Name: "Sam Quill", Relationship: "father", "Parental Responsibility": "Y", Contact: "yes", Phone: "07700 900101" }]));
  await importFile(office, "marks", writeMarks(folder, [ADA, BEN, CY].map(({ upn }) => ({ upn, from: FROM, marks: noMondays })).concat([{ upn: DI.upn, from: FROM, marks: present }])));
  await importFile(office, "assessments", writeRows(folder, "assessments", [ADA, BEN].flatMap(({ upn }) => ["English", "maths"].map((subject) => ({ UPN: upn, Subject: subject, Date: "2026-12-01", "Against Expectation": subject === "maths" ? "below" : "at" })))));
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", [ADA, BEN, CY].flatMap(({ upn }) => [sdq(upn, "emotional", 6), sdq(upn, "peer", 6)])));
  await importFile(office, "judgements", writeRows(folder, "judgements", [{ UPN: BEN.upn, Date: "2027-02-02", By: "teacher@larkhill.test", Observation: "strength", Words: "Mends bikes for younger children" }]));
  await importFile(office, "suspensions", writeRows(folder, "suspensions", [{ UPN: BEN.upn, From: "2027-02-23", Sessions: 2 }]));
  await importFile(office, "insight", writeRows(folder, "insight", [{ UPN: ADA.upn, Date: "2026-11-11", By: "teacher@larkhill.test", Insight: "young-carer" }]));
  await importFile(office, "contacts-before", writeRows(folder, "contacts-before", [{ UPN: BEN.upn, Date: "2026-06-01", From: "family", Outcome: "no-action" }]));
  await expect(office.getByRole("navigation", { name: "Main" })).not.toContainText("Reviews");
});

test("one row in five was left out of the roll, so new flags wait until the safeguarding lead has read why and lets them go on", async () => {
  const { lead, senco } = people;
  await senco.goto("/flags");
  await expect(senco.getByRole("main")).toContainText("No review is waiting.");
  await lead.goto("/today");
  await lead.getByRole("link", { name: "New flags wait until you say so", exact: true }).click();
  await expect(lead.getByRole("main")).toContainText("1 of 5 rows was left out");
  await expect(lead.getByRole("main")).toContainText(/check letter/i);
  await lead.getByRole("button", { name: "Raise flags without those rows" }).click();
  await expect(lead.getByRole("main")).toContainText("Nothing is held back.");
});

test("the safeguarding lead imports who is involved; only their own list shows that child", async () => {
  const { lead, senco } = people;
  await importFile(lead, "involvement", writeRows(folder, "involvement", [{ UPN: CY.upn, Kind: "child-protection", "Lead Worker": "Judith Marlow", From: "2027-01-11" }]));
  await afterTheRules(async () => {
    await lead.goto("/flags?list=who-leads");
    await expect(lead.getByRole("main")).toContainText("Cy Swift", AT_ONCE);
  });
  await expect(lead.getByRole("main")).toContainText("Judith Marlow");
  await senco.goto("/flags");
  await expect(senco.getByRole("main")).toContainText("Ada Quill");
  await expect(senco.getByRole("main")).not.toContainText("Cy Swift");
  await findChild(senco, "swift"); // what stands behind it is neither denied nor given away
  await senco.getByRole("link", { name: "Cy Swift", exact: true }).click();
  await expect(senco.getByRole("main")).toContainText("No rule asks you to look today.");
  await expect(senco.getByRole("main")).not.toContainText("Away for 10% or more");
});

test("a child's page shows every strand with value, date and source, what is missing, and who can see it and why", async () => {
  const { lead } = people;
  await findChild(lead, "quill");
  await lead.getByRole("link", { name: "Ada Quill", exact: true }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("Ada Quill");
  const main = lead.getByRole("main");
  for (const fact of ["Away for 52 of 260", "emotional score of 6", "peer score of 6", "maths was below expectation", "School register", "Sam Quill"]) await expect(main).toContainText(fact);
  await expect(main).toContainText("Nobody has asked yet");
  await expect(main).toContainText("You are a safeguarding lead at this child's school.");
  await expect(main).toContainText("Imran Siddiqui");
});

test("a second import changes one child's marks and one score; evidence, flag and candidates change with them", async () => {
  const { office, linkWorker, senco } = people;
  await linkWorker.goto("/flags");
  await expect(linkWorker.getByRole("main")).toContainText("Ada Quill");
  await expect(linkWorker.getByRole("main")).toContainText("Away for 52 of 260 possible sessions");
  await importFile(office, "marks", writeMarks(folder, [{ upn: ADA.upn, from: FROM, marks: present }], "marks-corrected.csv"));
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", [sdq(ADA.upn, "peer", 2)], "score-corrected.csv"));
  await afterTheRules(async () => {
    await linkWorker.reload();
    await expect(linkWorker.getByRole("main")).not.toContainText("Ada Quill", AT_ONCE);
  });
  await expect(linkWorker.getByRole("main")).toContainText("Ben Rook");
  await findChild(senco, "quill");
  await senco.getByRole("link", { name: "Ada Quill", exact: true }).click();
  await expect(senco.getByRole("main")).not.toContainText("Away for 52 of 260");
  await expect(senco.getByRole("main")).toContainText("In school for 260 of 260");
  await expect(senco.getByRole("main")).toContainText("peer score of 2");
});

test("a teacher raises a concern in a minute, and can see nothing else of the child", async () => {
  const { teacher } = people;
  await findChild(teacher, "roo");
  await expect(teacher.getByRole("main")).toContainText("9C");
  await expect(teacher.getByRole("link", { name: "Ben Rook", exact: true })).toHaveCount(0);
  await raiseConcern(teacher, "Ben Rook", { words: "He said he has nobody to sit with.", unsafe: false });
  await expect(teacher.getByRole("main")).toContainText("Ben Rook");
  await expect(teacher.getByRole("main")).toContainText("Sent");
});

test("the safeguarding lead and the SENCO decide with a reason, and the teacher hears what became of it", async () => {
  const { lead, teacher } = people;
  await openReview(lead, "Ben Rook");
  await expect(lead.getByRole("main")).toContainText("Away for 52 of 260 possible sessions");
  await expect(lead.getByRole("main")).toContainText("Mends bikes for younger children");
  await decideReview(lead, { end: "Support now", support: "A link worker", reason: "Three people saw a part of the same term. Ask about Mondays.", with: "Imran Siddiqui", tell: { acting: "Naomi Adeyemi" } });
  await expect(lead.getByRole("main")).toContainText("Support now");
  await lead.goto("/flags");
  await expect(lead.getByRole("main")).not.toContainText("Ben Rook");
  await teacher.goto("/concerns");
  await expect(teacher.getByRole("main")).toContainText("Naomi Adeyemi");
  await answerConcerns(lead);
});

test("worried now: two clicks, read by the safeguarding leads only; the raiser keeps a receipt", async () => {
  const { teacher, lead, senco } = people;
  await teacher.goto("/today");
  await teacher.getByRole("link", { name: "Worried about a child now" }).click();
  await expect(teacher.getByRole("main").getByRole("link").first(), "immediate danger comes before anything to write").toHaveText("999");
  await teacher.getByLabel("Which child").fill("Di Teal");
  await teacher.getByLabel("What worries you").fill("A bruise she would not talk about.");
  await teacher.getByRole("button", { name: "Send to the safeguarding lead" }).click();
  await expect(teacher).toHaveURL(/\/worried-now\/[0-9a-f-]{36}$/); // the receipt's own page: the words have arrived
  await expect(teacher.getByRole("main")).not.toContainText("bruise");
  await lead.goto("/safeguarding");
  await lead.getByRole("main").getByRole("link", { name: /Di Teal/ }).first().click();
  await expect(lead.getByRole("main")).toContainText("A bruise she would not talk about.");
  await teacher.reload();
  await expect(teacher.getByRole("main")).toContainText(/read/i);
  expect((await senco.goto("/safeguarding"))?.status()).toBe(404);
});

test("opening, printing and exporting a child are on record for the safeguarding lead to see", async () => {
  const { lead } = people;
  await findChild(lead, "rook");
  await lead.getByRole("link", { name: "Ben Rook", exact: true }).click();
  await expect(lead.getByRole("main")).toContainText(/Who has looked/i);
  await expect(lead.getByRole("main")).toContainText("Karen Whitlock");
});

test("signing out ends the session at once, also for a cookie that was kept", async () => {
  const { teacher } = people;
  const kept = await teacher.context().storageState();
  await teacher.goto("/account");
  await teacher.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(teacher.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await teacher.context().addCookies(kept.cookies);
  await teacher.goto("/today");
  await expect(teacher.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});
