// For a child the authority looks after, the two through whom agreement runs stand where the safeguarding lead decides, and nowhere else; and places are counted without saying who.
import { afterAll, beforeAll, expect, test } from "vitest";
import { childPage } from "../children/queries";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { day } from "../kernel/calendar";
import { addPerson, addSchool, changeProgramme, changeSchool, updateArea } from "../partnership/commands";
import { ruleSetPage } from "./proposals/queries";
import { reviewPage } from "./queries";
import { enrol, identifyOn } from "./reviews.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); });
afterAll(() => area.end());

test("the designated teacher and the Virtual School are named to the lead beside that child alone", async () => {
  const [admin, lead] = [await area.viewerOf("admin"), await area.viewerOf("lead")];
  const [theirs, another] = [await enrol(area, "Lee"), await enrol(area, "Max")];
  await area.rows("INSERT INTO involvement (area_id, id, school_id, child_id, kind, from_on) VALUES ($1, gen_random_uuid(), $2, $3, 'looked-after', '2026-10-01')", [area.areaId, area.schoolId, theirs]);
  await identifyOn(area, day("2027-03-12"), { [theirs]: { "attendance.severe": "severe" }, [another]: { "attendance.severe": "severe" } }, new Set([theirs]));
  const [review] = await area.rows("SELECT id FROM review WHERE child_id = $1", [theirs]), [other] = await area.rows("SELECT id FROM review WHERE child_id = $1", [another]);
  const routeOf = async (row: Record<string, unknown>) => { const shown = await reviewPage(lead, { reviewId: String(row.id) }, NOW); return shown.ok && shown.value.route; };
  expect(await routeOf(review!)).toEqual({ designatedTeacher: null, virtualSchool: null });

  expect(await changeSchool(admin, { schoolId: area.schoolId, designatedTeacher: "Jo Marsh, 01632 960501" }, NOW)).toMatchObject({ ok: true });
  expect(await updateArea(admin, { frontDoorName: "the front door", virtualSchool: "Test Virtual School, 01632 960502" }, NOW)).toMatchObject({ ok: true });
  const named = { designatedTeacher: "Jo Marsh, 01632 960501", virtualSchool: "Test Virtual School, 01632 960502" };
  expect(await routeOf(review!)).toEqual(named);
  expect(await routeOf(other!)).toBeNull();
  expect(await childPage(lead, { childId: theirs, schoolId: area.schoolId }, NOW)).toMatchObject({ ok: true, value: { forTheLead: { route: named } } });
  const senco = await childPage(await area.viewerOf("senco"), { childId: theirs, schoolId: area.schoolId }, NOW);
  expect(JSON.stringify(senco)).not.toContain("Jo Marsh");
  await area.rows("UPDATE involvement SET until_on = '2027-03-01' WHERE child_id = $1", [theirs]);
  expect(await routeOf(review!)).toBeNull();
});

test("a programme manager sees how many link workers share the places, and whose years are asked is theirs to say", async () => {
  const admin = await area.viewerOf("admin"), [programme] = await area.rows("SELECT id FROM programme"), programmeId = String(programme!.id);
  await addPerson(admin, { email: "manager@test.example", name: "Manager", role: "programme-manager" }, NOW);
  for (const name of ["one", "two"]) await addPerson(admin, { email: `${name}@test.example`, name, role: "link-worker", schoolUrns: ["123456"] }, NOW);
  const manager = await area.viewerOf("manager");
  const page = async () => { const shown = await ruleSetPage(manager, { programmeId }, NOW); if (!shown.ok) throw new Error(shown.because); return shown.value; };
  await addSchool(admin, { urn: "123457", name: "Second School", phase: "primary" }, NOW);
  await area.rows("INSERT INTO programme_school (area_id, programme_id, school_id) SELECT area_id, $1, id FROM school WHERE urn = '123457'", [programmeId]);
  await addPerson(admin, { email: "both@test.example", name: "both", role: "link-worker", schoolUrns: ["123456", "123457"] }, NOW);
  expect(await page(), "one who works at both schools is one").toMatchObject({ schools: [{ name: "Second School" }, { name: "Test School" }], linkWorkers: 3 });
  await area.rows("UPDATE person_grant SET ended_at = now() WHERE person_id = (SELECT id FROM person WHERE email = 'two@test.example')");
  expect((await page()).linkWorkers).toBe(2);

  await area.rows("DELETE FROM graphile_worker._private_jobs");
  expect(await changeProgramme(admin, { programmeId, version: 1, years: ["8"], places: "6" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  expect(await changeProgramme(manager, { programmeId, version: String((await page()).version), years: ["8", "7"], places: "6" }, NOW)).toMatchObject({ ok: true });
  expect(await changeProgramme(manager, { programmeId, version: "1", years: [], places: "9" }, NOW), "whoever had the page open before is told").toEqual({ ok: false, because: "changed-meanwhile" });
  expect(await page()).toMatchObject({ years: ["7", "8"], places: 6 });
  expect(await area.rows("SELECT payload ->> 'schoolId' AS school FROM graphile_worker._private_jobs")).toHaveLength(2);
});
