// Against real PostgreSQL with row level security on: a case is worked on, handed over, and never closes in silence.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { recordAnswer, signOffClosing } from "../jobs/commands";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { addDays, type Day, day, dayOf } from "../kernel/calendar";
import { addPerson } from "../partnership/commands";
import { viewersOf } from "../session/viewers";
import { aCase } from "../jobs/case.sample";
import { moveTask } from "./moving-on.present";
import { addTask, askToClose, finishTask, handOver, keepOpen, recordContact, recordSecondLook } from "./commands";
import { caseHead, caseload, casePage, waiting } from "./queries";

const TODAY = dayOf(NOW);
let area: SmallArea, lead: Viewer, deputy: Viewer, senco: Viewer, link: Viewer, other: Viewer, caseId: string, childId: string, approachId: string, guardianId: string;
const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? "yes" : answer.because);
const at = (on: Day) => new Date(`${on}T09:00:00Z`);
const on = async (name: string, then: Day) => (await viewersOf(`${name}@test.example`, then))[0]!;

beforeAll(async () => {
  area = await aSmallArea();
  const admin = await area.viewerOf("admin");
  for (const [name, role] of [["deputy", "safeguarding-lead"], ["other", "link-worker"]] as const) await addPerson(admin, { email: `${name}@test.example`, name, role, schoolUrns: ["123456"] }, NOW);
});
afterAll(() => area.end());
beforeEach(async () => {
  const made = await aCase(area, "Haniya");
  ({ caseId, childId, approachId, guardianId, lead, senco, linkWorker: link } = made);
  [deputy, other] = [await area.viewerOf("deputy"), await area.viewerOf("other")];
});

const row = async () => (await area.rows("SELECT state, version, close_reason, close_words, home_asked, asked_to_close_by_id, signed_off_by_id, closed_on::text, look_again_on::text, link_worker_id FROM support_case WHERE id = $1", [caseId]))[0]!;
const version = async () => Number((await row()).version);
const ask = async (by: Viewer, more: object = {}) => askToClose(by, { caseId, version: await version(), reason: "goals-reached", words: "She walks in with Leah now.", homeAsked: "Mum, Dad and Idris; all safe.", ...more }, NOW);
const sign = async (by: Viewer, now = NOW) => signOffClosing(by, { caseId, version: await version() }, now);
const look = async (by: Viewer, found: string, now: Date) => recordSecondLook(by, { caseId, version: await version(), found, words: "Saw her at lunch; she told me about the club." }, now);
const mine = async (viewer: Viewer, now = NOW) => { const found = await waiting(viewer, { schoolId: area.schoolId }, now); return found.ok ? found.value.filter((item) => item.childId === childId).map(({ kind }) => kind) : []; };

test("no case closes without reason, words, and what was heard about home", async () => {
  for (const missing of ["reason", "words", "homeAsked"]) expect(await ask(link, { [missing]: "" })).toMatchObject({ because: "invalid", fields: { [missing]: expect.any(String) } });
  await expect(area.rows("UPDATE support_case SET state = 'closing' WHERE id = $1", [caseId])).rejects.toThrow("no_case_closes_in_silence");
  expect((await row()).state).toBe("open");
});

test("a second person signs off, and the second look falls six months on", async () => {
  expect(said(await sign(lead))).toBe("not-closing");
  expect(said(await ask(lead))).toBe("yes");
  expect(said(await sign(link))).toBe("not-allowed");
  expect(said(await sign(senco))).toBe("not-allowed");
  expect(said(await sign(lead))).toBe("a-second-person");
  expect([await mine(lead), await mine(deputy), await mine(senco)]).toEqual([[], ["closing-to-sign-off"], []]);
  expect(said(await sign(deputy))).toBe("yes");
  expect(await row()).toMatchObject({ state: "closed", asked_to_close_by_id: lead.id, signed_off_by_id: deputy.id, closed_on: "2027-03-12", look_again_on: "2027-09-13" });
  expect(said(await recordContact(lead, { caseId, heldOn: TODAY, how: "phone", withWhom: "child", reached: "yes" }, NOW))).toBe("case-closed");
  expect(said(await look(lead, "still-fine", NOW))).toBe("yes");
});

