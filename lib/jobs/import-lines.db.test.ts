// What a file says line by line, as it is kept: of every kind, made anew at each look, forgotten in part after a month.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendFile } from "../imports/commands";
import { upnOf } from "../imports/check.samples";
import { workOnImport, type HowFar } from "./import-file";
import { ADA, ALAN, aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea;
const ROLL = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class\n";
const ADA_ROW = `${ADA},Lovelace,Ada,2014-12-10,7,7A\n`, ALAN_ROW = `${ALAN},Turing,Alan,2013-10-23,8,8B\n`;

async function worked(text: string, howFar: HowFar = "if-clean", { as = "office", now = NOW, more = {} }: { as?: string; now?: Date; more?: object } = {}): Promise<string> {
  const answer = await sendFile(await area.viewerOf(as), { schoolId: area.schoolId, file: await area.fileOf(text), ...more }, now);
  if (!answer.ok) throw new Error(answer.because);
  const { importId } = answer.value;
  if (!(await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId }, howFar, now, "command line"))) throw new Error("nothing was worked on");
  return importId;
}
const lines = async (importId: string) => (await area.rows("SELECT fate, line, name, what, \"column\", was, will_be, value, reason, cells, child_id IS NOT NULL AS known FROM import_line WHERE import_id = $1 ORDER BY n", [importId]))
  .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
const reportOf = async (importId: string) => (await area.rows("SELECT report FROM import WHERE id = $1", [importId]))[0]!.report;

beforeAll(async () => {
  area = await aSmallArea();
  await worked(ROLL + ADA_ROW + ALAN_ROW);
}, 120_000);
afterAll(() => area.end());

describe("the lines of a file", () => {
  it("of a roll: who arrives, what changes, who is gone or stays, with what is remarked on; the report keeps counts alone", async () => {
    const importId = await worked(`${ROLL + ADA_ROW.replace("7A", "7C")}${upnOf(7)},Hopper,Grace,soon,8,8B\n${upnOf(8)},Johnson,Katherine,1990-08-26,8,8B\n`, "look");
    const remark = expect.stringContaining("does not fit Year Group 8");
    expect(await lines(importId)).toEqual([
      { fate: "rejected", line: 3, name: "Grace Hopper", column: "Date of Birth", value: "soon", reason: expect.any(String), cells: [upnOf(7), "Hopper", "Grace", "soon", "8", "8B"], known: false },
      { fate: "warned", line: 4, name: "Katherine Johnson", reason: remark, known: false },
      { fate: "arrived", line: 4, name: "Katherine Johnson", what: "8B", known: false },
      { fate: "changed", line: 2, name: "Ada Lovelace", column: "Class", was: "7A", will_be: "7C", known: true },
      { fate: "gone", name: "Alan Turing", what: "8B", known: true },
    ]);
    expect(await reportOf(importId)).toEqual({ counts: { rows: 3, arrived: 1, changed: 1, unchanged: 0, gone: 1, rejected: 1, superseded: 0 }, warnings: [], looksLike: expect.any(String), readAs: [], sentHeadings: { roll: ROLL.trim().split(",") } });
  });
  it("of a roll that landed know the children who arrived", async () => {
    const importId = await worked(`${ROLL}${upnOf(9)},Vaughan,Dorothy,2013-09-20,8,8B\n`, "if-clean", { more: { partial: "yes" } });
    expect(await lines(importId)).toEqual([{ fate: "arrived", line: 2, name: "Dorothy Vaughan", what: "8B", known: true }]);
  });
  it("of guardians, one for each column that changes", async () => {
    const file = (phone: string, contact: string) => `UPN,Name,Relationship,Parental Responsibility,Contact,Phone\n${ADA},Anne Byron,mother,Y,${contact},${phone}\n${ALAN},Ethel Stoney,mother,Y,yes,1\n`;
    expect(await lines(await worked(file("1", "yes")))).toEqual([
      { fate: "arrived", line: 2, name: "Ada Lovelace", what: "Anne Byron", known: true }, { fate: "arrived", line: 3, name: "Alan Turing", what: "Ethel Stoney", known: true },
    ]);
    expect(await lines(await worked(file("2", "never")))).toEqual([
      { fate: "changed", line: 2, name: "Ada Lovelace", what: "Anne Byron", column: "Contact", was: "yes", will_be: "never", known: true },
      { fate: "changed", line: 2, name: "Ada Lovelace", what: "Anne Byron", column: "Phone", was: "1", will_be: "2", known: true },
      { fate: "unchanged", line: 3, name: "Alan Turing", what: "Ethel Stoney", known: true },
    ]);
  });
  it("of marks, one for each child and school year, in sessions", async () => {
    await worked(`UPN,From,Marks\n${ADA},2026-09-07,/\\/\\/\\\n`);
    const importId = await worked(`UPN,From,Marks\n${ADA},2026-09-07,/\\IIM\\/\\\n${ALAN},2025-09-08,/\\\n${ALAN},2026-09-07,/\\\n`);
    expect((await lines(importId)).filter(({ fate }) => fate !== "warned")).toEqual([
      { fate: "arrived", line: 3, name: "Alan Turing", what: "2025/26: 2 sessions new, first 8 September 2025", known: true },
      { fate: "arrived", line: 4, name: "Alan Turing", what: "2026/27: 2 sessions new, first 7 September 2026", known: true },
      { fate: "changed", line: 2, name: "Ada Lovelace", what: "2026/27: 2 sessions new, 3 changed, first 8 September 2026", known: true },
    ]);
    expect(await lines(await worked(`UPN,From,Marks\n${ALAN},2026-09-07,/\\\n`))).toEqual([{ fate: "unchanged", line: 2, name: "Alan Turing", what: "2026/27: 2 sessions", known: true }]);
  });
  it("of every other kind say which fact of which child, never what was before and never words", async () => {
    const file = (result: string) => `UPN,Subject,Date,Against Expectation,Result\n${ADA},maths,2026-11-02,below,${result}\n`;
    await worked(file("SECRET 41"));
    expect(await lines(await worked(file("SECRET 42")))).toEqual([{ fate: "changed", line: 2, name: "Ada Lovelace", what: "maths, 2 November 2026", known: true }]);
    const judged = `UPN,Date,By,Observation,Words\n${ADA},2027-02-02,teacher@test.example,something-else,SECRET words\n${ADA},2027-02-02,teacher@test.example,nonsense,SECRET words\n`;
    const kept = await lines(await worked(judged, "look"));
    expect(kept.map(({ fate, what, value }) => [fate, what ?? value])).toEqual([["rejected", "nonsense"], ["arrived", "something-else, 2 February 2027"]]);
    expect(JSON.stringify(kept.map(({ cells: _cells, ...shown }) => shown))).not.toContain("SECRET");
  });
  it("of a child who is known are that child's also where they are rejected", async () => {
    expect(await lines(await worked(`UPN,Subject,Date,Against Expectation\n${ADA},maths,31/02/2027,below\n`, "look"))).toMatchObject([{ fate: "rejected", name: "Ada Lovelace", known: true }]);
  });
  it("are written anew when the file is looked at again", async () => {
    const importId = await worked(`UPN,Subject,Date,Against Expectation\n${ADA},English,2027-02-02,below\n`, "look"), work = { areaId: area.areaId, schoolId: area.schoolId, importId };
    await workOnImport(work, "look", NOW);
    expect(await lines(importId)).toHaveLength(1);
    await workOnImport(work, "accepted", NOW);
    expect(await lines(importId)).toHaveLength(1);
  });
  it("take characters that PostgreSQL does not", async () => {
    const importId = await worked(`UPN,Subject,Date,Against Expectation,Result\n${ADA},maths,2026-12-0\u0001,below,\ud83d\ude00\n`, "look");
    expect(await lines(importId)).toMatchObject([{ fate: "rejected", cells: [ADA, "maths", "2026-12-0\u0001", "below", "\ud83d\ude00"] }]);
  });
});

