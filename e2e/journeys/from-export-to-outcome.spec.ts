// From what a school's system exports to what changed for a child, and to the numbers that leave the school, by the people who do it.
// A house of its own: the database holds the area and its first administrator, every other row is made through pages, and time moves on.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { devices, expect, test, type Page } from "@playwright/test";
import { day } from "../../lib/kernel/calendar";
import { decideReview, findChild, openReview, raiseConcern } from "../steps/decisions";
import { addTask, answerFamily, askToClose, finishTask, makeFamilyLink, openApproach, openCase, openCaseFromApproach, openPart, recordAnswer, recordAttempt, recordContact, signOff, writeAsFamily } from "../steps/families";
import { importFile } from "../steps/imports";
import { attendanceOf, expectReleased, openOutcomes, outcomeOfGoal, released } from "../steps/outcomes";
import { addPerson, addProgramme, addSchool, signInFirst } from "../steps/people";
import { agreePlan, countOnce, holdReview, rateGoal, writePlan } from "../steps/plans";
import { acceptRequest, addOrganisation, addPot, addProvider, addService, expectPot, expectSessions, keepRegister, openRequest, requestService } from "../steps/services";
import { marksBetween, upnOf, writeMarks, writeRoll, writeRows, type ChildOnFile } from "../support/files";
import { openHouse, type House } from "../support/own-house";

const SCHOOL = { name: "Larkhill Community School", urn: "900101", phase: "Secondary" };
const girl = (serial: number, forename: string, surname: string): ChildOnFile => ({ upn: upnOf(serial), surname, forename, born: "2013-11-02", yearGroup: "8", className: "8B", sex: "F" });
const ADA = { ...girl(201, "Ada", "Quill"), classStaff: "teacher@larkhill.test" };
const FIVE = [girl(202, "Bea", "Rook"), girl(203, "Cat", "Swift"), girl(204, "Dot", "Teal"), girl(205, "Eve", "Wren"), girl(206, "Fay", "Finch")];
const GIL: ChildOnFile = { ...girl(207, "Gil", "Heron"), sex: "M" };
const CANDIDATES = [ADA, ...FIVE, GIL], nameOf = ({ forename, surname }: ChildOnFile) => `${forename} ${surname}`;
/** The rest of the school, so that a tenth of it is more than five; one of them is known as a young carer. */
const OTHERS = Array.from({ length: 53 }, (_, at): ChildOnFile => ({
  upn: upnOf(300 + at), surname: ["Alder", "Birch", "Cedar", "Elder", "Hazel", "Maple", "Rowan"][at % 7]!, forename: ["Ivy", "Jo", "Kim", "Lou", "Max", "Ned", "Oz", "Pia"][at % 8]!,
  born: "2012-10-02", yearGroup: "9", className: "9C", more: { "Young Carer": at === 0 ? "P" : "N" },
}));
/** Away on Mondays in autumn, Ada on thirteen and the others on ten: of all sessions to 8 January a tenth or more. In winter Ada misses one session, which keeps her at a tenth exactly, and the others the Thursdays. */
const autumn = (until: string) => marksBetween(day("2026-09-07"), day("2027-01-08"), (on, afternoon) => (on <= until && new Date(on).getUTCDay() === 1 ? "I" : afternoon ? "\\" : "/"));
const winter = (away: (on: string, afternoon: boolean) => boolean) => marksBetween(day("2027-01-11"), day("2027-03-12"), (on, afternoon) => (away(on, afternoon) ? "I" : afternoon ? "\\" : "/"));
const adasWinter = winter((on, afternoon) => on === "2027-02-09" && !afternoon), theirWinter = winter((on) => new Date(on).getUTCDay() === 4);
const sdq = ({ upn }: ChildOnFile, subscale: string) => ({ UPN: upn, Instrument: "SDQ", Version: "4-band-2014", Respondent: "teacher", Date: "2026-11-12", Subscale: subscale, Score: 6 });
const CLUB = "Kitchen club", POT = "Larkhill small sums", SLEEP = "I sleep before midnight", LUNCH = "Somebody to sit with at lunch", MONDAYS = "Get in on Mondays";
const JOURNEY = "Of those who said yes", STRANDS = "Rules met at the start, and now", RATED = "Goals rated again by the child";
const YESES = (name: string) => [{ who: "the child", name }, { who: "the family", name: "Mum" }, { who: "the school", name: "Karen Whitlock" }] as const;

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);
test.use({ actionTimeout: 30_000 });
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-files-"));
const people = {} as Record<"admin" | "office" | "lead" | "senco" | "teacher" | "linkWorker" | "head" | "earlyHelp" | "programmes" | "provider" | "mother", Page>;
let house: House, adasCase = "", link = "";
const main = (page: Page) => page.getByRole("main");
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, userAgent: devices["Pixel 5"].userAgent };
/** Nothing of the page, its title and its address says any of these. */
async function saysNothingOf(page: Page, ...words: readonly string[]): Promise<void> {
  const all = `${page.url()} ${await page.content()}`;
  for (const word of words) expect(all).not.toContain(word);
}

