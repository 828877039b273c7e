import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemViewer } from "../../access/viewer";
import { asViewer } from "../../db/as-viewer";
import { helpSoFar } from "../../identification/help-so-far";
import { sendFile, undoImport as ask } from "../../imports/commands";
import { day } from "../../kernel/calendar";
import { declareInsight } from "../../signals/commands";
import type { ChildFacts } from "../../signals/facts";
import { factsKnownThen } from "../../signals/known-then";
import { loadSchoolFacts } from "../../signals/load-facts";
import { workOnImport } from "../import-file";
import { undoImport } from "../undo-import";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "../world.sample";

let area: SmallArea;
beforeAll(async () => {
  area = await aSmallArea();
  for (const [kind, text] of Object.entries(FIRST)) await landed(kind, text, kind === "roll" ? "2025-09-05" : "2026-02-02");
}, 120_000);
afterAll(() => area.end());

const THEN = day("2026-03-12"), TODAY = day("2027-03-12");
const ROLL = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class,Date of Admission,Date of Leaving,Young Carer\n";
/** What the school sent in its first year with Seen. */
const FIRST = {
  roll: `${ROLL}${ADA},Lovelace,Ada,2014-12-10,6,6A,,,\n`,
  marks: `UPN,From,Marks\n${ADA},2026-01-05,/\\/\\/\\/\\/\\\n`,
  assessments: `UPN,Subject,Date,Against Expectation\n${ADA},maths,2025-11-03,at\n`,
  wellbeing: `UPN,Instrument,Version,Respondent,Date,Subscale,Score\n${ADA},SDQ,4-band-2014,teacher,2025-11-03,emotional,2\n`,
  judgements: `UPN,Date,By,Observation,Answer,Words\n${ADA},2025-11-03,t@test.example,family-engagement,high,\n`,
  suspensions: `UPN,From,Sessions,Reason Code\n${ADA},2026-01-12,2,DB\n`,
  insight: `UPN,Date,By,Insight,Words\n${ADA},2025-11-03,office,house-move,\n`,
  "contacts-before": `UPN,Date,From,Outcome,Words\n${ADA},2025-11-03,school,no-action,Rang\n`,
} as const;
/** A year later: the same facts corrected, and more facts of days that had been before the day asked about. */
const LATER: Readonly<Record<keyof typeof FIRST, string>> = {
  roll: `${ROLL}${ADA},Lovelace,Ada,2014-12-10,7,7A,2026-03-20,,P\n${ALAN},Turing,Alan,2014-10-23,7,7A,,,\n`,
  marks: `UPN,From,Marks\n${ADA},2026-01-05,OOOOOOOOOO\n`,
  assessments: `UPN,Subject,Date,Against Expectation,Years Below\n${ADA},maths,2025-11-03,well below,3\n${ADA},reading,2025-12-01,well below,3\n`,
  wellbeing: `UPN,Instrument,Version,Respondent,Date,Subscale,Score\n${ADA},SDQ,4-band-2014,teacher,2025-11-03,emotional,9\n${ADA},SDQ,4-band-2014,self,2025-12-01,peer,9\n`,
  judgements: `UPN,Date,By,Observation,Answer,Words\n${ADA},2025-11-03,t@test.example,family-engagement,low,\n${ADA},2026-03-02,t@test.example,left-out,,\n`,
  suspensions: `UPN,From,Sessions,Reason Code\n${ADA},2026-01-12,9,DB\n${ADA},2026-03-02,4,DB\n`,
  insight: `UPN,Date,By,Insight,Words\n${ADA},2025-11-03,office,house-move,Twice\n${ADA},2026-01-03,office,bereavement,\n`,
  "contacts-before": `UPN,Date,From,Outcome,Words\n${ADA},2025-12-03,family,no-action,Rang again\n`,
};

