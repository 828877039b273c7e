// Files that cannot be right: each gets a sentence that says what to do, on the page, and nothing of it lands.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Kind } from "../lib/imports/vocabulary";
import { day } from "../lib/kernel/calendar";
import { expectRejected, sendFile } from "./steps/imports";
import { upnOf, writeMarks, writeRoll, writeRows, type ChildOnFile } from "./support/files";
import { enter, ownSchool, type OwnSchool } from "./support/school";

const folder = mkdtempSync(path.join(os.tmpdir(), "seen-bad-input-"));
const child = (n: number, surname: string, more: Partial<ChildOnFile> = {}): ChildOnFile => ({ upn: upnOf(20_700 + n), surname, forename: "Zoë", born: "2013-05-14", yearGroup: "8", className: "8B", ...more });
const KNOWN = [child(1, "Ash"), child(2, "Birch")], NEW = [...KNOWN, child(3, "Cedar"), child(4, "Dogwood")];
const FACTS = ["child", "enrolment", "child_detail", "guardian", "marks", "assessment", "wellbeing_score", "judgement", "suspension", "declared_insight", "earlier_contact", "involvement", "flag"];

let school: OwnSchool;
test.beforeAll(async () => {
  test.setTimeout(60_000);
  school = await ownSchool("mistaken", "900205", async ({ send }) => { await send("roll", writeRoll(folder, KNOWN)); });
});
const standing = async () => Object.fromEntries(await Promise.all(FACTS.map(async (table) => [table, (await school.rows(`SELECT count(*)::int AS n, md5(string_agg(f::text, '' ORDER BY f::text)) AS all FROM "${table}" f WHERE area_id = $1`, [school.areaId]))[0]])));
const bytes = (name: string, content: Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const half = (file: string, name: string) => bytes(name, readFileSync(file).subarray(0, Math.floor(readFileSync(file).length / 2)));

const REFUSED: readonly { readonly what: string; readonly kind: Kind; readonly file: () => string; readonly says: RegExp }[] = [
  { what: "a picture", kind: "roll", file: () => bytes("photo.csv", Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex")), says: /not a text file\. Save the report as CSV UTF-8 and send that/ },
  { what: "a damaged workbook", kind: "roll", file: () => bytes("roll.xlsx", Buffer.concat([Buffer.from("504b030414000600", "hex"), Buffer.alloc(400)])), says: /workbook is damaged or cut off\. Export it again and send the new file/ },
  { what: "dates with the month first", kind: "roll", file: () => writeRoll(folder, NEW.map((one) => ({ ...one, born: "05/14/2013" })), "american.csv"), says: /Line 2: 05\/14\/2013 can only be read month first.*Export it again with dates as 2027-03-25 or 25\/03\/2027/ },
  { what: "a file cut in half", kind: "roll", file: () => half(writeRoll(folder, NEW, "whole.csv"), "half.csv"), says: /cut off at line \d.*Export it again and send the whole file/ },
  { what: "a text cut in the middle of a character", kind: "roll", file: () => bytes("character.csv", Buffer.concat([readFileSync(writeRoll(folder, NEW, "characters.csv")), Buffer.from([0xc3])])), says: /cut off.*Export it again and send the whole file/ },
  { what: "a header with nothing under it", kind: "marks", file: () => bytes("header.csv", Buffer.from("UPN,From,Marks\r\n")), says: /header row and nothing under it\. Export it again with its rows/ },
];

for (const { what, kind, file, says } of REFUSED) {
  test(`${what} is refused with what to do`, async ({ page }) => {
    await enter(page.request, school.emailOf("office"));
    const before = await standing();
    await sendFile(page, kind, file());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This file was refused");
    await expect(page.getByRole("main")).toContainText(says);
    await expect(page.getByRole("main").getByRole("link", { name: "Send another file" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("button", { name: /^Land/ })).toHaveCount(0);
    expect(await standing()).toEqual(before);
  });
}

test("an empty file is not even taken", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const before = await standing(), imports = () => school.rows("SELECT id FROM import WHERE area_id = $1 AND file_name = 'nothing.csv'", [school.areaId]);
  await page.goto("/imports");
  await page.getByLabel("File", { exact: true }).setInputFiles(bytes("nothing.csv", Buffer.alloc(0)));
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/empty|Choose/);
  expect(await imports()).toEqual([]);
  expect(await standing()).toEqual(before);
});

test("a wrong check letter: the line, the value, and the letter it should be", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const before = await standing(), right = upnOf(20_705), wrong = `${right[0] === "A" ? "B" : "A"}${right.slice(1)}`;
  await sendFile(page, "roll", writeRoll(folder, [...KNOWN, child(5, "Elder", { upn: wrong })], "letter.csv"));
  await expectRejected(page, 4, wrong, `The check letter of this UPN should be ${right[0]}, not ${wrong[0]}`);
  expect(await standing()).toEqual(before);
});

test("marks that run past the end of the year: the line and what to do", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const before = await standing();
  await sendFile(page, "marks", writeMarks(folder, [{ upn: KNOWN[0]!.upn, from: day("2026-07-20"), marks: "/\\".repeat(40) }, { upn: KNOWN[1]!.upn, from: day("2026-09-07"), marks: "/\\" }], "past.csv"));
  await expectRejected(page, 2, "/\\", /run past 31 July 2026, the end of the school year 2025\/26\. Send each school year.s marks in a line of its own/);
  expect(await standing()).toEqual(before);
  await page.getByRole("button", { name: /^Land 1 row/ }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Tick that they are left out");
  expect(await standing()).toEqual(before);
});

test("a date that is none: its line and what to write", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const before = await standing();
  await sendFile(page, "suspensions", writeRows(folder, "suspensions", [{ UPN: KNOWN[0]!.upn, From: "31/02/2027", Sessions: 2 }]));
  await expectRejected(page, 2, "31/02/2027", "There is no 31 February");
  expect(await standing()).toEqual(before);
});

test("another encoding is said and looked at before anything lands", async ({ page }) => {
  await enter(page.request, school.emailOf("office"));
  const before = await standing();
  await sendFile(page, "roll", bytes("ansi.csv", Buffer.from(readFileSync(writeRoll(folder, NEW, "utf8.csv"), "utf8"), "latin1")));
  await expect(page.getByRole("main")).toContainText("This file is not in UTF-8; it was read as Windows-1252. Check that letters with accents are right; next time save it as CSV UTF-8.");
  expect(await standing()).toEqual(before);
});
