import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CHILDREN, fill, LARKHILL, PEOPLE, viewerOf } from "../../children/children.sample";
import type { Viewer } from "../../access/viewer";
import { disconnect } from "../../db/as-viewer";
import { testDatabase, type TestDatabase } from "../../db/test-database";
import { answerForChild, publishQuestions, setRound, skipChild } from "./commands";
import { classReview, classReviewProgress, classReviewTotals } from "./queries";

const NOW = new Date("2027-03-12T09:00:00Z"), LATER = new Date("2027-03-15T09:00:00Z");
const { maya, idris } = CHILDREN;
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
beforeEach(async () => { await all.query("DELETE FROM judgement; DELETE FROM class_review_skip; DELETE FROM class_review_round; DELETE FROM question_set"); });

const teacher = (className = "8B", shutOut: readonly string[] = []): Viewer => ({ ...viewerOf("teacher", shutOut), className });
/** Who shares the class: another person with a teacher's grant for it. */
const colleague: Viewer = { ...teacher(), id: PEOPLE.worker };
const rows = async () => (await all.query("SELECT observation, answer, words, by, round, class_name, import_id FROM judgement ORDER BY by, seen_on, observation")).rows as readonly Record<string, unknown>[];
const about = { schoolId: LARKHILL, childId: maya };
const must = <T extends { readonly ok: boolean }>(answer: T): T => { expect(answer).toMatchObject({ ok: true }); return answer; };

test("a teacher says something of a child of their class, and it is kept as an import would keep it, in their name and round", async () => {
  const answer = must(await answerForChild(teacher(), { ...about, strength: " Notices who is alone ", seen: ["quieter-than-usual", "worried-about-home"], words: "Since January", engagement: "low", unsafe: "no" }, NOW));
  expect(answer).toMatchObject({ value: { to: "next", next: null } });
  const kept = { by: "teacher@seen.example", round: "2026-spring", class_name: "8B", import_id: null };
  expect(await rows()).toEqual([
    { ...kept, observation: "family-engagement", answer: "low", words: null }, { ...kept, observation: "quieter-than-usual", answer: null, words: "Since January" },
    { ...kept, observation: "strength", answer: null, words: "Notices who is alone" }, { ...kept, observation: "worried-about-home", answer: null, words: null },
  ]);
  expect((await all.query("SELECT FROM graphile_worker.jobs WHERE task_identifier = 'identify'")).rowCount, "the rules are applied again, once for however many answers wait").toBe(1);
});

test("what is said again on the same day takes the place of it; on another day it stands beside", async () => {
  must(await answerForChild(teacher(), { ...about, seen: ["left-out", "often-unwell"], unsafe: "no" }, NOW));
  must(await answerForChild(teacher(), { ...about, seen: ["left-out"], flourishing: "yes", unsafe: "no" }, NOW));
  expect((await rows()).map(({ observation }) => observation)).toEqual(["flourishing", "left-out"]);
  must(await answerForChild(teacher(), { ...about, nothing: "yes" }, LATER));
  expect((await rows()).map(({ observation }) => observation)).toEqual(["flourishing", "left-out", "nothing-to-add"]);
  const trail = await all.query("SELECT details FROM audit_entry WHERE what = 'signals.answerForChild' AND child_id = $1 ORDER BY at", [maya]);
  expect(trail.rows.map(({ details }) => [details.before.observations, details.after.observations]).slice(-3)).toEqual([[[], ["left-out", "often-unwell"]], [["left-out", "often-unwell"], ["flourishing", "left-out"]], [[], ["nothing-to-add"]]]);
});

test("two who share a class answer beside each other: neither reads nor changes the other's words, and both see that it is done", async () => {
  must(await answerForChild(teacher(), { ...about, strength: "Sings", nothing: "yes" }, NOW));
  must(await answerForChild(colleague, { ...about, seen: ["quieter-than-usual"], words: "At lunch", unsafe: "no" }, NOW));
  expect(await rows()).toHaveLength(3);
  const page = await classReview(teacher(), { schoolId: LARKHILL, className: "8B" }, NOW);
  const [child] = page.ok ? page.value.children : [];
  expect(child).toMatchObject({ childId: maya, state: "done", own: { strength: "Sings", nothing: true, seen: [], words: "" }, others: ["The worker"] });
  expect(JSON.stringify(page)).not.toContain("At lunch");
  must(await answerForChild(colleague, { ...about, nothing: "yes" }, NOW));
  expect((await rows()).map(({ by, observation }) => [by, observation])).toEqual([["teacher@seen.example", "nothing-to-add"], ["teacher@seen.example", "strength"], ["worker@seen.example", "nothing-to-add"]]);
});

