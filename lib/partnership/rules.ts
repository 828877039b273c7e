import { no, yes, type Result } from "../kernel/result";
import type { GrantedRole } from "./vocabulary";

export type Wanted = { readonly role: GrantedRole; readonly className: readonly string[]; readonly yearGroups: readonly string[] };
/** Where it holds: schools, or a provider's organisation. */
export type Reach = { readonly schoolIds: readonly string[]; readonly organisationId: string | null };
export type GrantHeld = { readonly role: string; readonly schoolId: string | null; readonly organisationId: string | null; readonly className: string | null };
export type GrantToAdd = GrantHeld & { readonly role: GrantedRole; readonly yearGroups: readonly string[]; readonly isLead: boolean };

/** Nobody grants, ends, disables or resets themselves: a second person always knows. */
export const mayChange = (viewerId: string, personId: string): Result<null, "not-oneself"> => (viewerId === personId ? no("not-oneself") : yes(null));

/**
 * One grant for each school (and class of a teacher) that the person does not hold already; an area role without schools reaches the whole area,
 * and a provider their organisation and no school.
 * A safeguarding lead is marked lead where the school has none marked: later ones are deputies.
 */
export function grantsToAdd(wanted: Wanted, reach: Reach, held: readonly GrantHeld[], schoolsWithLead: readonly string[]): Result<readonly GrantToAdd[], "already-held"> {
  const provider = wanted.role === "provider", schoolIds = provider ? [] : reach.schoolIds, organisationId = provider ? reach.organisationId : null;
  const classes = wanted.role === "teacher" && wanted.className.length > 0 ? wanted.className : [null];
  const yearGroups = wanted.role === "pastoral-lead" ? wanted.yearGroups : [];
  const all = (schoolIds.length > 0 ? schoolIds : [null]).flatMap((schoolId) => classes.map((className) => ({
    role: wanted.role, schoolId, organisationId, className, yearGroups,
    isLead: wanted.role === "safeguarding-lead" && schoolId !== null && !schoolsWithLead.includes(schoolId),
  })));
  const fresh = all.filter((grant) => !held.some((one) => one.role === grant.role && one.schoolId === grant.schoolId && one.organisationId === grant.organisationId && one.className === grant.className));
  return fresh.length > 0 ? yes(fresh) : no("already-held");
}
