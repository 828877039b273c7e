import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendFile, throwAway } from "../imports/commands";
import { storedAt } from "../imports/stored-file";
import { workOnImport } from "./import-file";
import { sweepUploads } from "./sweep-uploads";
import { tasks } from "./tasks";
import { ADA, aSmallArea, NOW, type SmallArea } from "./world.sample";

const HEADER = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\n", ROLL = `${HEADER}${ADA},Lovelace,Ada,2014-12-10,7\n`;
let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

async function sent(text: string) {
  const answer = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(text) }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  return { areaId: area.areaId, schoolId: area.schoolId, importId: answer.value.importId };
}
const lies = ({ importId }: { readonly importId: string }) => existsSync(storedAt(area.areaId, importId));
const state = async (importId: string) => (await area.rows("SELECT state, version, report->>'reason' AS reason FROM import WHERE id = $1", [importId]))[0]!;

it("a file stays while its import is not over, and goes when it is: landed, refused, thrown away", async () => {
  const [waiting, landed, refused] = [await sent(`${HEADER}${ADA},,Ada,soon,7\n`), await sent(ROLL), await sent("UPN,From,Marks\n")];
  await workOnImport(waiting, "look", NOW);
  await workOnImport(landed, "if-clean", NOW);
  await workOnImport(refused, "if-clean", NOW);
  expect([lies(waiting), lies(landed), lies(refused)]).toEqual([true, false, false]);
  await throwAway(await area.viewerOf("office"), { importId: waiting.importId, version: (await state(waiting.importId)).version }, NOW);
  const [job] = await area.rows("SELECT p.payload FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p ON p.id = j.id WHERE j.task_identifier = 'remove-upload'");
  expect(job).toEqual({ payload: waiting });
  expect(lies(waiting)).toBe(true);
  await tasks["remove-upload"]!(job!.payload, {} as never);
  expect(lies(waiting)).toBe(false);
});

it("a file that is not the one that was sent lands nothing, and says what to do", async () => {
  const [changed, kept] = [await sent(ROLL), await sent(ROLL)];
  writeFileSync(storedAt(area.areaId, changed.importId), ROLL.replace("Lovelace", "Lovelass"));
  expect(await workOnImport(changed, "accepted", NOW)).toMatchObject({ state: "failed", report: { reason: expect.stringContaining("send the file again") } });
  expect(await state(changed.importId)).toMatchObject({ state: "failed", reason: expect.stringContaining("no longer the one that was sent") });
  expect(await workOnImport(kept, "accepted", NOW)).toMatchObject({ state: "landed" });
});

it("a sweep removes what is over, and after a day what never became an import; nothing that is waited for", async () => {
  const waiting = await sent(ROLL), over = await sent(ROLL), orphan = await area.fileOf("a"), young = await area.fileOf("b");
  const part = `${storedAt(area.areaId, young.importId)}.part`;
  writeFileSync(part, "half");
  await area.rows("UPDATE import SET state = 'thrown-away' WHERE id = $1", [over.importId]);
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const old of [storedAt(area.areaId, orphan.importId), storedAt(area.areaId, waiting.importId), part]) utimesSync(old, twoDaysAgo, twoDaysAgo);
  await sweepUploads(new Date());
  expect([lies(waiting), lies(over), lies(orphan), lies(young), existsSync(part)]).toEqual([true, false, false, true, false]);
});
