// Against real PostgreSQL with row level security on: from "support now" to a family's yes, its noes on the way, and who may know of it.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { shutOut } from "../children/commands";
import { asViewer } from "../db/as-viewer";
import { identifyOn, enrol } from "../identification/reviews.sample";
import { decideReview, recordAnswer } from "../jobs/commands";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { addDays, type Day, day, dayOf } from "../kernel/calendar";
import { addPerson } from "../partnership/commands";
import { viewersOf } from "../session/viewers";
import { aLinkWorker } from "../jobs/case.sample";
import { nameAsker, recordAttempt, takeOn } from "./commands";
import { approaches, approachPage, caseload, casePage, ofChild, waiting } from "./queries";

const TODAY = dayOf(NOW);
let area: SmallArea, lead: Viewer, senco: Viewer, childId: string, guardianId: string;
const link = async (on: Day = TODAY) => (await viewersOf("link@test.example", on))[0]!;
const at = (on: Day) => new Date(`${on}T09:00:00Z`);

beforeAll(async () => {
  area = await aSmallArea();
  await aLinkWorker(area);
  [lead, senco] = [await area.viewerOf("lead"), await area.viewerOf("senco")];
});
afterAll(() => area.end());
beforeEach(async () => {
  childId = await enrol(area, "Andrew");
  guardianId = await guardian("Sam Andrew", "Y");
});

const guardian = async (name: string, responsibility: string, contact = "yes", id: string = randomUUID()) => {
  await area.rows("INSERT INTO guardian (area_id, school_id, child_id, id, name, relationship, parental_responsibility, contact, phone) VALUES ($1, $2, $3, $4, $5, 'mother', $6, $7, '07700 900100')", [area.areaId, area.schoolId, childId, id, name, responsibility, contact]);
  return id;
};
/** The review decided: support now, by a link worker unless said otherwise. Gives the approach. */
async function supportNow({ supportBy = "link-worker", by = lead, involved = false, rule = "academic.below" as const } = {}) {
  if (involved) await area.rows("INSERT INTO involvement (area_id, id, school_id, child_id, kind, lead_worker, from_on) VALUES ($1, gen_random_uuid(), $2, $3, 'looked-after', 'A Worker', '2026-10-01')", [area.areaId, area.schoolId, childId]);
  await identifyOn(area, TODAY, { [childId]: { [rule]: "notable" } }, new Set(involved ? [childId] : []));
  const [review] = await area.rows("SELECT id, version FROM review WHERE child_id = $1 AND state = 'waiting'", [childId]);
  expect(await decideReview(by, { reviewId: review!.id, version: review!.version, end: "support-now", supportBy, reason: "Mornings are hard." }, NOW)).toMatchObject({ ok: true });
  return (await standing())!;
}
const standing = async () => (await area.rows("SELECT id, state, asked_by_id, next_step, next_on::text, restricted, version, review_id FROM approach WHERE child_id = $1", [childId]))[0];
const cases = () => area.rows("SELECT id, state, close_reason, close_words, link_worker_id, contact_every, opened_on::text, version FROM support_case WHERE child_id = $1", [childId]);
const version = async () => Number((await standing())!.version);
const approachId = async () => String((await standing())!.id);
const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? "yes" : answer.because);

const tried = async (by: Viewer, more: object = {}, now = NOW) => recordAttempt(by, { approachId: await approachId(), version: await version(), triedOn: dayOf(now), how: "phone", whom: guardianId, outcome: "no-answer", nextStep: "Ring after four", nextOn: addDays(dayOf(now), 3), ...more }, now);
const answered = async (by: Viewer, more: object = {}, now = NOW) => recordAnswer(by, { approachId: await approachId(), version: await version(), answer: "agreed", givenOn: dayOf(now), givenBy: "parental-responsibility", guardian: guardianId, linkWorkerId: (await link()).id, ...more }, now);
const noUntil = (tryOn: string, more: object = {}) => ({ answer: "declined", linkWorkerId: "", tryNext: "Say hello at the gate", tryOn, ...more });

