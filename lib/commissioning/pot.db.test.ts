// A pot is never overspent, however many ask, end and shrink it at once on connections of their own; and the database says so by itself.
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asViewer, contextOf } from "../db/as-viewer";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { acceptRequest, changePot, declineRequest, finishRequest, keepRegister, makeRequest, withdrawRequest } from "./commands";
import { aManager, anAgreedCase, anOrganisation, aPot, asked } from "./commissioning.sample";

const PRICE = 1_250, LATER = new Date("2027-03-12T18:00:00Z");
let area: SmallArea, haniya: Awaited<ReturnType<typeof anAgreedCase>>, carers: Awaited<ReturnType<typeof anOrganisation>>;
let viewers: Record<"link" | "provider" | "manager", Awaited<ReturnType<SmallArea["viewerOf"]>>>;

beforeAll(async () => {
  area = await aSmallArea();
  [haniya, carers] = [await anAgreedCase(area, "Haniya"), await anOrganisation(area, "carers")];
  viewers = { link: await area.viewerOf("link"), provider: await carers.provider(), manager: await aManager(area) };
});
afterAll(() => area.end());

type Step = { readonly does: "ask" | "accept" | "decline" | "withdraw" | "finish" | "mark" | "resize"; readonly sessions: number; readonly which: number };
const step = fc.record<Step>({ does: fc.constantFrom("ask", "ask", "ask", "accept", "accept", "decline", "withdraw", "finish", "mark", "resize"), sessions: fc.integer({ min: 1, max: 6 }), which: fc.nat(20) });

async function take({ does, sessions, which }: Step, potId: string, name: string, ids: readonly string[]): Promise<void> {
  const requestId = ids[which % Math.max(1, ids.length)] ?? "";
  const ended = { requestId, words: "x" };
  const doing = {
    ask: () => makeRequest(viewers.link, asked(haniya, carers.serviceId, potId, { sessions: `${sessions}` }), NOW),
    accept: () => acceptRequest(viewers.provider, { requestId }, NOW), decline: () => declineRequest(viewers.provider, ended, NOW),
    withdraw: () => withdrawRequest(viewers.link, ended, NOW), finish: () => finishRequest(viewers.link, ended, NOW),
    mark: () => keepRegister(viewers.provider, { serviceId: carers.serviceId, on: "2027-03-12", [`mark.${requestId}`]: sessions % 2 ? "here" : "not-here" }, LATER),
    resize: () => changePot(viewers.manager, { potId, name, amount: `${(sessions * PRICE * 2) / 100}`, untilOn: "2027-07-31" }, NOW),
  };
  if (does === "ask" || does === "resize" || requestId) await doing[does]();
}

test("many at once, in any order: never more held than there is, and held is what the states say", async () => {
  let pots = 0;
  await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 4 }), async (rounds) => {
    const name = `Pot ${++pots}`, potId = await aPot(area, name, "100");
    for (const round of rounds) {
      const ids = (await area.rows("SELECT id FROM service_request WHERE pot_id = $1 ORDER BY id", [potId])).map(({ id }) => id as string);
      await Promise.all(round.map((one) => take(one, potId, name, ids)));
      const [{ pence, held } = {}] = await area.rows("SELECT p.pence, coalesce(sum(r.held_pence), 0)::int AS held FROM pot p LEFT JOIN service_request r ON r.pot_id = p.id WHERE p.id = $1 GROUP BY p.pence", [potId]);
      expect(held).toBeLessThanOrEqual(pence as number);
      const wrong = await area.rows(`SELECT r.state, r.held_pence FROM service_request r LEFT JOIN LATERAL (SELECT count(*) AS ran FROM register_entry e WHERE e.request_id = r.id AND e.mark <> 'did-not-run') d ON true
        WHERE r.pot_id = $1 AND r.held_pence <> r.price_pence * CASE WHEN r.state IN ('requested', 'accepted') THEN r.sessions_planned WHEN r.state = 'declined' THEN 0 ELSE d.ran END`, [potId]);
      expect(wrong).toEqual([]);
    }
    // Registers of later runs must not meet these children again.
    await area.rows("UPDATE service_request SET state = 'withdrawn', held_pence = price_pence * (SELECT count(*) FROM register_entry e WHERE e.request_id = service_request.id AND e.mark <> 'did-not-run') WHERE pot_id = $1 AND state IN ('requested', 'accepted')", [potId]);
  }), { numRuns: 20 });
}, 120_000);

test("of twenty who ask at the same moment for the last eight sessions' money, eight get it and twelve are told what is left", async () => {
  const potId = await aPot(area, "Last eight", "100");
  const answers = await Promise.all(Array.from({ length: 20 }, () => makeRequest(viewers.link, asked(haniya, carers.serviceId, potId, { sessions: "1" }), NOW)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
  expect(answers.filter((answer) => !answer.ok && answer.because === "pot-too-small")).toHaveLength(12);
});

test("without the code's own question the database refuses all the same, and leaves nothing", async () => {
  const potId = await aPot(area, "Raw", "30");
  const insert = (id: string) => asViewer(viewers.link, (tx) => tx.serviceRequest.createMany({ data: [{
    id, caseId: haniya.caseId, schoolId: area.schoolId, childId: haniya.childId, goalId: haniya.goalId, serviceId: carers.serviceId, organisationId: carers.organisationId, potId, sessionsPlanned: 1, pricePence: PRICE, heldPence: PRICE,
    firstSessionOn: NOW, answerBy: NOW, firstName: "H", whatHelps: "x", contactRoute: "x", requestedById: viewers.link.id, requestedByName: "x", requestedAt: NOW,
  }] }));
  const results = await Promise.allSettled(Array.from({ length: 6 }, (_, at) => insert(`0190a3c0-0000-7000-8000-00000000000${at}`)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  expect(results.filter((one) => one.status === "rejected").every((one) => /pot_never_overspent|never overspent/.test(String(one.reason)))).toBe(true);
  expect(await area.rows("SELECT count(*)::int AS kept, sum(held_pence)::int AS held FROM service_request WHERE pot_id = $1", [potId])).toEqual([{ kept: 2, held: 2 * PRICE }]);

  const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await app.connect();
  await app.query(`BEGIN; ${contextOf(viewers.manager)}`);
  await expect(app.query("UPDATE pot SET pence = 2499 WHERE id = $1", [potId])).rejects.toMatchObject({ constraint: "pot_never_overspent" });
  await app.end();
});
