// What would these rules find? The programme manager has it counted and reads numbers; the safeguarding lead reads who; the manager never does.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { DEFAULT_RULE_SET } from "../lib/identification/default-rule-set";
import { proposeRules } from "../lib/identification/proposals/commands";
import { upnOf, writeRoll, writeRows, type ChildOnFile } from "./support/files";
import { enter, must, NOW, ownSchool, type OwnSchool } from "./support/school";

const folder = mkdtempSync(path.join(os.tmpdir(), "seen-preview-"));
const NAMES = ["Alder", "Beech", "Cedar", "Damson", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan", "Sorrel"];
const CHILDREN = NAMES.map((surname, i): ChildOnFile => ({ upn: upnOf(21_400 + i), surname, forename: "Wren", born: "2013-05-14", yearGroup: "8", className: "8B" }));
let school: OwnSchool, preview: string;
test.setTimeout(120_000);
/** Of seven children the school knows that somebody close has died, and nothing else: the rules in force ask for three strands, the proposal for one. */
test.beforeAll(async () => {
  test.setTimeout(60_000);
  school = await ownSchool("preview", "900214", async ({ send }) => {
    await send("roll", writeRoll(folder, CHILDREN));
    await send("insight", writeRows(folder, "insight", CHILDREN.slice(0, 7).map(({ upn }) => ({ UPN: upn, Date: "2027-01-11", By: "the family", Insight: "bereavement" }))));
  });
  const [standing] = await school.rows("SELECT id FROM rule_proposal WHERE area_id = $1", [school.areaId]);
  const proposalId = standing ? String(standing.id) : must(await proposeRules(await school.viewerOf("manager"), {
    programmeId: school.programmeId, ...DEFAULT_RULE_SET, candidate: { strands: 1 }, why: "Nobody should wait for three strands.", source: "The heads of the partnership", sourceYear: 2027,
  }, NOW)).proposalId;
  preview = `/programmes/${school.programmeId}/proposals/${proposalId}/preview`;
});

test("a manager has it counted and reads no name; then the lead and the SENCO read who would come in", async ({ page, browser }) => {
  await enter(page.request, school.emailOf("manager"));
  await page.goto(preview.replace("/preview", ""));
  await page.getByRole("link", { name: "Look at what it would find" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("Nothing has been counted yet.");
  await page.getByRole("button", { name: "Count what this would find" }).click();
  await expect(main).toContainText("Counted on 12 March 2027", { timeout: 60_000 });
  await expect(main.getByRole("row", { name: /Preview School/ }).first()).toContainText("5"); // seven, to the nearest five
  await page.getByRole("link", { name: "Last year’s data" }).click();
  await expect(main).toContainText("12 March 2026");
  for (const address of [preview, `${preview}?when=last-year`]) {
    await page.goto(address);
    await expect(main).toContainText("Counted on");
    const said = await page.locator("body").innerText();
    for (const name of ["Wren", ...NAMES]) expect(said).not.toMatch(new RegExp(`\\b${name}\\b`));
  }

  for (const who of ["lead", "senco"] as const) {
    const theirs = await browser.newPage();
    await enter(theirs.request, school.emailOf(who));
    await theirs.goto(preview);
    const comesIn = theirs.getByRole("table", { name: /Would come in on 12 March 2027/ });
    await expect(comesIn.getByRole("row")).toHaveCount(8);
    await expect(comesIn).toContainText("Wren Alder");
    await expect(comesIn).not.toContainText("Hazel");
    await expect(theirs.getByRole("button", { name: /Count/ })).toHaveCount(0);
    await theirs.close();
  }

  const teacher = await browser.newPage();
  await enter(teacher.request, school.emailOf("teacher"));
  expect((await teacher.goto(preview))?.status()).toBe(404);
  await teacher.close();
});
