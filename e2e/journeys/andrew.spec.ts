// Andrew (product.md §5): 27 contacts between 11 and 13 and no help; consent refused twice; the case closed; violence at home never asked about.
// Here somebody is told, every no is kept with what to try next, home is asked about, and nothing closes in silence.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addDays, day, weekday } from "../../lib/kernel/calendar";
import { decideReview, openReview } from "../steps/decisions";
import { openApproach, openCase, openCaseFromApproach, openPart, recordAnswer, recordAttempt, recordContact, recordSecondLook, signOff } from "../steps/families";
import { importFile } from "../steps/imports";
import { attendanceOf, openOutcomes } from "../steps/outcomes";
import { agreePlan, holdReview, writePlan } from "../steps/plans";
import { openHouse, type House } from "../support/own-house";
import { marksBetween, upnOf, writeMarks, writeRoll, writeRows, type ChildOnFile } from "../support/files";
import { STAFF, staffSchool, type Staff } from "../support/staffed-school";

const ANDREW: ChildOnFile = { upn: upnOf(301), surname: "Marsh", forename: "Andrew", born: "2013-07-01", yearGroup: "9", className: "9C" };
const BEA: ChildOnFile = { upn: upnOf(302), surname: "Nash", forename: "Bea", born: "2013-02-03", yearGroup: "9", className: "9C" };
const NAME = "Andrew Marsh", MOTHER = "Lena Marsh", PHONE = "07700 900301", FROM = day("2024-09-02");
/** Every 26 days over two years: twelve of them within the last 365 days of 14 September 2026, and none that started help. */
const CONTACTS = Array.from({ length: 27 }, (_, i) => ({ UPN: ANDREW.upn, Date: addDays(FROM, 26 * i), From: ["school", "health", "family"][i % 3]!, Outcome: ["no-action", "not-reached", "family-declined"][i % 3]!, Words: `Contact ${i + 1}` }));
const OWN_VIEW = "I want somebody to ask me too, not only Mum.", GOAL = "Sleep the whole night", WHY_NOT = "his mother was in the room the whole time; we ask him on his own next time", HEARD = "Mum, his sister and since May her partner. He is safe with his aunt, and says why.";
const FIRST_NO = "Write to her, and ask her sister what would be small enough", SECOND_NO = "Ask again after the new year, about breakfast club only";

test.describe.configure({ mode: "serial" });
test.setTimeout(360_000);
test.use({ actionTimeout: 30_000 });
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-andrew-"));
const sdq = (subscale: string) => ({ UPN: BEA.upn, Instrument: "SDQ", Version: "4-band-2014", Respondent: "teacher", Date: "2026-06-15", Subscale: subscale, Score: 6 });
const main = (page: Page) => page.getByRole("main");
const section = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });
const HERE = ["office", "lead", "deputy", "linkWorker"] as const;
let house: House, staff: Staff<(typeof HERE)[number]>, caseAt = "";
test.afterAll(() => house?.close());

test("the school opens in September; the office imports two years in which 27 contacts about one boy started no help", async ({ browser }) => {
  house = await openHouse({ at: "2026-09-14T08:00:00Z" });
  staff = await staffSchool(house, browser, { className: "9C", here: HERE });
  const { office } = staff;
  await importFile(office, "roll", writeRoll(folder, [ANDREW, BEA]));
  await importFile(office, "guardians", writeRows(folder, "guardians", [{ UPN: ANDREW.upn, Name: MOTHER, Relationship: "mother", "Parental Responsibility": "Y", Contact: "yes", Phone: PHONE }]));
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", [sdq("emotional"), sdq("peer")]));
  await importFile(office, "assessments", writeRows(folder, "assessments", ["English", "maths"].map((subject) => ({ UPN: BEA.upn, Subject: subject, Date: "2026-07-01", "Against Expectation": "below" }))));
  await importFile(office, "contacts-before", writeRows(folder, "contacts-before", CONTACTS));
  await house.jobsDone();
});

