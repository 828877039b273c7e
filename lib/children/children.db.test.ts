import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { decide } from "../access/decide";
import { disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { AREA, BROOK, CHILDREN, fill, LARKHILL, PEOPLE, viewerOf, type Who } from "./children.sample";
import { endShutOut, shutOut } from "./commands";
import { childNamed, childPage, childrenAtSchool, classList, exportChild, findChildren, printChild, printClassList } from "./queries";

const NOW = new Date("2027-03-12T09:00:00Z");
const { maya, idris, zofia } = CHILDREN;
let database: TestDatabase, all: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  all = new pg.Client({ connectionString: database.superUrl });
  await all.connect();
  await fill(all);
});
afterAll(async () => {
  await all.end();
  await disconnect();
  await database.drop();
});
beforeEach(() => all.query("DELETE FROM shut_out"));

const audited = async (what: string, childId: string, who: Who) =>
  Number((await all.query("SELECT count(*) FROM audit_entry WHERE what = $1 AND child_id = $2 AND viewer_id = $3", [what, childId, PEOPLE[who]])).rows[0].count);
async function opened(who: Who, childId: string, shut: readonly string[] = []) {
  const answer = await childPage(viewerOf(who, shut), { childId }, NOW);
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}

test("a teacher's search answers name and class only, by any beginning of a name, without accents", async () => {
  for (const asked of ["Luk", "zos", "Zófia Ł"]) {
    expect(await findChildren(viewerOf("teacher"), { schoolId: LARKHILL, asked }, NOW)).toEqual({
      ok: true, value: { schoolId: LARKHILL, more: false, found: [{ childId: zofia, name: "Zosia Łukasz", className: "10C" }] },
    });
  }
});

