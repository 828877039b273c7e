// What one school's roll says of one child, for those who may read it; what belongs to the safeguarding lead is not there at all for others.
import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, dayOfColumn } from "../kernel/calendar";
import { lookedAfterRoute } from "../partnership/looked-after-route";
import { calledName, firstName } from "./present";
import { siblingsOf } from "./siblings";
import { whoCanSee, whoHasLooked } from "./who-can-see";

type Which = { readonly schoolId: string; readonly childId: string };
const dayOrNull = (column: Date | null): Day | null => (column ? dayOfColumn(column) : null);

const CONTACT = ["yes", "ask first", "never"]; // whom one may ring comes first

/** The child's own part of the page: roll, people around the child, who can see it and why. */
export async function childRecord(tx: Tx, viewer: Viewer, which: Which, today: Day) {
  const { schoolId, childId } = which;
  const row = await tx.enrolment.findFirstOrThrow({ where: { schoolId, childId }, include: { detail: true, statusPeriods: { orderBy: { fromOn: "asc" } }, school: { select: { name: true } }, guardians: { orderBy: { name: "asc" } } } });
  const leads = decide(viewer, "involvement:read", which).yes;
  const { name: you } = await tx.person.findFirstOrThrow({ where: { id: viewer.id }, select: { name: true } });
  return {
    childId, schoolId, schoolName: row.school.name, you, role: viewer.role, name: calledName(row), firstName: firstName(row), legalName: `${row.forename} ${row.surname}`,
    yearGroup: row.yearGroup, className: row.className, admittedOn: dayOrNull(row.admittedOn), leftOn: dayOrNull(row.leftOn), goneOn: dayOrNull(row.goneOn),
    detail: row.detail && (({ bornOn, upn, sex, sen, fsm, pupilPremium, eal, ethnicity, youngCarer, serviceChild, enrolmentStatus, homeAuthority }) =>
      ({ bornOn: dayOfColumn(bornOn), upn, sex, sen, fsm, pupilPremium, eal, ethnicity, youngCarer, serviceChild, enrolmentStatus, homeAuthority,
        periods: row.statusPeriods.map(({ status, value, fromOn, untilOn }) => ({ status, value, from: dayOfColumn(fromOn), until: dayOrNull(untilOn) })) }))(row.detail),
    guardians: [...row.guardians].sort((a, b) => CONTACT.indexOf(a.contact) - CONTACT.indexOf(b.contact)).map(({ id, name, relationship, parentalResponsibility, contact, phone, email, language, interpreter }) =>
      ({ id, name, relationship, parentalResponsibility, contact, phone, email, language, interpreter })),
    siblings: await siblingsOf(tx, which),
    classStaff: await classStaff(tx, schoolId, row.className),
    sees: await whoCanSee(tx, viewer, { ...which, yearGroup: row.yearGroup }, today),
    ...(leads ? { forTheLead: await forTheLead(tx, viewer.areaId, which, row.yearGroup, today) } : {}),
  };
}
export type ChildRecord = Awaited<ReturnType<typeof childRecord>>;

async function classStaff(tx: Tx, schoolId: string, className: string | null) {
  if (!className) return [];
  const rows = await tx.classStaff.findMany({ where: { schoolId, className }, select: { personId: true } });
  return tx.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } }, orderBy: { name: "asc" }, select: { id: true, name: true } });
}

async function forTheLead(tx: Tx, areaId: string, which: Which, yearGroup: string, today: Day) {
  const { schoolId, childId } = which;
  const involvement = await tx.involvement.findMany({ where: { schoolId, childId }, orderBy: { fromOn: "desc" } });
  const shutOuts = await tx.shutOut.findMany({ where: { schoolId, childId, endedAt: null }, orderBy: { since: "asc" } });
  const people = new Map((await tx.person.findMany({ where: { id: { in: shutOuts.map(({ personId }) => personId) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const now = columnOf(today), lookedAfter = involvement.some(({ kind, fromOn, untilOn }) => kind === "looked-after" && fromOn <= now && (!untilOn || untilOn >= now));
  return {
    route: lookedAfter ? await lookedAfterRoute(tx, areaId, schoolId) : null,
    involvement: involvement.map(({ id, kind, leadWorker, phone, fromOn, untilOn }) => ({ id, kind, leadWorker, phone, from: dayOfColumn(fromOn), until: dayOrNull(untilOn) })),
    keptOut: shutOuts.map(({ id, personId, reason, since }) => ({ id, personId, name: people.get(personId) ?? "Somebody", reason, since: dayOfColumn(since) })),
    looked: await whoHasLooked(tx, { ...which, yearGroup }),
  };
}
