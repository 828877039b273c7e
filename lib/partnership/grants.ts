// Reading and writing grants inside a command's transaction.
import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { columnOf, dayOf } from "../kernel/calendar";
import type { Result } from "../kernel/result";
import { grantsToAdd, type GrantToAdd, type Reach, type Wanted } from "./rules";

/** What must hold of a grant on the day of `now`: begun, and neither ended nor run out. */
export const running = (now: Date) => {
  const today = columnOf(dayOf(now));
  return { endedAt: null, fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] };
};

/** The same within a statement, of the grant that is called g there. */
export const runningGrant = (now: Date): Prisma.Sql => Prisma.sql`g.ended_at IS NULL AND g.from_on <= ${dayOf(now)}::date AND (g.until_on IS NULL OR g.until_on >= ${dayOf(now)}::date)`;

type Given = { readonly tx: Tx; readonly areaId: string; readonly personId: string; readonly viewerId: string; readonly now: Date };

/** Adds what the person does not hold yet. The schools are locked first, so that two administrators at once cannot mark two leads. */
export async function addGrants({ tx, areaId, personId, viewerId, now }: Given, wanted: Wanted, reach: Reach): Promise<Result<readonly GrantToAdd[], "already-held">> {
  if (wanted.role === "safeguarding-lead") await tx.$queryRaw`SELECT id FROM school WHERE area_id = ${areaId}::uuid AND id = ANY (${[...reach.schoolIds]}::uuid[]) ORDER BY id FOR UPDATE`;
  const [held, leads] = [
    await tx.grant.findMany({ where: { areaId, personId, ...running(now) }, select: { role: true, schoolId: true, organisationId: true, className: true } }),
    await tx.grant.findMany({ where: { areaId, schoolId: { in: [...reach.schoolIds] }, role: "safeguarding-lead", isLead: true, ...running(now) }, select: { schoolId: true } }),
  ];
  const toAdd = grantsToAdd(wanted, reach, held, leads.flatMap(({ schoolId }) => schoolId ?? []));
  if (toAdd.ok) await tx.grant.createMany({ data: toAdd.value.map((grant) => ({ ...grant, yearGroups: [...grant.yearGroups], personId, grantedById: viewerId, fromOn: columnOf(dayOf(now)) })) });
  return toAdd;
}

/** Raises the person's version: each of their sessions ends with its next request. */
export const endSessions = (tx: Tx, areaId: string, personId: string) =>
  tx.person.updateMany({ where: { areaId, id: personId }, data: { sessionVersion: { increment: 1 } } });
