// Against real PostgreSQL with row level security on: a plan from the first word to its next edition.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { aCase } from "../jobs/case.sample";
import { asViewer } from "../db/as-viewer";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { recordAgreement, takeBackYes } from "./agreeing/commands";
import { countAction, holdReview, rateGoal } from "./living/commands";
import { addAction, addGoal, addStrength, removeAction, removeGoal, removeStrength } from "./parts/commands";
import { aDraft, anAgreedPlan, got } from "./plan.sample";
import { ofCase, planPage, reviewPage, waiting } from "./queries";
import { beginPlan, dropDraft, newEdition, saveWords } from "./writing/commands";

type ACase = Awaited<ReturnType<typeof aCase>>;
let area: SmallArea, of: ACase, link: Viewer, at = 0;
beforeAll(async () => { area = await aSmallArea(); });
afterAll(() => area.end());
beforeEach(async () => { of = await aCase(area, `Child${++at}`); link = of.linkWorker; });

const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const shown = async (viewer = link) => { const page = await planPage(viewer, { caseId: of.caseId }, NOW); if (!page.ok) throw new Error(page.because); return page.value; };
const yesOf = (planId: string, party: string, more: object = {}) => recordAgreement(link, { planId, party, name: "Somebody", agreedOn: "2027-03-12", ...more }, NOW);
const goal = (planId: string, more: object = {}) => addGoal(link, { planId, words: "A goal", rating: "0", ratedBy: "child", ratedOn: "2027-03-12", ...more }, NOW);
const review = { heldOn: "2027-04-20", whoWasThere: "Child, mum, link", homeAsked: "asked", home: "Mum and a brother; both safe", friendsAsked: "asked", friends: "One", placesOnlineAsked: "not-asked", placesOnline: "No time", timesMissingAsked: "asked", timesMissing: "Never", nextOn: "2027-06-01" };

test("a plan is agreed the moment child, family and school have each said yes, and asks to be counted", async () => {
  const { planId } = await aDraft(link, of.caseId, NOW);
  await area.rows("DELETE FROM graphile_worker._private_jobs");
  expect(got(await yesOf(planId, "family")).agreed).toBe(false);
  expect(got(await yesOf(planId, "link-worker")).agreed).toBe(false);
  expect(got(await yesOf(planId, "child", { words: "yes, if I can stop", agreedOn: "2027-03-11" })).agreed).toBe(false);
  expect(await yesOf(planId, "child")).toEqual({ ok: false, because: "said-already" });
  expect((await shown()).plan).toMatchObject({ state: "draft", agreedOn: null });
  expect(got(await yesOf(planId, "school")).agreed).toBe(true);
  expect((await shown()).plan).toMatchObject({ state: "agreed", agreedOn: "2027-03-12", reviewOn: "2027-04-23" });
  expect(await area.rows("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'count-again'")).toHaveLength(1);
});

test("two yeses recorded at the same moment agree it all the same", async () => {
  const { planId } = await aDraft(link, of.caseId, NOW);
  await yesOf(planId, "child");
  const both = await Promise.all([yesOf(planId, "family"), yesOf(planId, "school")]);
  expect(both.map((one) => one.ok && one.value.agreed).sort()).toEqual([false, true]);
  expect((await shown()).plan?.state).toBe("agreed");
});

test("a yes is to something, and what it is to is not changed under it", async () => {
  const { planId } = got(await beginPlan(link, { caseId: of.caseId }, NOW));
  expect(await yesOf(planId, "child")).toEqual({ ok: false, because: "not-whole" });
  const { strengthId } = got(await addStrength(link, { planId, what: "Kind", saidBy: "Dad" }, NOW));
  const { goalId } = got(await goal(planId));
  const { actionId } = got(await addAction(link, { planId, ownerKind: "child", ownerName: "C", what: "x", byOn: "2027-04-01", planned: 1, goalId }, NOW));
  got(await yesOf(planId, "child"));
  const refused = { ok: false, because: "somebody-agreed" };
  expect(await addStrength(link, { planId, what: "a", saidBy: "b" }, NOW)).toEqual(refused);
  expect(await removeStrength(link, { strengthId }, NOW)).toEqual(refused);
  expect(await removeGoal(link, { goalId }, NOW)).toEqual(refused);
  expect(await removeAction(link, { actionId }, NOW)).toEqual(refused);
  const { plan } = await shown();
  expect(await saveWords(link, { planId, version: plan!.version, goingOn: "x" }, NOW)).toEqual(refused);
  got(await takeBackYes(link, { agreementId: plan!.agreements[0]!.id }, NOW));
  got(await removeGoal(link, { goalId }, NOW));
  got(await removeAction(link, { actionId }, NOW));
  got(await removeStrength(link, { strengthId }, NOW));
  expect((await shown()).plan).toMatchObject({ goals: [], actions: [], strengths: [], agreements: [] });
});

