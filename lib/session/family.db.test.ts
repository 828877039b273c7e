// Whom a family's private link lets in, and when it lets nobody in.
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ASIDE, HERE, idOf, PARTS, viewerOf, WORLD } from "../access/world";
import { buildWorld, insertText } from "../access/world.database";
import { MAKE } from "../access/world.made";
import { disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import type { Day } from "../kernel/calendar";
import { familyKeyHash, newFamilyKey } from "./family-key";

let address = "10.0.0.1";
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": address }) }));
const WAIT_MS = 217; // of no other timer
vi.stubEnv("SEEN_THROTTLE_WAIT_MS", String(WAIT_MS));
vi.stubEnv("SEEN_NOW", "2027-03-12T09:00:00Z");
const { familyGuest, familyViewers, guestOf } = await import("./family");

const TODAY = "2027-03-12" as Day, KEY = newFamilyKey(), LINK = viewerOf("family").id;
let database: TestDatabase, superuser: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  await buildWorld(superuser);
  await superuser.query("UPDATE family_link SET key_hash = $1, parts = $2 WHERE id = $3 AND area_id = $4", [familyKeyHash(KEY), PARTS, LINK, HERE.areaId]);
  vi.stubEnv("DATABASE_URL", database.url);
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
  await database.drop();
  vi.unstubAllEnvs();
});

test("the holder of the link is that one guardian: their one case, the parts chosen for them, and nothing else", async () => {
  expect(await guestOf(KEY, TODAY)).toEqual({
    viewer: { ...viewerOf("family"), shutOut: [] }, caseId: HERE.caseId, childName: "Child", guardianName: "A guardian", linkWorkerName: "The link-worker", schoolName: "School 1",
    agreedSince: "2027-03-01", untilOn: "2027-06-01",
  });
  await superuser.query("UPDATE family_link SET parts = '{goals}' WHERE id = $1 AND area_id = $2", [LINK, HERE.areaId]);
  expect((await guestOf(KEY, TODAY))!.viewer.parts).toEqual(["goals"]);
});

test("what stands in the database opens nothing, nor does another key", async () => {
  expect(await guestOf(familyKeyHash(KEY), TODAY)).toBeNull();
  expect(await guestOf(newFamilyKey(), TODAY)).toBeNull();
  expect(await guestOf("", TODAY)).toBeNull();
  expect((await superuser.query("SELECT FROM family_link WHERE key_hash = $1", [KEY])).rowCount).toBe(0);
});

test("the last day is the last on which it opens", async () => {
  expect(await guestOf(KEY, "2027-06-01" as Day)).not.toBeNull();
  expect(await guestOf(KEY, "2027-06-02" as Day)).toBeNull();
});

const CLOSED = "close_reason = 'goals-reached', close_words = 'x', home_asked = 'x', asked_to_close_by_id = link_worker_id, signed_off_by_id = gen_random_uuid(), closed_on = '2027-03-10', look_again_on = '2027-09-10'";
const OPEN = "close_reason = NULL, close_words = NULL, home_asked = NULL, asked_to_close_by_id = NULL, signed_off_by_id = NULL, closed_on = NULL, look_again_on = NULL";
test.each([
  ["was ended", false, "family_link", "ended_at = now()", "ended_at = NULL"],
  ["is of a guardian who must never be contacted", false, "guardian", "contact = 'never'", "contact = 'first'"],
  ["is of a case that is closing", true, "support_case", `state = 'closing', ${CLOSED}`, `state = 'open', ${OPEN}`],
  ["is of a case that was closed", false, "support_case", `state = 'closed', ${CLOSED}`, `state = 'open', ${OPEN}`],
  ["is of a case that was looked at again", false, "support_case", `state = 'looked-again', ${CLOSED}`, `state = 'open', ${OPEN}`],
  ["follows a yes that was taken back", false, "approach", "state = 'withdrawn', next_on = '2027-04-01'", "state = 'agreed', next_on = NULL"],
  ["follows a yes that was never given", false, "approach", "state = 'declined', next_on = '2027-04-01'", "state = 'agreed', next_on = NULL"],
  ["is of a guardian of another child", false, "family_link", `guardian_id = '${idOf("row", HERE.n + ASIDE.asking)}'`, `guardian_id = '${idOf("row", HERE.n)}'`],
] as const)("a link that %s lets somebody in: %s", async (_, opens, table, change, back) => {
  const id = { family_link: LINK, guardian: idOf("row", HERE.n), support_case: HERE.caseId, approach: idOf("row", HERE.n) }[table];
  const set = (to: string) => superuser.query(`UPDATE "${table}" SET ${to} WHERE id = $1 AND area_id = $2`, [id, HERE.areaId]);
  await set(change);
  const guest = await guestOf(KEY, TODAY);
  await set(back);
  expect(guest !== null).toBe(opens);
  expect(await guestOf(KEY, TODAY), "and opens again afterwards").not.toBeNull();
});

test("a guardian whom only another school knows is not let in here", async () => {
  const there = { ...WORLD.otherSchool, childId: HERE.childId, n: 77 };
  for (const table of ["enrolment", "guardian"]) await superuser.query(insertText(table, MAKE[table]!(there, HERE.personId)), Object.values(MAKE[table]!(there, HERE.personId)));
  await superuser.query("UPDATE family_link SET guardian_id = $1 WHERE id = $2 AND area_id = $3", [idOf("row", 77), LINK, HERE.areaId]);
  expect(await guestOf(KEY, TODAY)).toBeNull();
  await superuser.query("UPDATE family_link SET guardian_id = $1 WHERE id = $2 AND area_id = $3", [idOf("row", HERE.n), LINK, HERE.areaId]);
});

test("a form of the page posts the key along: without it, or with a wrong one, it is nobody's", async () => {
  expect((await familyViewers({ key: KEY })).map(({ id }) => id)).toEqual([LINK]);
  for (const posted of [{}, { key: newFamilyKey() }, { key: ["x", KEY] }, { link: KEY }]) expect(await familyViewers(posted)).toEqual([]);
});

test("whoever has a link comes and goes without waiting; whoever tries many is made to wait, and then turned away", async () => {
  const timers = vi.spyOn(globalThis, "setTimeout"), waits = () => timers.mock.calls.filter(([, ms]) => ms === WAIT_MS).length;
  address = "10.0.0.2";
  for (let i = 0; i < 30; i++) expect(await familyGuest(KEY)).not.toBeNull();
  expect(waits()).toBe(0);
  address = "10.0.0.3";
  for (let i = 0; i < 10; i++) expect(await familyGuest(newFamilyKey())).toBeNull();
  const together = await Promise.all(Array.from({ length: 8 }, () => familyGuest(newFamilyKey())));
  expect(together.filter((guest) => guest === "too-many")).toHaveLength(3);
  expect(waits()).toBe(5);
  timers.mockRestore();
  address = "10.0.0.4";
  expect(await familyGuest(KEY), "another address is not slowed").not.toBeNull();
});
