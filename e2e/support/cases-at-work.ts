// The loop after the decision, at the school in the middle of its year: families asked, cases in every state a page can show, plans, services, registers.
import { NOTHING_MORE, type Viewer } from "../../lib/access/viewer";
import { addTask, askToClose, finishTask, recordAttempt, recordContact, takeOn } from "../../lib/cases/commands";
import { acceptRequest, addPot, addService, declineRequest, keepRegister, makeRequest } from "../../lib/commissioning/commands";
import { decideReview, recordAnswer, signOffClosing } from "../../lib/jobs/commands";
import { countAreaAgain } from "../../lib/jobs/count-again";
import { freezeBaselineOf } from "../../lib/jobs/freeze-baseline";
import { dayOf } from "../../lib/kernel/calendar";
import { recordAgreement } from "../../lib/plans/agreeing/commands";
import { makeLink, writeNote } from "../../lib/plans/family/commands";
import { LINK_PARTS } from "../../lib/plans/family/vocabulary";
import { countAction, holdReview, rateGoal } from "../../lib/plans/living/commands";
import { addAction, addGoal, addStrength } from "../../lib/plans/parts/commands";
import { beginPlan, saveWords } from "../../lib/plans/writing/commands";
import { familyKeyHash } from "../../lib/session/family-key";
import { must, NOW, ORGANISATION, type OwnSchool } from "./school";

const at = (on: string) => new Date(`${on}T10:00:00Z`);
/** The secret of the private link to the plan of a school's Ben, which every worker of the run knows. */
export const linkKeyOf = ({ areaId }: Pick<OwnSchool, "areaId">): string => `bens-link-in-${areaId}`;

/** Ben has everything and Ida's case is asked to close on a draft; Lil's is closed, Hal's family said no, Jo's is not asked yet. */
export async function fillCases(school: OwnSchool): Promise<void> {
  await decide(school, "Ben", "school");
  for (const forename of ["Hal", "Ida", "Jo", "Lil"]) await decide(school, forename, "link-worker");
  await tries(school);
  const ben = await yes(school, "Ben"), ida = await yes(school, "Ida"), lil = await yes(school, "Lil");
  await works(school, ben);
  const goalId = await agree(school, await write(school, ben, "2027-01-18"));
  await write(school, ida, "2027-01-18");
  await ask(school, ben, goalId);
  await share(school, ben);
  await close(school, ida, lil);
  await countAreaAgain(school, NOW, "command line");
}

const one = async ({ rows, areaId }: OwnSchool, sql: string, ...values: readonly unknown[]) => {
  const [found] = await rows(sql, [areaId, ...values]);
  if (!found) throw new Error(`Nothing found by ${sql}.`);
  return found;
};
const approachOf = async (school: OwnSchool, forename: string) => {
  const { id, version } = await one(school, "SELECT a.id, a.version FROM approach a JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = $2", forename);
  return { approachId: id, version };
};
const guardianOf = async (school: OwnSchool, forename: string) => {
  const found = await school.rows("SELECT g.id FROM guardian g JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = $2", [school.areaId, forename]);
  return found[0]?.id;
};

async function decide(school: OwnSchool, forename: string, supportBy: string): Promise<void> {
  const review = await one(school, "SELECT r.id, r.version FROM review r JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = $2", forename);
  const [lead, { id: secondId }] = [await school.viewerOf("lead"), await school.viewerOf("senco")];
  must(await decideReview(lead, { reviewId: review.id, version: review.version, end: "support-now", supportBy, reason: "Three people saw a part of the same term.", secondId, tell: "acting", tellWho: "Naomi Adeyemi" }, at("2027-01-08")));
}

async function tries(school: OwnSchool): Promise<void> {
  const link = await school.viewerOf("link"), lead = await school.viewerOf("lead"), on = at("2027-01-11"), today = dayOf(on);
  must(await takeOn(link, await approachOf(school, "Hal"), on));
  must(await recordAttempt(await school.viewerOf("link"), { ...(await approachOf(school, "Hal")), triedOn: today, how: "phone", whom: "other", whomElse: "His grandmother", outcome: "no-answer", nextStep: "Ask at the gate on Thursday", nextOn: "2027-01-14" }, on));
  must(await recordAnswer(lead, { ...(await approachOf(school, "Hal")), answer: "declined", givenOn: today, givenBy: "parental-responsibility", guardian: "other", giverElse: "Val Yates", childView: "Not now, thank you.", words: "No, while she is on nights.", tryNext: "Ask again after the move", tryOn: "2027-03-10" }, on));
}

