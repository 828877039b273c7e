// A file is thrown away while it is worked on: the work notices, and nothing of it stays, whichever comes first.
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptImport, sendFile, throwAway } from "../imports/commands";
import { upnOf } from "../imports/check.samples";
import { workOnImport } from "./import-file";
import { aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea, other: pg.Client;
beforeAll(async () => {
  area = await aSmallArea();
  const { user, password, host, port, database } = area.superuser;
  other = new pg.Client({ user, password: password ?? undefined, host, port, database });
  await other.connect();
}, 120_000);
afterAll(async () => { await other.end(); await area.end(); });
beforeEach(async () => { expect(await landed()).toEqual([]); });

const ROLL = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\n";
const roll = (children: number) => ROLL + Array.from({ length: children }, (_, i) => `${upnOf(i + 1)},Surname${i},Forename,2014-12-10,7\n`).join("");
const landed = () => area.rows("SELECT 1 FROM enrolment LIMIT 1");
async function sent(children: number) {
  const answer = await sendFile(await area.viewerOf("office"), { schoolId: area.schoolId, file: await area.fileOf(roll(children)) }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  return { areaId: area.areaId, schoolId: area.schoolId, importId: answer.value.importId };
}
const row = async (importId: string) => (await area.rows("SELECT state, version, report IS NULL AS unread, finished_at FROM import WHERE id = $1", [importId]))[0]!;
const away = async (importId: string) => throwAway(await area.viewerOf("office"), { importId, version: (await row(importId)).version }, NOW);
const until = async (is: () => Promise<boolean>) => { while (!(await is())) await new Promise((soon) => setTimeout(soon, 5)); };
const waitsForALock = (kind: string) => async () => (await area.rows("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = $1", [kind])).length > 0;
const nothingStays = async (importId: string) => {
  expect(await row(importId)).toMatchObject({ state: "thrown-away", unread: true, finished_at: null });
  expect([await landed(), await area.rows("SELECT 1 FROM import_line WHERE import_id = $1", [importId]), await area.rows("SELECT 1 FROM audit_entry WHERE what = 'imports.land'")]).toEqual([[], [], []]);
};

describe("thrown away", () => {
  it("before anybody worked on it: there is nothing to work on", async () => {
    const work = await sent(3);
    expect(await away(work.importId)).toMatchObject({ ok: true });
    expect(await workOnImport(work, "if-clean", NOW)).toBeNull();
    await nothingStays(work.importId);
  });
  it("while its rows are checked: the work stops", async () => {
    const work = await sent(60_000), working = workOnImport(work, "if-clean", NOW);
    await until(async () => (await row(work.importId)).state === "reading");
    expect(await away(work.importId)).toMatchObject({ ok: true });
    expect(await working).toBeNull();
    await nothingStays(work.importId);
  }, 60_000);
  it("while it waits for another file of the school: it notices under its lock", async () => {
    const work = await sent(3);
    await other.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [work.schoolId]);
    const working = workOnImport(work, "if-clean", NOW);
    await until(waitsForALock("advisory"));
    expect(await away(work.importId)).toMatchObject({ ok: true });
    await other.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [work.schoolId]);
    expect(await working).toBeNull();
    await nothingStays(work.importId);
  });
  it("in the last moment, when all of it is written and nothing is kept yet: none of it is kept", async () => {
    const work = await sent(3);
    await area.rows("CREATE FUNCTION last_moment() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(77); RETURN NULL; END $$");
    await area.rows("CREATE TRIGGER last_moment AFTER INSERT ON import_line FOR EACH STATEMENT EXECUTE FUNCTION last_moment()");
    await other.query("SELECT pg_advisory_lock(77)");
    const working = workOnImport(work, "if-clean", NOW);
    await until(waitsForALock("advisory"));
    expect(await away(work.importId)).toMatchObject({ ok: true });
    await other.query("SELECT pg_advisory_unlock(77)");
    expect(await working).toBeNull();
    await area.rows("DROP TRIGGER last_moment ON import_line");
    await nothingStays(work.importId);
  });
});

it("whoever comes second hears that it moved on, and what is landing or has landed cannot be thrown away", async () => {
  const work = await sent(3), { version } = await row(work.importId), office = await area.viewerOf("office");
  expect(await workOnImport(work, "look", NOW)).toMatchObject({ state: "needs-review" });
  expect(await throwAway(office, { importId: work.importId, version }, NOW)).toMatchObject({ because: "changed-meanwhile" });
  expect(await acceptImport(office, { importId: work.importId, version: (await row(work.importId)).version }, NOW)).toMatchObject({ ok: true });
  expect(await away(work.importId)).toMatchObject({ because: "landing" });
  expect(await workOnImport(work, "accepted", NOW)).toMatchObject({ state: "landed" });
  expect(await away(work.importId)).toMatchObject({ because: "not-waiting" });
  await area.rows("DELETE FROM child_detail");
  await area.rows("DELETE FROM enrolment");
});
