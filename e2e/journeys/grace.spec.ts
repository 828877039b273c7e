// Grace (product.md §5): two years behind, isolating herself, parents worried; noticed at 11. Here results, friends and her mother's words reach the
// SENCO together, in one review and on one screen of their meeting, help is a circle of plan, do and review, and the days to it are counted. What travels to her next school is not built yet, so not told here.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { findChild, raiseConcern } from "../steps/decisions";
import { openApproach, openCaseFromApproach, openPart, recordAnswer, recordAttempt } from "../steps/families";
import { importFile } from "../steps/imports";
import { addTask, decideInMeeting, endMeeting, openMeeting, placeOf, recapOf } from "../steps/meetings";
import { agreePlan, countOnce, holdReview, rateGoal, writePlan } from "../steps/plans";
import { upnOf, writeRoll, writeRows, type ChildOnFile } from "../support/files";
import { openHouse, type House } from "../support/own-house";
import { paperOf } from "../support/paper";
import { STAFF, staffSchool, type Staff } from "../support/staffed-school";

const GRACE: ChildOnFile = { upn: upnOf(601), surname: "Ellison", forename: "Grace", born: "2015-03-02", yearGroup: "7", className: "7A" };
const NAME = "Grace Ellison", MOTHER = "Ruth Ellison", SAID = "Her mother says she has stopped asking anybody round, and cries over her reading.", BEFORE = "We asked in primary school. They said wait.";
const GOAL = "Read to Lily without stopping";

test.describe.configure({ mode: "serial" });
test.setTimeout(360_000);
test.use({ actionTimeout: 30_000 });
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-grace-"));
const main = (page: Page) => page.getByRole("main");
const section = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });
const thread = (page: Page) => page.getByRole("navigation", { name: "Grace’s thread" }).first();
const HERE = ["office", "senco", "teacher"] as const;
let house: House, staff: Staff<(typeof HERE)[number]>, caseAt = "", childAt = "";
test.afterAll(() => house?.close());

test("two years behind is the SENCO’s own list, whether or not anything else was noticed", async ({ browser }) => {
  house = await openHouse({ at: "2026-11-09T09:00:00Z" });
  staff = await staffSchool(house, browser, { className: "7A", here: HERE });
  const { office, senco } = staff;
  await importFile(office, "roll", writeRoll(folder, [GRACE]));
  await importFile(office, "guardians", writeRows(folder, "guardians", [{ UPN: GRACE.upn, Name: MOTHER, Relationship: "mother", "Parental Responsibility": "Y", Contact: "yes", Phone: "07700 900601" }]));
  await importFile(office, "assessments", writeRows(folder, "assessments", [{ UPN: GRACE.upn, Subject: "reading", Date: "2026-10-20", "Against Expectation": "well below", "Years Below": 2.5 }]));
  await house.jobsDone();
  await senco.goto("/flags?list=two-years");
  await expect(section(senco, "Two years behind").getByRole("listitem")).toContainText([NAME]);
  await expect(section(senco, "Two years behind")).toContainText("reading 2.5 years below");
});

test("results, friends and what her mother said reach the SENCO in one review, each with where it comes from", async () => {
  const { office, senco, teacher } = staff;
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", [{ UPN: GRACE.upn, Instrument: "SDQ", Version: "4-band-2014", Respondent: "parent", Date: "2026-11-02", Subscale: "peer", Score: 7 }]));
  await importFile(office, "contacts-before", writeRows(folder, "contacts-before", [{ UPN: GRACE.upn, Date: "2025-11-20", From: "family", Outcome: "no-action", Words: BEFORE }]));
  await house.jobsDone();
  await findChild(teacher, "ellison");
  await raiseConcern(teacher, NAME, { words: SAID, how: "A parent told me", unsafe: false });
  await senco.goto("/flags?list=two-years");
  await section(senco, "Two years behind").getByRole("link", { name: "Open the review" }).click();
  await expect(senco.getByRole("heading", { level: 1 })).toHaveText(NAME);
  await expect(section(senco, "What people said")).toContainText(`“${SAID}”`);
  const noticed = section(senco, "What was noticed");
  await expect(noticed).toContainText("reading 2.5 years below");
  await expect(noticed).toContainText("a peer score of 7");
  await expect(noticed).toContainText("says 2 or more years below"); // the rule as published, which can be read aloud
  await expect(section(senco, "Earlier contacts")).toContainText("2 contacts since 20 November 2025. None started help.");
});

