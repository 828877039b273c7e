import { defineQuery } from "../doorway/doorway";
import { z } from "zod";
import { childOnRoll } from "./find-for-worry";
import { readEntryRow, SHOWN_CLOSED, toShow } from "./entry-row";
import { leadsOf } from "./leads";

/** What the door says before anything is written: the authority's front door, the schools one may name, and who will read it there. */
export const door = defineQuery({
  name: "safeguarding.door",
  input: z.object({}),
  may: "area:read",
  subject: async () => ({}),
  select: async ({ tx, viewer }) => {
    const area = await tx.area.findFirstOrThrow({ select: { frontDoorName: true, frontDoorPhone: true, designatedOfficer: true } });
    const mine = viewer.schoolIds.length > 0 ? { id: { in: [...viewer.schoolIds] } } : {};
    const schools = await tx.school.findMany({ where: mine, orderBy: { name: "asc" }, select: { id: true, name: true } });
    const leads = await leadsOf(tx, schools.map(({ id }) => id), viewer.role);
    return { area, schools: schools.map((school) => ({ ...school, leads: leads?.get(school.id) ?? (leads ? [] : null) })) };
  },
});

/** Name and class of a child chosen at the door. */
export const childAtDoor = defineQuery({
  name: "safeguarding.childAtDoor",
  input: z.object({ schoolId: z.uuid(), childId: z.uuid() }),
  may: "child:find",
  subject: async (tx, { schoolId, childId }) => ((await childOnRoll(tx, schoolId, childId)) ? { schoolId } : null),
  select: async ({ tx, input: { schoolId, childId } }) => ({ schoolId, child: (await childOnRoll(tx, schoolId, childId))! }),
});

/** The raiser's own receipts, newest first: that each arrived and whether it was read, nothing of what followed. */
export const myReceipts = defineQuery({
  name: "safeguarding.myReceipts",
  input: z.object({}),
  may: "safeguarding:receipt",
  subject: async (_tx, _input, viewer) => ({ personId: viewer.id }),
  select: ({ tx, viewer }) => tx.safeguardingReceipt.findMany({
    where: { raisedById: viewer.id }, orderBy: { raisedAt: "desc" }, take: 50, select: { entryId: true, reference: true, raisedAt: true, readAt: true },
  }),
});

/** One receipt, for whoever raised it. */
export const receipt = defineQuery({
  name: "safeguarding.receipt",
  input: z.object({ entryId: z.uuid() }),
  may: "safeguarding:receipt",
  subject: (tx, { entryId }) => tx.safeguardingReceipt.findFirst({ where: { entryId } }).then((row) => row && { ...row, personId: row.raisedById }),
  select: async ({ tx, subject: { reference, raisedAt, readAt, schoolId }, viewer }) => {
    const school = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
    return { reference, raisedAt, readAt, schoolName: school.name, leads: (await leadsOf(tx, [schoolId], viewer.role))?.get(schoolId) ?? [] };
  },
});

/** Everything that came through a school's door: new ones first, then what is not yet recorded elsewhere, then the rest. */
export const entries = defineQuery({
  name: "safeguarding.entries",
  input: z.object({ schoolId: z.uuid() }),
  may: "safeguarding:list",
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { schoolId: row.id, name: row.name }),
  select: async ({ tx, subject: { schoolId, name } }) => {
    const open = await tx.safeguardingEntry.findMany({ where: { schoolId, closedAt: null }, orderBy: { raisedAt: "asc" } });
    const closed = await tx.safeguardingEntry.findMany({ where: { schoolId, closedAt: { not: null } }, orderBy: { closedAt: "desc" }, take: SHOWN_CLOSED });
    return { schoolId, schoolName: name, entries: await toShow(tx, [...open, ...closed]) };
  },
  reads: ({ entries: shown, schoolId }) => shown.flatMap(({ childId }) => (childId ? [{ childId, schoolId }] : [])),
});

/** One entry, for a lead of its school. */
export const entry = defineQuery({
  name: "safeguarding.entry",
  input: z.object({ entryId: z.uuid() }),
  may: "safeguarding:read",
  subject: async (tx, { entryId }) => readEntryRow(tx, entryId),
  select: async ({ subject: { row } }) => row,
  reads: (row) => (row.childId ? [{ childId: row.childId, schoolId: row.schoolId }] : []),
});
