import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import type { SecondPerson } from "./review.rules";

type Held = { role: string; school_id: string | null; shut_out: string[] };
type Where = { readonly areaId: string; readonly schoolId: string; readonly childId: string; readonly on: Day };

/** A person with the roles they hold at the school that day; none where they are kept from the child. Null where nobody was named. */
export async function secondPerson(tx: Tx, personId: string | undefined, { areaId, schoolId, childId, on }: Where): Promise<SecondPerson | null> {
  if (!personId) return null;
  const held = await tx.$queryRaw<Held[]>`SELECT role, school_id, shut_out FROM session.grants(${areaId}::uuid, ${personId}::uuid, ${on}::date)`;
  const roles = held.filter((grant) => grant.school_id === schoolId && !grant.shut_out.includes(childId)).map(({ role }) => role);
  return { id: personId, roles };
}

/** Who else at the school could agree: safeguarding leads, and the SENCO unless only leads may know. */
export async function couldAgree(tx: Tx, { areaId, schoolId, childId, on }: Where, deciderId: string, restricted: boolean): Promise<readonly { id: string; name: string }[]> {
  const grants = await tx.grant.findMany({
    where: { schoolId, role: { in: restricted ? ["safeguarding-lead"] : ["safeguarding-lead", "senco"] }, personId: { not: deciderId }, endedAt: null, person: { disabledAt: null } },
    select: { personId: true, person: { select: { name: true } } }, distinct: ["personId"], orderBy: { person: { name: "asc" } },
  });
  const found: { id: string; name: string; roles: readonly string[] }[] = [];
  for (const { personId, person } of grants) found.push({ id: personId, name: person.name, roles: (await secondPerson(tx, personId, { areaId, schoolId, childId, on }))?.roles ?? [] });
  return found.filter(({ roles }) => roles.some((role) => role === "safeguarding-lead" || (!restricted && role === "senco"))).map(({ id, name }) => ({ id, name }));
}
