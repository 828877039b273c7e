// Aamaya and Bhashkar (product.md §5): eight workers in six years, brother and sister drifting apart. Here a feeling that met a rule is not left
// lying, whoever takes over reads one page and how many came before, and whoever may see both children is led from one to the other.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { decideReview, findChild, openReview, raiseConcern, raiseConcernHere } from "../steps/decisions";
import { factOf, handOver, openApproach, openCase, openCaseFromApproach, recordAnswer, recordContact } from "../steps/families";
import { importFile } from "../steps/imports";
import { upnOf, writeRoll, writeRows, type ChildOnFile } from "../support/files";
import { openHouse, type House } from "../support/own-house";
import { joins, STAFF, staffSchool, type Staff } from "../support/staffed-school";

const HOME = { surname: "Rao", household: "rao" } as const;
const AAMAYA: ChildOnFile = { ...HOME, upn: upnOf(501), forename: "Aamaya", born: "2014-02-11", yearGroup: "8", className: "8B" };
const BHASHKAR: ChildOnFile = { ...HOME, upn: upnOf(502), forename: "Bhashkar", born: "2012-06-30", yearGroup: "10", className: "10D" };
const SISTER = "Aamaya Rao", BROTHER = "Bhashkar Rao", MOTHER = "Sunita Rao", WAITING = "waiting 21 school days without an offer of help";
const SECOND = { name: "Dele Okafor", email: "second@larkhill.test", role: "Link worker" };
const KNOWN = "She draws when she cannot talk. Thursdays are with her brother: keep them. Ring Sunita after six.";

test.describe.configure({ mode: "serial" });
test.setTimeout(360_000);
test.use({ actionTimeout: 30_000 });
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-aamaya-"));
const main = (page: Page) => page.getByRole("main");
const section = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });
const HERE = ["office", "lead", "linkWorker", "teacher"] as const;
let house: House, staff: Staff<(typeof HERE)[number]>, second: Page, caseAt = "", childAt = "";
test.afterAll(() => house?.close());

test("in September her own answers say that her feelings weigh on her; one strand alone opens no review", async ({ browser }) => {
  house = await openHouse({ at: "2026-09-14T08:00:00Z" });
  staff = await staffSchool(house, browser, { className: "8B", here: HERE });
  second = await joins(house, browser, SECOND);
  const { office, lead } = staff;
  await importFile(office, "roll", writeRoll(folder, [AAMAYA, BHASHKAR]));
  await importFile(office, "guardians", writeRows(folder, "guardians", [AAMAYA, BHASHKAR].map(({ upn }) => ({ UPN: upn, Name: MOTHER, Relationship: "mother", "Parental Responsibility": "Y", Contact: "yes", Phone: "07700 900501" }))));
  await importFile(office, "wellbeing", writeRows(folder, "wellbeing", [{ UPN: AAMAYA.upn, Instrument: "SDQ", Version: "4-band-2014", Respondent: "self", Date: "2026-09-10", Subscale: "emotional", Score: 9 }]));
  await house.jobsDone();
  await lead.goto("/flags");
  await expect(main(lead)).toContainText("No review is waiting.");
  await expect(main(lead)).not.toContainText(SISTER);
});

test("on the twentieth school day nobody is late yet; on the twenty-first she stands among what is overdue", async () => {
  const { lead } = staff;
  await house.moveTo("2026-10-12T08:00:00Z");
  await lead.goto("/today");
  await expect(main(lead)).not.toContainText(SISTER);
  await house.moveTo("2026-10-13T08:00:00Z");
  await lead.goto("/today");
  await expect(section(lead, "Overdue").getByRole("listitem")).toContainText([`${SISTER} · ${WAITING}`]);
  await lead.goto("/flags");
  await expect(section(lead, "No offer of help yet").getByRole("listitem")).toContainText([SISTER]);
  await expect(section(lead, "No offer of help yet")).toContainText(WAITING);
});

