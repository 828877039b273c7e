// The doorway itself, with a small command and a small query of its own.
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { HERE, viewerOf, WORLD } from "../access/world";
import { buildWorld } from "../access/world.database";
import { asViewer, disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { no, yes } from "../kernel/result";
import { act, ask } from "./ask";
import { defineCommand, defineQuery } from "./doorway";

let database: TestDatabase, superuser: pg.Client;
const NOW = new Date("2027-03-12T09:00:00Z"), ADMIN = viewerOf("administrator"), LEAD = viewerOf("safeguarding-lead"), TEACHER = viewerOf("teacher");
beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  await buildWorld(superuser);
  vi.stubEnv("DATABASE_URL", database.url);
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
  await database.drop();
  vi.unstubAllEnvs();
});
const trail = async () => (await superuser.query<Record<string, unknown>>("SELECT what, role, because, through, child_id, details FROM audit_entry WHERE what LIKE 'test.%' ORDER BY at")).rows;
const named = async () => (await superuser.query("SELECT FROM school WHERE name LIKE 'Renamed%'")).rowCount;
afterEach(async () => { await superuser.query("SET session_replication_role = replica; DELETE FROM audit_entry WHERE what LIKE 'test.%'; RESET session_replication_role; UPDATE school SET name = 'School' WHERE name LIKE 'Renamed%'"); });

const rename = defineCommand({
  name: "test.renameSchool", input: z.object({ name: z.string("Write a name").min(1, "Write a name"), then: z.enum(["ends", "is refused", "breaks"]) }), may: "school:manage", subject: async () => ({}),
  async run({ tx, input }) {
    await tx.school.updateMany({ where: { id: HERE.schoolId }, data: { name: `Renamed ${input.name}` } });
    if (input.then === "is refused") return no("too-late");
    if (input.then === "breaks") throw new Error("in the middle");
    return { ...yes(null), trace: { schoolId: HERE.schoolId, after: { renamed: true } } };
  },
});
const look = defineQuery({
  name: "test.look", input: z.object({ childId: z.uuid() }), may: "child:read",
  subject: async (_tx, { childId }) => (childId === HERE.unbornId ? null : { schoolId: HERE.schoolId, childId }), select: async ({ tx }) => tx.enrolment.count(),
  reads: (_count, subject) => [subject],
});

test("a write is recorded with who, why and what, in the same transaction", async () => {
  expect(await rename(ADMIN, { name: "x", then: "ends" }, NOW)).toEqual(yes(null));
  expect(await trail()).toEqual([{ what: "test.renameSchool", role: "administrator", because: "You are an administrator of this area.", through: "page", child_id: null, details: { after: { renamed: true } } }]);
  expect(await named()).toBe(1);
});

test("a NUL that was pasted is left out of what is kept and asked, and is no fault", async () => {
  expect(await rename(ADMIN, { name: "x\0y", then: "ends" }, NOW)).toEqual(yes(null));
  expect((await superuser.query("SELECT name FROM school WHERE name LIKE 'Renamed%'")).rows).toEqual([{ name: "Renamed xy" }]);
  expect(await rename(ADMIN, { name: "\0", then: "ends" }, NOW)).toMatchObject({ because: "invalid", fields: { name: "Write a name" } });
  expect(await look(LEAD, { childId: `${HERE.childId}\0` }, NOW)).toMatchObject({ ok: true });
});

test("what was written before a refusal, or before a fault, is undone, and the trail says nothing", async () => {
  expect(await rename(ADMIN, { name: "x", then: "is refused" }, NOW)).toEqual(no("too-late"));
  await expect(rename(ADMIN, { name: "x", then: "breaks" }, NOW)).rejects.toThrow("in the middle");
  expect([await named(), await trail()]).toEqual([0, []]);
});

test("whoever may not does nothing; what was typed wrongly comes back by field", async () => {
  expect(await rename(TEACHER, { name: "x", then: "ends" }, NOW)).toEqual(no("not-allowed"));
  expect(await rename(ADMIN, { name: "", then: "ends" }, NOW)).toEqual({ ok: false, because: "invalid", fields: { name: "Write a name" } });
  expect([await named(), await trail()]).toEqual([0, []]);
});

test("a reading of a child is recorded; one that was refused shows nothing", async () => {
  expect((await look(LEAD, { childId: HERE.childId }, NOW)).ok).toBe(true);
  expect(await trail()).toMatchObject([{ what: "test.look", role: "safeguarding-lead", child_id: HERE.childId }]);
  expect(await look(LEAD, { childId: WORLD.shutOut.childId }, NOW)).toEqual(no("not-allowed"));
  expect(await look(TEACHER, { childId: HERE.childId }, NOW)).toEqual(no("not-allowed"));
  expect(await look(LEAD, { childId: HERE.unbornId }, NOW), "nothing found").toEqual(no("not-found"));
  expect(await look(LEAD, { childId: "1 OR 1=1" }, NOW)).toEqual(no("not-found"));
  expect(await trail()).toHaveLength(1);
});

test("several hats are tried one after another, never together", async () => {
  expect(await ask(look, [TEACHER, LEAD], { childId: HERE.childId }, NOW)).toMatchObject({ ok: true });
  expect(await trail()).toMatchObject([{ role: "safeguarding-lead" }]);
  expect(await act(rename, [TEACHER, LEAD], { name: "x", then: "ends" }, NOW)).toEqual(no("not-allowed"));
  expect(await ask(look, [], { childId: HERE.childId }, NOW)).toEqual(no("not-found"));
});

test("without a viewer there is no transaction", async () => {
  const { beforeSignIn } = await import("../db/as-viewer");
  await expect((beforeSignIn() as unknown as { $transaction: (work: () => Promise<void>) => Promise<void> }).$transaction(async () => {})).rejects.toThrow("A transaction needs a viewer");
  expect(await asViewer(LEAD, (tx) => tx.enrolment.count())).toBeGreaterThan(0);
});
