// What the database itself holds of proposals, previews, the list, and what people declare, whoever asks and whatever the code above it does.
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemViewer, type Viewer } from "../access/viewer";
import { asViewer, type Tx } from "../db/as-viewer";
import { aSmallArea, type SmallArea } from "../jobs/world.sample";
import { day } from "../kernel/calendar";
import { enrol, identifyOn } from "./reviews.sample";

let area: SmallArea, child: string, lead: Viewer, senco: Viewer, seen: Viewer;
const ELSEWHERE = "00000000-0000-4000-8000-000000000009", SOMEBODY = "018f0000-0000-7000-8000-000000000001";
const refused = (sql: string) => area.rows(sql).then(() => "done", (e: { constraint?: string; message: string }) => e.constraint ?? e.message);
const put = (table: string, row: Readonly<Record<string, string>>) => area.rows(`INSERT ${"INTO"} ${table} (area_id, ${Object.keys(row).join(", ")}) VALUES ('${area.areaId}', ${Object.values(row).join(", ")})`);
const told = <T>(viewer: Viewer, ask: (tx: Tx) => Promise<T>): Promise<T | string> => asViewer(viewer, ask).catch((e: Error) => (/42501|row-level security/.test(e.message) ? "refused" : e.message));

beforeAll(async () => {
  area = await aSmallArea();
  [lead, senco, seen] = [await area.viewerOf("lead"), await area.viewerOf("senco"), systemViewer("identification", area.areaId, area.schoolId)];
  child = await enrol(area, "Ada");
  await identifyOn(area, day("2027-03-12"), { [child]: { "academic.below": "notable" } });
  const school = { school_id: `'${area.schoolId}'` }, of = { ...school, child_id: `'${child}'` }, id = { id: "gen_random_uuid()" }, proposal = { proposal_id: `'${SOMEBODY}'` }, by = `'${lead.id}'`;
  await put("review", { ...id, ...of, opened_on: "'2027-01-11'", due_on: "'2027-01-18'", opened_for: "'candidate'", severe: "false", state: "'ended'", '"end"': "'support-now'", reason: "'x'", decided_at: "now()", decided_by_id: by, year_group: "'9'", restricted: "false" });
  await put("list_length", { ...id, ...school, at_once: "5", why: "'x'", set_by_id: by, set_at: "now()" });
  await put("released_rule_count", { ...id, ...school, audience: "'school'", rule: "'academic.below'", row: "'all'", '"column"': "'found'", as_at: "'2027-03-12'" });
  await area.rows("INSERT INTO rule_proposal (area_id, id, programme_id, rules, why, source, source_year, proposed_by_id, proposed_at) SELECT area_id, $1, programme_id, rules, 'x', 'x', 2027, published_by_id, now() FROM rule_set", [SOMEBODY]);
  await put("rule_preview", { ...proposal, asked_by_id: by, asked_at: "now()", schools: "1" });
  await put("rule_preview_school", { ...proposal, ...school, which: "'today'", run: "1", version: "1", as_at: "'2027-03-12'", counted_at: "now()", counts: "'{}'" });
  await put("rule_preview_child", { ...proposal, ...of, which: "'today'", way: "'comes-in'", rules: "'{}'", severe: "false", restricted: "false" });
  await put("declared_insight", { ...of, declared_on: "'2027-03-01'", insight: "'bereavement'", by: "'x'", import_id: "gen_random_uuid()" });
  await put("safeguarding_entry", { ...id, ...of, reference: "'x'", child_name: "'x'", came_from: "'door'", raised_by_id: by, raised_at: "now()" });
  await put("measure", { instrument: "'GBO'", version: "'1'", name: "'x'", respondents: "'{self}'", subscales: "'[{}]'", source: "'x'", source_year: "2020", licence: "'x'", defined_by_id: by, defined_at: "now()" });
});
afterAll(() => area.end());

