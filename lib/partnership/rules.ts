import { no, yes, type Result } from "../kernel/result";
import type { GrantedRole } from "./vocabulary";

export type Wanted = { readonly role: GrantedRole; readonly className: readonly string[]; readonly yearGroups: readonly string[] };
export type GrantHeld = { readonly role: string; readonly schoolId: string | null; readonly className: string | null };
export type GrantToAdd = GrantHeld & { readonly role: GrantedRole; readonly yearGroups: readonly string[]; readonly isLead: boolean };

/** Nobody grants, ends, disables or resets themselves: a second person always knows. */
export const mayChange = (viewerId: string, personId: string): Result<null, "not-oneself"> => (viewerId === personId ? no("not-oneself") : yes(null));

/**
 * One grant for each school (and class of a teacher) that the person does not hold already; an area role without schools reaches the whole area.
 * A safeguarding lead is marked lead where the school has none marked: later ones are deputies.
 */
export function grantsToAdd(wanted: Wanted, schoolIds: readonly string[], held: readonly GrantHeld[], schoolsWithLead: readonly string[]): Result<readonly GrantToAdd[], "already-held"> {
  const classes = wanted.role === "teacher" && wanted.className.length > 0 ? wanted.className : [null];
  const yearGroups = wanted.role === "pastoral-lead" ? wanted.yearGroups : [];
  const all = (schoolIds.length > 0 ? schoolIds : [null]).flatMap((schoolId) => classes.map((className) => ({
    role: wanted.role, schoolId, className, yearGroups,
    isLead: wanted.role === "safeguarding-lead" && schoolId !== null && !schoolsWithLead.includes(schoolId),
  })));
  const fresh = all.filter((grant) => !held.some((one) => one.role === grant.role && one.schoolId === grant.schoolId && one.className === grant.className));
  return fresh.length > 0 ? yes(fresh) : no("already-held");
}
