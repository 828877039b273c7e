// What the database itself holds of files, holds, calendars and sources: in whose name, what a row may say, and what functions tell.
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contextOf } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { EVERYBODY, HERE, idOf, viewerOf, WORLD, type Who } from "./world";
import { buildWorld, insertText } from "./world.database";
import { freshRow, type Values } from "./world.rows";

let database: TestDatabase, superuser: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  await buildWorld(superuser);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

type Answer = { readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly count: number | null; readonly code?: string; readonly constraint?: string };
/** A statement as somebody, or past every policy where nobody is named; undone afterwards. `before` is done past every policy. */
async function said(role: Who | null, sql: string, values: readonly unknown[] = [], before = "", as = "seen_app"): Promise<Answer> {
  await superuser.query("BEGIN");
  try {
    if (before) await superuser.query(before);
    if (role) await superuser.query(`SET LOCAL ROLE ${as}; ${contextOf(viewerOf(role))}`);
    const { rows, rowCount } = await superuser.query<Readonly<Record<string, unknown>>>(sql, [...values]);
    return { rows, count: rowCount };
  } catch (fault) {
    const { code, constraint } = fault as { code?: string; constraint?: string };
    return { rows: [], count: null, code, constraint };
  } finally {
    await superuser.query("ROLLBACK");
  }
}
const added = (role: Who | null, table: string, over: Values) => {
  const values = { ...freshRow(table, "here", viewerOf(role ?? "imports").id, role ?? "imports").values, ...over };
  return said(role, insertText(table, values), Object.values(values));
};

test("flags go on, and a question is answered, in nobody's name but one's own", async () => {
  const hold = "UPDATE flag_hold SET ended = 'accepted', ended_at = now(), accepted_by_id = $1 WHERE import_id = $2";
  for (const role of ["safeguarding-lead", "senco"] as const) {
    expect(await said(role, hold, [viewerOf(role).id, HERE.importId]), role).toMatchObject({ count: 1 });
    expect(await said(role, hold, [idOf("person", 11), HERE.importId]), role).toMatchObject({ code: "42501" });
  }
  const match = "UPDATE child_match SET answer = 'one-child', answered_at = now(), answered_by_id = $1 WHERE id = $2";
  expect(await said("data-manager", match, [viewerOf("data-manager").id, idOf("row", HERE.n)])).toMatchObject({ count: 1 });
  expect(await said("data-manager", match, [idOf("person", 11), idOf("row", HERE.n)])).toMatchObject({ code: "42501" });
});

test("a hold that has ended is opened by nobody, and none begins as ended", async () => {
  const over = "UPDATE flag_hold SET ended = 'undone', ended_at = now()";
  for (const role of ["safeguarding-lead", "senco", "imports"] as const) expect(await said(role, "UPDATE flag_hold SET ended = NULL, ended_at = NULL", [], over), role).toMatchObject({ count: 0 });
  expect(await added("imports", "flag_hold", { ended: "undone", ended_at: "2027-03-01T09:00:00Z" })).toMatchObject({ code: "42501" });
});

test("a question begins without its answer, and a source without having been revoked", async () => {
  expect(await added("imports", "child_match", { answer: "one-child", answered_at: "2027-03-01T09:00:00Z", answered_by_id: viewerOf("imports").id })).toMatchObject({ code: "42501" });
  expect(await added("data-manager", "school_source", { revoked_at: "2027-03-01T09:00:00Z", revoked_by_id: viewerOf("data-manager").id, credentials: null })).toMatchObject({ code: "42501" });
});

test("of a line nothing is changed but that its cells are forgotten", async () => {
  expect((await said("imports", "UPDATE import_line SET cells = NULL")).count).toBeGreaterThan(0);
  expect(await said("imports", "UPDATE import_line SET cells = '[\"another\"]'")).toMatchObject({ code: "42501" });
});

