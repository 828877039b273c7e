// Who can see a child, and why: the grants everybody at the school holds, put to the same decide() that lets them in or not.
import { decide } from "../access/decide";
import { NOTHING_MORE, type Viewer } from "../access/viewer";
import { isRole, ROLE_WORDS } from "../access/vocabulary";
import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, dayOf, timeOf } from "../kernel/calendar";
import { lookedWords, yearWords } from "./present";
import { printedForWords } from "./printing.present";

export type SeerRow = { readonly personId: string; readonly name: string; readonly because: string; readonly you: boolean };
export type WhoSees = { readonly whole: readonly SeerRow[]; readonly partly: readonly SeerRow[]; readonly staff: number };
type Held = { person_id: string; name: string; role: string; school_id: string | null; class_name: string | null; year_groups: string[]; shut_out: string[]; case_ids: string[]; child_ids: string[] };
type Subject = { readonly schoolId: string; readonly childId: string; readonly yearGroup: string };
type Holder = { readonly name: string; readonly viewer: Viewer };

/** `whole`: the page itself; `partly`: what is named in the reason; `staff`: how many find name and class. */
export async function whoCanSee(tx: Tx, viewer: Viewer, subject: Subject, on: Day): Promise<WhoSees> {
  const holders = await grantsReaching(tx, viewer, subject.schoolId, on);
  const raisers = new Set((await tx.concern.findMany({ where: { schoolId: subject.schoolId, childId: subject.childId }, select: { raisedById: true } })).map(({ raisedById }) => raisedById));
  const candidate = (await tx.flag.count({ where: { schoolId: subject.schoolId, childId: subject.childId, endedOn: null, candidate: true, restricted: false } })) > 0;
  const whole = onePerPerson(holders, viewer, (holder) => wholeSight(holder, viewer, subject));
  const known = new Set(whole.map(({ personId }) => personId));
  const partly = onePerPerson(holders.filter(({ viewer: { id } }) => !known.has(id)), viewer, (holder) => partSight(holder, subject, candidate, raisers));
  const staff = new Set(holders.filter((holder) => !kept(holder, subject) && decide(holder.viewer, "child:find", subject).yes).map((holder) => holder.viewer.id)).size;
  return { whole, partly, staff };
}

/** Every viewer that the grants at a school and of the area make on that day, as signing in would make them. */
async function grantsReaching(tx: Tx, viewer: Viewer, schoolId: string, on: Day): Promise<readonly Holder[]> {
  const rows = await tx.$queryRaw<Held[]>`
    SELECT p.id AS person_id, p.name, held.role, held.school_id, held.class_name, held.year_groups, held.shut_out, held.case_ids, held.child_ids
    FROM (SELECT DISTINCT person_id FROM person_grant WHERE school_id = ${schoolId}::uuid OR school_id IS NULL) g
    JOIN person p ON p.id = g.person_id, LATERAL session.grants(${viewer.areaId}::uuid, p.id, ${on}::date) held
    WHERE held.school_id IS NULL OR held.school_id = ${schoolId}::uuid ORDER BY p.name, p.id, held.role`;
  return rows.flatMap(({ person_id, name, role, school_id, class_name, year_groups, shut_out, case_ids, child_ids }) => (isRole(role) ? [{
    name, viewer: { id: person_id, areaId: viewer.areaId, role, schoolIds: school_id ? [school_id] : [], yearGroups: year_groups, className: class_name, shutOut: shut_out, ...NOTHING_MORE, caseIds: case_ids, childIds: child_ids, through: "page" as const },
  }] : []));
}

const kept = ({ viewer }: Holder, { childId }: Subject): boolean => viewer.shutOut.includes(childId);
function wholeSight({ viewer }: Holder, you: Viewer, subject: Subject): string | null {
  const decision = decide(viewer, "child:read", subject);
  if (!decision.yes) return null;
  return viewer.id === you.id ? decision.because : viewer.role === "link-worker" ? "this child’s link worker" : `${ROLE_WORDS[viewer.role]} at this school`;
}
function partSight(holder: Holder, subject: Subject, candidate: boolean, raisers: ReadonlySet<string>): string | null {
  if (kept(holder, subject)) return null;
  const { viewer } = holder;
  const sights = [
    candidate && viewer.role === "link-worker" && decide(viewer, "flags:list", subject).yes && "link worker: what was flagged, because this child may be offered support",
    viewer.role === "pastoral-lead" && viewer.yearGroups.includes(subject.yearGroup) && decide(viewer, "flags:list", subject).yes && `leads on ${yearWords(subject.yearGroup)}: what was flagged`,
    viewer.role === "data-manager" && decide(viewer, "roll:read", subject).yes && "data manager: what the school’s own file says of name, class and family",
    raisers.has(viewer.id) && decide(viewer, "concern:read-own", { personId: viewer.id }).yes && "what became of the concern they raised",
  ].filter((sight) => sight !== false);
  return sights.length > 0 ? sights.join("; ") : null;
}

/** Several hats are one line; you come first. */
function onePerPerson(holders: readonly Holder[], you: Viewer, sight: (holder: Holder) => string | null): readonly SeerRow[] {
  const rows = new Map<string, SeerRow>();
  for (const holder of holders) {
    const { id } = holder.viewer, because = sight(holder), before = rows.get(id);
    if (because === null || before?.because.includes(because)) continue;
    rows.set(id, { personId: id, name: holder.name, because: before ? `${before.because}; ${because}` : because, you: id === you.id });
  }
  return [...rows.values()].sort((a, b) => Number(b.you) - Number(a.you));
}

/** Read in the same moment as the page itself, of which it is a part. */
const WITH_THE_PAGE = "identification.noticedOfChild";
const MOST_LOOKED = 8;

/** The latest readings of a child by people, newest first, each kind once a day: only a safeguarding lead's context shows any. */
export async function whoHasLooked(tx: Tx, { schoolId, childId }: Subject): Promise<readonly { readonly name: string; readonly when: string }[]> {
  const rows = await tx.auditEntry.findMany({ where: { schoolId, childId, OR: [{ details: { equals: {} } }, { details: { path: ["for"], string_starts_with: "" } }], what: { not: WITH_THE_PAGE } }, orderBy: { at: "desc" }, take: 60, select: { viewerId: true, what: true, at: true, details: true } });
  const people = await tx.person.findMany({ where: { id: { in: rows.map(({ viewerId }) => viewerId) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  return rows.flatMap(({ viewerId, what, at, details }) => {
    const name = names.get(viewerId), purpose = printedForWords((details as { readonly for?: string }).for), when = lookedWords(what, dayOf(at), timeOf(at), purpose), once = `${viewerId} ${what} ${purpose} ${dayOf(at)}`;
    if (!name || seen.has(once)) return [];
    seen.add(once);
    return [{ name, when }];
  }).slice(0, MOST_LOOKED);
}

/** Who holds a role at the school on that day, for choosing a person. */
export async function staffOf(tx: Tx, schoolId: string, on: Day): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const today = columnOf(on);
  return tx.person.findMany({
    where: { disabledAt: null, grants: { some: { schoolId, endedAt: null, fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] } } },
    orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true },
  });
}
