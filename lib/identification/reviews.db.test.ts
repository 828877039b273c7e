// Against real PostgreSQL with row level security on: flags are merged, one review waits a child, and a decision loses nobody's words.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemViewer, type Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { day } from "../kernel/calendar";
import { decideReview } from "../jobs/commands";
import { flagsList, reviewPage, reviewQueue } from "./queries";
import { enrol, identifyOn, openAt } from "./reviews.sample";
import { standingFlags } from "./standing-flags";

const MONDAY = day("2027-03-08"), TODAY = day("2027-03-12");
let area: SmallArea, lead: Viewer, senco: Viewer, child: string;

beforeAll(async () => {
  area = await aSmallArea();
  [lead, senco] = [await area.viewerOf("lead"), await area.viewerOf("senco")];
});
afterAll(() => area.end());
beforeEach(async () => { child = await enrol(area, "Andrew"); });

const flags = () => area.rows("SELECT rule, severity, seen_on::text, last_seen_on::text, ended_on::text, expired_on::text, normal_days, earlier, candidate, restricted FROM flag WHERE child_id = $1 ORDER BY rule", [child]);
const reviewId = async () => String((await area.rows("SELECT id FROM review WHERE child_id = $1 ORDER BY opened_on DESC, id DESC", [child]))[0]!.id);
const raise = async (words = "Alone at lunch.") => area.rows(
  "INSERT INTO concern (area_id, id, school_id, child_id, child_name, raised_by_id, raised_at, raised_on, about, words, answer_due_on) VALUES ($1, gen_random_uuid(), $2, $3, 'Andrew Example', $4, now(), '2027-03-08', 'saw', $5, '2027-03-15')",
  [area.areaId, area.schoolId, child, (await area.viewerOf("teacher")).id, words]);
const NOT_NEEDED = { end: "not-needed", reason: "He has joined the bike club." };

test("a flag that stands keeps the day it was first seen; one that fires no more is over after twenty school days of normal data, and comes back as new", async () => {
  const both = { [child]: { "academic.below": "notable", "attendance.persistent": "notable" } } as const, one = { [child]: { "academic.below": "notable" } } as const;
  const persistent = async () => (await flags())[1];
  await identifyOn(area, day("2027-03-01"), both);
  await identifyOn(area, MONDAY, one);
  expect(await flags()).toMatchObject([
    { rule: "academic.below", seen_on: "2027-03-01", last_seen_on: null, ended_on: null, candidate: true },
    { rule: "attendance.persistent", seen_on: "2027-03-01", last_seen_on: "2027-03-01", ended_on: "2027-03-08", expired_on: null, candidate: false },
  ]);
  await identifyOn(area, TODAY, { [child]: { "academic.below": "notable", "attendance.persistent": "severe" } });
  expect(await persistent()).toMatchObject({ seen_on: "2027-03-01", ended_on: null, severity: "severe", candidate: true });
  await identifyOn(area, day("2027-04-08"), one); // nineteen weekdays later
  expect(await persistent()).toMatchObject({ ended_on: "2027-04-08", expired_on: null, normal_days: 19 });
  await identifyOn(area, day("2027-04-12"), one);
  expect(await persistent()).toMatchObject({ ended_on: "2027-04-08", expired_on: "2027-04-12" });
  await identifyOn(area, day("2027-04-19"), both);
  expect(await persistent()).toMatchObject({ seen_on: "2027-04-19", ended_on: null, expired_on: null, normal_days: 0, earlier: [{ seenOn: "2027-03-01", lastSeenOn: "2027-03-12", expiredOn: "2027-04-12" }] });
});

test("where data is missing nothing is normal: a flag that fires no more is not over, however long", async () => {
  await identifyOn(area, day("2027-03-01"), { [child]: { "academic.below": "notable" } });
  for (const on of ["2027-03-08", "2027-05-10", "2027-07-12"]) await identifyOn(area, day(on), {}, new Set(), () => 0);
  expect(await flags()).toMatchObject([{ last_seen_on: "2027-03-01", ended_on: "2027-03-08", expired_on: null, normal_days: 0 }]);
});

test("a flag of a child who left is over at once", async () => {
  await identifyOn(area, day("2027-03-01"), { [child]: { "academic.below": "notable" } });
  await identifyOn(area, MONDAY, {}, new Set(), () => "left");
  expect(await flags()).toMatchObject([{ ended_on: "2027-03-08", expired_on: "2027-03-08" }]);
});

test("a flag that was over and fires on the day its child becomes the lead's alone stands again, and is the lead's alone", async () => {
  await identifyOn(area, day("2027-03-01"), { [child]: { "academic.below": "notable" } });
  await identifyOn(area, MONDAY, {}, new Set(), () => 20);
  expect(await flags()).toMatchObject([{ expired_on: "2027-03-08", restricted: false }]);
  await identifyOn(area, TODAY, { [child]: { "academic.below": "severe" } }, new Set([child]));
  expect(await flags()).toMatchObject([{ seen_on: "2027-03-12", severity: "severe", last_seen_on: null, ended_on: null, expired_on: null, restricted: true, candidate: true, earlier: [{ seenOn: "2027-03-01", expiredOn: "2027-03-08" }] }]);
});

