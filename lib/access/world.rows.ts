// One row of every table in every place of the world, the rows that are somebody's own, and those that only some roles may know of.
import { ASIDE, EVERYBODY, HERE, idOf, PLACES, type Place, viewerOf, type Where, type Who, WORLD, YEARS } from "./world";
import { MAKE, type Values } from "./world.made";

export type { Values };
/** `by`: whose own it is. `only`: the roles that may know of it, where it is not all who may read the table. `stays`: agreed, so that nobody takes it out. */
export type Row = { readonly table: string; readonly place: Place; readonly values: Values; readonly by?: string; readonly only?: readonly Who[]; readonly stays?: true };

const DAY = "2027-03-01", AT = "2027-03-01T09:00:00Z", OFFICES = ["data-manager", "safeguarding-lead"] as const;
export const TABLES_MADE = Object.keys(MAKE);

/** Tables with one row for each of these, not for each place. */
const ONCE_PER: Readonly<Record<string, readonly Place[]>> = {
  area: ["here", "otherArea"], school: ["here", "otherSchool", "otherArea", "twin"], programme: ["here", "otherArea"], measure: ["here", "otherArea"], programme_school: ["here", "otherSchool", "otherArea"], identification_run: ["here", "otherSchool", "otherArea"],
  organisation: ["here", "sameSchool", "otherSchool", "otherArea", "twin"],
};
const make = (table: string, at: Where, me: string, over: Values = {}): Values => ({ ...MAKE[table]!(at, me), ...over });

const but = (...roles: readonly Who[]) => EVERYBODY.filter((role) => !roles.includes(role));
const OF_A_CASE = ["support_case", "case_contact", "case_task", "hand_over", "plan", "plan_strength", "plan_goal", "goal_rating", "plan_action", "plan_agreement", "plan_review", "family_link", "family_note", "service_request", "day_sheet", "register_entry", "baseline"];
const PARTS_OF_A_DRAFT = ["plan_strength", "plan_goal", "goal_rating", "plan_action"];
/** Who says something of a child as themselves, and how such a row differs from a file's. */
const SAID_BY: Readonly<Record<string, readonly Who[]>> = { judgement: ["teacher", "safeguarding-lead", "senco"] };
const SAID = { said_at: AT, round: "2026-spring" };
const OF_AN_OFFICE = ["import", "import_line", "heading_meaning"];
const OF_OWN_CHILDREN = ["child_detail", "guardian", "marks", "assessment", "wellbeing_score", "judgement", "suspension", "declared_insight", "earlier_contact", "concern", "status_period", "attendance_summary"];
/** Who may know of a table's row in that place, where some may not though they work there: it is nobody's of theirs. */
function onlyOf(table: string, place: Place): { readonly only?: readonly Who[] } {
  if (place === "sameSchool" && table === "flag") return { only: but("pastoral-lead") };
  if (place === "sameSchool" && table === "review") return { only: but("pastoral-lead", "link-worker") };
  if (place === "sameSchool" && OF_OWN_CHILDREN.includes(table)) return { only: but("link-worker") };
  if (table === "service" && (place === "sameSchool" || place === "otherSchool")) return { only: but("provider") }; // another organisation's
  if (OF_A_CASE.includes(table) && place === "sameSchool") return { only: but("link-worker", "pastoral-lead", "provider", "family") };
  if (OF_A_CASE.includes(table) && place === "otherSchool") return { only: but("provider", "family") };
  if (table === "released_rule_count") return { only: but("early-help-manager", "programme-manager") };
  return table === "released_count" ? { only: but("early-help-manager", "programme-manager") } : {};
}