describe("support now", () => {
  test("opens one asking, with the only link worker as asker and the school's days to do it in; deciding so again keeps it", async () => {
    const first = await supportNow();
    expect(first).toMatchObject({ state: "not-approached", asked_by_id: (await link()).id, next_step: null, next_on: "2027-03-19", restricted: false });
    await tried(await link());
    const [{ version: stands }] = await area.rows("SELECT version FROM review WHERE id = $1", [first.review_id]) as [{ version: number }];
    expect(await decideReview(lead, { reviewId: first.review_id, version: stands, end: "support-now", supportBy: "link-worker", reason: "Still." }, NOW)).toMatchObject({ ok: true });
    expect(await area.rows("SELECT state FROM approach WHERE child_id = $1", [childId])).toEqual([{ state: "not-reached" }]);
  });

  test("is to be asked within school days: a closed day does not count", async () => {
    await area.rows("INSERT INTO calendar_entry (area_id, id, school_id, kind, from_on, until_on) VALUES ($1, gen_random_uuid(), $2, 'closure', '2027-03-15', '2027-03-16')", [area.areaId, area.schoolId]);
    expect(await supportNow()).toMatchObject({ next_on: "2027-03-23" });
    await area.rows("DELETE FROM calendar_entry WHERE school_id = $1", [area.schoolId]);
  });

  test("given by the school: nobody asks until somebody says so, and the lead may name who", async () => {
    const { id } = await supportNow({ supportBy: "school" });
    expect((await standing())!.asked_by_id).toBeNull();
    expect(said(await tried(await link()))).toBe("take-it-on-first");
    expect(said(await takeOn(await link(), { approachId: id, version: 1 }, NOW))).toBe("yes");
    expect(said(await nameAsker(await link(), { approachId: id, version: 2, personId: senco.id }, NOW))).toBe("not-allowed");
    expect(said(await nameAsker(lead, { approachId: id, version: 2, personId: (await area.viewerOf("teacher")).id }, NOW))).toBe("cannot-ask");
    expect(said(await nameAsker(lead, { approachId: id, version: 2, personId: senco.id }, NOW))).toBe("yes");
    expect(said(await tried(await link()))).toBe("somebody-else-asks");
    expect(said(await takeOn(await link(), { approachId: id, version: 3 }, NOW))).toBe("somebody-else-asks");
  });

  test("a decision that ends otherwise opens nothing", async () => {
    await identifyOn(area, TODAY, { [childId]: { "academic.below": "notable" } });
    const [review] = await area.rows("SELECT id FROM review WHERE child_id = $1", [childId]);
    await decideReview(lead, { reviewId: review!.id, version: 1, end: "not-needed", reason: "He has joined the bike club." }, NOW);
    expect(await standing()).toBeUndefined();
  });
});

test("Andrew: two noes are two answers, each with what to try next; every try stays; on its day a no waits on Today again; a yes after them makes the case", async () => {
  await supportNow();
  expect(said(await tried(await link()))).toBe("yes");
  expect(said(await tried(await link(), { outcome: "spoke", words: "Not a good week." }))).toBe("yes");
  expect(said(await answered(await link(), noUntil("")))).toBe("say-what-to-try-next");
  expect(said(await answered(await link(), noUntil("2027-04-12", { childView: "I would like somebody to talk to." })))).toBe("yes");
  expect(await cases()).toEqual([]);
  const quiet = await waiting(await link(), { schoolId: area.schoolId }, NOW);
  expect(quiet.ok && quiet.value.filter(({ childId: of }) => of === childId)).toEqual([]);

  const april = day("2027-04-12"), then = at(april);
  const again = await waiting(await link(april), { schoolId: area.schoolId }, then);
  expect(again.ok && again.value.filter(({ childId: of }) => of === childId)).toMatchObject([{ kind: "approach", dueOn: "2027-04-12", who: "Andrew Example" }]);
  expect(said(await answered(await link(april), noUntil("2027-06-01", { tryNext: "Ask through the bike club" }), then))).toBe("yes");
  const page = await approachPage(lead, { approachId: await approachId() }, then);
  expect(page.ok && page.value.answers.map(({ on, answer, tryNext, childView }) => [on, answer, tryNext, childView])).toEqual([
    ["2027-04-12", "declined", "Ask through the bike club", null], ["2027-03-12", "declined", "Say hello at the gate", "I would like somebody to talk to."],
  ]);
  expect(page.ok && page.value.attempts.map(({ outcome }) => outcome)).toEqual(["spoke", "no-answer"]);
  const june = day("2027-06-01");
  expect(said(await answered(await link(june), { contactEvery: "14" }, at(june)))).toBe("yes");
  expect(await cases()).toMatchObject([{ state: "open", link_worker_id: (await link()).id, contact_every: 14, opened_on: "2027-06-01" }]);
  expect((await area.rows("SELECT payload FROM graphile_worker._private_jobs WHERE payload::text LIKE $1", [`%${String((await cases())[0]!.id)}%`])).length).toBe(1);
  expect(said(await tried(await link(june), {}, at(june)))).toBe("said-yes-already");
});

