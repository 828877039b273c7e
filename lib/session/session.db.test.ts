// Against real PostgreSQL: what a session is worth, request by request.
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { beforeSignIn, disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { act } from "../doorway/ask";
import { day } from "../kernel/calendar";
import { addPerson, addSchool, changeOwnPassword, disablePerson, enablePerson, endGrant, grantRole, newOneTimePassword } from "../partnership/commands";
import { closeSession } from "./close-session";
import * as passwords from "./password";
import { signIn, type SignedIn } from "./sign-in";
import { grantsOf, viewersOf } from "./viewers";

const NOW = new Date("2027-03-12T09:00:00Z"), TODAY = day("2027-03-12"), ADMIN = "admin@eastmere.example", EMAIL = "judith@larkhill.example";
let db: TestDatabase, superuser: pg.Client, schoolId: string, password: string, personId: string;

const admin = () => viewersOf(ADMIN, TODAY);
const must = <T>(answer: { ok: true; value: T } | { ok: false; because: string }): T => {
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
};
const open = async (given = password): Promise<SignedIn> => {
  const answer = await signIn(EMAIL, given, "10.0.0.1");
  if (typeof answer === "string") throw new Error(answer);
  return answer;
};
/** What the next request finds: the person, or nobody. */
const nextRequest = async ({ areaId, sessionId }: SignedIn, idleMinutes = 30) =>
  (await beforeSignIn().$queryRaw<{ person_id: string; one_time: boolean }[]>`SELECT * FROM session.look_up(${areaId}::uuid, ${sessionId}::uuid, ${idleMinutes}::int)`)[0];

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.url;
  superuser = new pg.Client({ connectionString: db.superUrl });
  await superuser.connect();
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await owner.query("SELECT session.set_up('Eastmere', $1, 'Imogen Carrow', $2, '2026-09-01')", [ADMIN, await passwords.hashPassword("admin-password")]);
  await owner.end();
  schoolId = must(await act(addSchool, await admin(), { urn: "123456", name: "Larkhill", phase: "secondary" }, NOW)).schoolId;
  ({ personId, password } = must(await act(addPerson, await admin(), { email: EMAIL, name: "Judith Marlow", role: "safeguarding-lead", schoolUrns: "123456" }, NOW)));
});
afterAll(async () => {
  await superuser.end();
  await disconnect();
  await db.drop();
});
beforeEach(() => vi.restoreAllMocks());

test("signing in opens a new session each time, whose cookie holds", async () => {
  const [first, second] = [await open(), await open()];
  expect(first.sessionId).not.toBe(second.sessionId);
  expect(await nextRequest(first)).toMatchObject({ person_id: personId, one_time: true });
});

test("signing out ends that session with the next request, and no other", async () => {
  const [here, elsewhere] = [await open(), await open()];
  await closeSession(here);
  expect(await nextRequest(here)).toBeUndefined();
  expect(await nextRequest(elsewhere)).toBeDefined();
});

test("a role granted, and a role ended, end the person's sessions", async () => {
  const before = await open();
  must(await act(grantRole, await admin(), { personId, role: "senco", schoolIds: schoolId }, NOW));
  expect(await nextRequest(before)).toBeUndefined();
  const between = await open();
  const { rows } = await superuser.query<{ id: string }>("SELECT id FROM person_grant WHERE role = 'senco'");
  must(await act(endGrant, await admin(), { grantId: rows[0]!.id }, NOW));
  expect(await nextRequest(between)).toBeUndefined();
  expect((await grantsOf(between.areaId, personId, TODAY, "page")).map(({ viewer }) => viewer.role)).toEqual(["safeguarding-lead"]);
});

test("disabling ends them and keeps the person out until the account is opened again; the old session stays dead", async () => {
  const before = await open();
  must(await act(disablePerson, await admin(), { personId }, NOW));
  expect(await nextRequest(before)).toBeUndefined();
  expect(await signIn(EMAIL, password, "10.0.0.1")).toBe("wrong");
  must(await act(enablePerson, await admin(), { personId }, NOW));
  expect(await nextRequest(before)).toBeUndefined();
  expect(await nextRequest(await open())).toBeDefined();
});

