import { afterAll, beforeAll, expect, test } from "vitest";
import { answerMatch } from "../children/commands";
import { openMatches } from "../children/queries";
import { systemViewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { aSecondSchool, landed } from "./import.sample";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

const HEADER = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Enrolment\n";
const roll = (...rows: readonly string[]) => HEADER + rows.join("\n") + "\n";
const IDA = "M80120000500A";
const open = async (page = 1) => {
  const found = await openMatches(await area.viewerOf("office"), { schoolId: area.schoolId, page }, NOW);
  if (!found.ok) throw new Error(found.because);
  return found.value.matches;
};

test("one name under two UPNs lands as two children, is asked once, and stays answered", async () => {
  const text = roll(`${ADA},Lovelace,Ada,2014-12-10,7,C`, `${ALAN},Lovelace,Ada,2014-12-10,7,C`);
  expect(await landed(area, text)).toMatchObject({ state: "landed", report: { counts: { arrived: 2 } } });
  const [match, ...more] = await open();
  expect(more).toEqual([]);
  expect(match).toMatchObject({ kind: "same-name", one: { name: "Ada Lovelace" }, other: { name: "Ada Lovelace" } });
  expect(new Set([match!.one.upn, match!.other!.upn])).toEqual(new Set([ADA, ALAN]));
  const office = await area.viewerOf("office");
  expect(await answerMatch(office, { matchId: match!.id, answer: "two-children" }, NOW)).toMatchObject({ ok: true });
  expect(await answerMatch(office, { matchId: match!.id, answer: "one-child" }, NOW)).toMatchObject({ because: "already-answered" });
  await landed(area, text.replace("7,C", "8,C"));
  expect(await open()).toEqual([]);
});

test("a new surname under the same UPN lands, and what stood before is shown beside it", async () => {
  await landed(area, roll(`${ADA},Byron,Ada,2014-12-10,7,C`), { partial: "yes" });
  expect(await open()).toMatchObject([{ kind: "new-name", was: { name: "Ada Lovelace", bornOn: "2014-12-10" }, one: { name: "Ada Byron" } }]);
});

test("a child of another school's roll is one child with two enrolments; only whether name and birth date agree is told, and not of those on two rolls on purpose", async () => {
  const other = await aSecondSchool(area);
  await landed(other, roll(`${IDA},Marsh,Ida,2014-01-02,7,C`, `${ADA},Byron,Ada,2014-12-10,7,C`));
  await landed(area, roll(`${IDA},Marsh,Ida,2014-01-03,7,C`), { partial: "yes" });
  expect(await area.rows("SELECT count(*)::int AS enrolments, count(DISTINCT child_id)::int AS children FROM enrolment e JOIN child_detail d USING (area_id, school_id, child_id) WHERE d.upn = $1", [IDA])).toEqual([{ enrolments: 2, children: 1 }]);
  const asked = (await open()).filter(({ kind }) => kind === "another-school");
  expect(asked).toMatchObject([{ one: { upn: IDA }, other: null, was: null, agrees: false }]);
  expect(JSON.stringify(asked)).not.toContain(other.schoolId);
  const guest = "Z207000016057";
  await landed(other, roll(`${IDA},Marsh,Ida,2014-01-02,7,C`, `${guest},Hale,Ted,2014-05-05,7,C`), { partial: "yes" });
  await landed(area, roll(`${guest},Hale,Ted,2014-05-05,7,G`), { partial: "yes" });
  expect(await area.rows("SELECT count(*)::int AS rolls FROM child_detail WHERE upn = $1", [guest])).toEqual([{ rolls: 2 }]);
  expect((await open()).filter(({ one }) => one.upn === guest)).toEqual([]);
});

test("whoever is no import, or of another school, is told nothing of other rolls", async () => {
  const ids = (await area.rows("SELECT child_id FROM enrolment")).map(({ child_id }) => child_id);
  const ask = (viewer: Parameters<typeof asViewer>[0]) => asViewer(viewer, (tx) => tx.$queryRawUnsafe(`SELECT * FROM children.on_other_rolls('${area.schoolId}', ARRAY['${ids.join("','")}']::uuid[], '2027-03-12')`));
  expect(await ask(systemViewer("imports", area.areaId, area.schoolId))).not.toEqual([]);
  expect(await ask(await area.viewerOf("office"))).toEqual([]);
  expect(await ask(systemViewer("imports", area.areaId, "00000000-0000-4000-8000-000000000000"))).toEqual([]);
});
