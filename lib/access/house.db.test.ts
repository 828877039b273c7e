// What holds for the database as a whole: row level security on every table, an app that owns nothing, functions that tell nothing.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { asViewer, beforeSignIn, contextOf, directly, disconnect, type Tx } from "../db/as-viewer";
import { Prisma } from "../../generated/prisma/client";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { TABLES } from "./tables";
import { EVERYBODY, HERE, idOf, PARTS, PLACES, viewerOf, WORLD } from "./world";
import { buildWorld, insertText } from "./world.database";
import { freshRow, type Values } from "./world.rows";

let database: TestDatabase, superuser: pg.Client, app: pg.Client;
const connect = async (connectionString: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};
beforeAll(async () => {
  database = await testDatabase();
  superuser = await connect(database.superUrl);
  await buildWorld(superuser);
  app = await connect(database.url);
  vi.stubEnv("DATABASE_URL", database.url);
});
afterAll(async () => {
  await disconnect();
  await Promise.all([superuser.end(), app.end()]);
  await database.drop();
  vi.unstubAllEnvs();
});
const ask = async <R extends object>(sql: string, values: unknown[] = []) => (await superuser.query<R>(sql, values)).rows;
const codeOf = (work: Promise<unknown>) => work.then(() => "done", (e: { code?: string }) => e.code ?? "?");

test("row level security is forced on every table", async () => {
  const loose = await ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)");
  expect(loose).toEqual([]);
  expect(await ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'f')"), "a view reads as its owner").toEqual([]);
});

test("the app owns nothing, is no superuser and cannot go round row level security", async () => {
  expect(await ask("SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = 'seen_app'"))
    .toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false }]);
  expect(await ask("SELECT rolname FROM pg_roles WHERE rolname IN ('seen_definer', 'seen_worker', 'seen_owner') AND (rolsuper OR rolbypassrls)")).toEqual([]);
  expect(await ask("SELECT relname FROM pg_class WHERE relowner = 'seen_app'::regrole UNION ALL SELECT proname FROM pg_proc WHERE proowner = 'seen_app'::regrole")).toEqual([]);
  expect(await ask("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND has_schema_privilege('seen_app', oid, 'CREATE')")).toEqual([]);
});

test("the app has the rights on a table that tables.ts says, and none on the tables of other schemas", async () => {
  const letters = (table: string) => new Set(EVERYBODY.flatMap((role) => [...(TABLES[table]!.cells.trim().split(/\s+/)[EVERYBODY.indexOf(role)] ?? "").toLowerCase()]));
  const expected = Object.keys(TABLES).sort().map((table) => ({
    table, select: letters(table).has("r") || letters(table).has("o"), insert: letters(table).has("a"), update: letters(table).has("c"), delete: letters(table).has("d"), truncate: false,
  }));
  const found = await ask(`SELECT c.relname AS table, ${["select", "insert", "delete", "truncate"].map((right) => `has_table_privilege('seen_app', c.oid, '${right}') AS ${right}`).join(", ")}, has_any_column_privilege('seen_app', c.oid, 'update') AS update
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY c.relname COLLATE "C"`);
  expect(found).toEqual(expected);
  expect(await ask(`SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v', 'm') AND n.nspname NOT IN ('public', 'pg_catalog', 'information_schema')
    AND n.nspname !~ '^pg_toast' AND has_table_privilege('seen_app', c.oid, 'SELECT,INSERT,UPDATE,DELETE') AND has_schema_privilege('seen_app', n.oid, 'USAGE')`)).toEqual([]);
});

test("every policy is for the app, but those of the role that nobody can sign in as", async () => {
  expect(await ask("SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' AND roles <> CASE policyname WHEN 'definer' THEN '{seen_definer}' ELSE '{seen_app}' END::name[]")).toEqual([]);
  expect(await ask("SELECT rolname FROM pg_roles WHERE rolname = 'seen_definer' AND (rolcanlogin OR pg_has_role('seen_app', oid, 'MEMBER'))")).toEqual([]);
});

