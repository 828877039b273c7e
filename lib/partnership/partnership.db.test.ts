// Against real PostgreSQL with row level security on: who may add people, schools and programmes, and what is refused.
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { act, ask } from "../doorway/ask";
import { day } from "../kernel/calendar";
import { hashPassword } from "../session/password";
import { viewersOf } from "../session/viewers";
import * as commands from "./commands";
import { listOrganisations, listPeople, listProgrammes, listSchools, newSafeguardingLeads, readArea, readOrganisation, readPerson, readSchool, readSetUp } from "./queries";

const NOW = new Date("2027-03-12T09:00:00Z"), TODAY = day("2027-03-12");
const ADMIN = "admin@eastmere.example", ELSEWHERE = "admin@westmere.example";
const { addPerson, addProgramme, addSchool, endGrant, grantRole, markLead, updateArea } = commands;
let db: TestDatabase, superuser: pg.Client, admin: readonly Viewer[], elsewhere: readonly Viewer[], larkhill: string;

const must = <T>(answer: { ok: true; value: T } | { ok: false; because: string }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};
const add = async (email: string, role: string, more: object = {}) => must(await act(addPerson, admin, { email, name: "A Colleague", role, schoolUrns: "123456", ...more }, NOW)).personId;
const grantsOf = async (personId: string) => (await superuser.query("SELECT role, class_name, year_groups, is_lead, granted_by_id FROM person_grant WHERE person_id = $1 AND ended_at IS NULL ORDER BY role, class_name", [personId])).rows;

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.url;
  superuser = new pg.Client({ connectionString: db.superUrl });
  await superuser.connect();
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  for (const [area, email] of [["Eastmere", ADMIN], ["Westmere", ELSEWHERE]]) await owner.query("SELECT session.set_up($1, $2, 'An Administrator', $3, '2026-09-01')", [area, email, await hashPassword("x")]);
  await owner.end();
  [admin, elsewhere] = [await viewersOf(ADMIN, TODAY), await viewersOf(ELSEWHERE, TODAY)];
  larkhill = must(await act(addSchool, admin, { urn: "123456", name: "Larkhill", phase: "secondary" }, NOW)).schoolId;
});
afterAll(async () => {
  await superuser.end();
  await disconnect();
  await db.drop();
});

test("a school is added once in an area, and once more in another", async () => {
  const again = { urn: "123456", name: "Larkhill again", phase: "primary" };
  expect(await act(addSchool, admin, again, NOW)).toEqual({ ok: false, because: "already-there" });
  must(await act(addSchool, elsewhere, again, NOW));
  expect(must(await ask(listSchools, admin, {}, NOW)).map(({ name }) => name)).toEqual(["Larkhill"]);
});

test("a person is added with a role by URN, the first safeguarding lead as the lead; the others are told of the second", async () => {
  const [first, second] = [await add("dsl@larkhill.example", "safeguarding-lead"), await add("deputy@larkhill.example", "safeguarding-lead")];
  expect((await grantsOf(first))[0]).toMatchObject({ role: "safeguarding-lead", is_lead: true, granted_by_id: admin[0]?.id });
  expect((await grantsOf(second))[0]).toMatchObject({ is_lead: false });
  const told = must(await ask(newSafeguardingLeads, await viewersOf("dsl@larkhill.example", TODAY), { schoolId: larkhill }, NOW));
  expect(told).toMatchObject([{ name: "A Colleague", isLead: false, fromOn: TODAY }]);
  const { rows } = await superuser.query<{ id: string }>("SELECT id FROM person_grant WHERE person_id = $1", [second]);
  must(await act(markLead, admin, { grantId: rows[0]!.id }, NOW));
  expect([(await grantsOf(first))[0], (await grantsOf(second))[0]]).toMatchObject([{ is_lead: false }, { is_lead: true }]);
});

