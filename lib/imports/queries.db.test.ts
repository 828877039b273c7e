import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOTHING_MORE, type Viewer } from "../access/viewer";
import { ROLES, type Role } from "../access/vocabulary";
import { disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { importLines, importOffices, importPage, importsList, IMPORTS_A_PAGE, rejectedRows } from "./queries";
import { NO_COUNTS } from "./report";

const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const [AREA, OTHER_AREA, HERE, NEXT_DOOR, ELSEWHERE, SENDER] = [1, 2, 3, 4, 5, 6].map(uuid) as [string, string, string, string, string, string];
const NOW = new Date("2027-03-12T09:00:00Z");
const ROLL = uuid(100), INVOLVEMENT = uuid(101);
const viewer = (role: Role, schoolId = HERE, areaId = AREA): Viewer =>
  ({ id: SENDER, areaId, role, schoolIds: [schoolId], yearGroups: [], className: null, shutOut: [], ...NOTHING_MORE, through: "page" });
const report = { counts: { ...NO_COUNTS, rows: 2, arrived: 1, rejected: 1 }, warnings: [], sentHeadings: { roll: ["UPN", "Class"] } };
const SHUT_OUT = uuid(300), OTHER_CHILD = uuid(301);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  for (const [id, name] of [[AREA, "Here"], [OTHER_AREA, "Elsewhere"]]) await client.query("INSERT INTO area (id, name) VALUES ($1, $2)", [id, name]);
  for (const [area, id] of [[AREA, HERE], [AREA, NEXT_DOOR], [OTHER_AREA, ELSEWHERE]] as const) await client.query("INSERT INTO school (area_id, id, urn, name, phase) VALUES ($1, $2, $3, 'A school', 'primary')", [area, id, id.slice(-6)]);
  await client.query("INSERT INTO person (area_id, id, email, name) VALUES ($1, $2, 'office@example.org', 'Pauline Rudge')", [AREA, SENDER]);
  const send = (id: string, kind: string, audience: string, state: string, at: Date) => client.query(
    "INSERT INTO import (area_id, id, school_id, audience, kind, file_name, file_hash, bytes, state, report, uploaded_by_id, uploaded_at) VALUES ($1, $2, $3, $4, $5, 'file.csv', 'h', 9, $6, $7, $8, $9)",
    [AREA, id, HERE, audience, kind, state, report, SENDER, at]);
  await send(ROLL, "roll", "data-manager", "needs-review", NOW);
  await send(INVOLVEMENT, "involvement", "safeguarding-lead", "landed", NOW);
  for (let n = 0; n < IMPORTS_A_PAGE; n++) await send(uuid(200 + n), "marks", "data-manager", "landed", new Date(Date.UTC(2027, 0, 1 + n)));
  const kept = (importId: string, audience: string, n: number, fate: string, childId: string, column: string | null, reason: string | null, cells: unknown = null) => client.query(
    "INSERT INTO import_line (area_id, import_id, n, school_id, audience, fate, line, child_id, name, \"column\", value, reason, cause, cells) VALUES ($1, $2, $3, $4, $5, $6, $3 + 2, $7, 'Somebody', $8, 'x', $9, $9, $10)",
    [AREA, importId, n, HERE, audience, fate, childId, column, reason, cells && JSON.stringify(cells)]);
  await kept(ROLL, "data-manager", 0, "rejected", SHUT_OUT, "UPN", "Correct it.", ["x", "7A"]);
  await kept(ROLL, "data-manager", 1, "rejected", OTHER_CHILD, "Class", "Shorten it.", ["y", "-7B"]);
  for (let n = 2; n < 62; n++) await kept(ROLL, "data-manager", n, "rejected", OTHER_CHILD, "UPN", "Correct it.");
  await kept(INVOLVEMENT, "safeguarding-lead", 0, "arrived", OTHER_CHILD, null, null);
  await client.end();
}, 120_000);
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const opens = async (who: Viewer, importId: string) => { const found = await importPage(who, { importId }, NOW); return found.ok ? "opens" : found.because; };

describe("who can open a file", () => {
  it.each(ROLES.map((role) => [role, role === "data-manager" ? "opens" : "not-found", role === "safeguarding-lead" ? "opens" : "not-found"] as const))("%s: the roll %s, involvement %s", async (role, roll, involvement) => {
    expect([await opens(viewer(role), ROLL), await opens(viewer(role), INVOLVEMENT)]).toEqual([roll, involvement]);
  });
  it.each([["next door", viewer("data-manager", NEXT_DOOR)], ["in another area", viewer("data-manager", ELSEWHERE, OTHER_AREA)], ["in another area, claiming this school", viewer("data-manager", HERE, OTHER_AREA)]])(
    "nobody %s", async (_where, who) => {
      expect([await opens(who, ROLL), (await rejectedRows(who, { importId: ROLL }, NOW)).ok]).toEqual(["not-found", false]);
    });
  it("the rejected rows are for the same people as the file", async () => {
    expect(await rejectedRows(viewer("data-manager"), { importId: ROLL }, NOW)).toEqual({ ok: true, value: {
      emptyKeeps: false, header: ["UPN", "Class"], lines: [{ line: 2, reason: "Correct it.", cells: ["x", "7A"] }, { line: 3, reason: "Shorten it.", cells: ["y", "-7B"] }],
    } });
    expect((await rejectedRows(viewer("data-manager"), { importId: INVOLVEMENT }, NOW)).ok).toBe(false);
    expect((await rejectedRows(viewer("safeguarding-lead"), { importId: ROLL }, NOW)).ok).toBe(false);
  });
});