test("asking again and again without help is a severe flag of its own, and his review stands above a child's with three strands", async () => {
  const { lead } = staff;
  await lead.goto("/flags");
  const waiting = main(lead).getByRole("listitem").filter({ has: lead.getByRole("heading", { level: 3 }) });
  await expect(waiting).toHaveCount(2);
  await expect(waiting.nth(0)).toContainText(NAME);
  await expect(waiting.nth(0)).toContainText("To look at first");
  await expect(waiting.nth(0)).toContainText("1 strand: what the school knows");
  await expect(waiting.nth(0)).toContainText(/Someone asked for help 12 times .* and no help started\./);
  await expect(waiting.nth(1)).toContainText("Bea Nash");
  await expect(waiting.nth(1)).toContainText("3 strands");
  await openReview(lead, NAME);
  await expect(section(lead, "Earlier contacts")).toContainText("27 contacts since 2 September 2024. None started help.");
  await decideReview(lead, { end: "Support now", support: "A link worker", reason: "Two years of asking. Somebody goes, and goes again.", with: STAFF.senco.name });
});

test("two tries reach nobody: each is kept with what to try next, and the list says how often and since when", async () => {
  const { linkWorker } = staff;
  await linkWorker.goto("/today");
  await expect(main(linkWorker)).toContainText(`${NAME} · ask the family`); // the school's only link worker
  await openApproach(linkWorker, NAME);
  await expect(section(linkWorker, "Who asks the family")).toContainText("You do.");
  await expect(section(linkWorker, "The family"), "whoever asks is shown how to reach her").toContainText(PHONE);
  await recordAttempt(linkWorker, { how: "By phone", whom: MOTHER, outcome: "No answer", nextStep: "Ring after four, when she is home", nextOn: "2026-09-15" });
  await openApproach(linkWorker, NAME);
  await recordAttempt(linkWorker, { how: "At home", whom: MOTHER, outcome: "No answer", words: "Curtains drawn, television on.", nextStep: "A card through the door with my name", nextOn: "2026-09-16" });
  await expect(main(linkWorker)).toContainText("Not reached yet, since 14 September 2026. You ask this family. The next try is due by Wednesday 16 September.");
  const story = section(linkWorker, "What was tried, and said").getByRole("listitem");
  await expect(story).toHaveCount(2);
  for (const entry of await story.all()) await expect(entry).toContainText(`No answer: ${MOTHER} not reached`);
  await expect(story.nth(0)).toContainText("Next: A card through the door with my name, by Wed 16 Sept.");
  await expect(story.nth(1)).toContainText("Next: Ring after four, when she is home, by Tue 15 Sept.");
  await linkWorker.goto("/approaches");
  await expect(main(linkWorker)).toContainText("2 tries so far, the last on Mon 14 Sept");
  await expect(main(linkWorker)).toContainText("not reached yet");
});

test("his mother says no: without what to try next it is not taken, with it it is kept, and rests until that day", async () => {
  const { linkWorker } = staff;
  await openApproach(linkWorker, NAME);
  await recordAttempt(linkWorker, { how: "At the gate", whom: MOTHER, outcome: "We spoke", words: "She will think about it.", nextStep: "Ask what she thought", nextOn: "2026-09-21" });
  const no = { answer: "Said no", who: MOTHER, words: "We have had enough of people with forms." } as const;
  await expect(recordAnswer(linkWorker, no), "a no needs what to try next").rejects.toThrow("Their no is recorded");
  await expect(main(linkWorker).getByRole("alert")).toContainText("Say what you try next and when: a no is kept, and gently revisited");
  await expect(linkWorker.getByLabel("What else was said"), "nothing typed is lost").toHaveValue(no.words);
  await linkWorker.getByRole("textbox", { name: /: what you try next/ }).fill(FIRST_NO);
  await linkWorker.getByLabel(/: when you ask again/).fill("2026-10-12");
  await linkWorker.getByRole("button", { name: "Record the answer" }).click();
  await expect(main(linkWorker)).toContainText("Their no is recorded.");
  await expect(section(linkWorker, "What was tried, and said")).toContainText(`Next: ${FIRST_NO}, by Mon 12 Oct.`);
  await linkWorker.goto("/today");
  await expect(main(linkWorker)).toContainText("Nothing waits for you.");
  await expect(main(linkWorker)).not.toContainText(NAME);
});

