// Attendance summaries: landed as what a system says, beside the marks and never instead of them.
import { afterAll, beforeAll, expect, it } from "vitest";
import { noticedOfChild } from "../identification/child/queries";
import { sendFile } from "../imports/commands";
import { workOnImport } from "./import-file";
import { identifyNamed } from "./queries";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

async function landed(text: string) {
  const sent = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(text) }, NOW);
  if (!sent.ok) throw new Error(sent.because);
  const worked = await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId: sent.value.importId }, "if-clean", NOW, "command line");
  if (worked?.state !== "landed") throw new Error(JSON.stringify(worked?.report));
  return worked;
}
const SUMMARY = `UPN,From,To,Possible Marks,Present,% Attend\n${ADA},2026-09-01,2026-12-18,150,120,80\n${ALAN},2026-09-01,2026-12-18,150,150,100\n`;
const stored = () => area.rows("SELECT possible, attended, attended_share::text AS share, until_on::text AS until FROM attendance_summary ORDER BY attended");

it("lands, and the same file again changes nothing", async () => {
  await landed(`UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\n${ADA},Lovelace,Ada,2014-12-10,7\n${ALAN},Turing,Alan,2013-10-23,8\n`);
  expect(await landed(SUMMARY)).toMatchObject({ kind: "attendance-summary", report: { counts: { rows: 2, arrived: 2, changed: 0, unchanged: 0, rejected: 0 }, warnings: [] } });
  const rows = await stored();
  expect(rows).toMatchObject([{ possible: 150, attended: 120, until: "2026-12-18" }, { possible: 150, attended: 150 }]);
  expect(rows.map(({ share }) => Number(share))).toEqual([0.8, 1]);
  expect((await landed(SUMMARY)).report.counts).toMatchObject({ rows: 2, arrived: 0, changed: 0, unchanged: 2 });
  expect((await landed(SUMMARY.replace("120,80", "123,82"))).report.counts).toMatchObject({ changed: 1, unchanged: 1 });
});

const TERM = `${"/\\/\\/\\/\\/\\".repeat(14)}IIIIIIIIII`; // fifteen weeks, away in the last

it("makes no mark, raises no flag, and leaves a child without attendance, where another child has marks", async () => {
  expect(await area.rows("SELECT 1 FROM marks")).toEqual([]);
  await landed(`UPN,From,Marks\n${ALAN},2026-09-07,${TERM}\n`);
  await landed(`UPN,From,To,Possible,Present\n${ADA},2026-09-01,2026-12-18,150,15\n`); // severe, were it marks
  const found = await identifyNamed(await area.viewerOf("lead"), { programme: "Together", asAt: "2026-12-18" }, NOW);
  if (!found.ok) throw new Error(found.because);
  expect(found.value.flags.map(({ upn }) => upn)).not.toContain(ADA);
  expect(found.value.missing.filter(({ strand }) => strand === "attendance")).toMatchObject([{ upn: ADA, why: "never" }]);
});

it("is compared with the marks of its days: each line that differs by more than a point is named, with both figures", async () => {
  await landed(`UPN,From,Marks\n${ADA},2026-09-07,${TERM}\n`);
  const { report } = await landed(`UPN,From,To,% Attend\n${ADA},2026-09-01,2026-12-18,93.3\n${ALAN},2026-09-01,2026-12-18,99\n`);
  expect(report.warnings).toEqual([{ line: 3, reason: "The file says 99% attended. The marks in Seen for the same days say 93.3%, of 150 sessions. Check which is right: rules go by the marks." }]);
});

it("is shown on the child's page, newest first and with what the marks say where that is another share, to whoever reads marks there and to nobody else", async () => {
  const [alan] = await area.rows("SELECT child_id FROM child_detail WHERE upn = $1", [ALAN]), [child] = await area.rows("SELECT child_id FROM child_detail WHERE upn = $1", [ADA]);
  await landed(`UPN,From,To,% Attend\n${ADA},2025-09-01,2026-07-17,88.4\n`);
  const summariesFor = async (who: string, of = child!.child_id) => {
    const noticed = await noticedOfChild(await area.viewerOf(who), { childId: String(of) }, NOW);
    return noticed.ok ? noticed.value?.summaries.map(({ attendedShare, until, unlike }) => ({ attendedShare, until, ...(unlike && { counted: unlike.counted }) })) : noticed.because;
  };
  const both = [{ attendedShare: 0.933, until: "2026-12-18" }, { attendedShare: 0.884, until: "2026-07-17" }];
  expect(await summariesFor("lead")).toEqual(both);
  expect(await summariesFor("senco")).toEqual(both);
  expect(await summariesFor("lead", alan!.child_id)).toEqual([{ attendedShare: 0.99, until: "2026-12-18", counted: 140 / 150 }]);
  for (const who of ["office", "teacher"]) expect(["not-found", "not-allowed"]).toContain(await summariesFor(who));
});
