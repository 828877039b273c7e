// A small world for the tests of access: two areas, three schools, in each place a child with one row of everything. Ids and rows only,
// as data: whoever uses it writes them into a database of its own.
import { SYSTEM_IDS, type Viewer } from "./viewer";
import { ROLES, SYSTEMS, isSchoolRole, type Role, type System } from "./vocabulary";

export type Who = Role | System;
export const EVERYBODY: readonly Who[] = [...ROLES, ...SYSTEMS];
/** Where a row lies as the viewer sees it: their school, their school and a child they are kept from, another school, another area. */
export const PLACES = ["here", "shutOut", "otherSchool", "otherArea"] as const;
export type Place = (typeof PLACES)[number];

const KINDS = ["area", "school", "person", "child", "programme", "import", "row", "grant", "session"] as const;
/** The same id each time; `n` tells the ids of a kind apart. */
export const idOf = (kind: (typeof KINDS)[number], n: number): string => `${String(KINDS.indexOf(kind) + 1).padStart(8, "0")}-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** One place's ids. `bare` is a child on its roll of whom nothing else is known, `unborn` one that is on no roll. */
export type Where = {
  readonly place: Place; readonly areaId: string; readonly schoolId: string; readonly childId: string; readonly bareId: string; readonly unbornId: string;
  readonly personId: string; readonly programmeId: string; readonly importId: string; readonly n: number;
};
const where = (place: Place, n: number, area: number, school: number): Where => ({
  place, n, areaId: idOf("area", area), schoolId: idOf("school", school), childId: idOf("child", n * 10), bareId: idOf("child", n * 10 + 1),
  unbornId: idOf("child", n * 10 + 2), personId: idOf("person", n * 10), programmeId: idOf("programme", area), importId: idOf("import", n * 10),
});
export const WORLD: Readonly<Record<Place, Where>> = {
  here: where("here", 1, 1, 1), shutOut: where("shutOut", 2, 1, 1), otherSchool: where("otherSchool", 3, 1, 2), otherArea: where("otherArea", 4, 2, 3),
};
export const HERE = WORLD.here;
export const YEARS = { mine: "9", other: "7" } as const;

/** Somebody with that role at the school `here` (or in its area), kept from the children of the place `shutOut`; a system is kept from nobody. */
export function viewerOf(role: Who): Viewer {
  const system = SYSTEM_IDS[role as System] as string | undefined;
  return {
    id: system ?? idOf("person", 100 + EVERYBODY.indexOf(role)), areaId: HERE.areaId, role, schoolIds: system || isSchoolRole(role) ? [HERE.schoolId] : [],
    yearGroups: role === "pastoral-lead" ? [YEARS.mine] : [], className: role === "teacher" ? "9A" : null,
    shutOut: system ? [] : [WORLD.shutOut.childId, WORLD.shutOut.bareId], through: "page",
  };
}