test("a link worker knows how to reach a family only while they ask, and the child's record only after a yes", async () => {
  await supportNow();
  const page = async (on: Day) => { const found = await approachPage(await link(on), { approachId: await approachId() }, at(on)); return found.ok && found.value.guardians.map(({ name }) => name); };
  const record = async (on: Day) => said(await ofChild(await link(on), { childId }, at(on)));
  expect([await page(TODAY), await record(TODAY)]).toEqual([["Sam Andrew"], "not-allowed"]);
  await answered(await link(), noUntil("2027-04-12"));
  expect([await page(TODAY), await record(TODAY), await page(day("2027-04-12"))]).toEqual([[], "not-allowed", ["Sam Andrew"]]);
  await answered(await link(), { givenOn: TODAY, guardian: "other", giverElse: "Sam Andrew" });
  expect(await record(TODAY)).toBe("yes");
  await answered(await link(), { ...noUntil("2027-04-20"), answer: "withdrawn" });
  expect((await cases())[0]).toMatchObject({ state: "closing", close_reason: "family-stopped", close_words: "" });
});

test("nobody is rung whom the school must never contact, nor says yes; nor does one without parental responsibility", async () => {
  await supportNow();
  const never = await guardian("Robin Andrew", "Y", "never"), without = await guardian("Kim Andrew", "N");
  expect(said(await tried(await link(), { whom: never }))).toBe("never-contact");
  expect(said(await answered(await link(), { guardian: never }))).toBe("never-contact");
  expect(said(await answered(await link(), { guardian: without }))).toBe("no-parental-responsibility");
  expect(await area.rows("SELECT id FROM approach_attempt WHERE child_id = $1", [childId])).toEqual([]);
});

test("a young person of 16 says yes alone: whoever asks that family may check the birth date, and another link worker may not", async () => {
  await supportNow();
  const young = { givenBy: "young-person" };
  expect(said(await answered(await link(), young))).toBe("not-sixteen-yet");
  expect(await asViewer({ ...(await link()), askingIds: [] }, (tx) => tx.$queryRaw`SELECT children.birth_date_of_asked(${childId}::uuid)::text AS on`)).toEqual([{ on: null }]);
  expect(await asViewer(senco, (tx) => tx.$queryRaw`SELECT children.birth_date_of_asked(${childId}::uuid)::text AS on`)).toEqual([{ on: null }]);
  await area.rows("UPDATE child_detail SET born_on = '2011-03-12' WHERE child_id = $1", [childId]);
  expect(said(await answered(await link(), young))).toBe("yes");
});

test("while a family is asked, or has said yes, the review is not decided otherwise behind their back", async () => {
  await supportNow();
  const again = async () => decideReview(lead, { reviewId: (await standing())!.review_id, version: Number((await area.rows("SELECT version FROM review WHERE child_id = $1", [childId]))[0]!.version), end: "not-needed", reason: "A mistake." }, NOW);
  expect(said(await again())).toBe("family-is-being-asked");
  expect(said(await answered(await link(), { answer: "declined", tryNext: "Ask at the summer fair", tryOn: "2027-06-01" }))).toBe("yes");
  expect(said(await again())).toBe("yes");
});

test("whoever raised a concern is told whom to go to, where the lead says so", async () => {
  await supportNow();
  await area.rows("INSERT INTO concern (area_id, id, school_id, child_id, child_name, raised_by_id, raised_at, raised_on, about, words, answer_due_on) VALUES ($1, gen_random_uuid(), $2, $3, 'Andrew Example', $4, now(), '2027-03-08', 'saw', 'Alone.', '2027-03-15')", [area.areaId, area.schoolId, childId, (await area.viewerOf("teacher")).id]);
  const page = await approachPage(lead, { approachId: await approachId() }, NOW);
  expect(page.ok && page.value.waitToHear).toEqual(["teacher"]);
  await answered(lead, { tell: "yes" });
  expect(await area.rows("SELECT answer, answer_words FROM concern WHERE child_id = $1", [childId])).toEqual([{ answer: "acting", answer_words: "link" }]);
});

