// What the database itself holds of the class review, whoever asks and whatever the code above it does.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../../access/viewer";
import { asViewer, type Tx } from "../../db/as-viewer";
import { enrol } from "../../identification/reviews.sample";
import { aSmallArea, type SmallArea } from "../../jobs/world.sample";

let area: SmallArea, child: string, teacher: Viewer, senco: Viewer, lead: Viewer;
const ELSEWHERE = "00000000-0000-4000-8000-000000000009";
const refused = (sql: string) => area.rows(sql).then(() => "done", (e: { constraint?: string; message: string }) => e.constraint ?? e.message);
const told = <T>(viewer: Viewer, ask: (tx: Tx) => Promise<T>): Promise<T | string> => asViewer(viewer, ask).catch((e: Error) => (e.message.includes("42501") ? "refused" : e.message));
const judged = (day: string, by: string, saidById: string | null, importId: string | null = null) => area.rows(
  `INSERT ${"INTO"} judgement (area_id, school_id, child_id, seen_on, by, observation, said_by_id, said_at, round, import_id) VALUES ($1, $2, $3, $4, $5, 'left-out', $6::uuid, CASE WHEN $6::uuid IS NULL THEN NULL ELSE now() END, CASE WHEN $6::uuid IS NULL THEN NULL ELSE '2026-spring' END, $7)`, [area.areaId, area.schoolId, child, day, by, saidById, importId]);
const passed = (round: string, saidById: string) => area.rows(`INSERT ${"INTO"} class_review_skip (area_id, school_id, child_id, round, said_by_id, reason, said_on, said_at) VALUES ($1, $2, $3, $4, $5, 'absent', '2027-03-12', now())`, [area.areaId, area.schoolId, child, round, saidById]);

beforeAll(async () => {
  area = await aSmallArea();
  [teacher, senco, lead] = [{ ...await area.viewerOf("teacher"), className: "9C" }, await area.viewerOf("senco"), await area.viewerOf("lead")];
  child = await enrol(area, "Ada");
  await area.rows("INSERT INTO class_review_round (area_id, school_id, round, opens_on, closes_on, question_version, opened_by_id, opened_at) VALUES ($1, $2, '2026-spring', '2027-03-01', '2027-03-19', 1, $3, now())", [area.areaId, area.schoolId, lead.id]);
  await area.rows("INSERT INTO question_set (area_id, version, published_on, published_by_id, why, questions) VALUES ($1, 2, '2027-03-12', $2, 'x', '{}')", [area.areaId, lead.id]);
});
afterAll(() => area.end());

test("only what one said oneself that day, and whom one passed over in that round, is taken back; of a child one may know of, at one's school", async () => {
  const other = "018f0000-0000-7000-8000-000000000001";
  await judged("2027-03-12", "teacher", teacher.id);
  await judged("2027-03-12", "senco", senco.id);
  await judged("2027-03-11", "teacher", teacher.id);
  await judged("2027-03-12", "file", teacher.id, other);
  await passed("2026-spring", teacher.id);
  await passed("2026-spring", senco.id);
  await passed("2026-autumn", teacher.id);
  const back = (viewer: Viewer, school = area.schoolId) => told(viewer, (tx) => tx.$executeRaw`SELECT signals.take_back_own(${school}::uuid, ${child}::uuid, '2026-spring', '2027-03-12'::date)`);
  const stand = async () => [(await area.rows("SELECT by || ' ' || seen_on AS one FROM judgement ORDER BY 1")).map(({ one }) => one), (await area.rows("SELECT round || CASE said_by_id WHEN $1::uuid THEN ' teacher' ELSE ' senco' END AS one FROM class_review_skip ORDER BY 1", [teacher.id])).map(({ one }) => one)];
  for (const viewer of [{ ...teacher, shutOut: [child] }, { ...teacher, schoolIds: [ELSEWHERE] }, { ...teacher, role: "staff" as const }]) expect(await back(viewer)).toBe("refused");
  expect((await stand()).flat()).toHaveLength(7);
  expect(await back(teacher)).not.toBe("refused");
  expect(await stand()).toEqual([["file 2027-03-12", "senco 2027-03-12", "teacher 2027-03-11"], ["2026-autumn teacher", "2026-spring senco"]]);
});

test("who has said something of a class is told to its teacher and to who reviews every child, of children they may know of", async () => {
  const of = (viewer: Viewer) => told(viewer, async (tx) => (await tx.$queryRaw<unknown[]>`SELECT * FROM signals.said_of_class(${area.schoolId}::uuid, '9C', '2026-spring', '2027-03-01'::date, '2027-03-19'::date)`).length);
  for (const viewer of [teacher, senco, lead]) expect(await of(viewer), viewer.role).toBeGreaterThan(0);
  for (const viewer of [{ ...teacher, className: "9D" }, { ...lead, shutOut: [child] }, { ...lead, schoolIds: [ELSEWHERE] }, await area.viewerOf("office"), { ...lead, role: "school-lead" as const }]) expect(await of(viewer), viewer.role).toBe(0);
});

test("how far each class is, is told to who leads there, of children on the roll", async () => {
  const of = (viewer: Viewer) => told(viewer, async (tx) => (await tx.$queryRaw<{ children: number }[]>`SELECT * FROM signals.class_review_totals(${area.schoolId}::uuid, '2026-spring', '2027-03-01'::date, '2027-03-19'::date, '2027-03-12'::date)`).map(({ children }) => children));
  expect([await of(senco), await of({ ...lead, role: "school-lead" })]).toEqual([[1], [1]]);
  for (const viewer of [teacher, await area.viewerOf("office"), { ...lead, schoolIds: [ELSEWHERE] }]) expect(await of(viewer), viewer.role).toEqual([]);
  const gone = await enrol(area, "Gone");
  await area.rows("UPDATE enrolment SET left_on = '2027-03-12' WHERE child_id = $1", [gone]);
  expect(await of(senco)).toEqual([1]);
});

test("a teacher passes nobody over whose class the roll says is another's, whatever class they say", async () => {
  const pass = (className: string) => told(teacher, (tx) => tx.classReviewSkip.createMany({ data: [{ schoolId: area.schoolId, childId: child, round: "2025-spring", saidById: teacher.id, reason: "absent", className, saidOn: new Date("2027-03-12"), saidAt: new Date("2027-03-12") }] }).then(() => "done"));
  await area.rows("UPDATE enrolment SET class_name = '9D' WHERE child_id = $1", [child]);
  expect(await pass("9C")).toBe("refused");
  await area.rows("UPDATE enrolment SET class_name = '9C' WHERE child_id = $1", [child]);
  expect(await pass("9D")).toBe("done");
});

test.each([
  ["reason_is_known", "UPDATE class_review_skip SET reason = 'bored'"], ["says_when", "UPDATE class_review_skip SET reason = 'not-known-yet'"], ["says_why", "UPDATE class_review_skip SET reason = 'other'"], ["says_why", "UPDATE class_review_skip SET reason = 'other', words = ''"],
  ["round_is_known", "UPDATE class_review_round SET round = '2026-summer'"], ["opens_before_it_closes", "UPDATE class_review_round SET closes_on = opens_on - 1"],
  ["follows_the_first", "UPDATE question_set SET version = 1"], ["says_why", "UPDATE question_set SET why = ''"],
  ["said_in_a_round", "UPDATE judgement SET round = NULL WHERE said_by_id IS NOT NULL"], ["said_in_a_round", "UPDATE judgement SET said_at = NULL WHERE said_by_id IS NOT NULL"],
])("%s: %s", async (constraint, sql) => {
  expect(await refused(sql)).toBe(constraint);
});
