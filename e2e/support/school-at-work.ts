// A school in the middle of its year: something on every page, and a file in every state a page can show.
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { answerConcern, raiseConcern } from "../../lib/identification/concerns/commands";
import { DEFAULT_RULE_SET } from "../../lib/identification/default-rule-set";
import { askPreview } from "../../lib/identification/preview/commands";
import { proposeRules, publishProposal } from "../../lib/identification/proposals/commands";
import { throwAway } from "../../lib/imports/commands";
import { workbookOf } from "../../lib/imports/workbook/workbook.sample";
import { identifySchool } from "../../lib/jobs/identify-school";
import { previewRules } from "../../lib/jobs/preview/preview-rules";
import { addDays, day, weekday, type Day } from "../../lib/kernel/calendar";
import { addDates } from "../../lib/partnership/calendar/commands";
import { closeEntry, raiseWorry, recordEntry } from "../../lib/safeguarding/commands";
import { fillCases } from "./cases-at-work";
import { marksBetween, upnOf, writeMarks, writeRoll, writeRows, type ChildOnFile, type FileRow } from "./files";
import { fillWithMeeting } from "./meeting-at-work";
import { must, NOW, type OwnSchool } from "./school";

const FROM = day("2026-09-07"), TO = day("2027-03-05");
const NAMES = ["Ada Quill", "Ben Rook", "Cy Swift", "Di Teal", "Eve Umber-Featherstonehaugh", "Finn Vale", "Gus Wren", "Hal Yates", "Ida Zeal", "Jo Ash", "Kit Birch", "Lil Cedar"];

/** Who is who: Ada has everything, Ben has a case (support/cases-at-work.ts), Cy's case others lead, Di is severe and raised, Eve's concern is answered. */
export async function fillSchool(school: OwnSchool, serial: number): Promise<void> {
  const { areaId, schoolId, send } = school, folder = mkdtempSync(path.join(os.tmpdir(), "seen-at-work-"));
  const children = NAMES.map((name, i): ChildOnFile => {
    const [forename = "", surname = ""] = name.split(" ");
    return { upn: upnOf(serial + i), forename, surname, born: `2013-${String(i + 1).padStart(2, "0")}-02`, yearGroup: "8", className: i % 2 ? "8C" : "8B", household: i < 2 ? "one" : "", more: { "SEN Status": i === 0 ? "K" : "N", FSM: "Y" } };
  });
  const [ada, ben, cy, di, eve] = children.map(({ upn }) => upn) as [string, string, string, string, string], ida = children[8]!.upn;
  const of = (kind: Parameters<typeof send>[0], given: readonly FileRow[]) => send(kind, writeRows(folder, kind, given));
  await send("roll", writeRoll(folder, children));
  await of("guardians", [{ UPN: ada, Name: "Sam Quill", Relationship: "father", "Parental Responsibility": "Y", Contact: "ask first", Phone: "07700 900101", "E-mail": "sam.quill.of.the.long.address@households.example" },
    ...[ben, ida].map((UPN) => ({ UPN, Name: "Bo Rook-Zeal", Relationship: "mother", "Parental Responsibility": "Y", Contact: "yes", Phone: "07700 900102" }))]);
  const away = marksBetween(FROM, TO, (on, afternoon) => (weekday(on as Day) === 1 ? "I" : afternoon ? "\\" : "/")), present = marksBetween(FROM, TO, (_on, afternoon) => (afternoon ? "\\" : "/"));
  await send("marks", writeMarks(folder, children.map(({ upn }, i) => ({ upn, from: FROM, marks: i < 5 ? away : present }))));
  await of("assessments", [ada, ben, cy, di, eve].flatMap((UPN) => ["English", "maths"].map((Subject) => ({ UPN, Subject, Date: "2026-12-01", "Against Expectation": Subject === "maths" ? "well below" : "at", "Years Below": Subject === "maths" ? 2 : 0 }))));
  await of("wellbeing", [ada, ben, cy, di, eve].flatMap((UPN) => (["emotional", "peer", "prosocial"] as const).map((Subscale) => ({ UPN, Instrument: "SDQ", Version: "4-band-2014", Respondent: "teacher", Date: "2027-01-14", Subscale, Score: 6 }))));
  await of("judgements", [{ UPN: ada, Date: "2027-02-02", By: "teacher@school.test", Observation: "strength", Words: "Mends bikes for younger children" }, { UPN: ada, Date: "2027-02-02", By: "teacher@school.test", Observation: "quieter-than-usual" }]);
  await of("suspensions", [{ UPN: di, From: "2027-02-23", Sessions: 2 }]);
  await of("insight", [{ UPN: ada, Date: "2026-11-11", By: "the family", Insight: "young-carer" }]);
  await of("contacts-before", [{ UPN: ada, Date: "2026-06-01", From: "family", Outcome: "no-action", Words: "Asked for help with mornings." }]);
  await of("involvement", [{ UPN: cy, Kind: "child-protection", "Lead Worker": "Judith Marlow", From: "2027-01-11" }]);
  await say(school);
  await identifySchool({ areaId, schoolId }, NOW);
  await fillCases(school);
  await filesInEveryState(school, folder, children);
  const office = await school.viewerOf("office");
  for (const days of [{ kind: "term", name: "Autumn term", from: "2026-09-01", until: "2026-12-18" }, { kind: "holiday", name: "Half-term", from: "2026-10-26", until: "2026-10-30" }, { kind: "inset", from: "2026-09-01" }]) must(await addDates(office, { schoolId, ...days }, NOW));
}

