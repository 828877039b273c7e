// Against real PostgreSQL: turns that are decided together with what opens, also while somebody else opens a review.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemViewer, type Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { aCase } from "../jobs/case.sample";
import { decideReview } from "../jobs/commands";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { day } from "../kernel/calendar";
import { setListLength } from "./commands";
import { enrol, type Found, identifyOn, openAt } from "./reviews.sample";

const MONDAY = day("2027-03-08"), TODAY = day("2027-03-12");
const ONE = { "academic.below": "notable" } as const, TWO = { ...ONE, "emotional.sdq": "notable" } as const;
let area: SmallArea, lead: Viewer, seen: Viewer;
beforeAll(async () => {
  area = await aSmallArea();
  lead = await area.viewerOf("lead");
  seen = systemViewer("identification", area.areaId, area.schoolId);
  await setListLength(lead, { schoolId: area.schoolId, atOnce: "1", why: "One at a time." }, new Date(`${MONDAY}T07:00:00Z`));
});
afterAll(() => area.end());
beforeEach(() => area.rows("DELETE FROM approach; DELETE FROM review; DELETE FROM flag"));

const review = async (childId: string) => (await area.rows("SELECT id, opened_for, due_on::text, in_line, severe, restricted, version FROM review WHERE child_id = $1", [childId]))[0]!;
const notNeeded = async (childId: string) => { const { id, version } = await review(childId); return decideReview(lead, { reviewId: id, version, end: "not-needed", reason: "All is well at home." }, NOW); };
const leads = (childId: string) => area.rows("INSERT INTO involvement (area_id, id, school_id, child_id, kind, lead_worker, from_on) VALUES ($1, gen_random_uuid(), $2, $3, 'child-in-need', 'A Worker', '2026-10-01')", [area.areaId, area.schoolId, childId]);

test("the turn of one in line comes while another opens, whose days have not begun", async () => {
  const [first, second, third] = [await enrol(area, "First"), await enrol(area, "Second"), await enrol(area, "Third")];
  await identifyOn(area, MONDAY, { [first]: { ...TWO, "attendance.persistent": "notable" }, [second]: TWO });
  expect([await review(first), await review(second)]).toMatchObject([{ in_line: false, due_on: "2027-03-15" }, { in_line: true, due_on: "2027-03-15" }]);
  expect(await notNeeded(first)).toMatchObject({ ok: true });
  await identifyOn(area, TODAY, { [first]: TWO, [second]: TWO, [third]: ONE });
  expect([await review(second), await review(third)]).toMatchObject([{ in_line: false, due_on: "2027-03-19" }, { in_line: true, due_on: "2027-03-19" }]);
});

test("what says the same on the same day is not written again", async () => {
  const found: Found = { [await enrol(area, "First")]: TWO, [await enrol(area, "Second")]: ONE }, rows = () => area.rows("SELECT xmin::text, * FROM review ORDER BY id");
  await identifyOn(area, TODAY, found);
  const before = await rows();
  await identifyOn(area, TODAY, found);
  expect(await rows()).toEqual(before);
});

test("a review that somebody else opens meanwhile stands and takes its place: who had been counted onto the list waits", async () => {
  const [added, found] = [await enrol(area, "Added"), await enrol(area, "Found")];
  await identifyOn(area, TODAY, { [added]: ONE, [found]: TWO });
  await area.rows("DELETE FROM review");
  await area.rows("BEGIN");
  await area.rows(`INSERT INTO review (area_id, id, school_id, child_id, opened_on, due_on, opened_for, opened_because, severe, year_group, restricted)
    VALUES ($1, gen_random_uuid(), $2, $3, '2027-03-12', '2027-03-16', 'added', 'We spoke of them.', false, '9', false)`, [area.areaId, area.schoolId, added]);
  const opened = asViewer(seen, (tx) => openAt(tx, area.schoolId, TODAY));
  while ((await area.rows("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'transactionid'")).length === 0) await new Promise((resolve) => { setTimeout(resolve, 10); });
  await area.rows("COMMIT");
  expect(await opened).toBe(1);
  expect([await review(added), await review(found)]).toMatchObject([{ opened_for: "added", in_line: false, due_on: "2027-03-16" }, { opened_for: "candidate", in_line: true, due_on: "2027-03-19" }]);
});