test("the same identification on a later day writes no flag", async () => {
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable" } });
  const rows = () => area.rows("SELECT xmin::text, * FROM flag WHERE child_id = $1", [child]), before = await rows();
  await identifyOn(area, TODAY, { [child]: { "academic.below": "notable" } });
  expect(await rows()).toEqual(before);
  const shown = await asViewer(lead, (tx) => standingFlags(tx, { schoolId: area.schoolId, childId: { in: [child] } }));
  expect(shown.get(child)![0]!.details).toContainEqual({ term: "Still met", is: "12 March 2027" });
});

test("identifications at the same time leave one waiting review a child", async () => {
  await raise();
  const open = () => asViewer(systemViewer("identification", area.areaId, area.schoolId), (tx) => openAt(tx, area.schoolId, TODAY));
  await Promise.all([open(), open(), open(), open()]);
  expect(await area.rows("SELECT opened_for, due_on::text FROM review WHERE child_id = $1 AND state = 'waiting'", [child])).toEqual([{ opened_for: "concern", due_on: "2027-03-19" }]);
});

test("a child for whom somebody leads by law is on the lead's own list, and nowhere for the SENCO", async () => {
  await area.rows("INSERT INTO involvement (area_id, id, school_id, child_id, kind, lead_worker, from_on) VALUES ($1, gen_random_uuid(), $2, $3, 'child-in-need', 'A Worker', '2026-10-01')", [area.areaId, area.schoolId, child]);
  await identifyOn(area, TODAY, { [child]: { "attendance.severe": "severe" } }, new Set([child]));
  const asked = { schoolId: area.schoolId, list: "who-leads" as const };
  const apart = await reviewQueue(lead, asked, NOW), hidden = await reviewQueue(senco, asked, NOW);
  expect(apart.ok && apart.value.rows.find(({ childId }) => childId === child)?.leading[0]?.leadWorker).toBe("A Worker");
  expect(hidden.ok && [hidden.value.rows, hidden.value.counts["who-leads"]]).toEqual([[], 0]);
  for (const viewer of [lead, senco]) {
    const waiting = await reviewQueue(viewer, { schoolId: area.schoolId }, NOW);
    expect(waiting.ok && waiting.value.rows.map(({ childId }) => childId)).not.toContain(child);
  }
  expect(await reviewPage(senco, { reviewId: await reviewId() }, NOW)).toEqual({ ok: false, because: "not-found" });
  const listed = await flagsList(senco, { schoolId: area.schoolId }, NOW);
  expect(listed.ok && listed.value.children.map(({ childId }) => childId)).not.toContain(child);
});

test("deciding records who and why, tells whoever raised a concern, and leaves an audit row", async () => {
  await raise();
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable" } });
  const id = await reviewId(), form = { reviewId: id, version: 1, ...NOT_NEEDED };
  expect(await decideReview(senco, form, NOW)).toEqual({ ok: false, because: "say-what-the-raiser-is-told" });
  expect(await decideReview(senco, { ...form, tell: "acting", tellWho: "The head of year" }, NOW)).toMatchObject({ ok: true });
  expect(await area.rows("SELECT state, \"end\", reason, decided_by_id, version FROM review WHERE id = $1", [id])).toEqual([{ state: "ended", end: "not-needed", reason: NOT_NEEDED.reason, decided_by_id: senco.id, version: 2 }]);
  expect(await area.rows("SELECT answer, answer_words, answered_by_id FROM concern WHERE child_id = $1", [child])).toEqual([{ answer: "acting", answer_words: "The head of year", answered_by_id: senco.id }]);
  expect(await area.rows("SELECT what, role FROM audit_entry WHERE child_id = $1 AND what = 'identification.decideReview'", [child])).toEqual([{ what: "identification.decideReview", role: "senco" }]);
});

