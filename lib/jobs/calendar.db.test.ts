// A school's calendar from the form to the remarks on a file, against real PostgreSQL with row level security on.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseConcern } from "../identification/concerns/commands";
import { concernsToAnswer } from "../identification/concerns/queries";
import { reviewQueue } from "../identification/queries";
import { lateBy } from "../identification/review.present";
import { sendFile } from "../imports/commands";
import { day } from "../kernel/calendar";
import { addDates, changeDates, removeDates } from "../partnership/calendar/commands";
import { readCalendar } from "../partnership/calendar/queries";
import { registersMissing } from "../signals/queries";
import { identifySchool } from "./identify-school";
import { workOnImport } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

const enter = async (given: object, as = "office") => addDates(await area.viewerOf(as), { schoolId: area.schoolId, name: "", until: "", ...given }, NOW);
async function sent(text: string) {
  const answer = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(text) }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  const worked = await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId: answer.value.importId }, "if-clean", NOW, "command line");
  return worked!;
}
const kept = async () => { const found = await readCalendar(await area.viewerOf("teacher"), { schoolId: area.schoolId }, NOW); return found.ok ? found.value.entries : []; };
const missing = async (as = "office", now = NOW) => registersMissing(await area.viewerOf(as), { schoolId: area.schoolId }, now);

describe("a file of marks where the school's terms are not known", () => {
  it("lands with one remark that says where to enter them", async () => {
    await sent(`UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class\n${ADA},Lovelace,Ada,2014-12-10,7,7A\n${ALAN},Turing,Alan,2013-10-23,8,8B\n`);
    const { state, report } = await sent(`UPN,From,Marks\n${ADA},2026-12-14,/\\/\\/\\/\\/\\\n${ALAN},2026-12-14,/\\/\\/\\/\\/\\\n`);
    expect([state, report.warnings]).toEqual(["landed", [{ reason: expect.stringContaining("The terms of 2026/27 are not in Seen") }]]);
    expect(await missing()).toMatchObject({ value: { termsKnown: false, classes: [] } });
  });
});

describe("the calendar", () => {
  it("is entered by the office, and read by whoever works there", async () => {
    expect(await enter({ kind: "term", name: "Autumn term", from: "2026-09-01", until: "2026-12-18" })).toMatchObject({ ok: true });
    expect(await enter({ kind: "term", name: "Spring term", from: "2027-01-04", until: "2027-03-25" })).toMatchObject({ ok: true });
    expect(await enter({ kind: "inset", from: "2027-03-08" })).toMatchObject({ ok: true });
    expect(await enter({ kind: "inset", from: "2027-03-11" }, "teacher")).toMatchObject({ because: "not-allowed" });
    expect((await kept()).map(({ kind, from, until }) => [kind, from, until])).toEqual([["term", "2026-09-01", "2026-12-18"], ["term", "2027-01-04", "2027-03-25"], ["inset", "2027-03-08", "2027-03-08"]]);
  });
  it.each([
    [{ kind: "term", name: "Spring", from: "2026-12-18", until: "2027-02-01" }, { because: "shares-term" }], [{ kind: "closure", from: "2027-03-08" }, { because: "shares-closure" }],
    [{ kind: "term", name: "", from: "2027-04-12", until: "2027-07-21" }, { fields: { name: expect.any(String) } }], [{ kind: "term", name: "Summer", from: "2027-04-12" }, { fields: { until: expect.any(String) } }],
    [{ kind: "holiday", from: "2027-05-31", until: "2027-05-03" }, { fields: { until: expect.stringContaining("before the first") } }], [{ kind: "holiday", from: "2027-07-22", until: "2027-08-31" }, { fields: { until: expect.stringContaining("31 July") } }],
    [{ kind: "inset", from: "31/02/2027" }, { fields: { from: expect.any(String) } }],
  ])("refuses %o in words", async (given, answer) => expect(await enter(given)).toMatchObject({ ok: false, ...answer }));
  it("a line changed by two people keeps the first, and tells the second", async () => {
    const inset = (await kept()).find(({ kind }) => kind === "inset")!, office = await area.viewerOf("office"), next = { entryId: inset.id, version: inset.version, kind: "inset", name: "Training", until: "" };
    const both = await Promise.all(["2027-03-09", "2027-03-10"].map((from) => changeDates(office, { ...next, from }, NOW)));
    expect(both.map((answer) => (answer.ok ? "kept" : answer.because)).sort()).toEqual(["changed-meanwhile", "kept"]);
    expect(await removeDates(office, { entryId: inset.id, version: inset.version }, NOW)).toMatchObject({ because: "changed-meanwhile" });
    expect(await removeDates(office, { entryId: inset.id, version: inset.version + 1 }, NOW)).toMatchObject({ ok: true });
    expect(await kept()).toHaveLength(2);
    expect(await area.rows("SELECT what, details -> 'before' AS before FROM audit_entry WHERE what IN ('partnership.changeDates', 'partnership.removeDates') ORDER BY at")).toMatchObject([{ before: { kind: "inset", from: "2027-03-08" } }, { what: "partnership.removeDates", before: { kind: "inset" } }]);
    expect(await area.rows("SELECT 1 FROM audit_entry WHERE details::text LIKE '%Training%'")).toEqual([]);
  });
  it("two people who enter the same days at once enter them once", async () => {
    const both = await Promise.all([1, 2].map(() => enter({ kind: "closure", name: "Snow", from: "2027-01-20" })));
    expect(both.map((answer) => (answer.ok ? "entered" : answer.because)).sort()).toEqual(["entered", "shares-closure"]);
  });
});

