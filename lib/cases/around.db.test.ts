// Against real PostgreSQL with row level security on: how many adults have led, which brothers and sisters one learns of, and who waits for an offer of help.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { enrol, identifyOn } from "../identification/reviews.sample";
import { aCase, aLinkWorker } from "../jobs/case.sample";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { addWeekdays, day } from "../kernel/calendar";
import { addPerson } from "../partnership/commands";
import { handOver } from "./commands";
import { leadAdultsOfChildren } from "./load-led";
import { caseload, casePage, ofChild, withoutOffer } from "./queries";

let area: SmallArea, senco: Viewer;
beforeAll(async () => {
  area = await aSmallArea();
  await aLinkWorker(area);
  await addPerson(await area.viewerOf("admin"), { email: "other@test.example", name: "other", role: "link-worker", schoolUrns: ["123456"] }, NOW);
  senco = await area.viewerOf("senco");
});
afterAll(() => area.end());

/** Another case of the child, of an earlier year, led by somebody else. */
async function earlierCase(childId: string, linkWorkerId: string): Promise<void> {
  const put = (table: string, values: Record<string, unknown>) => area.rows(`INSERT ${"INTO"} ${table} (area_id, school_id, child_id, ${Object.keys(values).join(", ")}) VALUES ($1, $2, $3, ${Object.keys(values).map((_, i) => `$${i + 4}`).join(", ")})`, [area.areaId, area.schoolId, childId, ...Object.values(values)]);
  const [reviewId, approachId, caseId] = [randomUUID(), randomUUID(), randomUUID()];
  await put("review", { id: reviewId, opened_on: "2025-09-10", due_on: "2025-09-17", opened_for: "concern", severe: false, state: "ended", "\"end\"": "support-now", reason: "x", decided_at: "2025-09-12T10:00:00Z", decided_by_id: senco.id, year_group: "7", restricted: false });
  await put("approach", { id: approachId, review_id: reviewId, support_by: "link-worker", opened_on: "2025-09-12", state: "agreed", state_since: "2025-09-20", restricted: false });
  await put("support_case", { id: caseId, approach_id: approachId, opened_on: "2025-09-20", link_worker_id: linkWorkerId, state: "looked-again", close_reason: "goals-reached", close_words: "x", home_asked: "x", asked_to_close_by_id: linkWorkerId, signed_off_by_id: senco.id, closed_on: "2026-03-01", look_again_on: "2026-09-01" });
  await put("case_contact", { id: randomUUID(), case_id: caseId, held_on: "2026-02-20", how: "phone", with_whom: "child", reached: true, by_id: linkWorkerId, recorded_at: "2026-02-20T10:00:00Z" });
}

test("adults are counted over all cases of a child, also those that whoever works with them now may not open, and each once", async () => {
  const { caseId, childId, linkWorker } = await aCase(area, "Aamaya"), stranger = randomUUID();
  const adults = async (viewer: Viewer) => { const page = await casePage(viewer, { caseId }, NOW); return page.ok && [page.value.leadAdults, page.value.lastSpoke]; };
  expect(await adults(linkWorker)).toEqual([{ count: 1, since: "2027-03-08" }, null]);
  await earlierCase(childId, stranger);
  expect(await adults(linkWorker), "a number, and nothing of that case").toEqual([{ count: 2, since: "2025-09-20" }, null]);
  expect(await adults(senco)).toEqual([{ count: 2, since: "2025-09-20" }, "2026-02-20"]);
  const other = await area.viewerOf("other"), give = async (toId: string, version: number) => handOver(senco, { caseId, version, toId, words: "All that matters" }, NOW);
  expect(await give(other.id, 1)).toMatchObject({ ok: true });
  expect(await give(linkWorker.id, 2)).toMatchObject({ ok: true });
  expect(await adults(senco), "handed back: three adults, not four").toMatchObject([{ count: 3 }, "2026-02-20"]);
  const list = await caseload(senco, { schoolId: area.schoolId, list: "now" }, NOW), child = await ofChild(senco, { childId, schoolId: area.schoolId }, NOW);
  expect([list.ok && list.value.rows.find((row) => row.caseId === caseId)?.leadAdults, child.ok && child.value.leadAdults?.count]).toEqual([3, 3]);
  const asked = (viewer: Viewer) => asViewer(viewer, (tx) => leadAdultsOfChildren(tx, [childId]));
  expect((await asked(await area.viewerOf("other"))).size, "who works with the child no more is told nothing").toBe(0);
  expect((await asked(await area.viewerOf("teacher"))).size).toBe(0);
  expect((await asked({ ...senco, shutOut: [childId] })).size).toBe(0);
});

