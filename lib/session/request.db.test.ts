// Who a request comes from, as every page asks it.
import pg from "pg";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { HERE, idOf, viewerOf, WORLD } from "../access/world";
import { buildWorld } from "../access/world.database";
import { asViewer, beforeSignIn, disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { COOKIES } from "./cookies";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({ cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined), has: (name: string) => jar.has(name) }) }));
vi.mock("next/navigation", () => ({ redirect: (to: string) => { throw new Error(`to ${to}`); } }));
const { requirePerson, requireViewers, signedInPerson, viewersChoosingPassword } = await import("./request");

const SECRET = "a secret of this test", LEAD = viewerOf("safeguarding-lead"), SESSION = idOf("session", 77);
let database: TestDatabase, superuser: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  await buildWorld(superuser);
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
  vi.stubEnv("SEEN_NOW", "2027-03-12T09:00:00Z");
  await superuser.query("INSERT INTO credential (area_id, person_id, password_hash, one_time) VALUES ($1, $2, 'x', false)", [LEAD.areaId, LEAD.id]);
  await superuser.query("INSERT INTO session (area_id, id, person_id, version) VALUES ($1, $2, $3, 1)", [LEAD.areaId, SESSION, LEAD.id]);
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
  await database.drop();
  vi.unstubAllEnvs();
});
const comeWith = async (over: object = {}, secret = SECRET) => { jar.set(COOKIES.session, await encode({ token: { sub: LEAD.id, areaId: LEAD.areaId, sessionId: SESSION, ...over }, secret })); };
beforeEach(() => jar.clear());

test("nobody is sent to the sign-in page, and told where a session has ended", async () => {
  await expect(requirePerson()).rejects.toThrow("to /sign-in");
  await comeWith({ sessionId: idOf("session", 78) });
  await expect(requirePerson()).rejects.toThrow("to /sign-in?ended=1");
});

test("a cookie that we did not seal, or that names another person, area or session, is nobody's", async () => {
  await comeWith({}, "another secret");
  expect(await signedInPerson()).toBeNull();
  for (const over of [{ sub: HERE.personId }, { areaId: WORLD.otherArea.areaId }, { sessionId: idOf("session", 1) }, { sub: undefined }]) {
    await comeWith(over);
    expect(await signedInPerson(), JSON.stringify(over)).toBeNull();
  }
});

test("one viewer for each grant held today, kept from the children they are kept from", async () => {
  await comeWith();
  expect(await requireViewers()).toEqual([{ ...LEAD, shutOut: expect.arrayContaining([...LEAD.shutOut]) as unknown }]);
});

test("a shut-out that was ended lets the person see again; a grant of another day gives nothing", async () => {
  await comeWith();
  await superuser.query("UPDATE shut_out SET ended_at = now() WHERE person_id = $1", [LEAD.id]);
  expect((await requireViewers())[0]!.shutOut).toEqual([]);
  await superuser.query("UPDATE shut_out SET ended_at = NULL WHERE person_id = $1", [LEAD.id]);
  for (const change of ["from_on = '2027-03-13'", "until_on = '2027-03-11'", "ended_at = now()"]) {
    await superuser.query(`UPDATE person_grant SET ${change} WHERE person_id = $1 AND school_id = $2`, [LEAD.id, HERE.schoolId]);
    expect(await requireViewers(), change).toEqual([]);
    await superuser.query("UPDATE person_grant SET from_on = '2027-03-01', until_on = NULL, ended_at = NULL WHERE person_id = $1 AND school_id = $2", [LEAD.id, HERE.schoolId]);
  }
});

test("no session opens for a disabled person, nor for a version that has passed; a cookie of theirs is nobody's", async () => {
  const open = async (version: number) => (await beforeSignIn().$queryRaw<{ id: string | null }[]>`SELECT session.open(${LEAD.areaId}::uuid, ${LEAD.id}::uuid, ${version}::int) AS id`)[0]?.id ?? null;
  expect(await open(1)).not.toBeNull();
  expect(await open(2)).toBeNull();
  await superuser.query("UPDATE person SET disabled_at = now() WHERE id = $1", [LEAD.id]);
  await comeWith();
  const { rows: held } = await superuser.query("SELECT FROM session.grants($1, $2, '2027-03-12')", [LEAD.areaId, LEAD.id]);
  const { rows: named } = await superuser.query("SELECT FROM session.person_by_email('safeguarding-lead@area.test') UNION ALL SELECT FROM session.login('safeguarding-lead@area.test')");
  expect([await open(1), await signedInPerson(), held, named]).toEqual([null, null, [], []]);
  await superuser.query("UPDATE person SET disabled_at = NULL WHERE id = $1", [LEAD.id]);
});

test("a password hash is answered to its own person alone", async () => {
  const [mine] = await asViewer(LEAD, (tx) => tx.$queryRaw<{ hash: string | null }[]>`SELECT session.password_hash_of_viewer() AS hash`);
  const [theirs] = await asViewer(viewerOf("administrator"), (tx) => tx.$queryRaw<{ hash: string | null }[]>`SELECT session.password_hash_of_viewer() AS hash`);
  expect([mine?.hash, theirs?.hash]).toEqual(["x", null]);
});

test("whoever has a one-time password can do nothing but choose their own", async () => {
  await comeWith();
  await superuser.query("UPDATE credential SET one_time = true WHERE person_id = $1", [LEAD.id]);
  await expect(requireViewers()).rejects.toThrow("to /account/password");
  expect(await viewersChoosingPassword()).toHaveLength(1);
  await superuser.query("UPDATE credential SET one_time = false WHERE person_id = $1", [LEAD.id]);
});