test("functions that run as another role are not for everybody, and fix where they look", async () => {
  const definers = await ask<{ name: string; open: boolean; fixed: boolean }>(`SELECT p.oid::regprocedure::text AS name, has_function_privilege('public', p.oid, 'EXECUTE') AS open,
    coalesce(p.proconfig @> ARRAY['search_path=""'], false) AS fixed FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
  expect(definers.length).toBeGreaterThan(20);
  expect(definers.filter(({ open, fixed }) => open || !fixed)).toEqual([]);
  expect(await codeOf(app.query("SELECT session.set_up('Another', 'a@b.test', 'A', 'x', '2027-01-01')"))).toBe("42501");
});

test("a bare SELECT as the app, without context, answers no row of any table", async () => {
  for (const table of Object.keys(TABLES)) {
    const seen = await app.query(`SELECT * FROM "${table}"`).then(({ rowCount }) => rowCount, (e: { code?: string }) => e.code);
    expect([0, "42501"], table).toContain(seen);
  }
});

test("the app cannot take on another role", async () => {
  for (const role of ["seen_owner", "seen_definer", "postgres"]) expect(await codeOf(app.query(`SET ROLE ${role}`)), role).toBe("42501");
  await app.query("SET ROLE seen_worker");
  for (const table of Object.keys(TABLES)) expect(await codeOf(app.query(`SELECT FROM "${table}"`)), table).toBe("42501");
  await app.query("RESET ROLE");
});

test("a connection whose transaction failed goes back to the pool knowing nobody", async () => {
  const lead = viewerOf("safeguarding-lead");
  for (let i = 0; i < 10; i++) {
    await expect(asViewer(lead, async (tx) => { await tx.enrolment.count(); throw new Error("in the middle"); })).rejects.toThrow("in the middle");
    await expect(asViewer(lead, (tx) => tx.$queryRaw`SELECT 1/0`)).rejects.toThrow();
  }
  const kept = await Promise.all(Array.from({ length: 16 }, () => beforeSignIn().$queryRaw<{ area: string | null; rows: bigint }[]>`SELECT nullif(current_setting('ctx.area_id', true), '') AS area, (SELECT count(*) FROM enrolment) AS rows`));
  expect(kept.flat()).toEqual(Array.from({ length: 16 }, () => ({ area: null, rows: 0n })));
});

test("a statement sent directly is the viewer's own, and none is sent once their transaction has ended", async () => {
  const lead = viewerOf("safeguarding-lead"), seen = async (tx: Tx) => (await directly<{ id: string; n: number }>(tx, Prisma.sql`SELECT ctx.viewer_id()::text AS id, (SELECT count(*)::int FROM enrolment) AS n`)).rows[0];
  const kept: Tx[] = [];
  const [mine, theirs] = await Promise.all([asViewer(lead, (tx) => { kept.push(tx); return seen(tx); }), asViewer(viewerOf("provider"), seen)]);
  expect(mine).toMatchObject({ id: lead.id, n: expect.toSatisfy((n: number) => n > 0) });
  expect(theirs).toEqual({ id: viewerOf("provider").id, n: 0 });
  await expect(directly(kept[0]!, Prisma.sql`SELECT 1`)).rejects.toThrow("has ended");
  const late = vi.fn();
  await asViewer(lead, async (tx) => {
    kept.push(tx);
    await new Promise((later) => setTimeout(later, 400));
    await directly(tx, Prisma.sql`SELECT 1`).catch((e: Error) => late(e.message));
  }, 100).catch(() => {});
  await expect.poll(() => late.mock.calls.flat(), { timeout: 10_000 }).toEqual(["The transaction has ended."]);
  await expect(asViewer(lead, async (tx) => { kept.push(tx); throw new Error("nothing comes of it"); })).rejects.toThrow("nothing");
  await expect(directly(kept[2]!, Prisma.sql`SELECT 1`)).rejects.toThrow("has ended");
});

test("a plan that a connection keeps says each time who asks", async () => {
  const of = viewerOf("safeguarding-lead"), answers: unknown[] = [];
  // After five times the plan is kept. One after the other, so that it is one connection.
  for (let n = 0; n < 8; n++) for (const viewer of [of, viewerOf("provider"), { ...of, areaId: randomUUID() }]) answers.push(await asViewer(viewer, async (tx) =>
    (await directly(tx, Prisma.sql`SELECT pg_backend_pid() AS pid, ctx.role() AS role, (SELECT count(*)::int FROM enrolment) AS n, (SELECT generic_plans::int FROM pg_prepared_statements WHERE statement LIKE '%AS role%') AS kept`)).rows[0]));
  const here = (answers[0] as { n: number }).n;
  expect(here).toBeGreaterThan(0);
  expect(answers).toEqual(answers.map((_, n) => ({ pid: (answers[0] as { pid: number }).pid, role: n % 3 === 1 ? "provider" : "safeguarding-lead", n: n % 3 === 0 ? here : 0, kept: expect.any(Number) })));
  expect((answers.at(-1) as { kept: number }).kept).toBeGreaterThan(0);
});

test("a context is gone at the end of its transaction", async () => {
  await app.query(`BEGIN;${contextOf(viewerOf("safeguarding-lead"))}`);
  expect((await app.query("SELECT FROM enrolment")).rowCount).toBeGreaterThan(0);
  await app.query("COMMIT");
  expect((await app.query("SELECT FROM enrolment")).rowCount).toBe(0);
});

test("what a viewer brings is text: a name with a quote in it opens nothing", async () => {
  const sly = { ...viewerOf("teacher"), yearGroups: ["9'; SET LOCAL ctx.role = 'safeguarding-lead"] };
  const [row] = await asViewer(sly, (tx) => tx.$queryRaw<{ role: string }[]>`SELECT ctx.role() AS role`).catch(() => [{ role: "teacher" }]);
  expect(row?.role).toBe("teacher");
});

test("a key that is taken elsewhere, or of somebody invisible, is refused as one that is nowhere", async () => {
  const teacher = viewerOf("teacher");
  const tried = async (table: string, over: Values) => {
    await app.query(`BEGIN;${contextOf(teacher)}`);
    const values = { ...freshRow(table, "here", teacher.id, "teacher").values, ...over };
    const answer = await app.query(insertText(table, values), Object.values(values)).then(() => "done", (e: { code: string; constraint?: string }) => `${e.code} ${e.constraint ?? ""}`);
    await app.query("ROLLBACK");
    return answer;
  };
  const absent = await tried("concern", { child_id: idOf("child", 999_999) });
  expect(absent).toMatch(/^23503/);
  for (const place of ["otherSchool", "otherArea"] as const) expect(await tried("concern", { child_id: WORLD[place].childId }), place).toBe(absent);
  expect(await tried("concern", {})).toBe("done");
});

test("keeping oneself from a child is open to everybody at the school, for themselves and there alone", async () => {
  for (const role of EVERYBODY) {
    const viewer = viewerOf(role), may = viewer.schoolIds.length > 0;
    await app.query(`BEGIN;${contextOf(viewer)}`);
    const values = { ...freshRow("shut_out", "here", viewer.id, role).values, person_id: viewer.id };
    expect(await codeOf(app.query(insertText("shut_out", values), Object.values(values))), role).toBe(may ? "done" : "42501");
    await app.query("ROLLBACK");
    await app.query(`BEGIN;${contextOf(viewer)}`);
    const another = { ...values, person_id: idOf("person", 11) };
    expect(await codeOf(app.query(insertText("shut_out", another), Object.values(another))), `${role}, of another`).toBe(role === "safeguarding-lead" ? "done" : "42501");
    await app.query("ROLLBACK");
  }
});

test("nobody writes in another's name", async () => {
  const named = { audit_entry: "viewer_id", concern: "raised_by_id", safeguarding_entry: "raised_by_id", safeguarding_receipt: "raised_by_id", import: "uploaded_by_id", rule_set: "published_by_id", rule_proposal: "proposed_by_id", person_grant: "granted_by_id", shut_out: "by_id",
    approach_attempt: "by_id", approach_answer: "recorded_by_id", case_contact: "by_id", case_task: "made_by_id", hand_over: "by_id", goal_rating: "recorded_by_id", plan_agreement: "recorded_by_id", plan_review: "recorded_by_id",
    family_link: "made_by_id", family_note: "link_id", service_request: "requested_by_id", register_entry: "recorded_by_id", heading_meaning: "said_by_id", school_source: "made_by_id", meeting: "opened_by_id", meeting_task: "made_by_id",
    class_review_round: "opened_by_id", class_review_skip: "said_by_id", judgement: "said_by_id", declared_insight: "recorded_by_id", question_set: "published_by_id", rule_preview: "asked_by_id", measure: "defined_by_id", list_length: "set_by_id", said_seen: "seen_by_id" };
  const asFiled = ["judgement", "declared_insight"]; // what was written down here is put back as it stood, when the file that said the same is undone
  for (const [table, column] of Object.entries(named)) for (const role of EVERYBODY.filter((one) => one !== "imports" || !asFiled.includes(table))) {
    const values = { ...freshRow(table, "here", idOf("person", 11), role).values, [column]: idOf("person", 11) };
    await app.query(`BEGIN;${contextOf(viewerOf(role))}`);
    expect(await codeOf(app.query(insertText(table, values), Object.values(values))), `${table} as ${role}`).toBe("42501");
    await app.query("ROLLBACK");
  }
});

test("what only the safeguarding lead may know of is written by the lead, and on a child of their own by the link worker", async () => {
  const tried = async (role: (typeof EVERYBODY)[number], table: string, place: "here" | "sameSchool") => {
    const viewer = viewerOf(role), { areaId, schoolId, childId } = WORLD[place], values = { ...freshRow(table, place, viewer.id, role).values, area_id: areaId, school_id: schoolId, child_id: childId, restricted: true };
    await app.query(`BEGIN;${contextOf(viewer)}`);
    const code = await codeOf(app.query(insertText(table, values), Object.values(values)));
    await app.query("ROLLBACK");
    return code === "done";
  };
  for (const role of EVERYBODY) {
    const lead = role === "safeguarding-lead", theirs = role === "link-worker";
    for (const table of ["approach", "approach_attempt", "approach_answer"])
      expect([await tried(role, table, "here"), await tried(role, table, "sameSchool")], `${table} as ${role}`).toEqual([lead || (theirs && table !== "approach"), lead]);
  }
});

test("a file is sent, and its headings explained, in nobody's role but one's own; what Seen fetched itself is the data manager's", async () => {
  for (const table of ["import", "heading_meaning"]) for (const role of EVERYBODY) for (const audience of ["data-manager", "safeguarding-lead"]) {
    const viewer = viewerOf(role), values = { ...freshRow(table, "here", viewer.id, role).values, audience };
    await app.query(`BEGIN;${contextOf(viewer)}`);
    expect(await codeOf(app.query(insertText(table, values), Object.values(values))), `${table} for ${audience} as ${role}`).toBe(role === audience || (table === "import" && role === "imports" && audience === "data-manager") ? "done" : "42501");
    await app.query("ROLLBACK");
  }
});

test("words that are nobody's to change can be changed in no column", async () => {
  const changeable = async (table: string) => (await ask<{ name: string }>("SELECT attname::text AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND has_column_privilege('seen_app', attrelid, attnum, 'UPDATE') ORDER BY attname", [table])).map(({ name }) => name);
  expect(await changeable("family_note")).toEqual(["answer", "read_at", "read_by_id"]);
  expect(await changeable("import_line"), "but for what is forgotten of it").toEqual(["cells"]);
  for (const table of ["approach_attempt", "approach_answer", "case_contact", "hand_over", "plan_strength", "plan_goal", "goal_rating", "plan_agreement", "plan_review", "baseline", "released_count", "list_length", "said_seen", "released_rule_count", "import_change", "heading_meaning", "marks_change", "meeting_person", "meeting_task"]) expect(await changeable(table), table).toEqual([]);
});

test("a family's note comes unread and unanswered, on their own case alone", async () => {
  const family = viewerOf("family"), plain = freshRow("family_note", "here", family.id, "family").values;
  const tried = async (over: Values) => {
    await app.query(`BEGIN;${contextOf(family)}`);
    const values = { ...plain, ...over }, code = await codeOf(app.query(insertText("family_note", values), Object.values(values)));
    await app.query("ROLLBACK");
    return code;
  };
  expect(await tried({})).toBe("done");
  for (const over of [{ read_at: "2027-03-01T09:00:00Z" }, { answer: "Heard" }, { case_id: WORLD.sameSchool.caseId }, { area_id: WORLD.otherArea.areaId }]) expect(await tried(over), JSON.stringify(over)).toBe("42501");
});

test("a family reads the parts chosen for it, no others, and nothing of a draft", async () => {
  const of = { plan_strength: "strengths", plan_goal: "goals", goal_rating: "goals", plan_action: "actions", service_request: "shared", service: "shared" } as const;
  for (const [table, needed] of Object.entries(of)) for (const part of PARTS) {
    await app.query(`BEGIN;${contextOf({ ...viewerOf("family"), parts: [part] })}`);
    const { rowCount } = await app.query(`SELECT FROM "${table}"`);
    if (table === "service") expect((rowCount ?? 0) > 0, `${table} with ${part}`).toBe(part === needed);
    else expect(rowCount, `${table} with ${part}`).toBe(part === needed ? (table === "service_request" ? 2 : 1) : 0);
    await app.query("ROLLBACK");
  }
});

test("the audit trail cannot be changed, not even by the owner", async () => {
  const owner = await connect(database.ownerUrl);
  for (const statement of ["UPDATE audit_entry SET because = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"]) expect(await codeOf(app.query(statement)), statement).toBe("42501");
  expect(await codeOf(owner.query("TRUNCATE audit_entry"))).toBe("P0001");
  expect(await codeOf(superuser.query("DELETE FROM audit_entry")), "as the superuser").toBe("P0001");
  await owner.end();
});

test("a frozen baseline cannot be changed, not even by the owner", async () => {
  const owner = await connect(database.ownerUrl);
  for (const statement of ["UPDATE baseline SET stood = '{}'", "DELETE FROM baseline"]) expect([await codeOf(app.query(statement)), await codeOf(superuser.query(statement))], statement).toEqual(["42501", "P0001"]);
  expect(await codeOf(owner.query("TRUNCATE baseline"))).toBe("P0001");
  await owner.end();
});

test("a pot is never overspent, whoever writes: not by a request, not by moving one, not by a smaller pot", async () => {
  const pot = idOf("row", 1), poor = idOf("row", 11), one = WORLD.here.requestId;
  const refused = async (sql: string, values: unknown[]) => superuser.query(sql, values).then(() => "done", (e: { constraint?: string }) => e.constraint);
  await superuser.query("UPDATE pot SET pence = 24000 WHERE id = $1", [pot]); // both its requests hold 12,000
  await superuser.query("UPDATE pot SET pence = 0 WHERE id = $1", [poor]);
  expect(await refused("UPDATE pot SET pence = 23999 WHERE id = $1", [pot])).toBe("pot_never_overspent");
  expect(await refused("UPDATE service_request SET sessions_planned = 7, held_pence = 14000 WHERE id = $1", [one])).toBe("pot_never_overspent");
  expect(await refused("UPDATE service_request SET pot_id = $2 WHERE id = $1", [one, poor])).toBe("pot_never_overspent");
  const another = freshRow("service_request", "here", idOf("person", 11), "link-worker").values;
  expect(await refused(insertText("service_request", another), Object.values(another))).toBe("pot_never_overspent");
  await superuser.query("UPDATE pot SET pence = 36000 WHERE id = $1", [pot]);
  expect(await refused(insertText("service_request", another), Object.values(another))).toBe("done");
  await superuser.query("DELETE FROM service_request WHERE id = $1", [another.id]);
});

test("what a pot has left is told to those who commission from it, in their own area, and how pots stand to a head as well", async () => {
  await superuser.query("BEGIN");
  await superuser.query("UPDATE pot SET pence = 100000");
  const didNotRun = { ...freshRow("register_entry", "here", HERE.personId, "provider").values, request_id: idOf("request", 21), held_on: "2027-03-08", mark: "did-not-run" };
  await superuser.query(insertText("register_entry", didNotRun), Object.values(didNotRun));
  for (const role of EVERYBODY) {
    await superuser.query(`SAVEPOINT asked; SET LOCAL ROLE seen_app; ${contextOf(viewerOf(role))}`);
    const free = async (n: number) => (await ask<{ free: number | null }>("SELECT commissioning.free_pence($1) AS free", [idOf("row", n)]))[0]!.free;
    const commissions = ["link-worker", "safeguarding-lead", "senco", "programme-manager"].includes(role), pm = role === "programme-manager";
    expect([await free(1), await free(11), await free(3), await free(4)], role).toEqual(commissions ? [76_000, 100_000, pm ? 64_000 : null, null] : [null, null, null, null]);
    const standing = await ask("SELECT pot_id AS pot, held_pence AS held, delivered_pence AS delivered FROM commissioning.pots_standing() ORDER BY pot_id");
    const stands = (n: number, held: number, delivered: number) => ({ pot: idOf("row", n), held, delivered });
    const school = [stands(1, 24_000, 2000), stands(2, 24_000, 2000)], others = [stands(5, 24_000, 2000), stands(11, 0, 0)];
    expect(standing, role).toEqual(pm ? [...school, stands(3, 36_000, 2000), ...others] : commissions || role === "school-lead" ? [...school, ...others] : []);
    await superuser.query("ROLLBACK TO SAVEPOINT asked; RESET ROLE");
  }
  await superuser.query("ROLLBACK");
});

test("functions answer for the viewer's own area and to the role they are for", async () => {
  const as = async (role: (typeof EVERYBODY)[number], sql: string, values: unknown[]) => {
    await app.query(`BEGIN;${contextOf(viewerOf(role))}`);
    const answer = await codeOf(app.query(sql, values));
    await app.query("ROLLBACK");
    return answer;
  };
  for (const role of EVERYBODY) {
    expect(await as(role, "SELECT * FROM children.resolve_upns($1)", [["A123456789012"]]), role).toBe(role === "imports" ? "done" : "42501");
    expect(await as(role, "SELECT session.set_password($1, 'x', true)", [HERE.personId]), role).toBe(role === "administrator" ? "done" : "42501");
    expect(await as(role, "SELECT session.set_password($1, 'x', true)", [WORLD.otherArea.personId]), role).toBe("42501");
  }
});

test("the birth date of a child whose family somebody asks is told to that link worker, and to nobody else", async () => {
  await superuser.query("BEGIN");
  for (const place of PLACES) {
    const values = { ...freshRow("child_detail", place, HERE.personId, "imports").values, born_on: "2011-01-01" };
    await superuser.query(insertText("child_detail", values), Object.values(values));
  }
  for (const role of EVERYBODY) {
    await superuser.query(`SAVEPOINT asked; SET LOCAL ROLE seen_app; ${contextOf({ ...viewerOf(role), askingIds: viewerOf("link-worker").askingIds })}`);
    const told = [];
    for (const { bareId } of [WORLD.here, WORLD.sameSchool, WORLD.shutOut, WORLD.otherSchool, WORLD.otherArea]) told.push((await ask<{ known: boolean }>("SELECT children.birth_date_of_asked($1) IS NOT NULL AS known", [bareId]))[0]!.known);
    expect(told, role).toEqual([role === "link-worker", false, false, false, false]);
    await superuser.query("ROLLBACK TO SAVEPOINT asked; RESET ROLE");
  }
  await superuser.query("DELETE FROM child_detail WHERE child_id = $1 AND area_id = $2", [HERE.bareId, HERE.areaId]);
  await superuser.query(`SET LOCAL ROLE seen_app; ${contextOf(viewerOf("link-worker"))}`);
  expect((await ask("SELECT children.birth_date_of_asked($1) AS on", [HERE.bareId]))[0], "nor that of a child of the same id in another area").toEqual({ on: null });
  await superuser.query("ROLLBACK");
});

test("a UPN means the child of the viewer's own area, also where another area knows the same one; a job belongs to an area", async () => {
  await app.query(`BEGIN;${contextOf(viewerOf("imports"))}`);
  const { rows } = await app.query<{ child_id: string }>("SELECT child_id FROM children.resolve_upns(ARRAY['UPN40'])");
  await app.query("ROLLBACK");
  expect(rows).toHaveLength(1);
  expect(rows[0]!.child_id).not.toBe(WORLD.otherArea.childId);
  expect((await ask("SELECT upn FROM child WHERE id = $1", [WORLD.otherArea.childId]))[0]).toEqual({ upn: "UPN40" });
  await expect(app.query("SELECT jobs.enqueue('check-import', '{}')")).rejects.toThrow("nobody is asking");
});
