import type { Tx } from "../db/as-viewer";
import { running } from "../partnership/grants";

const OTHER = { "safeguarding-lead": "senco", senco: "safeguarding-lead" } as const;

/** With whom somebody decides reviews at a school today: the SENCO for a safeguarding lead, the safeguarding lead for the SENCO; null where nobody holds that role. */
export async function decidesWith(tx: Tx, { schoolId, role, personId, now }: { readonly schoolId: string; readonly role: keyof typeof OTHER; readonly personId: string; readonly now: Date }): Promise<string | null> {
  const held = await tx.grant.findFirst({
    where: { schoolId, role: OTHER[role], personId: { not: personId }, person: { disabledAt: null }, ...running(now) },
    select: { person: { select: { name: true } } }, orderBy: [{ isLead: "desc" }, { fromOn: "asc" }, { id: "asc" }],
  });
  return held?.person.name ?? null;
}
