import { expect, test } from "vitest";
import { conditions, decide, type Capability, type Subjects } from "./decide";
import { isYes, KIND_OF, letterFor, REASONS, SCENARIOS, SITUATIONS, type Kind, type Situation } from "./scenarios";
import type { Viewer } from "./viewer";
import { EVERYBODY, HERE, viewerOf, WORLD } from "./world";

const CAPABILITIES = Object.keys(SCENARIOS) as Capability[];
const PLACE = { own: WORLD.here, sameSchool: WORLD.sameSchool, otherSchool: WORLD.otherSchool, otherArea: WORLD.otherArea, shutOut: WORLD.shutOut } as const;
const OTHER_OFFICE: Readonly<Record<string, string>> = { "data-manager": "safeguarding-lead", "safeguarding-lead": "data-manager" };

/** What decide() is shown: the subject of that kind in that situation, as scenarios.ts describes it. */
function subjectOf(kind: Kind, situation: Situation, viewer: Viewer): object {
  const { schoolId, childId, personId, caseId, organisationId } = PLACE[situation];
  const person = { personId: situation === "own" ? viewer.id : personId };
  switch (kind) {
    case "area": return {};
    case "school": case "door": return { schoolId };
    case "class": return { schoolId, className: situation === "own" ? "9A" : "7A" };
    case "child": return { schoolId, childId, className: situation === "own" ? "9A" : "7A" };
    case "entry": return { schoolId, childId };
    case "review": case "approach": return { schoolId, childId, restricted: situation === "sameSchool" };
    case "file": return { schoolId, audience: situation === "sameSchool" ? OTHER_OFFICE[viewer.role] ?? "data-manager" : viewer.role };
    case "case": return { schoolId, childId, caseId };
    case "request": return { schoolId, childId, caseId, organisationId };
    case "organisation": return { organisationId };
    case "person": return person;
    case "keeping": return { schoolId, childId, ...person };
  }
}

/** Kept from the children of `shutOut` also where it is Seen itself: the rule comes before every role. */
const keptFrom = (viewer: Viewer): Viewer => ({ ...viewer, shutOut: [WORLD.shutOut.childId] });

const cells = CAPABILITIES.flatMap((may) => EVERYBODY.flatMap((role) => SITUATIONS.map((situation) => ({ may, role, situation, letter: letterFor(may, role, situation) }))));

test("every cell of the list is written", () => {
  expect(CAPABILITIES.sort()).toEqual((Object.keys(conditions) as Capability[]).sort());
  expect(cells).toHaveLength(CAPABILITIES.length * 17 * 5);
  expect(cells.filter(({ letter }) => !(letter in REASONS))).toEqual([]);
  expect(Object.values(SCENARIOS).flatMap((row) => Object.values(row)).filter((cell) => cell.length !== 5)).toEqual([]);
});

test.each(CAPABILITIES)("%s: every role, every situation, and the reason given", (may) => {
  const wrong = cells.filter((cell) => cell.may === may && cell.letter !== "d" && cell.letter !== "-").flatMap(({ role, situation, letter }) => {
    const viewer = keptFrom(viewerOf(role));
    const decision = decide(viewer, may, subjectOf(KIND_OF[may], situation, viewer) as Subjects[typeof may]);
    const expected = { yes: isYes(letter), because: REASONS[letter] };
    return decision.yes === expected.yes && decision.because === expected.because ? [] : [{ role, situation, expected, decision }];
  });
  expect(wrong).toEqual([]);
});

test("one grant's rights end at its own school, whatever else the person holds elsewhere", () => {
  const lead = viewerOf("safeguarding-lead");
  expect(decide({ ...lead, schoolIds: [WORLD.otherSchool.schoolId] }, "child:read", { schoolId: HERE.schoolId, childId: HERE.childId }).yes).toBe(false);
  expect(decide({ ...lead, schoolIds: [] }, "child:read", { schoolId: HERE.schoolId, childId: HERE.childId }).yes).toBe(false);
});

test("an approach that only the safeguarding lead may know of is also worked on by the link worker the child was given to, and by nobody else", () => {
  const restricted = { schoolId: HERE.schoolId, childId: HERE.childId, restricted: true }, another = { ...restricted, childId: WORLD.sameSchool.childId };
  expect(EVERYBODY.filter((role) => decide(viewerOf(role), "approach:work", restricted).yes)).toEqual(["link-worker", "safeguarding-lead"]);
  expect(EVERYBODY.filter((role) => decide(viewerOf(role), "approach:work", another).yes)).toEqual(["safeguarding-lead"]);
});

test("a case or organisation brought along opens nothing to a role that reaches none", () => {
  const { caseIds, childIds } = viewerOf("link-worker"), { organisationId } = viewerOf("provider");
  const subject = { schoolId: HERE.schoolId, childId: HERE.childId, caseId: HERE.caseId, organisationId: HERE.organisationId };
  for (const role of ["teacher", "staff", "school-lead", "data-manager", "early-help-manager", "programme-manager", "administrator", "verifier"] as const) for (const may of ["child:read", "case:read", "plan:read", "family:read", "request:read", "register:keep"] as const)
    expect(decide({ ...viewerOf(role), caseIds, childIds, organisationId }, may, subject).yes, `${role} ${may}`).toBe(false);
});