test("classes of a teacher and years of a pastoral lead are kept", async () => {
  expect(await grantsOf(await add("teacher@larkhill.example", "teacher", { className: ["7A", "7B"] }))).toMatchObject([{ class_name: "7A" }, { class_name: "7B" }]);
  expect(await grantsOf(await add("head-of-year@larkhill.example", "pastoral-lead", { yearGroups: ["7", "8"] }))).toMatchObject([{ year_groups: ["7", "8"] }]);
});

test("what cannot be is refused, and nothing is left of it", async () => {
  const person = { email: "half@larkhill.example", name: "Half", role: "teacher" };
  expect(await act(addPerson, admin, { ...person, schoolUrns: ["123456", "654321"] }, NOW)).toEqual({ ok: false, because: "unknown-school" });
  expect(await act(addPerson, admin, person, NOW)).toMatchObject({ because: "invalid", fields: { schoolIds: expect.any(String) } });
  expect((await superuser.query("SELECT FROM person WHERE email LIKE 'half@%'")).rowCount).toBe(0);
  await add("once@larkhill.example", "staff");
  expect(await act(addPerson, admin, { ...person, email: "ONCE@larkhill.example", schoolUrns: "123456" }, NOW)).toEqual({ ok: false, because: "already-there" });
});

test("another area's school, person and grant do not exist here", async () => {
  const theirs = must(await ask(listSchools, elsewhere, {}, NOW))[0]!.id;
  const person = await add("ours@larkhill.example", "staff");
  expect(await act(addPerson, admin, { email: "x@y.example", name: "X", role: "staff", schoolIds: theirs }, NOW)).toEqual({ ok: false, because: "unknown-school" });
  expect(await act(grantRole, elsewhere, { personId: person, role: "administrator" }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await ask(readPerson, elsewhere, { personId: person }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await ask(readSchool, admin, { schoolId: theirs }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(must(await ask(listPeople, elsewhere, {}, NOW)).total).toBe(1);
});

test("nobody grants, ends, disables or resets themselves, and the database says so too", async () => {
  const personId = admin[0]!.id, grantId = (await superuser.query<{ id: string }>("SELECT id FROM person_grant WHERE person_id = $1", [personId])).rows[0]!.id;
  const refused = { ok: false, because: "not-oneself" };
  expect(await act(grantRole, admin, { personId, role: "safeguarding-lead", schoolIds: larkhill }, NOW)).toEqual(refused);
  expect(await act(endGrant, admin, { grantId }, NOW)).toEqual(refused);
  expect(await act(commands.disablePerson, admin, { personId }, NOW)).toEqual(refused);
  expect(await act(commands.newOneTimePassword, admin, { personId }, NOW)).toEqual(refused);
  await expect(superuser.query("INSERT INTO person_grant (area_id, id, person_id, role, from_on, granted_by_id) SELECT area_id, gen_random_uuid(), id, 'administrator', '2027-01-01', id FROM person LIMIT 1")).rejects.toThrow(/nobody_grants_themselves/);
});

test("only an administrator adds people and schools; a programme manager adds programmes", async () => {
  await add("senco@larkhill.example", "senco");
  must(await act(addPerson, admin, { email: "manager@eastmere.example", name: "A Manager", role: "programme-manager" }, NOW));
  const [senco, manager] = [await viewersOf("senco@larkhill.example", TODAY), await viewersOf("manager@eastmere.example", TODAY)];
  const person = { email: "new@larkhill.example", name: "New", role: "staff", schoolUrns: "123456" }, school = { urn: "111111", name: "New", phase: "primary" };
  for (const viewers of [senco, manager]) {
    expect(await act(addPerson, viewers, person, NOW)).toEqual({ ok: false, because: "not-allowed" });
    expect(await act(addSchool, viewers, school, NOW)).toEqual({ ok: false, because: "not-allowed" });
    expect(await act(updateArea, viewers, { frontDoorName: "ours" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
    expect(await ask(listPeople, viewers, {}, NOW)).toEqual({ ok: false, because: "not-allowed" });
  }
  const programme = { name: "Early help", schoolUrns: "123456", places: "24" };
  expect(await act(addProgramme, senco, programme, NOW)).toEqual({ ok: false, because: "not-allowed" });
  must(await act(addProgramme, manager, programme, NOW));
  expect(await act(addProgramme, admin, programme, NOW)).toEqual({ ok: false, because: "already-there" });
  expect(must(await ask(listProgrammes, senco, {}, NOW))).toMatchObject([{ name: "Early help", places: 24, schools: [{ name: "Larkhill" }] }]);
});

test("the list finds by a part of the name or e-mail, by role and school, and counts all", async () => {
  const found = must(await ask(listPeople, admin, { q: "HEAD-of", role: "pastoral-lead", schoolId: larkhill }, NOW));
  expect(found.people.map(({ email }) => email)).toEqual(["head-of-year@larkhill.example"]);
  expect(found.total).toBe(1);
  expect(found.all).toBeGreaterThan(5);
});

test("an organisation is added once, by an administrator or a programme manager, and a provider's role names it", async () => {
  const manager = await viewersOf("manager@eastmere.example", TODAY), given = { name: "Eastmere Young Carers", phone: "01632 960111", email: "" };
  const { organisationId } = must(await act(commands.addOrganisation, manager, given, NOW));
  expect(await act(commands.addOrganisation, admin, given, NOW)).toEqual({ ok: false, because: "already-there" });
  expect(await act(commands.addOrganisation, await viewersOf("senco@larkhill.example", TODAY), { name: "Ours" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  must(await act(commands.changeOrganisation, admin, { organisationId, ...given, phone: "01632 960112" }, NOW));

  const provider = { email: "group@carers.example", name: "A Group Worker", role: "provider" };
  expect(await act(commands.addPerson, admin, { ...provider, organisation: "Somebody else" }, NOW)).toEqual({ ok: false, because: "unknown-organisation" });
  const { personId } = must(await act(commands.addPerson, admin, { ...provider, organisation: "eastmere young carers", schoolUrns: "123456" }, NOW));
  expect((await superuser.query("SELECT school_id, organisation_id FROM person_grant WHERE person_id = $1", [personId])).rows).toEqual([{ school_id: null, organisation_id: organisationId }]);
  expect(must(await ask(readPerson, admin, { personId }, NOW)).grants).toMatchObject([{ role: "provider", organisationName: "Eastmere Young Carers", schoolName: null }]);
  expect((await viewersOf("group@carers.example", TODAY))[0]).toMatchObject({ role: "provider", organisationId, schoolIds: [] });
  expect(must(await ask(listOrganisations, admin, {}, NOW))).toMatchObject([{ name: "Eastmere Young Carers", phone: "01632 960112" }]);
  expect(await ask(readOrganisation, elsewhere, { organisationId }, NOW)).toEqual({ ok: false, because: "not-found" });
});

test("whom to ring is kept, and the set-up knows what is still missing", async () => {
  must(await act(updateArea, admin, { frontDoorName: "Eastmere’s front door", frontDoorPhone: "01632 960500", designatedOfficer: "", virtualSchool: "Eastmere Virtual School, 01632 960510" }, NOW));
  expect(must(await ask(readArea, admin, {}, NOW))).toEqual({ name: "Eastmere", frontDoorName: "Eastmere’s front door", frontDoorPhone: "01632 960500", designatedOfficer: null, virtualSchool: "Eastmere Virtual School, 01632 960510" });
  expect(must(await ask(readSetUp, admin, {}, NOW))).toMatchObject({ schools: 1, withoutLead: [], withoutDataManager: [{ name: "Larkhill" }] });
});

test("every write left a row that says who, in which role, and why", async () => {
  const { rows } = await superuser.query<{ what: string; role: string; because: string; details: string }>("SELECT what, role, because, details::text FROM audit_entry");
  expect(new Set(rows.map(({ what }) => what))).toEqual(new Set(["addSchool", "addPerson", "markLead", "addProgramme", "updateArea", "addOrganisation", "changeOrganisation"].map((name) => `partnership.${name}`)));
  expect(rows.every(({ because }) => because.startsWith("You are"))).toBe(true);
  expect(rows.map(({ details }) => details).join()).not.toMatch(/Colleague|larkhill\.example/);
});
