import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptImport, sendFile, throwAway } from "../imports/commands";
import { storedAt } from "../imports/stored-file";
import { SAME_FILE } from "../imports/same-file";
import { workbookOf } from "../imports/workbook/workbook.sample";
import { workOnImport, type HowFar } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

const ROLL = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class\n";
const ADA_ROW = `${ADA},Lovelace,Ada,2014-12-10,7,7A\n`, ALAN_ROW = `${ALAN},Turing,Alan,2013-10-23,8,8B\n`;
const weeks = (marks: string, count: number) => marks.repeat(count);

async function sent(text: string, more: object = {}, as = "office") {
  const answer = await sendFile(await area.viewerOf(as), { schoolId: area.schoolId, file: await area.fileOf(text), ...more }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  return { areaId: area.areaId, schoolId: area.schoolId, importId: answer.value.importId };
}
async function worked(text: string, howFar: HowFar = "if-clean", more: object = {}) {
  const work = await sent(text, more);
  const result = await workOnImport(work, howFar, NOW, "command line");
  if (!result) throw new Error("nothing was worked on");
  return { ...result, ...work };
}
const versionOf = async (importId: string) => (await area.rows("SELECT version FROM import WHERE id = $1", [importId]))[0]!.version;

describe("a school's files, one after another", () => {
  it("the roll arrives, and the same file again changes nothing", async () => {
    expect((await worked(ROLL + ADA_ROW + ALAN_ROW)).report.counts).toMatchObject({ rows: 2, arrived: 2, changed: 0 });
    expect((await worked(ROLL + ADA_ROW + ALAN_ROW)).report.counts).toMatchObject({ rows: 2, arrived: 0, changed: 0, unchanged: 2 });
  });
  it("a change of class is shown as was and will be, and lands", async () => {
    const { importId } = await worked(ROLL + ADA_ROW.replace("7A", "7C") + ALAN_ROW);
    expect(await area.rows("SELECT name, line, \"column\", was, will_be FROM import_line WHERE import_id = $1 AND fate = 'changed'", [importId])).toEqual([{ name: "Ada Lovelace", line: 2, column: "Class", was: "7A", will_be: "7C" }]);
    expect(await area.rows("SELECT class_name FROM enrolment WHERE surname = 'Lovelace'")).toEqual([{ class_name: "7C" }]);
  });
  it("a column the file does not have leaves what stands; an empty cell of one it has clears it", async () => {
    await worked("UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\n" + ADA_ROW.replace(",7A", "") + ALAN_ROW.replace(",8B", ""));
    expect(await area.rows("SELECT class_name FROM enrolment ORDER BY surname")).toEqual([{ class_name: "7C" }, { class_name: "8B" }]);
    await worked(ROLL + ADA_ROW.replace("7A", "") + ALAN_ROW);
    expect(await area.rows("SELECT class_name FROM enrolment ORDER BY surname")).toEqual([{ class_name: null }, { class_name: "8B" }]);
  });
  it("marks land packed; a correction keeps what stood before, and a dash erases nothing", async () => {
    expect((await worked(`UPN,From,Marks\n${ADA},2026-09-07,${weeks("/\\/\\/\\/\\/\\", 20)}\n`)).report.counts).toMatchObject({ arrived: 1, marks: { new: 200, changed: 0, unchanged: 0 } });
    const again = await worked(`UPN,From,Marks\n${ADA},2026-09-07,II--/\\\n`);
    expect(again.report.counts).toMatchObject({ changed: 1, marks: { new: 0, changed: 2, unchanged: 2 } });
    const silent = await worked(`UPN,From,Marks\n${ADA},2026-09-07,----\n`);
    expect(silent).toMatchObject({ state: "landed", report: { counts: { rows: 1, arrived: 0, changed: 0, unchanged: 1, marks: { new: 0, changed: 0, unchanged: 0 } }, warnings: expect.arrayContaining([{ line: 2, reason: expect.stringContaining("stays as it is") }]) } });
    const [now] = await area.rows("SELECT substr(marks, 61, 6) AS marks FROM marks");
    const [before] = await area.rows("SELECT substr(before, 61, 6) AS marks FROM marks_change WHERE import_id = $1", [again.importId]);
    expect([now, before]).toEqual([{ marks: "II/\\/\\" }, { marks: "/\\/\\/\\" }]);
  });
});

describe("a file that needs a person", () => {
  it("lands nothing until the rejected rows are accepted, then lands the rest once", async () => {
    const text = `UPN,Subject,Date,Against Expectation\n${ADA},maths,2026-11-02,below\n${ADA},reading,31/02/2027,at\n`;
    const look = await worked(text);
    expect(look).toMatchObject({ state: "needs-review", report: { rejected: [{ line: 3, column: "Date", value: "31/02/2027" }] } });
    expect(await area.rows("SELECT 1 FROM assessment")).toEqual([]);
    const office = await area.viewerOf("office");
    expect(await acceptImport(office, { importId: look.importId, version: await versionOf(look.importId) }, NOW)).toMatchObject({ because: "rejected-not-accepted" });
    expect(await acceptImport(office, { importId: look.importId, version: await versionOf(look.importId), acceptRejected: "yes" }, NOW)).toMatchObject({ ok: true });
    expect(await workOnImport(look, "accepted", NOW)).toMatchObject({ state: "landed" });
    expect(await workOnImport(look, "accepted", NOW)).toBeNull();
    expect(await area.rows("SELECT subject FROM assessment")).toEqual([{ subject: "maths" }]);
    expect(existsSync(storedAt(look.areaId, look.importId))).toBe(false);
  });
  it("no count falls when a file that was looked at is checked again to land", async () => {
    const look = await worked(`UPN,Subject,Date,Against Expectation\n${ADA},English,2026-11-02,below\n${ADA},science,31/02/2027,at\n`);
    await area.rows(`CREATE FUNCTION falls_nowhere() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (NEW.progress->>'rowsChecked')::int < (OLD.progress->>'rowsChecked')::int OR (NEW.progress->>'rowsRead')::int < (OLD.progress->>'rowsRead')::int THEN RAISE 'a count fell'; END IF; RETURN NEW; END $$`);
    await area.rows("CREATE TRIGGER falls_nowhere BEFORE UPDATE OF progress ON import FOR EACH ROW EXECUTE FUNCTION falls_nowhere()");
    expect(await acceptImport(await area.viewerOf("office"), { importId: look.importId, version: await versionOf(look.importId), acceptRejected: "yes" }, NOW)).toMatchObject({ ok: true });
    expect(await workOnImport(look, "accepted", NOW)).toMatchObject({ state: "landed" });
    expect(await area.rows("SELECT progress FROM import WHERE id = $1", [look.importId])).toEqual([{ progress: { rows: 2, rowsRead: 2, rowsChecked: 2, rowsLanded: 1 } }]);
    await area.rows("DROP TRIGGER falls_nowhere ON import");
  });
  it("a roll that leaves out half the school waits, names who would be gone, and can be thrown away", async () => {
    const look = await worked(ROLL + ADA_ROW);
    expect(look).toMatchObject({ state: "needs-review", report: { counts: { gone: 1 } } });
    expect(await area.rows("SELECT name, line FROM import_line WHERE import_id = $1 AND fate = 'gone'", [look.importId])).toEqual([{ name: "Alan Turing", line: null }]);
    expect(await acceptImport(await area.viewerOf("office"), { importId: look.importId, version: await versionOf(look.importId), acceptRejected: "yes" }, NOW)).toMatchObject({ because: "gone-not-accepted" });
    await throwAway(await area.viewerOf("office"), { importId: look.importId, version: await versionOf(look.importId) }, NOW);
    expect(await area.rows("SELECT gone_on FROM enrolment WHERE surname = 'Turing'")).toEqual([{ gone_on: null }]);
    expect((await worked(ROLL + ADA_ROW, "if-clean", { partial: "yes" })).report.counts).toMatchObject({ gone: 0 });
  });
  it("a child whose UPN is mistyped counts as gone, and their line says so before anybody lands it", async () => {
    const look = await worked(ROLL + ADA_ROW + "A123,Turing,Alan,2013-10-23,8\n", "look");
    expect(look.report).toMatchObject({ counts: { rejected: 1, gone: 1 }, warnings: [{ line: 3, reason: expect.stringContaining(`the child with UPN ${ALAN}, who counts as gone`) }] });
  });
  it("a child whose line is rejected is not gone", async () => {
    const look = await worked(ROLL + ADA_ROW + ALAN_ROW.replace("2013-10-23", "soon"), "look");
    expect(look.report.counts).toMatchObject({ rejected: 1, gone: 0 });
  });
  it("a refused file leaves a sentence and nothing else", async () => {
    const refused = await worked(`UPN,Subject,Date,Against Expectation\n${ADA},maths,03/25/2027,below\n`);
    expect(refused).toMatchObject({ state: "refused", report: { reason: expect.stringContaining("month first") } });
    expect(existsSync(storedAt(refused.areaId, refused.importId))).toBe(false);
  });
});

describe("who may send what", () => {
  const INVOLVEMENT = `UPN,Kind,From\n${ADA},child-protection,2027-01-04\n`;
  it("involvement is the safeguarding lead's alone", async () => {
    expect(await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(INVOLVEMENT) }, NOW)).toMatchObject({ because: "not-allowed" });
    const work = await sent(INVOLVEMENT, {}, "lead");
    expect(await workOnImport(work, "if-clean", NOW)).toMatchObject({ state: "landed", kind: "involvement" });
  });
  it("calling involvement something else does not let it through the office", async () => {
    const work = await sent(INVOLVEMENT, { kind: "suspensions" });
    expect(await workOnImport(work, "if-clean", NOW)).toMatchObject({ state: "needs-columns" });
    expect(await area.rows("SELECT 1 FROM suspension")).toEqual([]);
  });
  it("nor does a workbook, whose headings nobody sees before it is read: nothing of it is kept", async () => {
    const book = workbookOf([{ name: "Who leads", rows: [["UPN", "Kind", "From"], [ADA, "child-protection", "2027-01-04"]] }]);
    const answer = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(book, "leads.xlsx") }, NOW);
    if (!answer.ok) throw new Error(answer.because);
    const work = { areaId: area.areaId, schoolId: area.schoolId, importId: answer.value.importId };
    expect(await workOnImport(work, "look", NOW)).toMatchObject({ state: "refused", report: { reason: "Only the safeguarding lead sends who else is involved. Give them this file." } });
    expect(await area.rows("SELECT 1 FROM import_line WHERE import_id = $1", [work.importId])).toEqual([]);
    expect(existsSync(storedAt(work.areaId, work.importId))).toBe(false);
  });
  it("the roll is not the safeguarding lead's to send, nor the teacher's", async () => {
    for (const name of ["lead", "teacher"])
      expect(await sendFile(await area.viewerOf(name), { schoolId: area.schoolId, file: await area.fileOf(ROLL + ADA_ROW) }, NOW)).toMatchObject({ because: "not-allowed" });
  });
});

