// A small world for the tests of access: two areas, three schools, in each place a child with one row of everything. Ids and rows only,
// as data: whoever uses it writes them into a database of its own.
import { NOTHING_MORE, SYSTEM_IDS, type Viewer } from "./viewer";
import { ROLES, SYSTEMS, isSchoolRole, type Role, type System } from "./vocabulary";

export type Who = Role | System;
export const EVERYBODY: readonly Who[] = [...ROLES, ...SYSTEMS];
/**
 * Where a row lies as the viewer sees it: their school and a child who is theirs in whatever way their role has one, their school and a child
 * of another year whom somebody else works with, their school and a child they are kept from, another school, another area, and an area in
 * which everything has the same ids as here: an id is an area's own.
 */
export const PLACES = ["here", "sameSchool", "shutOut", "otherSchool", "otherArea", "twin"] as const;
export type Place = (typeof PLACES)[number];

const KINDS = ["area", "school", "person", "child", "programme", "import", "row", "grant", "session", "case", "organisation", "plan", "goal", "request", "link"] as const;
/** The same id each time; `n` tells the ids of a kind apart. */
export const idOf = (kind: (typeof KINDS)[number], n: number): string => `${String(KINDS.indexOf(kind) + 1).padStart(8, "0")}-0000-4000-8000-${String(n).padStart(12, "0")}`;
const personOf = (role: Who) => (SYSTEM_IDS[role as System] as string | undefined) ?? idOf("person", 100 + EVERYBODY.indexOf(role));

/**
 * One place's ids. `bare` is a child on its roll of whom nothing is known but that somebody asks the family, `unborn` one that is on no roll.
 * Rows of one kind in one place are `n` apart: see `ASIDE`.
 */
export type Where = {
  readonly place: Place; readonly n: number; readonly areaId: string; readonly schoolId: string; readonly childId: string; readonly bareId: string; readonly unbornId: string;
  readonly personId: string; readonly programmeId: string; readonly importId: string; readonly caseId: string; readonly planId: string; readonly goalId: string;
  readonly requestId: string; readonly organisationId: string; readonly linkId: string;
};
/** What is added to `n`: a draft that nobody said yes to and the request that was accepted; a case looked at again and a draft somebody said yes to; a family not asked yet; what nothing hangs on. */
export const ASIDE = { second: 20, old: 40, asking: 60, spare: 80 } as const;

/** The ids of a place by its number, of an area and of a school. */
export const placeOf = (place: Place, n: number, area: number, school: number): Where => ({
  place, n, areaId: idOf("area", area), schoolId: idOf("school", school), childId: idOf("child", n * 10), bareId: idOf("child", n * 10 + 1),
  unbornId: idOf("child", n * 10 + 2), personId: idOf("person", n * 10), programmeId: idOf("programme", area), importId: idOf("import", n * 10),
  caseId: idOf("case", n), planId: idOf("plan", n), goalId: idOf("goal", n), requestId: idOf("request", n),
  organisationId: idOf("organisation", place === "shutOut" ? 1 : n), linkId: place === "here" ? personOf("family") : idOf("link", n),
});
const here = placeOf("here", 1, 1, 1);
export const WORLD: Readonly<Record<Place, Where>> = {
  here, twin: { ...here, place: "twin", areaId: idOf("area", 2), programmeId: idOf("programme", 2) }, sameSchool: placeOf("sameSchool", 5, 1, 1), shutOut: placeOf("shutOut", 2, 1, 1),
  otherSchool: placeOf("otherSchool", 3, 1, 2), otherArea: placeOf("otherArea", 4, 2, 3),
};
export const HERE = WORLD.here;
export const YEARS = { mine: "9", other: "7" } as const;
/** The secret of the family's private link `here`, where a database is to have one: what stands there is its hash. */
export const FAMILY_KEY = "seen-in-a-test-the-link-of-one-guardian-abc";
export const PARTS = ["strengths", "going-on", "goals", "actions", "shared"] as const;

// Cases and children elsewhere, and one they are kept from, as if they had been brought along by mistake: neither opens anything.
const CARRIED = [WORLD.here, WORLD.shutOut, WORLD.otherSchool, WORLD.otherArea];
const REACH: Readonly<Partial<Record<Who, Partial<Viewer>>>> = {
  "link-worker": { caseIds: CARRIED.map(({ caseId }) => caseId), childIds: CARRIED.map(({ childId }) => childId), askingIds: CARRIED.map(({ bareId }) => bareId) },
  "pastoral-lead": { caseIds: CARRIED.map(({ caseId }) => caseId), yearGroups: [YEARS.mine] },
  teacher: { className: "9A" },
  provider: { organisationId: HERE.organisationId },
  family: { caseIds: [HERE.caseId], parts: PARTS }, // their id is the link's: a family is known by nothing else
};

/** Somebody with that role at the school `here` (or in its area), kept from the children of the place `shutOut`; a system is kept from nobody. */
export function viewerOf(role: Who): Viewer {
  const system = role in SYSTEM_IDS;
  return {
    id: personOf(role), areaId: HERE.areaId, role, schoolIds: system || isSchoolRole(role) ? [HERE.schoolId] : [], yearGroups: [], className: null,
    shutOut: system ? [] : [WORLD.shutOut.childId, WORLD.shutOut.bareId], ...NOTHING_MORE, ...REACH[role], through: "page",
  };
}