test("nobody searches a school where they do not work", async () => {
  expect(await findChildren(viewerOf("teacher"), { schoolId: BROOK, asked: "k" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  expect(await findChildren(viewerOf("admin"), { schoolId: LARKHILL, asked: "k" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
});

test.each(["teacher", "worker", "office", "pastoral", "elsewhere", "admin"] as const)("the %s does not open a child's page", async (who) => {
  for (const query of [childPage, printChild, exportChild]) expect((await query(viewerOf(who), { childId: maya, purpose: "file" }, NOW)).ok).toBe(false);
});

test("opening, printing, exporting and listing each leave a row that names the child", async () => {
  for (const [query, what] of [[childPage, "children.childPage"], [printChild, "children.printChild"], [exportChild, "children.exportChild"]] as const) {
    const before = await audited(what, maya, "senco");
    expect((await query(viewerOf("senco"), { childId: maya, purpose: "file" }, NOW)).ok).toBe(true);
    expect(await audited(what, maya, "senco")).toBe(before + 1);
  }
  await childrenAtSchool(viewerOf("senco"), { schoolId: LARKHILL }, NOW);
  for (const childId of [maya, idris, zofia]) expect(await audited("children.childrenAtSchool", childId, "senco")).toBe(1);
});

test("what a paper was printed for is in the trail and told to the lead; a purpose that is none is not found", async () => {
  await printChild(viewerOf("senco"), { childId: maya, purpose: "meeting" }, NOW);
  const { rows } = await all.query("SELECT details FROM audit_entry WHERE what = 'children.printChild' AND child_id = $1 AND viewer_id = $2 AND details ->> 'for' = 'meeting'", [maya, PEOPLE.senco]);
  expect(rows).toEqual([{ details: { for: "meeting" } }]);
  const { forTheLead } = await opened("lead", maya);
  expect(forTheLead?.looked.filter(({ name }) => name === "The senco").map(({ when }) => when.split(",")[0])).toContain("printed it for a meeting of those involved");
  expect(await printChild(viewerOf("senco"), { childId: maya, purpose: "curiosity" as "file" }, NOW)).toEqual({ ok: false, because: "not-found" });
});

test("a teacher lists the class that is theirs and no other; a SENCO any; only paper leaves a row for each child", async () => {
  const teacher = { ...viewerOf("teacher"), className: "10C" };
  const own = await classList(teacher, { schoolId: LARKHILL }, NOW);
  expect(own).toMatchObject({ ok: true, value: { className: "10C", own: true, classes: ["10C"], children: [{ surname: "Łukasz", forename: "Zofia", knownAs: "Zosia", yearGroup: "10" }] } });
  expect(await classList(teacher, { schoolId: LARKHILL, className: "8B" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  expect(await classList(viewerOf("teacher"), { schoolId: LARKHILL }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await classList({ ...teacher, shutOut: [zofia] }, { schoolId: LARKHILL }, NOW)).toMatchObject({ ok: true, value: { children: [] } });
  expect(await classList(viewerOf("senco"), { schoolId: LARKHILL }, NOW)).toMatchObject({ ok: true, value: { className: "7A", classes: ["7A", "8B", "10C"] } });
  expect(await audited("children.classList", zofia, "teacher")).toBe(0);
  expect((await printClassList(teacher, { schoolId: LARKHILL, className: "10C", purpose: "class-review" }, NOW)).ok).toBe(true);
  expect(await audited("children.printClassList", zofia, "teacher")).toBe(1);
});

test("involvement and who is kept out are not in the SENCO's answer at all, and are in the lead's", async () => {
  expect(Object.keys(await opened("senco", maya))).not.toContain("forTheLead");
  expect((await opened("lead", maya)).forTheLead?.involvement.map(({ kind }) => kind)).toEqual(["child-in-need"]);
});

test("who can see the page is what decide() answers each of them", async () => {
  const { sees } = await opened("senco", maya);
  const whole = (["lead", "deputy", "senco", "teacher", "worker", "office", "pastoral", "elsewhere", "admin"] as const).filter((who) => decide(viewerOf(who), "child:read", { schoolId: LARKHILL, childId: maya }).yes);
  expect(sees.whole.map(({ personId }) => personId).sort()).toEqual(whole.map((who) => PEOPLE[who]).sort());
  expect(sees.whole[0]).toMatchObject({ personId: PEOPLE.senco, you: true, because: "You are the SENCO at this child's school." });
  expect(sees.staff).toBe(7);
});

test("a link worker is named where the child is a candidate, a pastoral lead for their own years", async () => {
  const partly = async (childId: string) => (await opened("senco", childId)).sees.partly.map(({ personId }) => personId);
  expect(await partly(idris)).toEqual(expect.arrayContaining([PEOPLE.worker, PEOPLE.office]));
  expect(await partly(idris)).not.toContain(PEOPLE.pastoral);
  expect(await partly(maya)).toContain(PEOPLE.pastoral);
  expect(await partly(maya)).not.toContain(PEOPLE.worker);
});

test("somebody shut out finds nothing, opens nothing, and the page no longer names them as seeing it: also for the SENCO, who may not know why", async () => {
  const kept = await shutOut(viewerOf("lead"), { childId: maya, schoolId: LARKHILL, personId: PEOPLE.deputy, reason: "her aunt" }, NOW);
  expect(kept).toEqual({ ok: true, value: { childId: maya, themselves: false } });
  const deputy = viewerOf("deputy", [maya]);
  expect(await findChildren(deputy, { schoolId: LARKHILL, asked: "kell" }, NOW)).toMatchObject({ value: { found: [{ childId: idris }] } });
  expect((await childNamed(deputy, { childId: maya }, NOW)).ok).toBe(false);
  expect((await childPage(deputy, { childId: maya }, NOW)).ok).toBe(false);
  const listed = await childrenAtSchool(deputy, { schoolId: LARKHILL }, NOW);
  expect(listed.ok && listed.value.children.map(({ childId }) => childId)).toEqual([idris, zofia]);
  expect(listed.ok && listed.value.shown).toBe(2);
  expect((await opened("deputy", idris, [maya])).siblings).toEqual([]);
  expect((await opened("senco", maya)).sees.whole.map(({ personId }) => personId)).not.toContain(PEOPLE.deputy);
  expect(JSON.stringify(await opened("senco", maya))).not.toContain("her aunt");
  expect((await opened("lead", maya)).forTheLead?.keptOut).toMatchObject([{ personId: PEOPLE.deputy, reason: "her aunt" }]);
});

test("a teacher keeps themselves away and nobody else; only another lead ends it", async () => {
  const asked = { childId: maya, schoolId: LARKHILL, reason: "my niece" };
  expect(await shutOut(viewerOf("teacher"), { ...asked, personId: PEOPLE.senco }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  expect(await shutOut(viewerOf("teacher"), { ...asked, personId: PEOPLE.teacher }, NOW)).toMatchObject({ ok: true, value: { themselves: true } });
  expect(await shutOut(viewerOf("lead"), { ...asked, personId: PEOPLE.teacher }, NOW)).toEqual({ ok: false, because: "already-kept-out" });
  expect(await shutOut(viewerOf("lead"), { ...asked, personId: PEOPLE.elsewhere }, NOW)).toEqual({ ok: false, because: "does-not-work-here" });
  const [row] = (await all.query("SELECT id FROM shut_out WHERE area_id = $1", [AREA])).rows;
  expect((await endShutOut(viewerOf("teacher", [maya]), { shutOutId: row.id }, NOW)).ok).toBe(false);
  expect(await endShutOut(viewerOf("senco"), { shutOutId: row.id }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect((await endShutOut(viewerOf("lead"), { shutOutId: row.id }, NOW)).ok).toBe(true);
  expect(await endShutOut(viewerOf("lead"), { shutOutId: row.id }, NOW)).toEqual({ ok: false, because: "already-ended" });
});

test("the list filters by year, class and standing flags and counts a rule once", async () => {
  const list = async (asked: object) => {
    const answer = await childrenAtSchool(viewerOf("lead"), { schoolId: LARKHILL, ...asked }, NOW);
    return answer.ok ? answer.value.children : [];
  };
  expect((await list({ flagged: true })).map(({ childId, flags }) => ({ childId, flags }))).toEqual([{ childId: idris, flags: { attendance: 1 } }]);
  expect((await list({ yearGroup: "8" })).map(({ childId }) => childId)).toEqual([maya]);
  expect((await list({ sort: "class" })).map(({ className }) => className)).toEqual(["7A", "8B", "10C"]);
  expect((await list({ page: 9 })).length).toBe(3);
});

test("who has looked is the lead's to read", async () => {
  await opened("senco", zofia);
  expect((await opened("lead", zofia)).forTheLead?.looked.map(({ name }) => name)).toContain("The senco");
});
