// What a class review says reaches who must read it the same day, and whoever said it hears in counts what came of it.
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { CHILDREN, fill, LARKHILL, PEOPLE, viewerOf } from "../children/children.sample";
import { asViewer, disconnect } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { day } from "../kernel/calendar";
import { answerForChild } from "../signals/class-review/commands";
import { seeSaid } from "./commands";
import { whatCameOfAll, whatCameOfMine } from "./queries";
import { saidOfChildren } from "./said-today";
import { ofSaid } from "./said.schema";

const NOW = new Date("2027-03-12T09:00:00Z"), NOON = new Date("2027-03-12T12:00:00Z"), { maya, idris } = CHILDREN;
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
beforeEach(async () => { await all.query("DELETE FROM judgement; DELETE FROM said_seen; DELETE FROM review"); });
const teacher: Viewer = { ...viewerOf("teacher"), className: "8B" };
const say = async (more: object, now = NOW) => expect(await answerForChild(teacher, { schoolId: LARKHILL, childId: maya, unsafe: "no", ...more }, now)).toMatchObject({ ok: true });
const unread = async () => (await asViewer(viewerOf("lead"), (tx) => saidOfChildren(tx, LARKHILL, day("2027-03-12")))).unread;

test("a worry, and words beside anything of concern, reach the safeguarding lead the same day; a strength and a tick without words do not", async () => {
  await say({ strength: "Sings", seen: ["left-out"], engagement: "low" });
  expect(await unread()).toEqual([]);
  await say({ strength: "Sings", seen: ["left-out", "tired-or-hungry"], words: "Asleep after lunch" });
  expect((await unread()).map(({ by, what, words }) => [by, what, words])).toEqual([["The teacher", "noted: left out", "Asleep after lunch"], ["The teacher", "noted: tired or hungry", null]]);
});

test("what is said anew on the same day, after a lead has read it, is unread again", async () => {
  await say({ seen: ["left-out"], words: "Alone at lunch" });
  expect(await seeSaid(viewerOf("lead"), { schoolId: LARKHILL, said: (await unread()).map(ofSaid) }, NOW)).toMatchObject({ ok: true, value: { seen: 1 } });
  expect(await unread()).toEqual([]);
  await say({ seen: ["left-out"], words: "Alone at lunch, and crying" }, NOON);
  expect((await unread()).map(({ words }) => words)).toEqual(["Alone at lunch, and crying"]);
});

test("whoever said something hears of how many children it was looked at and led to something, and nothing of a review kept apart", async () => {
  const came = async (viewer: Viewer, query = whatCameOfMine) => { const found = await query(viewer, { schoolId: LARKHILL }, NOW); return found.ok ? [found.value.said, found.value.lookedAt, found.value.confirmed] : found.because; };
  const review = (childId: string, end: string, restricted: boolean) => all.query(
    "INSERT INTO review (area_id, id, school_id, child_id, opened_on, due_on, opened_for, severe, state, \"end\", reason, decided_at, year_group, restricted) SELECT area_id, gen_random_uuid(), school_id, child_id, '2027-03-12', '2027-03-19', 'candidate', false, 'ended', $2, 'x', '2027-03-12T14:00:00Z', '8', $3 FROM enrolment WHERE child_id = $1", [childId, end, restricted]);
  expect(await came(teacher)).toEqual([0, 0, 0]);
  await say({ nothing: "yes", unsafe: "" });
  expect(await came(teacher), "nothing to add is nothing to look at").toEqual([0, 0, 0]);
  await say({ seen: ["left-out"] });
  expect(await came(teacher)).toEqual([1, 0, 0]);
  await review(maya, "support-now", true);
  await review(maya, "closed-by-lead", false);
  expect(await came(teacher), "what only the lead may know of").toEqual([1, 0, 0]);
  await review(maya, "not-needed", false);
  expect(await came(teacher)).toEqual([1, 1, 0]);
  await review(maya, "watch", false);
  await review(idris, "support-now", false);
  expect(await came(teacher)).toEqual([1, 1, 1]);
  expect([await came({ ...viewerOf("senco"), id: PEOPLE.senco }), await came(viewerOf("senco"), whatCameOfAll), await came(teacher, whatCameOfAll)]).toEqual([[0, 0, 0], [1, 1, 1], "not-allowed"]);
  expect(await came({ ...teacher, shutOut: [maya] }), "kept from her").toEqual([0, 0, 0]);
});