/** Something to see on every page of LOOKS; the children's serial numbers begin with `serial`. */
export async function fillEveryPage(school: OwnSchool, serial: number): Promise<void> {
  await fillSchool(school, serial);
  await fillWithQuestions(school);
  await fillWithSource(school);
  await fillWithProposals(school);
  await fillWithMeeting(school);
}

/** What only the pages of the school office and of who reviews show: children to tell apart, flags that wait, and files that bring more than one table. */
async function fillWithQuestions({ rows, areaId, schoolId, send }: OwnSchool): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "seen-questions-"));
  await rows(`WITH named AS (SELECT forename, child_id FROM enrolment WHERE area_id = $1), roll AS (SELECT id FROM import WHERE area_id = $1 AND kind = 'roll' AND state = 'landed' LIMIT 1)
    INSERT INTO child_match (area_id, id, school_id, import_id, kind, child_id, other_id, was, agrees, found_on)
    SELECT $1, gen_random_uuid(), $2, roll.id, asked.kind, one.child_id, other.child_id, asked.was::jsonb, asked.agrees, '2027-03-11' FROM roll, (VALUES
      ('same-name', 'Gus', 'Hal', NULL, NULL::boolean), ('same-birth-date', 'Jo', 'Kit', NULL, NULL), ('new-name', 'Eve', NULL, '{"surname":"Umber","forename":"Eve","bornOn":"2013-05-02"}', NULL), ('another-school', 'Finn', NULL, NULL, false)
    ) AS asked (kind, one, other, was, agrees) JOIN named one ON one.forename = asked.one LEFT JOIN named other ON other.forename = asked.other`, [areaId, schoolId]);
  const [{ upn } = {}] = await rows("SELECT upn FROM child_detail WHERE area_id = $1 LIMIT 1", [areaId]);
  const result = { UPN: String(upn), Subject: "reading", "Against Expectation": "at" };
  await send("assessments", writeRows(folder, "assessments", [{ ...result, Date: "2026-12-02" }, { ...result, Date: "soon" }], "held.csv"), "accepted");
  await send("roll", path.resolve("lib/imports/ctf/fixtures/version-25.xml"), "look");
  const book = path.join(folder, "sheets.xlsx"), head = ["UPN", "Surname", "Forename", "DOB", "Year"];
  writeFileSync(book, workbookOf(["8B", "8C"].map((name, i) => ({ name, rows: [head, [upnOf(29_990 + i), "Ash", "Zara", "14/05/2013", 8]] }))));
  await send("roll", book, "look");
}

async function say({ schoolId, areaId, viewerOf, rows }: OwnSchool): Promise<void> {
  const [teacher, lead] = [await viewerOf("teacher"), await viewerOf("lead")];
  const called = async (forename: string) => String((await rows("SELECT child_id FROM enrolment WHERE area_id = $1 AND forename = $2", [areaId, forename]))[0]!.child_id);
  const concern = async (forename: string, words: string) => {
    const raised = must(await raiseConcern(teacher, { childId: await called(forename), schoolId, about: "saw", words, unsafe: "no" }, new Date("2027-03-08T11:00:00Z")));
    return raised.to === "review" ? raised.concernId : "";
  };
  await concern("Di", "She said she has nobody to sit with.");
  await concern("Ada", "Falls asleep after lunch.");
  for (const forename of ["Hal", "Ida", "Jo", "Lil"]) await concern(forename, "Asked twice this week whether anybody is at home.");
  must(await answerConcern(lead, { concernId: await concern("Eve", "Very quiet since January."), answer: "acting", words: "Naomi Adeyemi" }, NOW));
  for (const [forename, closed] of [["Di", false], ["Ada", true]] as const) {
    const { entryId } = must(await raiseWorry(teacher, { schoolId, childId: await called(forename), words: "A bruise she would not talk about." }, NOW));
    if (!closed) continue;
    must(await recordEntry(lead, { entryId, version: 1, recordedAs: "The school's own record 17" }, NOW));
    must(await closeEntry(lead, { entryId, version: 2, outcome: "Talked with the family; nothing further." }, NOW));
  }
}