test.beforeAll(async () => {
  house = await openHouse({ at: "2027-01-11T09:00:00Z" });
});
test.afterAll(() => house?.close());

test("the administrator adds a school, its people and a programme; the programme manager what a local organisation offers, and a pot", async ({ browser }) => {
  people.admin = await (await browser.newContext({ baseURL: house.url })).newPage();
  await signInFirst(people.admin, house.admin, house.password, "four plain words of an administrator");
  await addSchool(people.admin, SCHOOL);
  for (const [who, name, email, role, className] of [
    ["office", "Pauline Rudge", "office@larkhill.test", "Data manager"], ["lead", "Karen Whitlock", "lead@larkhill.test", "Safeguarding lead"], ["senco", "Imran Siddiqui", "senco@larkhill.test", "SENCO"],
    ["teacher", "Hannah Osei", "teacher@larkhill.test", "Teacher", "8B"], ["linkWorker", "Naomi Adeyemi", "link@larkhill.test", "Link worker"], ["head", "Petra Lowe", "head@larkhill.test", "School lead"],
  ] as const) people[who] = await house.arrives(browser, email, await addPerson(people.admin, { name, email, role, school: SCHOOL.name, className }));
  for (const [who, name, email, role] of [["earlyHelp", "Femi Brandt", "early@area.test", "Early Help manager (whole area)"], ["programmes", "Rosa Delgado", "rosa@area.test", "Programme manager (whole area)"]] as const)
    people[who] = await house.arrives(browser, email, await addPerson(people.admin, { name, email, role }));
  await addProgramme(people.admin, { name: "Larkhill Together", school: SCHOOL.name, places: 20 });

  await addOrganisation(people.programmes, { name: "Harbour Kitchen", phone: "01632 960123" });
  await addService(people.programmes, { organisation: "Harbour Kitchen", name: CLUB, about: "Six children cook and eat together.", strands: ["Friends and relationships"], ages: [10, 16], place: "The hall in Mill Lane", times: "Mondays in term, 15:30 to 17:00", price: "12.50" });
  await addPot(people.programmes, { name: POT, school: SCHOOL.name, amount: "600", untilOn: "2027-07-31" });
  const oneTime = await addProvider(people.admin, { name: "Bryn Cole", email: "bryn@harbour.test", organisation: "Harbour Kitchen" });
  people.provider = await (await browser.newContext({ baseURL: house.url, ...PHONE })).newPage();
  await signInFirst(people.provider, "bryn@harbour.test", oneTime, "four plain words of a cook");
});

