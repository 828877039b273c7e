// By name for those who may ask, and recorded who read it; for nobody else.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enrol } from "../identification/reviews.sample";
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

test("a school lead, a teacher and the office are not told names", async () => {
  for (const who of ["head", "teacher", "office"]) expect(await notShowingUp(await area.viewerOf(who), { schoolId: area.schoolId }, NOW)).toEqual({ ok: false, because: "not-allowed" });
});
