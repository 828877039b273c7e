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

export const findOrganisation = (tx: Tx, { organisationId }: { readonly organisationId: string }) =>
  tx.organisation.findFirst({ where: { id: organisationId }, select: { id: true, name: true, phone: true, email: true } });

type OrganisationAsked = { readonly role: string; readonly organisationId?: string; readonly organisation?: string };
/** The id of the organisation a provider is granted for, by id or by name; null for every other role, undefined where there is none such. */
export async function organisationMeant(tx: Tx, areaId: string, { role, organisationId, organisation }: OrganisationAsked): Promise<string | null | undefined> {
  if (role !== "provider") return null;
  const found = await tx.organisation.findFirst({ where: { areaId, ...(organisationId ? { id: organisationId } : { name: { equals: organisation ?? "", mode: "insensitive" } }) }, select: { id: true } });
  return found?.id;
}