test("six months on it waits for a second look: still fine, or open again", async () => {
  await ask(link);
  await sign(lead);
  const september = day("2027-09-13"), then = at(september), later = await on("link", september);
  expect(await mine(await on("lead", september), then)).toEqual(["second-look"]);
  expect(said(await look(later, "open-again", then))).toBe("yes");
  expect(await row()).toMatchObject({ state: "open", close_words: "She walks in with Leah now." });
  const page = await casePage(await on("lead", september), { caseId }, then);
  expect(page.ok && page.value.contacts[0]).toMatchObject({ words: "Second look: Saw her at lunch; she told me about the club.", on: september });
  expect(said(await look(later, "still-fine", then))).toBe("not-closed");
});

test("the safeguarding lead may keep it open, and why stands in the story", async () => {
  await ask(link);
  expect(said(await keepOpen(link, { caseId, version: await version(), words: "Not yet" }, NOW))).toBe("not-allowed");
  expect(await keepOpen(lead, { caseId, version: await version(), words: "" }, NOW)).toMatchObject({ because: "invalid" });
  expect(said(await keepOpen(lead, { caseId, version: await version(), words: "Nobody has asked Idris." }, NOW))).toBe("yes");
  expect((await row()).state).toBe("open");
  expect(await area.rows("SELECT words FROM case_contact WHERE case_id = $1", [caseId])).toEqual([{ words: "Kept open: Nobody has asked Idris." }]);
});

test("when the family stops, what is not written yet cannot be signed off, nor kept open", async () => {
  const stopped = await recordAnswer(link, { approachId, version: 1, answer: "withdrawn", givenOn: TODAY, givenBy: "parental-responsibility", guardian: guardianId, tryNext: "A card in the summer", tryOn: "2027-06-14" }, NOW);
  expect(said(stopped)).toBe("yes");
  expect([said(await sign(lead)), said(await keepOpen(lead, { caseId, version: await version(), words: "Please stay." }, NOW))]).toEqual(["not-written-yet", "no-yes-stands"]);
  expect(said(await ask(await area.viewerOf("link"), { reason: "family-stopped", homeAsked: "Not asked yet, because they stopped." }))).toBe("yes");
  expect(said(await sign(lead))).toBe("yes");
  expect(said(await look(lead, "open-again", NOW))).toBe("no-yes-stands");
});

test("contacts keep the clock, tasks have an owner, and an unanswered call is said", async () => {
  expect(await mine(link)).toEqual([]);
  const later = day("2027-03-16"), then = at(later);
  expect(await mine(await on("link", later), then)).toEqual(["contact"]);
  const contact = (reached: string) => recordContact(link, { caseId, heldOn: later, how: "phone", withWhom: "family", reached, minutes: "" }, then);
  expect([said(await contact("no")), said(await contact("no"))]).toEqual(["yes", "yes"]);
  const page = await casePage(link, { caseId }, then);
  expect(page.ok && [page.value.unanswered, page.value.clock.over]).toMatchObject([{ tries: 2, since: later, untried: ["in-person", "text", "home-visit", "video", "letter"] }, 1]);
  const list = await caseload(await on("link", later), { schoolId: area.schoolId }, then);
  expect(list.ok && list.value.rows.find((one) => one.caseId === caseId)).toMatchObject({ tries: 2, clock: { over: 1 } });
  const three = addDays(later, 2), again = await waiting(await on("link", three), { schoolId: area.schoolId }, at(three));
  expect(again.ok && again.value.find((item) => item.childId === childId)).toMatchObject({ kind: "contact", dueOn: "2027-03-15", what: "nobody answers: try another way", why: expect.stringContaining("2 tries in a row reached nobody") as unknown });
  expect(said(await addTask(link, { caseId, what: "Ring the GP", dueOn: addDays(TODAY, 1), ownerId: (await area.viewerOf("teacher")).id }, NOW))).toBe("owner-cannot");
  expect(said(await addTask(link, { caseId, what: "Ring the GP", dueOn: addDays(TODAY, 1), ownerId: senco.id }, NOW))).toBe("yes");
  expect(await mine(senco)).toEqual(["task"]);
  const [task] = await area.rows("SELECT id FROM case_task WHERE case_id = $1", [caseId]);
  expect([said(await finishTask(senco, { taskId: task!.id }, NOW)), said(await finishTask(senco, { taskId: task!.id }, NOW))]).toEqual(["yes", "done-already"]);
  expect(said(await contact("yes"))).toBe("yes");
  expect(await mine(await on("link", later), then)).toEqual([]);
});

