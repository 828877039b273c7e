// Against real PostgreSQL with row level security on: what an organisation may see of a child, and when.
import { afterAll, beforeAll, expect, test } from "vitest";
import { asViewer } from "../db/as-viewer";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { acceptRequest, declineRequest, keepRegister, makeRequest } from "./commands";
import { anAgreedCase, anOrganisation, aPot, asked, must } from "./commissioning.sample";
import * as queries from "./queries";

let area: SmallArea, carers: Awaited<ReturnType<typeof anOrganisation>>, boxers: Awaited<ReturnType<typeof anOrganisation>>, theirs: string, mine: string, childId: string;
const refused = (because: string) => ({ ok: false, because });
const at = (instant: string) => new Date(instant);
const open = async (requestId: string, now: Date) => must(await queries.readOwnRequest(await carers.provider(), { requestId }, now));

beforeAll(async () => {
  area = await aSmallArea();
  const [haniya, jay] = [await anAgreedCase(area, "Haniya"), await anAgreedCase(area, "Jay")], potId = await aPot(area, "Spring", "500");
  [carers, boxers] = [await anOrganisation(area, "carers"), await anOrganisation(area, "boxers")];
  const ask = async (of: typeof haniya, serviceId: string) => must(await makeRequest(await area.viewerOf("link"), asked(of, serviceId, potId, { firstSessionOn: "2027-03-15" }), NOW)).requestId;
  [mine, theirs, childId] = [await ask(haniya, carers.serviceId), await ask(jay, boxers.serviceId), haniya.childId];
});
afterAll(() => area.end());

test("an organisation sees its own requests and nothing of another's, whichever way it asks", async () => {
  const provider = await carers.provider();
  expect(must(await queries.ownRequests(provider, { organisationId: carers.organisationId }, NOW)).map(({ requestId }) => requestId)).toEqual([mine]);
  expect(await queries.ownRequests(provider, { organisationId: boxers.organisationId }, NOW)).toEqual(refused("not-allowed"));
  expect(await queries.readOwnRequest(provider, { requestId: theirs }, NOW)).toEqual(refused("not-found"));
  expect(await acceptRequest(provider, { requestId: theirs }, NOW)).toEqual(refused("not-found"));
  expect(await declineRequest(provider, { requestId: theirs, words: "x" }, NOW)).toEqual(refused("not-found"));
  expect(await keepRegister(provider, { serviceId: boxers.serviceId, on: "2027-03-12", [`mark.${theirs}`]: "here" }, NOW)).toEqual(refused("not-found"));
  expect(await queries.readRegister(provider, { serviceId: boxers.serviceId, on: "2027-03-12" }, NOW)).toEqual(refused("not-found"));
});

test("of the child itself the database shows an organisation no row at all", async () => {
  const seen = await asViewer(await carers.provider(), async (tx) => ({
    enrolments: await tx.enrolment.count(), details: await tx.childDetail.count(), guardians: await tx.guardian.count(), cases: await tx.case.count(), plans: await tx.plan.count(), goals: await tx.planGoal.count(),
    reviews: await tx.review.count(), approaches: await tx.approach.count(), pots: await tx.pot.count(), requests: await tx.serviceRequest.count(), sheets: await tx.daySheet.count(), colleagues: await tx.person.count(),
  }));
  expect(seen).toEqual({ enrolments: 0, details: 0, guardians: 0, cases: 0, plans: 0, goals: 0, reviews: 0, approaches: 0, pots: 0, requests: 1, sheets: 1, colleagues: 1 });
});

test("before and after accepting, what is read is the first name, what helps and the way of contact", async () => {
  const { sheet, firstName, whatHelps, contactRoute } = (await open(mine, at("2027-03-15T12:00:00Z")))!;
  expect({ sheet, firstName, whatHelps, contactRoute }).toEqual({ sheet: null, firstName: "Haniya", whatHelps: "A quiet start.", contactRoute: "Text Mum." });
  expect(JSON.stringify(await open(mine, NOW))).not.toMatch(/Iqbal|07700|See my friends|enrolment|childId/);
});

