// Against real PostgreSQL with row level security on: what several rooms do in one transaction, they all do.
import { afterAll, beforeAll, expect, test } from "vitest";
import { anAgreedCase, anOrganisation, aPot, asked, must } from "../commissioning/commissioning.sample";
import { acceptRequest, makeRequest } from "../commissioning/commands";
import { askToClose } from "../cases/commands";
import { recordAnswer, signOffClosing } from "./commands";
import { aSmallArea, NOW, type SmallArea } from "./world.sample";

let area: SmallArea, carers: Awaited<ReturnType<typeof anOrganisation>>, potId: string;
beforeAll(async () => {
  area = await aSmallArea();
  [carers, potId] = [await anOrganisation(area, "carers"), await aPot(area, "Spring", "£500")];
});
afterAll(() => area.end());

/** A case with one service accepted and one still asked for. */
async function withServices(forename: string) {
  const found = await anAgreedCase(area, forename), ask = () => makeRequest(found.linkWorker, asked(found, carers.serviceId, potId), NOW);
  const { requestId } = must(await ask());
  must(await acceptRequest(await carers.provider(), { requestId }, NOW));
  must(await ask());
  return { ...found, requests: () => area.rows("SELECT state, held_pence, end_words FROM service_request WHERE case_id = $1", [found.caseId]) };
}
const approach = async (approachId: string) => ({ approachId, version: Number((await area.rows("SELECT version FROM approach WHERE id = $1", [approachId]))[0]!.version) });

test("the day a family stops, every service stops, and the pot has its money back", async () => {
  const { approachId, caseId, guardianId, linkWorker, requests } = await withServices("Haniya");
  must(await recordAnswer(linkWorker, { ...(await approach(approachId)), answer: "withdrawn", givenOn: "2027-03-12", givenBy: "parental-responsibility", guardian: guardianId, tryNext: "Say hello in May", tryOn: "2027-05-04", contactEvery: 7 }, NOW));
  expect(await requests()).toEqual(Array(2).fill({ state: "withdrawn", held_pence: 0, end_words: "The family stopped." }));
  expect(await area.rows("SELECT state, close_reason FROM support_case WHERE id = $1", [caseId])).toEqual([{ state: "closing", close_reason: "family-stopped" }]);
});

test("a closing that is signed off ends what was still asked of services", async () => {
  const { caseId, lead, linkWorker, requests } = await withServices("Idris");
  must(await askToClose(linkWorker, { caseId, version: 1, reason: "goals-reached", words: "He goes in with Leah.", homeAsked: "Mum and Nan; he feels safe." }, NOW));
  expect((await requests()).map(({ state }) => state)).toEqual(expect.arrayContaining(["accepted", "requested"]));
  must(await signOffClosing(lead, { caseId, version: 2 }, NOW));
  expect((await requests()).map(({ state, held_pence }) => [state, held_pence])).not.toContainEqual(["accepted", expect.anything()]);
  expect(await area.rows("SELECT sum(held_pence)::int AS held FROM service_request WHERE case_id = $1", [caseId])).toEqual([{ held: 0 }]);
});
