// For tests: a case with an agreed plan, an organisation with its provider, a service and a pot.
import { randomUUID } from "node:crypto";
import type { Viewer } from "../access/viewer";
import { aCase } from "../jobs/case.sample";
import { addOrganisation, addPerson } from "../partnership/commands";
import { NOW, type SmallArea } from "../jobs/world.sample";
import { addPot, addService } from "./commands";

export { NOW };
export const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

/** A case whose plan was agreed with one goal, and another goal in a later draft. */
export async function anAgreedCase(area: SmallArea, forename: string) {
  const found = await aCase(area, forename), goals = await Promise.all([["agreed", 1, "See my friends again"], ["draft", 2, "Sleep better"]].map(async ([state, edition, words]) => {
    const [planId, goalId] = [randomUUID(), randomUUID()], whose = [area.areaId, found.caseId, area.schoolId, found.childId];
    await area.rows(`INSERT ${"INTO"} plan (area_id, case_id, school_id, child_id, id, edition, state, written_on, agreed_on) VALUES ($1, $2, $3, $4, $5, $6, $7, '2027-03-09', '2027-03-10')`, [...whose, planId, edition, state]);
    await area.rows(`INSERT ${"INTO"} plan_goal (area_id, case_id, school_id, child_id, plan_id, id, number, words) VALUES ($1, $2, $3, $4, $5, $6, 1, $7)`, [...whose, planId, goalId, words]);
    return goalId;
  }));
  return { ...found, goalId: goals[0]!, draftGoalId: goals[1]! };
}

/** An organisation of that name with one person who works for it and one service at £12.50 a session. */
export async function anOrganisation(area: SmallArea, name: string) {
  const admin = await area.viewerOf("admin"), manager = await aManager(area);
  const { organisationId } = must(await addOrganisation(admin, { name, phone: "01632 960001" }, NOW));
  must(await addPerson(admin, { email: `${name}@test.example`, name: `Worker at ${name}`, role: "provider", organisationId }, NOW));
  const { serviceId } = must(await addService(manager, { organisationId, name: "Monday group", about: "Games and talk.", strands: ["social"], fromAge: "8", toAge: "14", place: "The Old Library", times: "Mondays", price: "12.50" }, NOW));
  return { organisationId, serviceId, provider: () => area.viewerOf(name) };
}

export async function aManager(area: SmallArea): Promise<Viewer> {
  const added = await addPerson(await area.viewerOf("admin"), { email: "manager@test.example", name: "Manager", role: "programme-manager" }, NOW);
  if (!added.ok && added.because !== "already-there") throw new Error(added.because);
  return area.viewerOf("manager");
}

export const aPot = async (area: SmallArea, name: string, amount: string): Promise<string> =>
  must(await addPot(await aManager(area), { name, amount, fromOn: "2027-01-01", untilOn: "2027-07-31" }, NOW)).potId;

/** What the form for a request posts. */
export const asked = (of: { readonly caseId: string; readonly goalId: string }, serviceId: string, potId: string, more: object = {}) => ({
  caseId: of.caseId, goalId: of.goalId, serviceId, potId, sessions: "4", firstSessionOn: "2027-03-12", firstName: "Haniya", whatHelps: "A quiet start.", contactRoute: "Text Mum.",
  fullName: "Haniya Iqbal", emergencyContact: "Sam, 07700 900100", medicalAndAccess: "none known", mayCollect: "Sam", familyAgreed: "yes", ...more,
});
