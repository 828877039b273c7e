import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnect } from "../../lib/db/as-viewer";
import { testDatabase, type TestDatabase } from "../../lib/db/test-database";
import { passwordFits } from "../../lib/session/password";
import { cast, demonstrationPassword } from "./cast";
import { seedDemonstration } from "./demonstration";

let database: TestDatabase, client: pg.Client;
const rows = async <T extends pg.QueryResultRow>(sql: string) => (await client.query<T>(sql)).rows;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration({ databaseUrl: database.url, ownerUrl: database.ownerUrl, now: new Date("2027-03-12T09:00:00Z"), say: () => {} });
  client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
}, 300_000);
afterAll(async () => {
  await client.end();
  await disconnect();
  await database.drop();
});

it("lets everybody of the cast in with the one password, in the role they are told to have", async () => {
  const people = await rows<{ email: string; role: string; hash: string; one_time: boolean }>(
    "SELECT email, g.role, password_hash AS hash, one_time FROM person p JOIN person_grant g ON g.person_id = p.id JOIN credential c ON c.person_id = p.id");
  expect(people.map(({ email, role }) => `${email} ${role}`).sort()).toEqual(cast.map(({ email, role }) => `${email} ${role}`).sort());
  for (const { hash, one_time } of people) {
    expect(one_time).toBe(false);
    expect(await passwordFits(hash, demonstrationPassword)).toBe(true);
  }
});

it("has 600 children on roll, with every file landed and nothing rejected", async () => {
  expect(await rows("SELECT count(*)::int AS children FROM enrolment WHERE left_on IS NULL AND gone_on IS NULL")).toEqual([{ children: 600 }]);
  expect(await rows("SELECT DISTINCT state, jsonb_array_length(report->'rejected') AS rejected, jsonb_array_length(report->'warnings') AS warnings FROM import")).toEqual([{ state: "landed", rejected: 0, warnings: 0 }]);
});

it("has 25 to 45 candidates, the children of the stories among them, and Maya not", async () => {
  const candidates = (await rows<{ name: string }>("SELECT DISTINCT forename || ' ' || surname AS name FROM flag JOIN enrolment USING (area_id, school_id, child_id) WHERE candidate AND ended_on IS NULL")).map(({ name }) => name);
  expect(candidates.length).toBeGreaterThanOrEqual(25);
  expect(candidates.length).toBeLessThanOrEqual(45);
  expect(candidates).toEqual(expect.arrayContaining(["Haniya Mahmood", "Andrew Kellett", "Tyler Brough", "Stacy Hargreaves", "Aamaya Rao"]));
  expect(await rows("SELECT rule FROM flag JOIN enrolment USING (area_id, school_id, child_id) WHERE forename = 'Maya' AND surname = 'Fenwick'")).toEqual([]);
});

it("has decided most with a reason, left some to decide and a few too late", async () => {
  const [reviews] = await rows<{ decided: number; waiting: number; late: number }>(`SELECT count(*) FILTER (WHERE state = 'ended' AND reason <> '')::int AS decided,
    count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'waiting' AND due_on < '2027-03-12')::int AS late FROM review`);
  expect(reviews!.decided).toBeGreaterThan(20);
  expect(reviews!.waiting).toBeGreaterThanOrEqual(6);
  expect(reviews!.waiting).toBeLessThanOrEqual(16);
  expect(reviews!.late).toBeGreaterThanOrEqual(2);
  expect(await rows("SELECT forename FROM review JOIN enrolment USING (area_id, school_id, child_id) WHERE state = 'waiting' AND (forename, surname) IN (('Haniya', 'Mahmood'), ('Andrew', 'Kellett')) ORDER BY 1")).toEqual([{ forename: "Andrew" }, { forename: "Haniya" }]);
});

it("has three concerns, one of them answered, and one worry that waits for the leads", async () => {
  expect(await rows("SELECT count(*)::int AS raised, count(answered_at)::int AS answered FROM concern")).toEqual([{ raised: 3, answered: 1 }]);
  expect(await rows("SELECT count(*)::int AS entries FROM safeguarding_entry WHERE read_at IS NULL")).toEqual([{ entries: 1 }]);
});