test("five goals and eight actions, and a number for each goal: none is refused, nought is a number", async () => {
  const { planId } = got(await beginPlan(link, { caseId: of.caseId }, NOW));
  expect(await goal(planId, { rating: "" })).toMatchObject({ because: "invalid", fields: { rating: expect.any(String) } });
  expect(await goal(planId, { rating: "11" })).toMatchObject({ because: "invalid" });
  expect(await goal(planId, { rating: "2.5" })).toMatchObject({ because: "invalid" });
  for (let i = 0; i < 5; i++) got(await goal(planId));
  expect(await goal(planId)).toEqual({ ok: false, because: "five-goals" });
  const action = () => addAction(link, { planId, ownerKind: "school", ownerName: "S", what: "x", byOn: "2027-04-01", planned: 1, goalId: "" }, NOW);
  for (let i = 0; i < 8; i++) got(await action());
  expect(await action()).toEqual({ ok: false, because: "eight-actions" });
  const { plan } = await shown();
  expect([plan!.goals.map(({ was }) => was?.rating), plan!.actions.length]).toEqual([[0, 0, 0, 0, 0], 8]);
});

test("nothing is written without the family's yes", async () => {
  await area.rows("UPDATE approach SET state = 'withdrawn', next_on = '2027-06-01' WHERE id = $1", [of.approachId]);
  expect(await beginPlan(link, { caseId: of.caseId }, NOW)).toEqual({ ok: false, because: "no-yes" });
  expect((await shown()).canWrite).toBe(false);
});

test("once agreed, the child's words are changed by nobody: not by a door, and not by a statement", async () => {
  const { planId, goalId } = await anAgreedPlan(link, of.caseId, NOW);
  expect(await goal(planId)).toEqual({ ok: false, because: "not-a-draft" });
  expect(await removeGoal(link, { goalId }, NOW)).toEqual({ ok: false, because: "not-a-draft" });
  for (const viewer of [link, of.lead, of.senco]) {
    await expect(asViewer(viewer, (tx) => tx.$executeRaw`UPDATE plan_goal SET words = 'mine' WHERE id = ${goalId}::uuid`)).rejects.toThrow(/permission denied/);
    expect(await asViewer(viewer, (tx) => tx.$executeRaw`DELETE FROM goal_rating WHERE goal_id = ${goalId}::uuid`)).toBe(0);
    expect(await asViewer(viewer, (tx) => tx.$executeRaw`DELETE FROM plan_agreement WHERE plan_id = ${planId}::uuid`)).toBe(0);
  }
});

test("a goal is rated again, and a correction is a later rating of that day", async () => {
  const { goalId } = await anAgreedPlan(link, of.caseId, NOW);
  const rate = (rating: number, ratedOn: string, now: Date) => rateGoal(link, { goalId, rating, ratedBy: "child-with-somebody", ratedOn }, now);
  got(await rate(9, "2027-03-22", day(10)));
  got(await rate(5, "2027-03-22", day(11)));
  expect(await rate(5, "2027-03-30", day(11))).toEqual({ ok: false, because: "still-to-come" });
  const short = await ofCase(link, { caseId: of.caseId }, NOW);
  expect(short.ok && short.value?.goals).toMatchObject([{ was: { rating: 3, on: "2027-03-12" }, is: { rating: 5, on: "2027-03-22" }, hope: 7 }]);
  expect(await area.rows("SELECT rating FROM goal_rating WHERE goal_id = $1 ORDER BY recorded_at", [goalId])).toEqual([{ rating: 3 }, { rating: 9 }, { rating: 5 }]);
});