test("on that day it waits on Today; her second no is kept likewise, and rests again", async () => {
  const { linkWorker } = staff;
  await house.moveTo("2026-10-12T08:00:00Z");
  await linkWorker.goto("/today");
  await expect(section(linkWorker, "Due today")).toContainText(NAME);
  await expect(section(linkWorker, "Due today")).toContainText(`Said no, for now. Next: ${FIRST_NO}`);
  await openApproach(linkWorker, NAME);
  await recordAnswer(linkWorker, { answer: "Said no", who: MOTHER, words: "Not while I am on nights.", tryNext: SECOND_NO, tryOn: "2027-01-11" });
  await linkWorker.goto("/today");
  await expect(main(linkWorker)).toContainText("Nothing waits for you.");
  await openApproach(linkWorker, NAME);
  await expect(section(linkWorker, "What was tried, and said").getByRole("listitem").filter({ hasText: `${MOTHER}: said no` })).toHaveCount(2);
  await expect(section(linkWorker, "The family")).toContainText("You are shown how to reach them again on the day to ask again.");
  await expect(section(linkWorker, "The family")).not.toContainText(PHONE);
});

test("in January she says yes, and Andrew’s own view stands apart; how things stood that day is kept as the baseline", async () => {
  const { linkWorker, office } = staff;
  await house.moveTo("2027-01-11T08:00:00Z");
  await importFile(office, "marks", writeMarks(folder, [ANDREW, BEA].map(({ upn }) => ({ upn, from: day("2026-09-07"), marks: marksBetween(day("2026-09-07"), day("2027-01-08"), (on, afternoon) => (upn === ANDREW.upn && weekday(day(on)) === 1 ? "I" : afternoon ? "\\" : "/")) }))));
  await house.jobsDone();
  await linkWorker.goto("/today");
  await expect(section(linkWorker, "Due today")).toContainText(`Said no, for now. Next: ${SECOND_NO}`);
  await openApproach(linkWorker, NAME);
  await recordAnswer(linkWorker, { answer: "Said yes", who: MOTHER, words: "Breakfast club, and we see.", childView: OWN_VIEW, linkWorker: STAFF.linkWorker.name });
  await openCaseFromApproach(linkWorker);
  caseAt = linkWorker.url();
  await expect(section(linkWorker, "What Andrew says").getByRole("blockquote")).toContainText(OWN_VIEW);
  await expect(section(linkWorker, "What Andrew says")).not.toContainText("Breakfast club");
  await expectWholeStory(linkWorker);
  await house.jobsDone();
  await openOutcomes(linkWorker);
  await expect(attendanceOf(linkWorker, "School year to the day of the yes")).toHaveText("Away for 36 of 180 possible sessions, 20%.");
  await expect(section(linkWorker, "Rules met then and now")).toContainText("On 11 January 2027");
});

test("the plan holds his words, and is agreed by him, his mother and the school", async () => {
  const { linkWorker } = staff;
  await writePlan(linkWorker, {
    strengths: [{ what: "Gets his sister to school on time every day", by: "Mum" }],
    goals: [{ words: GOAL, rating: 2, hope: 7 }],
    actions: [{ who: "The school", name: STAFF.teacher.name, what: "Keep a place at breakfast club", byOn: "2027-02-12", planned: 10 }],
  });
  await agreePlan(linkWorker, [{ who: "the child", name: "Andrew", words: "If nobody shouts." }, { who: "the family", name: MOTHER }, { who: "the school", name: STAFF.teacher.name }], "2027-02-22");
  await expect(section(linkWorker, "What Andrew wants")).toContainText(`“${GOAL}”`);
  await expect(section(linkWorker, "Agreed by")).toContainText("“If nobody shouts.”");
});

