// Whom a grant reaches where it does not reach a whole school: the cases, children and families a viewer brings along.
import pg from "pg";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test, vi } from "vitest";
import { ASIDE, HERE, idOf, viewerOf, WORLD, type Who } from "../access/world";
import { buildWorld, insertText } from "../access/world.database";
import { MAKE } from "../access/world.made";
import { disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import type { Day } from "../kernel/calendar";
import { grantsOf } from "./viewers";

const TODAY = "2027-03-12" as Day, LINK = viewerOf("link-worker"), SHUT = WORLD.shutOut;
let database: TestDatabase, superuser: pg.Client;
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
beforeEach(() => superuser.query("BEGIN"));
afterEach(() => superuser.query("ROLLBACK"));

type Reach = { case_ids: string[]; child_ids: string[]; asking_ids: string[] };
const reachOf = async (role: Who, personId = viewerOf(role).id) =>
  (await superuser.query<Reach>("SELECT case_ids, child_ids, asking_ids FROM session.grants($1, $2, $3) WHERE role = $4", [HERE.areaId, personId, TODAY, role])).rows.map(
    ({ case_ids, child_ids, asking_ids }) => ({ cases: case_ids.sort(), children: child_ids.sort(), asking: asking_ids.sort() }))[0];
const WHOLE = { cases: [HERE.caseId, SHUT.caseId], children: [HERE.childId, SHUT.childId].sort(), asking: [HERE.bareId, SHUT.bareId].sort() };
const NOTHING = { cases: [], children: [], asking: [] };
const set = (table: string, change: string, id: string) => superuser.query(`UPDATE "${table}" SET ${change} WHERE id = $1 AND area_id = $2`, [id, HERE.areaId]);

test("a link worker's own cases, their children, and the children whose family they ask: at the school of the grant, nobody else's", async () => { // another area has all the same ids: world.ts, twin
  expect(await reachOf("link-worker")).toEqual(WHOLE);
});

test("a closed case is still theirs until its second look, its child no longer of their caseload", async () => {
  const closing = "close_reason = 'goals-reached', close_words = 'x', home_asked = 'x', asked_to_close_by_id = link_worker_id, signed_off_by_id = gen_random_uuid(), closed_on = '2027-03-10', look_again_on = '2027-09-10'";
  await set("support_case", `state = 'closing', ${closing}`, HERE.caseId);
  expect(await reachOf("link-worker")).toEqual(WHOLE);
  await set("support_case", `state = 'closed', ${closing}`, HERE.caseId);
  expect(await reachOf("link-worker")).toEqual({ ...WHOLE, children: [SHUT.childId] });
  await set("support_case", "state = 'looked-again'", HERE.caseId);
  expect(await reachOf("link-worker")).toEqual({ ...WHOLE, cases: [SHUT.caseId], children: [SHUT.childId] });
});

test("a case or an approach handed to somebody else is not theirs any more", async () => {
  await set("support_case", `link_worker_id = '${HERE.personId}'`, HERE.caseId);
  await set("approach", `asked_by_id = '${HERE.personId}'`, idOf("row", HERE.n + ASIDE.asking));
  expect(await reachOf("link-worker")).toEqual({ cases: [SHUT.caseId], children: [SHUT.childId], asking: [SHUT.bareId] });
});

test.each([
  ["approached", null, true], ["asked-to-wait", null, true], ["not-reached", null, true], ["agreed", "2027-03-01", false], ["declined", "2027-03-12", true], ["declined", "2027-03-13", false],
  ["withdrawn", "2027-03-12", true], ["withdrawn", "2027-03-13", false],
] as const)("a family whose approach is %s (next on %s) is asked: %s", async (state, next, asked) => {
  await set("approach", `state = '${state}', next_on = '${next ?? "2027-03-20"}'`, idOf("row", HERE.n + ASIDE.asking));
  expect((await reachOf("link-worker"))!.asking).toEqual(asked ? WHOLE.asking : [SHUT.bareId]);
});

test("an approach that only the safeguarding lead may know of brings nobody along", async () => {
  await set("approach", "restricted = true", idOf("row", HERE.n + ASIDE.asking));
  expect((await reachOf("link-worker"))!.asking).toEqual([SHUT.bareId]);
});

test("a pastoral lead reaches the live cases of the children of their years, at their school", async () => {
  expect(await reachOf("pastoral-lead")).toEqual({ ...NOTHING, cases: WHOLE.cases });
  await superuser.query("UPDATE enrolment SET year_group = '7' WHERE child_id = $1", [SHUT.childId]);
  expect(await reachOf("pastoral-lead")).toEqual({ ...NOTHING, cases: [HERE.caseId] });
  await set("support_case", "state = 'closed', close_reason = 'goals-reached', close_words = 'x', home_asked = 'x', asked_to_close_by_id = link_worker_id, signed_off_by_id = gen_random_uuid(), closed_on = '2027-03-10', look_again_on = '2027-09-10'", HERE.caseId);
  expect(await reachOf("pastoral-lead")).toEqual(NOTHING);
});

test("the year that counts is the one of the case's own school, and an area's own", async () => {
  const here = { ...MAKE.enrolment!(WORLD.sameSchool, HERE.personId), year_group: "9" };
  const there = { ...here, school_id: WORLD.otherSchool.schoolId };
  await superuser.query(insertText("enrolment", there), Object.values(there));
  const twin = { ...here, area_id: WORLD.otherArea.areaId };
  await superuser.query(insertText("child", { area_id: twin.area_id, id: WORLD.sameSchool.childId, upn: "UPN-twin" }), [twin.area_id, WORLD.sameSchool.childId, "UPN-twin"]);
  await superuser.query(insertText("enrolment", twin), Object.values(twin));
  expect(await reachOf("pastoral-lead")).toEqual({ ...NOTHING, cases: WHOLE.cases });
});

test("a role that reaches its whole school, or none, brings no ids along", async () => {
  await superuser.query("UPDATE support_case SET link_worker_id = $1", [viewerOf("safeguarding-lead").id]);
  await superuser.query("UPDATE approach SET asked_by_id = $1", [viewerOf("safeguarding-lead").id]);
  await superuser.query("UPDATE person_grant SET year_groups = '{9}'");
  for (const role of ["safeguarding-lead", "senco", "teacher", "school-lead", "programme-manager", "provider", "family"] as const) expect(await reachOf(role), role).toEqual(NOTHING);
});

test("a viewer carries all of it, and a provider's organisation", async () => {
  const [link] = await grantsOf(HERE.areaId, LINK.id, TODAY, "page"), [provider] = await grantsOf(HERE.areaId, viewerOf("provider").id, TODAY, "page");
  const carried = link!.viewer;
  expect({ cases: [...carried.caseIds].sort(), children: [...carried.childIds].sort(), asking: [...carried.askingIds].sort(), organisation: carried.organisationId, parts: carried.parts })
    .toEqual({ ...WHOLE, organisation: null, parts: [] });
  expect([provider!.viewer.organisationId, provider!.organisationName, provider!.viewer.schoolIds]).toEqual([HERE.organisationId, "Organisation 1", []]);
});