test("an action is counted with its version, beyond what was promised if so", async () => {
  const { actionId } = await anAgreedPlan(link, of.caseId, NOW);
  got(await countAction(link, { actionId, version: 1, happened: "5" }, NOW));
  expect(await countAction(link, { actionId, version: 1, happened: 1 }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect((await shown()).plan!.actions[0]).toMatchObject({ planned: 4, happened: 5, version: 2 });
});

test("a review keeps promised, happened and now as they stood, asks what must be asked, and sets the next", async () => {
  const { planId, actionId } = await anAgreedPlan(link, of.caseId, NOW), later = day(39), { version } = (await shown()).plan!;
  got(await countAction(link, { actionId, version: 1, happened: 3 }, later));
  expect(await holdReview(link, { planId, version, ...review, home: "" }, later)).toMatchObject({ because: "invalid", fields: { home: expect.any(String) } });
  expect(await holdReview(link, { planId, version, ...review, rating1: "6" }, later)).toMatchObject({ because: "invalid", fields: { ratedBy: expect.any(String) } });
  expect(await holdReview(link, { planId, version, ...review, heldOn: "2027-03-11" }, later)).toEqual({ ok: false, because: "before-the-plan" });
  got(await holdReview(link, { planId, version, ...review, rating1: "6", ratedBy: "child" }, later));
  expect(await holdReview(link, { planId, version, ...review }, later)).toEqual({ ok: false, because: "changed-meanwhile" });
  got(await countAction(link, { actionId, version: 2, happened: 4 }, later));
  const page = await reviewPage(link, { caseId: of.caseId }, later);
  const plan = page.ok ? page.value.plan! : null;
  expect(plan).toMatchObject({ reviewOn: "2027-06-01", reviews: [{ heldOn: "2027-04-20", home: "Mum and a brother; both safe", placesOnline: "Not asked: No time" }] });
  expect(plan!.reviews[0]!.stood).toEqual({
    actions: [{ who: "Mum", what: "Put the uniform out on Sunday", planned: 4, happened: 3 }],
    goals: [{ words: "Walk into form without a knot in my stomach", was: { rating: 3, on: "2027-03-12" }, is: { rating: 6, on: "2027-04-20" }, hope: 7 }],
  });
});

test("a new edition takes over strengths, goals as they are now and what is not done; the old one holds until it is agreed", async () => {
  const { planId, goalId, actionId } = await anAgreedPlan(link, of.caseId, NOW), later = day(30);
  got(await rateGoal(link, { goalId, rating: 5, ratedBy: "child", ratedOn: "2027-04-11" }, later));
  got(await countAction(link, { actionId, version: 1, happened: 3 }, later));
  const next = got(await newEdition(link, { planId }, later));
  expect(await newEdition(link, { planId }, later)).toEqual({ ok: false, because: "draft-already" });
  const draft = await planPage(link, { caseId: of.caseId, edition: 2 }, later);
  expect(draft.ok && draft.value.plan).toMatchObject({
    state: "draft", edition: 2, strengths: [{ what: "Always turns up to quiz" }], goals: [{ was: { rating: 5, on: "2027-04-11" }, hope: 7 }], actions: [{ planned: 1, happened: 0, goal: 1 }], agreements: [],
  });
  expect((await shown()).plan).toMatchObject({ edition: 1, state: "agreed" });
  for (const party of ["child", "family", "school"]) got(await recordAgreement(link, { planId: next.planId, party, name: "n", agreedOn: "2027-04-11" }, later));
  expect((await shown()).editions.map(({ edition, state }) => `${edition} ${state}`)).toEqual(["2 agreed", "1 replaced"]);
});

test("a draft put aside leaves the agreed plan standing, and the next edition has a number of its own", async () => {
  const { planId } = await anAgreedPlan(link, of.caseId, NOW);
  got(await dropDraft(link, { planId: got(await newEdition(link, { planId }, NOW)).planId }, NOW));
  expect(got(await newEdition(link, { planId }, NOW)).edition).toBe(3);
  expect(await dropDraft(link, { planId }, NOW)).toEqual({ ok: false, because: "not-a-draft" });
});

test("the pastoral lead of the year reads the plan and writes nothing; of another year, nothing is there; a teacher has no door", async () => {
  const { planId, goalId } = await anAgreedPlan(link, of.caseId, NOW);
  const pastoral = { ...of.lead, role: "pastoral-lead" as const, yearGroups: ["9"], caseIds: [of.caseId] };
  const page = await planPage(pastoral, { caseId: of.caseId }, NOW);
  expect(page.ok && page.value).toMatchObject({ whole: false, canWrite: false, notes: [], plan: { goals: [{ was: { rating: 3 } }], agreements: [], reviews: [] } });
  expect(await rateGoal(pastoral, { goalId, rating: 1, ratedBy: "child", ratedOn: "2027-03-12" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  await expect(asViewer(pastoral, (tx) => tx.planStrength.createMany({ data: [{ planId, caseId: of.caseId, schoolId: area.schoolId, childId: of.childId, what: "x", saidBy: "y" }] }))).rejects.toThrow(/row-level security/);
  expect(await planPage({ ...pastoral, caseIds: [] }, { caseId: of.caseId }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await planPage(await area.viewerOf("teacher"), { caseId: of.caseId }, NOW)).toEqual({ ok: false, because: "not-found" });
});

test("another link worker's case is not there, and being kept from the child comes before every yes", async () => {
  const { planId } = await aDraft(link, of.caseId, NOW);
  const other = { ...link, caseIds: [], childIds: [] };
  expect(await planPage(other, { caseId: of.caseId }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await addStrength(other, { planId, what: "a", saidBy: "b" }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await planPage({ ...of.lead, shutOut: [of.childId] }, { caseId: of.caseId }, NOW)).toEqual({ ok: false, because: "not-found" });
});

test("what waits: a plan to agree three weeks after the yes, then a review, each only for whoever works on it", async () => {
  const mine = async (now: Date, viewer = link) => { const list = await waiting(viewer, { schoolId: area.schoolId }, now); return list.ok ? list.value.filter(({ caseId }) => caseId === of.caseId).map(({ kind, dueOn, what }) => ({ kind, dueOn, what })) : list; };
  expect(await mine(NOW)).toEqual([]);
  expect(await mine(day(15))).toEqual([{ kind: "draft", dueOn: "2027-03-29", what: "write the plan together" }]);
  await anAgreedPlan(link, of.caseId, NOW);
  expect(await mine(day(15))).toEqual([]);
  expect(await mine(day(40))).toEqual([{ kind: "review", dueOn: "2027-04-23", what: "look at the plan again" }]);
  expect(await mine(day(40), { ...link, caseIds: [] })).toEqual([]);
});
