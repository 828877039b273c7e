// By name for those who may ask, and recorded who read it; for nobody else.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enrol } from "../identification/reviews.sample";
import { aCase } from "../jobs/case.sample";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { addPerson } from "../partnership/commands";
import { notShowingUp } from "./queries";

let area: SmallArea, quiet: string, spoken: string;
beforeAll(async () => {
  area = await aSmallArea();
  await addPerson(await area.viewerOf("admin"), { email: "head@test.example", name: "head", role: "school-lead", schoolUrns: ["123456"] }, NOW);
  [quiet, spoken] = [await enrol(area, "Quiet"), await enrol(area, "Spoken")];
  const judged = (childId: string, observation: string) => area.rows("INSERT INTO judgement (area_id, school_id, child_id, seen_on, by, observation) VALUES ($1, $2, $3, '2027-01-12', 't@test.example', $4)", [area.areaId, area.schoolId, childId, observation]);
  await judged(quiet, "nothing-to-add");
  await judged(spoken, "flourishing");
}, 60_000);
afterAll(() => area.end());

test("the child nobody has mentioned is named to the safeguarding lead, and the reading is recorded", async () => {
  const found = await notShowingUp(await area.viewerOf("lead"), { schoolId: area.schoolId }, NOW);
  expect(found).toMatchObject({ ok: true, value: { onRoll: 2, nobody: 1, rows: [{ childId: quiet, name: "Quiet Example" }], carers: { asked: 0 } } });
  expect(await area.rows("SELECT child_id FROM audit_entry WHERE what = 'visibility.notShowingUp'")).toEqual([{ child_id: quiet }]);
});

test("a concern is a mention; a year group without silence is empty", async () => {
  expect(await notShowingUp(await area.viewerOf("senco"), { schoolId: area.schoolId, yearGroup: "7" }, NOW)).toMatchObject({ ok: true, value: { rows: [], nobody: 1 } });
  const lead = await area.viewerOf("lead");
  await area.rows("INSERT INTO concern (area_id, id, school_id, child_id, child_name, raised_by_id, raised_at, raised_on, about, words, answer_due_on) VALUES ($1, $2, $3, $4, 'Quiet', $5, now(), '2027-03-01', 'saw', 'w', '2027-03-08')", [area.areaId, randomUUID(), area.schoolId, quiet, lead.id]);
  expect(await notShowingUp(lead, { schoolId: area.schoolId }, NOW)).toMatchObject({ ok: true, value: { nobody: 0, rows: [] } });
});

test("noticed is not spoken with: a colleague's word, a call nobody answered and last year's talk leave the child on the list; what the child told somebody does not", async () => {
  const lead = await area.viewerOf("lead"), { caseId, childId, approachId } = await aCase(area, "Noticed");
  await area.rows("DELETE FROM approach_answer WHERE approach_id = $1", [approachId]); // the sample's yes would be a conversation
  await area.rows("INSERT INTO judgement (area_id, school_id, child_id, seen_on, by, observation) VALUES ($1, $2, $3, '2027-01-12', 't@test.example', 'quieter-than-usual')", [area.areaId, area.schoolId, childId]);
  const put = (on: string, withWhom: string, reached: boolean) => area.rows(`INSERT ${"INTO"} case_contact (area_id, id, school_id, child_id, case_id, held_on, how, with_whom, reached, by_id, recorded_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'phone', $6, $7, $8, now())`, [area.areaId, area.schoolId, childId, caseId, on, withWhom, reached, lead.id]);
  for (const [on, withWhom, reached] of [["2027-02-01", "professional", true], ["2027-02-02", "family", false], ["2026-07-01", "child", true]] as const) await put(on, withWhom, reached);
  const list = async () => { const found = await notShowingUp(await area.viewerOf("lead"), { schoolId: area.schoolId }, NOW); return found.ok ? found.value.noticed : null; };
  const waiting = (await list())!.rows.find((row) => row.childId === childId);
  expect(waiting).toMatchObject({ noticed: { since: "2027-01-12", what: ["quieter-than-usual"] }, spokenOn: "2026-07-01" });
  expect(await area.rows("SELECT child_id FROM audit_entry WHERE what = 'visibility.notShowingUp' AND child_id = $1", [childId]), "who is named here too is a reading").toHaveLength(1);
  const raised = (about: string) => area.rows(`INSERT ${"INTO"} concern (area_id, id, school_id, child_id, child_name, raised_by_id, raised_at, raised_on, about, words, answer_due_on) VALUES ($1, $2, $3, $4, 'Noticed', $5, now(), '2027-03-01', $6, 'w', '2027-03-08')`, [area.areaId, randomUUID(), area.schoolId, childId, lead.id, about]);
  await raised("saw");
  expect((await list())!.rows.map((row) => row.childId)).toContain(childId);
  await raised("child-told");
  expect((await list())!.rows.map((row) => row.childId)).not.toContain(childId);
});

test("a school lead, a teacher and the office are not told names", async () => {
  for (const who of ["head", "teacher", "office"]) expect(await notShowingUp(await area.viewerOf(who), { schoolId: area.schoolId }, NOW)).toEqual({ ok: false, because: "not-allowed" });
});
