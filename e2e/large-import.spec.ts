// A school of four thousand: while its files are worked on the page counts what was read, checked and landed, and may be left.
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
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
test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);
test.beforeAll(async () => { school = await ownSchool("large", "900206"); });

/** What the three bars say now; null where none is drawn. One look at the page, so that the three belong together. */
const look = (page: Page): Promise<Sample | null> => page.evaluate((labels) => {
  const bars = labels.map((label) => document.querySelector<HTMLProgressElement>(`progress[aria-label="${label}"]`));
  return bars.every((bar) => bar !== null) ? Object.fromEntries(labels.map((label, i) => [label, Number((bars[i]!.nextElementSibling?.textContent ?? "0").split(" of ")[0]!.replaceAll(",", ""))])) as Record<string, number> : null;
}, [...COUNTS]).catch(() => null) as Promise<Sample | null>; // the page may be on its way elsewhere

/** Looks at the page again and again until its title says that the work is over. */
async function watch(page: Page, over: RegExp): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const title = page.getByRole("heading", { level: 1 }); !over.test((await title.textContent()) ?? ""); await page.waitForTimeout(100)) {
    const sample = await look(page);
    if (sample) samples.push(sample);
  }
  return samples;
}

function expectGrowing(samples: readonly Sample[], count: (typeof COUNTS)[number]): void {
  const values = samples.map((sample) => sample[count]);
  expect([...values].sort((a, b) => a - b), `${count} never falls: ${values.join(" ")}`).toEqual(values);
  expect(new Set(values).size, `${count} was seen to grow: ${values.join(" ")}`).toBeGreaterThan(1);
}

async function sendAndLand(page: Page, kind: Kind, label: string, file: string): Promise<readonly Sample[]> {
  await page.goto("/imports");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByLabel("What is in the file").selectOption({ label });
  await page.getByRole("button", { name: "Send the file" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  const address = page.url();
  const reading = [...(await watch(page, /^Check /))];
  await page.getByRole("button", { name: "Land 4,000 rows" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Landing | landed$/);
  // Left, found again in the list, and come back to.
  await page.goto("/imports");
  await expect(page.getByRole("main").getByRole("table").first()).toContainText(path.basename(file));
  await page.getByRole("main").getByRole("link", { name: path.basename(file), exact: true }).first().click();
  await page.waitForURL(address);
  return [...reading, ...(await watch(page, / landed$/))];
}

test("a roll of four thousand children", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const children = upns.map((upn, i) => ({ upn, surname: `Large${i}`, forename: "Child", born: "2013-05-14", yearGroup: "8", className: `8${String.fromCharCode(65 + (i % 20))}` }));
  await sendAndLand(page, "roll", "Roll", writeRoll(folder, children));
  expect(await school.rows("SELECT count(*)::int AS n FROM enrolment WHERE area_id = $1", [school.areaId])).toEqual([{ n: CHILDREN }]);
});

test("their marks of two terms: three counts grow", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const marks = marksBetween(FROM, TO, (_on, afternoon) => (afternoon ? "\\" : "/"));
  const samples = await sendAndLand(page, "marks", "Marks", writeMarks(folder, upns.map((upn) => ({ upn, from: FROM, marks }))));
  expect(await school.rows("SELECT count(*)::int AS n FROM marks WHERE area_id = $1", [school.areaId])).toEqual([{ n: CHILDREN }]);
  for (const count of COUNTS) expectGrowing(samples, count);
});
