// Stacy (product.md §5): three workers, the same story each time; seventeen unanswered calls; “never really listened to”. Here her story is hers and told
// once, unanswered contact has a clock that no hand-over sets back, and her next transition is planned while she is still here.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addDays, day } from "../../lib/kernel/calendar";
import { decideReview, openReview } from "../steps/decisions";
import { handOver, openApproach, openCase, openCaseFromApproach, openPart, planTheMove, recordAnswer, recordContact } from "../steps/families";
import { importFile } from "../steps/imports";
import { agreePlan, holdReview, writePlan } from "../steps/plans";
import { openHouse, type House } from "../support/own-house";
import { upnOf, writeRoll, writeRows, type ChildOnFile } from "../support/files";
import { joins, STAFF, staffSchool, type Staff } from "../support/staffed-school";

const STACY: ChildOnFile = { upn: upnOf(501), surname: "Penrose", forename: "Stacy", born: "2011-02-17", yearGroup: "11", className: "11B" };
const NAME = "Stacy Penrose", MOTHER = "Ros Penrose", SAYS = "What Stacy says";
const SECOND = { name: "Dele Obi", email: "second@larkhill.test", role: "Link worker" }, THIRD = { name: "Farah Aziz", email: "third@larkhill.test", role: "Link worker" };
const FIRST_WORDS = "I have told this to three people. Write it down, and do not make me say it again.", LATER_WORDS = "You came and found me. Nobody did that before.";
const TOLD = "Her nan died in May. Since then she sleeps at her aunt’s in the week, and nobody at school asked why she is late.";
const GOAL = "Get my maths and not be asked about home every week", KNOW = "She has told it once, and it is below. Do not ring from a withheld number.", KNOW_TOO = "Ask her about the hair salon. She answers when you come by at break.";
const TRY = { reached: "Not reached", with: "The child" } as const;

test.describe.configure({ mode: "serial" });
test.setTimeout(360_000);
test.use({ actionTimeout: 30_000 });
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-stacy-"));
const main = (page: Page) => page.getByRole("main");
const section = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });
const HERE = ["office", "lead", "linkWorker"] as const;
let house: House, staff: Staff<(typeof HERE)[number]>, second: Page, third: Page, caseAt = "";
test.afterAll(() => house?.close());

test("the school opens in September; she tells her story once, and what she says stands apart from what others say of her", async ({ browser }) => {
  house = await openHouse({ at: "2026-09-14T08:00:00Z" });
  staff = await staffSchool(house, browser, { className: "11B", here: HERE });
  const { office, lead, linkWorker } = staff;
  await importFile(office, "roll", writeRoll(folder, [STACY]));
  await importFile(office, "guardians", writeRows(folder, "guardians", [{ UPN: STACY.upn, Name: MOTHER, Relationship: "mother", "Parental Responsibility": "Y", Contact: "yes", Phone: "07700 900501" }]));
  await importFile(office, "contacts-before", writeRows(folder, "contacts-before", ["2025-11-03", "2026-02-09", "2026-05-18"].map((on, nth) => ({ UPN: STACY.upn, Date: on, From: "child", Outcome: "no-action", Words: `Told it to worker ${nth + 1}` }))));
  await house.jobsDone();
  await openReview(lead, NAME);
  await decideReview(lead, { end: "Support now", support: "A link worker", reason: "She has told it three times. Somebody stays now.", with: STAFF.senco.name });
  await openApproach(linkWorker, NAME);
  await recordAnswer(linkWorker, { answer: "Said yes", who: MOTHER, childView: FIRST_WORDS, linkWorker: STAFF.linkWorker.name });
  await openCaseFromApproach(linkWorker);
  caseAt = linkWorker.url();
  await recordContact(linkWorker, { reached: "We spoke", with: "The child", how: "In person", minutes: 40, words: TOLD });
  await writePlan(linkWorker, { strengths: [{ what: "Gets two cousins up and to school", by: "Her aunt" }], goals: [{ words: GOAL, rating: 2, hope: 7 }], actions: [{ who: "The school", name: STAFF.teacher.name, what: "Keep a place in maths support", byOn: "2026-12-11", planned: 8 }] });
  await agreePlan(linkWorker, [{ who: "the child", name: "Stacy" }, { who: "the family", name: MOTHER }, { who: "the school", name: STAFF.teacher.name }], "2026-11-02");
});

test("nine calls without an answer: how many in a row, since when, which ways are left, and by when to try again", async () => {
  const { linkWorker, lead } = staff;
  await house.moveTo("2026-10-12T08:00:00Z");
  await tryInVain(linkWorker, 9, "By phone", "2026-09-22");
  await expect(main(linkWorker)).toContainText("It is 28 days since anybody spoke with child or family; 7 days were agreed. 9 tries since then reached nobody: try another way, or another person.");
  await expect(main(linkWorker)).toContainText("No answer since 22 September 2026. Tried by phone 9 times. Not tried yet: in person, by text, at home, by video, in writing. Try again by Friday 2 October.");
  await linkWorker.goto("/today");
  const waiting = main(linkWorker).getByRole("listitem").filter({ hasText: NAME }).filter({ hasText: "nobody answers: try another way" });
  await expect(waiting).toContainText("28 days since anybody spoke with child or family; 7 were agreed. 9 tries in a row reached nobody, the first on Tue 22 Sept.");
  await lead.goto("/cases");
  const row = main(lead).getByRole("row").filter({ hasText: NAME });
  for (const words of ["28 of 7 agreed days", "21 days over", "9 tries, no answer"]) await expect(row).toContainText(words);
});