test("the school office imports what its system exports, and seven children become candidates", async () => {
  const { office, linkWorker } = people;
  await importFile(office, "roll", writeRoll(folder, [...CANDIDATES, ...OTHERS]));
  const guardian = ({ upn }: ChildOnFile, name: string, more: object) => ({ UPN: upn, Name: name, Relationship: "mother", "Parental Responsibility": "Y", Contact: "yes", ...more });
  await importFile(office, "guardians", writeRows(folder, "guardians", [
    guardian(ADA, "Sam Quill", { Phone: "07700 900101" }), guardian(ADA, "Lee Quill", { Relationship: "father", Contact: "never", Phone: "07700 900199" }),
    ...FIVE.map((child) => guardian(child, `Jean ${child.surname}`, {})),
  ]));
  await importFile(office, "marks", writeMarks(folder, CANDIDATES.map((child) => ({ upn: child.upn, from: day("2026-09-07"), marks: autumn(child === ADA ? "2026-11-30" : "2026-11-09") }))));
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", CANDIDATES.flatMap((child) => [sdq(child, "emotional"), sdq(child, "peer")])));
  await house.jobsDone();
  await linkWorker.goto("/flags");
  for (const child of CANDIDATES) await expect(main(linkWorker)).toContainText(nameOf(child));
  await expect(main(linkWorker)).not.toContainText(OTHERS[0]!.surname);
});

test("a teacher raises a concern; the safeguarding lead decides support now for seven, and the teacher hears whom to go to", async () => {
  const { teacher, lead } = people;
  await findChild(teacher, "quill");
  await raiseConcern(teacher, "Ada Quill", { words: "She said she is awake most of the night.", unsafe: false });
  await openReview(lead, "Ada Quill");
  await decideReview(lead, { end: "Support now", support: "A link worker", reason: "Tired, away on Mondays, and alone at lunch.", with: "Imran Siddiqui", tell: { acting: "Naomi Adeyemi" } });
  await teacher.goto("/concerns");
  await expect(main(teacher)).toContainText("Naomi Adeyemi");
  for (const child of [...FIVE, GIL]) {
    await openReview(lead, nameOf(child));
    await decideReview(lead, { end: "Support now", support: "A link worker", reason: "Three strands at once.", with: "Imran Siddiqui" });
  }
});

test("the link worker tries, and tries again; the mother says yes and Ada’s own view stands apart", async () => {
  const { linkWorker } = people;
  await openApproach(linkWorker, "Ada Quill");
  await expect(linkWorker.getByRole("region", { name: "Who asks the family" }), "the only link worker of the school").toContainText("You do.");
  await expect(linkWorker.getByRole("region", { name: "The family", exact: true })).toContainText("07700 900101");
  await expect(linkWorker.getByRole("region", { name: "The family", exact: true }).getByRole("row", { name: /Lee Quill/ })).toContainText("Do not contact");
  await expect(main(linkWorker), "nobody is shown the number of whom they must never ring").not.toContainText("07700 900199");
  await expect(linkWorker.getByRole("radio", { name: /Lee Quill/ })).toHaveCount(0);
  await recordAttempt(linkWorker, { how: "By phone", whom: "Sam Quill", outcome: "No answer", nextStep: "Meet her at the gate", nextOn: "2027-01-12" });
  await expect(main(linkWorker)).toContainText("Not reached yet");
  await recordAttempt(linkWorker, { how: "At the gate", whom: "Sam Quill", outcome: "We spoke", words: "Come for a cup of tea.", nextStep: "Tea at home", nextOn: "2027-01-13" });
  await recordAnswer(linkWorker, { answer: "Said yes", who: "Sam Quill", linkWorker: "Naomi Adeyemi", childView: "I only want somebody to eat with.", words: "As long as it is not another form." });
  await expect(linkWorker.getByRole("region", { name: "What Ada says" })).toContainText("I only want somebody to eat with.");
  await openCaseFromApproach(linkWorker);
  adasCase = new URL(linkWorker.url()).pathname;
  await expect(main(linkWorker)).toContainText("Your move: write the plan with child and family.");
  await expect(linkWorker.getByRole("region", { name: "What Ada says" })).toContainText("I only want somebody to eat with.");
});