describe("a file of marks where they are", () => {
  it("is told what lies on Christmas Day and on the day of snow, and what is blank", async () => {
    const { state, report } = await sent(`UPN,Date,Session,Code\n${ADA},2026-12-25,AM,/\n${ADA},2027-01-20,AM,/\n${ADA},2027-01-20,PM,\\\n${ADA},2027-01-21,AM,/\n${ADA},2027-01-21,PM,\\\n${ALAN},2027-01-21,AM,/\n${ALAN},2027-01-20,AM,#\n`);
    expect(state).toBe("landed");
    expect(report.warnings.map(({ reason }) => reason)).toEqual([
      "2 marks say that children were expected on a day on which the school was closed: Wednesday 20 January (Snow), 1 child. Check the dates of the file, or the calendar. Lines 3 and 4.",
      "1 mark says that children were expected outside the school’s terms: Friday 25 December 2026, 1 child. Check the dates of the file, or the calendar.",
      expect.stringContaining("No child of the file has a mark on 12 school days"), expect.stringContaining("Thursday 21 January, afternoon: 1 of 2 children has no mark."),
    ]);
  });
  it("a class without marks this week is told to the office once two school days are over, and to nobody else", async () => {
    const monday = new Date("2027-03-09T09:00:00Z");
    await sent(`UPN,From,Marks\n${ADA},2027-03-08,/\\/\\/\\/\\\n`);
    expect(await missing("office")).toMatchObject({ value: { termsKnown: true, week: "2027-03-08", classes: ["8B"] } });
    expect(await missing("office", monday)).toMatchObject({ value: { classes: [] } });
    expect(await missing("lead")).toMatchObject({ because: "not-allowed" });
    await sent(`UPN,From,Marks\n${ALAN},2027-03-10,/\\/\\\n`);
    expect(await missing("office")).toMatchObject({ value: { classes: [] } });
  });
});

it("what the school promises is due in its own school days: a concern raised before Christmas, its review, and how late both are", async () => {
  const raisedAt = new Date("2026-12-17T09:00:00Z"), [ada] = await area.rows("SELECT id FROM child WHERE upn = $1", [ADA]), at = { areaId: area.areaId, schoolId: area.schoolId };
  expect(await raiseConcern(await area.viewerOf("teacher"), { schoolId: area.schoolId, childId: String(ada!.id), about: "saw", words: "Tired", unsafe: "no" }, raisedAt)).toMatchObject({ ok: true });
  await identifySchool(at, raisedAt);
  expect(await area.rows("SELECT answer_due_on::text AS concern, due_on::text AS review FROM concern JOIN review USING (area_id, school_id, child_id)")).toEqual([{ concern: "2027-01-07", review: "2027-01-07" }]);
  const senco = await area.viewerOf("senco"), monday = new Date("2027-01-11T09:00:00Z"), asked = { schoolId: area.schoolId };
  const [queue, concerns] = [await reviewQueue(senco, asked, monday), await concernsToAnswer(senco, asked, monday)];
  if (!queue.ok || !concerns.ok) throw new Error("not shown");
  expect([lateBy(queue.value.rows[0]!.dueOn, day("2027-01-11"), queue.value.calendar), lateBy(concerns.value.concerns[0]!.dueOn, day("2027-01-11"), concerns.value.calendar)]).toEqual(["2 school days late", "2 school days late"]);
});
