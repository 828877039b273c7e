// How things stand for one child, as the safeguarding lead would read it before doing the next thing.
import type { Viewer } from "../../lib/access/viewer";
import { asViewer } from "../../lib/db/as-viewer";
import { dayOf } from "../../lib/kernel/calendar";
import { type CastMember, inRole } from "./cast";
import type { Child, Place } from "./happening";
import { as } from "./people";

const known = new Map<string, Promise<Viewer>>();
/** The member of the cast as they act at that moment, at that school where they act at several. What a link worker may reach grows with each answer; what the others may does not, and is asked once. */
export function acting(member: Pick<CastMember, "email" | "role">, now: Date, schoolId?: string): Promise<Viewer> {
  if (member.role === "link-worker") return as(member, dayOf(now), schoolId);
  const key = [process.env.DATABASE_URL, member.email, member.role, schoolId].join(" "), viewer = known.get(key) ?? as(member, dayOf(now), schoolId);
  known.set(key, viewer);
  return viewer;
}

/** The safeguarding lead of the school whose turn it is. */
export const leadOf = ({ schools, schoolId }: Place): CastMember => inRole("safeguarding-lead", [...schools].find(([, id]) => id === schoolId)?.[0]);
const lead = (place: Place, now: Date) => acting(leadOf(place), now, place.schoolId);
const latest = { orderBy: [{ openedOn: "desc" as const }, { id: "desc" as const }] };

/** The latest approach to a child's family with who may be asked, and who decides first; throws where people never decided to ask. */
export async function approachOf(place: Place, { childId, name }: Child, now: Date) {
  const { schoolId } = place;
  return asViewer(await lead(place, now), async (tx) => {
    const guardians = await tx.guardian.findMany({ where: { schoolId, childId, contact: { not: "never" } }, orderBy: { name: "asc" } });
    const approach = await tx.approach.findFirst({ where: { schoolId, childId }, ...latest });
    if (!approach) throw new Error(`Nobody decided to ask ${name}'s family.`);
    const deciding = guardians.filter(({ parentalResponsibility }) => parentalResponsibility === "Y");
    return { ...approach, guardians, decides: deciding.find(({ relationship }) => relationship === "Mother") ?? deciding[0] };
  });
}

/** The child's case; throws where the family has not said yes. */
export async function caseOf(place: Place, { childId, name }: Child, now: Date) {
  const found = await asViewer(await lead(place, now), (tx) => tx.case.findFirst({ where: { schoolId: place.schoolId, childId }, ...latest, select: { id: true, version: true } }));
  if (!found) throw new Error(`${name}'s family has not said yes.`);
  return { caseId: found.id, version: found.version };
}

/** The child's latest plan with goals and actions in their order; throws where none was begun. */
export async function planOf(place: Place, { childId, name }: Child, now: Date) {
  const inOrder = { orderBy: { number: "asc" as const } };
  const plan = await asViewer(await lead(place, now), (tx) => tx.plan.findFirst({ where: { schoolId: place.schoolId, childId }, orderBy: { edition: "desc" }, include: { goals: inOrder, actions: inOrder } }));
  if (!plan) throw new Error(`${name} has no plan yet.`);
  return plan;
}