test("a conversation is written down, a task promised and done", async () => {
  const { linkWorker } = people;
  await recordContact(linkWorker, { reached: "We spoke", with: "Child and family", how: "At home", minutes: 40, words: "Her brother wakes at four, and she gets up with him." });
  await addTask(linkWorker, { what: "Ask about the breakfast room", dueOn: "2027-01-15", who: "Naomi Adeyemi" });
  await finishTask(linkWorker, "Ask about the breakfast room");
  await expect(linkWorker.getByRole("region", { name: "The story so far" })).toContainText("Her brother wakes at four");
});

test("the plan begins with what is strong, has Ada’s own goals, and stands when child, family and school have each said yes", async () => {
  const { linkWorker, lead } = people;
  await writePlan(linkWorker, {
    strengths: [{ what: "Looks after her brother with great patience", by: "Mum" }, { what: "Mum came to the gate when we asked", by: "Naomi" }],
    goingOn: "Nights are short at home. At lunch Ada has nobody to sit with.",
    goals: [{ words: SLEEP, rating: 3, hope: 7 }, { words: LUNCH, rating: 2, hope: 8 }],
    actions: [{ who: "The family", name: "Mum", what: "get up with her brother at weekends", byOn: "2027-02-05", planned: 4 }, { who: "The link worker", name: "Naomi", what: "eat with Ada on Wednesdays", byOn: "2027-02-12", planned: 2 }],
  });
  await expect(main(linkWorker)).toContainText("Still to say yes: the child, the family and the school.");
  const [child, family, school] = YESES("Ada");
  await agreePlan(linkWorker, [{ ...child, words: "Yes, if I can stop." }, { ...family, name: "Sam Quill" }, school]);
  await openCase(lead, "Ada Quill");
  await openPart(lead, "Plan");
  await expect(lead.getByRole("heading", { name: `“${SLEEP}”` })).toBeVisible();
});

test("the mother reads the plan on her phone by a private link, adds to it and disagrees; the link worker answers", async ({ browser }) => {
  const { linkWorker } = people;
  await openPart(linkWorker, "Family’s page");
  await expect(linkWorker.getByRole("region", { name: "Make a link" })).toContainText("Not offered: Lee Quill.");
  await expect(linkWorker.getByRole("radio", { name: /Lee Quill/ })).toHaveCount(0);
  link = await makeFamilyLink(linkWorker, { guardian: "Sam Quill", parts: ["What is good", "What the child wants", "Who does what", "With whom it is shared"] });
  people.mother = await (await browser.newContext(PHONE)).newPage();
  const { mother } = people;
  await mother.goto(link);
  await expect(mother.getByRole("heading", { level: 1 })).toHaveText("Ada’s plan");
  await expect(main(mother)).toContainText("Looks after her brother with great patience");
  await expect(main(mother)).toContainText("Now 3. The hope is 7.");
  await expect(main(mother)).toContainText("get up with her brother at weekends");
  await saysNothingOf(mother, "Nights are short at home", "Lee Quill", "awake most of the night"); // a part not chosen, another guardian, somebody else's concern
  await writeAsFamily(mother, link, { kind: "add", words: "Her aunt could help on Saturdays." });
  await writeAsFamily(mother, link, { kind: "disagree", words: "Four times is too many." });
  await openPart(linkWorker, "Plan");
  await answerFamily(linkWorker, "Four times is too many.", "Then let us begin with two.");
  await mother.goto(link);
  await expect(mother.getByRole("region", { name: "What you wrote" })).toContainText("Naomi Adeyemi says: Then let us begin with two.");
});

