// Whom a command is about, as far as the decision and the rules need it; null is told as not found.
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";

export async function findPerson(tx: Tx, { personId }: { readonly personId: string }, viewer: Viewer) {
  const found = await tx.person.findFirst({ where: { areaId: viewer.areaId, id: personId }, select: { id: true } });
  return found && { personId: found.id };
}

export async function findGrant(tx: Tx, { grantId }: { readonly grantId: string }, viewer: Viewer) {
  const found = await tx.grant.findFirst({ where: { areaId: viewer.areaId, id: grantId }, select: { personId: true, role: true, schoolId: true, endedAt: true } });
  return found && { personId: found.personId, role: found.role, schoolId: found.schoolId, ended: found.endedAt !== null };
}
