// Which classes a teacher holds.
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { addPerson } from "../partnership/commands";
import { day } from "../kernel/calendar";
import { viewersOf } from "./viewers";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); });
afterAll(() => area.end());

test("a teacher's classes are the one their grant names and those the roll links them to; without either, one grant without a class", async () => {
  const { areaId, schoolId } = area, admin = await area.viewerOf("admin");
  await addPerson(admin, { email: "form@test.example", name: "Form", role: "teacher", schoolUrns: ["123456"], className: "7A" }, NOW);
  const held = async (who: string) => (await viewersOf(`${who}@test.example`, day("2027-03-12"))).map(({ role, className }) => [role, className]);
  expect([await held("teacher"), await held("form"), await held("lead")]).toEqual([[["teacher", null]], [["teacher", "7A"]], [["safeguarding-lead", null]]]);
  await area.rows("INSERT INTO class_staff (area_id, school_id, class_name, person_id) SELECT $1, $2, linked.class, p.id FROM person p, (VALUES ('teacher@test.example', '8B'), ('form@test.example', '7A'), ('form@test.example', '9C'), ('lead@test.example', '9C')) linked (email, class) WHERE p.area_id = $1 AND p.email = linked.email", [areaId, schoolId]);
  expect([await held("teacher"), await held("form"), await held("lead")]).toEqual([[["teacher", "8B"]], [["teacher", "7A"], ["teacher", "9C"]], [["safeguarding-lead", null]]]);
});
