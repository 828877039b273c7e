// Night after night against a real server on this machine and a real database.
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { systemViewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { throwAway } from "../imports/commands";
import { LIMITS } from "../imports/source/ask-source";
import { connectSource, revokeSource } from "../imports/source/commands";
import { currentSource, sayProblem, sourceOf } from "../imports/source/kept-source";
import { seal } from "../imports/source/secret";
import { attendance, startStub, student, THEIR_ID, TOKEN, type Stub } from "../imports/source/stub.sample";
import { fetchAsJob, fetchSource, trySource } from "./fetch-source";
import { workOnImport } from "./import-file";
import { ADA, ALAN, aSmallArea, type SmallArea } from "./world.sample";

let area: SmallArea, stub: Stub, work: { areaId: string; schoolId: string };
const NIGHT_ONE = new Date("2027-03-09T02:30:00Z"), NIGHT_TWO = new Date("2027-03-10T02:30:00Z"), NIGHT_THREE = new Date("2027-03-11T02:30:00Z");
let minutes = 0;
const later = () => new Date(NIGHT_THREE.getTime() + ++minutes * 60_000);
const FAST = { ...LIMITS, again: [] };
beforeAll(async () => { vi.stubEnv("NEXTAUTH_SECRET", "of this test"); area = await aSmallArea(); work = { areaId: area.areaId, schoolId: area.schoolId }; }, 120_000);
afterAll(async () => { await area.end(); vi.unstubAllEnvs(); });
beforeEach(async () => {
  stub = await startStub();
  vi.stubEnv("SEEN_SOURCE_HOSTS", stub.host);
  await connect();
});
afterEach(() => stub.close());

async function connect(over: { readonly areaId?: string; readonly schoolId?: string } = {}) {
  await area.rows("UPDATE school_source SET revoked_at = now(), revoked_by_id = made_by_id, credentials = NULL WHERE revoked_at IS NULL");
  const at = { ...work, address: stub.address, theirId: THEIR_ID }, office = await area.viewerOf("office");
  await area.rows("INSERT INTO school_source (area_id, id, school_id, address, their_id, credentials, made_by_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now())", [area.areaId, randomUUID(), area.schoolId, stub.address, THEIR_ID, seal(TOKEN, { ...at, ...over }), office.id]);
}
const fetched = async (now: Date) => {
  const answer = await fetchSource(work, now, "job", FAST);
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
};
const source = async () => (await area.rows("SELECT * FROM school_source WHERE revoked_at IS NULL"))[0]!;
const imports = () => area.rows("SELECT kind, state FROM import ORDER BY uploaded_at, kind DESC");
const ada = student(1, ADA, ["Ada", "Lovelace"]), alan = student(2, ALAN, ["Alan", "Turing"], { date_of_birth: "2013-10-23", education_details: { data: { upn: ALAN, current_nc_year: "8" } } });
const marksOf = async (surname: string) => (await area.rows("SELECT replace(m.marks, '-', '') AS marks FROM marks m JOIN enrolment e USING (area_id, school_id, child_id) WHERE e.surname = $1", [surname]))[0]?.marks;

describe("night after night", () => {
  test("the first: the roll lands, and this year's marks", async () => {
    stub.world.students = [ada, alan];
    stub.world.attendance = [attendance(1, "2027-03-08", "AM", "/", "2027-03-08T09:00:00Z"), attendance(1, "2027-03-08", "PM", "I", "2027-03-08T13:00:00Z"), attendance(2, "2027-03-08", "AM", "Y2", "2027-03-08T09:00:00Z")];
    const found = await fetched(NIGHT_ONE);
    expect(found).toMatchObject({ roll: { state: "landed", rows: 2, rejected: 0 }, marks: { state: "landed", rows: 3 }, children: 2, deletedMarks: 0 });
    expect(await imports()).toEqual([{ kind: "roll", state: "landed" }, { kind: "marks", state: "landed" }]);
    expect([await marksOf("Lovelace"), await marksOf("Turing")]).toEqual(["/I", "a"]);
    expect(stub.asked.filter((asked) => asked.includes("/attendance?"))[0]).toContain("updated_after=2026-07-30+23%3A00%3A00");
    expect(await source()).toMatchObject({ problem: null, roll_at: NIGHT_ONE, marks_at: NIGHT_ONE, waiting_id: null });
    expect((await area.rows("SELECT role, through, because FROM audit_entry WHERE what = 'imports.fetchSource' LIMIT 1"))[0]).toEqual({ role: "imports", through: "job", because: "The data manager connected this source." });
  });

  test("the second: the same roll is no import; a correction of a mark lands, asked for from a day before", async () => {
    stub.world.students = [alan, ada];
    stub.world.attendance = [attendance(1, "2027-03-08", "PM", "/", "2027-03-09T10:00:00Z"), attendance(1, "2027-03-09", "AM", "/", "2027-03-09T09:00:00Z"), attendance(1, "2027-02-01", "AM", "I", "2027-02-01T09:00:00Z")];
    await area.rows("UPDATE school_source SET marks_at = $1 WHERE revoked_at IS NULL", [NIGHT_ONE]);
    expect(await fetched(NIGHT_TWO)).toMatchObject({ roll: { state: "same" }, marks: { state: "landed", rows: 2 } });
    expect(stub.asked.find((asked) => asked.includes("/attendance?"))).toContain("updated_after=2027-03-08+02%3A30%3A00");
    expect(await marksOf("Lovelace")).toBe("///");
    expect((await imports()).length).toBe(3);
  });

  test("nothing new: nothing lands, and no import is made", async () => {
    stub.world.students = [ada, alan];
    expect(await fetched(NIGHT_THREE)).toMatchObject({ roll: { state: "same" }, marks: { state: "none" } });
    expect((await imports()).length).toBe(3);
    expect(await source()).toMatchObject({ marks_at: NIGHT_THREE, problem: null });
  });

  test("a deleted mark erases none, and how many is kept", async () => {
    Object.assign(stub.world, { students: [ada, alan], deletions: [{ id: "M1", type: "attendance", deleted_at: null, restored_at: null }] });
    expect(await fetched(NIGHT_THREE)).toMatchObject({ deletedMarks: 1 });
    expect(await marksOf("Lovelace")).toBe("///");
  });

  test("half the school missing waits for a person, and so do the marks; then the marks that waited are fetched", async () => {
    stub.world.students = [ada];
    stub.world.attendance = [attendance(1, "2027-03-10", "AM", "/", "2027-03-10T09:00:00Z")];
    const found = await fetched(later());
    expect(found).toMatchObject({ roll: { state: "needs-review", gone: 1 }, marks: { state: "waits" } });
    expect(await area.rows("SELECT gone_on FROM enrolment WHERE surname = 'Turing'")).toEqual([{ gone_on: null }]);
    expect((await fetched(later())).roll, "asked again while it waits").toEqual({ state: "same", importId: found.roll.importId });
    await workOnImport({ ...work, importId: found.roll.importId! }, "accepted", NIGHT_THREE);
    expect(await fetched(later())).toMatchObject({ roll: { state: "same" }, marks: { state: "landed", rows: 1 } });
    expect((await area.rows("SELECT gone_on IS NOT NULL AS gone FROM enrolment WHERE surname = 'Turing'"))[0], "a leaver is gone, never deleted").toEqual({ gone: true });
  });

  test("marks that wait are asked for again with what came since, and of the two files one is left to look at", async () => {
    stub.world.students = [ada];
    await area.rows("UPDATE school_source SET marks_at = $1 WHERE revoked_at IS NULL", [NIGHT_TWO]);
    stub.world.attendance = [attendance(1, "2027-03-10", "PM", "Z9", "2027-03-10T09:00:00Z")];
    const first = await fetched(later());
    expect(first.marks).toMatchObject({ state: "needs-review", rejected: 1 });
    stub.world.attendance.push(attendance(1, "2027-03-11", "AM", "I", "2027-03-11T09:00:00Z"));
    const second = await fetched(later());
    expect(second.marks).toMatchObject({ state: "needs-review", rows: 2, rejected: 1 });
    expect(await area.rows("SELECT state FROM import WHERE id = $1", [first.marks.importId])).toEqual([{ state: "thrown-away" }]);
    expect(await source()).toMatchObject({ marks_at: NIGHT_TWO, waiting_id: second.marks.importId });
    await workOnImport({ ...work, importId: second.marks.importId! }, "accepted", NIGHT_THREE);
    stub.world.attendance = [];
    expect((await fetched(later())).marks).toEqual({ state: "none" });
    expect(stub.asked.findLast((asked) => asked.includes("/attendance?")), "what a person has looked at is not asked for again").toContain("updated_after=2027-03-10");
  });

  test("what a person threw away does not come back by itself", async () => {
    stub.world.students = [{ ...ada, date_of_birth: "soon" }];
    const { roll } = await fetched(later());
    expect(roll.state).toBe("needs-review");
    const [row] = await area.rows("SELECT version FROM import WHERE id = $1", [roll.importId]);
    expect(await throwAway(await area.viewerOf("office"), { importId: roll.importId, version: row!.version }, NIGHT_THREE)).toMatchObject({ ok: true });
    expect((await fetched(later())).roll).toEqual({ state: "same", importId: roll.importId });
  });
});

describe("what cannot be asked", () => {
  const problem = async () => (await source()).problem;
  test("is kept with its first day; what may pass is tried again, the rest waits; and it is forgotten when all is well", async () => {
    stub.mood = "refuses";
    await expect(fetchAsJob(work, NIGHT_ONE), "parked").resolves.toBeUndefined();
    expect(await problem()).toBe("token-refused");
    stub.mood = "nonsense";
    await fetchAsJob(work, NIGHT_TWO);
    expect(await source()).toMatchObject({ problem: "not-understood", problem_since: NIGHT_ONE });
    await stub.close();
    await expect(trySource(work, NIGHT_TWO)).resolves.toBeUndefined();
    expect(await problem()).toBe("unreachable");
    stub = await startStub({ students: [ada] });
    vi.stubEnv("SEEN_SOURCE_HOSTS", stub.host);
    await connect();
    await trySource(work, NIGHT_THREE);
    expect(await source()).toMatchObject({ problem: null, problem_since: null, tried_children: 1, tried_at: NIGHT_THREE });
  });
  test("a source that stumbles makes its job be tried again", async () => {
    stub.mood = "busy";
    await expect(fetchSource(work, NIGHT_ONE, "job", FAST)).resolves.toEqual({ ok: false, because: "busy" });
    stub.world.students = [];
    stub.mood = "fine";
    await expect(fetchAsJob(work, NIGHT_ONE)).resolves.toBeUndefined();
    expect(await problem(), "a school without a child: nobody is gone").toBe("nobody");
  });
  test("a token that belongs to another row is no token here", async () => {
    await connect({ schoolId: randomUUID() });
    expect(await fetchSource(work, NIGHT_ONE)).toEqual({ ok: false, because: "token-unreadable" });
    await connect({ areaId: randomUUID() });
    expect(await fetchSource(work, NIGHT_ONE)).toEqual({ ok: false, because: "token-unreadable" });
    vi.stubEnv("NEXTAUTH_SECRET", "changed");
    await connect();
    vi.stubEnv("NEXTAUTH_SECRET", "of this test");
    expect(await fetchSource(work, NIGHT_ONE)).toEqual({ ok: false, because: "token-unreadable" });
    expect(stub.asked).toEqual([]);
  });
  test("a host that may not be asked any more is not", async () => {
    vi.stubEnv("SEEN_SOURCE_HOSTS", "api.wonde.com");
    expect(await fetchSource(work, NIGHT_ONE)).toEqual({ ok: false, because: "host-not-allowed" });
    expect(stub.asked).toEqual([]);
  });
});

test("a source that is revoked while it is asked leaves nothing behind", async () => {
  stub.world.students = [ada, student(3, "", ["Never", "Landed"])];
  const before = (await imports()).length;
  const rows = stub.world["attendance-codes"];
  Object.defineProperty(stub.world, "attendance-codes", { get: () => { void area.rows("UPDATE school_source SET revoked_at = now(), revoked_by_id = made_by_id, credentials = NULL WHERE revoked_at IS NULL"); return rows; } });
  stub.world.deletions = Array.from({ length: 30 }, (_, i) => ({ id: `D${i}`, type: "student" }));
  expect(await fetchSource(work, later())).toEqual({ ok: false, because: "no-source" });
  expect((await imports()).length).toBe(before);
  expect(await fetchSource(work, later())).toEqual({ ok: false, because: "no-source" });
});

test("what the office connects is kept encrypted and asked; when it is revoked the token is wiped, and nothing is asked any more", async () => {
  const office = await area.viewerOf("office"), { schoolId } = area;
  expect(await connectSource(office, { schoolId, address: stub.address, theirId: THEIR_ID, token: TOKEN }, later())).toMatchObject({ ok: true });
  expect(String((await source()).credentials)).not.toContain(TOKEN);
  stub.world.students = [ada, alan];
  expect(await fetchSource(work, later(), "job", FAST)).toMatchObject({ ok: true, value: { children: 2 } });
  const imports = systemViewer("imports", area.areaId, schoolId), kept = (await asViewer(imports, (tx) => currentSource(tx, schoolId)))!;
  expect(await revokeSource(office, { schoolId }, later())).toMatchObject({ ok: true });
  expect(await asViewer(imports, (tx) => sayProblem(tx, kept, "slow", later())), "what was still being asked says nothing of it any more").toBe(false);
  expect(await area.rows("SELECT count(*)::int AS kept FROM school_source WHERE credentials IS NOT NULL OR revoked_at IS NULL")).toEqual([{ kept: 0 }]);
  expect(await revokeSource(office, { schoolId }, later())).toMatchObject({ because: "not-connected" });
  expect(await fetchSource(work, later(), "job", FAST)).toEqual({ ok: false, because: "no-source" });
  await connect();
});

test("the token is in no answer of the database but its own column, and there unreadable", async () => {
  const viewer = systemViewer("imports", area.areaId, area.schoolId), kept = (await asViewer(viewer, (tx) => currentSource(tx, area.schoolId)))!;
  expect(JSON.stringify(kept)).not.toContain(TOKEN);
  expect(sourceOf(kept)).toMatchObject({ ok: true, value: { token: TOKEN } });
  expect(JSON.stringify(await area.rows("SELECT * FROM audit_entry"))).not.toContain(TOKEN);
  expect(JSON.stringify(await area.rows("SELECT * FROM import"))).not.toMatch(/dentist|0123456789abcdef/);
});
