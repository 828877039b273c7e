import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import pg from "pg";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { NIGHT, NIGHTLY, runNightly } from "./nightly";
import { tasks } from "./tasks";
import { startWorker } from "./worker";
import { aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea, empty: TestDatabase;
beforeAll(async () => { [area, empty] = [await aSmallArea(), await testDatabase()]; }, 120_000);
afterAll(async () => { await area.end(); await empty.drop(); });
const jobs = () => area.rows("SELECT task_identifier AS task, key FROM graphile_worker.jobs ORDER BY task_identifier");

test("each school with a source is asked in a job of its own, each with published rules is looked at; a second night replaces what still waits", async () => {
  const office = await area.viewerOf("office");
  await area.rows("INSERT INTO school_source (area_id, id, school_id, address, their_id, credentials, made_by_id, made_at) VALUES ($1, $2, $3, 'https://api.wonde.com/v1.0', 'A1', 'x', $4, now())", [area.areaId, randomUUID(), area.schoolId, office.id]);
  await area.rows("DELETE FROM graphile_worker._private_jobs");
  await runNightly(NIGHTLY, NOW);
  const once = await jobs();
  expect(once).toEqual([{ task: "fetch-source", key: `${area.areaId}:fetch-source:${area.schoolId}` }, { task: "identify", key: `${area.areaId}:identify:${area.schoolId}` }]);
  await runNightly(NIGHTLY, NOW);
  expect(await jobs()).toEqual(once);
  await area.rows("UPDATE school_source SET credentials = NULL, revoked_at = now(), revoked_by_id = made_by_id");
  await area.rows("DELETE FROM graphile_worker._private_jobs");
  await runNightly(NIGHTLY, NOW);
  expect((await jobs()).map(({ task }) => task), "a revoked one is not asked").toEqual(["identify"]);
});

test("a month after a file was done with, what its rejected lines said is forgotten in the night, though no other file is sent", async () => {
  const office = await area.viewerOf("office"), days = (count: number) => new Date(NOW.getTime() - count * 86_400_000);
  for (const [fileName, finished] of [["old.csv", days(31)], ["new.csv", days(29)]] as const) await area.rows(
    `WITH sent AS (INSERT INTO import (area_id, id, school_id, audience, file_name, file_hash, bytes, state, uploaded_by_id, uploaded_at, finished_at) VALUES ($1, gen_random_uuid(), $2, 'data-manager', $3, 'x', 1, 'landed', $4, $5, $5) RETURNING *)
    INSERT INTO import_line (area_id, import_id, n, school_id, audience, fate, cells) SELECT area_id, id, 1, school_id, audience, 'rejected', '["Ada"]' FROM sent`, [area.areaId, area.schoolId, fileName, office.id, finished]);
  await runNightly(NIGHTLY, NOW);
  expect(await area.rows("SELECT i.file_name AS file, l.cells FROM import_line l JOIN import i ON i.area_id = l.area_id AND i.id = l.import_id ORDER BY 1")).toEqual([{ file: "new.csv", cells: ["Ada"] }, { file: "old.csv", cells: null }]);
});

test("a step that breaks keeps no other from its work, and the night is tried again", async () => {
  const done: string[] = [];
  const steps = [
    { name: "breaks", once: async () => { throw new Error("Ada Lovelace is in my way"); } },
    { name: "of the house", once: async () => void done.push("house") },
    { name: "of an area", inArea: async (areaId: string) => void done.push(areaId) },
  ];
  await expect(runNightly(steps, NOW)).rejects.toThrow("In the night these broke: breaks.");
  expect(done).toEqual(["house", area.areaId]);
});

test("the worker meets the tick of a night it slept through, once", async () => {
  const superuser = new pg.Client({ connectionString: empty.superUrl });
  await superuser.connect();
  await superuser.query("INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution) VALUES ('nightly', now() - interval '3 days', now() - interval '3 days')");
  // An hour ago, so that the hour at which this runs says nothing: a night that lies further back than NIGHT fills is left to the next one.
  const ran: unknown[] = [], slept = new Date(Date.now() - 3_600_000), night = NIGHT.replace(/^30 2 /, `${slept.getUTCMinutes()} ${slept.getUTCHours()} `);
  expect(night.replace(/^\d+ \d+ /, "30 2 ")).toBe(NIGHT);
  const start = () => startWorker(empty.url, { nightly: async (payload) => void ran.push(payload) }, night);
  await (async () => { const worker = await start(); await expect.poll(() => ran.length, { timeout: 8000 }).toBeGreaterThan(0); await worker.stop(); })();
  expect(ran).toEqual([{ _cron: { ts: expect.stringContaining(slept.toISOString().slice(10, 16)), backfilled: true } }]);
  const again = await start();
  await new Promise((later) => setTimeout(later, 1500));
  await again.stop();
  expect(ran).toHaveLength(1);
  await superuser.end();
});

test("what the crontab calls is a task there is", () => {
  expect(tasks).toHaveProperty(NIGHT.split(" ")[5]!);
});