async function landed(kind: string, text: string, on: string): Promise<string> {
  const at = new Date(`${on}T10:00:00Z`), sent = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(text), kind }, at);
  if (!sent.ok) throw new Error(sent.because);
  const done = await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId: sent.value.importId }, "accepted", at, "command line");
  expect(done, kind).toMatchObject({ state: "landed" });
  return sent.value.importId;
}
async function undone(importId: string) {
  const [{ version } = { version: 0 }] = await area.rows("SELECT version FROM import WHERE id = $1", [importId]);
  expect(await ask(await area.viewerOf("office"), { importId, version }, NOW)).toMatchObject({ ok: true });
  expect(await undoImport({ areaId: area.areaId, schoolId: area.schoolId, importId }, NOW)).toBe("undone");
}
const asSeen = <T>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(systemViewer("identification", area.areaId, area.schoolId), work);
const knownAt = (asAt: string) => asSeen(async (tx) => (await factsKnownThen(tx, await loadSchoolFacts(tx, area.schoolId, await helpSoFar(tx, area.schoolId)), { asAt: day(asAt), today: TODAY })).children.map(sorted));
const standing = () => asSeen(async (tx) => (await loadSchoolFacts(tx, area.schoolId, await helpSoFar(tx, area.schoolId))).children.map(sorted));
/** Facts of a kind come in no order. */
const sorted = (child: ChildFacts) => Object.fromEntries(Object.entries(child).map(([name, value]) => [name, Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value]));