test("what only the safeguarding lead may know is nowhere for the SENCO and the link worker", async () => {
  const id = String((await supportNow({ involved: true })).id);
  expect(await standing()).toMatchObject({ restricted: true, asked_by_id: null });
  expect(await approachPage(lead, { approachId: id }, NOW), "the lead reads through whom agreement runs").toMatchObject({ ok: true, value: { route: { designatedTeacher: null, virtualSchool: null } } });
  await area.rows("UPDATE involvement SET until_on = '2027-03-01' WHERE child_id = $1", [childId]);
  expect(await approachPage(lead, { approachId: id }, NOW), "while the authority looks after the child").toMatchObject({ ok: true, value: { route: null } });
  await area.rows("UPDATE involvement SET until_on = NULL WHERE child_id = $1", [childId]);
  for (const viewer of [senco, await link()]) {
    expect(await approachPage(viewer, { approachId: id }, NOW)).toEqual({ ok: false, because: "not-found" });
    expect(said(await tried(viewer))).toBe("not-found");
    const list = await approaches(viewer, { schoolId: area.schoolId }, NOW), due = await waiting(viewer, { schoolId: area.schoolId }, NOW);
    expect(list.ok && list.value.rows.map(({ childId: of }) => of)).not.toContain(childId);
    expect(due.ok && due.value.map(({ childId: of }) => of)).not.toContain(childId);
  }
  expect(said(await nameAsker(lead, { approachId: id, version: 1, personId: senco.id }, NOW))).toBe("cannot-ask");
  expect(said(await answered(senco, { givenBy: "authority", authorityName: "A Worker" }))).toBe("not-found");
  expect(said(await answered(lead, { givenBy: "authority", authorityName: "A Worker" }))).toBe("yes");
});

test("somebody kept from the child neither asks, nor is named, nor sees that anybody is asked", async () => {
  await addPerson(await area.viewerOf("admin"), { email: "other@test.example", name: "other", role: "link-worker", schoolUrns: ["123456"] }, NOW);
  const other = await area.viewerOf("other");
  await shutOut(lead, { childId, schoolId: area.schoolId, personId: other.id, reason: "A cousin" }, NOW);
  expect((await supportNow()).asked_by_id).toBe((await link()).id); // the only one left
  const kept = await area.viewerOf("other");
  expect(said(await approachPage(kept, { approachId: await approachId() }, NOW))).toBe("not-found");
  expect(said(await nameAsker(lead, { approachId: await approachId(), version: 1, personId: other.id }, NOW))).toBe("cannot-ask");
  expect(said(await answered(lead, { linkWorkerId: other.id }))).toBe("cannot-be-link-worker");
  await area.rows("UPDATE person SET disabled_at = now() WHERE id = $1", [other.id]);
});

test("stopping ends it that day, another's case is not stopped unseen, and a new yes opens the same case again", async () => {
  await supportNow();
  await answered(await link());
  const stop = { ...noUntil("2027-04-20", { tryNext: "A card in the summer" }), answer: "withdrawn", words: "We manage now." };
  expect(said(await answered(await link(), stop))).toBe("yes");
  expect((await standing())!).toMatchObject({ state: "withdrawn", next_on: "2027-04-20" });
  const written = await waiting(await link(), { schoolId: area.schoolId }, NOW);
  expect(written.ok && written.value.filter(({ childId: of }) => of === childId).map(({ kind }) => kind)).toEqual(["closing-to-write"]);
  expect(said(await answered(await link(), { childView: "I asked Mum to say yes." }))).toBe("yes");
  expect(await cases()).toMatchObject([{ state: "open" }]);
  const page = await casePage(await link(), { caseId: String((await cases())[0]!.id) }, NOW);
  expect(page.ok && [page.value.ownWords[0]?.words, page.value.answers.length]).toEqual(["I asked Mum to say yes.", 3]);
  const own = await caseload(await link(), { schoolId: area.schoolId }, NOW);
  expect(own.ok && own.value.rows.map(({ childId: of }) => of)).toContain(childId);
});

test("two people record an answer at once: one stands, the other is told", async () => {
  await supportNow();
  const form = { approachId: await approachId(), version: 1, answer: "agreed", givenOn: TODAY, givenBy: "parental-responsibility", guardian: guardianId, linkWorkerId: (await link()).id };
  const outcomes = await Promise.all([recordAnswer(lead, form, NOW), recordAnswer(await link(), form, NOW)]);
  expect(outcomes.map(said).sort()).toEqual(["changed-meanwhile", "yes"]);
  expect(await cases()).toHaveLength(1);
});
