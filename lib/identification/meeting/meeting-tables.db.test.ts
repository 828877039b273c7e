// What the database itself holds of cohort meetings, whoever asks and whatever the code above it does.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../../access/viewer";
import { asViewer, type Tx } from "../../db/as-viewer";
import { aSmallArea, type SmallArea } from "../../jobs/world.sample";
import { day } from "../../kernel/calendar";
import { enrol, identifyOn } from "../reviews.sample";

let area: SmallArea, child: string, meeting: string, item: string, teacher: Viewer;
const one = async (sql: string, values: unknown[] = []) => String((await area.rows(sql, values))[0]!.id);
const refused = (sql: string, values: unknown[] = []) => area.rows(sql, values).then(() => "done", (e: { constraint?: string; message: string }) => e.constraint ?? e.message);
const told = (viewer: Viewer, ask: (tx: Tx) => Promise<unknown>) => asViewer(viewer, ask).catch((e: Error) => (e.message.includes("42501") ? "refused" : e.message));

beforeAll(async () => {
  area = await aSmallArea();
  teacher = await area.viewerOf("teacher");
  child = await enrol(area, "Andrew");
  await identifyOn(area, day("2027-03-12"), { [child]: { "academic.below": "notable" } });
  meeting = await one("INSERT INTO meeting (area_id, id, school_id, held_on, opened_by_id, opened_at) VALUES ($1, gen_random_uuid(), $2, '2027-03-12', $3, now()) RETURNING id", [area.areaId, area.schoolId, teacher.id]);
  item = await one("INSERT INTO meeting_item (area_id, id, meeting_id, school_id, child_id, review_id, came, place) SELECT area_id, gen_random_uuid(), $1, school_id, child_id, id, 'candidate', 1 FROM review RETURNING id", [meeting]);
});
afterAll(() => area.end());

test.each([
  ["meeting_one_open", "INSERT INTO meeting (area_id, id, school_id, held_on, opened_by_id, opened_at) SELECT area_id, gen_random_uuid(), school_id, held_on, opened_by_id, opened_at FROM meeting"],
  ["an_end_has_its_time", "UPDATE meeting SET state = 'ended'"],
  ["came_is_known", "UPDATE meeting_item SET came = 'found'"],
  ["who_adds_says_why", "UPDATE meeting_item SET came = 'added'"],
  ["outcome_is_known", "UPDATE meeting_item SET outcome = 'x', sentence = 'x'"],
  ["an_outcome_is_said", "UPDATE meeting_item SET outcome = 'parked'"],
  ["closed_says_no_more", "UPDATE meeting_item SET outcome = 'closed-by-lead', sentence = 'x', reason = 'He is afraid.'"],
  ["closed_says_no_more", "UPDATE meeting_item SET outcome = 'closed-by-lead', sentence = 'x', said_by_id = id"],
  ["opened_for_is_known", "UPDATE review SET opened_for = 'a-score'"],
  ["who_adds_says_why", "UPDATE review SET opened_for = 'added'"],
  ["who_adds_says_why", "UPDATE review SET opened_because = 'x'"],
])("%s: %s", async (constraint, sql) => {
  expect(await refused(sql)).toBe(constraint);
});

test("a review is added by who decides reviews there, for a child they may know of who is on the roll", async () => {
  const lead = await area.viewerOf("lead"), other = "00000000-0000-4000-8000-000000000009";
  const add = (viewer: Viewer, school = area.schoolId, of = child) => told(viewer, (tx) => tx.$queryRaw<{ id: string | null }[]>`SELECT meetings.add_review(${school}::uuid, ${of}::uuid, 'x', '2027-03-12', '2027-03-19') AS id`.then(([row]) => row!.id));
  expect([await add(teacher), await add(lead, other), await add({ ...lead, shutOut: [child] })]).toEqual(["refused", "refused", "refused"]);
  expect(await add(lead), "the one that waits already").toBe(await one("SELECT id FROM review WHERE child_id = $1", [child]));
  const gone = await enrol(area, "Gone");
  await area.rows("UPDATE enrolment SET left_on = '2027-03-12' WHERE child_id = $1", [gone]);
  expect(await add(lead, area.schoolId, gone)).toBeNull();
});

test("who is kept from a child in the room is told to who leads there, without a name, and only while it holds", async () => {
  const [lead, senco] = [await area.viewerOf("lead"), await area.viewerOf("senco")];
  await area.rows("INSERT INTO meeting_person (area_id, meeting_id, person_id, school_id, role) VALUES ($1, $2, $3, $4, 'teacher')", [area.areaId, meeting, teacher.id, area.schoolId]);
  await area.rows("INSERT INTO shut_out (area_id, id, person_id, child_id, school_id, reason, by_id, since) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'A cousin', $2, '2027-03-01')", [area.areaId, teacher.id, child, area.schoolId]);
  const apart = (viewer: Viewer) => told(viewer, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT meetings.not_for_this_room(${meeting}::uuid) AS id`);
  for (const viewer of [lead, senco]) expect(await apart(viewer)).toEqual([{ id: child }]);
  expect([await apart(teacher), await apart({ ...lead, schoolIds: [] })]).toEqual([[], []]);
  await area.rows("UPDATE shut_out SET ended_at = now()");
  expect(await apart(lead)).toEqual([]);
});

test("a task is finished once, by its owner or who leads there, and by nobody who is kept from the child", async () => {
  const [office, lead] = [await area.viewerOf("office"), await area.viewerOf("lead")];
  const task = () => one("INSERT INTO meeting_task (area_id, id, item_id, school_id, child_id, owner_id, what, due_on, made_by_id, made_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'x', '2027-03-15', $5, now()) RETURNING id", [area.areaId, item, area.schoolId, child, teacher.id]);
  const finish = (viewer: Viewer, id: string) => told(viewer, (tx) => tx.$queryRaw<{ done: boolean }[]>`SELECT meetings.finish_task(${id}::uuid, '2027-03-12') AS done`.then(([row]) => row!.done));
  const id = await task();
  expect([await finish(office, id), await finish({ ...teacher, shutOut: [child] }, id), await finish({ ...teacher, schoolIds: [] }, id), await finish(teacher, id), await finish(lead, id), await finish(lead, await task())]).toEqual([false, false, false, true, false, true]);
});
