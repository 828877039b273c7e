// One row of every table in every place of the world, the rows that are somebody's own, and those that only some roles may know of.
import type { Role } from "./vocabulary";
import { EVERYBODY, HERE, idOf, PLACES, type Place, viewerOf, type Where, type Who, WORLD, YEARS } from "./world";

export type Values = Readonly<Record<string, unknown>>;
/** `by`: whose own it is. `only`: the roles that may know of it, where it is not all who may read the table. */
export type Row = { readonly table: string; readonly place: Place; readonly values: Values; readonly by?: string; readonly only?: readonly Who[] };

const DAY = "2027-03-01", AT = "2027-03-01T09:00:00Z", OFFICES = ["data-manager", "safeguarding-lead"] as const;
const ofChild = ({ areaId, schoolId, childId }: Where) => ({ area_id: areaId, school_id: schoolId, child_id: childId });
const fact = (at: Where) => ({ ...ofChild(at), import_id: at.importId });

/** A row of the table, made by `me`. `n` in `at` tells rows of one place apart. */
const MAKE: Readonly<Record<string, (at: Where, me: string) => Values>> = {
  area: (at) => ({ id: at.areaId, name: `Area ${at.areaId}` }),
  school: (at) => ({ area_id: at.areaId, id: at.schoolId, urn: String(100000 + at.n), name: `School ${at.n}`, phase: "secondary" }),
  person: (at) => ({ area_id: at.areaId, id: at.personId, email: `person${at.n}@area.test`, name: `Person ${at.n}` }),
  person_grant: (at, me) => ({ area_id: at.areaId, id: idOf("grant", at.n), person_id: at.personId, role: "staff", school_id: at.schoolId, from_on: DAY, granted_by_id: me }),
  programme: (at) => ({ area_id: at.areaId, id: at.programmeId, name: `Programme ${at.n}`, places: 5 }),
  programme_school: (at) => ({ area_id: at.areaId, programme_id: at.programmeId, school_id: at.schoolId }),
  rule_set: (at, me) => ({ area_id: at.areaId, programme_id: at.programmeId, version: at.n, published_on: DAY, published_by_id: me, rules: "{}" }),
  credential: (at) => ({ area_id: at.areaId, person_id: at.personId, password_hash: "x", one_time: true }),
  session: (at) => ({ area_id: at.areaId, id: idOf("session", at.n), person_id: at.personId, version: 1 }),
  child: (at) => ({ area_id: at.areaId, id: at.childId, upn: `UPN${at.n}` }),
  enrolment: (at) => ({ ...ofChild(at), surname: `Surname ${at.n}`, forename: "Child", search_key: `surname ${at.n}`, year_group: YEARS.mine, class_name: "9A" }),
  child_detail: (at) => ({ ...ofChild(at), upn: `UPN${at.n}`, born_on: "2013-01-01" }),
  guardian: (at) => ({ ...ofChild(at), id: idOf("row", at.n), name: "A guardian", relationship: "mother", parental_responsibility: "yes", contact: "first" }),
  involvement: (at) => ({ ...ofChild(at), id: idOf("row", at.n), kind: "child-in-need", from_on: DAY, until_on: DAY }),
  class_staff: (at) => ({ area_id: at.areaId, school_id: at.schoolId, class_name: `9A${at.n}`, person_id: at.personId }),
  shut_out: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), person_id: at.personId, reason: "A cousin", by_id: me, since: DAY }),
  import: (at, me) => ({ area_id: at.areaId, id: idOf("import", at.n), school_id: at.schoolId, audience: "data-manager", file_name: "roll.csv", file_hash: "x", bytes: 1, uploaded_by_id: me, uploaded_at: AT }),
  import_file: (at) => ({ area_id: at.areaId, import_id: at.importId, school_id: at.schoolId, audience: "data-manager", content: "x" }),
  marks: (at) => ({ ...fact(at), school_year: 2026, marks: "-".repeat(540) }),
  marks_change: (at) => ({ ...fact(at), school_year: 2026 }),
  assessment: (at) => ({ ...fact(at), subject: "Reading", taken_on: DAY, scale: "", against: "below", years_below: 3 }),
  wellbeing_score: (at) => ({ ...fact(at), instrument: "SDQ", version: "1", respondent: "T11-17", taken_on: DAY, subscale: "emotional", score: 2 }),
  judgement: (at) => ({ ...fact(at), seen_on: DAY, by: "A teacher", observation: "friendships" }),
  suspension: (at) => ({ ...fact(at), from_on: DAY, sessions: 2 }),
  declared_insight: (at) => ({ ...fact(at), declared_on: DAY, insight: "young-carer", by: "the family" }),
  earlier_contact: (at) => ({ ...fact(at), contact_on: DAY, from: "school", outcome: "no-further-action", words_key: "" }),
  flag: (at) => ({
    ...ofChild(at), id: idOf("row", at.n), programme_id: at.programmeId, rule_set_version: 1, rule: "insight.declared", strand: "insight", severity: "notable", because: "[]",
    seen_on: DAY, last_seen_on: DAY, year_group: YEARS.mine, candidate: true, restricted: false,
  }),
  review: (at) => ({ ...ofChild(at), id: idOf("row", at.n), opened_on: DAY, due_on: DAY, opened_for: "candidate", severe: false, year_group: YEARS.mine, restricted: false }),
  concern: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), child_name: "Child", raised_by_id: me, raised_at: AT, raised_on: DAY, about: "saw", words: "quiet", answer_due_on: DAY }),
  safeguarding_entry: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), reference: `REF-${at.n}`, child_name: "Child", came_from: "door", words: "worried", raised_by_id: me, raised_at: AT }),
  safeguarding_receipt: (at, me) => ({ area_id: at.areaId, entry_id: idOf("row", at.n), reference: `REF-${at.n}`, school_id: at.schoolId, raised_by_id: me, raised_at: AT }),
  audit_entry: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), viewer_id: me, role: "staff", what: "children.childPage", because: "why", through: "page" }),
};
export const TABLES_MADE = Object.keys(MAKE);

