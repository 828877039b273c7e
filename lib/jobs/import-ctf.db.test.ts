// A Common Transfer File lands whole: the children, who looks after them, since when what holds, and their attendance so far.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPerson, addSchool } from "../partnership/commands";
import { sendFile } from "../imports/commands";
import { ctfOf, fixture, pupil } from "../imports/ctf/ctf.samples";
import { upnOf } from "../imports/check.samples";
import { workOnImport, type HowFar } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

async function worked(content: string | Uint8Array, howFar: HowFar = "if-clean", { name = "file.xml", as = "office", schoolId = area.schoolId } = {}) {
  const answer = await sendFile(await area.viewerOf(as), { schoolId, file: await area.fileOf(content, name) }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  const result = await workOnImport({ areaId: area.areaId, schoolId, importId: answer.value.importId }, howFar, NOW, "command line");
  if (!result) throw new Error("nothing was worked on");
  return { ...result, importId: answer.value.importId };
}
const guardians = () => area.rows("SELECT name, relationship, parental_responsibility AS pr, contact, phone, email, language, interpreter FROM guardian ORDER BY name");
const everything = async () => Promise.all(["child", "enrolment", "child_detail", "guardian", "status_period", "attendance_summary"].map((table) => area.rows(`SELECT t.*, xmin::text FROM ${table} t ORDER BY t::text`)));
const CSV = "UPN,Name,Relationship,Parental Responsibility,Contact";

describe("a Common Transfer File", () => {
  it("lands as a roll, with what came along counted beside it", async () => {
    const landed = await worked(fixture("version-25.xml"));
    expect(landed).toMatchObject({ kind: "roll", format: "ctf", state: "landed", report: {
      counts: { rows: 2, arrived: 2, changed: 0, unchanged: 0, gone: 0, rejected: 0 }, rejected: [],
      beside: [
        { kind: "guardians", counts: { rows: 2, arrived: 2, changed: 0, unchanged: 0, rejected: 0 } }, { kind: "status-periods", counts: { rows: 5, arrived: 5 } },
        { kind: "attendance-summary", counts: { rows: 1, arrived: 1 } },
      ],
    } });
    expect(await area.rows("SELECT e.surname, d.sen, d.fsm, d.fsm_from::text, e.year_group FROM enrolment e JOIN child_detail d USING (area_id, school_id, child_id) ORDER BY 1")).toEqual([
      { surname: "Lovelace", sen: "K", fsm: true, fsm_from: "2024-09-02", year_group: "7" }, { surname: "Turing", sen: null, fsm: false, fsm_from: null, year_group: "8" },
    ]);
    expect(await guardians()).toEqual([
      { name: "Anne Byron", relationship: "Mother", pr: "Y", contact: "ask first", phone: "07700 900123", email: "anne@family.example", language: null, interpreter: null },
      { name: "Mr Babbage", relationship: "Other contact", pr: "not known", contact: "ask first", phone: null, email: null, language: "French", interpreter: null },
    ]);
    expect(await area.rows("SELECT status, value, from_on::text, until_on::text FROM status_period p JOIN child c ON c.id = p.child_id WHERE upn = $1 ORDER BY 1, 3", [ADA])).toEqual([
      { status: "fsm", value: "Y", from_on: "2021-01-04", until_on: "2022-07-22" }, { status: "fsm", value: "Y", from_on: "2024-09-02", until_on: null },
      { status: "sen", value: "N", from_on: "2019-09-02", until_on: null }, { status: "sen", value: "K", from_on: "2024-09-03", until_on: null },
    ]);
    expect(await area.rows("SELECT possible, attended, from_on::text FROM attendance_summary")).toEqual([{ possible: 380, attended: 364, from_on: "2025-08-01" }]);
  });
  it("the same file again writes no row of any table", async () => {
    const before = await everything();
    const again = await worked(fixture("version-25.xml"));
    expect(again.report).toMatchObject({ counts: { arrived: 0, changed: 0, unchanged: 2 }, beside: [{ counts: { arrived: 0, changed: 0, unchanged: 2 } }, { counts: { unchanged: 5 } }, { counts: { unchanged: 1 } }] });
    expect(await everything()).toEqual(before);
  });
  it("what a file leaves out stays, and nobody who is not in it is gone", async () => {
    await worked(`UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class\n${ADA},Lovelace,Augusta Ada,2014-12-10,7,7A\n${ALAN},Turing,Alan,2013-10-23,8,8B\n`, "if-clean", { name: "roll.csv" });
    expect((await worked(ctfOf(pupil(ADA).replace("<Forename>Ada", "<Forename>Augusta Ada")))).report.counts).toMatchObject({ rows: 1, unchanged: 1, gone: 0 });
    expect(await area.rows("SELECT e.class_name, e.gone_on, e.preferred_forename, d.sen, d.fsm FROM enrolment e JOIN child_detail d USING (area_id, school_id, child_id) ORDER BY surname")).toEqual([
      { class_name: "7A", gone_on: null, preferred_forename: "Ada", sen: "K", fsm: true }, { class_name: "8B", gone_on: null, preferred_forename: null, sen: null, fsm: false },
    ]);
  });
  it("nothing changes on the roll and something beside it: it waits or lands like any other, and is not called the same", async () => {
    const more = ctfOf(pupil(ADA, "<Contacts><Contact><Surname>Somerville</Surname><Forename>Mary</Forename></Contact></Contacts>").replace("<Forename>Ada", "<Forename>Augusta Ada"));
    expect(await worked(more, "look")).toMatchObject({ state: "needs-review", report: { counts: { arrived: 0, changed: 0, unchanged: 1 }, beside: [{ counts: { arrived: 1 } }] } });
    expect(await area.rows("SELECT 1 FROM guardian WHERE name = 'Mary Somerville'")).toEqual([]);
    expect(await worked(more)).toMatchObject({ state: "landed" });
    expect(await area.rows("SELECT contact, relationship FROM guardian WHERE name = 'Mary Somerville'")).toEqual([{ contact: "ask first", relationship: "not recorded" }]);
  });
  it("a contact that is rejected needs a person, is named with its line, and leaves the counts of the roll alone", async () => {
    const bad = ctfOf(pupil(upnOf(7), "\n<Contacts><Contact><Relationship>PAF</Relationship></Contact></Contacts>"));
    expect(await worked(bad)).toMatchObject({ state: "needs-review", report: { counts: { rows: 1, arrived: 1, rejected: 0 }, rejected: [{ line: 5, column: "Name" }], beside: [{ kind: "guardians", counts: { rows: 1, rejected: 1 } }] } });
    expect(await worked(bad, "accepted")).toMatchObject({ state: "landed" });
    expect(await area.rows("SELECT 1 FROM child WHERE upn = $1", [upnOf(7)])).toHaveLength(1);
  });
});

describe("a guardian who is known", () => {
  it("keeps the wish never to be contacted, the interpreter, and all that the file has no word for", async () => {
    await worked(`${CSV},Phone,Language,Interpreter\n${ADA},Anne Byron,Mother,Y,never,07700 900123,Welsh,Y\n`, "if-clean", { name: "guardians.csv" });
    const { report } = await worked(fixture("version-25.xml"));
    expect(report.beside?.[0]).toMatchObject({ kind: "guardians", counts: { changed: 0, unchanged: 2 } });
    expect((await guardians())[0]).toMatchObject({ contact: "never", language: "Welsh", interpreter: true, email: "anne@family.example" });
  });
  it("a plain guardians file without a column leaves it; an empty cell of one it has clears it", async () => {
    await worked(`${CSV}\n${ADA},Anne Byron,Mother,Y,never\n`, "if-clean", { name: "guardians.csv" });
    expect((await guardians())[0]).toMatchObject({ phone: "07700 900123", email: "anne@family.example", language: "Welsh", interpreter: true });
    expect((await worked(`${CSV},Phone\n${ADA},Anne Byron,Mother,Y,never,\n`, "if-clean", { name: "guardians.csv" })).report.counts).toMatchObject({ changed: 1 });
    expect((await guardians())[0]).toMatchObject({ phone: null, email: "anne@family.example", interpreter: true });
  });
});

describe("a child at two schools", () => {
  it("is one child with two enrolments, each with what its own school's file says", async () => {
    const admin = await area.viewerOf("admin");
    const other = await addSchool(admin, { urn: "654321", name: "Elm Primary School", phase: "primary" }, NOW);
    if (!other.ok) throw new Error(other.because);
    await addPerson(admin, { email: "elm@test.example", name: "Elm", role: "data-manager", schoolUrns: ["654321"] }, NOW);
    const { report } = await worked(fixture("version-25.xml"), "if-clean", { as: "elm", schoolId: other.value.schoolId });
    expect(report).toMatchObject({ counts: { arrived: 2 }, beside: [{ counts: { arrived: 2 } }, { counts: { arrived: 5 } }, { counts: { arrived: 1 } }] });
    expect(await area.rows("SELECT count(DISTINCT e.child_id)::int AS children, count(*)::int AS enrolments FROM enrolment e JOIN child c ON c.id = e.child_id WHERE upn = $1", [ADA])).toEqual([{ children: 1, enrolments: 2 }]);
    expect(await area.rows("SELECT contact FROM guardian WHERE name = 'Anne Byron' ORDER BY contact")).toEqual([{ contact: "ask first" }, { contact: "never" }]);
  });
});

it("a file written for this school by name says nothing of another", async () => {
  const to = (name: string) => ctfOf(pupil(ADA)).replace(/<DestSchool>.*<\/DestSchool>/, `<DestSchool><SchoolName>${name}</SchoolName></DestSchool>`);
  const warned = async (name: string) => (await worked(to(name), "look")).report.warnings.some(({ reason }) => reason.includes("written for another school"));
  expect([await warned("Test School"), await warned("Oak Academy")]).toEqual([false, true]);
});