describe("the very file that landed last", () => {
  const marks = (code: string) => `UPN,From,Marks\n${ADA},2026-11-02,${code.repeat(10)}\n`;
  it("is answered without being read again, and changes nothing", async () => {
    await worked(marks("L"));
    const again = await worked(marks("L"));
    expect(again).toMatchObject({ state: "landed", kind: "marks", report: { counts: { rows: 1, arrived: 0, changed: 0, unchanged: 1, marks: { new: 0, changed: 0, unchanged: 10 } }, warnings: expect.arrayContaining([{ reason: SAME_FILE }]) } });
    expect((await worked(marks("L"))).report.warnings.filter(({ reason }) => reason === SAME_FILE)).toHaveLength(1);
  });
  it("is read again where another file has landed since, or it is sent in another way", async () => {
    await worked(marks("V"));
    expect(await worked(marks("L"))).toMatchObject({ report: { counts: { changed: 1 } } });
    expect((await worked(marks("L"), "if-clean", { academicYear: "2026/27" })).report.warnings).not.toContainEqual({ reason: SAME_FILE });
    await worked(ROLL + ADA_ROW + ALAN_ROW);
    expect((await worked(marks("L"), "if-clean", { academicYear: "2026/27" })).report.warnings).not.toContainEqual({ reason: SAME_FILE });
  });
});