const COUNTED = ["signals.landings", "children.languages_at_home"] as const;
test("which files landed, and which languages are spoken at home, is for Seen itself to count by, at the schools it counts", async () => {
  await put("import", { id: "gen_random_uuid()", school_id: `'${area.schoolId}'`, audience: "'data-manager'", file_name: "'a'", file_hash: "'x'", bytes: "1", uploaded_by_id: `'${lead.id}'`, uploaded_at: "now()", state: "'landed'", finished_at: "now()" });
  await put("import", { id: "gen_random_uuid()", school_id: `'${area.schoolId}'`, audience: "'data-manager'", file_name: "'b'", file_hash: "'y'", bytes: "1", uploaded_by_id: `'${lead.id}'`, uploaded_at: "now()", state: "'undone'", finished_at: "now()" });
  await put("guardian", { id: "gen_random_uuid()", school_id: `'${area.schoolId}'`, child_id: `'${child}'`, name: "'x'", relationship: "'mother'", parental_responsibility: "'yes'", language: "'Polish'", contact: "'any'" });
  for (const called of COUNTED) {
    const of = (viewer: Viewer) => told(viewer, async (tx) => (await tx.$queryRawUnsafe<unknown[]>(`SELECT * FROM ${called}($1::uuid)`, area.schoolId)).length);
    expect(await of(seen), called).toBe(1);
    for (const viewer of [lead, await area.viewerOf("office"), { ...seen, schoolIds: [ELSEWHERE] }]) expect(await of(viewer), `${called} ${viewer.role}`).toBe(0);
  }
});

test("when a file last landed is told of one's own school alone, but to the programme manager, who reads no school by itself", async () => {
  const last = (viewer: Viewer) => told(viewer, async (tx) => (await tx.$queryRaw<{ at: Date | null }[]>`SELECT signals.last_landed(${[area.schoolId]}::uuid[]) AS at`)[0]!.at !== null);
  const manager: Viewer = { ...lead, role: "programme-manager", schoolIds: [] };
  expect([await last(lead), await last(senco), await last(manager)]).toEqual([true, true, true]);
  for (const viewer of [{ ...lead, schoolIds: [ELSEWHERE] }, await area.viewerOf("office"), await area.viewerOf("teacher")]) expect(await last(viewer), viewer.role).toBe(false);
});

test("that support is over is told to Seen itself and to who reviews every child there; of an approach the lead keeps apart not to the SENCO", async () => {
  await area.rows("INSERT INTO approach (area_id, id, school_id, child_id, review_id, support_by, opened_on, state, state_since, restricted) SELECT area_id, $1, school_id, child_id, id, 'link-worker', '2027-01-11', 'agreed', '2027-01-11', true FROM review WHERE state = 'ended'", [SOMEBODY]);
  await put("support_case", { id: "gen_random_uuid()", school_id: `'${area.schoolId}'`, child_id: `'${child}'`, approach_id: `'${SOMEBODY}'`, opened_on: "'2027-01-11'", link_worker_id: `'${lead.id}'`, state: "'closed'", close_reason: "'goals-reached'", close_words: "'x'", home_asked: "'x'", asked_to_close_by_id: `'${lead.id}'`, asked_to_close_on: "'2027-03-01'", signed_off_by_id: `'${senco.id}'`, closed_on: "'2027-03-01'", look_again_on: "'2027-05-01'" });
  const over = (viewer: Viewer) => told(viewer, async (tx) => (await tx.$queryRaw<unknown[]>`SELECT * FROM children.support_over(${area.schoolId}::uuid)`).length);
  expect([await over(seen), await over(lead), await over(senco)]).toEqual([1, 1, 0]);
  for (const viewer of [await area.viewerOf("teacher"), await area.viewerOf("office"), { ...seen, schoolIds: [ELSEWHERE] }]) expect(await over(viewer), viewer.role).toBe(0);
  await area.rows("UPDATE approach SET restricted = false");
  expect(await over(senco)).toBe(1);
});