test("conversations of this school year are counted for whom they were with; tries, last year's and those with professionals apart", async () => {
  const { childId, caseId } = await aCase(area, "Chandra"), { id } = await area.viewerOf("link");
  const spoke = (on: string, withWhom: string, reached = true) => area.rows(`INSERT ${"INTO"} case_contact (area_id, id, case_id, school_id, child_id, held_on, how, with_whom, reached, by_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, 'phone', $7, $8, $9, now())`, [area.areaId, randomUUID(), caseId, area.schoolId, childId, on, withWhom, reached, id]);
  const counted = async (viewer: Viewer) => { const found = await ofChild(viewer, { childId, schoolId: area.schoolId }, NOW); return found.ok && found.value.conversations; };
  expect(await counted(senco)).toEqual({ since: "2026-08-01", held: 0, withChild: 0, withFamily: 0, tries: 0, last: null });
  for (const [on, whom, reached] of [["2026-07-31", "child", true], ["2026-08-01", "child", true], ["2027-02-01", "both", true], ["2027-02-08", "professional", true], ["2027-03-01", "family", false], ["2027-03-13", "child", true]] as const) await spoke(on, whom, reached);
  expect(await counted(senco)).toEqual({ since: "2026-08-01", held: 2, withChild: 2, withFamily: 1, tries: 1, last: "2027-02-01" });
});

test("brothers and sisters lead to each other for whoever may see both; a link worker of one learns nothing of the other", async () => {
  const sister = await aCase(area, "Asha"), brother = await aCase(area, "Bhashkar"), other = await area.viewerOf("other");
  await area.rows("UPDATE child_detail SET household = 'rao' WHERE child_id = ANY ($1)", [[sister.childId, brother.childId]]);
  await area.rows("UPDATE support_case SET link_worker_id = $1 WHERE id = $2", [other.id, brother.caseId]);
  const siblings = async (viewer: Viewer) => { const page = await casePage(viewer, { caseId: sister.caseId }, NOW); return page.ok && page.value.siblings; };
  expect(await siblings(senco)).toMatchObject([{ childId: brother.childId, name: "Bhashkar Example", case: { caseId: brother.caseId, linkWorker: "other", lastSpoke: null } }]);
  expect(await area.rows("SELECT count(*)::int FROM audit_entry WHERE what = 'cases.casePage' AND child_id = $1", [brother.childId]), "who reads of him has read of him").toEqual([{ count: 1 }]);
  expect(await siblings(await area.viewerOf("link"))).toEqual([]);
  expect(await siblings({ ...senco, shutOut: [brother.childId] })).toEqual([]);
});

test("an emotional flag waits for an offer of help, for those who decide; not another strand, and not where somebody leads by law", async () => {
  const [waits, notEmotional, byLaw] = [await enrol(area, "Waits"), await enrol(area, "Absent"), await enrol(area, "Led")], since = day("2027-01-11"), late = addWeekdays(since, 21);
  await identifyOn(area, since, { [waits]: { "emotional.sdq": "notable" }, [notEmotional]: { "attendance.persistent": "notable" }, [byLaw]: { "emotional.sdq": "notable" } }, new Set([byLaw]));
  const found = async (viewer: Viewer, on = late) => { const all = await withoutOffer(viewer, { schoolId: area.schoolId }, new Date(`${on}T09:00:00Z`)); return all.ok ? [...all.value.rows, ...all.value.reviewed].map(({ childId, days, reviewId }) => ({ childId, days, waiting: reviewId !== null })) : all.because; };
  expect(await found(senco)).toEqual([{ childId: waits, days: 21, waiting: true }]);
  expect(await area.rows("SELECT DISTINCT child_id FROM audit_entry WHERE what = 'cases.withoutOffer' AND viewer_id = $1", [senco.id]), "who is shown has been read").toEqual([{ child_id: waits }]);
  expect(await found(await area.viewerOf("lead"))).toEqual([{ childId: waits, days: 21, waiting: true }]);
  expect([await found(senco, addWeekdays(since, 20)), await found(await area.viewerOf("link")), await found({ ...senco, shutOut: [waits] })]).toEqual([[], "not-allowed", []]);
  await area.rows("UPDATE review SET state = 'ended', \"end\" = 'support-now', reason = 'x', decided_at = '2027-02-01T10:00:00Z', decided_by_id = $1 WHERE child_id = $2", [senco.id, waits]);
  expect(await found(senco)).toEqual([]);
});