test("the sheet is open on a session's day and 24 hours after, and each reading of the request is recorded", async () => {
  must(await acceptRequest(await carers.provider(), { requestId: mine }, NOW));
  const sheets = await Promise.all(["2027-03-14T23:00:00Z", "2027-03-15T08:00:00Z", "2027-03-16T20:00:00Z", "2027-03-17T00:30:00Z", "2027-03-22T08:00:00Z"].map(async (now) => (await open(mine, at(now)))!.sheet?.fullName ?? null));
  expect(sheets).toEqual([null, "Haniya Iqbal", "Haniya Iqbal", null, "Haniya Iqbal"]);
  const read = await area.rows("SELECT because, school_id FROM audit_entry WHERE what = 'commissioning.readOwnRequest' AND child_id = $1 AND role = 'provider'", [childId]);
  expect(read.length).toBeGreaterThanOrEqual(5);
  expect(read[0]).toEqual({ because: "Your organisation was asked.", school_id: area.schoolId });
});

test("a register stands for the day's children, and tells what waits", async () => {
  const register = async (date: string) => must(await queries.readRegister(await carers.provider(), { serviceId: carers.serviceId, on: date }, at("2027-03-15T18:00:00Z")));
  expect((await register("2027-03-15")).children).toMatchObject([{ requestId: mine, firstName: "Haniya", mark: null, words: null }]);
  expect((await register("2027-03-14")).children).toEqual([]);
  expect((await register("2027-03-16")).ahead).toBe(true);
  const waits = must(await queries.requestsWaiting(await carers.provider(), { organisationId: carers.organisationId }, at("2027-03-15T18:00:00Z")));
  expect(waits.map(({ href }) => href)).toEqual([`/registers/${carers.serviceId}?on=2027-03-15`]);
});

test("an organisation's person who is kept from a child finds neither the request nor a place on the register", async () => {
  const shutOut = { ...(await carers.provider()), shutOut: [childId] };
  expect(await queries.readOwnRequest(shutOut, { requestId: mine }, NOW)).toEqual(refused("not-found"));
  expect(must(await queries.ownRequests(shutOut, { organisationId: carers.organisationId }, NOW))).toEqual([]);
  expect(await keepRegister(shutOut, { serviceId: carers.serviceId, on: "2027-03-15", [`mark.${mine}`]: "here" }, at("2027-03-15T18:00:00Z"))).toEqual(refused("not-on-this-register"));
});

test("whom to ring is known to an organisation", async () => {
  expect(must(await queries.frontDoor(await carers.provider(), { organisationId: carers.organisationId }, NOW))).toEqual({ frontDoorName: expect.any(String), frontDoorPhone: null });
});

test("a caseload counts the sessions that ran of those an organisation accepted, of its own cases only", async () => {
  const on = (date: string) => ({ [`mark.${mine}`]: date === "2027-03-22" ? "not-here" : "here", serviceId: carers.serviceId, on: date });
  const { case_id: caseId } = (await area.rows("SELECT case_id FROM service_request WHERE id = $1", [mine]))[0] as { case_id: string };
  const counted = async () => must(await queries.sessionsOfCases(await area.viewerOf("link"), { schoolId: area.schoolId }, NOW));
  expect(await counted()).toEqual([{ caseId, delivered: 0, planned: 4 }]);
  for (const date of ["2027-03-15", "2027-03-22"]) must(await keepRegister(await carers.provider(), on(date), at(`${date}T18:00:00Z`)));
  must(await keepRegister(await carers.provider(), { serviceId: carers.serviceId, on: "2027-03-29", didNotRun: "yes", why: "The hall was shut." }, at("2027-03-29T18:00:00Z")));
  expect(await counted()).toEqual([{ caseId, delivered: 2, planned: 4 }]);
  expect(must(await queries.sessionsOfCases({ ...(await area.viewerOf("link")), caseIds: [] }, { schoolId: area.schoolId }, NOW))).toEqual([]);
});