describe("the lines of a file", () => {
  const read = async (who: Viewer, more: object = {}) => { const found = await importLines(who, { importId: ROLL, fate: "rejected", ...more }, NOW); if (!found.ok) throw new Error(found.because); return found.value; };
  const manager = viewer("data-manager");
  it("are read fifty at a time, in the order of the file", async () => {
    const first = await read(manager), second = await read(manager, { page: 2 });
    expect([first.of, first.from, first.lines.length, second.from, second.lines.length]).toEqual([62, 1, 50, 51, 12]);
    expect([...first.lines, ...second.lines].map(({ line }) => line)).toEqual(Array.from({ length: 62 }, (_, i) => i + 2));
  });
  it("are narrowed to one cause, the commonest first; no cell is among what a page is given", async () => {
    const all = await read(manager);
    expect(all.causes.map(({ column, cause, rows }) => [column, cause, rows])).toEqual([["UPN", "Correct it.", 61], ["Class", "Shorten it.", 1]]);
    expect(await read(manager, { why: all.causes[1]!.key })).toMatchObject({ of: 1, lines: [{ line: 3, column: "Class", value: "x", reason: "Shorten it." }] });
    expect(JSON.stringify(all)).not.toContain("-7B");
  });
  it("of a child a person is shut out of are hidden from that person; the counts of the report stay", async () => {
    const kept = { ...manager, shutOut: [SHUT_OUT] };
    expect((await read(kept)).lines.map(({ line }) => line)).not.toContain(2);
    expect(await read(kept)).toMatchObject({ of: 61, kept: { rejected: 61 } });
    const page = await importPage(kept, { importId: ROLL }, NOW), download = await rejectedRows(kept, { importId: ROLL }, NOW);
    expect(page).toMatchObject({ value: { report: { counts: { rejected: 1 } }, toCorrect: [{ kind: null, rows: 1 }] } });
    expect(download).toMatchObject({ value: { lines: [{ line: 3 }] } });
  });
  it("are for the same people as the file", async () => {
    expect(await importLines(viewer("safeguarding-lead"), { importId: ROLL }, NOW)).toMatchObject({ because: "not-found" });
    expect(await importLines(manager, { importId: INVOLVEMENT, fate: "arrived" }, NOW)).toMatchObject({ because: "not-found" });
    expect(await importLines(viewer("safeguarding-lead"), { importId: INVOLVEMENT, fate: "arrived" }, NOW)).toMatchObject({ value: { of: 1 } });
  });
});

describe("the list of files", () => {
  const list = (who: Viewer, audience: "data-manager" | "safeguarding-lead", page = 1) => importsList(who, { schoolId: HERE, audience, page }, NOW);
  it("is newest first, twenty a page, with who sent it and its counts, and when each kind last landed", async () => {
    const found = await list(viewer("data-manager"), "data-manager");
    if (!found.ok) throw new Error(found.because);
    expect(found.value.of).toBe(IMPORTS_A_PAGE + 1);
    expect(found.value.imports).toHaveLength(IMPORTS_A_PAGE);
    expect(found.value.imports[0]).toEqual({ id: ROLL, fileName: "file.csv", kind: "roll", state: "needs-review", sentAt: NOW, sentBy: "Pauline Rudge", counts: report.counts });
    expect(found.value.lastLanded).toEqual([{ kind: "marks", at: new Date("2027-01-20T00:00:00Z") }]);
    const second = await list(viewer("data-manager"), "data-manager", 2);
    expect(second.ok && second.value.imports.map(({ id }) => id)).toEqual([uuid(200)]);
  });
  it("of a safeguarding lead has involvement and nothing else", async () => {
    const found = await list(viewer("safeguarding-lead"), "safeguarding-lead");
    expect(found.ok && found.value.imports.map(({ kind }) => kind)).toEqual(["involvement"]);
  });
  it("is refused where the role and the files do not fit", async () => {
    expect(await list(viewer("data-manager"), "safeguarding-lead")).toMatchObject({ ok: false });
    expect(await list(viewer("safeguarding-lead"), "data-manager")).toMatchObject({ ok: false });
    expect(await list(viewer("senco"), "data-manager")).toMatchObject({ ok: false });
    expect(await list(viewer("data-manager", NEXT_DOOR), "data-manager")).toMatchObject({ ok: false });
  });
});

it.each(ROLES)("offices: a %s sends files only where the role sends any", async (role) => {
  const found = await importOffices(viewer(role), {}, NOW);
  const sends = role === "data-manager" || role === "safeguarding-lead";
  expect(found.ok).toBe(sends);
  if (found.ok) expect(found.value).toEqual([{ schoolId: HERE, schoolName: "A school", audience: role }]);
});
