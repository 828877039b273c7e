import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemViewer } from "../../access/viewer";
import { asViewer } from "../../db/as-viewer";
import { DEFAULT_RULE_SET } from "../../identification/default-rule-set";
import { askPreview } from "../../identification/preview/commands";
import { previewCounts, previewNamed, proposedHere } from "../../identification/preview/queries";
import { proposeRules, publishProposal } from "../../identification/proposals/commands";
import { enrol } from "../../identification/reviews.sample";
import { addPerson } from "../../partnership/commands";
import { forgetNames } from "../../identification/preview/keep-preview";
import { identifySchool } from "../identify-school";
import { aSmallArea, NOW, type SmallArea } from "../world.sample";
import { previewRules } from "./preview-rules";

let area: SmallArea, programmeId: string, proposalId: string;
const children: string[] = [];
/** Twenty-four children: for eight the school knows of a bereavement, and for the first four of these results two years below as well. */
beforeAll(async () => {
  area = await aSmallArea();
  programmeId = String((await area.rows("SELECT id FROM programme"))[0]!.id);
  await addPerson(await area.viewerOf("admin"), { email: "manager@test.example", name: "Manager", role: "programme-manager" }, NOW);
  const importId = randomUUID(), fact = (table: string, columns: string, childId: string, values: string) =>
    area.rows(`INSERT INTO ${table} (area_id, school_id, child_id, import_id, ${columns}) VALUES ($1, $2, $3, $4, ${values})`, [area.areaId, area.schoolId, childId, importId]);
  for (let n = 0; n < 24; n++) children.push(await enrol(area, `Child${n}`, n < 12 ? "9" : "8"));
  for (const [n, id] of children.entries()) {
    if (n < 8) await fact("declared_insight", "declared_on, insight, by", id, "'2027-01-11', 'bereavement', 'office'");
    if (n < 4) await fact("assessment", "subject, taken_on, scale, against, years_below", id, "'maths', '2027-01-11', '', 'well below', 3");
  }
}, 120_000);
afterAll(() => area.end());

