// A school with a handful of people and children, for the database tests of this vertical: written as the superuser, read as the app.
import type pg from "pg";
import type { Role } from "../access/vocabulary";
import { NOTHING_MORE, type Viewer } from "../access/viewer";
import { searchKeyOf } from "./search-key";

export const AREA = "018f0000-0000-7000-8000-00000000000a";
export const LARKHILL = "018f0000-0000-7000-8000-0000000000b1", BROOK = "018f0000-0000-7000-8000-0000000000b2";
export const PEOPLE = {
  lead: "018f0000-0000-7000-8000-000000000c01", deputy: "018f0000-0000-7000-8000-000000000c02", senco: "018f0000-0000-7000-8000-000000000c03",
  teacher: "018f0000-0000-7000-8000-000000000c04", worker: "018f0000-0000-7000-8000-000000000c05", office: "018f0000-0000-7000-8000-000000000c06",
  pastoral: "018f0000-0000-7000-8000-000000000c07", elsewhere: "018f0000-0000-7000-8000-000000000c08", admin: "018f0000-0000-7000-8000-000000000c09",
} as const;
export type Who = keyof typeof PEOPLE;
const ROLES: Readonly<Record<Who, Role>> = {
  lead: "safeguarding-lead", deputy: "safeguarding-lead", senco: "senco", teacher: "teacher", worker: "link-worker", office: "data-manager",
  pastoral: "pastoral-lead", elsewhere: "safeguarding-lead", admin: "administrator",
};
const schoolOf = (who: Who) => (who === "admin" ? null : who === "elsewhere" ? BROOK : LARKHILL);
export const CHILDREN = { maya: "018f0000-0000-7000-8000-000000000d01", idris: "018f0000-0000-7000-8000-000000000d02", zofia: "018f0000-0000-7000-8000-000000000d03" } as const;

/** As signing in would make it; `shutOut` as the database says. */
export const viewerOf = (who: Who, shutOut: readonly string[] = []): Viewer => {
  const school = schoolOf(who);
  return { id: PEOPLE[who], areaId: AREA, role: ROLES[who], schoolIds: school ? [school] : [], yearGroups: who === "pastoral" ? ["8"] : [], className: null, shutOut, ...NOTHING_MORE, through: "page" };
};

/** Fills an empty database, whose superuser the client is. */
export async function fill(client: pg.Client): Promise<void> {
  const say = (text: string, values: readonly unknown[]) => client.query(text, [...values]);
  await say("INSERT INTO area (id, name) VALUES ($1, 'Eastmere')", [AREA]);
  for (const [id, urn, name] of [[LARKHILL, "100001", "Larkhill School"], [BROOK, "100002", "Brook Street Primary"]] as const)
    await say("INSERT INTO school (area_id, id, urn, name, phase) VALUES ($1, $2, $3, $4, 'secondary')", [AREA, id, urn, name]);
  for (const who of Object.keys(PEOPLE) as Who[]) {
    await say("INSERT INTO person (area_id, id, email, name) VALUES ($1, $2, $3, $4)", [AREA, PEOPLE[who], `${who}@seen.example`, `The ${who}`]);
    await say("INSERT INTO person_grant (area_id, id, person_id, role, school_id, year_groups, from_on) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, '2026-09-01')",
      [AREA, PEOPLE[who], ROLES[who], schoolOf(who), viewerOf(who).yearGroups]);
  }
  await child(client, CHILDREN.maya, ["Kellett", "Maya", null], "8", "8B");
  await child(client, CHILDREN.idris, ["Kellett", "Idris", null], "7", "7A");
  await child(client, CHILDREN.zofia, ["Łukasz", "Zofia", "Zosia"], "10", "10C");
  await say("INSERT INTO involvement (area_id, id, school_id, child_id, kind, from_on) VALUES ($1, gen_random_uuid(), $2, $3, 'child-in-need', '2026-10-01')", [AREA, LARKHILL, CHILDREN.maya]);
  await say(`INSERT INTO flag (area_id, school_id, child_id, programme_id, rule_set_version, rule, strand, severity, because, seen_on, year_group, candidate, restricted)
    VALUES ($1, $2, $3, gen_random_uuid(), 1, 'attendance.persistent', 'attendance', 'notable', '[]', '2027-01-11', '7', true, false)`, [AREA, LARKHILL, CHILDREN.idris]);
}

async function child(client: pg.Client, id: string, [surname, forename, preferred]: readonly [string, string, string | null], year: string, className: string) {
  const upn = `B8012000050${id.slice(-2)}`;
  await client.query("INSERT INTO child (area_id, id, upn) VALUES ($1, $2, $3)", [AREA, id, upn]);
  await client.query("INSERT INTO enrolment (area_id, school_id, child_id, surname, forename, preferred_forename, search_key, year_group, class_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [AREA, LARKHILL, id, surname, forename, preferred, searchKeyOf(surname, forename, preferred), year, className]);
  await client.query("INSERT INTO child_detail (area_id, school_id, child_id, upn, born_on, household) VALUES ($1, $2, $3, $4, '2014-05-03', $5)", [AREA, LARKHILL, id, upn, surname === "Kellett" ? "H1" : null]);
}
