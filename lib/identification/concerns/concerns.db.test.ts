import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHILDREN, fill, LARKHILL, PEOPLE, viewerOf } from "../../children/children.sample";
import { disconnect } from "../../db/as-viewer";
import { testDatabase, type TestDatabase } from "../../db/test-database";
import { noticedOfChild } from "../child/queries";
import { answerConcern, raiseConcern } from "./commands";
import { concernsToAnswer, concernToAnswer, myConcerns } from "./queries";

const NOW = new Date("2027-03-12T09:00:00Z");
const { maya } = CHILDREN;
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
const said = { childId: maya, about: "saw", words: "  Alone at lunch all week.  ", unsafe: "no" };
const count = async () => Number((await all.query("SELECT count(*) FROM concern")).rows[0].count);

test("where the child could be unsafe nothing is kept: the words go on to the safeguarding door, whole", async () => {
  const answer = await raiseConcern(viewerOf("teacher"), { ...said, unsafe: "yes" }, NOW);
  expect(answer).toEqual({ ok: true, value: { to: "safeguarding", schoolId: LARKHILL, childId: maya, words: "Alone at lunch all week." } });
  expect(await count()).toBe(0);
});

test("the question whether the child could be unsafe cannot be left out", async () => {
  expect(await raiseConcern(viewerOf("teacher"), { ...said, unsafe: undefined }, NOW)).toMatchObject({ ok: false, because: "invalid", fields: { unsafe: expect.stringContaining("unsafe") } });
});

test("a teacher raises a concern, the lead and SENCO read it, and the teacher hears step by step, never backwards", async () => {
  const raised = await raiseConcern(viewerOf("teacher"), said, NOW);
  if (!raised.ok || raised.value.to !== "review") throw new Error("not raised");
  const { concernId } = raised.value;
  const mine = async () => { const own = await myConcerns(viewerOf("teacher"), {}, NOW); return own.ok ? own.value.map(({ answer, dueOn, childName }) => ({ answer, dueOn, childName })) : []; };
  expect(await mine()).toEqual([{ answer: null, dueOn: "2027-03-19", childName: "Maya Kellett" }]);
  for (const who of ["lead", "senco"] as const) {
    const waiting = await concernsToAnswer(viewerOf(who), { schoolId: LARKHILL }, NOW);
    expect(waiting.ok && waiting.value.concerns.map((one) => one.concernId)).toEqual([concernId]);
  }
  for (const who of ["teacher", "office", "worker", "elsewhere"] as const) expect((await concernToAnswer(viewerOf(who), { concernId }, NOW)).ok).toBe(false);
  expect(await answerConcern(viewerOf("senco"), { concernId, answer: "acting", words: "" }, NOW)).toMatchObject({ ok: false, because: "invalid" });
  expect((await answerConcern(viewerOf("senco"), { concernId, answer: "acting", words: "Ms Osei" }, NOW)).ok).toBe(true);
  expect(await answerConcern(viewerOf("lead"), { concernId, answer: "received" }, NOW)).toEqual({ ok: false, because: "told-more-already" });
  expect(await mine()).toMatchObject([{ answer: "acting" }]);
  const waiting = await concernsToAnswer(viewerOf("lead"), { schoolId: LARKHILL }, NOW);
  expect(waiting.ok && waiting.value.concerns).toEqual([]);
});

test("somebody kept from a child no longer reads what they raised about them", async () => {
  expect(await myConcerns(viewerOf("teacher", [maya]), {}, NOW)).toEqual({ ok: true, value: [] });
});

test("the child's page shows the concern and leaves a row; what the lead closed says no more than that", async () => {
  await all.query(`INSERT INTO review (area_id, id, school_id, child_id, opened_on, due_on, opened_for, severe, state, "end", reason, decided_at, decided_by_id, year_group, restricted)
    SELECT area_id, gen_random_uuid(), school_id, child_id, '2027-03-01', '2027-03-08', 'concern', false, 'ended', 'closed-by-lead', 'never to be read', '2027-03-05', $1, year_group, false FROM enrolment WHERE child_id = $2`, [PEOPLE.lead, maya]);
  for (const who of ["senco", "lead"] as const) {
    const noticed = await noticedOfChild(viewerOf(who), { childId: maya }, NOW);
    if (!noticed.ok || !noticed.value) throw new Error("not read");
    expect(noticed.value.concerns.map(({ words }) => words)).toEqual(["Alone at lunch all week."]);
    expect(noticed.value.reviews).toMatchObject([{ end: "closed-by-lead", sentence: "Closed by the safeguarding lead.", reason: null, by: null, with: null }]);
    expect(JSON.stringify(noticed.value)).not.toContain("never to be read");
    expect(noticed.value.strands).toHaveLength(6);
  }
  const rows = await all.query("SELECT DISTINCT viewer_id FROM audit_entry WHERE what = 'identification.noticedOfChild' AND child_id = $1", [maya]);
  expect(rows.rows).toHaveLength(2);
});
