// Against a real database with row level security: a baseline that stays, counts that follow what people record, and who may read them.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { aCase } from "../jobs/case.sample";
import { asViewer } from "../db/as-viewer";
import { countAreaAgain } from "../jobs/count-again";
import { freezeBaselineOf } from "../jobs/freeze-baseline";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { addPerson, addSchool } from "../partnership/commands";
import { register, each } from "../signals/facts.sample";
import { stoodSchema } from "./baseline.schema";
import { freezeBaseline, releaseCounts } from "./commands";
import { areaOutcomes, inShort, ofCase, schoolOutcomes } from "./queries";

const CHILDREN = 24;
let area: SmallArea, lead: Viewer, early: Viewer, head: Viewer;
const cases: Awaited<ReturnType<typeof aCase>>[] = [], goals: string[] = [], requests: string[] = [];
const put = (table: string, values: Record<string, unknown>) => area.rows(
  `INSERT ${"INTO"} ${table} (area_id, ${Object.keys(values).join(", ")}) VALUES ($1, ${Object.keys(values).map((_, i) => `$${i + 2}`).join(", ")})`, [area.areaId, ...Object.values(values)]);
const ofChild = (at: number) => ({ school_id: area.schoolId, child_id: cases[at]!.childId, case_id: cases[at]!.caseId });
const rate = (at: number, rating: number, on: string) => put("goal_rating", { id: randomUUID(), goal_id: goals[at], ...ofChild(at), rating, rated_on: on, rated_by: "child", recorded_by_id: lead.id, recorded_at: `${on}T12:00:00Z` });
const attend = (at: number, on: string) => put("register_entry", { request_id: requests[at], held_on: on, ...ofChild(at), organisation_id: organisation, mark: "here", recorded_by_id: lead.id, recorded_at: `${on}T12:00:00Z` });
const organisation = randomUUID(), MARCH = register("2026-09-07", "2027-03-12", each("OO", "2026-09-14", "2026-09-15", "2026-09-16", "2026-09-17", "2026-09-18", "2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-09"));
const APRIL = new Date("2027-04-20T09:00:00Z");
const count = async () => {
  await countAreaAgain({ areaId: area.areaId }, APRIL);
  const found = await schoolOutcomes(head, { schoolId: area.schoolId }, APRIL);
  if (!found.ok) throw new Error(found.because);
  return found.value.counts;
};

beforeAll(async () => {
  area = await aSmallArea();
  const admin = await area.viewerOf("admin");
  await addSchool(admin, { urn: "654321", name: "Other School", phase: "primary" }, NOW);
  for (const [name, role, schoolUrns] of [["head", "school-lead", ["123456"]], ["early", "early-help-manager", []]] as const) {
    const added = await addPerson(admin, { email: `${name}@test.example`, name, role, schoolUrns: [...schoolUrns] }, NOW);
    if (!added.ok) throw new Error(added.because);
  }
  [lead, head, early] = [await area.viewerOf("lead"), await area.viewerOf("head"), await area.viewerOf("early")];
  for (let at = 0; at < CHILDREN; at++) cases.push(await aCase(area, `Child${at}`));
  const marks = MARCH.get(2026)!, [serviceId, potId] = [randomUUID(), randomUUID()], [programme] = await area.rows("SELECT id FROM programme LIMIT 1");
  await put("organisation", { id: organisation, name: "Canal Street" });
  await put("service", { id: serviceId, organisation_id: organisation, name: "Boxing", about: "Boxing", strands: "{}", place: "Hall", times: "Mondays", price_pence: 0 });
  await put("pot", { id: potId, name: "Pot", pence: 0, from_on: "2026-09-01", until_on: "2027-08-31" });
  for (let at = 0; at < CHILDREN; at++) {
    const planId = randomUUID(), { childId } = cases[at]!;
    goals.push(randomUUID());
    requests.push(randomUUID());
    await put("marks", { school_id: area.schoolId, child_id: childId, school_year: 2026, marks, import_id: randomUUID() });
    await put("plan", { id: planId, ...ofChild(at), edition: 1, state: "agreed", written_on: "2027-03-09", agreed_on: "2027-03-10", review_on: "2027-04-20" });
    await put("plan_goal", { id: goals[at], plan_id: planId, ...ofChild(at), number: 1, words: "Come in on Mondays", hope: 8 });
    await rate(at, 3, "2027-03-10");
    if (at < 14) await rate(at, at < 7 ? 6 : 3, "2027-04-12");
    if (at < 7) await put("flag", { school_id: area.schoolId, child_id: childId, programme_id: programme!.id, rule_set_version: 1, rule: "attendance.persistent", strand: "attendance", severity: "notable", because: "[]", seen_on: "2027-02-24", year_group: "9", candidate: true, restricted: false });
    if (at < 8) await put("service_request", { id: requests[at], ...ofChild(at), goal_id: goals[at], service_id: serviceId, organisation_id: organisation, pot_id: potId, state: "accepted", sessions_planned: 6, price_pence: 0, held_pence: 0, first_session_on: "2027-03-15", answer_by: "2027-03-20", first_name: "C", what_helps: "w", contact_route: "school", requested_by_id: lead.id, requested_by_name: "lead", requested_at: "2027-03-11T10:00:00Z" });
    if (at < 14) await freezeBaselineOf({ areaId: area.areaId, schoolId: area.schoolId, caseId: cases[at]!.caseId }, APRIL);
  }
}, 240_000);
afterAll(() => area.end());

