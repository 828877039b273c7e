import type { Viewer } from "../access/viewer";
import { NOTHING_MORE } from "../access/viewer";
import { isRole, type Role } from "../access/vocabulary";
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";

type Held = { person_id: string; name: string; role: string; class_name: string | null; year_groups: string[]; shut_out: string[]; case_ids: string[]; child_ids: string[] };
type OfChild = { readonly schoolId: string; readonly childId: string };
export type Holder = { readonly id: string; readonly name: string; readonly viewer: Viewer };

/** The viewers that everybody's grants at a school make on that day, by name; nobody who is kept from the child. */
export async function peopleAtSchool(tx: Tx, areaId: string, { schoolId, childId }: OfChild, on: Day): Promise<readonly Holder[]> {
  const rows = await tx.$queryRaw<Held[]>`
    SELECT p.id AS person_id, p.name, held.role, held.class_name, held.year_groups, held.shut_out, held.case_ids, held.child_ids
    FROM (SELECT DISTINCT person_id FROM person_grant WHERE school_id = ${schoolId}::uuid) g
    JOIN person p ON p.id = g.person_id, LATERAL session.grants(${areaId}::uuid, p.id, ${on}::date) held
    WHERE held.school_id = ${schoolId}::uuid AND NOT ${childId}::uuid = ANY (held.shut_out) ORDER BY p.name, p.id, held.role`;
  return rows.flatMap(({ person_id: id, name, role, class_name, year_groups, shut_out, case_ids, child_ids }) => (isRole(role) ? [{
    id, name, viewer: { id, areaId, role, schoolIds: [schoolId], yearGroups: year_groups, className: class_name, shutOut: shut_out, ...NOTHING_MORE, caseIds: case_ids, childIds: child_ids, through: "page" as const },
  }] : []));
}

/** Those who hold one of the roles, each once. */
export const inRoles = (holders: readonly Holder[], ...roles: readonly Role[]): readonly { readonly id: string; readonly name: string }[] =>
  [...new Map(holders.filter(({ viewer }) => roles.some((role) => role === viewer.role)).map(({ id, name }) => [id, { id, name }])).values()];

/** Who may ask a family: link workers, SENCO and safeguarding leads; only leads where only they may know. */
export const mayBeAsker = (holders: readonly Holder[], restricted: boolean) => (restricted ? inRoles(holders, "safeguarding-lead") : inRoles(holders, "link-worker", "senco", "safeguarding-lead"));
/** Who may be a case's named worker: a link worker; SENCO or lead too where the school gives the support. */
export const mayBeLinkWorker = (holders: readonly Holder[], supportBy: string) =>
  inRoles(holders, "link-worker", ...(supportBy === "school" ? (["senco", "safeguarding-lead"] as const) : []));