const RULES = { rules: DEFAULT_RULE_SET.rules, expected: DEFAULT_RULE_SET.expected, eligibility: [] };
async function proposed(strands: number): Promise<string> {
  const answer = await proposeRules(await area.viewerOf("manager"), { programmeId, why: "To see more children", source: "The collective", sourceYear: 2027, ...RULES, candidate: { strands } }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  return answer.value.proposalId;
}
async function counted(id: string) {
  expect(await askPreview(await area.viewerOf("manager"), { proposalId: id }, NOW)).toMatchObject({ ok: true });
  await previewRules({ areaId: area.areaId, proposalId: id }, NOW);
}
const movedIn = async (id: string, which = "today") => (await area.rows("SELECT child_id FROM rule_preview_child WHERE proposal_id = $1 AND which = $2 AND way = 'comes-in'", [id, which])).map(({ child_id }) => String(child_id)).sort();
const exact = async (id: string, which = "today") => (await area.rows("SELECT counts FROM rule_preview_school WHERE proposal_id = $1 AND which = $2", [id, which]))[0]!.counts as Record<string, number>;

describe("a preview of proposed rules", () => {
  it("finds by today's data whom the rules then find once they are published; who comes in is who was not found before", async () => {
    proposalId = await proposed(1);
    await counted(proposalId);
    expect(await movedIn(proposalId)).toEqual(children.slice(0, 8).sort());
    expect(await exact(proposalId)).toMatchObject({ roll: 24, found: 8, before: 0, comesIn: 8, goesOut: 0, years: { 9: 8, 8: 0 }, rules: { "insight.declared": 8, "academic.two-years": 4 } });
    const two = await proposed(2);
    await counted(two);
    expect(await movedIn(two)).toEqual(children.slice(0, 4).sort());
  });

  it("on last year's data finds nobody whom nothing had been said of then", async () => {
    expect(await movedIn(proposalId, "last-year")).toEqual([]);
    expect(await exact(proposalId, "last-year")).toMatchObject({ roll: 24, found: 0, years: { 8: 0, 7: 0 } });
  });

  it("a manager reads counts, suppressed and to the nearest five, and no child", async () => {
    const manager = await area.viewerOf("manager"), answer = await previewCounts(manager, { proposalId }, NOW);
    if (!answer.ok) throw new Error(answer.because);
    const today = answer.value.counted!.found.today!;
    expect(today.all).toMatchObject({ roll: 25, found: 10, before: 0, comesIn: 10, goesOut: 0 });
    expect(today.rules).toMatchObject({ "insight.declared": 10, "academic.two-years": null });
    expect(answer.value.counted).toMatchObject({ stale: [] });
    for (const id of children) expect(JSON.stringify(answer)).not.toContain(id);
    expect(await previewNamed(manager, { proposalId, schoolId: area.schoolId }, NOW)).toMatchObject({ ok: false });
    const elsewhere = await previewCounts({ ...manager, schoolIds: [randomUUID()] }, { proposalId }, NOW), nothing = elsewhere.ok ? elsewhere.value.counted!.found.today! : null;
    expect(nothing, "who works for other schools alone reads neither this one nor a total").toMatchObject({ schools: [], all: { roll: null, found: null, comesIn: null }, rules: {}, groups: {} });
    await asViewer(manager, async (tx) => {
      expect(await tx.rulePreviewChild.count()).toBe(0);
      expect(await tx.rulePreviewSchool.count()).toBe(0);
    });
  });

  it("the safeguarding lead and the SENCO read who; each name is a reading that is recorded", async () => {
    for (const who of ["lead", "senco"]) {
      const answer = await previewNamed(await area.viewerOf(who), { proposalId, schoolId: area.schoolId }, NOW);
      if (!answer.ok) throw new Error(answer.because);
      expect(answer.value.days.find(({ when }) => when === "today")!.moved.map(({ childId, way, rules }) => [childId, way, rules])).toContainEqual([children[0], "comes-in", ["academic.two-years", "insight.declared"]]);
      expect(answer.value).toMatchObject({ old: false });
      expect(await proposedHere(await area.viewerOf(who), { schoolId: area.schoolId }, NOW)).toMatchObject({ ok: true, value: [{ proposalId, counted: { comesIn: 8, goesOut: 0 } }, { counted: { comesIn: 4, goesOut: 0 } }] });
    }
    expect(await area.rows("SELECT 1 FROM audit_entry WHERE what = 'identification.previewNamed' AND child_id = $1", [children[0]])).toHaveLength(2);
    expect(await previewNamed(await area.viewerOf("teacher"), { proposalId, schoolId: area.schoolId }, NOW)).toMatchObject({ ok: false });
    expect(await previewCounts(await area.viewerOf("lead"), { proposalId }, NOW)).toMatchObject({ ok: false });
  });

  it("whom only the lead may know of is in no count and on no list but the lead's; whom one is kept from, on none of theirs", async () => {
    await area.rows("INSERT INTO involvement (area_id, id, school_id, child_id, kind, from_on) VALUES ($1, gen_random_uuid(), $2, $3, 'looked-after', '2026-10-01')", [area.areaId, area.schoolId, children[0]]);
    await area.rows("INSERT INTO shut_out (area_id, id, school_id, child_id, person_id, reason, by_id, since) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'A cousin', $4, '2026-10-01')", [area.areaId, area.schoolId, children[1], (await area.viewerOf("senco")).id]);
    await counted(proposalId);
    expect(await exact(proposalId)).toMatchObject({ roll: 24, found: 7, comesIn: 7 });
    const names = async (who: string) => { const answer = await previewNamed(await area.viewerOf(who), { proposalId, schoolId: area.schoolId }, NOW); return answer.ok ? answer.value.days.flatMap(({ moved }) => moved.map(({ childId }) => childId)) : []; };
    expect([...await names("lead")].sort()).toEqual(children.slice(0, 8).sort());
    expect([...await names("senco")].sort()).toEqual(children.slice(2, 8).sort());
    await area.rows("DELETE FROM involvement");
    await area.rows("DELETE FROM shut_out");
  });

  it("whoever only the lead may know of, today or the year before, is in no count of last year and on the lead's list alone", async () => {
    const [then, now, never] = children.slice(20) as [string, string, string];
    for (const id of [then, now, never]) await area.rows("INSERT INTO declared_insight (area_id, school_id, child_id, import_id, declared_on, insight, by) VALUES ($1, $2, $3, gen_random_uuid(), '2025-11-03', 'bereavement', 'office')", [area.areaId, area.schoolId, id]);
    for (const [id, from, until] of [[then, "2025-10-01", "2026-08-31"], [now, "2026-10-01", null]])
      await area.rows("INSERT INTO involvement (area_id, id, school_id, child_id, kind, from_on, until_on) VALUES ($1, gen_random_uuid(), $2, $3, 'child-in-need', $4, $5)", [area.areaId, area.schoolId, id, from, until]);
    await counted(proposalId);
    expect(await exact(proposalId, "last-year")).toMatchObject({ roll: 24, found: 1, comesIn: 1 });
    const names = async (who: string) => { const answer = await previewNamed(await area.viewerOf(who), { proposalId, schoolId: area.schoolId }, NOW); return answer.ok ? answer.value.days.filter(({ when }) => when === "last-year").flatMap(({ moved }) => moved.map(({ childId }) => childId)).sort() : []; };
    expect(await names("lead")).toEqual([then, now, never].sort());
    expect(await names("senco")).toEqual([never]);
    await area.rows("DELETE FROM involvement");
    await area.rows("DELETE FROM declared_insight WHERE declared_on = '2025-11-03'");
  });

  it("counted again, also after it broke in the middle, it says the same and nothing twice", async () => {
    await counted(proposalId);
    const all = async () => JSON.stringify([await area.rows("SELECT proposal_id, school_id, which, counts FROM rule_preview_school ORDER BY 1, 2, 3"), await area.rows("SELECT * FROM rule_preview_child ORDER BY proposal_id, which, child_id"), await area.rows("SELECT proposal_id, found, state, done FROM rule_preview ORDER BY 1")]);
    const first = await all();
    await counted(proposalId);
    expect(await all()).toBe(first);
    const audited = async () => (await area.rows("SELECT 1 FROM audit_entry WHERE what = 'identification.previewRules'")).length, once = await audited() + 1;
    await askPreview(await area.viewerOf("manager"), { proposalId }, NOW);
    await area.rows("SELECT pg_advisory_lock(hashtextextended($1, 3))", [proposalId + area.schoolId]);
    const both = Promise.all([1, 2].map(() => previewRules({ areaId: area.areaId, proposalId }, NOW)));
    await expect.poll(async () => (await area.rows("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")).length, { timeout: 10_000 }).toBe(2); // neither finds the school counted
    await area.rows("SELECT pg_advisory_unlock(hashtextextended($1, 3))", [proposalId + area.schoolId]);
    await both;
    expect(await all()).toBe(first);
    expect(await audited(), "of two that count at once one counts").toBe(once);
    await askPreview(await area.viewerOf("manager"), { proposalId }, NOW);
    await area.rows("ALTER TABLE rule_preview ADD CONSTRAINT breaks CHECK (state = 'counting' OR proposal_id <> $$".replaceAll("$$", "'") + `${proposalId}')`);
    await expect(previewRules({ areaId: area.areaId, proposalId }, NOW)).rejects.toThrow();
    expect((await area.rows("SELECT state, done FROM rule_preview WHERE proposal_id = $1", [proposalId]))[0]).toEqual({ state: "counting", done: 1 });
    await area.rows("ALTER TABLE rule_preview DROP CONSTRAINT breaks");
    const before = await audited();
    await previewRules({ areaId: area.areaId, proposalId }, NOW);
    expect(await all()).toBe(first);
    expect(await audited()).toBe(before); // the school that was counted is not counted again
  });

  it("the version in force, proposed as it is, moves nobody", async () => {
    const same = randomUUID(), { version: _version, ...rules } = DEFAULT_RULE_SET;
    await area.rows("INSERT INTO rule_proposal (area_id, id, programme_id, rules, why, source, source_year, proposed_by_id, proposed_at) VALUES ($1, $2, $3, $4, 'x', 'x', 2027, $5, now())", [area.areaId, same, programmeId, JSON.stringify(rules), (await area.viewerOf("manager")).id]);
    await counted(same);
    for (const which of ["today", "last-year"]) expect(await exact(same, which)).toMatchObject({ comesIn: 0, goesOut: 0 });
    expect(await area.rows("SELECT 1 FROM rule_preview_child WHERE proposal_id = $1", [same])).toEqual([]);
  });

  it("a school that sends a file, another day and another version make it old; a changed proposal is counted as it now is", async () => {
    const stale = async (now = NOW) => { const answer = await previewCounts(await area.viewerOf("manager"), { proposalId }, now); return answer.ok ? answer.value.counted?.stale : null; };
    expect(await stale()).toEqual([]);
    expect(await stale(new Date("2027-03-13T09:00:00Z"))).toEqual(["another-day"]);
    await area.rows("INSERT INTO import (area_id, id, school_id, audience, file_name, file_hash, bytes, uploaded_by_id, uploaded_at, state, finished_at) VALUES ($1, gen_random_uuid(), $2, 'data-manager', 'a', 'x', 1, $3, now(), 'landed', '2027-03-12T09:00:01Z')", [area.areaId, area.schoolId, (await area.viewerOf("office")).id]);
    expect(await stale()).toEqual(["newer-files"]);
    await askPreview(await area.viewerOf("manager"), { proposalId }, NOW);
    await area.rows("UPDATE rule_proposal SET version = version + 1, rules = jsonb_set(rules, '{candidate,strands}', '2') WHERE id = $1", [proposalId]);
    await previewRules({ areaId: area.areaId, proposalId }, NOW);
    expect(await movedIn(proposalId)).toEqual(children.slice(0, 4).sort());
    await area.rows("UPDATE rule_proposal SET version = version + 1, rules = jsonb_set(rules, '{candidate,strands}', '1') WHERE id = $1", [proposalId]);
    expect(await stale()).toEqual(["proposal-changed", "newer-files"]);
    await counted(proposalId);
  });

  it("published, exactly those come before people whom it had named; then nobody is named any more and nothing is counted", async () => {
    const manager = await area.viewerOf("manager"), [{ version } = { version: 0 }] = await area.rows("SELECT version FROM rule_proposal WHERE id = $1", [proposalId]);
    expect(await publishProposal(manager, { proposalId, version, inForce: 1 }, NOW)).toMatchObject({ ok: true });
    await identifySchool({ areaId: area.areaId, schoolId: area.schoolId }, NOW);
    const candidates = (await area.rows("SELECT DISTINCT child_id FROM flag WHERE candidate AND ended_on IS NULL")).map(({ child_id }) => String(child_id)).sort();
    expect(candidates).toEqual(await movedIn(proposalId));
    expect(await askPreview(manager, { proposalId }, NOW)).toEqual({ ok: false, because: "not-open" });
    const answer = await previewNamed(await area.viewerOf("lead"), { proposalId, schoolId: area.schoolId }, NOW);
    expect(answer.ok && answer.value.days.flatMap(({ moved }) => moved)).toEqual([]);
    const named = async () => (await area.rows("SELECT 1 FROM rule_preview_child WHERE proposal_id = $1", [proposalId])).length, others = (await area.rows("SELECT 1 FROM rule_preview_child")).length - await named();
    expect(await named()).toBeGreaterThan(0);
    await asViewer(systemViewer("identification", area.areaId, area.schoolId), (tx) => forgetNames(tx, area.schoolId));
    expect(await named()).toBe(0);
    expect(await area.rows("SELECT 1 FROM rule_preview_child")).toHaveLength(others);
  });
});
