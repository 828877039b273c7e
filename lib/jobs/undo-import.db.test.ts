import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { raiseConcern } from "../identification/concerns/commands";
import { sendFile, undoImport as ask } from "../imports/commands";
import { importPage } from "../imports/queries";
import { workOnImport } from "./import-file";
import { undoImport } from "./undo-import";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
beforeAll(async () => { area = await aSmallArea(); }, 120_000);
afterAll(() => area.end());

const KEPT = ["child", "enrolment", "child_detail", "class_staff", "guardian", "involvement", "status_period", "marks", "attendance_summary", "assessment", "wellbeing_score", "judgement", "suspension", "declared_insight", "earlier_contact", "flag", "review", "concern", "child_match"];
/** Every row of the school but the imports themselves, their lines and their history. */
async function everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of KEPT) tables[table] = (await area.rows(`SELECT to_jsonb(t)::text AS row FROM "${table}" t ORDER BY 1`)).map(({ row }) => row);
  return tables;
}
beforeEach(async () => {
  await area.rows("SET session_replication_role = replica");
  for (const table of [...KEPT, "import_line", "import_change", "marks_change", "flag_hold", "import"]) await area.rows(`DELETE FROM "${table}"`);
  await area.rows("SET session_replication_role = origin");
});

const ROLL = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class,Class Staff,Young Carer\n";
const ADA_ROW = `${ADA},Lovelace,Ada,2014-12-10,7,7A,teacher@test.example,P\n`, ALAN_ROW = `${ALAN},Turing,Alan,2013-10-23,8,8B,,\n`;
const work = (importId: string) => ({ areaId: area.areaId, schoolId: area.schoolId, importId });
async function landed(text: string, { as = "office", kind }: { as?: string; kind?: string } = {}) {
  const answer = await sendFile(await area.viewerOf(as), { schoolId: area.schoolId, file: await area.fileOf(text), kind }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  const done = await workOnImport(work(answer.value.importId), "accepted", NOW, "command line");
  expect(done).toMatchObject({ state: "landed" });
  return { importId: answer.value.importId, counts: done!.report.counts };
}
const versionOf = async (importId: string) => (await area.rows("SELECT version FROM import WHERE id = $1", [importId]))[0]!.version;
const asked = async (importId: string, as = "office") => ask(await area.viewerOf(as), { importId, version: await versionOf(importId) }, NOW);
async function undone(importId: string, as = "office") {
  expect(await asked(importId, as)).toMatchObject({ ok: true });
  expect(await undoImport(work(importId), NOW)).toBe("undone");
}
const stateOf = async (importId: string) => (await area.rows("SELECT state FROM import WHERE id = $1", [importId]))[0]!.state;
const childOf = async (upn: string) => String((await area.rows("SELECT id FROM child WHERE upn = $1", [upn]))[0]!.id);

const TWO_WEEKS = "/\\/\\/\\/\\/\\".repeat(2);
/** Of each kind a file that brings something, and one that changes some of it and brings more. */
const FILES: readonly { readonly kind: string; readonly as?: string; readonly first: string; readonly then: string }[] = [
  { kind: "guardians", first: `UPN,Name,Relationship,Parental Responsibility,Contact,Phone\n${ADA},Annabella Milbanke,mother,Y,yes,\n`, then: `UPN,Name,Relationship,Parental Responsibility,Contact,Phone\n${ADA},Annabella Milbanke,mother,Y,ask first,0161\n${ALAN},Sara Turing,mother,Y,yes,\n` },
  { kind: "marks", first: `UPN,From,Marks\n${ADA},2026-09-07,${TWO_WEEKS}\n`, then: `UPN,From,Marks\n${ADA},2026-09-07,OOOO${TWO_WEEKS}\n${ALAN},2026-09-07,II\n` },
  { kind: "assessments", first: `UPN,Subject,Date,Against Expectation,Years Below\n${ADA},maths,2026-11-02,below,1.50\n`, then: `UPN,Subject,Date,Against Expectation,Years Below\n${ADA},maths,2026-11-02,well below,2\n${ALAN},maths,2026-11-02,well below,3\n` },
  { kind: "wellbeing", first: `UPN,Instrument,Version,Respondent,Date,Subscale,Score\n${ADA},SDQ,4-band-2014,teacher,2026-11-02,emotional,2\n`, then: `UPN,Instrument,Version,Respondent,Date,Subscale,Score\n${ADA},SDQ,4-band-2014,teacher,2026-11-02,emotional,9\n${ADA},SDQ,4-band-2014,teacher,2026-11-02,peer,9\n` },
  { kind: "judgements", first: `UPN,Date,By,Observation,Answer,Words\n${ADA},2026-11-02,teacher@test.example,strength,,Kind\n`, then: `UPN,Date,By,Observation,Answer,Words\n${ADA},2026-11-02,teacher@test.example,strength,,Kind and patient\n${ADA},2026-11-02,teacher@test.example,left-out,,\n` },
  { kind: "suspensions", first: `UPN,From,Sessions,Reason Code\n${ADA},2027-01-11,2,DB\n`, then: `UPN,From,Sessions,Reason Code\n${ADA},2027-01-11,4,DB\n${ALAN},2027-02-01,1,\n` },
  { kind: "insight", first: `UPN,Date,By,Insight,Words\n${ADA},2026-11-02,office,house-move,\n`, then: `UPN,Date,By,Insight,Words\n${ADA},2026-11-02,office,house-move,Twice\n${ADA},2026-11-02,office,bereavement,\n` },
  { kind: "contacts-before", first: `UPN,Date,From,Outcome,Words\n${ADA},2026-11-02,school,no-action,Rang\n`, then: `UPN,Date,From,Outcome,Words\n${ADA},2026-11-02,school,no-action,Rang twice\n${ADA},2026-12-02,school,no-action,\n${ADA},2027-01-12,family,not-reached,\n` },
  { kind: "involvement", as: "lead", first: `UPN,Kind,From,Lead Worker\n${ADA},child-in-need,2027-01-04,J Hart\n`, then: `UPN,Kind,From,Lead Worker\n${ADA},child-in-need,2027-01-04,K Hart\n${ALAN},family-help,2027-01-04,\n` },
  { kind: "attendance-summary", first: `UPN,From,To,Possible,Attended\n${ADA},2026-09-01,2026-12-18,140,100\n`, then: `UPN,From,To,Possible,Attended\n${ADA},2026-09-01,2026-12-18,140,90\n${ALAN},2026-09-01,2026-12-18,140,140\n` },
];

describe("what is undone is as if it had never landed", () => {
  it("a first roll: nobody is left, not even who is meant; sent again it lands with the same counts", async () => {
    const before = await everything(), { importId, counts } = await landed(ROLL + ADA_ROW + ALAN_ROW);
    expect((await everything()).child).toHaveLength(2);
    await undone(importId);
    expect(await everything()).toEqual(before);
    expect((await landed(ROLL + ADA_ROW + ALAN_ROW)).counts).toEqual(counts);
  });
  it("a roll that changes one child, brings another, marks one gone and names other staff", async () => {
    await landed(ROLL + ADA_ROW);
    const before = await everything(), { importId } = await landed(`${ROLL}${ADA_ROW.replace("Lovelace", "King").replace("teacher@test.example", "nobody@test.example")}${ALAN_ROW}`);
    const bare = await landed(ROLL + ALAN_ROW);
    expect(await area.rows("SELECT 1 FROM enrolment WHERE gone_on IS NOT NULL")).toHaveLength(1);
    await undone(bare.importId);
    await undone(importId);
    expect(await everything()).toEqual(before);
  });
  it.each(FILES)("$kind: what it brought goes, and what it changed says what it said", async ({ kind, as, first, then }) => {
    await landed(ROLL + ADA_ROW + ALAN_ROW);
    const empty = await everything(), one = await landed(first, { as, kind });
    const before = await everything(), two = await landed(then, { as, kind });
    expect(await everything(), "the second file changes something").not.toEqual(before);
    await undone(two.importId, as);
    expect(await everything()).toEqual(before);
    const again = await landed(then, { as, kind });
    expect(again.counts).toEqual(two.counts);
    await undone(again.importId, as);
    await undone(one.importId, as);
    expect(await everything()).toEqual(empty);
  });
  it("what a roll asked about who is who goes with it", async () => {
    await landed(ROLL + ADA_ROW + ALAN_ROW);
    const before = await everything();
    const { importId } = await landed(ROLL + ADA_ROW.replace("Lovelace", "Byron") + ALAN_ROW);
    expect(await area.rows("SELECT kind FROM child_match")).toEqual([{ kind: "new-name" }]);
    await undone(importId);
    expect(await everything()).toEqual(before);
  });

  it("a child on two rolls stays who they are at the other school", async () => {
    const other = { areaId: area.areaId, schoolId: crypto.randomUUID() };
    await area.rows("INSERT INTO school (area_id, id, urn, name, phase) VALUES ($1, $2, $3, 'Other', 'primary')", [other.areaId, other.schoolId, String(200000 + Math.floor(Math.random() * 99999))]);
    const { importId } = await landed(ROLL + ADA_ROW);
    await area.rows("INSERT INTO enrolment SELECT area_id, $1, child_id, surname, forename, preferred_forename, search_key, year_group, class_name, admitted_on, left_on, gone_on FROM enrolment", [other.schoolId]);
    await undone(importId);
    expect(await area.rows("SELECT upn FROM child")).toEqual([{ upn: ADA }]);
    expect(await area.rows("SELECT school_id FROM enrolment")).toEqual([{ school_id: other.schoolId }]);
  });
});

it("any files one after another, undone in reverse order, leave each state as it was", async () => {
  const rolls = [ROLL + ADA_ROW + ALAN_ROW, ROLL + ADA_ROW.replace("7A", "7B") + ALAN_ROW, ROLL + ALAN_ROW.replace("Turing", "Mathison"), ROLL + ADA_ROW];
  const files = [...rolls.map((text) => ({ text, as: undefined as string | undefined, kind: "roll" })), ...FILES.flatMap(({ first, then, as, kind }) => [{ text: first, as, kind }, { text: then, as, kind }])];
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(files.length - 1), { minLength: 1, maxLength: 5 }), async (order) => {
    const states = [], imports = [];
    const base = await landed(rolls[0]!);
    for (const at of order) {
      const { text, as, kind } = files[at]!;
      states.push(await everything());
      imports.push({ as, ...(await landed(text, { as, kind })) });
    }
    for (const { importId, as } of imports.reverse()) {
      await undone(importId, as);
      expect(await everything()).toEqual(states.pop());
    }
    await undone(base.importId);
  }), { numRuns: 6, examples: [[[2, 0]], [[3, 0]], [[9, 19]]], interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false });
}, 240_000);

