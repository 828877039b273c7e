import { afterAll, beforeAll, expect, it } from "vitest";
import { raiseConcern } from "../identification/concerns/commands";
import { acceptHold, sendFile } from "../imports/commands";
import { holds } from "../imports/queries";
import { identifySchool } from "./identify-school";
import { workOnImport } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => {
  area = await aSmallArea();
  await landed(`UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\n${ADA},Lovelace,Ada,2014-12-10,7\n${ALAN},Turing,Alan,2013-10-23,8\n`);
}, 120_000);
afterAll(() => area.end());

const RESULTS = "UPN,Subject,Date,Against Expectation,Years Below\n";
const behind = (upn: string, subject = "maths") => `${upn},${subject},2026-11-02,well below,2\n`;
const MISTYPED = `${ADA},science,31/02/2027,at,\n`;
async function landed(text: string, as = "office", kind?: string) {
  const answer = await sendFile(await area.viewerOf(as), { schoolId: area.schoolId, file: await area.fileOf(text), kind }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  expect(await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId: answer.value.importId }, "accepted", NOW, "command line")).toMatchObject({ state: "landed" });
  return answer.value.importId;
}
const flags = () => area.rows("SELECT e.forename, f.rule FROM flag f JOIN enrolment e USING (area_id, school_id, child_id) WHERE f.ended_on IS NULL ORDER BY 1, 2");
const reviews = () => area.rows("SELECT e.forename, r.opened_for FROM review r JOIN enrolment e USING (area_id, school_id, child_id) WHERE state = 'waiting' ORDER BY 1");
const standing = async (as: string) => { const answer = await holds(await area.viewerOf(as), { schoolId: area.schoolId }, NOW); return answer.ok ? answer.value.holds : answer.because; };
const identified = () => identifySchool({ areaId: area.areaId, schoolId: area.schoolId }, NOW);

it("a file with more than one row in a hundred left out lands, and raises no flag though its rows were accepted", async () => {
  await landed(RESULTS + behind(ADA) + MISTYPED);
  expect(await area.rows("SELECT 1 FROM assessment")).toHaveLength(1);
  expect([await flags(), await reviews()]).toEqual([[], []]);
  expect(await standing("senco")).toMatchObject([{ kind: "assessments", rows: 2, rejected: 1, version: 1, reasons: [{ column: "Date", count: 1 }] }]);
  expect(JSON.stringify(await standing("lead"))).not.toContain("31/02/2027");
});
it("a concern that somebody raises still opens a review, and a flag does not with it", async () => {
  const [child] = await area.rows("SELECT child_id FROM enrolment WHERE surname = 'Turing'");
  expect(await raiseConcern(await area.viewerOf("teacher"), { schoolId: area.schoolId, childId: child!.child_id, about: "saw", words: "Tired every morning", unsafe: "no" }, NOW)).toMatchObject({ ok: true });
  await identified();
  expect([await flags(), await reviews()]).toEqual([[], [{ forename: "Alan", opened_for: "concern" }]]);
});
it("only the safeguarding lead and the SENCO let flags go on, of the page they saw, and once", async () => {
  const [held] = await standing("senco"), { importId } = held as Exclude<typeof held, string | undefined>;
  for (const as of ["office", "teacher"]) expect(await acceptHold(await area.viewerOf(as), { importId, version: 1 }, NOW)).toMatchObject({ ok: false });
  expect(await acceptHold(await area.viewerOf("senco"), { importId, version: 7 }, NOW)).toMatchObject({ because: "changed-meanwhile" });
  expect(await area.rows("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'identify'")).toEqual([]);
  expect(await acceptHold(await area.viewerOf("senco"), { importId, version: 1 }, NOW)).toMatchObject({ ok: true });
  expect(await area.rows("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'identify'")).toHaveLength(1);
  expect(await acceptHold(await area.viewerOf("lead"), { importId, version: 2 }, NOW)).toMatchObject({ because: "ended-already" });
  await identified();
  expect(await flags()).toEqual([{ forename: "Ada", rule: "academic.two-years" }]);
  expect(await reviews()).toEqual([{ forename: "Ada", opened_for: "two-years-behind" }, { forename: "Alan", opened_for: "concern" }]);
  expect(await area.rows("SELECT p.name FROM flag_hold h JOIN person p ON p.id = h.accepted_by_id")).toEqual([{ name: "senco" }]);
});
it("flags that stand stay, one that no longer fires ends, and a better file of the same kind lets new ones go on", async () => {
  await landed(RESULTS + `${ADA},maths,2026-12-02,at,\n` + behind(ALAN) + MISTYPED);
  expect(await flags()).toEqual([]);
  await landed(RESULTS + behind(ADA, "reading"), "office", "assessments");
  expect(await flags()).toEqual([{ forename: "Ada", rule: "academic.two-years" }, { forename: "Alan", rule: "academic.two-years" }]);
  expect(await area.rows("SELECT ended, count(*)::int FROM flag_hold GROUP BY 1 ORDER BY 1")).toEqual([{ ended: "accepted", count: 1 }, { ended: "sent-again", count: 1 }]);
});
it("a file of another kind lets nothing go on; what involvement holds is the lead's alone to know", async () => {
  await landed(RESULTS + behind(ALAN, "reading") + MISTYPED);
  await landed(`UPN,From,Sessions\n${ADA},2027-01-11,2\n`);
  const mistyped = await landed(`UPN,Kind,From\n${ADA},family-help,2027-01-04\n${ALAN},family-help,soon\n`, "lead");
  expect(await standing("senco")).toHaveLength(1);
  expect(await standing("lead")).toHaveLength(2);
  expect(await standing("office")).toBe("not-allowed");
  expect(await acceptHold(await area.viewerOf("senco"), { importId: mistyped, version: 1 }, NOW)).toMatchObject({ because: "not-found" });
});
it("while flags wait, one that has stood opens no new review; once they go on, it does", async () => {
  await area.rows("UPDATE review SET state = 'ended', \"end\" = 'not-needed', reason = 'x', decided_at = '2026-09-01' WHERE child_id = (SELECT child_id FROM enrolment WHERE surname = 'Lovelace')");
  expect((await flags()).map(({ forename }) => forename)).toContain("Ada");
  const ofAda = async () => (await reviews()).filter(({ forename }) => forename === "Ada");
  await identified();
  expect(await ofAda()).toEqual([]);
  await area.rows("UPDATE flag_hold SET ended = 'undone', ended_at = now() WHERE ended IS NULL");
  await identified();
  expect(await ofAda()).toEqual([{ forename: "Ada", opened_for: "two-years-behind" }]);
});
