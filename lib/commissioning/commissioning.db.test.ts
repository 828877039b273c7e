// Against real PostgreSQL with row level security on: a request from asking to the end of its sessions, and what each role may do with it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { asViewer } from "../db/as-viewer";
import { day } from "../kernel/calendar";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import * as commands from "./commands";
import { aManager, anAgreedCase, anOrganisation, aPot, asked, must } from "./commissioning.sample";
import { endRequestsOf } from "./end-requests";
import * as queries from "./queries";

const { acceptRequest, changePot, declineRequest, finishRequest, keepRegister, makeRequest, withdrawRequest } = commands;
let area: SmallArea, haniya: Awaited<ReturnType<typeof anAgreedCase>>, carers: Awaited<ReturnType<typeof anOrganisation>>, potId: string;
const refused = (because: string) => expect.objectContaining({ ok: false, because });
const on = (date: string) => new Date(`${date}T17:00:00Z`);
const pot = async () => must(await queries.pots(await area.viewerOf("link"), {}, NOW)).find((one) => one.potId === potId)!;
const make = async (more: object = {}) => must(await makeRequest(await area.viewerOf("link"), asked(haniya, carers.serviceId, potId, more), NOW)).requestId;
const accepted = async (more: object = {}) => {
  const requestId = await make(more);
  must(await acceptRequest(await carers.provider(), { requestId }, NOW));
  return requestId;
};
const mark = async (requestId: string, date: string, as: string, more: object = {}) => keepRegister(await carers.provider(), { serviceId: carers.serviceId, on: date, [`mark.${requestId}`]: as, ...more }, on(date));
const end = async (requestId: string) => must(await withdrawRequest(await area.viewerOf("link"), { requestId, words: "x" }, NOW));

beforeAll(async () => {
  area = await aSmallArea();
  [haniya, carers] = [await anAgreedCase(area, "Haniya"), await anOrganisation(area, "carers")];
  potId = await aPot(area, "Spring", "£100");
});
afterAll(() => area.end());

test("a request holds its price at once; a no frees it, and says why to those who asked", async () => {
  const requestId = await make();
  expect(await pot()).toMatchObject({ pence: 10_000, heldPence: 5_000, freePence: 5_000 });
  must(await declineRequest(await carers.provider(), { requestId, words: "We are full until June." }, NOW));
  expect(await pot()).toMatchObject({ heldPence: 0, freePence: 10_000 });
  const [shown] = must(await queries.requestsOfCase(await area.viewerOf("link"), { caseId: haniya.caseId }, NOW));
  expect(shown).toMatchObject({ state: "declined", endWords: "We are full until June.", answeredBy: "Worker at carers", heldPence: 0, goal: "See my friends again" });
  expect(must(await queries.waiting(await area.viewerOf("link"), { schoolId: area.schoolId }, NOW))).toMatchObject([{ what: "carers said no", who: "Haniya Example" }]);
});

test("what does not stand is refused, and nothing is held for it", async () => {
  const link = await area.viewerOf("link"), ask = (more: object) => makeRequest(link, asked(haniya, carers.serviceId, potId, more), NOW);
  expect(await ask({ goalId: haniya.draftGoalId })).toEqual(refused("goal-not-agreed"));
  expect(await ask({ firstSessionOn: "2027-03-11" })).toEqual(refused("already-past"));
  expect(await ask({ serviceId: potId })).toEqual(refused("not-offered"));
  expect(await ask({ sessions: "9" })).toMatchObject({ because: "pot-too-small", fields: { sessions: expect.stringContaining("£100.00 left, and these sessions come to £112.50") } });
  expect(await makeRequest(await area.viewerOf("senco"), asked({ ...haniya, caseId: potId }, carers.serviceId, potId), NOW)).toEqual(refused("not-found"));
  expect(await makeRequest(await area.viewerOf("teacher"), asked(haniya, carers.serviceId, potId), NOW)).toEqual(refused("not-found"));
  expect(await pot()).toMatchObject({ heldPence: 0 });
});

test("nothing new is asked of a case that closes", async () => {
  await area.rows("UPDATE support_case SET state = 'closing', close_reason = 'moved-away', close_words = 'x', home_asked = 'x', asked_to_close_by_id = link_worker_id WHERE id = $1", [haniya.caseId]);
  expect(await makeRequest(await area.viewerOf("link"), asked(haniya, carers.serviceId, potId), NOW)).toEqual(refused("case-not-open"));
  await area.rows("UPDATE support_case SET state = 'open' WHERE id = $1", [haniya.caseId]);
});