test("a stale save is refused, the page shows what stands, and deciding again keeps both texts", async () => {
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable" } });
  const id = await reviewId();
  expect(await decideReview(lead, { reviewId: id, version: 1, ...NOT_NEEDED }, NOW)).toMatchObject({ ok: true });
  const mine = { reviewId: id, end: "support-now", supportBy: "school", reason: "He asked for help himself." };
  expect(await decideReview(senco, { ...mine, version: 1 }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  const page = await reviewPage(senco, { reviewId: id }, NOW);
  expect(page.ok && [page.value.review.reason, page.value.review.version]).toEqual([NOT_NEEDED.reason, 2]);
  expect(await decideReview(senco, { ...mine, version: 2 }, NOW)).toMatchObject({ ok: true });
  const after = await reviewPage(lead, { reviewId: id }, NOW);
  expect(after.ok && [after.value.review.reason, after.value.replaced.map(({ reason }) => reason)]).toEqual([mine.reason, [NOT_NEEDED.reason]]);
});

test("two decisions at once: one stands, the other is told", async () => {
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable" } });
  const form = { reviewId: await reviewId(), version: 1, ...NOT_NEEDED };
  const answers = await Promise.all([decideReview(lead, form, NOW), decideReview(senco, form, NOW)]);
  expect(answers.map((answer) => (answer.ok ? "stands" : answer.because)).sort()).toEqual(["changed-meanwhile", "stands"]);
});

test("the second person is somebody else, of this school, who may see the child", async () => {
  await identifyOn(area, MONDAY, { [child]: { "attendance.severe": "severe" } });
  const form = { reviewId: await reviewId(), version: 1, ...NOT_NEEDED };
  const asked = async (secondId?: string) => { const answer = await decideReview(lead, { ...form, ...(secondId ? { secondId } : {}) }, NOW); return answer.ok ? "stands" : answer.because; };
  expect(await asked()).toBe("second-person-missing");
  expect(await asked(lead.id)).toBe("second-person-is-the-decider");
  expect(await asked((await area.viewerOf("teacher")).id)).toBe("second-person-cannot-agree");
  await area.rows("INSERT INTO shut_out (area_id, id, school_id, child_id, person_id, reason, by_id, since) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'A relative.', $5, '2027-01-01')", [area.areaId, area.schoolId, child, senco.id, lead.id]);
  expect(await asked(senco.id)).toBe("second-person-cannot-agree");
  await area.rows("UPDATE shut_out SET ended_at = now() WHERE child_id = $1", [child]);
  expect(await asked(senco.id)).toBe("stands");
});

test("the queue is read in the order severe, how late, most strands; each child shown leaves an audit row", async () => {
  const [few, many, severe, later] = [child, await enrol(area, "Many"), await enrol(area, "Severe"), await enrol(area, "Later")];
  const found = {
    [few]: { "academic.below": "notable" }, [many]: { "academic.below": "notable", "emotional.sdq": "notable", "attendance.persistent": "notable" }, [severe]: { "attendance.severe": "severe" },
  } as const;
  await identifyOn(area, day("2027-03-01"), found);
  await identifyOn(area, TODAY, { ...found, [later]: { "attendance.severe": "severe" } });
  const queue = await reviewQueue(senco, { schoolId: area.schoolId }, NOW);
  const order = queue.ok ? queue.value.rows.filter(({ childId }) => [few, many, severe, later].includes(childId)) : [];
  expect(order.map(({ childId, lateness }) => [childId, lateness])).toEqual([[severe, "overdue"], [later, "later"], [many, "overdue"], [few, "overdue"]]);
  const audited = await area.rows("SELECT DISTINCT child_id FROM audit_entry WHERE what = 'identification.reviewQueue' AND viewer_id = $1 AND child_id = ANY ($2)", [senco.id, [few, many, severe, later]]);
  expect(audited).toHaveLength(4);
});

test("the queue names with whom the viewer decides, and whether they have decided before; somebody whose role has ended is not named", async () => {
  const asked = { schoolId: area.schoolId }, told = async (viewer: Viewer) => { const queue = await reviewQueue(viewer, asked, NOW); return queue.ok ? { colleague: queue.value.colleague, decidedBefore: queue.value.decidedBefore } : null; };
  const name = async (viewer: Viewer) => String((await area.rows("SELECT name FROM person WHERE id = $1", [viewer.id]))[0]!.name);
  expect(await told(senco)).toMatchObject({ colleague: await name(lead) });
  const before = await told(lead);
  expect(before).toEqual({ colleague: await name(senco), decidedBefore: (await area.rows("SELECT 1 FROM review WHERE decided_by_id = $1", [lead.id])).length > 0 });
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable" } });
  expect(await decideReview(lead, { reviewId: await reviewId(), version: 1, ...NOT_NEEDED }, NOW)).toMatchObject({ ok: true });
  expect((await told(lead))?.decidedBefore).toBe(true);
  await area.rows("UPDATE person_grant SET ended_at = '2027-03-01' WHERE person_id = $1", [senco.id]);
  expect((await told(lead))?.colleague).toBeNull();
});

test("flags that are only counted show nobody, and leave no line of anybody", async () => {
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable" } });
  const read = () => area.rows("SELECT 1 FROM audit_entry WHERE what = 'identification.flagsList' AND child_id = $1", [child]);
  const counted = await flagsList(lead, { schoolId: area.schoolId, counted: true }, NOW);
  expect(counted.ok && [counted.value.count > 0, counted.value.children]).toEqual([true, []]);
  expect(await read()).toEqual([]);
  const whole = await flagsList(lead, { schoolId: area.schoolId }, NOW);
  expect(whole.ok && whole.value.count).toBe(counted.ok && counted.value.count);
  expect(await read()).toHaveLength(1);
});