test("a review asks about home: not asked is said with why, or the review is not taken", async () => {
  const { linkWorker } = staff;
  await house.moveTo("2027-02-22T08:00:00Z");
  await linkWorker.goto("/today");
  await expect(section(linkWorker, "Due today")).toContainText("look at the plan again");
  await toPlan(linkWorker);
  const review = { there: "Andrew, Mum, Naomi", ratings: [3], friends: { heard: "One, from his old school." }, places: { heard: "Games at night, with people he has not met." }, missing: { heard: "Never." } } as const;
  await expect(holdReview(linkWorker, { ...review, home: { notAsked: "" } }), "not asked, and not why").rejects.toThrow("The review is kept.");
  await expect(main(linkWorker).getByRole("alert")).toContainText("There is 1 thing to put right");
  await expect(main(linkWorker).getByRole("alert")).toContainText("Write what you heard, or why it was not asked");
  await expect(linkWorker.getByLabel(/: friends$/), "nothing typed is lost").toHaveValue("One, from his old school.");
  await linkWorker.getByLabel(/: home$/).fill(WHY_NOT);
  await linkWorker.getByRole("button", { name: "Keep this review" }).click();
  await expect(main(linkWorker)).toContainText("The review is kept.");
  await expect(section(linkWorker, "Looked at on 22 February 2027")).toContainText(`Not asked: ${WHY_NOT}`);
});

test("the next review hears about home, and the one before still says that nobody had asked", async () => {
  const { linkWorker } = staff;
  await house.moveTo("2027-04-12T08:00:00Z");
  await toPlan(linkWorker);
  await holdReview(linkWorker, { there: "Andrew, on his own, and Naomi", childSaid: "It is quieter at my aunt's.", ratings: [6], home: { heard: HEARD }, friends: { heard: "Two." }, places: { heard: "Less at night." }, missing: { heard: "Never." } });
  await expect(section(linkWorker, "Looked at on 12 April 2027")).toContainText(HEARD);
  await expect(section(linkWorker, "Looked at on 12 April 2027")).not.toContainText("Not asked");
  await expect(section(linkWorker, "Looked at on 22 February 2027")).toContainText(`Not asked: ${WHY_NOT}`);
  for (const how of ["By phone", "By text"]) {
    await linkWorker.goto(caseAt);
    await recordContact(linkWorker, { reached: "Not reached", with: "The family", how });
  }
  await expect(main(linkWorker)).toContainText("2 tries since then reached nobody: try another way, or another person.");
});

test("asking to close without a reason or the question about home is refused in sentences, and nothing typed is lost", async () => {
  const { linkWorker } = staff, words = "He sleeps, he eats, he has somebody to ring. Breakfast club stays.";
  await linkWorker.goto(caseAt);
  await linkWorker.getByRole("link", { name: "Ask to close" }).click();
  const form = section(linkWorker, "Ask to close"), refused = main(linkWorker).getByRole("alert");
  await form.getByLabel(/^How it stands for Andrew/).fill(words);
  await form.getByRole("button", { name: "Ask to close" }).click();
  await expect(refused).toContainText("Choose why the case closes");
  await expect(refused).toContainText("Say what was heard about home, or that nobody has asked yet and why");
  await expect(form.getByLabel(/^How it stands for Andrew/)).toHaveValue(words);
  await form.getByRole("radio", { name: "Enough for now, says the family" }).check();
  await form.getByRole("button", { name: "Ask to close" }).click();
  await expect(refused).toContainText("There is 1 thing to put right");
  await expect(form.getByRole("radio", { name: "Enough for now, says the family" })).toBeChecked();
  await form.getByLabel(/^Has somebody asked about home/).fill(HEARD);
  await form.getByRole("button", { name: "Ask to close" }).click();
  await expect(main(linkWorker)).toContainText("You asked to close it.");
});