describe("a baseline", () => {
  test("keeps the rules that were met on the day of the yes, and the measures known, without what came later", async () => {
    const [row] = await area.rows("SELECT stood, agreed_on FROM baseline WHERE case_id = $1", [cases[0]!.caseId]);
    const stood = stoodSchema.parse(row!.stood);
    expect(stood.rules.map(({ rule }) => rule)).toContain("attendance.persistent");
    expect(stood.attendance.toDate).toMatchObject({ to: "2027-03-08", absent: 32 });
    expect(stood.missing.map(({ strand }) => strand)).toContain("emotional");
  });

  test("is not changed by a second run, nor by anybody", async () => {
    const before = await area.rows("SELECT * FROM baseline ORDER BY case_id");
    await put("wellbeing_score", { school_id: area.schoolId, child_id: cases[0]!.childId, instrument: "SDQ", version: "4-band-2014", respondent: "self", taken_on: "2027-02-01", subscale: "emotional", score: 9, import_id: randomUUID() });
    await freezeBaselineOf({ areaId: area.areaId, schoolId: area.schoolId, caseId: cases[0]!.caseId }, APRIL);
    expect(await area.rows("SELECT * FROM baseline ORDER BY case_id")).toEqual(before);
    await expect(area.rows("UPDATE baseline SET agreed_on = '2027-01-01'")).rejects.toThrow("only grows");
    await expect(area.rows("DELETE FROM baseline")).rejects.toThrow("only grows");
  });

  test("is kept by Seen itself and by no person", async () => {
    expect(await freezeBaseline(lead, { caseId: cases[19]!.caseId }, APRIL)).toEqual({ ok: false, because: "not-allowed" });
    expect(await releaseCounts(lead, {}, APRIL)).toEqual({ ok: false, because: "not-allowed" });
  });
});

describe("one case", () => {
  test("shows what was, is and is hoped, the rules then and now, and what was delivered", async () => {
    const found = await ofCase(cases[0]!.linkWorker, { caseId: cases[0]!.caseId }, APRIL);
    if (!found.ok) throw new Error(found.because);
    expect(found.value.goals).toMatchObject([{ hope: 8, was: { rating: 3 }, is: { rating: 6 }, points: 2 }]);
    expect(found.value.mean).toEqual({ mean: 3, goals: 1 });
    expect(found.value.baseline?.strands.find(({ strand }) => strand === "attendance")).toMatchObject({ now: "still" });
    expect(found.value.since).toMatchObject({ from: "2027-03-09", possible: 8, absent: 0 });
    expect(found.value.dose).toMatchObject([{ label: "Boxing", planned: 6, delivered: 0 }]);
    expect(await inShort(cases[0]!.linkWorker, { caseId: cases[0]!.caseId }, APRIL)).toMatchObject({ ok: true, value: { goalsMoved: 1, measuredAgainOn: "2027-04-12" } });
  });

  test("is not there for whoever may not read the case", async () => {
    expect(await ofCase(head, { caseId: cases[0]!.caseId }, APRIL)).toMatchObject({ ok: false });
    expect(await ofCase(early, { caseId: cases[0]!.caseId }, APRIL)).toMatchObject({ ok: false });
  });
});