it("a month after a file landed, its rejected cells and what stayed are forgotten; of younger files nothing is", async () => {
  const file = (on: string) => `UPN,Subject,Date,Against Expectation\n${ADA},science,2026-10-05,at\n${ADA},science,${on},at\n`;
  const landed = async (days: number) => {
    const now = new Date(NOW.getTime() + days * 86_400_000), importId = await worked(file("32/01/2027"), "look", { now });
    await workOnImport({ areaId: area.areaId, schoolId: area.schoolId, importId }, "accepted", now);
    return importId;
  };
  await worked(file("2026-10-06"));
  const [old, young] = [await landed(0), await landed(20)];
  await worked(file("2026-10-07"), "if-clean", { now: new Date(NOW.getTime() + 31 * 86_400_000) });
  const kept = async (importId: string) => (await lines(importId)).map(({ fate, cells }) => [fate, cells !== undefined]);
  expect(await kept(old)).toEqual([["rejected", false]]);
  expect(await kept(young)).toEqual([["rejected", true], ["unchanged", false]]);
});

it("twenty thousand lines are written in a handful of statements, not one by one", async () => {
  const subjects = ["English", "reading", "writing", "maths", "science", "other"];
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i % 2 ? ADA : ALAN},${subjects[i % 6]},${i % 100 ? "2026-12-01" : "31/02/2027"},at,Scale ${i}`);
  await area.rows("CREATE TABLE written (statement text)");
  await area.rows("GRANT INSERT ON written TO seen_app");
  await area.rows("CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO written VALUES (TG_OP); RETURN NULL; END $$");
  await area.rows("CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON import_line FOR EACH STATEMENT EXECUTE FUNCTION noted()");
  const importId = await worked(`UPN,Subject,Date,Against Expectation,Scale\n${rows.join("\n")}\n`, "look");
  expect(await area.rows("SELECT fate, count(*)::int AS n FROM import_line WHERE import_id = $1 GROUP BY fate ORDER BY fate", [importId])).toEqual([{ fate: "arrived", n: 19_800 }, { fate: "rejected", n: 200 }]);
  const statements = await area.rows("SELECT statement FROM written");
  expect(statements).toContainEqual({ statement: "INSERT" });
  expect(statements.length).toBeLessThanOrEqual(10);
}, 120_000);
