// What `npm run weaken` takes away, one at a time, and the tests that must notice.
import type pg from "pg";

/**
 * `sql`: run on every test database. `edit`: a text of a copy of the code, replaced. `test`: how the test that must fail begins; those that name
 * one test each are taken away together, since each is noticed for itself.
 */
export type Weakening = { readonly name: string; readonly tests: readonly string[]; readonly test?: string; readonly sql?: string; readonly edit?: Edit };
export type Edit = { readonly file: string; readonly find: string | RegExp; readonly put: string };

const DB = "lib/access/scenarios.db.test.ts", HOUSE = "lib/access/house.db.test.ts", FILES = "lib/access/files.db.test.ts", UNIT = "lib/access/decide.test.ts";
const REQUEST = "lib/session/request.db.test.ts", SESSION = "lib/session/session.db.test.ts", DOORWAY = "lib/doorway/doorway.db.test.ts", PROXY = "lib/session/proxy.test.ts", THROTTLE = "lib/session/throttle.test.ts";
const REACH = "lib/session/reach.db.test.ts", FAMILY = "lib/session/family.db.test.ts";

type Policy = { tablename: string; policyname: string; cmd: string; roles: string; movable: boolean; using: string | null; check: string | null };
/** A comparison within a policy, as PostgreSQL writes it back. */
const CONDITION = /\(NOT \(child_id = ANY \(ctx\.shut_out\(\)\)\)\)|\(NOT restricted\)|\(state = '[a-z]+'::text\)|\(audience = '[a-z-]+'::text\)|\('[a-z-]+'::text = ANY \(ctx\.parts\(\)\)\)|\(\w+ (?:=|<>) ctx\.\w+\(\)\)|\(\w+ = ANY \(ctx\.\w+\(\)\)\)|\(\w+ = ANY \(\(ctx\.\w+\(\) \|\| ctx\.\w+\(\)\)\)\)/g;
/** Each condition of a policy taken out for itself, as far as it stands in the text. */
function conditionsOf({ tablename, policyname, cmd, using, check }: Policy): readonly Weakening[] {
  if (policyname === "taken_out") return []; // it looks at the plan, whose own policy asks the same
  const text = check ?? using ?? "", clause = check ? "WITH CHECK" : "USING";
  return [...text.matchAll(CONDITION)].flatMap((found, i): readonly Weakening[] => {
    if (/^ AND (?:\('[a-z]+'::text = ANY \(ctx\.parts\(\)\)\) AND )?\(EXISTS/.test(text.slice(found.index + found[0].length))) return []; // likewise
    if (tablename === "released_rule_count" && found[0].includes("'school'")) return []; // a row of the whole area is of no school: audience_is_known holds it
    if (policyname === "asking" && tablename === "rule_preview" && found[0].includes("state")) return []; // what is counted has something found (state_is_known), and the policy asks for nothing found
    const counts = tablename === "rule_preview" && found[0].includes("state"); // what a proposal would find is Seen's own to say
    const own = cmd === "INSERT" && (/viewer_id|audience|restricted/.test(found[0]) || (text.includes("restricted") && found[0].includes("child_ids")) || policyname === "written_by_the_family") || found[0].includes("ctx.parts"); // in whose name and role, and what is restricted: asked of all tables at once
    const answers = cmd === "UPDATE" && /(?:answered|accepted)_by_id/.test(found[0]); // in whose name a question is answered, or a hold ended
    return [{
      name: `condition ${i + 1} of ${policyname} on ${tablename}: ${found[0]}`, tests: [counts ? "lib/identification/tables.db.test.ts" : answers ? FILES : own ? HOUSE : DB], ...(own || answers || counts ? {} : { test: `${tablename} ` }),
      sql: `ALTER POLICY "${policyname}" ON "${tablename}" ${clause} (${text.slice(0, found.index)}true${text.slice(found.index + found[0].length)})`,
    }];
  });
}
/** Every policy of the app made to let everything through; the definer's given to the app. */
export async function policiesOf(database: pg.Client): Promise<readonly Weakening[]> {
  const { rows } = await database.query<Policy>(`SELECT tablename, policyname, cmd, roles::text, qual AS using, with_check AS check,
    has_column_privilege('seen_app', tablename::regclass, CASE tablename WHEN 'area' THEN 'id' ELSE 'area_id' END, 'UPDATE') AS movable FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname, cmd`);
  return rows.flatMap((policy): readonly Weakening[] => {
    const { tablename, policyname, cmd, roles, movable } = policy;
    const name = `policy ${policyname} on ${tablename} (${cmd.toLowerCase()})`, alter = `ALTER POLICY "${policyname}" ON "${tablename}"`;
    if (!roles.includes("seen_app")) return [{ name: `${name}, for the app`, tests: [HOUSE], sql: `${alter} TO seen_app, seen_definer` }];
    const open = cmd === "INSERT" ? "WITH CHECK (true)" : cmd === "UPDATE" ? "USING (true) WITH CHECK (true)" : "USING (true)";
    const moved = { name: `${name}, what a row may become`, tests: [DB], test: `${tablename} nobody moves`, sql: `${alter} WITH CHECK (true)` };
    return [{ name, tests: [DB], test: `${tablename} `, sql: `${alter} ${open}` }, ...(cmd === "UPDATE" && movable ? [moved] : []), ...conditionsOf(policy)];
  });
}

/** Row level security itself, and the rights beside it. */
export const DATABASE: readonly Weakening[] = [
  { name: "row level security not forced on concern", tests: [HOUSE], sql: "ALTER TABLE concern NO FORCE ROW LEVEL SECURITY" },
  { name: "row level security off on marks", tests: [DB], test: "marks ", sql: "ALTER TABLE marks DISABLE ROW LEVEL SECURITY" },
  { name: "a table that nobody wrote into tables.ts", tests: [DB, HOUSE], sql: "CREATE TABLE public.forgotten (area_id uuid)" },
  { name: "a view that reads as its owner", tests: [HOUSE], sql: "CREATE VIEW public.everybody AS SELECT * FROM person" },
  { name: "the app may read credential", tests: [HOUSE], sql: "GRANT SELECT ON credential TO seen_app" },
  { name: "the app may read session", tests: [HOUSE], sql: "GRANT SELECT ON session TO seen_app" },
  { name: "the app may read child", tests: [HOUSE], sql: "GRANT SELECT ON child TO seen_app" },
  { name: "the app may change the audit trail", tests: [HOUSE], sql: "GRANT UPDATE, DELETE ON audit_entry TO seen_app" },
  { name: "the audit trail's trigger", tests: [HOUSE], sql: "DROP TRIGGER only_grows ON audit_entry" },
  { name: "the audit trail's trigger against emptying", tests: [HOUSE], sql: "DROP TRIGGER only_grows_whole ON audit_entry" },
  { name: "the app may change a family's words", tests: [HOUSE], sql: "GRANT UPDATE ON family_note TO seen_app" },
  { name: "the app may change a child's goal", tests: [HOUSE], sql: "GRANT UPDATE ON plan_goal TO seen_app" },
  { name: "the app may change a baseline", tests: [HOUSE], sql: "GRANT UPDATE, DELETE ON baseline TO seen_app" },
  { name: "a baseline's trigger", tests: [HOUSE], sql: "DROP TRIGGER frozen ON baseline" },
  { name: "a baseline's trigger against emptying", tests: [HOUSE], sql: "DROP TRIGGER frozen_whole ON baseline" },
  { name: "a pot's trigger on requests", tests: [HOUSE], sql: "DROP TRIGGER within_pot ON service_request" },
  { name: "a pot's trigger on requests that move to another pot", tests: [HOUSE], sql: "DROP TRIGGER within_pot ON service_request; CREATE TRIGGER within_pot AFTER INSERT OR UPDATE OF held_pence ON service_request FOR EACH ROW EXECUTE FUNCTION commissioning.within_pot()" },
  { name: "a pot's trigger on the pot", tests: [HOUSE], sql: "DROP TRIGGER within_pot ON pot" },
  { name: "family() for everybody", tests: [HOUSE], sql: "GRANT EXECUTE ON FUNCTION session.family TO PUBLIC" },
  { name: "free_pence() for everybody", tests: [HOUSE], sql: "GRANT EXECUTE ON FUNCTION commissioning.free_pence TO PUBLIC" },
  { name: "pots_standing() looks where it is told", tests: [HOUSE], sql: "ALTER FUNCTION commissioning.pots_standing() RESET search_path" },
  { name: "set_up for everybody", tests: [HOUSE], sql: "GRANT EXECUTE ON FUNCTION session.set_up TO PUBLIC" },
  { name: "grants() for everybody", tests: [HOUSE], sql: "GRANT EXECUTE ON FUNCTION session.grants TO PUBLIC" },
  ...["area_id", "role"].map((who) => ({ name: `a plan remembers ctx.${who}() of whoever asked first`, tests: [HOUSE], test: "a plan that a connection keeps", sql: `ALTER FUNCTION ctx.${who}() IMMUTABLE` })),
  { name: "the app creates tables", tests: [HOUSE], sql: "GRANT CREATE ON SCHEMA public TO seen_app" },
];

/** A function of the database with one of its conditions taken out; `nth` where the text stands there more than once. */
export const within = (what: string, text: string, put: string, tests: readonly string[], nth = 1): Weakening => ({
  name: `${what}: ${text.trim().slice(0, 70)}${nth > 1 ? ` (${nth}.)` : ""}`, tests,
  sql: `DO $weaken$ DECLARE was text := pg_get_functiondef('${what}'::regproc); parts text[] := string_to_array(was, $cut$${text}$cut$); BEGIN
    IF array_length(parts, 1) < ${nth + 1} THEN RAISE EXCEPTION 'the guard is not there: ${what}'; END IF;
    EXECUTE array_to_string(parts[1:${nth}], $cut$${text}$cut$) || $put$${put}$put$ || array_to_string(parts[${nth + 1}:], $cut$${text}$cut$);
  END $weaken$`,
});
export const FUNCTIONS: readonly Weakening[] = [
  within("session.look_up", "AND p.session_version = s.version", "", [SESSION]),
  within("session.look_up", "AND p.disabled_at IS NULL", "", [REQUEST]),
  within("session.look_up", "AND s.ended_at IS NULL", "", [SESSION], 2),
  within("session.look_up", "AND s.seen_at > now() - make_interval(mins => idle_minutes)", "", [SESSION], 1),
  within("session.look_up", "AND s.seen_at > now() - make_interval(mins => idle_minutes)", "", [SESSION], 2),
  within("session.look_up", "AND s.started_at > now() - interval '12 hours'", "", [SESSION]),
  within("session.look_up", "c.one_time FROM", "false FROM", [REQUEST]),
  within("session.login", "AND p.disabled_at IS NULL", "", [REQUEST]),
  within("session.open", "AND p.session_version = given_version", "", [REQUEST]),
  within("session.open", "AND p.disabled_at IS NULL", "", [REQUEST]),
  within("session.close", "SET ended_at = now()", "SET version = version", [SESSION]),
  within("session.grants", "AND o.ended_at IS NULL", "", [REQUEST]),
  within("session.grants", "AND o.person_id = given_person", "", [REQUEST]),
  within("session.grants", "AND p.disabled_at IS NULL", "", [REQUEST]),
  within("session.grants", "AND g.ended_at IS NULL", "", [REQUEST]),
  within("session.grants", "AND g.from_on <= on_day", "", [REQUEST]),
  within("session.grants", "g.until_on >= on_day", "true", [REQUEST]),
  within("session.grants", "AND g.person_id = given_person", "", [REQUEST]),
  within("session.person_by_email", "AND p.disabled_at IS NULL", "", [REQUEST]),
  within("session.set_password", "session_version = session_version + 1", "session_version = session_version", [SESSION]),
  within("session.set_password", "ctx.viewer_id() IS DISTINCT FROM given_person AND ctx.role() IS DISTINCT FROM 'administrator'", "false", [HOUSE]),
  within("session.set_password", "area_id = ctx.area_id() AND id = given_person", "id = given_person", [HOUSE]),
  within("session.password_hash_of_viewer", "AND c.person_id = ctx.viewer_id()", "", [REQUEST]),
  within("children.resolve_upns", "ctx.role() IS DISTINCT FROM 'imports'", "false", [HOUSE]),
  within("children.resolve_upns", "c.area_id = ctx.area_id() AND c.upn", "c.upn", [HOUSE]),
  within("jobs.enqueue", "area IS NULL", "false", [HOUSE]),
  ...[1, 2].map((nth) => within("session.grants", "AND c.link_worker_id = given_person", "", [REACH], nth)),
  ...[1, 2, 3].flatMap((nth) => [within("session.grants", "AND c.school_id = g.school_id", "", [REACH], nth), within("session.grants", "c.area_id = given_area", "true", [REACH], nth)]),
  within("session.grants", "AND c.state <> 'looked-again'", "", [REACH]),
  ...[1, 2].map((nth) => within("session.grants", "AND c.state IN ('open', 'closing')", "", [REACH], nth)),
  within("session.grants", "e.year_group = ANY (g.year_groups)", "true", [REACH]),
  within("session.grants", "AND e.school_id = c.school_id", "", [REACH]),
  within("session.grants", "e.area_id = c.area_id", "true", [REACH]),
  within("session.grants", "WHEN 'link-worker' THEN ARRAY(SELECT c.id", "WHEN g.role THEN ARRAY(SELECT c.id", [REACH]),
  within("session.grants", "WHEN 'pastoral-lead'", "WHEN g.role", [REACH]),
  within("session.grants", "WHEN 'link-worker' THEN ARRAY(SELECT c.child_id", "WHEN g.role THEN ARRAY(SELECT c.child_id", [REACH]),
  within("session.grants", "WHEN 'link-worker' THEN ARRAY(SELECT a.child_id", "WHEN g.role THEN ARRAY(SELECT a.child_id", [REACH]),
  within("session.grants", "AND a.asked_by_id = given_person", "", [REACH]),
  within("session.grants", "AND a.school_id = g.school_id", "", [REACH]),
  within("session.grants", "a.area_id = given_area", "true", [REACH]),
  within("session.grants", "AND NOT a.restricted", "", [REACH]),
  within("session.grants", "AND a.next_on <= on_day", "", [REACH]),
  within("session.grants", "a.state IN ('declined', 'withdrawn')", "true", [REACH]),
  within("session.family", "l.key_hash = given_hash", "true", [FAMILY]),
  within("session.family", "AND l.ended_at IS NULL", "", [FAMILY]),
  within("session.family", "AND l.until_on >= on_day", "", [FAMILY]),
  within("session.family", "AND g.contact <> 'never'", "", [FAMILY]),
  within("session.family", "AND g.child_id = l.child_id", "", [FAMILY]),
  within("session.family", "AND g.school_id = l.school_id", "", [FAMILY]),
  within("session.family", "AND c.state IN ('open', 'closing')", "", [FAMILY]),
  within("session.family", "AND a.state = 'agreed'", "", [FAMILY]),
  within("children.birth_date_of_asked", "d.area_id = ctx.area_id()", "true", [HOUSE]),
  within("children.birth_date_of_asked", "AND d.school_id = ANY (ctx.school_ids())", "", [HOUSE]),
  within("children.birth_date_of_asked", "AND ctx.role() = 'link-worker'", "", [HOUSE]),
  within("children.birth_date_of_asked", "AND of_child = ANY (ctx.asking_ids())", "", [HOUSE]),
  within("children.birth_date_of_asked", "AND NOT of_child = ANY (ctx.shut_out())", "", [HOUSE]),
  within("commissioning.within_pot", "held > whole", "false", [HOUSE]),
  within("commissioning.free_pence", "ctx.role() NOT IN ('link-worker', 'safeguarding-lead', 'senco', 'programme-manager')", "false", [HOUSE]),
  within("commissioning.free_pence", "area_id = ctx.area_id() AND id = of_pot", "id = of_pot", [HOUSE]),
  within("commissioning.free_pence", "school_id IS NULL OR school_id = ANY (ctx.school_ids())", "true", [HOUSE]),
  within("commissioning.free_pence", "area_id = ctx.area_id() AND pot_id", "pot_id", [HOUSE]),
  within("commissioning.pots_standing", "ctx.role() IN ('link-worker', 'safeguarding-lead', 'senco', 'school-lead', 'programme-manager')", "true", [HOUSE]),
  within("commissioning.pots_standing", "p.school_id IS NULL OR p.school_id = ANY (ctx.school_ids())", "true", [HOUSE]),
  within("commissioning.pots_standing", "p.area_id = ctx.area_id()", "true", [HOUSE]),
  within("commissioning.pots_standing", "r.area_id = p.area_id AND", "", [HOUSE]),
  within("commissioning.pots_standing", "AND e.mark <> 'did-not-run'", "", [HOUSE]),
];

export const edit = (name: string, file: string, find: string | RegExp, put: string, ...tests: readonly string[]): Weakening => ({ name: `${file}: ${name}`, tests, edit: { file, find, put } });
const DECIDE = "lib/access/decide.ts", DOOR = "lib/doorway/doorway.ts", AS = "lib/db/as-viewer.ts";
export const GUARDS: readonly Weakening[] = [
  edit("being shut out", DECIDE, `if ("childId" in subject`, `if (1 < 0 && "childId" in subject`, UNIT),
  edit("the role", DECIDE, "roles.includes(viewer.role)", "true", UNIT),
  edit("the school", DECIDE, "viewer.schoolIds.includes(subject.schoolId)", "true", UNIT),
  edit("holds: the role", DECIDE, "=> (viewer) => is(viewer, ...roles) && because", "=> () => because", UNIT),
  edit("at: the role", DECIDE, "is(viewer, ...roles) && here(viewer, subject)", "here(viewer, subject)", UNIT),
  edit("at: the school", DECIDE, "is(viewer, ...roles) && here(viewer, subject)", "is(viewer, ...roles)", UNIT),
  edit("oneself", DECIDE, "personId === viewer.id", "true", UNIT),
  edit("restricted", DECIDE, "!subject.restricted && ", "", UNIT),
  edit("a file's office", DECIDE, "viewer.role === subject.audience && ", "", UNIT),
  edit("a file's school", DECIDE, "subject.audience && here(viewer, subject)", "subject.audience", UNIT),
  edit("a file's roles", DECIDE, `is(viewer, "data-manager", "safeguarding-lead") && `, "", UNIT),
  edit("keeping: oneself", DECIDE, "oneself(viewer, subject) && here(", "here(", UNIT),
  edit("keeping: the school", DECIDE, "oneself(viewer, subject) && here(viewer, subject) && ", "oneself(viewer, subject) && ", UNIT),
  edit("ending: not oneself", DECIDE, "subject.personId !== viewer.id && ", "", UNIT),
  edit("ending: a lead", DECIDE, "viewer.id && lead(viewer, subject)", `viewer.id && "x"`, UNIT),
  edit("own child: the role", DECIDE, `is(viewer, "link-worker") && here(viewer, subject) && viewer.childIds`, "here(viewer, subject) && viewer.childIds", UNIT),
  edit("own child: the school", DECIDE, "here(viewer, subject) && viewer.childIds", "viewer.childIds", UNIT),
  edit("own child: the caseload", DECIDE, "viewer.childIds.includes(subject.childId)", "true", UNIT),
  ...(["link-worker", "pastoral-lead"] as const).flatMap((role) => [
    edit(`${role}'s case: the role`, DECIDE, `is(viewer, "${role}") && here(viewer, subject) && viewer.caseIds`, "here(viewer, subject) && viewer.caseIds", UNIT),
    edit(`${role}'s case: the school`, DECIDE, `is(viewer, "${role}") && here(viewer, subject) && viewer.caseIds`, `is(viewer, "${role}") && viewer.caseIds`, UNIT),
    edit(`${role}'s case: the case`, DECIDE, `is(viewer, "${role}") && here(viewer, subject) && viewer.caseIds.includes(subject.caseId)`, `is(viewer, "${role}") && here(viewer, subject)`, UNIT),
  ]),
  edit("a family's case: the role", DECIDE, `is(viewer, "family") && viewer.caseIds`, "viewer.caseIds", UNIT),
  edit("a family's case: the case", DECIDE, "viewer.caseIds.includes(caseId)", "true", UNIT),
  edit("an organisation: the role", DECIDE, `is(viewer, "provider") && viewer.organisationId`, "viewer.organisationId", UNIT),
  edit("an organisation: which", DECIDE, "viewer.organisationId === organisationId", "true", UNIT),
  edit("a restricted approach of another child", DECIDE, "unlessRestricted(linkWorkerHere)", "linkWorkerHere", UNIT),
  edit("the command's or query's decision", DOOR, "if (!decision.yes)", "if (1 < 0)", DOORWAY),
  edit("nothing found", DOOR, "if (!subject)", "if (1 < 0)", DOORWAY),
  edit("what a refused command wrote", DOOR, "if (!outcome.ok) throw new Refused(outcome);", "if (!outcome.ok) return outcome;", DOORWAY),
  edit("a write's audit", DOOR, "await writeAudit(tx, room.name, because, [outcome.trace].flat());", "", DOORWAY),
  edit("a reading's audit", DOOR, "if (read.length > 0) await writeAudit(tx, room.name, because, read);", "", DOORWAY),
  edit("a transaction needs a viewer", AS, "if (!this.#asking)", "if (1 < 0)", DOORWAY),
  edit("the context is the transaction's", AS, "`SET LOCAL ctx.", "`SET ctx.", HOUSE),
  edit("a connection is let go of with its transaction", AS, "delete this.#asking.connection;", "", HOUSE),
  edit("the context is quoted", AS, "pg.escapeLiteral(", "((text: string) => `'${text}'`)(", HOUSE),
  ...["area_id", "viewer_id", "role", "school_ids", "year_groups", "shut_out", "through", "case_ids", "child_ids", "asking_ids", "organisation_id", "parts"].map((name) => edit(`the context's ${name}`, AS, new RegExp(`setting\\("${name}", [^)]*\\)(, )?`), "", name === "through" ? DOORWAY : DB)),
  edit("same origin", "proxy.ts", "!sameOrigin(request.headers)", "1 < 0", PROXY),
  edit("same origin: who says nothing", "lib/session/same-origin.ts", "origin !== null && URL.canParse(origin) && ", "origin === null || ", PROXY),
  edit("same origin: the host", "lib/session/same-origin.ts", `=== headers.get("host")`, "!== null", PROXY),
  edit("the cookie's person", "lib/session/request.ts", "|| found.person_id !== claims.sub", "", REQUEST),
  edit("the one-time password", "lib/session/request.ts", "if (person.oneTime)", "if (1 < 0)", REQUEST),
  edit("nobody", "lib/session/request.ts", "if (!person) redirect", "if (1 < 0) redirect", REQUEST),
  edit("shut out of the viewer", "lib/session/viewers.ts", "shutOut: row.shut_out", "shutOut: []", REQUEST),
  edit("the school of the viewer", "lib/session/viewers.ts", "row.school_id ? [row.school_id] : []", "[]", REQUEST),
  ...["caseIds: row.case_ids", "childIds: row.child_ids", "askingIds: row.asking_ids"].map((line) => edit(`${line} of the viewer`, "lib/session/viewers.ts", line, `${line.split(":")[0]}: []`, REACH)),
  edit("the organisation of the viewer", "lib/session/viewers.ts", "organisationId: row.organisation_id", "organisationId: null", REACH),
  edit("a family's key is hashed", "lib/session/family.ts", "${familyKeyHash(key)}", "${key}", FAMILY),
  edit("a family's parts", "lib/session/family.ts", "parts: row.parts,", `parts: ["strengths", "going-on", "goals", "actions", "shared"],`, FAMILY),
  edit("guessing a family's link", "lib/session/family.ts", `if (await admitTry(ANY_LINK, address) === "too-many") return "too-many";`, "", FAMILY),
  edit("a family that comes again does not wait", "lib/session/family.ts", "if (guest) await forgetFailures(ANY_LINK, address);", "", FAMILY),
  edit("a form of the family's page without a key", "lib/session/family.ts", "guest === null || guest", "guest", FAMILY),
  edit("failures of one account", "lib/session/throttle.ts", "account.consumedPoints > ACCOUNT_FAILURES", "1 < 0", THROTTLE),
  edit("failures of one address", "lib/session/throttle.ts", "all.consumedPoints > ADDRESS_FAILURES", "1 < 0", THROTTLE),
  edit("the queue of those slowed", "lib/session/throttle.ts", "queue.waiting >= LONGEST_QUEUE", "1 < 0", THROTTLE),
];

/** Each capability given to everybody, as lib/access/decide.ts writes them line by line. */
export const capabilitiesOf = (source: string): readonly Weakening[] =>
  [...source.matchAll(/^ {2}("[a-z-]+:[a-z-]+"): \[(.*)\],$/gm)].map(([line, name]) => ({ ...edit(`${name} for everybody`, DECIDE, line, `  ${name}: [() => "weakened"],`, UNIT), test: `${name?.replaceAll('"', "")}:` }));
