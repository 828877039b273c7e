// A workbook on its way through the house: its first sheet of children is looked at, another one is read instead, and that one lands.
import { afterAll, beforeAll, expect, it } from "vitest";
import { readSheet, sendFile } from "../imports/commands";
import { importPage } from "../imports/queries";
import { workbookOf } from "../imports/workbook/workbook.sample";
import { workOnImport, type HowFar } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

const HEADER = ["UPN", "Legal Surname", "Legal Forename", "Date of Birth", "Year Group", "Class"];
const BOOK = workbookOf([
  { name: "About", rows: [["Autumn census"], ["for the governors"]] },
  { name: "Year 7", rows: [HEADER, [ADA, "Lovelace", "Ada", { xml: '<c {} s="1"><v>41983</v></c>' }, 7, "7A"]] },
  { name: "Year 8", rows: [HEADER, [ALAN, "Turing", "Alan", "23/10/2013", 8, "8B"], [ALAN, "Turing", "Alan", "23/10/2013", 8, "8C"]] },
]);

async function sent(more: object = {}) {
  const answer = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(BOOK, "census.xlsx"), partial: true, ...more }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  return { areaId: area.areaId, schoolId: area.schoolId, importId: answer.value.importId };
}
const work = (file: Awaited<ReturnType<typeof sent>>, howFar: HowFar) => workOnImport(file, howFar, NOW, "command line");
async function page(importId: string) {
  const found = await importPage(await area.viewerOf("office"), { importId }, NOW);
  if (!found.ok) throw new Error(found.because);
  return found.value;
}

it("is looked at, another sheet of it is read instead, and lands", async () => {
  const file = await sent();
  expect(await work(file, "look")).toMatchObject({ kind: "roll", format: "xlsx", state: "needs-review", report: { counts: { rows: 1, arrived: 1 }, sheets: { read: "Year 7", others: ["About", "Year 8"] } } });
  const office = await area.viewerOf("office"), { version } = await page(file.importId);
  expect(await readSheet(office, { importId: file.importId, version, sheet: "Year 9" }, NOW)).toMatchObject({ because: "no-such-sheet" });
  expect(await readSheet(await area.viewerOf("teacher"), { importId: file.importId, version, sheet: "Year 8" }, NOW)).toMatchObject({ ok: false });
  expect(await readSheet(office, { importId: file.importId, version, sheet: "Year 8" }, NOW)).toMatchObject({ ok: true });
  expect(await readSheet(office, { importId: file.importId, version, sheet: "Year 8" }, NOW)).toMatchObject({ because: "not-waiting" });
  expect(await page(file.importId)).toMatchObject({ state: "received", progress: { rowsRead: 0, rowsChecked: 0 }, options: { sheet: "Year 8", partial: true } });
  expect(await work(file, "accepted")).toMatchObject({ state: "landed", report: { counts: { rows: 2, arrived: 1, superseded: 1 }, sheets: { read: "Year 8", others: ["About", "Year 7"] } } });
  expect(await area.rows("SELECT surname, class_name FROM enrolment")).toEqual([{ surname: "Turing", class_name: "8C" }]);
  expect(await readSheet(office, { importId: file.importId, version: (await page(file.importId)).version, sheet: "Year 7" }, NOW)).toMatchObject({ because: "not-waiting" });
});

it("is read from the sheet that was named when it was sent, and the same workbook again changes nothing", async () => {
  expect(await work(await sent({ sheet: "year 7" }), "if-clean")).toMatchObject({ state: "landed", report: { counts: { rows: 1, arrived: 1 } } });
  expect(await area.rows("SELECT to_char(born_on, 'YYYY-MM-DD') AS born FROM child_detail WHERE upn = $1", [ADA])).toEqual([{ born: "2014-12-10" }]);
  expect(await work(await sent({ sheet: "Year 7" }), "if-clean")).toMatchObject({ state: "landed", report: { counts: { rows: 1, arrived: 0, changed: 0, unchanged: 1 } } });
  expect(await work(await sent({ sheet: "Year 9" }), "if-clean")).toMatchObject({ state: "refused", report: { reason: expect.stringContaining("no sheet “Year 9”") } });
});
