// Against real PostgreSQL with row level security on: what the school is told is written down once, by those who may, and the rules look again.
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { identifyNamed } from "../jobs/queries";
import { landed } from "../jobs/import.sample";
import { noticedOfChild } from "../identification/child/queries";
import { declareInsight } from "./commands";
import { DECLARE_SENTENCES } from "./insight.present";

let area: SmallArea, childId: string, upn: string;
beforeAll(async () => {
  area = await aSmallArea();
  await landed(area, "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\nB801200005001,Lovelace,Ada,2014-12-10,7\nP207000016049,Turing,Alan,2014-12-11,7\n");
  [{ childId, upn }] = (await area.rows("SELECT child_id AS \"childId\", upn FROM child_detail WHERE upn = 'B801200005001'")) as [{ childId: string; upn: string }];
});
afterAll(() => area.end());

const said = async (as: string, more: object = {}) => declareInsight(await area.viewerOf(as), { childId, schoolId: area.schoolId, insight: "bereavement", on: "2027-03-01", by: "Her grandfather", words: "Her grandmother died", ...more }, NOW);
const flags = async () => { const found = await identifyNamed(await area.viewerOf("lead"), { programme: "Together", asAt: "2027-03-12" }, NOW); return found.ok && found.value.flags.filter((flag) => flag.upn === upn).map(({ rule, because }) => [rule, because[0]?.value, because[0]?.from]); };

test("it is kept with who said it, on which day, and who recorded it when; the rules are asked again", async () => {
  expect(await flags()).toEqual([]);
  expect(await said("senco")).toMatchObject({ ok: true, value: { childId } });
  const senco = await area.viewerOf("senco");
  expect(await area.rows("SELECT insight, declared_on::text AS on, by, words, import_id, recorded_by_id, recorded_at FROM declared_insight")).toEqual([
    { insight: "bereavement", on: "2027-03-01", by: "Her grandfather", words: "Her grandmother died", import_id: null, recorded_by_id: senco.id, recorded_at: NOW },
  ]);
  expect(await flags()).toEqual([["insight.declared", "bereavement", "2027-03-01"]]);
  const page = await noticedOfChild(await area.viewerOf("lead"), { childId }, NOW);
  expect(page.ok && page.value?.strands.find(({ strand }) => strand === "insight")?.signals[0]).toMatchObject({ sentence: "Told to the school on 1 March 2027: someone close has died.", by: "said by Her grandfather, recorded by senco" });
});
test("once for a day; a day to come, somebody unnamed and something else without words are refused in a sentence", async () => {
  expect(await said("lead")).toEqual({ ok: false, because: "said-already" });
  expect(await said("lead", { on: "2027-03-13" })).toEqual({ ok: false, because: "not-yet" });
  for (const [more, field] of [[{ by: " " }, "by"], [{ insight: "other", words: "" }, "words"], [{ on: "2027-02-30" }, "on"], [{ insight: "orphan" }, "insight"]] as const) expect(await said("lead", more)).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } });
  expect(Object.keys(DECLARE_SENTENCES)).toEqual(expect.arrayContaining(["said-already", "not-yet"]));
});
test("nobody but the safeguarding lead and the SENCO writes it, whatever the code would say", async () => {
  for (const as of ["teacher", "office", "admin"]) expect(await said(as, { insight: "house-move" })).toMatchObject({ ok: false });
  expect(await area.rows("SELECT 1 FROM declared_insight")).toHaveLength(1);
});
test("a file that says the same day and insight corrects it; that it was written down here stays known", async () => {
  await landed(area, `UPN,Date,By,Insight,Words\n${upn},2027-03-01,family@example.org,bereavement,\n`);
  expect(await area.rows("SELECT by, import_id IS NOT NULL AS filed, recorded_by_id IS NOT NULL AS recorded FROM declared_insight")).toEqual([{ by: "family@example.org", filed: true, recorded: true }]);
});
