// Against real PostgreSQL with row level security on: a questionnaire is defined by the administrator, sent in a file, and stands on the child's page.
import { afterAll, beforeAll, expect, test } from "vitest";
import { noticedOfChild } from "../identification/child/queries";
import { landed } from "../jobs/import.sample";
import { identifyNamed } from "../jobs/queries";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { defineMeasure } from "../partnership/measures/commands";
import { GOAL_BASED_OUTCOMES } from "../partnership/measures/present";
import { listMeasures } from "../partnership/measures/queries";

let area: SmallArea;
beforeAll(async () => {
  area = await aSmallArea();
  await landed(area, "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\nB801200005001,Lovelace,Ada,2014-12-10,7\n");
});
afterAll(() => area.end());
const FILE = "UPN,Instrument,Version,Respondent,Date,Subscale,Score\nB801200005001,gbo,1,self,2027-03-01,Goal 1,2\nB801200005001,GBO,1,self,2027-03-01,goal 2,11\n";
const define = async (as: string, more: object = {}) => defineMeasure(await area.viewerOf(as), { ...GOAL_BASED_OUTCOMES, respondents: "self", ...more }, NOW);

test("until it is defined its lines are left out, and only an administrator defines it", async () => {
  expect((await landed(area, FILE)).report.rejected.map(({ column }) => column)).toEqual(["Instrument", "Instrument"]);
  for (const as of ["office", "lead", "senco", "teacher"]) expect(await define(as)).toMatchObject({ ok: false });
  expect(await define("admin")).toEqual({ ok: true, value: { instrument: "GBO", version: "1" } });
  expect(await define("admin", { instrument: "gbo" })).toEqual({ ok: false, because: "defined-already" });
  expect(await listMeasures(await area.viewerOf("admin"), {}, NOW)).toMatchObject({ ok: true, value: [{ instrument: "GBO", subscales: [{ name: "goal 1" }, { name: "goal 2" }, { name: "goal 3" }] }] });
  expect(await listMeasures(await area.viewerOf("office"), {}, NOW)).toMatchObject({ ok: false });
});
test("then scores within its range land, stand on the child's page, and call no rule", async () => {
  const { report } = await landed(area, FILE);
  expect(report.rejected).toMatchObject([{ line: 3, column: "Score", reason: "GBO's goal 2 goes from 0 to 10. Correct the score." }]);
  expect(await area.rows("SELECT instrument, version, subscale, score FROM wellbeing_score")).toEqual([{ instrument: "GBO", version: "1", subscale: "goal 1", score: 2 }]);
  const lead = await area.viewerOf("lead"), childId = String((await area.rows("SELECT child_id FROM enrolment"))[0]!.child_id), page = await noticedOfChild(lead, { childId }, NOW);
  expect(page.ok && page.value?.strands.find(({ strand }) => strand === "emotional")).toMatchObject({ signals: [{ value: 2, sentence: expect.stringContaining("Goal-Based Outcomes gave “goal 1” a score of 2") }], missing: { why: "never" } });
  const found = await identifyNamed(lead, { programme: "Together", asAt: "2027-03-12" }, NOW);
  expect(found.ok && found.value.flags).toEqual([]);
});
test("the database keeps no measure that calls itself the SDQ, or says nothing of its licence", async () => {
  const put = (instrument: string, licence: string) => area.rows(`INSERT ${"INTO"} measure (area_id, instrument, version, name, respondents, subscales, source, source_year, licence, defined_by_id, defined_at) VALUES ($1, $2, '9', 'x', '{self}', '[{}]', 'x', 2020, $3, gen_random_uuid(), now())`, [area.areaId, instrument, licence]);
  await expect(put("sdq", "free")).rejects.toThrow("not_the_sdq");
  await expect(put("OTHER", "")).rejects.toThrow("says_whose_it_is");
});