describe("what stands in the way", () => {
  it("a later file that changed the same rows: it is named, and once it is undone the first can be", async () => {
    await landed(ROLL + ADA_ROW + ALAN_ROW);
    const first = await landed(FILES[2]!.first), then = await landed(FILES[2]!.then);
    expect(await asked(first.importId)).toMatchObject({ because: "a-later-file" });
    expect(await importPage(await area.viewerOf("office"), { importId: first.importId }, NOW)).toMatchObject({ value: { undo: { inTheWay: "a-later-file", later: { id: then.importId } } } });
    await undone(then.importId);
    await undone(first.importId);
  });
  it("a later file about a child it brought, and a later one that found all as it was", async () => {
    const roll = await landed(ROLL + ADA_ROW + ALAN_ROW);
    const { importId } = await landed(FILES[5]!.first);
    expect(await asked(roll.importId)).toMatchObject({ because: "a-later-file" });
    await undone(importId);
    const same = await landed(ROLL + ADA_ROW + ALAN_ROW);
    expect(await asked(roll.importId)).toMatchObject({ because: "a-later-file" });
    await undone(same.importId);
    await undone(roll.importId);
  });
  it("a later file of marks: of the same year, and about a child it brought", async () => {
    const roll = await landed(ROLL + ADA_ROW + ALAN_ROW), first = await landed(FILES[1]!.first);
    expect(await asked(roll.importId)).toMatchObject({ because: "a-later-file" });
    const then = await landed(FILES[1]!.then.replaceAll(TWO_WEEKS, "OOOO"));
    expect(await asked(first.importId)).toMatchObject({ because: "a-later-file" });
    for (const { importId } of [then, first, roll]) await undone(importId);
  });
  it("the office learns no more of an involvement file than that somebody acted", async () => {
    const roll = await landed(ROLL + ADA_ROW), involved = await landed(FILES[8]!.first, { as: "lead" });
    expect(await importPage(await area.viewerOf("office"), { importId: roll.importId }, NOW)).toMatchObject({ value: { undo: { inTheWay: "somebody-acted", later: null } } });
    await undone(involved.importId, "lead");
    await undone(roll.importId);
  });
  const concern = async () => raiseConcern(await area.viewerOf("teacher"), { schoolId: area.schoolId, childId: await childOf(ADA), about: "saw", words: "Tired", unsafe: "no" }, NOW);
  const ACTS: readonly [string, () => Promise<unknown>][] = [
    ["a concern", concern],
    ["a worry raised through the safeguarding door", async () => area.rows("INSERT INTO safeguarding_entry (area_id, id, reference, school_id, child_id, child_name, came_from, raised_by_id, raised_at) VALUES ($1, gen_random_uuid(), 'R-1', $2, $3, 'x', 'door', $3, $4)", [area.areaId, area.schoolId, await childOf(ADA), NOW])],
    ["somebody kept from the child", async () => area.rows("INSERT INTO shut_out (area_id, id, school_id, child_id, person_id, reason, by_id, since) SELECT $1, gen_random_uuid(), $2, $3, id, 'x', id, '2027-03-12' FROM person LIMIT 1", [area.areaId, area.schoolId, await childOf(ADA)])],
    ["a review that was decided", async () => area.rows("INSERT INTO review (area_id, id, school_id, child_id, opened_on, due_on, opened_for, severe, state, \"end\", reason, decided_at, year_group, restricted) VALUES ($1, gen_random_uuid(), $2, $3, '2027-03-12', '2027-03-19', 'candidate', false, 'ended', 'watch', 'x', $4, '7', false)", [area.areaId, area.schoolId, await childOf(ADA), NOW])],
    ["a family that is asked", async () => unbound("INSERT INTO approach (area_id, id, review_id, school_id, child_id, support_by, opened_on, state, state_since, next_on, restricted) VALUES ($1, gen_random_uuid(), gen_random_uuid(), $2, $3, 'link-worker', '2027-03-12', 'not-approached', '2027-03-12', '2027-03-19', false)")],
    ["a case", async () => unbound("INSERT INTO support_case (area_id, id, approach_id, school_id, child_id, opened_on, link_worker_id) VALUES ($1, gen_random_uuid(), gen_random_uuid(), $2, $3, '2027-03-12', $3)")],
    ["words in a cohort meeting", async () => unbound("INSERT INTO meeting_item (area_id, id, meeting_id, school_id, child_id, review_id, came, place, outcome, sentence) VALUES ($1, gen_random_uuid(), gen_random_uuid(), $2, $3, gen_random_uuid(), 'candidate', 1, 'parked', 'x')")],
    ["what a teacher said in the class review", async () => unbound("INSERT INTO judgement (area_id, school_id, child_id, seen_on, by, observation) VALUES ($1, $2, $3, '2027-03-12', 'teacher@test.example', 'left-out')")],
  ];
  /** Rows as they stand in the middle of a case, whatever else would have to stand beside them. */
  const unbound = async (insert: string) => {
    await area.rows("SET session_replication_role = replica");
    await area.rows(insert, [area.areaId, area.schoolId, await childOf(ADA)]);
    await area.rows("SET session_replication_role = origin");
  };
  it.each(ACTS)("%s about a child it brought", async (_what, act) => {
    const { importId } = await landed(ROLL + ADA_ROW);
    await act();
    expect(await asked(importId)).toMatchObject({ because: "somebody-acted" });
    await area.rows("DELETE FROM safeguarding_entry");
    await area.rows("DELETE FROM shut_out");
    await area.rows("DELETE FROM approach");
    await area.rows("DELETE FROM support_case");
    await area.rows("DELETE FROM meeting_item");
  });
  it("a family's link for a guardian it brought, and none for one that stood before", async () => {
    await landed(ROLL + ADA_ROW + ALAN_ROW);
    const link = (name: string) => area.rows("INSERT INTO family_link (area_id, id, case_id, school_id, child_id, guardian_id, key_hash, parts, made_by_id, made_at, until_on) SELECT area_id, gen_random_uuid(), gen_random_uuid(), school_id, child_id, id, gen_random_uuid(), '{goals}', id, $2, '2027-06-01' FROM guardian WHERE name = $1", [name, NOW]);
    await landed(FILES[0]!.first);
    const { importId } = await landed(FILES[0]!.then);
    await area.rows("SET session_replication_role = replica");
    await link("Annabella Milbanke");
    expect(await importPage(await area.viewerOf("office"), { importId }, NOW)).toMatchObject({ value: { undo: { inTheWay: null } } });
    await link("Sara Turing");
    expect(await asked(importId)).toMatchObject({ because: "somebody-acted" });
    await area.rows("DELETE FROM family_link");
    await area.rows("SET session_replication_role = origin");
  });
  it("somebody who acts between the asking and the job: all stays as it landed, with the reason", async () => {
    const { importId } = await landed(ROLL + ADA_ROW);
    expect(await asked(importId)).toMatchObject({ ok: true });
    const before = await everything();
    await concern();
    expect(await undoImport(work(importId), NOW)).toBe("landed");
    expect((await everything()).enrolment).toEqual(before.enrolment);
    expect(await area.rows("SELECT state, report ->> 'notUndone' AS why FROM import WHERE id = $1", [importId])).toEqual([{ state: "landed", why: "somebody-acted" }]);
  });
  it("a review decided since about a child whose facts it changed, but not one about another, nor one decided before", async () => {
    await landed(ROLL + ADA_ROW + ALAN_ROW);
    const decided = (upn: string, at = NOW) => childOf(upn).then((id) => area.rows("INSERT INTO review (area_id, id, school_id, child_id, opened_on, due_on, opened_for, severe, state, \"end\", reason, decided_at, year_group, restricted) VALUES ($1, gen_random_uuid(), $2, $3, '2027-03-12', '2027-03-19', 'candidate', false, 'ended', 'watch', 'x', $4, '7', false)", [area.areaId, area.schoolId, id, at]));
    await decided(ADA, new Date(NOW.getTime() - 1));
    const { importId } = await landed(FILES[5]!.first);
    await decided(ALAN);
    expect(await importPage(await area.viewerOf("office"), { importId }, NOW)).toMatchObject({ value: { undo: { inTheWay: null } } });
    await decided(ADA);
    expect(await asked(importId)).toMatchObject({ because: "somebody-acted" });
  });
  it("a file that landed before its changes were kept", async () => {
    const { importId } = await landed(ROLL + ADA_ROW);
    await area.rows("UPDATE import SET landed_as = NULL WHERE id = $1", [importId]);
    expect(await asked(importId)).toMatchObject({ because: "not-kept" });
  });
});

