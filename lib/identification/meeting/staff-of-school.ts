import { ROLE_WORDS, type Role, SCHOOL_ROLES } from "../../access/vocabulary";
import type { Tx } from "../../db/as-viewer";
import { running } from "../../partnership/grants";

export type Colleague = { readonly id: string; readonly name: string; readonly role: Role; readonly roleWords: string };
/** Who leads first: of several roles the one that matters most to a meeting. */
const FIRST: readonly Role[] = ["safeguarding-lead", "senco", "link-worker", "pastoral-lead", "school-lead", "teacher", "staff", "data-manager"];
const rank = (role: Role) => FIRST.indexOf(role);

/** Everybody who works at a school that day, each once, with the role that matters most to a meeting; those who lead it first. */
export async function staffOfSchool(tx: Tx, schoolId: string, now: Date): Promise<readonly Colleague[]> {
  const grants = await tx.grant.findMany({
    where: { schoolId, role: { in: [...SCHOOL_ROLES] }, person: { disabledAt: null }, ...running(now) }, select: { personId: true, role: true, person: { select: { name: true } } }, orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
  });
  const people = new Map<string, Colleague>();
  for (const { personId: id, person: { name }, role } of grants) {
    const held = people.get(id), own = role as Role;
    if (!held || rank(own) < rank(held.role)) people.set(id, { id, name, role: own, roleWords: ROLE_WORDS[own] });
  }
  return [...people.values()].sort((a, b) => rank(a.role) - rank(b.role));
}
