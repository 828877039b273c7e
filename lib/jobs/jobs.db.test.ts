import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { startWorker } from "./worker";

const AREA = "018f0000-0000-7000-8000-00000000000a";
const ID = "018f0000-0000-7000-8000-000000000001";
let database: TestDatabase;
let app: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  app = new pg.Client({ connectionString: database.url });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** Enqueues as somebody of an area (or of none), in a transaction that ends as told. */
async function enqueue(payload: object, { area = AREA, queue = "imports", end = "COMMIT" } = {}) {
  await app.query(`BEGIN; SET LOCAL ctx.area_id = '${area}'`);
  try {
    await app.query("SELECT jobs.enqueue('try', $1::jsonb, $2)", [JSON.stringify(payload), queue]);
    await app.query(end);
  } catch (fault) {
    await app.query("ROLLBACK");
    throw fault;
  }
}

test("a job runs once its transaction has committed, with the area of whoever asked", async () => {
  const ran: unknown[] = [];
  const worker = await startWorker(database.url, { try: async (payload) => void ran.push(payload) });
  await enqueue({ importId: ID, on: "2027-03-12", count: 3, areaId: ID }, { end: "ROLLBACK" });
  await enqueue({ importId: ID, on: "2027-03-12", count: 3, areaId: ID });
  await expect.poll(() => ran, { timeout: 5000 }).toEqual([{ importId: ID, on: "2027-03-12", count: 3, areaId: AREA }]);
  await worker.stop();
});

test("a job carries no words, neither in its payload nor in its queue's name", async () => {
  await expect(enqueue({ name: "Ada Lovelace" })).rejects.toThrow(/not words/);
  await expect(enqueue({ nested: { name: "Ada" } })).rejects.toThrow(/not words/);
  await expect(enqueue({ importId: ID }, { queue: "Ada Lovelace" })).rejects.toThrow(/not words/);
});

test("nobody enqueues for nobody", async () => {
  await expect(enqueue({ importId: ID }, { area: "" })).rejects.toThrow(/nobody is asking/);
});

test("the app cannot read jobs, and the worker's role cannot read children", async () => {
  await expect(app.query("SELECT * FROM graphile_worker._private_jobs")).rejects.toThrow(/permission denied/);
  await app.query("SET ROLE seen_worker");
  await expect(app.query("SELECT * FROM child")).rejects.toThrow(/permission denied/);
  await app.query("RESET ROLE");
});