describe("what a school knew on a past day", () => {
  it("is what stands, where nothing has landed since", async () => {
    expect((await knownAt(THEN))[0]).toEqual({ ...(await standing())[0], yearGroup: "5" }); // the roll says 6 and is read as of today
    expect(await knownAt(TODAY)).toEqual(await standing());
  });

  it.each(Object.keys(FIRST) as (keyof typeof FIRST)[])("%s that landed later, corrections and more of the same time, are not known; undone, they never were", async (kind) => {
    const then = await knownAt(THEN), now = await standing(), importId = await landed(kind, LATER[kind], "2027-03-01");
    expect(await standing()).not.toEqual(now);
    expect((await knownAt(THEN)).map((child) => ({ ...child, yearGroup: "" }))).toEqual(then.map((child) => ({ ...child, yearGroup: "" })));
    expect(await knownAt(TODAY)).toEqual(await standing());
    expect(await knownAt("2027-03-01")).toEqual(await standing());
    await undone(importId);
    expect(await knownAt(THEN)).toEqual(then);
  });

  it("the first file of a kind and school year counts by its own dates, however late it came; the second does not", async () => {
    const first = await landed("assessments", `UPN,Subject,Date,Against Expectation\n${ADA},writing,2025-06-02,below\n`, "2027-03-01");
    expect(JSON.stringify(await knownAt(THEN))).toContain("writing");
    const second = await landed("assessments", `UPN,Subject,Date,Against Expectation\n${ADA},English,2025-06-03,below\n`, "2027-03-02");
    expect(JSON.stringify(await knownAt(THEN))).not.toContain("English");
    await undone(second);
    await undone(first);
  });

  it("marks of days that no file had named count by their own day, and no correction of them", async () => {
    const first = await landed("marks", `UPN,From,Marks\n${ADA},2026-02-02,//\n`, "2027-03-01"), second = await landed("marks", `UPN,From,Marks\n${ADA},2026-02-02,OO\n`, "2027-03-02");
    const [ada] = await knownAt(THEN), [now] = await standing();
    const of = (child: Record<string, unknown>) => (child.marks as ReadonlyMap<number, string>).get(2025)!.replaceAll("-", "");
    expect(of(ada!)).toBe("/\\/\\/\\/\\/\\//");
    expect(of(now!)).toBe("/\\/\\/\\/\\/\\OO");
    await undone(second);
    await undone(first);
  });

  it("what a person writes down later of an earlier day is not known, also where a file has said it since; written down in time, it is", async () => {
    const childId = String((await area.rows("SELECT id FROM child WHERE upn = $1", [ADA]))[0]!.id), then = await knownAt(THEN);
    const said = async (insight: string, on: string, at: string) => expect(await declareInsight(await area.viewerOf("lead"), { childId, schoolId: area.schoolId, insight, on, by: "Her father" }, new Date(at))).toMatchObject({ ok: true });
    await said("bereavement", "2026-01-03", "2026-03-13T09:00:00Z");
    expect(await knownAt(THEN)).toEqual(then);
    expect(JSON.stringify(await knownAt("2026-03-13"))).toContain("bereavement");
    const importId = await landed("insight", `UPN,Date,By,Insight,Words\n${ADA},2026-01-03,office,bereavement,\n`, "2027-03-01");
    expect(await knownAt(THEN)).toEqual(then);
    expect(JSON.stringify(await knownAt("2026-03-13"))).toContain("Her father");
    await undone(importId);
    await said("parent-in-prison", "2026-01-03", "2026-01-04T09:00:00Z");
    expect(JSON.stringify(await knownAt(THEN))).toContain("parent-in-prison");
    await area.rows("DELETE FROM declared_insight WHERE import_id IS NULL");
    const teacher = (await area.viewerOf("teacher")).id;
    await area.rows("INSERT INTO judgement (area_id, school_id, child_id, seen_on, by, observation, round, said_by_id, said_at) VALUES ($1, $2, $3, '2026-03-02', 'teacher@test.example', 'left-out', '2025-spring', $4, '2026-03-13T09:00:00Z')", [area.areaId, area.schoolId, childId, teacher]);
    expect(await knownAt(THEN)).toEqual(then);
    expect(JSON.stringify(await knownAt("2026-03-13"))).toContain("left-out");
    await area.rows("DELETE FROM judgement WHERE import_id IS NULL");
  });

  it("a child whom the roll then named a young carer is known as one, though it has said so no more since", async () => {
    const says = (carer: string, on: string) => landed("roll", `${ROLL}${ADA},Lovelace,Ada,2014-12-10,6,6A,,,${carer}\n`, on), since = async (asAt: string) => (await knownAt(asAt))[0]!.youngCarerSince;
    const first = await says("P", "2026-02-10"), second = await says("N", "2027-03-01");
    expect([(await standing())[0]!.youngCarerSince, await since("2026-02-09"), await since(THEN)]).toEqual([null, null, "2026-02-10"]);
    await undone(second);
    await undone(first);
  });

  it("concerns and decisions of later days are not known", async () => {
    const childId = String((await area.rows("SELECT id FROM child WHERE upn = $1", [ADA]))[0]!.id), lead = (await area.viewerOf("lead")).id;
    const then = await knownAt(THEN);
    await area.rows("INSERT INTO concern (area_id, id, school_id, child_id, child_name, raised_by_id, raised_at, raised_on, about, words, answer_due_on) VALUES ($1, gen_random_uuid(), $2, $3, 'Ada', $4, '2026-03-13T09:00:00Z', '2026-03-13', 'saw', 'quiet', '2026-03-20')", [area.areaId, area.schoolId, childId, lead]);
    await area.rows("INSERT INTO review (area_id, id, school_id, child_id, opened_on, due_on, opened_for, severe, state, \"end\", reason, decided_at, decided_by_id, year_group, restricted) VALUES ($1, gen_random_uuid(), $2, $3, '2026-03-13', '2026-03-20', 'concern', false, 'ended', 'support-now', 'x', '2026-03-14T09:00:00Z', $4, '6', false)", [area.areaId, area.schoolId, childId, lead]);
    expect(await knownAt(THEN)).toEqual(then);
    expect((await knownAt("2026-03-14"))[0]).toMatchObject({ concerns: [JSON.stringify({ on: "2026-03-13" })], endedReviews: [JSON.stringify({ on: "2026-03-14", helped: true })] });
  });
});