test("a concern opens the review, which says how long she has waited; with help decided the waiting is over", async () => {
  const { lead } = staff;
  await section(lead, "No offer of help yet").getByRole("link", { name: SISTER, exact: true }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText(SISTER);
  childAt = lead.url();
  await expect(main(lead)).toContainText("an emotional score of 9");
  await raiseConcernHere(lead, { words: "Five weeks, and nobody has asked her.", unsafe: false });
  await house.jobsDone(); // the review opens by itself
  await lead.goto("/flags");
  await expect(main(lead).getByRole("listitem").filter({ has: lead.getByRole("heading", { name: SISTER }) })).toContainText(WAITING);
  await expect(section(lead, "No offer of help yet")).toHaveCount(0);
  await openReview(lead, SISTER);
  await decideReview(lead, { end: "Support now", support: "A link worker", reason: "One adult who stays.", with: STAFF.senco.name, tell: { acting: STAFF.linkWorker.name } });
  for (const address of ["/flags", "/today"]) {
    await lead.goto(address);
    await expect(main(lead)).not.toContainText("without an offer of help");
  }
});

test("their mother says yes for both; each has a link worker, and nobody has led before", async () => {
  const { lead, linkWorker, teacher } = staff;
  await findChild(teacher, "rao");
  await raiseConcern(teacher, BROTHER, { words: "He asks where his sister is after school.", unsafe: false });
  await house.jobsDone(); // the review opens by itself
  await openReview(lead, BROTHER);
  await decideReview(lead, { end: "Support now", support: "A link worker", reason: "Brother and sister belong together.", with: STAFF.senco.name, tell: { acting: SECOND.name } });
  for (const [name, linkWorker] of [[BROTHER, SECOND.name], [SISTER, STAFF.linkWorker.name]] as const) {
    await openApproach(lead, name);
    await recordAnswer(lead, { answer: "Said yes", who: MOTHER, linkWorker });
  }
  await openCaseFromApproach(lead);
  caseAt = lead.url();
  await openCase(linkWorker, SISTER);
  await expect(factOf(linkWorker, "Lead adults so far")).toHaveText("one, since 13 October 2026");
  await expect(factOf(linkWorker, "Last spoke")).toHaveText("not yet: the case opened today");
  await recordContact(linkWorker, { reached: "We spoke", with: "The child", how: "In person", words: "She drew her brother." });
  await expect(factOf(linkWorker, "Last spoke")).toHaveText("today, on Tuesday 13 October");
});

test("four weeks on the days since anybody spoke are told; the lead sees her brother there, her own link worker learns nothing of him", async () => {
  const { lead, linkWorker } = staff;
  await house.moveTo("2026-11-11T09:00:00Z");
  await openCase(linkWorker, SISTER);
  await expect(factOf(linkWorker, "Last spoke")).toHaveText("29 days ago, on Tuesday 13 October");
  await expect(section(linkWorker, "Brothers and sisters")).toHaveCount(0);
  await expect(main(linkWorker).getByText(BROTHER), "he is not of her caseload").toHaveCount(0);
  await lead.goto(caseAt);
  const brother = section(lead, "Brothers and sisters").getByRole("row").filter({ has: lead.getByRole("rowheader", { name: BROTHER }) });
  await expect(brother).toContainText(SECOND.name);
  await expect(brother).toContainText("not yet, in the 29 days since the case opened");
});

test("she is handed over to her brother’s link worker: one page tells it, counts the adults, and leads to him and back", async () => {
  const { lead, linkWorker } = staff;
  await handOver(lead, { to: SECOND.name, words: KNOWN });
  await openCase(second, SISTER);
  await expect(main(second)).toContainText(`Handed over by ${STAFF.lead.name} on 11 November 2026.`);
  await expect(main(second)).toContainText(KNOWN);
  await expect(section(second, "The story so far")).toContainText("She drew her brother.");
  await expect(factOf(second, "Lead adults so far")).toHaveText("2, since 13 October 2026");
  await section(second, "Brothers and sisters").getByRole("link", { name: `Open the case of ${BROTHER}` }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText(BROTHER);
  await section(second, "Brothers and sisters").getByRole("link", { name: SISTER, exact: true }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText(SISTER);
  await expect(factOf(second, "Lead adults so far")).toHaveText("2, since 13 October 2026");
  await expect(section(second, "People around Aamaya").getByRole("link", { name: BROTHER, exact: true })).toBeVisible();
  expect((await linkWorker.goto(caseAt))?.status(), "whoever handed over opens it no more").toBe(404);
});

test("somebody who comes back is no third adult", async () => {
  const { lead, linkWorker } = staff;
  await house.moveTo("2026-12-09T09:00:00Z");
  await lead.goto(caseAt);
  await handOver(lead, { to: STAFF.linkWorker.name, words: "Back to Naomi, as Aamaya asked." });
  await openCase(linkWorker, SISTER);
  await expect(factOf(linkWorker, "Lead adults so far")).toHaveText("2, since 13 October 2026");
  await linkWorker.goto("/cases");
  await expect(main(linkWorker).getByRole("row").filter({ has: linkWorker.getByRole("rowheader", { name: SISTER }) }).getByRole("cell").last()).toContainText("2");
  await lead.goto(childAt);
  await expect(factOf(lead, "Lead adults so far")).toHaveText("2, since 13 October 2026");
});