/** The page's address says which state: the file's name is the state's. */
async function filesInEveryState({ rows, areaId, send, viewerOf }: OwnSchool, folder: string, children: readonly ChildOnFile[]): Promise<void> {
  const called = (state: string, importId: string) => rows("UPDATE import SET file_name = $2 WHERE area_id = $1 AND id = $3", [areaId, `${state}.csv`, importId]);
  const mistyped = { ...children[4]!, upn: `B${children[4]!.upn.slice(1)}`, surname: "Xylophone" };
  const changed = children.slice(0, 9).map((child, i) => (i === 1 ? { ...child, surname: "Rooke", born: "2099-01-01" } : i === 2 ? { ...child, className: "8D" } : child));
  await called("needs-review", await send("roll", writeRoll(folder, [...changed, mistyped], "changed.csv"), "look"));
  const picture = path.join(folder, "picture.csv");
  writeFileSync(picture, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  await called("refused", await send("marks", picture, "look"));
  const odd = path.join(folder, "odd.csv");
  writeFileSync(odd, `Pupil No,Sname,Fname,Born,Year,Tut Grp\r\n${children[0]!.upn},Quill,Ada,14/05/2013,8,8B\r\n`);
  await called("needs-columns", await send("roll", odd, "look"));
  const away = await send("marks", writeMarks(folder, [{ upn: children[0]!.upn, from: addDays(FROM, 7), marks: "OO" }], "away.csv"), "look");
  const [{ version }] = await rows("SELECT version FROM import WHERE area_id = $1 AND id = $2", [areaId, away]) as [{ version: number }];
  must(await throwAway(await viewerOf("office"), { importId: away, version }, NOW));
  await called("thrown-away", away);
  const progress = { received: null, reading: { rows: 4000, rowsRead: 4000, rowsChecked: 1500, rowsLanded: 0, secondsLeft: 95 }, landing: { rows: 4000, rowsRead: 4000, rowsChecked: 4000, rowsLanded: 2250 }, undoing: null, undone: null, failed: null };
  for (const [state, so] of Object.entries(progress)) {
    await rows(`INSERT INTO import (area_id, id, school_id, audience, kind, file_name, file_hash, bytes, state, progress, uploaded_by_id, uploaded_at)
      SELECT area_id, gen_random_uuid(), school_id, audience, 'roll', $3, file_hash, bytes, $4, $5, uploaded_by_id, uploaded_at FROM import WHERE area_id = $1 AND id = $2`, [areaId, away, `${state}.csv`, state, JSON.stringify(so ?? {})]);
  }
}

/** The school's own system is connected, brought something that waits, and cannot be asked any more. */
async function fillWithSource({ rows, areaId, schoolId, viewerOf }: OwnSchool): Promise<void> {
  const office = await viewerOf("office"), result = { roll: { state: "needs-review", rows: 12, rejected: 1, gone: 1 }, marks: { state: "waits" }, children: 12, deletedMarks: 2 };
  await rows(`INSERT INTO school_source (area_id, id, school_id, address, their_id, credentials, made_by_id, made_at, tried_at, tried_children, roll_at, problem, problem_since, result)
    VALUES ($1, gen_random_uuid(), $2, 'https://api.wonde.com/v1.0', 'A1930499544', 'x', $3, $4, $4, 12, $4, 'token-refused', $4, $5)`, [areaId, schoolId, office.id, NOW, JSON.stringify(result)]);
}

/** A proposal that was published, and one that is still looked at, with what it would find. */
async function fillWithProposals({ areaId, programmeId, viewerOf }: OwnSchool): Promise<void> {
  const manager = await viewerOf("manager"), fall = { ...DEFAULT_RULE_SET.rules["academic.fall"], thresholds: { days: 365 } };
  const shorter = { ...DEFAULT_RULE_SET, rules: { ...DEFAULT_RULE_SET.rules, "academic.fall": fall } }, weeks = { ...shorter.rules["attendance.different-weeks"], thresholds: { schoolWeeks: 6, absentSessions: 10, weeksWithAbsence: 5 } };
  const said = { programmeId, source: "Agreed by the heads of the partnership", sourceYear: 2027 };
  const { proposalId } = must(await proposeRules(manager, { ...said, ...shorter, why: "Two results more than a year apart say little." }, NOW));
  must(await publishProposal(manager, { proposalId, version: 1, inForce: 1 }, NOW));
  const { proposalId: open } = must(await proposeRules(manager, { ...said, ...shorter, rules: { ...shorter.rules, "attendance.different-weeks": weeks, "attendance.suspended": { ...shorter.rules["attendance.suspended"], on: false } }, eligibility: ["fsm"], why: "After half-term this rule named a third of year 7, and the schools dismissed most of it." }, NOW));
  must(await askPreview(manager, { proposalId: open }, NOW));
  await previewRules({ areaId, proposalId: open }, NOW);
}