test("sessions are marked, corrected and never more than planned; what was delivered stays held when they end", async () => {
  const requestId = await accepted({ sessions: "2" });
  expect(await mark(requestId, "2027-03-12", "here")).toMatchObject({ ok: true });
  expect(await mark(requestId, "2027-03-12", "not-here", { [`words.${requestId}`]: "Nobody came to the bus." })).toMatchObject({ ok: true });
  expect(await area.rows("SELECT mark, words, version FROM register_entry WHERE request_id = $1", [requestId])).toEqual([{ mark: "not-here", words: "Nobody came to the bus.", version: 2 }]);
  const [audit] = await area.rows("SELECT child_id, details FROM audit_entry WHERE what = 'commissioning.keepRegister' ORDER BY at DESC LIMIT 1");
  expect(audit).toMatchObject({ child_id: haniya.childId, details: { before: { mark: "here" }, after: { requestId, mark: "not-here" } } });
  expect(JSON.stringify(audit)).not.toContain("bus");
  expect(must(await queries.waiting(await area.viewerOf("link"), { schoolId: area.schoolId }, on("2027-03-13"))).map(({ what }) => what)).toContain("missed the session yesterday");

  expect(must(await keepRegister(await carers.provider(), { serviceId: carers.serviceId, on: "2027-03-19", didNotRun: "yes" }, on("2027-03-19"))).marked).toBe(1);
  expect(await mark(requestId, "2027-03-26", "here")).toMatchObject({ ok: true });
  expect(await mark(requestId, "2027-04-02", "here")).toEqual(refused("all-sessions-used"));
  expect(await keepRegister(await carers.provider(), { serviceId: carers.serviceId, on: "2027-04-02", [`mark.${requestId}`]: "here" }, NOW)).toEqual(refused("not-yet"));
  const shown = must(await queries.requestsOfCase(await area.viewerOf("link"), { caseId: haniya.caseId }, NOW)).find((one) => one.requestId === requestId);
  expect(shown).toMatchObject({ planned: 2, delivered: 2, there: 1, heldPence: 2_500, deliveredPence: 2_500 });
  must(await finishRequest(await area.viewerOf("link"), { requestId, words: "She wants to go on by herself." }, NOW));
  expect(await pot()).toMatchObject({ heldPence: 2_500, deliveredPence: 2_500 });
  expect(await mark(requestId, "2027-03-26", "not-here")).toEqual(refused("not-on-this-register"));
});

test("taken back half way, a request keeps what was delivered, and the rest is free", async () => {
  const before = await pot(), requestId = await accepted();
  must(await mark(requestId, "2027-03-12", "here"));
  await end(requestId);
  expect((await pot()).heldPence).toBe(before.heldPence + 1_250);
  expect(await withdrawRequest(await area.viewerOf("link"), { requestId, words: "again" }, NOW)).toEqual(refused("moved-on"));
  expect(await acceptRequest(await carers.provider(), { requestId }, NOW)).toEqual(refused("moved-on"));
});

test("when the family's yes ends, whatever lives for the case is withdrawn in the same transaction", async () => {
  const living = [await make({ sessions: "1" }), await accepted({ sessions: "1" })], link = await area.viewerOf("link");
  expect(await asViewer(link, (tx) => endRequestsOf(tx, { caseId: haniya.caseId, words: "They stopped.", on: day("2027-03-12") }))).toBe(2);
  expect(await area.rows("SELECT DISTINCT state, held_pence, end_words FROM service_request WHERE id = ANY ($1::uuid[])", [living])).toEqual([{ state: "withdrawn", held_pence: 0, end_words: "They stopped." }]);
  const own = must(await queries.ownRequests(await carers.provider(), { organisationId: carers.organisationId }, NOW)).filter(({ requestId }) => living.includes(requestId));
  expect(own.map(({ endWords, whatHelps, contactRoute }) => [endWords, whatHelps, contactRoute])).toEqual([[null, null, null], [null, null, null]]);
});

test("a pot grows, and shrinks no further than what is held in it", async () => {
  const manager = await aManager(area), { heldPence } = await pot(), change = (amount: string) => changePot(manager, { potId, name: "Spring", amount, untilOn: "2027-07-31" }, NOW);
  expect(await change(`${(heldPence - 1) / 100}`)).toEqual(refused("less-than-held"));
  expect(await change(`${heldPence / 100}`)).toMatchObject({ ok: true });
  expect(await makeRequest(await area.viewerOf("link"), asked(haniya, carers.serviceId, potId, { sessions: "1" }), NOW)).toMatchObject({ fields: { sessions: expect.stringContaining("£0.00 left") } });
  expect(await change("1000")).toMatchObject({ ok: true });
});

test("the form starts from the agreed plan's goals alone, and sorts without hiding", async () => {
  const form = must(await queries.requestForm(await area.viewerOf("link"), { caseId: haniya.caseId }, NOW));
  expect(form.goals.map(({ words }) => words)).toEqual(["See my friends again"]);
  expect(form.known).toEqual({ firstName: "Haniya", fullName: "Haniya Example", emergencyContact: "Sam Haniya (mother), 07700 900100" });
  expect(form.services).toHaveLength(1);
  expect(form.pots.map(({ potId: id }) => id)).toEqual([potId]);
});

test("the family reads with whom it is shared once accepted, and not before or after", async () => {
  const family = { ...(await area.viewerOf("link")), role: "family" as const, schoolIds: [], caseIds: [haniya.caseId], childIds: [], parts: ["shared"] };
  const shared = async () => must(await queries.sharedWithFamily(family, { caseId: haniya.caseId }, NOW));
  const requestId = await make({ sessions: "1" });
  expect(await shared()).toEqual([]);
  must(await acceptRequest(await carers.provider(), { requestId }, NOW));
  expect(await shared()).toEqual([{ organisation: "carers", service: "Monday group", since: "2027-03-12", firstName: "Haniya" }]);
  expect(must(await queries.sharedWithFamily({ ...family, parts: ["goals"] }, { caseId: haniya.caseId }, NOW))).toEqual([]);
  await end(requestId);
  expect(await shared()).toEqual([]);
});

test("a programme manager keeps services and pots and reads no request; a link worker keeps none", async () => {
  const [manager, link] = [await aManager(area), await area.viewerOf("link")];
  expect(await queries.requestsOfCase(manager, { caseId: haniya.caseId }, NOW)).toEqual(refused("not-found"));
  expect(await changePot(link, { potId, name: "Mine", amount: "9999", untilOn: "2027-07-31" }, NOW)).toEqual(refused("not-allowed"));
  expect(must(await queries.directory(link, { strand: "social" }, NOW)).shown).toBe(1);
  expect(must(await queries.directory(link, { strand: "academic" }, NOW))).toMatchObject({ shown: 0, of: 1 });
  expect(must(await queries.pots(manager, {}, NOW))).toHaveLength(1);
});