test("a service is asked for one goal against a pot; the organisation accepts at its own door and knows her first name", async () => {
  const { linkWorker, programmes, provider, mother } = people;
  await requestService(linkWorker, {
    goal: LUNCH, service: CLUB, pot: POT, sessions: 4, firstSessionOn: "2027-01-18", whatHelps: "Likes to be asked first.", contactRoute: "text Mum in the afternoon, 07700 900101",
    emergencyContact: "Sam, 07700 900101", medicalAndAccess: "none known", mayCollect: "Mum or her aunt",
  });
  await expectPot(programmes, POT, { whole: "£600.00", held: "£50.00", delivered: "£0.00", free: "£550.00" });
  await saysNothingOf(programmes, "Quill");
  await acceptRequest(provider, "Ada");
  await expect(main(provider)).toContainText("Likes to be asked first.");
  await expect(main(provider)).toContainText("It opens on 18 January 2027");
  await saysNothingOf(provider, "Quill", LUNCH, "Larkhill", "none known");
  expect((await provider.goto(adasCase))?.status(), "the case is not the organisation’s").toBe(404);
  await mother.goto(link);
  await expect(mother.getByRole("region", { name: "With whom this is shared" })).toContainText("Harbour Kitchen");
});

test("five more families say yes, and the head’s count of yeses shows once they are six", async () => {
  const { linkWorker, head, provider } = people;
  const yeses = (count: string) => expectReleased(head, "/outcomes", { table: "How families answered", column: "Families", rows: { "Said yes": count } });
  await yeses("c");
  for (const [at, child] of FIVE.entries()) {
    if (at === FIVE.length - 1) await yeses("c"); // five by now
    await openApproach(linkWorker, nameOf(child));
    await recordAnswer(linkWorker, { answer: "Said yes", who: `Jean ${child.surname}`, linkWorker: "Naomi Adeyemi" });
    await openCaseFromApproach(linkWorker);
    await writePlan(linkWorker, { strengths: [{ what: "Turns up", by: "Mum" }], goals: [{ words: MONDAYS, rating: 4 }], actions: [{ who: "The school", name: "Ms Osei", what: "meet her at the door", byOn: "2027-02-05" }] });
    await agreePlan(linkWorker, YESES(child.forename));
    await requestService(linkWorker, { goal: MONDAYS, service: CLUB, pot: POT, sessions: 1, firstSessionOn: "2027-01-18", whatHelps: "A job in the kitchen.", contactRoute: "ring Mum", emergencyContact: "Mum", medicalAndAccess: "none known", mayCollect: "Mum" });
    await acceptRequest(provider, child.forename);
  }
  await yeses("6");
});

test("on the day of the session the sheet opens and a register is kept with one thumb; two months on, the rest of them", async () => {
  const { provider, linkWorker, programmes } = people;
  await house.moveTo("2027-01-18T16:00:00Z");
  await openRequest(provider, "Ada");
  await expect(provider.getByRole("region", { name: "On the day" })).toContainText("Ada Quill");
  await keepRegister(provider, { service: CLUB, marks: { Ada: "Here", ...Object.fromEntries(FIVE.map(({ forename }) => [forename, "Here" as const])) }, words: { Ada: "She made the soup." } });
  await saysNothingOf(provider, "Quill");
  await house.moveTo("2027-03-15T10:00:00Z");
  for (const [on, mark] of [[/\b25 Jan/, "Here"], [/\b1 Feb/, "Told us"], [/\b8 Feb/, "Not here"]] as const) await keepRegister(provider, { service: CLUB, day: on, marks: { Ada: mark } });
  await openRequest(provider, "Ada");
  await expect(provider.getByRole("region", { name: "On the day" })).toContainText("It opens on the day of a session");
  await saysNothingOf(provider, "Quill", "none known");
  await openCase(linkWorker, "Ada Quill");
  await openPart(linkWorker, "Services");
  await expectSessions(linkWorker, CLUB, [4, 4, 2]);
  await expect(main(linkWorker)).toContainText("She made the soup.");
  await expectPot(programmes, POT, { whole: "£600.00", held: "£112.50", delivered: "£112.50", free: "£487.50" });
});