/** A row that is not there yet, as `me` would add it in that place: about a child of whom nothing is known (for the roll: who is on none), or hanging on the case that stands there. */
export function freshRow(table: string, place: Place, me: string, role: Who): Row {
  const known = WORLD[place], n = known.n + 5000, aside = (more: number) => idOf("row", known.n + more);
  const own = OFFICES.includes(role as never) && OF_AN_OFFICE.includes(table) ? { audience: role } : {};
  const newKeys: Readonly<Record<string, Partial<Where>>> = {
    area: { areaId: idOf("area", n) }, school: { schoolId: idOf("school", n) }, person: { personId: idOf("person", n) }, programme: { programmeId: idOf("programme", n) }, organisation: { organisationId: idOf("organisation", n) },
    rule_set: { programmeId: idOf("programme", n), n: 1 }, programme_school: { schoolId: idOf("school", 9) }, child: { childId: idOf("child", n) }, enrolment: { childId: known.unbornId }, flag_hold: { importId: idOf("import", known.n * 10 + 2) }, family_link: { linkId: idOf("link", n) },
  };
  const on: Readonly<Record<string, Values>> = {
    guardian: { name: "Another guardian" }, measure: { instrument: "WELL" }, approach: { review_id: aside(ASIDE.spare) }, approach_attempt: { approach_id: aside(0) }, approach_answer: { approach_id: aside(0) }, support_case: { approach_id: aside(ASIDE.asking) },
    plan: { edition: 4 }, plan_goal: { number: 2 }, plan_action: { number: 2 }, plan_agreement: { party: "family" }, family_link: { guardian_id: aside(0) },
    meeting_person: { meeting_id: aside(0), person_id: idOf("person", 99) }, meeting_item: { meeting_id: aside(0), review_id: aside(ASIDE.spare) }, meeting_task: { item_id: aside(0) },
    school_source: { revoked_at: null, revoked_by_id: null, credentials: "x" }, service_request: { service_id: aside(0), pot_id: aside(0) }, day_sheet: { request_id: known.requestId }, register_entry: { request_id: known.requestId }, baseline: { case_id: idOf("case", known.n + ASIDE.old) },
  };
  const said = SAID_BY[table]?.includes(role) ? { ...SAID, said_by_id: me, import_id: null } : {};
  if (table === "judgement" && place === "sameSchool" || table === "class_review_skip" && place === "sameSchool") return { table, place, values: make(table, { ...known, childId: known.bareId, n }, me, table === "judgement" ? said : {}), only: but("teacher") }; // another class
  const childId = OF_A_CASE.includes(table) ? known.childId : known.bareId;
  const only = ["support_case", ...OF_OWN_CHILDREN].includes(table) ? {} : onlyOf(table, place); // whoever works there makes the case
  return { table, place, values: make(table, { ...known, childId, n, ...newKeys[table] }, me, { ...on[table], ...own, ...(table === "judgement" ? said : {}) }), ...only };
}

const restricted: readonly Who[] = ["safeguarding-lead", "identification", "outcomes"];
const DONE = { state: "ended", end: "watch", reason: "x", decided_at: AT }; // no help had, so that the child is still found
const LONG_AGO = { state: "looked-again", close_reason: "goals-reached", close_words: "x", home_asked: "x", asked_to_close_by_id: idOf("person", 11), signed_off_by_id: idOf("person", 12), closed_on: DAY, look_again_on: DAY };