describe("asked twice, or cut short", () => {
  it("two undos at once: one is done, the other is told, and two jobs do it once", async () => {
    const { importId } = await landed(ROLL + ADA_ROW), version = await versionOf(importId), office = await area.viewerOf("office");
    const answers = await Promise.all([1, 2].map(() => ask(office, { importId, version }, NOW)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await Promise.all([1, 2].map(() => undoImport(work(importId), NOW)))).toEqual(["undone", "undone"]);
    expect(await area.rows("SELECT 1 FROM audit_entry WHERE what = 'imports.undo' AND details -> 'before' ->> 'importId' = $1", [importId])).toHaveLength(1);
    expect(await asked(importId)).toMatchObject({ because: "not-landed" });
  });
  it("a fault in the middle leaves all as it landed", async () => {
    const { importId } = await landed(ROLL + ADA_ROW + ALAN_ROW), before = await everything();
    await asked(importId);
    await area.rows("CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$");
    await area.rows("CREATE TRIGGER breaks BEFORE DELETE ON child FOR EACH ROW EXECUTE FUNCTION breaks()");
    await expect(undoImport(work(importId), NOW)).rejects.toThrow();
    await area.rows("DROP TRIGGER breaks ON child");
    expect([await stateOf(importId), await everything()]).toEqual(["landed", before]);
    await undone(importId);
  });
  it("a hold ends with the file that made it", async () => {
    await landed(ROLL + ADA_ROW);
    const { importId } = await landed(`UPN,Subject,Date,Against Expectation\n${ADA},maths,2026-11-02,below\n${ADA},English,soon,below\n`);
    await undone(importId);
    expect(await area.rows("SELECT ended FROM flag_hold")).toEqual([{ ended: "undone" }]);
  });
  it("only who may send this school's files undoes them", async () => {
    const { importId } = await landed(ROLL + ADA_ROW);
    for (const as of ["lead", "senco", "teacher"]) expect(await ask(await area.viewerOf(as), { importId, version: 2 }, NOW)).toMatchObject({ because: "not-found" });
  });
});