async function yes(school: OwnSchool, forename: string): Promise<string> {
  const on = at("2027-01-12"), guardian = (await guardianOf(school, forename)) ?? "other";
  const { caseId } = must(await recordAnswer(await school.viewerOf("lead"), {
    ...(await approachOf(school, forename)), answer: "agreed", givenOn: dayOf(on), givenBy: "parental-responsibility", guardian, giverElse: "Whoever looks after the child", childView: "Alright, if it is not another meeting.", words: "Yes, at once.",
    linkWorkerId: (await school.viewerOf("link")).id, contactEvery: 7,
  }, on));
  await freezeBaselineOf({ ...school, caseId: caseId! }, on, "command line");
  return caseId!;
}

async function works(school: OwnSchool, caseId: string): Promise<void> {
  const link = await school.viewerOf("link"), on = at("2027-01-14");
  must(await recordContact(link, { caseId, heldOn: "2027-01-13", how: "home-visit", withWhom: "both", reached: "yes", minutes: 50, words: "He showed me his boots. Mornings are the hard part." }, on));
  must(await recordContact(link, { caseId, heldOn: "2027-01-14", how: "phone", withWhom: "family", reached: "no" }, on));
  const task = async (what: string, dueOn: string) => must(await addTask(link, { caseId, what, dueOn, ownerId: link.id }, on));
  await task("Ring the bus company about the early bus", "2027-01-15");
  await task("Meet the coach about a place in the team", "2027-03-10");
  const { id: taskId } = await one(school, "SELECT id FROM case_task WHERE area_id = $1 AND due_on = '2027-01-15'");
  must(await finishTask(link, { taskId }, at("2027-01-15")));
}

async function write({ viewerOf }: OwnSchool, caseId: string, day: string): Promise<string> {
  const link = await viewerOf("link"), on = at(day), { planId } = must(await beginPlan(link, { caseId }, on));
  must(await saveWords(link, { planId, version: 1, goingOn: "Two mornings a week nobody wakes him. He is with older boys, and likes them.", notAgreed: "Whether the telephone stays downstairs at night." }, on));
  must(await addStrength(link, { planId, what: "Answers every call and comes to everything", saidBy: "Naomi, of his mum" }, on));
  for (const [goal, rating] of [["Play football for a team that wants me there", 2], ["Get up without a row", 4]] as const) {
    const { goalId } = must(await addGoal(link, { planId, words: goal, rating, ratedBy: "child", ratedOn: day, hope: 7 }, on));
    must(await addAction(link, { planId, ownerKind: "link-worker", ownerName: "Naomi", what: "come along the first three times", byOn: "2027-03-25", planned: 3, goalId }, on));
  }
  return planId;
}

/** Agreed by all, rated twice and looked at again; the id of the first goal. */
async function agree(school: OwnSchool, planId: string): Promise<string> {
  const link = await school.viewerOf("link"), on = at("2027-01-20"), held = at("2027-02-26");
  for (const [party, name] of [["child", "Ben Rook"], ["family", "Bo Rook-Zeal"], ["link-worker", "Naomi Adeyemi"], ["school", "Imran Siddiqui"]]) must(await recordAgreement(link, { planId, party, name, words: party === "child" ? "fine" : "", agreedOn: dayOf(on), reviewOn: "2027-02-26" }, on));
  const goals = await school.rows("SELECT id FROM plan_goal WHERE area_id = $1 AND plan_id = $2 ORDER BY number", [school.areaId, planId]);
  for (const { id: goalId } of goals) must(await rateGoal(link, { goalId, rating: 4, ratedBy: "child", ratedOn: "2027-02-05" }, at("2027-02-05")));
  for (const { id: actionId, version } of await school.rows("SELECT id, version FROM plan_action WHERE area_id = $1 AND plan_id = $2", [school.areaId, planId])) must(await countAction(link, { actionId, version, happened: 2 }, held));
  const { version } = await one(school, "SELECT version FROM plan WHERE area_id = $1 AND id = $2", planId);
  must(await holdReview(link, {
    planId, version, heldOn: dayOf(held), whoWasThere: "Ben, his mum, Imran Siddiqui and Naomi", childSaid: "Coach asks where I was, not why I wasn’t.", rating1: 6, rating2: 3, ratedBy: "child-with-somebody",
    homeAsked: "asked", home: "His mum and him, and his sister at weekends.", friendsAsked: "asked", friends: "Older ones. Two of them drive.", placesOnlineAsked: "asked", placesOnline: "The retail park after dark.",
    timesMissingAsked: "not-asked", timesMissing: "His sister was in the room; next time.", words: "Football holds him on Fridays.", nextOn: "2027-04-09",
  }, held));
  return String(goals[0]!.id);
}