test("a new one-time password ends them, and the old one no longer opens anything", async () => {
  const before = await open();
  const old = password;
  ({ password } = must(await act(newOneTimePassword, await admin(), { personId }, NOW)));
  expect(await nextRequest(before)).toBeUndefined();
  expect(await signIn(EMAIL, old, "10.0.0.1")).toBe("wrong");
  expect(await nextRequest(await open())).toMatchObject({ one_time: true });
});

test("one's own new password ends one's sessions; it needs the one of now, and is one-time no longer", async () => {
  const before = await open();
  const oneself = await viewersOf(EMAIL, TODAY);
  const change = (currentPassword: string, newPassword: string) => act(changeOwnPassword, oneself, { currentPassword, newPassword, newPasswordAgain: newPassword }, NOW);
  expect(await change("not this one", "four words in a row")).toEqual({ ok: false, because: "wrong-password" });
  expect(await change(password, password)).toEqual({ ok: false, because: "same-password" });
  expect(await nextRequest(before)).toBeDefined();
  must(await change(password, "four words in a row"));
  password = "four words in a row";
  expect(await nextRequest(before)).toBeUndefined();
  expect(await nextRequest(await open())).toMatchObject({ one_time: false });
});

test("a session ends idle after 30 minutes and, however busy, after twelve hours", async () => {
  const idle = await open();
  await superuser.query("UPDATE session SET seen_at = now() - interval '29 minutes' WHERE id = $1", [idle.sessionId]);
  expect(await nextRequest(idle)).toBeDefined();
  await superuser.query("UPDATE session SET seen_at = now() - interval '31 minutes' WHERE id = $1", [idle.sessionId]);
  expect(await nextRequest(idle)).toBeUndefined();
  const busy = await open();
  await superuser.query("UPDATE session SET started_at = now() - interval '12 hours 1 second' WHERE id = $1", [busy.sessionId]);
  expect(await nextRequest(busy)).toBeUndefined();
});

test("an absent account takes the same path as a wrong password: one query, one argon2 check, one answer", async () => {
  const { beforeSignIn: asked } = await import("../db/as-viewer");
  const path = async (email: string) => {
    const checks = vi.spyOn(passwords, "passwordFits"), queries = vi.spyOn(asked(), "$queryRaw");
    const answer = await signIn(email, "not the password", "10.0.0.9");
    const taken = { answer, checks: checks.mock.calls.length, queries: queries.mock.calls.length };
    vi.restoreAllMocks();
    return taken;
  };
  expect(await path("nobody@nowhere.example")).toEqual({ answer: "wrong", checks: 1, queries: 1 });
  expect(await path(EMAIL)).toEqual({ answer: "wrong", checks: 1, queries: 1 });
});

test("a wrong password stays counted, a right one is forgotten, and where too many wait the database is not asked", async () => {
  const throttle = await import("./throttle");
  const forgotten = vi.spyOn(throttle, "forgetFailures");
  await signIn(EMAIL, "not the password", "10.0.0.8");
  expect(forgotten).not.toHaveBeenCalled();
  await signIn(EMAIL, password, "10.0.0.8");
  expect(forgotten).toHaveBeenCalledWith(EMAIL, "10.0.0.8");
  vi.spyOn(throttle, "admitTry").mockResolvedValue("too-many");
  const queries = vi.spyOn(beforeSignIn(), "$queryRaw");
  expect(await signIn(EMAIL, password, "10.0.0.8")).toBe("too-many");
  expect(queries).not.toHaveBeenCalled();
});

test("what is kept of a password is its argon2 hash; the app's role may not even read that", async () => {
  const { rows } = await superuser.query<{ password_hash: string }>("SELECT password_hash FROM credential WHERE person_id = $1", [personId]);
  expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$/);
  await expect(beforeSignIn().$queryRaw`SELECT * FROM credential`).rejects.toThrow(/permission denied/);
  await expect(beforeSignIn().$queryRaw`SELECT * FROM session`).rejects.toThrow(/permission denied/);
});