test("the lead hands her over: the second worker meets her own words first, the story below, and nothing in which they could be changed", async ({ browser }) => {
  const { lead, linkWorker } = staff;
  second = await joins(house, browser, SECOND);
  await lead.goto(caseAt);
  await handOver(lead, { to: SECOND.name, words: KNOW });
  await expectStoryOnOnePage(second, [FIRST_WORDS], { by: STAFF.lead.name, words: KNOW });
  await openPart(second, "Plan");
  await expect(section(second, "What Stacy wants").getByRole("heading", { name: `“${GOAL}”` })).toBeVisible();
  await expectNoFieldHolds(second, GOAL);
  await linkWorker.goto(caseAt);
  await expect(linkWorker.getByRole("heading", { level: 1 }), "whoever handed her over no longer opens her case").not.toHaveText(NAME);
});

test("another worker does not begin the count anew: after eight more it is seventeen, on the case, the caseload and Today", async () => {
  await house.moveTo("2026-11-02T09:00:00Z");
  await tryInVain(second, 6, "By phone", "2026-10-13");
  await tryInVain(second, 2, "By text", "2026-10-29");
  await expect(main(second)).toContainText("17 tries since then reached nobody: try another way, or another person.");
  await expect(main(second)).toContainText("No answer since 22 September 2026. Tried by phone 15 times, by text twice. Not tried yet: in person, at home, by video, in writing. Try again by Tuesday 3 November.");
  await second.goto("/today");
  await expect(main(second)).toContainText("49 days since anybody spoke with child or family; 7 were agreed. 17 tries in a row reached nobody, the first on Tue 22 Sept. Tried by phone 15 times, by text twice. Not tried yet: in person");
  await second.goto("/cases");
  await expect(main(second).getByRole("row").filter({ hasText: NAME })).toContainText("17 tries, no answer");
});

test("the eighteenth is somebody at the school door: the clock stops, and what she says is added to what she said, never written over it", async () => {
  await second.goto(caseAt);
  await recordContact(second, { reached: "We spoke", with: "The child", how: "In person", words: "At break, by the side door. She will come to maths support." });
  await expect(main(second)).toContainText("Time to speak by Monday 9 November");
  await expect(main(second)).not.toContainText("reached nobody");
  await openPart(second, "Plan");
  await holdReview(second, { there: "Stacy and Dele", childSaid: LATER_WORDS, ratings: [3], home: { heard: "At her aunt’s in the week; she is safe there, she says on her own." }, friends: { heard: "Two, from primary." }, places: { heard: "The salon on Saturdays." }, missing: { heard: "Never." }, nextOn: "2027-01-18" });
  await second.goto(caseAt);
  await expect(section(second, SAYS).getByRole("blockquote")).toHaveText([new RegExp(`${LATER_WORDS}.*Heard by Dele Obi on 2 November 2026`), new RegExp(`${FIRST_WORDS}.*Heard by Naomi Adeyemi on 14 September 2026. Only Stacy can change it`)]);
});

test("in January of her last year it waits on Today to be planned who takes over; one step makes it a task with an owner and a day", async () => {
  await house.moveTo("2027-01-11T09:00:00Z");
  await second.goto("/today");
  const waiting = main(second).getByRole("listitem").filter({ hasText: `${NAME} · moves on in the summer: plan who takes over` });
  await expect(waiting).toContainText("Due Wed 31 Mar");
  await waiting.getByRole("link", { name: `Plan who takes over for ${NAME}` }).click();
  await expect(section(second, "Moving on in the summer")).toContainText("Year 11 ends in the summer, and somebody else takes over. Plan it with Stacy by Wednesday 31 March");
  await planTheMove(second, { by: "2027-01-15" });
  await expect(section(second, "What is to be done")).toContainText("Moving on: agree with Stacy who takes over, and bring them together before the summer");
  await second.goto("/today");
  await expect(main(second)).not.toContainText("moves on in the summer");
});

test("a third worker reads the same page: both of her sentences first, what was promised now theirs, and she is asked nothing again", async ({ browser }) => {
  third = await joins(house, browser, THIRD);
  const { lead } = staff;
  await lead.goto(caseAt);
  await handOver(lead, { to: THIRD.name, words: KNOW_TOO });
  await expectStoryOnOnePage(third, [LATER_WORDS, FIRST_WORDS], { by: STAFF.lead.name, words: KNOW_TOO });
  await expect(section(third, "What is to be done").getByRole("row").filter({ hasText: "Moving on: " })).toContainText("You");
  await third.goto("/today");
  await expect(main(third)).toContainText("to do: Moving on: agree with Stacy who takes over");
});

/** So many tries written down, one a day from that day on; the page is opened anew for each, or the last one's "written down" would stand for this one. */
async function tryInVain(page: Page, tries: number, how: string, from: string): Promise<void> {
  for (let nth = 0; nth < tries; nth++) {
    await page.goto(caseAt);
    await recordContact(page, { ...TRY, how, on: addDays(day(from), nth) });
  }
}

/** What a new worker reads on the case's page, in this order: her own words, what was handed over, and all that she told before. */
async function expectStoryOnOnePage(page: Page, words: readonly string[], handedOver: { readonly by: string; readonly words: string }): Promise<void> {
  await openCase(page, NAME);
  await expect(main(page).getByRole("heading", { level: 2 }).first()).toHaveText(SAYS);
  await expect(section(page, SAYS).getByRole("blockquote")).toContainText([...words]);
  await expect(main(page)).toContainText(`Handed over by ${handedOver.by}`);
  await expect(main(page)).toContainText(handedOver.words);
  await expect(section(page, "The story so far")).toContainText(TOLD);
  for (const said of words) await expectNoFieldHolds(page, said);
}

async function expectNoFieldHolds(page: Page, words: string): Promise<void> {
  for (const field of await page.getByRole("textbox").all()) expect(await field.inputValue()).not.toContain(words);
}