/** Tables with one row for each of these, not for each place. */
const ONCE_PER: Readonly<Record<string, readonly Place[]>> = {
  area: ["here", "otherArea"], school: ["here", "otherSchool", "otherArea"], programme: ["here", "otherArea"], programme_school: ["here", "otherSchool", "otherArea"],
};
const make = (table: string, at: Where, me: string, over: Values = {}): Values => ({ ...MAKE[table]!(at, me), ...over });

/** A row that is not there yet, as `me` would add it in that place: about a child of whom nothing is known (for the roll: who is on none). */
export function freshRow(table: string, place: Place, me: string, role: Who): Values {
  const known = WORLD[place], n = known.n + 5000;
  const own = OFFICES.includes(role as never) && table.startsWith("import") ? { audience: role } : {};
  const newKeys: Readonly<Record<string, Partial<Where>>> = {
    area: { areaId: idOf("area", n) }, school: { schoolId: idOf("school", n) }, person: { personId: idOf("person", n) }, programme: { programmeId: idOf("programme", n) },
    programme_school: { schoolId: idOf("school", 9) }, child: { childId: idOf("child", n) }, enrolment: { childId: known.unbornId }, import_file: { importId: idOf("import", known.n * 10 + 2) },
  };
  return make(table, { ...known, childId: known.bareId, n, ...newKeys[table] }, me, own);
}

const restricted: readonly Who[] = ["safeguarding-lead", "identification"];
const but = (...roles: readonly Who[]) => EVERYBODY.filter((role) => !roles.includes(role));

/** Everything that lies in the world, in an order that foreign keys allow. */
export function rowsOfWorld(): readonly Row[] {
  const tables = TABLES_MADE.flatMap((table) => (ONCE_PER[table] ?? PLACES).flatMap((place): readonly Row[] => {
    const at = WORLD[place], somebody = idOf("person", at.n * 10 + 1);
    const row = (values: Values, n: number, more: Partial<Row> = {}): Row => ({ table, place, values: make(table, { ...at, n }, somebody, values), ...more });
    if (table === "import") return [...OFFICES.map((audience, i) => row({ audience }, at.n * 10 + i, { only: [audience, "imports"] })), row({ audience: "imports" }, at.n * 10 + 2, { only: ["imports"] })];
    if (table === "import_file") return OFFICES.map((audience, i) => row({ audience, import_id: idOf("import", at.n * 10 + i) }, at.n, { only: [audience, "imports"] }));
    if (table === "child") return [at.childId, at.bareId, at.unbornId].map((id, i) => row({ id }, at.n * 10 + i));
    if (table === "enrolment") return [at.childId, at.bareId].map((child_id, i) => row({ child_id }, at.n * 10 + i));
    if (table === "person") return [row({}, at.n * 10), row({ id: somebody }, at.n * 10 + 1)];
    if (table === "flag" && place === "here") return [row({}, 1), row({ restricted: true, rule: "academic.below" }, 11, { only: restricted }), row({ candidate: false, rule: "academic.fall" }, 12, { only: but("link-worker") }), row({ year_group: YEARS.other, rule: "academic.two-years" }, 13, { only: but("pastoral-lead") })];
    if (table === "review" && place === "here") return [row({}, 1), row({ restricted: true, state: "ended", end: "closed-by-lead", reason: "x", decided_at: AT }, 11, { only: restricted }), row({ year_group: YEARS.other, state: "ended", end: "not-needed", reason: "x", decided_at: AT }, 13, { only: but("pastoral-lead") })];
    if (table === "person_grant" && place === "here") return [row({}, 1), row({ school_id: null, role: "administrator" }, 11)];
    return [row({}, at.n)];
  }));
  const order = (table: string) => TABLES_MADE.indexOf(table);
  return [...tables, ...EVERYBODY.flatMap(ownRows)].sort((a, b) => order(a.table) - order(b.table));
}

/** What is a role's own: their account and grant, and what they raised, here, at the other school and about the child they are kept from. */
function ownRows(role: Who, i: number): readonly Row[] {
  const viewer = viewerOf(role), by = viewer.id;
  const person: Row = { table: "person", place: "here", values: { area_id: HERE.areaId, id: by, email: `${role}@area.test`, name: `The ${role}` } };
  if (by.startsWith("00000000")) return [];
  const own = (table: string, place: Place, over: Values, add: number): Row => ({ table, place, by, values: make(table, { ...WORLD[place], n: 200 + i * 10 + add }, by, over) });
  const raised = (["here", "otherSchool", "shutOut"] as const).flatMap((place, add) => [own("concern", place, {}, add), own("safeguarding_entry", place, {}, add), own("safeguarding_receipt", place, {}, add)]);
  const grants = [
    own("person_grant", "here", { person_id: by, role: role as Role, school_id: viewer.schoolIds[0] ?? null, granted_by_id: idOf("person", 11), year_groups: [...viewer.yearGroups], class_name: viewer.className, is_lead: role === "safeguarding-lead" }, 0),
    own("person_grant", "otherSchool", { person_id: by, role: "provider", until_on: "2026-01-01", granted_by_id: idOf("person", 11) }, 1),
  ];
  return [person, ...grants, ...raised, ...viewer.shutOut.map((child_id, add) => own("shut_out", "shutOut", { person_id: by, child_id }, add))];
}