/** The rows of one table in one place, where it has more than one, or one that differs. */
function more(table: string, at: Where, row: (values: Values, n: number, more?: Partial<Row>) => Row): readonly Row[] | undefined {
  const { n, place } = at, plain = row({}, n), here = place === "here", aside = (add: number) => ({ id: idOf("row", n + add) });
  if (table === "import") return [...OFFICES.map((audience, i) => row({ audience }, n * 10 + i, { only: [audience, "imports"] })), row({ audience: "imports" }, n * 10 + 2, { only: ["imports"] })];
  if (table === "import_line") return OFFICES.map((audience, i) => row({ audience, import_id: idOf("import", n * 10 + i) }, n, { only: [audience, "imports"] }));
  if (table === "heading_meaning") return OFFICES.map((audience, i) => row({ audience, said_by_id: idOf("person", n * 10 + 1) }, n * 10 + i, { only: [audience, "imports"] }));
  if (table === "flag_hold" && here) return [plain, row({ import_id: idOf("import", n * 10 + 1), kind: "involvement" }, n, { only: ["safeguarding-lead", "imports", "identification"] })];
  if (table === "child_match" && here) return [plain, row({ kind: "same-name", agrees: null, other_id: WORLD.shutOut.childId }, 17, { only: ["imports"] })];
  const silent = idOf("child", n * 10 + 3); // whom nobody has mentioned
  if (table === "child") return [at.childId, at.bareId, at.unbornId, ...(here ? [silent] : [])].map((id, i) => row({ id }, n * 10 + i));
  if (table === "enrolment") return [at.childId, at.bareId, ...(here ? [silent] : [])].map((child_id, i) => row({ child_id }, n * 10 + i));
  if (table === "child_detail" && here) return [plain, row({ child_id: silent }, n * 10 + 3, { only: but("link-worker") })];
  if (table === "guardian") return [plain, row({ child_id: at.bareId, ...aside(ASIDE.asking) }, n)];
  if (table === "person") return [row({}, n * 10), row({ id: idOf("person", n * 10 + 1) }, n * 10 + 1)];
  if (table === "person_grant" && here) return [plain, row({ school_id: null, role: "administrator" }, 11)];
  if (table === "flag" && here) return [plain, row({ restricted: true, rule: "academic.below" }, 11, { only: [...restricted, "link-worker"] }), row({ candidate: false, rule: "academic.fall" }, 12), row({ year_group: YEARS.other, rule: "academic.two-years" }, 13, { only: but("pastoral-lead") })];
  if (table === "flag" && place === "sameSchool") return [plain, row({ restricted: true, rule: "academic.below" }, 15, { only: restricted }), row({ candidate: false, rule: "academic.fall" }, 16, { only: but("link-worker", "pastoral-lead") })];
  if (table === "rule_preview_child" && here) return [plain, row({ restricted: true }, 11, { only: restricted })];
  if (table === "import_change" && here) return [plain, row({ table_name: "involvement", import_id: idOf("import", n * 10 + 2) }, n, { only: ["imports"] })];
  if (table === "review") return [
    plain, ...Object.values(ASIDE).map((add) => row({ ...DONE, ...aside(add), ...(add === ASIDE.asking ? { child_id: at.bareId } : {}) }, n, add === ASIDE.asking ? { only: but("link-worker", ...(place === "sameSchool" ? ["pastoral-lead"] as const : [])) } : {})),
    ...(here ? [row({ restricted: true, state: "ended", end: "closed-by-lead", reason: "x", decided_at: AT }, 11, { only: restricted }), row({ year_group: YEARS.other, ...DONE, end: "not-needed" }, 13, { only: but("pastoral-lead") })] : []),
    ...(place === "sameSchool" ? [row({ ...DONE, restricted: true }, 15, { only: restricted })] : []),
  ];
  if (table === "approach") return [
    row({ review_id: idOf("row", n + ASIDE.second) }, n), row({ ...aside(ASIDE.old), review_id: idOf("row", n + ASIDE.old) }, n),
    row({ ...aside(ASIDE.asking), review_id: idOf("row", n + ASIDE.asking), child_id: at.bareId, state: "not-approached", next_step: "Ring", next_on: DAY, ...(place === "sameSchool" ? { asked_by_id: null } : {}) }, n),
    ...(here ? [row({ restricted: true }, 11, { only: [...restricted, "link-worker"] })] : []), ...(place === "sameSchool" ? [row({ restricted: true, asked_by_id: null, state: "not-approached", next_on: DAY }, 15, { only: restricted })] : []),
  ];
  if (table.startsWith("approach_") && here) return [plain, row({ restricted: true, approach_id: idOf("row", 11) }, 11, { only: [...restricted, "link-worker"] })];
  if (table.startsWith("approach_") && place === "sameSchool") return [plain, row({ restricted: true, approach_id: idOf("row", 15) }, 15, { only: restricted })];
  if (table === "support_case") return [plain, row({ ...LONG_AGO, approach_id: idOf("row", n + ASIDE.old), link_worker_id: at.personId }, n + ASIDE.old, { only: ["safeguarding-lead", "senco", "outcomes"] })];
  const unfinished = { only: (plain.only ?? EVERYBODY).filter((role) => role !== "family") };
  const draft = { state: "draft", agreed_on: null, review_on: null };
  if (table === "plan") return [plain, row({ edition: 2, ...draft }, n + ASIDE.second, unfinished), row({ edition: 3, ...draft }, n + ASIDE.old, unfinished)];
  if (table === "plan_agreement") return [{ ...plain, stays: true }, row({ plan_id: idOf("plan", n + ASIDE.old) }, n + ASIDE.old, unfinished)];
  if (PARTS_OF_A_DRAFT.includes(table)) {
    const of = table === "goal_rating" ? { goal_id: idOf("goal", n + ASIDE.second) } : { plan_id: idOf("plan", n + ASIDE.second) };
    return [{ ...plain, stays: true }, row(of, n + ASIDE.second, unfinished)];
  }
  if (table === "family_link" && here) return [plain, row({ id: idOf("link", 11), guardian_id: idOf("row", n) }, 11)];
  if (table === "family_note" && here) return [plain, row({ link_id: idOf("link", 11) }, 11, { only: but("family") })];
  if (table === "pot" && here) return [plain, row({ school_id: null }, 11)];
  if (table === "service_request") return [
    plain, row({ id: idOf("request", n + ASIDE.second), state: "accepted", first_session_on: DAY, answered_at: AT, answered_by_name: "Somebody" }, n),
    ...(place === "otherSchool" ? [row({ id: idOf("request", n + ASIDE.old), organisation_id: HERE.organisationId, service_id: idOf("row", 1) }, n, { only: but("family") })] : []),
  ];
  if (table === "released_rule_count") return [plain, row({ audience: "area", school_id: null, ...aside(ASIDE.second) }, n, { only: ["early-help-manager", "programme-manager", "identification"] })];
  if (table === "released_count") return [plain, row({ audience: "area", ...aside(ASIDE.second) }, n, { only: ["early-help-manager", "programme-manager", "outcomes"] })];
  return undefined;
}

