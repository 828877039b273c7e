// Against real PostgreSQL with row level security on: what one private link shows, to whom, and until when.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "../../access/viewer";
import { aCase } from "../../jobs/case.sample";
import { asViewer } from "../../db/as-viewer";
import { aSmallArea, NOW, type SmallArea } from "../../jobs/world.sample";
import { day } from "../../kernel/calendar";
import { guestOf } from "../../session/family";
import { aDraft, anAgreedPlan, got } from "../plan.sample";
import { waiting } from "../queries";
import { newEdition } from "../writing/commands";
import { answerNote, endLink, makeLink, writeNote } from "./commands";
import { familyPage, linksOf } from "./queries";
import { LINK_PARTS } from "./vocabulary";

type ACase = Awaited<ReturnType<typeof aCase>>;
const TODAY = day("2027-03-12");
let area: SmallArea, of: ACase, link: Viewer, at = 0;
beforeAll(async () => { area = await aSmallArea(); });
afterAll(() => area.end());
beforeEach(async () => { of = await aCase(area, `Child${++at}`); link = of.linkWorker; });

const ask = (more: object = {}) => makeLink(link, { caseId: of.caseId, guardianId: of.guardianId, parts: [...LINK_PARTS], untilOn: "2027-07-31", ...more }, NOW);
const keyOf = async (more: object = {}) => got(await ask(more)).path.replace("/plan/", "");
const guest = async (key: string, on = TODAY) => { const found = await guestOf(key, on); if (!found) throw new Error("nobody"); return found; };
const contact = (wish: string) => area.rows("UPDATE guardian SET contact = $2 WHERE id = $1", [of.guardianId, wish]);
const page = async (viewer: Viewer, caseId = of.caseId) => { const shown = await familyPage(viewer, { caseId }, NOW); return shown.ok ? shown.value : shown.because; };

test("the key is 32 random bytes, shown once; only its hash is kept, and no trail holds it", async () => {
  const key = await keyOf();
  expect(key).toMatch(/^[\w-]{43}$/);
  const everywhere = await area.rows("SELECT (SELECT string_agg(l::text, ' ') FROM family_link l) AS links, (SELECT string_agg(a::text, ' ') FROM audit_entry a) AS trail");
  expect(JSON.stringify(everywhere)).toContain(of.guardianId);
  expect(JSON.stringify(everywhere)).not.toContain(key);
  expect(await area.rows("SELECT length(key_hash) AS n FROM family_link WHERE case_id = $1", [of.caseId])).toEqual([{ n: 64 }]);
});

test("whoever holds the key is the family of one case, with the parts chosen, and is told by name", async () => {
  expect(await guest(await keyOf({ parts: "goals" }))).toMatchObject({
    viewer: { role: "family", areaId: area.areaId, schoolIds: [], caseIds: [of.caseId], childIds: [], parts: ["goals"] }, childName: `Child${at}`, guardianName: `Sam Child${at}`, linkWorkerName: "link", schoolName: "Test School",
    agreedSince: "2027-03-08", untilOn: "2027-07-31",
  });
});

test.each([
  ["unknown", async () => "A".repeat(43)],
  ["ended", async () => { const key = await keyOf(); got(await endLink(link, { linkId: (await guest(key)).viewer.id }, NOW)); return key; }],
  ["run out", async () => { const key = await keyOf({ untilOn: "2027-03-12" }); await guest(key); await area.rows("UPDATE family_link SET until_on = '2027-03-11' WHERE case_id = $1", [of.caseId]); return key; }],
  ["of a guardian who must never be contacted", async () => { const key = await keyOf(); await guest(key); await contact("never"); return key; }],
  ["of a family that withdrew its yes", async () => { const key = await keyOf(); await area.rows("UPDATE approach SET state = 'withdrawn', next_on = '2027-06-01' WHERE id = $1", [of.approachId]); return key; }],
  ["of a closed case", async () => { const key = await keyOf(); await area.rows("UPDATE support_case SET state = 'closed', close_reason = 'moved-away', close_words = 'x', home_asked = 'x', asked_to_close_by_id = link_worker_id, signed_off_by_id = $2, closed_on = '2027-03-12', look_again_on = '2027-09-12' WHERE id = $1", [of.caseId, of.lead.id]); return key; }],
])("a key that is %s lets nobody in", async (_how, keyThat) => expect(await guestOf(await keyThat(), TODAY)).toBeNull());

test("no link is made where contact must never be, for somebody else's guardian, for too long, or without the yes", async () => {
  const other = await aCase(area, `Other${at}`);
  link = other.linkWorker;
  expect(await ask({ guardianId: other.guardianId })).toEqual({ ok: false, because: "not-their-guardian" });
  expect(await ask({ untilOn: "2028-03-13" })).toEqual({ ok: false, because: "until-too-far" });
  expect(await ask({ parts: undefined })).toMatchObject({ because: "invalid", fields: { parts: expect.any(String) } });
  await contact("never");
  expect(await ask()).toEqual({ ok: false, because: "never-contact" });
  const shown = await linksOf(link, { caseId: of.caseId }, NOW);
  expect(shown.ok && shown.value).toMatchObject({ guardians: [], never: [`Sam Child${at}`], links: [] });
  await contact("ask first");
  await area.rows("UPDATE approach SET state = 'withdrawn', next_on = '2027-06-01' WHERE id = $1", [of.approachId]);
  expect(await ask()).toEqual({ ok: false, because: "no-yes" });
});

