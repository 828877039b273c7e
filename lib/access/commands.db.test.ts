// Every command and query of the house, asked by every role in every situation of the scenario list.
import { readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { aboutOf, builtBy, type About, type Kind } from "../doorway/doorway";
import { DEFAULT_RULE_SET } from "../identification/default-rule-set";
import { asked, DOORS } from "./doors";
import { ALSO, FIRST } from "./doors.sample";
import { isYes, KIND_OF, letterFor, REASONS, SITUATIONS, type Situation } from "./scenarios";
import { TABLES } from "./tables";
import { EVERYBODY, HERE, viewerOf, type Who } from "./world";
import { buildWorld } from "./world.database";

type Answer = { readonly ok: boolean; readonly because?: string; readonly value?: unknown };
type Door = About & { readonly kind: Kind; readonly ask: (viewer: ReturnType<typeof viewerOf>, input: unknown, now: Date) => Promise<Answer> };
const LIB = path.resolve(import.meta.dirname, "..");
const files = readdirSync(LIB, { recursive: true, encoding: "utf8" }).filter((file) => /(^|[\\/])(commands|queries)\.ts$/.test(file) && !file.includes("canary"));
const doors: readonly Door[] = (await Promise.all(files.map((file) => import(path.join(LIB, file)) as Promise<Record<string, unknown>>)))
  .flatMap((room) => Object.values(room)).flatMap((exported) => {
    const about = aboutOf(exported), kind = builtBy(exported);
    return about && kind ? [{ ...about, kind, ask: exported as Door["ask"] }] : [];
  });
const NOW = new Date("2027-03-12T09:00:00Z"), DENIED = ["not-found", "not-allowed"];
/** Readings that show a child with evidence: by their capability, but for this one, which shows colleagues. */
const EVIDENCE = ["class:list", "child:read", "review:list", "review:read", "flags:list", "meeting:lead", "meeting-task:own", "concern:answer", "identify:named", "identify:candidates", "safeguarding:list", "safeguarding:read",
  "approach:list", "approach:work", "case:list", "case:read", "plan:read", "plan:write", "family-link:manage", "family:read", "request:make", "request:answer", "requests:own", "register:keep", "visibility:named"];
const SHOWS_NO_CHILD = ["partnership.newSafeguardingLeads", "commissioning.frontDoor", "commissioning.registers", "children.classList", "identification.meetings", "signals.classReview", "signals.classReviewProgress", "identification.whatCameOfAll", "identification.proposedHere", "identification.rulesDecidedHere"];
/** Every child of this world has a case, so that nobody waits; who is shown where somebody does is recorded, see lib/cases/around.db.test.ts. */
const NOBODY_HERE = ["cases.withoutOffer"];
/** Parts of a page whose own query records the same child for the same reader. */
const BESIDE = ["cases.caseHead", "cases.ofChild", "plans.ofCase", "commissioning.ofCase", "commissioning.sessionsOfCases", "commissioning.sharedWithFamily"];
/** Nobody in this world has a password to change, and no file of it was checked. */
const STOPPED_BY_A_RULE = ["partnership.changeOwnPassword", "imports.acceptImport"];

let database: TestDatabase, superuser: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  await buildWorld(superuser);
  await superuser.query("UPDATE rule_set SET rules = $1", [JSON.stringify({ ...DEFAULT_RULE_SET, version: 1 })]);
  await superuser.query("UPDATE rule_proposal SET rules = $1", [JSON.stringify({ ...DEFAULT_RULE_SET, candidate: { strands: 2 }, version: undefined })]);
  await superuser.query(`CREATE SCHEMA was; ${Object.keys(TABLES).map((table) => `CREATE TABLE was."${table}" AS TABLE "${table}"`).join("; ")}`);
  vi.stubEnv("NEXTAUTH_SECRET", "of this test");
  vi.stubEnv("DATABASE_URL", database.url);
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
  await database.drop();
  vi.unstubAllEnvs();
});

const cells = (door: Door) => EVERYBODY.flatMap((role) => SITUATIONS.map((situation) => ({ role, situation, letter: letterFor(door.may, role, situation) })))
  .filter(({ role, situation, letter }) => letter !== "-" && (situation !== "shutOut" || viewerOf(role).shutOut.length > 0)); // Seen itself is kept from nobody
async function answerOf(door: Door, role: Who, situation: Situation | "absent"): Promise<Answer | null> {
  const viewer = viewerOf(role), given = DOORS[door.name]!(asked(viewer, situation)), input = given && { ...given, ...ALSO[door.name] };
  return input && door.ask(viewer, input, NOW).catch((e: Error) => ({ ok: false, because: `threw: ${e.message.slice(-300)}` }));
}

/** One hash over every row of every table, and the jobs that wait. */
async function everything(): Promise<string> {
  const each = Object.keys(TABLES).map((table) => `SELECT '${table}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) AS rows FROM "${table}" t`);
  const { rows } = await superuser.query<{ hash: string }>(`SELECT md5(string_agg(name || coalesce(rows, ''), '' ORDER BY name)) || (SELECT count(*) FROM graphile_worker._private_jobs) AS hash FROM (${each.join(" UNION ALL ")}) every_table`);
  return rows[0]!.hash;
}