describe("released counts", () => {
  test("follow one goal rating, one register entry and one flag that ended", async () => {
    const before = await count();
    expect([before["journey measured children"], before["journey moved children"], before["strands attendance met"], before["strands attendance gone"], before["sessions all there"]]).toEqual([14, 7, 14, 7, 0]);
    await rate(14, 9, "2027-04-13");
    await attend(0, "2027-03-15");
    await area.rows("UPDATE flag SET last_seen_on = '2027-04-12', ended_on = '2027-04-13' WHERE child_id = $1", [cases[0]!.childId]);
    const after = await count();
    expect([after["journey measured children"], after["journey moved children"], after["strands attendance met"], after["strands attendance gone"], after["sessions all there"]]).toEqual([15, 8, 14, 8, 1]);
  });

  test("are written once however often they are counted, and the area's are rounded to five", async () => {
    const [{ n } = { n: 0 }] = await area.rows("SELECT count(*)::int AS n FROM released_count");
    await count();
    expect(await area.rows("SELECT count(*)::int AS n FROM released_count")).toEqual([{ n }]);
    const all = await areaOutcomes(early, {}, APRIL);
    expect(all.ok && all.value.counts["journey measured children"]).toBe(15);
    expect(await area.rows("SELECT value FROM released_count WHERE audience = 'area' AND value % 5 <> 0")).toEqual([]);
  });

  test("of their own school are all that a school lead can read with bare SQL; of schools none, an Early Help manager", async () => {
    await count();
    const read = (viewer: Viewer) => asViewer(viewer, (tx) => tx.$queryRaw<{ audience: string; school_id: string | null }[]>`SELECT DISTINCT audience, school_id::text FROM released_count`);
    expect(await read(head)).toEqual([{ audience: "school", school_id: area.schoolId }]);
    expect(await read(early)).toEqual([{ audience: "area", school_id: null }]);
    expect(await read(cases[0]!.linkWorker)).toEqual([]);
    for (const viewer of [head, early]) {
      expect(await asViewer(viewer, (tx) => tx.$queryRaw`SELECT count(*)::int AS n FROM goal_rating`)).toEqual([{ n: 0 }]);
      await expect(asViewer(viewer, (tx) => tx.$executeRaw`INSERT INTO released_count (id, audience, part, row, "column", as_at) VALUES (${randomUUID()}::uuid, 'school', 'p', 'r', 'c', '2027-04-20')`)).rejects.toThrow();
      expect(await asViewer(viewer, (tx) => tx.$executeRaw`DELETE FROM released_count`)).toBe(0);
    }
  });

  test("leave out children whose support only the safeguarding lead may know of", async () => {
    const before = await count();
    await area.rows("UPDATE approach SET restricted = true WHERE id = $1", [cases[19]!.approachId]);
    const after = await count();
    await area.rows("UPDATE approach SET restricted = false WHERE id = $1", [cases[19]!.approachId]);
    expect([before["families yes children"], after["families yes children"]]).toEqual([24, 23]);
  });

  test("ask for the next night's count, in the queue of the area", async () => {
    const rows = await area.rows("SELECT run_at > now() AS later FROM graphile_worker.jobs WHERE key = $1", [`${area.areaId}:count-again:night`]);
    expect(rows).toEqual([{ later: true }]);
  });

  test("are counted at all schools of the area, as Seen itself", async () => {
    expect((await area.rows("SELECT DISTINCT school_id FROM released_count WHERE audience = 'school'")).length).toBe(2);
  });
});