test("who reviews every child reads of a teacher's answer that it is there: as their own stands only what they said themselves, in this round", async () => {
  const page = async (viewer: Viewer, now = NOW) => { const found = await classReview(viewer, { schoolId: LARKHILL, className: "8B" }, now); return found.ok ? found.value.children[0] : null; };
  must(await answerForChild(teacher(), { ...about, strength: "Sings" }, NOW));
  expect(await page(viewerOf("lead"))).toMatchObject({ state: "done", own: null, skip: null, others: ["The teacher"] });
  await all.query("DELETE FROM judgement");
  must(await skipChild(teacher(), { ...about, reason: "other", words: "New here" }, NOW));
  expect(await page(viewerOf("lead"))).toMatchObject({ state: "skipped", own: null, skip: null });
  must(await answerForChild(teacher(), { ...about, strength: "Reads" }, new Date("2026-11-12T09:00:00Z")));
  await all.query("DELETE FROM class_review_skip");
  expect(await page(teacher())).toMatchObject({ state: "left", own: null });
});

test("what a file already says of the same child, day and person is the file's to change; what was said before stays", async () => {
  must(await answerForChild(teacher(), { ...about, strength: "Sings" }, NOW));
  await all.query("INSERT INTO judgement (area_id, school_id, child_id, seen_on, by, observation, import_id) SELECT area_id, school_id, child_id, '2027-03-12', 'teacher@seen.example', 'left-out', gen_random_uuid() FROM enrolment WHERE child_id = $1", [maya]);
  expect(await answerForChild(teacher(), { ...about, seen: ["left-out"], unsafe: "no" }, NOW)).toEqual({ ok: false, because: "said-in-a-file" });
  expect((await rows()).map(({ observation }) => observation)).toEqual(["left-out", "strength"]);
});

test("a teacher reaches their own class only, and nobody they are kept from; an office reaches nobody", async () => {
  for (const viewer of [teacher("7A"), { ...teacher(), className: null }, teacher("8B", [maya]), viewerOf("office"), viewerOf("pastoral"), viewerOf("elsewhere"), viewerOf("worker")])
    expect((await answerForChild(viewer, { ...about, nothing: "yes" }, NOW)).ok, JSON.stringify(viewer.role)).toBe(false);
  expect(await rows()).toEqual([]);
});

test("the database itself lets a teacher write for nobody of another class, whatever class they say, and in nobody else's name", async () => {
  const { asViewer } = await import("../../db/as-viewer");
  const row = { schoolId: LARKHILL, seenOn: new Date("2027-03-12"), by: "teacher@seen.example", observation: "left-out", saidAt: NOW, round: "2026-spring" };
  const add = (data: object) => asViewer(teacher(), (tx) => tx.judgement.createMany({ data: { ...row, saidById: PEOPLE.teacher, childId: maya, ...data } as never })).then(({ count }) => count, () => "refused");
  expect(await add({ childId: idris })).toBe("refused");
  expect(await add({ childId: idris, className: "8B" })).toBe("refused");
  expect(await add({ saidById: PEOPLE.lead })).toBe("refused");
  expect(await add({})).toBe(1);
});

test("whether the child could be unsafe cannot be left out; yes keeps the ticks and hands every word to the door", async () => {
  expect(await answerForChild(teacher(), { ...about, seen: ["tired-or-hungry"] }, NOW)).toEqual({ ok: false, because: "unsafe-unsaid" });
  expect(await rows()).toEqual([]);
  const answer = await answerForChild(teacher(), { ...about, seen: ["tired-or-hungry", "something-else"], words: "He says there is no food", unsafe: "yes" }, NOW);
  expect(answer).toMatchObject({ ok: true, value: { to: "safeguarding", words: "He says there is no food" } });
  expect((await rows()).map(({ observation, words }) => [observation, words])).toEqual([["tired-or-hungry", null]]);
});

test("a child passed over carries a reason and is asked about again on the day that was named; an answer ends it", async () => {
  expect(await skipChild(teacher(), { ...about, reason: "not-known-yet" }, NOW)).toMatchObject({ ok: false, because: "invalid", fields: { againOn: expect.stringContaining("when") } });
  expect(await skipChild(teacher(), { ...about, reason: "not-known-yet", againOn: "2027-03-12" }, NOW)).toEqual({ ok: false, because: "again-is-past" });
  expect(await skipChild(teacher(), { ...about, reason: "other", words: " " }, NOW)).toMatchObject({ ok: false, because: "invalid", fields: { words: expect.stringContaining("why") } });
  must(await skipChild(teacher(), { ...about, reason: "not-known-yet", againOn: "2027-03-15" }, NOW));
  const left = async (now: Date) => { const found = await classReviewProgress(teacher(), { schoolId: LARKHILL, className: "8B" }, now); return found.ok && [found.value.done, found.value.skipped, found.value.left]; };
  expect(await left(NOW)).toEqual([0, 1, 0]);
  expect(await left(LATER)).toEqual([0, 0, 1]);
  must(await answerForChild(teacher(), { ...about, nothing: "yes" }, LATER));
  expect(await left(LATER)).toEqual([1, 0, 0]);
});

