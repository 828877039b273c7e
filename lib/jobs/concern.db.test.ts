import { afterAll, beforeAll, expect, it } from "vitest";
import { raiseConcern } from "../identification/concerns/commands";
import { sendFile } from "../imports/commands";
import { workOnImport } from "./import-file";
import { tasks } from "./tasks";
import { ADA, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea, childId: string;
beforeAll(async () => {
  area = await aSmallArea();
  const file = await area.fileOf(`UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\n${ADA},Lovelace,Ada,2014-12-10,7\n`, "roll.csv");
  const sent = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file }, NOW);
  if (!sent.ok) throw new Error(sent.because);
  await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId: sent.value.importId }, "if-clean", NOW);
  childId = String((await area.rows("SELECT child_id FROM enrolment"))[0]!.child_id);
}, 120_000);
afterAll(() => area.end());

const waitingJobs = () => area.rows("SELECT p.payload FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p ON p.id = j.id WHERE j.task_identifier = 'identify'");
const raise = async (words: string) => raiseConcern({ ...(await area.viewerOf("teacher")), through: "page" }, { childId, about: "saw", words, unsafe: "no" }, NOW);

it("a concern that is refused leaves neither itself nor a job", async () => {
  expect(await raise("")).toMatchObject({ ok: false });
  expect([await waitingJobs(), await area.rows("SELECT 1 FROM concern")]).toEqual([[], []]);
});

it("a concern leaves one job, of ids alone, and the job opens one review for the child", async () => {
  expect(await raise("He sat alone again.")).toMatchObject({ ok: true });
  expect(await raise("And today.")).toMatchObject({ ok: true });
  const jobs = await waitingJobs();
  expect(jobs).toEqual([{ payload: { areaId: area.areaId, schoolId: area.schoolId } }]);
  await tasks.identify!(jobs[0]!.payload, {} as never);
  expect(await area.rows("SELECT child_id, opened_for, state FROM review")).toEqual([{ child_id: childId, opened_for: "concern", state: "waiting" }]);
});
