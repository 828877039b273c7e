import { afterAll, beforeAll, expect, it } from "vitest";
import { sendFile } from "../imports/commands";
import { workOnImport } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

const ROLL = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class,Class Staff\n";
async function landed(text: string, as = "office", more: object = {}) {
  const answer = await sendFile(await area.viewerOf(as), { schoolId: area.schoolId, file: await area.fileOf(text), ...more }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  const { importId } = answer.value;
  expect(await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId }, "accepted", NOW, "command line")).toMatchObject({ state: "landed" });
  return importId;
}
const childOf = async (upn: string) => (await area.rows("SELECT id FROM child WHERE upn = $1", [upn]))[0]!.id;
const history = (importId: string) => area.rows("SELECT table_name, key, child_id, before FROM import_change WHERE import_id = $1 ORDER BY table_name, child_id, key", [importId]);

it("a first roll keeps that there was nothing, and a changed one keeps the whole row as it stood", async () => {
  const first = await landed(`${ROLL}${ADA},Lovelace,Ada,2014-12-10,7,7A,teacher@test.example\n${ALAN},Turing,Alan,2013-10-23,8,8B,\n`);
  expect((await history(first)).map(({ table_name, before }) => [table_name, before])).toEqual([["child_detail", null], ["child_detail", null], ["class_staff", null], ["enrolment", null], ["enrolment", null]]);
  const stood = await area.rows("SELECT to_jsonb(e) AS row FROM enrolment e WHERE surname = 'Lovelace'");
  const [link] = await area.rows("SELECT to_jsonb(c) AS row, person_id FROM class_staff c");
  const second = await landed(`${ROLL}${ADA},Lovelace,Ada,2014-12-10,7,7C,\n${ALAN},Turing,Alan,2013-10-23,8,8B,\n`);
  expect(await history(second)).toEqual([{ table_name: "enrolment", key: {}, child_id: await childOf(ADA), before: stood[0]!.row }]);
  const third = await landed(`${ROLL}${ADA},Lovelace,Ada,2014-12-10,7,7A,nobody@test.example\n${ALAN},Turing,Alan,2013-10-23,8,8B,\n`);
  expect((await history(third)).filter(({ table_name }) => table_name === "class_staff")).toEqual([
    expect.objectContaining({ key: { class_name: "7A", person_id: link!.person_id }, before: link!.row }),
  ]);
});
it("who is gone is kept as they stood; the same file again keeps nothing", async () => {
  const gone = await landed(`${ROLL}${ADA},Lovelace,Ada,2014-12-10,7,7A,\n`);
  expect(await history(gone)).toEqual([{ table_name: "enrolment", key: {}, child_id: await childOf(ALAN), before: expect.objectContaining({ surname: "Turing", gone_on: null }) }]);
  expect(await history(await landed(`${ROLL}${ADA},Lovelace,Ada,2014-12-10,7,7A,\n`))).toEqual([]);
});
it("a fact that is corrected keeps what it said and which file said so; one that stays keeps nothing", async () => {
  const head = "UPN,Subject,Date,Against Expectation,Years Below\n", reading = `${ADA},reading,2026-11-02,at,\n`;
  const first = await landed(`${head}${ADA},maths,2026-11-02,below,1.50\n${reading}`);
  const second = await landed(`${head}${ADA},maths,2026-11-02,well below,2\n${reading}`);
  expect(await history(second)).toEqual([{
    table_name: "assessment", key: { subject: "maths", taken_on: "2026-11-02", scale: "" }, child_id: await childOf(ADA),
    before: expect.objectContaining({ against: "below", import_id: first }),
  }]);
});
it("marks keep which import they were of", async () => {
  const first = await landed(`UPN,From,Marks\n${ADA},2026-09-07,/\\/\\\n`), second = await landed(`UPN,From,Marks\n${ADA},2026-09-07,II/\\\n`);
  expect(await area.rows("SELECT import_id, before_import_id FROM marks_change WHERE before IS NOT NULL")).toEqual([{ import_id: second, before_import_id: first }]);
});
it("files land in an order that is kept", async () => {
  const order = await area.rows("SELECT landed_as FROM import WHERE state = 'landed' ORDER BY landed_as");
  expect(order.map(({ landed_as }) => landed_as)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
