// A school of four thousand: while its files are worked on the page counts what was read, checked and landed, and may be left.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { KIND_WORDS } from "../lib/imports/present";
import type { Kind } from "../lib/imports/vocabulary";
import { day } from "../lib/kernel/calendar";
import { marksBetween, upnOf, writeMarks, writeRoll } from "./support/files";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const CHILDREN = 4_000, FROM = day("2026-09-07"), TO = day("2027-03-05");
const COUNTS = ["Rows read", "Rows checked", "Rows landed"] as const;
type Sample = Readonly<Record<(typeof COUNTS)[number], number>>;
const folder = mkdtempSync(path.join(os.tmpdir(), "seen-large-"));
const upns = Array.from({ length: CHILDREN }, (_, i) => upnOf(300_000 + i));

let school: OwnSchool;
test.setTimeout(240_000);
test.beforeAll(async () => { school = await ownSchool("large", "900206"); });

/** What the three bars say now; null where none is drawn. One look at the page, so that the three belong together. */
const look = (page: Page): Promise<Sample | null> => page.evaluate((labels) => {
  const bars = labels.map((label) => document.querySelector<HTMLProgressElement>(`progress[aria-label="${label}"]`));
  return bars.every((bar) => bar !== null) ? Object.fromEntries(labels.map((label, i) => [label, Number((bars[i]!.nextElementSibling?.textContent ?? "0").split(" of ")[0]!.replaceAll(",", ""))])) as Record<string, number> : null;
}, [...COUNTS]).catch(() => null) as Promise<Sample | null>; // the page may be on its way elsewhere

const STOPPED = /^Check | landed$|^This file was refused$|^Not finished$/;
/** Looks again and again until the title says that the work is over, in the way it should be; `again` opens the page anew each time. */
async function watch(page: Page, over: RegExp, again = false): Promise<readonly Sample[]> {
  const samples: Sample[] = [], title = page.getByRole("heading", { level: 1 });
  while (!STOPPED.test((await title.textContent()) ?? "")) {
    const sample = await look(page);
    if (sample) samples.push(sample);
    if (again) await page.reload();
    else await page.waitForTimeout(100);
  }
  await expect(title).toHaveText(over);
  return samples;
}

async function sendAndLand(page: Page, kind: Kind, file: string): Promise<readonly Sample[]> {
  await page.goto("/imports");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByLabel("What is in the file").selectOption({ label: KIND_WORDS[kind].title });
  await page.getByRole("button", { name: "Send the file" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  const address = page.url(), reading = await watch(page, /^Check /);
  await page.getByRole("button", { name: "Land 4,000 rows" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Landing | landed$/);
  await page.goto("/imports"); // left, found again in the list, and come back to
  await page.getByRole("main").getByRole("link", { name: path.basename(file), exact: true }).first().click();
  await page.waitForURL(address);
  return [...reading, ...(await watch(page, / landed$/, true))];
}

test("four thousand children and their marks: three counts grow, and the page can be left", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const children = upns.map((upn, i) => ({ upn, surname: `Large${i}`, forename: "Child", born: "2013-05-14", yearGroup: "8", className: `8${String.fromCharCode(65 + (i % 20))}` }));
  const marks = marksBetween(FROM, TO, (_on, afternoon) => (afternoon ? "\\" : "/"));
  const ofRoll = await sendAndLand(page, "roll", writeRoll(folder, children));
  expect(await school.rows("SELECT count(*)::int AS n FROM enrolment WHERE area_id = $1", [school.areaId])).toEqual([{ n: CHILDREN }]);
  const ofMarks = await sendAndLand(page, "marks", writeMarks(folder, upns.map((upn) => ({ upn, from: FROM, marks }))));
  expect(await school.rows("SELECT count(*)::int AS n FROM marks WHERE area_id = $1", [school.areaId])).toEqual([{ n: CHILDREN }]);
  for (const count of COUNTS) {
    const [roll, mark] = [ofRoll, ofMarks].map((samples) => samples.map((sample) => sample[count])) as [number[], number[]];
    for (const values of [roll, mark]) expect(values.toSorted((a, b) => a - b), `${count} never falls`).toEqual(values);
    expect(Math.max(new Set(roll).size, new Set(mark).size), `${count} was seen to grow: ${roll.join(" ")}; ${mark.join(" ")}`).toBeGreaterThan(1);
  }
});