const AT = "2027-03-01T09:00:00Z", SOMEBODY = idOf("person", 11);
test.each<[string, Values, string]>([
  ["import_line", { fate: "vanished" }, "fate_is_known"],
  ["import", { state: "half-landed" }, "state_is_known"],
  ["flag_hold", { ended: "forgotten", ended_at: AT }, "ended_is_known"],
  ["flag_hold", { ended: "undone" }, "ended_is_known"],
  ["flag_hold", { ended_at: AT }, "ended_is_known"],
  ["flag_hold", { ended: "accepted", ended_at: AT }, "accepted_by_somebody"],
  ["flag_hold", { accepted_by_id: SOMEBODY }, "accepted_by_somebody"],
  ["status_period", { status: "pupil-premium" }, "status_is_known"],
  ["calendar_entry", { kind: "festival" }, "kind_is_known"],
  ["calendar_entry", { kind: "term" }, "term_has_a_name"],
  ["calendar_entry", { from_on: "2027-03-02", until_on: "2027-03-01" }, "of_one_school_year"],
  ["calendar_entry", { from_on: "2027-07-20", until_on: "2027-09-01" }, "of_one_school_year"],
  ["school_source", { credentials: null }, "revoked_without_token"],
  ["school_source", { revoked_at: AT, revoked_by_id: SOMEBODY }, "revoked_without_token"],
  ["school_source", { revoked_at: AT, credentials: null }, "revoked_without_token"],
  ["school_source", { problem: "slow" }, "problem_has_a_day"],
  ["child_match", { kind: "look-alikes" }, "kind_is_known"],
  ["child_match", { kind: "same-name", agrees: null }, "kind_is_known"],
  ["child_match", { kind: "same-birth-date", agrees: null }, "kind_is_known"],
  ["child_match", { kind: "new-name", agrees: null }, "kind_is_known"],
  ["child_match", { agrees: null }, "kind_is_known"],
  ["child_match", { answer: "perhaps", answered_at: AT, answered_by_id: SOMEBODY }, "answer_is_known"],
  ["child_match", { answer: "one-child", answered_at: AT }, "answer_is_known"],
  ["child_match", { answered_at: AT }, "answer_is_known"],
  ["child_match", { answered_by_id: SOMEBODY }, "answer_is_known"],
])("%s with %j is refused, whoever writes it", async (table, over, constraint) => {
  expect(await added(null, table, {}), "as it may be").toMatchObject({ count: 1 });
  expect(await added(null, table, over)).toMatchObject({ code: "23514", constraint });
});

test("a school has one source at a time, and two files never land as the same one", async () => {
  const values = freshRow("school_source", "here", viewerOf("data-manager").id, "data-manager").values, other = { ...values, id: idOf("row", 7777) };
  await superuser.query("BEGIN");
  await superuser.query(insertText("school_source", values), Object.values(values));
  await expect(superuser.query(insertText("school_source", other), Object.values(other))).rejects.toMatchObject({ constraint: "one_at_a_time" });
  await superuser.query("ROLLBACK");
  expect(await said(null, "UPDATE import SET landed_as = 1 WHERE area_id = $1 AND school_id = $2", [HERE.areaId, HERE.schoolId])).toMatchObject({ constraint: "import_area_id_school_id_landed_as_key" });
});

test("which classes have marks is told to the office of that school alone, and of nobody else's children", async () => {
  const asked = (role: Who, school: string) => said(role, "SELECT * FROM signals.classes_marked($1, 2026, 0, 540, '2027-03-01')", [school]);
  for (const role of EVERYBODY) {
    expect((await asked(role, HERE.schoolId)).rows.length > 0, role).toBe(role === "data-manager");
    expect((await asked(role, WORLD.otherSchool.schoolId)).rows, role).toEqual([]);
  }
  // The twin area has a school, a class and children of the same ids.
  const here = await said("data-manager", "SELECT class_name, children FROM signals.classes_marked($1, 2026, 0, 540, '2027-03-01') ORDER BY 1", [HERE.schoolId]);
  const counted = await said(null, "SELECT class_name, count(*)::int AS children FROM enrolment WHERE area_id = $1 AND school_id = $2 GROUP BY 1 ORDER BY 1", [HERE.areaId, HERE.schoolId]);
  expect(here.rows).toEqual(counted.rows);
});

test("of a class only who is on the roll that day is counted", async () => {
  const counted = async (before = "") => (await said("data-manager", "SELECT sum(children)::int AS children FROM signals.classes_marked($1, 2026, 0, 540, '2027-03-01')", [HERE.schoolId], before)).rows[0]!.children;
  const all = await counted(), of = `WHERE area_id = '${HERE.areaId}' AND school_id = '${HERE.schoolId}' AND child_id = '${HERE.childId}'`;
  for (const change of ["gone_on = '2027-02-01'", "left_on = '2027-03-01'", "admitted_on = '2027-03-02'"]) expect(await counted(`UPDATE enrolment SET ${change} ${of}`), change).toBe(Number(all) - 1);
  for (const change of ["left_on = '2027-03-02'", "admitted_on = '2027-03-01'"]) expect(await counted(`UPDATE enrolment SET ${change} ${of}`), change).toBe(all);
});