test("the caseload is one's own, those furthest past what was agreed first; others' cases are not there", async () => {
  const second = await aCase(area, "Stacy");
  await area.rows("UPDATE support_case SET contact_every = 1 WHERE id = $1", [second.caseId]);
  const own = await caseload(second.linkWorker, { schoolId: area.schoolId }, NOW), whole = await caseload(senco, { schoolId: area.schoolId }, NOW);
  expect(own.ok && [own.value.rows[0]?.caseId, own.value.own]).toEqual([second.caseId, true]);
  expect(whole.ok && whole.value.total).toBe(own.ok && own.value.total);
  const theirs = await caseload(other, { schoolId: area.schoolId }, NOW);
  expect(theirs.ok && theirs.value.rows).toEqual([]);
  for (const query of [casePage, caseHead]) expect(await query(other, { caseId }, NOW)).toEqual({ ok: false, because: "not-found" });
});

test("a case is handed over with words that stand first, and with it who may see the child", async () => {
  const form = async () => ({ caseId, version: await version(), toId: other.id, words: "Mornings are hard. Ask about the comic." });
  const promise = async (what: string, ownerId: string) => addTask(link, { caseId, what, dueOn: addDays(TODAY, 2), ownerId }, NOW);
  expect([said(await promise("Ring the club", link.id)), said(await promise("Ask the GP", senco.id))]).toEqual(["yes", "yes"]);
  expect(said(await handOver(link, await form(), NOW))).toBe("only-lead-or-senco");
  expect(said(await handOver(senco, await form(), NOW))).toBe("yes");
  expect(said(await handOver(senco, await form(), NOW))).toBe("works-with-them-already");
  const page = await casePage(await area.viewerOf("other"), { caseId }, NOW);
  expect(page.ok && [page.value.handOver?.words, page.value.leadAdults?.count, page.value.sees.whole.map(({ name }) => name).sort()]).toEqual(["Mornings are hard. Ask about the comic.", 2, ["deputy", "lead", "other", "senco"]]);
  expect(page.ok && page.value.tasks.map(({ what, owner }) => [what, owner]), "a promise goes with the case, somebody else's stays theirs").toEqual(expect.arrayContaining([["Ring the club", "other"], ["Ask the GP", "senco"]]));
  expect(await mine(await area.viewerOf("other"))).toEqual(["task"]);
  expect(said(await casePage(await area.viewerOf("link"), { caseId }, NOW))).toBe("not-found");
});

test("what the child said stands newest first, with who heard it; a review of the plan adds to it", async () => {
  const put = (on: string, words: string) => area.rows(`INSERT ${"INTO"} approach_answer (area_id, id, school_id, child_id, approach_id, restricted, answer, given_on, given_by, giver_name, child_view, recorded_by_id, recorded_at)
    VALUES ($1, gen_random_uuid(), $2, $3, $4, false, 'agreed', $5, 'parental-responsibility', 'Sam', $6, $7, now())`, [area.areaId, area.schoolId, childId, approachId, on, words, lead.id]);
  await put("2027-03-02", "I said it three times.");
  await put("2027-03-10", "Nobody wrote it down.");
  const page = await casePage(link, { caseId }, NOW);
  expect(page.ok && page.value.ownWords).toMatchObject([{ words: "Nobody wrote it down.", by: "lead", on: "2027-03-10" }, { words: "I said it three times." }]);
});

test("in the last year of the school it waits from January to be planned who takes over, until a task plans it", async () => {
  expect(await mine(link)).toEqual([]);
  await area.rows("UPDATE enrolment SET year_group = '11' WHERE child_id = $1", [childId]);
  expect(await mine(link)).toEqual(["moving-on"]);
  expect([await mine(lead), await mine(other)]).toEqual([[], []]);
  const shown = async () => { const page = await casePage(link, { caseId }, NOW); return page.ok && page.value.movingOn; };
  expect(await shown()).toEqual({ planBy: "2027-03-31", planned: false });
  expect(said(await addTask(link, { caseId, what: moveTask("Haniya"), dueOn: "2027-03-30", ownerId: link.id }, NOW))).toBe("yes");
  expect([await mine(link), await shown()]).toEqual([[], { planBy: "2027-03-31", planned: true }]);
});

test("nobody can change or take away what the child said, whatever the code does", async () => {
  for (const [table, column] of [["approach_answer", "child_view"], ["plan_review", "child_said"], ["case_contact", "words"], ["plan_goal", "words"], ["family_note", "words"]])
    expect(await area.rows("SELECT has_column_privilege('seen_app', $1, $2, 'UPDATE') AS may", [table, column]), `${table}.${column}`).toEqual([{ may: false }]);
  for (const table of ["approach_answer", "plan_review", "case_contact", "family_note"]) expect(await area.rows("SELECT has_table_privilege('seen_app', $1, 'DELETE') AS may", [table]), table).toEqual([{ may: false }]);
});
