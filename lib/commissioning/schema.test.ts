import { expect, test } from "vitest";
import { newPot, newService, register, request } from "./schema";

const ID = "0190a3c0-0000-7000-8000-000000000001", OTHER = "0190a3c0-0000-7000-8000-000000000002";
const faults = (answer: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) => answer.error?.issues.map(({ path }) => path.join("."));

test("a register posts one mark a child, empty words are none, and an unmarked child is left out", () => {
  const read = register.parse({ serviceId: ID, on: "2027-03-12", [`mark.${ID}`]: "here", [`words.${ID}`]: " ", [`words.${OTHER}`]: "x" });
  expect(read).toMatchObject({ didNotRun: false, marks: [{ requestId: ID, mark: "here", words: null }] });
});

test("a wrong mark and words that are too long are said at their own field", () => {
  expect(faults(register.safeParse({ serviceId: ID, on: "2027-03-12", [`mark.${ID}`]: "did-not-run" }))).toEqual([`mark.${ID}`]);
  expect(faults(register.safeParse({ serviceId: ID, on: "2027-03-12", [`mark.${ID}`]: "here", [`words.${ID}`]: "x".repeat(501) }))).toEqual([`words.${ID}`]);
  expect(faults(register.safeParse({ serviceId: ID, on: "2027-02-30" }))).toEqual(["on"]);
});

const service = { organisationId: ID, name: "Group", about: "Games.", strands: "social", place: "Library", times: "Mondays", price: "12.5", fromAge: "", toAge: "" };
test("a service has a price in pounds, a strand, and ages in order", () => {
  expect(newService.parse(service)).toMatchObject({ price: 1250, strands: ["social"], fromAge: null });
  expect(faults(newService.safeParse({ ...service, price: "12.505" }))).toEqual(["price"]);
  expect(faults(newService.safeParse({ ...service, price: "1000.01" }))).toEqual(["price"]);
  expect(faults(newService.safeParse({ ...service, strands: undefined }))).toEqual(["strands"]);
  expect(faults(newService.safeParse({ ...service, fromAge: "14", toAge: "8" }))).toEqual(["toAge"]);
});

test("a pot ends after it begins, and belongs to a school or to the whole area", () => {
  const pot = { name: "Summer", amount: "1,200", fromOn: "2027-01-01", untilOn: "2027-07-31", schoolId: "" };
  expect(newPot.parse(pot)).toMatchObject({ amount: 120_000, schoolId: null });
  expect(faults(newPot.safeParse({ ...pot, untilOn: "2026-12-31" }))).toEqual(["untilOn"]);
});

test("nothing is asked of an organisation without the family's yes", () => {
  const asked = { caseId: ID, goalId: ID, serviceId: ID, potId: ID, sessions: "4", firstSessionOn: "2027-03-12", firstName: "H", whatHelps: "x", contactRoute: "x", fullName: "x", emergencyContact: "x", medicalAndAccess: "x", mayCollect: "x" };
  expect(faults(request.safeParse(asked))).toEqual(["familyAgreed"]);
  expect(request.safeParse({ ...asked, familyAgreed: "yes" }).success).toBe(true);
});
