import type { Viewer } from "../access/viewer";
import { isRole } from "../access/vocabulary";
import { beforeSignIn } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";

export type HeldGrant = { readonly viewer: Viewer; readonly schoolName: string | null; readonly organisationName: string | null; readonly isLead: boolean };
type GrantRow = {
  id: string; role: string; school_id: string | null; school_name: string | null; class_name: string | null; year_groups: string[]; is_lead: boolean; shut_out: string[];
  organisation_id: string | null; organisation_name: string | null; case_ids: string[]; child_ids: string[]; asking_ids: string[];
};

/** One viewer for each grant the person holds on that day: the rights of a reading are those of one grant, never their sum. */
export async function grantsOf(areaId: string, personId: string, on: Day, through: Viewer["through"]): Promise<readonly HeldGrant[]> {
  const rows = await beforeSignIn().$queryRaw<GrantRow[]>`SELECT * FROM session.grants(${areaId}::uuid, ${personId}::uuid, ${on}::date)`;
  return rows.flatMap((row) => isRole(row.role) ? [{
    viewer: {
      id: personId, areaId, role: row.role, schoolIds: row.school_id ? [row.school_id] : [], yearGroups: row.year_groups,
      className: row.class_name, shutOut: row.shut_out, through,
      caseIds: row.case_ids, childIds: row.child_ids, askingIds: row.asking_ids, organisationId: row.organisation_id, parts: [],
    },
    schoolName: row.school_name, organisationName: row.organisation_name, isLead: row.is_lead,
  }] : []);
}

/** The viewers of whoever has that e-mail, for the command line; empty where nobody has. */
export async function viewersOf(email: string, on: Day): Promise<readonly Viewer[]> {
  const people = await beforeSignIn().$queryRaw<{ area_id: string; person_id: string }[]>`SELECT * FROM session.person_by_email(${email})`;
  const held = await Promise.all(people.map((person) => grantsOf(person.area_id, person.person_id, on, "command line")));
  return held.flat().map((grant) => grant.viewer);
}