test("in their meeting the SENCO and the lead have all of it before them on one screen, decide that the school helps, and print who does what", async () => {
  const { senco, teacher } = staff, why = "Reading first, with somebody beside her.", task = "Ring her mother about mornings";
  await openMeeting(senco, [STAFF.lead.name, STAFF.teacher.name]);
  for (const known of ["reading 2.5 years below", "a peer score of 7", `“${SAID}”`, `“${BEFORE}” No help came of it.`]) await expect(placeOf(senco, NAME)).toContainText(known);
  await decideInMeeting(senco, NAME, { end: "Support now", support: "The school", why, with: STAFF.lead.name, owner: STAFF.senco.name, tell: { acting: STAFF.senco.name } });
  await addTask(senco, NAME, { what: task, by: "2026-11-13", who: STAFF.teacher.name });
  await endMeeting(senco);
  await expect(recapOf(senco, NAME)).toContainText(`Support now, given by the school. ${why}`);
  await senco.getByRole("link", { name: "Print the recap" }).click();
  await expect(senco.getByRole("button", { name: "Print this page" })).toBeVisible();
  const { words } = await paperOf(senco);
  for (const printed of [`Printed by ${STAFF.senco.name}, SENCO at`, NAME, why, task, STAFF.teacher.name]) expect(words).toContain(printed);
  await teacher.goto("/today");
  await expect(main(teacher)).toContainText(`to do: ${task}`);
});

test("until help begins the days are counted", async () => {
  const { senco, teacher } = staff;
  await teacher.goto("/concerns");
  await expect(main(teacher)).toContainText(`Go to ${STAFF.senco.name}`);
  await house.moveTo("2026-11-16T09:00:00Z");
  await findChild(senco, "ellison");
  await main(senco).getByRole("link", { name: NAME, exact: true }).click();
  await expect(senco.getByRole("heading", { level: 1 })).toHaveText(NAME);
  childAt = senco.url();
  await expect(thread(senco)).toContainText("7 days since first noticed, on 9 November 2026, and no help has begun yet.");
});

test("her mother says yes, and the plan is written and agreed: that is the first help, nine days after the first signal", async () => {
  const { senco } = staff;
  await house.moveTo("2026-11-18T09:00:00Z");
  await openApproach(senco, NAME);
  await recordAttempt(senco, { how: "At the gate", whom: MOTHER, outcome: "We spoke", nextStep: "Sit down together", nextOn: "2026-11-20" });
  await recordAnswer(senco, { answer: "Said yes", who: MOTHER, words: "At last.", childView: "I want to read like Lily.", linkWorker: STAFF.senco.name });
  await openCaseFromApproach(senco);
  caseAt = senco.url();
  await senco.goto(childAt);
  await expect(thread(senco), "a yes is not help yet").toContainText("9 days since first noticed");
  await senco.goto(caseAt);
  await writePlan(senco, {
    strengths: [{ what: "Makes up stories for her cousin", by: MOTHER }], goals: [{ words: GOAL, rating: 2, hope: 7 }],
    actions: [{ who: "The school", name: STAFF.teacher.name, what: "Read together before lessons, twice a week", byOn: "2026-12-18", planned: 8 }],
  });
  await agreePlan(senco, [{ who: "the child", name: "Grace" }, { who: "the family", name: MOTHER }, { who: "the school", name: STAFF.teacher.name }]);
  await senco.goto(childAt);
  await expect(thread(senco)).toContainText("9 days from first noticed to first help: the plan was agreed on 18 November 2026.");
});

test("plan, do, review: a month later what was promised stands beside what happened, and what comes next", async () => {
  const { senco } = staff;
  await house.moveTo("2026-12-14T09:00:00Z");
  await senco.goto(caseAt);
  await openPart(senco, "Plan");
  await countOnce(senco, 1, "1 of 8");
  await rateGoal(senco, 1, { rating: 4 });
  const asked = { heard: "Asked, and all is well." };
  await holdReview(senco, { there: "Grace, her mother, Imran", childSaid: "Lily laughed at the right place.", ratings: [4], home: asked, friends: { heard: "Two girls from the reading table." }, places: asked, missing: asked, words: "Twice a week goes on; a table with others on Fridays.", nextOn: "2027-02-08" });
  const held = section(senco, "Looked at on 14 December 2026");
  await expect(held).toContainText("1 of 8");
  await expect(held).toContainText("Lily laughed at the right place.");
  await expect(held).toContainText("Twice a week goes on");
  await senco.goto(childAt);
  await expect(thread(senco), "what was measured stays").toContainText("9 days from first noticed to first help");
});