test("leads see how far each class is, and who is in no class; a head sees the same, a teacher nothing", async () => {
  must(await answerForChild(teacher(), { ...about, nothing: "yes" }, NOW));
  must(await skipChild({ ...teacher("7A") }, { schoolId: LARKHILL, childId: idris, reason: "absent" }, NOW));
  const head: Viewer = { ...viewerOf("lead"), role: "school-lead" };
  for (const viewer of [viewerOf("lead"), viewerOf("senco"), head]) {
    const found = await classReviewTotals(viewer, { schoolId: LARKHILL }, NOW);
    expect(found.ok && found.value.classes).toEqual([
      { className: "7A", children: 1, done: 0, skipped: 1, left: 0 }, { className: "8B", children: 1, done: 1, skipped: 0, left: 0 }, { className: "10C", children: 1, done: 0, skipped: 0, left: 1 },
    ]);
  }
  expect((await classReviewTotals(teacher(), { schoolId: LARKHILL }, NOW)).ok).toBe(false);
});

test("a class that is renamed takes its answers along, and a child who joins it is left", async () => {
  must(await answerForChild(teacher(), { ...about, nothing: "yes" }, NOW));
  await all.query("UPDATE enrolment SET class_name = '8R' WHERE child_id = ANY ($1)", [[maya, idris]]);
  const found = await classReviewProgress(teacher("8R"), { schoolId: LARKHILL, className: "8R" }, NOW);
  expect(found.ok && [found.value.children, found.value.done, found.value.left]).toEqual([2, 1, 1]);
  await all.query("UPDATE enrolment SET class_name = CASE child_id WHEN $1::uuid THEN '8B' ELSE '7A' END WHERE child_id = ANY ($2)", [maya, [maya, idris]]);
});

test("a school sets its own days; two who set them at once do not overwrite each other", async () => {
  const days = { schoolId: LARKHILL, season: "spring", schoolYear: "2026", opensOn: "2027-03-22", closesOn: "2027-03-26" };
  must(await setRound(viewerOf("senco"), days, NOW));
  expect(await setRound(viewerOf("lead"), { ...days, opensOn: "2027-04-05", closesOn: "2027-04-09" }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect((await setRound(teacher(), days, NOW)).ok).toBe(false);
  expect(await setRound(viewerOf("lead"), { ...days, closesOn: "2027-03-19" }, NOW)).toMatchObject({ ok: false, because: "invalid" });
  const page = await classReview(teacher(), { schoolId: LARKHILL, className: "8B" }, NOW);
  expect(page.ok && [page.value.round.key, page.value.open]).toEqual(["2026-autumn", false]);
  must(await answerForChild(teacher(), { ...about, nothing: "yes" }, NOW));
  expect((await rows())[0]).toMatchObject({ round: "2026-autumn" });
});

test("before the first round of a school year opens nobody answers, and nobody is passed over", async () => {
  const september = new Date("2026-09-07T09:00:00Z");
  expect([await answerForChild(teacher(), { ...about, nothing: "yes" }, september), await skipChild(teacher(), { ...about, reason: "absent" }, september)]).toEqual([1, 2].map(() => ({ ok: false, because: "not-open-yet" })));
  expect(await rows()).toEqual([]);
});

test("what is published while a round is open is not asked in it", async () => {
  const manager: Viewer = { ...viewerOf("admin"), role: "programme-manager" }, lines = Object.fromEntries(["left-out", "often-unwell", "quieter-than-usual"].flatMap((key, at) => [[`place.${key}`, String(at + 1)], [`words.${key}`, key]]));
  must(await publishQuestions(manager, { why: "Fewer", after: "1", strength: "Something good about *", seen: "Seen lately", flourishing: "", engagement: "", ...lines }, new Date("2027-03-05T09:00:00Z")));
  must(await answerForChild(teacher(), { ...about, seen: ["worried-about-home"], unsafe: "no" }, NOW));
});

test("a newer version is asked in rounds that open from then on, and an area's own observation of concern is kept like any other", async () => {
  const lines = Object.fromEntries(["left-out", "often-unwell", "quieter-than-usual"].flatMap((key, at) => [[`place.${key}`, String(at + 1)], [`words.${key}`, key]]));
  const manager: Viewer = { ...viewerOf("admin"), role: "programme-manager" };
  const published = { why: "Our teachers asked for it", after: "1", strength: "Something good about *", seen: "Seen lately", flourishing: "", engagement: "", ...lines, "own.0": "Cries often" };
  expect((await publishQuestions(viewerOf("lead"), published, new Date("2027-02-01T09:00:00Z"))).ok).toBe(false);
  must(await publishQuestions(manager, published, new Date("2027-02-01T09:00:00Z")));
  expect(await publishQuestions(manager, published, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  must(await answerForChild(teacher(), { ...about, seen: ["own-cries-often"], unsafe: "no" }, NOW));
  expect((await rows()).map(({ observation }) => observation)).toEqual(["own-cries-often"]);
  expect(await answerForChild(teacher(), { ...about, seen: ["worried-about-home"], unsafe: "no" }, NOW)).toEqual({ ok: false, because: "not-asked" });
});