test("a guardian has one living link: a new one ends the old", async () => {
  const [old, fresh] = [await keyOf(), await keyOf()];
  expect([await guestOf(old, TODAY), (await guest(fresh)).caseId]).toEqual([null, of.caseId]);
  const shown = await linksOf(link, { caseId: of.caseId }, NOW);
  expect(shown.ok && shown.value.links.map(({ works }) => works).sort()).toEqual([false, true]);
});

test("the page shows the chosen parts of the agreed plan, and the database shows no others", async () => {
  await anAgreedPlan(link, of.caseId, NOW);
  const some = (await guest(await keyOf({ parts: ["goals"] }))).viewer;
  expect(await page(some)).toMatchObject({ shared: false, plan: { strengths: null, goingOn: null, actions: null, goals: [{ was: { rating: 3 } }] } });
  const counts = (viewer: Viewer) => asViewer(viewer, async (tx) => [await tx.plan.count(), await tx.planStrength.count(), await tx.planGoal.count(), await tx.goalRating.count(), await tx.planAction.count(), await tx.planAgreement.count(), await tx.planReview.count(), await tx.familyLink.count(), await tx.guardian.count(), await tx.enrolment.count(), await tx.caseContact.count()]);
  expect(await counts(some)).toEqual([1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  const all = (await guest(await keyOf())).viewer;
  expect(await counts(all)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
});

test("a draft is not there for the family, also while an agreed plan stands", async () => {
  await aDraft(link, of.caseId, NOW);
  const family = (await guest(await keyOf())).viewer;
  expect(await page(family)).toMatchObject({ plan: null });
  expect(await asViewer(family, async (tx) => [await tx.plan.count(), await tx.planStrength.count(), await tx.planGoal.count(), await tx.goalRating.count(), await tx.planAction.count()])).toEqual([0, 0, 0, 0, 0]);
  of = await aCase(area, `Second${at}`);
  link = of.linkWorker;
  const { planId } = await anAgreedPlan(link, of.caseId, NOW), second = (await guest(await keyOf())).viewer;
  got(await newEdition(link, { planId }, NOW));
  expect(await asViewer(second, async (tx) => [await tx.plan.count(), await tx.planStrength.count(), await tx.planGoal.count(), await tx.goalRating.count(), await tx.planAction.count()])).toEqual([1, 1, 1, 1, 1]);
});

test("another family's link sees nothing of it and writes nothing into it", async () => {
  await anAgreedPlan(link, of.caseId, NOW);
  const first = of;
  of = await aCase(area, `Neighbour${at}`);
  link = of.linkWorker;
  const neighbour = (await guest(await keyOf())).viewer;
  expect(await page(neighbour, first.caseId)).toBe("not-found");
  expect(await writeNote(neighbour, { caseId: first.caseId, kind: "add", words: "x" }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await asViewer(neighbour, (tx) => tx.plan.count())).toBe(0);
});

test("what the family writes is theirs, waits for the link worker, and is answered once", async () => {
  const family = (await guest(await keyOf())).viewer;
  got(await writeNote(family, { caseId: of.caseId, kind: "stop", words: "Please stop the Monday group." }, NOW));
  const list = await waiting(link, { schoolId: area.schoolId }, NOW);
  expect(list.ok && list.value.filter(({ caseId }) => caseId === of.caseId)).toMatchObject([{ kind: "note", dueOn: "2027-03-12", who: `Child${at} Example` }]);
  const [note] = await area.rows("SELECT id FROM family_note WHERE case_id = $1", [of.caseId]), noteId = String(note!.id);
  got(await answerNote(link, { noteId, answer: "We stopped it today." }, NOW));
  expect(await answerNote(link, { noteId, answer: "Again" }, NOW)).toEqual({ ok: false, because: "answered-already" });
  expect(await page(family)).toMatchObject({ notes: [{ kind: "stop", words: "Please stop the Monday group.", read: true, answer: "We stopped it today." }] });
  await expect(asViewer(link, (tx) => tx.$executeRaw`UPDATE family_note SET words = 'mine' WHERE id = ${noteId}::uuid`)).rejects.toThrow(/permission denied/);
  expect(await answerNote(family, { noteId, answer: "mine" }, NOW)).toMatchObject({ ok: false });
});

test("nobody of the house is let in by the family's doors", async () => {
  for (const viewer of [link, of.lead, await area.viewerOf("admin")]) {
    expect(await page(viewer)).toMatch(/not-/);
    expect(await writeNote(viewer, { caseId: of.caseId, kind: "add", words: "x" }, NOW)).toMatchObject({ ok: false });
  }
});
