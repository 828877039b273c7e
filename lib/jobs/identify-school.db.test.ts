// The rules are applied anew: at one school only, writing only what is new, whole or not at all, and once a school when a version is published.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemViewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { applyRulesAgain } from "../identification/apply-rules-again";
import { rulesAppliedAt, rulesAppliedIn } from "../identification/runs/queries";
import { addProgramme, addSchool } from "../partnership/commands";
import { publishRules } from "../identification/commands";
import { identifySchool } from "./identify-school";
import { aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea, here: string, there: string, programmeId: string;
const LATER = new Date(NOW.getTime() + 3_600_000);
const behind = async (schoolId: string, years: number) => {
  const childId = randomUUID(), at = [area.areaId, schoolId, childId];
  await area.rows("INSERT INTO child (area_id, id, upn) VALUES ($1, $2, $3)", [area.areaId, childId, childId]);
  await area.rows("INSERT INTO enrolment (area_id, school_id, child_id, surname, forename, search_key, year_group) VALUES ($1, $2, $3, 'A', 'B', 'x', '8')", at);
  await area.rows("INSERT INTO child_detail (area_id, school_id, child_id, upn, born_on) VALUES ($1, $2, $3, $4, '2014-02-03')", [...at, childId]);
  await area.rows("INSERT INTO assessment (area_id, school_id, child_id, subject, taken_on, against, years_below, import_id) VALUES ($1, $2, $3, 'maths', '2026-12-04', 'well below', $4, $3)", [...at, years]);
};
const flags = (schoolId: string) => area.rows("SELECT xmin::text, ctid::text, * FROM flag WHERE school_id = $1 ORDER BY child_id, programme_id, rule", [schoolId]);
const everything = async () => ({ flags: [await flags(here), await flags(there)], reviews: await area.rows("SELECT * FROM review ORDER BY id"), runs: await area.rows("SELECT * FROM identification_run ORDER BY school_id") });
const identified = (schoolId: string, now = NOW) => identifySchool({ areaId: area.areaId, schoolId }, now);

beforeAll(async () => {
  area = await aSmallArea();
  here = area.schoolId;
  const admin = await area.viewerOf("admin"), added = await addSchool(admin, { urn: "234567", name: "There", phase: "secondary" }, NOW);
  const programme = await addProgramme(admin, { name: "Both", schoolUrns: ["123456", "234567"], places: 5 }, NOW);
  if (!added.ok || !programme.ok) throw new Error("No second school.");
  [there, programmeId] = [added.value.schoolId, programme.value.programmeId];
}, 60_000);
afterAll(() => area.end());

test("publishing has each of the programme's schools done once, however often it is asked", async () => {
  expect(await publishRules(await area.viewerOf("admin"), { programmeId }, NOW)).toMatchObject({ ok: true });
  await asViewer(systemViewer("identification", area.areaId, [here, there]), (tx) => applyRulesAgain(tx, programmeId));
  const jobs = await area.rows("SELECT key, queue_name AS queue FROM graphile_worker.jobs WHERE task_identifier = 'identify' ORDER BY key");
  expect(jobs).toEqual([here, there].toSorted().map((id) => ({ key: `${area.areaId}:identify:${id}`, queue: `${area.areaId}:identify:${id}` })));
});

test("only the school that is asked for changes; the pages say where it was applied and where it waits", async () => {
  await behind(here, 2.5);
  await behind(there, 3);
  await identified(here);
  const [mine, theirs] = [await flags(here), await flags(there)];
  expect([mine.length, theirs.length]).toEqual([2, 0]); // two years behind, in two programmes
  const admin = await area.viewerOf("admin");
  expect(await rulesAppliedIn(admin, { programmeId }, NOW)).toEqual({ ok: true, value: { version: 1, schools: 2, applied: [{ since: NOW, appliedAt: NOW }] } });
  await identified(there);
  expect(await flags(here)).toEqual(mine);
  expect(await rulesAppliedAt(await area.viewerOf("lead"), { schoolId: here }, NOW)).toEqual({ ok: true, value: ["Both", "Together"].map((name) => ({ name, published: 1, applied: { version: 1, at: NOW } })) });
});

test("what says the same on the same day is not written again; what says something else is, and nothing beside it", async () => {
  const first = await flags(here);
  await identified(here, LATER);
  expect(await flags(here)).toEqual(first);
  await behind(here, 4);
  await identified(here, LATER);
  const both = await flags(here), second = both.filter(({ child_id }) => !first.some((one) => one.child_id === child_id));
  expect(both.filter((row) => !second.includes(row)), "somebody else was found").toEqual(first);
  expect(second).toHaveLength(2);
  await area.rows("UPDATE assessment SET years_below = 2 WHERE school_id = $1 AND years_below = 2.5", [here]);
  await identified(here, LATER);
  const after = await flags(here), changed = after.filter((row) => !both.some((one) => one.xmin === row.xmin && one.ctid === row.ctid));
  expect(changed.map(({ child_id }) => child_id)).toEqual(first.map(({ child_id }) => child_id));
  expect(await rulesAppliedIn(await area.viewerOf("admin"), { programmeId }, LATER)).toMatchObject({ value: { applied: [{ since: NOW, appliedAt: LATER }, { since: NOW, appliedAt: NOW }] } });
});

test("one that dies on the way leaves nothing, and its next try ends as if it had not", async () => {
  await behind(here, 5);
  const before = await everything();
  await area.rows("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''killed''; END'; CREATE TRIGGER die BEFORE INSERT ON audit_entry FOR EACH ROW WHEN (NEW.what = 'identification.identifySchool') EXECUTE FUNCTION die()");
  await expect(identified(here, LATER)).rejects.toThrow();
  expect(await everything()).toEqual(before);
  await area.rows("DROP TRIGGER die ON audit_entry; DROP FUNCTION die()");
  await identified(here, LATER);
  const once = await everything();
  expect(once.flags[0]!.length).toBeGreaterThan(before.flags[0]!.length);
  await identified(here, LATER);
  expect(await everything()).toEqual(once);
});
