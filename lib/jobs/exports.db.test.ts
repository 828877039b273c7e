// The files of SIMS-, Arbor- and Bromcom-like systems, landed beside a known roll, with the counts known beforehand.
import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptImport, sendFile } from "../imports/commands";
import { bytesOfExport, EXPORTS, KNOWN_ROLL } from "../imports/exports/known-counts.sample";
import { importPage } from "../imports/queries";
import { workOnImport } from "./import-file";
import { aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

async function landed(name: string) {
  const office = await area.viewerOf("office");
  const sent = await sendFile(office, { schoolId: area.schoolId, file: await area.fileOf(bytesOfExport(name), name) }, NOW);
  if (!sent.ok) throw new Error(sent.because);
  const { importId } = sent.value, work = { areaId: area.areaId, schoolId: area.schoolId, importId };
  const looked = await workOnImport(work, "look", NOW);
  if (looked?.state === "needs-review") {
    const page = await importPage(office, { importId }, NOW);
    const accepted = await acceptImport(office, { importId, version: page.ok ? page.value.version : 0, acceptRejected: true, acceptGone: true }, NOW);
    if (!accepted.ok) throw new Error(accepted.because);
    expect(await workOnImport(work, "accepted", NOW)).toMatchObject({ state: "landed", report: { counts: looked.report.counts } });
  }
  return looked!;
}

it("the known roll lands, and again changes nothing", async () => {
  expect((await landed(KNOWN_ROLL)).report.counts).toMatchObject({ rows: 12, arrived: 12 });
  expect((await landed(KNOWN_ROLL)).report.counts).toMatchObject({ arrived: 0, changed: 0, unchanged: 12 });
});

it.each(EXPORTS.map((one) => [one.name, one] as const))("%s lands with its counts, and again changes nothing", async (name, { kind, rows, rejected, lands: { marks, ...counts }, looksLike }) => {
  const { report } = await landed(name);
  expect(report).toMatchObject({ looksLike, counts: { rows, rejected: rejected.length, ...counts, ...(marks && { marks: { new: marks, changed: 0 } }) } });
  expect(report.rejected.map(({ line, column, value }) => ({ line, column, value }))).toEqual(rejected);
  if (kind !== "marks") expect(report.counts.rows).toBe(report.counts.arrived + report.counts.changed + report.counts.unchanged + report.counts.rejected + report.counts.superseded);
  expect((await landed(name)).report.counts).toMatchObject({ arrived: 0, changed: 0, ...(marks && { marks: { new: 0, changed: 0, unchanged: marks } }) });
  if (kind === "roll") await landed(KNOWN_ROLL); // as it was, for the next
}, 60_000);