test("what a proposal would find is said by Seen itself: a programme manager asks, and writes no answer", async () => {
  const manager: Viewer = { ...await area.viewerOf("admin"), role: "programme-manager" }, answer = { state: "counted", countedAt: new Date(), proposalVersion: 1, found: {} };
  const ask = (more: object) => told(manager, (tx) => tx.rulePreview.createMany({ data: [{ proposalId: crypto.randomUUID(), askedById: manager.id, askedAt: new Date(), schools: 1, ...more }] }).then(({ count }) => count));
  expect([await ask({}), await ask(answer), await ask({ found: {} })]).toEqual([1, "refused", "refused"]);
  const again = (more: object) => told(manager, (tx) => tx.rulePreview.updateMany({ where: { proposalId: SOMEBODY }, data: more }).then(({ count }) => count));
  expect([await again({ done: 0 }), await again(answer)]).toEqual([1, "refused"]);
});

test("a published version is never changed, and no police notice comes from anybody but a lead", async () => {
  const manager: Viewer = { ...await area.viewerOf("admin"), role: "programme-manager" };
  for (const viewer of [manager, seen]) expect(await told(viewer, (tx) => tx.$executeRaw`UPDATE rule_set SET why = 'x'`), viewer.role).toBe("refused");
  const notice = (viewer: Viewer) => told(viewer, (tx) => tx.safeguardingEntry.createMany({ data: [{ id: crypto.randomUUID(), reference: viewer.id, schoolId: area.schoolId, childId: child, childName: "x", cameFrom: "police", raisedById: viewer.id, raisedAt: new Date(), readAt: new Date(), recordedAs: "x" }] }).then(({ count }) => count));
  expect([await notice(senco), await notice(await area.viewerOf("teacher")), await notice(lead)]).toEqual(["refused", "refused", 1]);
});

test.each([
  ["over_after_it_stopped", "UPDATE flag SET expired_on = '2027-03-12'"], ["over_after_it_stopped", "UPDATE flag SET last_seen_on = '2027-03-11', ended_on = '2027-03-12', expired_on = '2027-03-11'"], ["last_seen_once_ended", "UPDATE flag SET ended_on = '2027-03-12'"], ["last_seen_once_ended", "UPDATE flag SET last_seen_on = '2027-03-12'"], ["days_are_counted", "UPDATE flag SET normal_days = -1"],
  ["a_turn_is_waited_for", "UPDATE review SET in_line = true"], ["people_can_answer", "UPDATE list_length SET at_once = 0"], ["has_a_reason", "UPDATE list_length SET why = ' '"],
  ["audience_is_known", "UPDATE released_rule_count SET audience = 'everybody'"], ["audience_is_known", "UPDATE released_rule_count SET audience = 'area'"],
  ["state_is_known", "UPDATE rule_proposal SET state = 'published'"], ["says_why_and_whose", "UPDATE rule_proposal SET why = ''"], ["says_why_and_whose", "UPDATE rule_proposal SET source = ''"],
  ["years_are_known", "UPDATE programme SET years = '{Reception}'"], ["state_is_known", "UPDATE rule_preview SET state = 'counted'"], ["no_more_done_than_schools", "UPDATE rule_preview SET done = 2"],
  ["which_is_known", "UPDATE rule_preview_school SET which = 'tomorrow'"], ["which_is_known", "UPDATE rule_preview_child SET which = 'tomorrow'"], ["way_is_known", "UPDATE rule_preview_child SET way = 'stays'"],
  ["comes_from_somewhere", "UPDATE declared_insight SET import_id = NULL"], ["recorded_once", "UPDATE declared_insight SET recorded_by_id = child_id"], ["came_from_is_known", "UPDATE safeguarding_entry SET came_from = 'rule'"],
  ["has_subscales", "UPDATE measure SET subscales = '[]'"], ["has_subscales", "UPDATE measure SET subscales = '{}'"], ["respondents_are_known", "UPDATE measure SET respondents = '{sibling}'"], ["respondents_are_known", "UPDATE measure SET respondents = '{}'"],
])("%s: %s", async (constraint, sql) => {
  expect(await refused(sql)).toBe(constraint);
});
