import { isSchoolRole } from "../access/vocabulary";
import type { Tx } from "../db/as-viewer";

export type Lead = { readonly name: string; readonly isLead: boolean };

/** The safeguarding leads of each school by name, the lead before deputies; null for roles of the whole area, who are not shown a school's people. */
export async function leadsOf(tx: Tx, schoolIds: readonly string[], role: string): Promise<ReadonlyMap<string, readonly Lead[]> | null> {
  if (!isSchoolRole(role) && role !== "administrator") return null;
  const grants = await tx.grant.findMany({
    where: { schoolId: { in: [...schoolIds] }, role: "safeguarding-lead", endedAt: null, person: { disabledAt: null } },
    orderBy: [{ isLead: "desc" }, { person: { name: "asc" } }], select: { schoolId: true, isLead: true, person: { select: { name: true } } },
  });
  const found = new Map<string, Lead[]>();
  for (const { schoolId, isLead, person } of grants) found.set(schoolId!, [...(found.get(schoolId!) ?? []), { name: person.name, isLead }]);
  return found;
}