test("the outcome sets then beside now: the start is frozen, the goals are hers, and the numbers of a few stay hidden", async () => {
  const { office, linkWorker, head, earlyHelp } = people;
  await importFile(office, "marks", writeMarks(folder, [ADA, ...FIVE].map((child) => ({ upn: child.upn, from: day("2027-01-11"), marks: child === ADA ? adasWinter : theirWinter })), "marks-winter.csv"));
  for (const child of FIVE) {
    await openCase(linkWorker, nameOf(child));
    await openPart(linkWorker, "Plan");
    await rateGoal(linkWorker, 1, { rating: 6 });
  }
  await house.jobsDone();
  await openCase(linkWorker, "Ada Quill");
  await openOutcomes(linkWorker);
  await expect(outcomeOfGoal(linkWorker, SLEEP)).toContainText("It was 3 on 11 January 2027. Not rated again yet. The hope is 7.");
  await expect(main(linkWorker)).toContainText("No goal has been rated again yet, so nothing can be said of change.");
  await expect(attendanceOf(linkWorker, "School year to the day of the yes")).toHaveText("Away for 26 of 180 possible sessions, 14.4%.");
  await expect(attendanceOf(linkWorker, "Since then")).toHaveText("Away for 1 of 88 possible sessions, 1.1%.");
  const rule = linkWorker.getByRole("table", { name: "Rules met on the day of the yes, and now" }).getByRole("row", { name: /^Attendance/ });
  await expect(rule).toContainText("Meets a rule in this today.");
  await expectSessions(linkWorker, CLUB, [4, 4, 2]);
  await expectReleased(head, "/outcomes", { table: JOURNEY, column: "Children", rows: { "Plan agreed by child, family and school": "6", [RATED]: "c" } });
  expect(await released(head, STRANDS, "Attendance", "Still meet one")).toBe("6");
  await expectSessions(head, "All services", [9, 9, 7]);
  await expectReleased(earlyHelp, "/outcomes", { table: JOURNEY, column: "Children", rows: { [RATED]: "c" } });
  expect(await released(earlyHelp, STRANDS, "Attendance", "Still meet one")).toBe("5");
  await expectSessions(earlyHelp, "All services", [10, 10, 5]);
});

test("then one mark, one rating and one register entry change: the outcome follows, and so do the counts, exact for the school and rounded for the area", async () => {
  const { office, linkWorker, provider, head, earlyHelp } = people;
  await importFile(office, "marks", writeMarks(folder, [{ upn: ADA.upn, from: day("2027-02-09"), marks: "/" }], "one-mark.csv"));
  await openPart(linkWorker, "Plan");
  await rateGoal(linkWorker, 1, { rating: 6 });
  await keepRegister(provider, { service: CLUB, day: /\b8 Feb/, marks: { Ada: "Here" } });
  await house.jobsDone();

  await openOutcomes(linkWorker);
  await expect(outcomeOfGoal(linkWorker, SLEEP)).toContainText("It was 3 on 11 January 2027 and is 6 on 15 March 2027. The hope is 7.");
  await expect(main(linkWorker)).toContainText("Over 1 goal rated again, up 3.0 on average.");
  await expect(attendanceOf(linkWorker, "School year to the day of the yes")).toHaveText("Away for 26 of 180 possible sessions, 14.4%.");
  await expect(attendanceOf(linkWorker, "Since then")).toHaveText("Away for 0 of 88 possible sessions, 0%.");
  await expect(linkWorker.getByRole("table", { name: "Rules met on the day of the yes, and now" }).getByRole("row", { name: /^Attendance/ })).toContainText("Meets no rule in this today.");
  await expectSessions(linkWorker, CLUB, [4, 4, 3]);

  await expectReleased(head, "/outcomes", { table: JOURNEY, column: "Children", rows: { [RATED]: "6" } });
  for (const column of ["Meet none now", "Still meet one"]) expect(await released(head, STRANDS, "Attendance", column), "one went and five stay: both are few").toBe("c");
  await expectSessions(head, "All services", [9, 9, 8]);
  await expectReleased(earlyHelp, "/outcomes", { table: JOURNEY, column: "Children", rows: { [RATED]: "5" } });
  for (const column of ["Meet none now", "Still meet one"]) expect(await released(earlyHelp, STRANDS, "Attendance", column)).toBe("c");
  await expectSessions(earlyHelp, "All services", [10, 10, 10]);
});

