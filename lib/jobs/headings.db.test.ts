// A report that nobody can change, with headings of the school's own: asked about once, and then remembered.
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storedAt } from "../imports/stored-file";
import { forgetHeading, sayColumns, sendFile } from "../imports/commands";
import { importPage } from "../imports/queries";
import { workOnImport } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

const HEADER = "Report: Whole school\r\nPupil No,Sname,Fname,Born,Year,Tut Grp,Gender\r\n";
const ROWS = `${ADA},Lovelace,Ada,10/12/2014,7,7A,F\r\n${ALAN},Turing,Alan,23/10/2013,8,8B,M\r\n`;
const SAID = { what: "roll", "column-upn": "pupilno", "column-legalsurname": "sname", "column-legalforename": "fname", "column-dateofbirth": "born", "column-yeargroup": "year", "column-class": "tutgrp" };

async function looked(text: string, through: "job" | "command line" = "job", more: object = {}) {
  const sent = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(text, "whole school.csv"), partial: "yes", ...more }, NOW);
  if (!sent.ok) throw new Error(sent.because);
  const work = { areaId: area.areaId, schoolId: area.schoolId, importId: sent.value.importId };
  return { work, result: await workOnImport(work, "look", NOW, through) };
}
const pageOf = async (importId: string) => { const page = await importPage(await area.viewerOf("office"), { importId }, NOW); if (!page.ok) throw new Error(page.because); return page.value; };
const say = async (importId: string, more: object = {}, as = "office", version?: number) =>
  sayColumns(await area.viewerOf(as), { importId, version: version ?? (await pageOf(importId)).version, ...SAID, ...more } as never, NOW);
const meanings = () => area.rows("SELECT kind, heading, \"column\", audience FROM heading_meaning ORDER BY heading");

describe("a file whose headings are not ours", () => {
  let asked: Awaited<ReturnType<typeof looked>>;
  it("waits, with its headings and nothing of what stands under them", async () => {
    asked = await looked(HEADER + ROWS);
    expect(asked.result).toMatchObject({ state: "needs-columns" });
    const [{ report }] = await area.rows("SELECT report FROM import WHERE id = $1", [asked.work.importId]) as [{ report: { headings: string[] } }];
    expect(report.headings).toEqual(["Pupil No", "Sname", "Fname", "Born", "Year", "Tut Grp", "Gender"]);
    for (const value of ["Lovelace", ADA, "8B"]) expect(JSON.stringify(report)).not.toContain(value);
    expect(existsSync(storedAt(area.areaId, asked.work.importId))).toBe(true);
  });
  it("is refused on the command line, where nobody can be asked", async () => {
    const { result, work } = await looked(HEADER + ROWS, "command line");
    expect(result).toMatchObject({ state: "refused", report: { reason: expect.stringContaining("none of the files Seen knows") } });
    expect(existsSync(storedAt(area.areaId, work.importId))).toBe(false);
  });
  it("is not said by halves, nor in another office's words, nor of headings it has not, nor by another role", async () => {
    const { importId } = asked.work;
    expect(await say(importId, { "column-upn": "" })).toMatchObject({ because: "invalid", fields: { "column-upn": "Choose the heading that means UPN." } });
    expect(await say(importId, { "column-class": "nowhere" })).toMatchObject({ because: "not-a-heading" });
    expect(await say(importId, { what: "involvement", "column-kind": "year", "column-from": "born" })).toMatchObject({ because: "another-office" });
    expect(await say(importId, {}, "lead")).toMatchObject({ ok: false });
    expect(await say(importId, {}, "office", 99)).toMatchObject({ because: "changed-meanwhile" });
    expect(await meanings()).toEqual([]);
  });
  it("is read once it was said, and says how", async () => {
    expect(await say(asked.work.importId)).toMatchObject({ ok: true });
    expect(await meanings()).toContainEqual({ kind: "roll", heading: "tutgrp", column: "Class", audience: "data-manager" });
    expect(await workOnImport(asked.work, "look", NOW)).toMatchObject({ state: "needs-review", kind: "roll", report: { counts: { arrived: 2, rejected: 0 } } });
    const page = await pageOf(asked.work.importId);
    expect(page.report?.readAs).toContainEqual({ column: "Class", heading: "Tut Grp", saidOn: "2027-03-12" });
    expect(await workOnImport(asked.work, "accepted", NOW)).toMatchObject({ state: "landed" });
    expect(await area.rows("SELECT surname, class_name FROM enrolment ORDER BY surname")).toEqual([{ surname: "Lovelace", class_name: "7A" }, { surname: "Turing", class_name: "8B" }]);
    expect(await say(asked.work.importId)).toMatchObject({ because: "not-waiting" });
  });
  it("is not asked about again, not even on the command line", async () => {
    expect((await looked(HEADER + ROWS.replace("7A", "7C"))).result).toMatchObject({ state: "needs-review", report: { counts: { changed: 1 } } });
    expect((await looked(HEADER + ROWS, "command line")).result).toMatchObject({ kind: "roll", report: { counts: { unchanged: 2 } } });
  });
  it("a column they left out is not read, though Seen would know it", async () => {
    expect(await meanings()).toContainEqual({ kind: "roll", heading: "gender", column: "(not read)", audience: "data-manager" });
    expect(await area.rows("SELECT DISTINCT sex FROM child_detail")).toEqual([{ sex: null }]);
  });
  it("once forgotten, is asked about again; forgetting twice says so", async () => {
    const office = await area.viewerOf("office"), { importId } = asked.work;
    expect(await forgetHeading(await area.viewerOf("lead"), { importId, heading: "Sname" }, NOW)).toMatchObject({ ok: false });
    expect(await forgetHeading(office, { importId, heading: "Sname" }, NOW)).toMatchObject({ ok: true });
    expect(await forgetHeading(office, { importId, heading: "Sname" }, NOW)).toMatchObject({ because: "not-remembered" });
    expect((await looked(HEADER + ROWS)).result).toMatchObject({ state: "needs-columns", report: { reason: expect.stringContaining("no column: Legal Surname.") } });
  });
});
