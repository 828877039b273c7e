import fc from "fast-check";
import { expect, test } from "vitest";
import { grantsToAdd, mayChange, type GrantHeld } from "./rules";
import { GRANTED_ROLES } from "./vocabulary";

const at = (...schoolIds: string[]) => ({ schoolIds, organisationId: null });
const wanted = (role: (typeof GRANTED_ROLES)[number], more: { className?: string[]; yearGroups?: string[] } = {}) => ({ role, className: [], yearGroups: [], ...more });

test("nobody changes themselves", () => {
  expect(mayChange("a", "a")).toEqual({ ok: false, because: "not-oneself" });
  expect(mayChange("a", "b").ok).toBe(true);
});

test.each([
  ["the first safeguarding lead of a school is marked lead", "safeguarding-lead", ["s1"], [], [], [["s1", true]]],
  ["the next is a deputy", "safeguarding-lead", ["s1"], [], ["s1"], [["s1", false]]],
  ["of two schools only the one without a lead gets one", "safeguarding-lead", ["s1", "s2"], [], ["s2"], [["s1", true], ["s2", false]]],
  ["no other role leads", "senco", ["s1"], [], [], [["s1", false]]],
  ["an area role without schools reaches the area", "programme-manager", [], [], [], [[null, false]]],
  ["schools narrow an area role", "early-help-manager", ["s1"], [], [], [["s1", false]]],
  ["what is held already is left out", "senco", ["s1", "s2"], [{ role: "senco", schoolId: "s1", organisationId: null, className: null }], [], [["s2", false]]],
] as const)("%s", (_, role, schools, held, leads, expected) => {
  const answer = grantsToAdd(wanted(role), at(...schools), held, leads);
  expect(answer.ok && answer.value.map(({ schoolId, isLead }) => [schoolId, isLead])).toEqual(expected);
});

test("a teacher holds one grant a class, and may be given another class", () => {
  const held = [{ role: "teacher", schoolId: "s1", organisationId: null, className: "7A" }];
  const answer = grantsToAdd(wanted("teacher", { className: ["7A", "7B"] }), at("s1"), held, []);
  expect(answer.ok && answer.value.map(({ className }) => className)).toEqual(["7B"]);
});

test("classes and years belong to those who have them", () => {
  const answer = grantsToAdd(wanted("senco", { className: ["7A"], yearGroups: ["7"] }), at("s1"), [], []);
  expect(answer.ok && answer.value).toEqual([{ role: "senco", schoolId: "s1", organisationId: null, className: null, yearGroups: [], isLead: false }]);
});

test("a provider holds an organisation and no school, once for each organisation, and nobody else holds one", () => {
  const given = grantsToAdd(wanted("provider"), { schoolIds: ["s1"], organisationId: "o1" }, [], []);
  expect(given.ok && given.value).toMatchObject([{ role: "provider", schoolId: null, organisationId: "o1" }]);
  const held = given.ok ? given.value : [];
  expect(grantsToAdd(wanted("provider"), { schoolIds: [], organisationId: "o1" }, held, [])).toEqual({ ok: false, because: "already-held" });
  expect(grantsToAdd(wanted("provider"), { schoolIds: [], organisationId: "o2" }, held, []).ok).toBe(true);
  const senco = grantsToAdd(wanted("senco"), { schoolIds: ["s1"], organisationId: "o1" }, [], []);
  expect(senco.ok && senco.value).toMatchObject([{ schoolId: "s1", organisationId: null }]);
});

test("giving the same again is refused, whatever it is", () => {
  fc.assert(fc.property(
    fc.constantFrom(...GRANTED_ROLES), fc.uniqueArray(fc.constantFrom("s1", "s2", "s3"), { minLength: 1 }), fc.uniqueArray(fc.constantFrom("7A", "7B")),
    (role, schools, className) => {
      const first = grantsToAdd(wanted(role, { className }), at(...schools), [], []);
      if (!first.ok) throw new Error("Nothing was held, so something is added.");
      const held: readonly GrantHeld[] = first.value;
      expect(grantsToAdd(wanted(role, { className }), at(...schools), held, [])).toEqual({ ok: false, because: "already-held" });
    },
  ));
});