/** The world as it was: what one role did is undone for the next. */
const undone = () => superuser.query(`SET session_replication_role = replica; ${Object.keys(TABLES).map((table) => `DELETE FROM "${table}"; INSERT ${"INTO"} "${table}" SELECT * FROM was."${table}"`).join("; ")}; RESET session_replication_role`);

test("every command and query has a row, and every row a command or query", () => {
  expect(doors.length).toBeGreaterThan(20);
  expect(Object.keys(DOORS).sort()).toEqual(doors.map(({ name }) => name).sort());
});

describe.each(doors.map((door) => [door.name, door] as const))("%s", (name, door) => {
  test("whoever may not is told so, and nothing is written", async () => {
    const before = await everything();
    const wrong = await Promise.all(cells(door).filter((cell) => !isYes(cell.letter)).map(async ({ role, situation, letter }) => {
      const answer = await answerOf(door, role, situation);
      if (!answer) return [];
      const refused = !answer.ok && (letter === "d" ? !answer.because?.startsWith("threw") && answer.because !== "invalid" : DENIED.includes(answer.because ?? ""));
      return refused ? [] : [{ role, situation, answer }];
    }));
    expect(wrong.flat()).toEqual([]);
    expect(await everything(), "something was written").toBe(before);
  });

  if (["child", "review", "entry", "approach", "case", "request"].includes(KIND_OF[door.may])) test("what is not theirs to know of looks as if it were nowhere", async () => {
    const wrong = await Promise.all(EVERYBODY.flatMap((role) => (["otherSchool", "otherArea", "shutOut"] as const).map(async (situation) => {
      if (isYes(letterFor(door.may, role, situation)) || letterFor(door.may, role, situation) === "-" || (situation === "shutOut" && viewerOf(role).shutOut.length === 0)) return [];
      const absent = await answerOf(door, role, "absent"), answer = await answerOf(door, role, situation);
      return JSON.stringify(answer) === JSON.stringify(absent) ? [] : [{ role, situation, answer, absent }];
    })));
    expect(wrong.flat()).toEqual([]);
  });

  if (door.kind === "query") test("whoever may is answered, and reading a child with evidence is recorded with the reason", async () => {
    const wrong: unknown[] = [];
    for (const { role, situation, letter } of cells(door).filter((cell) => isYes(cell.letter))) {
      await superuser.query("SELECT set_config('session_replication_role', 'replica', false); DELETE FROM audit_entry; SELECT set_config('session_replication_role', 'origin', false)");
      const answer = await answerOf(door, role, situation);
      if (!answer) continue;
      if (!answer.ok) wrong.push({ role, situation, answer });
      const { rows } = await superuser.query<Record<string, unknown>>("SELECT DISTINCT what, viewer_id, role, because, school_id, through FROM audit_entry WHERE child_id IS NOT NULL AND (school_id = $1 OR role <> 'provider')", [HERE.schoolId]); // an organisation is asked by several schools
      const showsNobody = Array.isArray(answer.value) && answer.value.length === 0;
      const expected = !showsNobody && EVIDENCE.includes(door.may) && ![...SHOWS_NO_CHILD, ...NOBODY_HERE, ...BESIDE].includes(name) ? [{ what: name, viewer_id: viewerOf(role).id, role, because: REASONS[letter], school_id: HERE.schoolId, through: "page" }] : [];
      if (JSON.stringify(rows) !== JSON.stringify(expected)) wrong.push({ role, situation, rows, expected });
    }
    expect(wrong).toEqual([]);
  });
});

// Last, since these write.
describe.each(doors.filter(({ kind }) => kind === "command").map((door) => [door.name, door] as const))("%s", (name, door) => {
  test("whoever may is let in, and what is written is recorded with the reason", async () => {
    const wrong: unknown[] = [], refusals: string[] = [];
    for (const { role, situation, letter } of cells(door).filter((cell) => isYes(cell.letter))) {
      if (FIRST[name]) await superuser.query(FIRST[name]);
      const answer = await answerOf(door, role, situation);
      if (!answer) continue;
      if (!answer.ok && [...DENIED, "invalid"].some((because) => answer.because === because || answer.because?.startsWith("threw"))) wrong.push({ role, situation, answer });
      refusals.push(answer.because ?? "let in");
      if (!answer.ok) { if (FIRST[name]) await undone(); continue; }
      const { rows } = await superuser.query("SELECT because FROM audit_entry WHERE what = $1 AND viewer_id = $2 ORDER BY at DESC LIMIT 1", [name, viewerOf(role).id]);
      if (JSON.stringify(rows) !== JSON.stringify([{ because: REASONS[letter] }])) wrong.push({ role, situation, rows });
      await undone();
    }
    expect(wrong).toEqual([]);
    if (!STOPPED_BY_A_RULE.includes(name)) expect(refusals, "nobody was let in at all: what this door writes was never tried").toContain("let in");
  });
});