test("neither the link worker nor the lead who asked signs it off; a second safeguarding lead does", async () => {
  const { linkWorker, lead, deputy } = staff, signing = { name: "Sign off the closing" };
  await linkWorker.goto(`${caseAt}/close`);
  await expect(section(linkWorker, "What is written")).toContainText(HEARD);
  await expect(linkWorker.getByRole("button", signing)).toHaveCount(0);
  await lead.goto("/today");
  await expect(main(lead)).toContainText(`${NAME} · sign off the closing, or keep the case open`);
  await lead.goto(`${caseAt}/close`);
  await expect(lead.getByRole("button", signing), "what the link worker asked for, a lead may sign").toBeVisible();
  await section(lead, "Write it anew").getByLabel(/^How it stands for Andrew/).fill("He sleeps, he eats, he rings his aunt. Breakfast club stays; I ask at the gate.");
  await section(lead, "Write it anew").getByRole("button", { name: "Write the closing" }).click();
  await expect(main(lead)).toContainText("You asked to close it.");
  await lead.goto(`${caseAt}/close`);
  await expect(main(lead)).toContainText("You asked to close it yourself: another safeguarding lead signs it off.");
  await expect(lead.getByRole("button", signing)).toHaveCount(0);
  await openCase(deputy, NAME);
  await signOff(deputy);
  await expect(main(deputy)).toContainText("Closed on 12 April 2027");
  await expect(main(deputy)).toContainText("Somebody looks again on 12 October 2027.");
});

test("six months later Today says look again; what was found is recorded, and every try and both refusals still stand", async () => {
  const { linkWorker, deputy } = staff, found = "Saw him at the gate twice, rang his aunt. He sleeps.";
  await linkWorker.goto("/today");
  await expect(main(linkWorker)).not.toContainText(NAME);
  await house.moveTo("2027-10-12T08:00:00Z");
  await linkWorker.goto("/today");
  await expect(section(linkWorker, "Due today")).toContainText(`${NAME} · look again`);
  await linkWorker.goto(caseAt);
  await recordSecondLook(linkWorker, { words: found, found: "It is still fine" });
  await deputy.goto(caseAt);
  await expectWholeStory(deputy);
  await expect(section(deputy, "The story so far")).toContainText(found);
  await deputy.goto(`${caseAt}/close`);
  await expect(section(deputy, "What is written")).toContainText(`Signed off by${STAFF.deputy.name}, 12 April 2027`);
  await expect(section(deputy, "What is written")).toContainText(`${found} (${STAFF.linkWorker.name}, 12 October 2027)`);
});

async function toPlan(page: Page): Promise<void> {
  await page.goto(caseAt);
  await openPart(page, "Plan");
}

/** All that was tried and said before the yes, on the case's own page: three tries, two noes and the yes. */
async function expectWholeStory(page: Page): Promise<void> {
  const story = section(page, "The story so far").getByRole("listitem");
  await expect(story.filter({ hasText: `No answer: ${MOTHER}` })).toHaveCount(2);
  await expect(story.filter({ hasText: `We spoke: ${MOTHER}` })).toContainText("She will think about it.");
  await expect(story.filter({ hasText: `${MOTHER}: said no` })).toHaveCount(2);
  await expect(story.filter({ hasText: "We have had enough of people with forms." })).toContainText(`Next: ${FIRST_NO}`);
  await expect(story.filter({ hasText: "Not while I am on nights." })).toContainText(`Next: ${SECOND_NO}`);
  await expect(story.filter({ hasText: `${MOTHER}: said yes` })).toContainText(OWN_VIEW);
}