test("the review that afternoon says what was promised, what happened and how it is now", async () => {
  const { linkWorker } = people;
  await openCase(linkWorker, "Ada Quill");
  await openPart(linkWorker, "Plan");
  await countOnce(linkWorker, 1, "1 of 4");
  await holdReview(linkWorker, {
    there: "Ada, Mum, Naomi", childSaid: "The club is the best day.", ratings: [6, 3], words: "The aunt has Saturdays.", nextOn: "2027-05-03",
    home: { heard: "Mum, Ada and her brother. She is safe there." }, friends: { heard: "Two from the club." }, places: { heard: "The library." }, missing: { notAsked: "Mum was in the room; I ask on Wednesday." },
  });
  const held = linkWorker.getByRole("region", { name: "Looked at on 15 March 2027" });
  await expect(held.getByRole("row", { name: /get up with her brother/ })).toContainText("1 of 4");
  await expect(held.getByRole("row", { name: new RegExp(SLEEP) }).getByRole("cell")).toHaveText(["3", "6", "7"]);
  await expect(held).toContainText("The club is the best day.");
});

test("who is not showing up: by name for the safeguarding lead, as counts for the head, and young carers against what would be expected", async () => {
  const { lead, head } = people;
  await lead.goto("/visibility");
  await expect(main(lead)).toContainText("60 on roll on 15 March 2027");
  await expect(main(lead)).toContainText("1 recorded, 6.0 expected. The whole 95% interval lies below what we would expect: probably under-recorded.");
  await expect(main(lead)).toContainText("1 recorded, 0.8 expected. Fewer than five would be expected: too few to tell.");
  await expect(lead.getByRole("table", { name: "Children nobody has mentioned this school year" })).toContainText("Gil Heron");
  await expect(lead.getByRole("table", { name: "Children nobody has mentioned this school year" })).not.toContainText("Ada Quill");
  await head.goto("/visibility");
  await expect(main(head)).toContainText("is hidden here");
  await saysNothingOf(head, "Heron", "Alder");
});

test("a case closes when the safeguarding lead has signed it off, and somebody looks again in six months", async () => {
  const { linkWorker, lead } = people, [bea] = FIVE.map(nameOf) as [string];
  await openCase(linkWorker, bea);
  await askToClose(linkWorker, { reason: "Enough for now, says the family", words: "She comes in on Mondays. The club goes on.", home: "Mum and Bea, both well. Asked on Friday." });
  await expect(linkWorker.getByRole("button", { name: "Sign off the closing" })).toHaveCount(0);
  await openCase(lead, bea);
  await signOff(lead);
  await expect(main(lead)).toContainText("Somebody looks again on 15 September 2027.");
});

test("the head opens no case, and the Early Help manager meets no name", async () => {
  const { head, earlyHelp, teacher, office } = people;
  for (const page of [head, earlyHelp, teacher, office]) for (const part of ["", "/plan", "/services", "/outcomes", "/family"]) expect((await page.request.get(`${house.url}${adasCase}${part}`)).status(), part).toBe(404);
  const names = [...CANDIDATES, ...OTHERS].map(({ surname }) => surname);
  for (const address of ["/today", "/outcomes", "/visibility"]) {
    await earlyHelp.goto(address);
    await saysNothingOf(earlyHelp, ...names);
  }
  await head.goto("/outcomes");
  await saysNothingOf(head, ...names);
});