/** Everything that lies in the world, in an order that foreign keys allow. */
export function rowsOfWorld(): readonly Row[] {
  const tables = TABLES_MADE.flatMap((table) => (ONCE_PER[table] ?? PLACES).flatMap((place): readonly Row[] => {
    const at = WORLD[place], somebody = idOf("person", at.n * 10 + 1);
    const row = (values: Values, n: number, also: Partial<Row> = {}): Row => ({ table, place, values: make(table, { ...at, n }, somebody, values), ...onlyOf(table, place), ...also });
    return more(table, at, row) ?? [row({}, at.n)];
  }));
  const order = (table: string) => TABLES_MADE.indexOf(table);
  return [...tables, ...EVERYBODY.flatMap(ownRows)].sort((a, b) => order(a.table) - order(b.table));
}

/** What is a role's own: their account and grant, and what they raised, here, at the other school and about the child they are kept from. */
function ownRows(role: Who, i: number): readonly Row[] {
  const viewer = viewerOf(role), by = viewer.id;
  const person: Row = { table: "person", place: "here", by, values: { area_id: HERE.areaId, id: by, email: `${role}@area.test`, name: `The ${role}` } };
  if (by.startsWith("00000000")) return [];
  const own = (table: string, place: Place, over: Values, add: number): Row => ({ table, place, by, values: make(table, { ...WORLD[place], n: 200 + i * 10 + add }, by, over) });
  const raised = (["here", "otherSchool", "shutOut", "twin"] as const).flatMap((place, add) => [own("concern", place, {}, add), own("safeguarding_entry", place, {}, add), own("safeguarding_receipt", place, {}, add), own("meeting_task", place, { item_id: idOf("row", WORLD[place].n) }, add)]);
  const grants = [
    own("person_grant", "here", { person_id: by, role, school_id: viewer.schoolIds[0] ?? null, organisation_id: viewer.organisationId, granted_by_id: idOf("person", 11), year_groups: [...viewer.yearGroups], class_name: viewer.className, is_lead: role === "safeguarding-lead" }, 0),
    own("person_grant", "otherSchool", { person_id: by, role: "provider", organisation_id: HERE.organisationId, until_on: "2026-01-01", granted_by_id: idOf("person", 11) }, 1),
  ];
  const ofClass = role !== "teacher" ? [] : (["here", "otherSchool", "shutOut", "twin"] as const).flatMap((place, add) => [
    own("judgement", place, { ...SAID, said_by_id: by, by: "teacher@area.test", observation: "left-out", import_id: null }, add), own("class_review_skip", place, {}, add),
  ]);
  return [person, ...grants, ...ofClass, ...raised, ...viewer.shutOut.map((child_id, add) => own("shut_out", "shutOut", { person_id: by, child_id }, add))];
}