test("a child for whom somebody leads by law waits on no list that others see: neither in line, nor once decided", async () => {
  const [decided, inLine] = [await enrol(area, "Decided"), await enrol(area, "In line")], found: Found = { [decided]: TWO, [inLine]: ONE };
  await identifyOn(area, MONDAY, found);
  expect(await notNeeded(decided)).toMatchObject({ ok: true });
  expect([await review(decided), await review(inLine)]).toMatchObject([{ restricted: false }, { restricted: false, in_line: true }]);
  await leads(decided);
  await identifyOn(area, TODAY, found);
  expect(await review(decided)).toMatchObject({ restricted: true });
  await area.rows("UPDATE review SET in_line = true WHERE child_id = $1", [inLine]);
  await leads(inLine);
  await identifyOn(area, TODAY, found);
  expect(await review(inLine)).toMatchObject({ restricted: true, in_line: false, due_on: "2027-03-19" });
});

test("a flag that is over makes nobody's review severe, also while it passes to the safeguarding lead", async () => {
  const child = await enrol(area, "Over");
  await identifyOn(area, MONDAY, { [child]: ONE });
  await area.rows("INSERT INTO flag (area_id, school_id, child_id, programme_id, rule_set_version, rule, strand, severity, because, seen_on, last_seen_on, ended_on, expired_on, year_group, candidate, restricted) SELECT area_id, school_id, child_id, programme_id, 1, 'attendance.severe', 'attendance', 'severe', '[]', '2026-10-01', '2026-11-02', '2026-11-03', '2026-12-01', year_group, false, false FROM flag WHERE child_id = $1", [child]);
  await leads(child);
  await asViewer(seen, (tx) => openAt(tx, area.schoolId, TODAY));
  expect(await review(child)).toMatchObject({ restricted: true, severe: false });
});

test("support that lasts keeps what was found then quiet, until something is severe", async () => {
  const child = await enrol(area, "Supported");
  await identifyOn(area, MONDAY, { [child]: ONE });
  const { id, version } = await review(child);
  expect(await decideReview(lead, { reviewId: id, version, end: "already-supported", supportedBy: "The mentor", supportedSince: "2027-01-11", reason: "The mentor sees him." }, new Date(`${MONDAY}T10:00:00Z`))).toMatchObject({ ok: true });
  const waiting = () => area.rows("SELECT severe FROM review WHERE child_id = $1 AND state = 'waiting'", [child]);
  await identifyOn(area, TODAY, { [child]: ONE });
  expect(await waiting()).toEqual([]);
  await identifyOn(area, TODAY, { [child]: { "attendance.severe": "severe" } });
  expect(await waiting(), "it has become severe").toEqual([{ severe: true }]);
});

test("once the case that was decided on is closed, what was found meanwhile asks", async () => {
  const { childId, caseId, linkWorker } = await aCase(area, "Supported by a link worker"), waiting = () => area.rows("SELECT opened_for FROM review WHERE child_id = $1 AND state = 'waiting'", [childId]);
  await identifyOn(area, MONDAY, { [childId]: ONE });
  expect(await waiting()).toEqual([]);
  await area.rows("UPDATE support_case SET state = 'closed', closed_on = '2027-03-11', close_reason = 'goals-reached', close_words = 'x', home_asked = 'x', asked_to_close_by_id = $2, signed_off_by_id = $3, look_again_on = '2027-06-11' WHERE id = $1", [caseId, linkWorker.id, lead.id]);
  await identifyOn(area, TODAY, { [childId]: ONE });
  expect(await waiting()).toEqual([{ opened_for: "candidate" }]);
});