async function ask(school: OwnSchool, caseId: string, goalId: string): Promise<void> {
  const manager = await school.viewerOf("manager"), link = await school.viewerOf("link"), provider = await school.viewerOf("provider"), { id: organisationId } = await one(school, "SELECT id FROM organisation WHERE area_id = $1 AND name = $2", ORGANISATION);
  const { serviceId } = must(await addService(manager, { organisationId, name: "Monday group", about: "A warm meal, games and talk.", strands: ["social", "insight"], fromAge: "8", toAge: "16", place: "The Old Library, Mill Street", times: "Mondays, 15:30 to 17:00", price: "12.50" }, at("2027-01-08")));
  const { potId } = must(await addPot(manager, { name: "Ours 2026/27", amount: "600", fromOn: "2026-09-01", untilOn: "2027-07-31", schoolId: school.schoolId }, at("2027-01-08")));
  const asked = async (sessions: string, firstSessionOn: string, on: Date) => must(await makeRequest(link, {
    caseId, goalId, serviceId, potId, sessions, firstSessionOn, firstName: "Ben", whatHelps: "Give him something to carry.", contactRoute: "Text to his mum.", fullName: "Ben Rook", emergencyContact: "Bo Rook-Zeal, 07700 900102",
    medicalAndAccess: "Inhaler in his left pocket.", mayCollect: "Bo Rook-Zeal", familyAgreed: "yes",
  }, on)).requestId;
  const requestId = await asked("6", "2027-02-01", at("2027-01-21")), declined = await asked("2", "2027-03-01", at("2027-02-10"));
  must(await acceptRequest(provider, { requestId }, at("2027-01-22")));
  must(await declineRequest(provider, { requestId: declined, words: "Full until Easter; the Friday gym has room." }, at("2027-02-12")));
  for (const [on, mark, words] of [["2027-02-01", "here", "Set out the chairs."], ["2027-02-08", "told-us", "His mum rang."], ["2027-03-01", "not-here", ""]] as const) must(await keepRegister(provider, { serviceId, on, [`mark.${requestId}`]: mark, [`words.${requestId}`]: words }, at(on)));
  await asked("4", "2027-03-22", at("2027-03-10"));
}

async function share(school: OwnSchool, caseId: string): Promise<void> {
  const on = at("2027-03-01"), guardianId = await guardianOf(school, "Ben");
  must(await makeLink(await school.viewerOf("link"), { caseId, guardianId, parts: [...LINK_PARTS], untilOn: "2027-07-31" }, on));
  await school.rows("UPDATE family_link SET key_hash = $2 WHERE area_id = $1", [school.areaId, familyKeyHash(linkKeyOf(school))]); // the secret was told once, to this process alone
  const { id } = await one(school, "SELECT id FROM family_link WHERE area_id = $1"), family: Viewer = { id: String(id), areaId: school.areaId, role: "family", schoolIds: [], yearGroups: [], className: null, shutOut: [], through: "page", ...NOTHING_MORE, caseIds: [caseId], parts: LINK_PARTS };
  for (const kind of ["add", "disagree"]) must(await writeNote(family, { caseId, kind, words: "He sings in the mornings now." }, at("2027-03-11")));
}

async function close(school: OwnSchool, ida: string, lil: string): Promise<void> {
  const link = await school.viewerOf("link"), on = at("2027-02-22");
  for (const caseId of [ida, lil]) {
    const { version } = await one(school, "SELECT version FROM support_case WHERE area_id = $1 AND id = $2", caseId);
    must(await askToClose(link, { caseId, version, reason: "enough-for-now", words: "Mornings work. The group goes on without us.", homeAsked: "Asked in January and again now: the two of them, and it is calm." }, on));
  }
  const { version } = await one(school, "SELECT version FROM support_case WHERE area_id = $1 AND id = $2", lil);
  must(await signOffClosing(await school.viewerOf("lead"), { caseId: lil, version }, at("2027-02-24")));
}