/** The same child on the roll of another school, as `change` makes that roll. */
const onTwoRolls = (areaId: string, change = "surname = surname", detail = "born_on = born_on") => {
  const of = `area_id = '${areaId}' AND child_id = '${HERE.childId}'`, other = idOf("school", 7777);
  return `INSERT INTO school (area_id, id, urn, name, phase) VALUES ('${areaId}', '${other}', '799999', 'Another', 'primary');
    INSERT INTO enrolment (area_id, school_id, child_id, surname, forename, search_key, year_group) SELECT area_id, '${other}', child_id, surname, forename, search_key, year_group FROM enrolment WHERE ${of} AND school_id = '${HERE.schoolId}';
    INSERT INTO child_detail (area_id, school_id, child_id, upn, born_on) SELECT area_id, '${other}', child_id, upn, born_on FROM child_detail WHERE ${of} AND school_id = '${HERE.schoolId}';
    UPDATE enrolment SET ${change} WHERE ${of} AND school_id = '${other}'; UPDATE child_detail SET ${detail} WHERE ${of} AND school_id = '${other}'`;
};
test("of another roll an import is told whether name and birth date agree there, as long as the child is on it, and in no other area", async () => {
  const asked = async (before: string) => (await said("imports", "SELECT agrees FROM children.on_other_rolls($1, $2, '2027-03-12')", [HERE.schoolId, [HERE.childId]], before)).rows;
  const { areaId } = HERE;
  expect(await asked(onTwoRolls(areaId))).toEqual([{ agrees: true }]);
  for (const change of ["surname = 'Other'", "forename = 'Other'"]) expect(await asked(onTwoRolls(areaId, change)), change).toEqual([{ agrees: false }]);
  expect(await asked(onTwoRolls(areaId, undefined, "born_on = '2012-01-01'"))).toEqual([{ agrees: false }]);
  expect(await asked(onTwoRolls(areaId, "left_on = '2027-03-13'"))).toEqual([{ agrees: true }]);
  for (const change of ["gone_on = '2027-03-01'", "left_on = '2027-03-12'"]) expect(await asked(onTwoRolls(areaId, change)), change).toEqual([]);
  expect(await asked(onTwoRolls(WORLD.twin.areaId)), "in an area in which everything has the same ids").toEqual([]);
});

const LANDED = `UPDATE import SET state = 'landed', landed_as = CASE WHEN audience = 'data-manager' THEN 1 END WHERE id = '${HERE.importId}'`;
/** What the import here changed: the assessment of a child, and that it brought the child. */
const CHANGED = `${LANDED}; INSERT INTO import_change (area_id, import_id, table_name, school_id, key, child_id, before) SELECT area_id, import_id, 'enrolment', school_id, '{}', child_id, NULL FROM import_change WHERE import_id = '${HERE.importId}'`;
test("what an import changed is told of one's own alone, also to the functions that ask for it", async () => {
  const asked = async (role: Who, importId: string) => (await said(role, "SELECT * FROM children.changed_by($1)", [importId], CHANGED, "seen_definer")).rows.length > 0;
  for (const role of EVERYBODY) {
    expect(await asked(role, HERE.importId), role).toBe(role === "data-manager" || role === "imports");
    for (const { importId } of [WORLD.otherSchool, WORLD.otherArea]) expect(await asked(role, importId), role).toBe(false);
  }
});

test("whether somebody acted since is told to whoever may send that file, and to its import", async () => {
  const asked = (role: Who, importId: string) => said(role, "SELECT children.somebody_acted_since($1) AS acted", [importId], CHANGED);
  for (const role of EVERYBODY) {
    expect((await asked(role, HERE.importId)).rows, role).toEqual([{ acted: role === "data-manager" || role === "imports" }]);
    for (const { importId } of [WORLD.otherSchool, WORLD.otherArea]) expect((await asked(role, importId)).rows, role).toEqual([{ acted: false }]);
  }
});

test("the functions that keep flags, let go of them and forget a child are an import's, at its own school and while it is being undone", async () => {
  const undoing = "UPDATE import SET state = 'undoing'";
  for (const role of EVERYBODY) {
    const may = role === "imports" ? undefined : "42501";
    expect((await said(role, "SELECT children.keep_flags($1)", [HERE.importId])).code, role).toBe(may);
    for (const forget of ["children.let_go_of_flags", "children.forget_brought"]) {
      expect((await said(role, `SELECT ${forget}($1)`, [HERE.importId], undoing)).code, `${forget} as ${role}`).toBe(may);
      expect((await said(role, `SELECT ${forget}($1)`, [HERE.importId], LANDED)).code, `${forget} of one that landed, as ${role}`).toBe("42501");
    }
    for (const { importId } of [WORLD.otherSchool, WORLD.otherArea]) for (const does of ["keep_flags", "let_go_of_flags", "forget_brought"])
      expect((await said(role, `SELECT children.${does}($1)`, [importId], undoing)).code, `${does} elsewhere as ${role}`).toBe("42501");
    expect((await said(role, "SELECT * FROM children.changed_by($1)", [HERE.importId])).code, "it names children").toBe("42501");
  }
});
