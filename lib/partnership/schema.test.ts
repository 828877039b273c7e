import { expect, test } from "vitest";
import { ownPassword, peopleAsked, person, programme, school } from "./schema";

const ID = "0190a3c0-0000-7000-8000-000000000001";
const valid = { email: "a@b.example", name: "Judith Marlow", role: "teacher", schoolIds: ID };
const faults = (answer: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) => answer.error?.issues.map(({ path }) => path.join("."));

test("a form's one box and its several boxes are the same list", () => {
  expect(person.parse(valid).schoolIds).toEqual([ID]);
  expect(person.parse({ ...valid, schoolIds: [ID] }).schoolIds).toEqual([ID]);
  expect(person.parse({ ...valid, schoolIds: undefined, schoolUrns: "123456" }).schoolUrns).toEqual(["123456"]);
});

test.each(["teacher", "safeguarding-lead", "data-manager"])("%s needs a school, and the sentence stands at the schools", (role) => {
  expect(faults(person.safeParse({ ...valid, role, schoolIds: "" }))).toEqual(["schoolIds"]);
});

test("an area role needs none", () => expect(person.safeParse({ ...valid, role: "administrator", schoolIds: "" }).success).toBe(true));

test.each(["family", "imports", ""])("“%s” is not granted here", (role) => expect(faults(person.safeParse({ ...valid, role }))).toContain("role"));

test("a provider needs an organisation, by id or by name, and the sentence stands there", () => {
  expect(faults(person.safeParse({ ...valid, role: "provider", organisationId: "" }))).toEqual(["organisationId"]);
  expect(person.safeParse({ ...valid, role: "provider", organisationId: ID }).success).toBe(true);
  expect(person.safeParse({ ...valid, role: "provider", organisation: "Young Carers" }).success).toBe(true);
});

test("an e-mail is kept in small letters", () => expect(person.parse({ ...valid, email: " Judith.Marlow@Larkhill.Example " }).email).toBe("judith.marlow@larkhill.example"));

test("classes are split at commas and kept once", () => expect(person.parse({ ...valid, className: ["7A, 7B", "7A"] }).className).toEqual(["7A", "7B"]));

test.each(["12345", "1234567", "12345a", ""])("“%s” is no URN", (urn) => expect(school.safeParse({ urn, name: "Larkhill", phase: "secondary" }).success).toBe(false));

test("a programme has a place and a school", () => {
  expect(faults(programme.safeParse({ name: "Early help", places: "0", schoolIds: ID }))).toEqual(["places"]);
  expect(faults(programme.safeParse({ name: "Early help", places: "12" }))).toEqual(["schoolIds"]);
});

test("a password of eleven is too short, of twelve not, and is written twice alike", () => {
  const again = (newPassword: string, newPasswordAgain = newPassword) => ownPassword.safeParse({ currentPassword: "x", newPassword, newPasswordAgain });
  expect(again("a".repeat(11)).success).toBe(false);
  expect(again("a".repeat(12)).success).toBe(true);
  expect(faults(again("a".repeat(12), "b".repeat(12)))).toEqual(["newPasswordAgain"]);
});

test("a filter that means nothing is no filter", () => {
  expect(peopleAsked.parse({ role: "emperor", schoolId: "x", page: "minus one", q: "", disabled: "perhaps" })).toEqual({ page: 1 });
});
