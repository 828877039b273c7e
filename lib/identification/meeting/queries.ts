import { z } from "zod";
import type { Viewer } from "../../access/viewer";
import { printedBy } from "../../children/printed-by";
import { purposeSchema } from "../../children/printing.schema";
import type { Tx } from "../../db/as-viewer";
import { defineQuery } from "../../doorway/doorway";
import { addDays, columnOf, dayOf, dayOfColumn } from "../../kernel/calendar";
import { loadCalendar } from "../../partnership/calendar/load-calendar";
import { childrenNamed } from "../children-named";
import { lineOf } from "../queue-order";
import { lateBy } from "../review.present";
import { whoWaits } from "./bring-in";
import { findMeeting, type FoundMeeting } from "./find-item";
import { loadItems } from "./load-items";
import { loadMeeting, loadMeetingHead } from "./load-meeting";
import { meetingSchema, pageSchema } from "./schema";
import { staffOfSchool } from "./staff-of-school";

const ofSchool = z.object({ schoolId: z.uuid() });
const meetingOf = (tx: Tx, { meetingId }: { readonly meetingId: string }) => findMeeting(tx, meetingId);

/** A school's meetings, newest first, how many children wait for the next, and who could sit there. Names no child. */
export const meetings = defineQuery({
  name: "identification.meetings", input: ofSchool, may: "meeting:lead",
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { ...row, schoolId: row.id }),
  select: async ({ tx, subject: { schoolId, name }, viewer, now }) => {
    const rows = await tx.meeting.findMany({ where: { schoolId }, orderBy: [{ openedAt: "desc" }], take: 30 }), today = dayOf(now);
    const people = new Map((await tx.person.findMany({ where: { id: { in: rows.map(({ openedById }) => openedById) } }, select: { id: true, name: true } })).map((row) => [row.id, row.name]));
    const { items, more, parked } = await whoWaits(tx, { schoolId, meetingId: null, heldOn: today, today });
    const shown = rows.map((row) => ({ meetingId: row.id, heldOn: dayOfColumn(row.heldOn), open: row.state === "open", openedBy: people.get(row.openedById) ?? "a colleague" }));
    return { schoolId, schoolName: name, you: viewer.id, open: shown.find(({ open }) => open) ?? null, ended: shown.filter(({ open }) => !open), waits: { waiting: items.length + more + parked, parked, inLine: (await lineOf(tx, schoolId)).count }, staff: await staffOfSchool(tx, schoolId, now) };
  },
});

/** The children of a meeting on one screen; `apart`: those from whom somebody in the room is kept, to a safeguarding lead alone. */
export const meetingPage = defineQuery({
  name: "identification.meetingPage", input: pageSchema, may: "meeting:lead", subject: meetingOf,
  select: ({ tx, input: { open, apart }, subject, viewer, now }) => loadMeeting(tx, subject, { open, apart: apart && viewer.role === "safeguarding-lead", viewer, now }),
  reads: ({ items, schoolId }) => items.map(({ childId }) => ({ childId, schoolId })),
});

type Recapping = { readonly tx: Tx; readonly subject: FoundMeeting; readonly viewer: Viewer; readonly now: Date };
async function openRecap({ tx, subject, viewer, now }: Recapping) {
  return { ...(await loadMeetingHead(tx, subject, now)), today: dayOf(now), items: await loadItems(tx, subject, false), printed: await printedBy(tx, viewer, subject.schoolId) };
}

/** What became of each child: decision, owner, day and tasks. */
export const recap = defineQuery({
  name: "identification.recap", input: meetingSchema, may: "meeting:lead", subject: meetingOf, select: openRecap, reads: ({ items, schoolId }) => items.map(({ childId }) => ({ childId, schoolId })),
});

/** The same, on paper. */
export const printRecap = defineQuery({
  name: "identification.printRecap", input: meetingSchema.extend({ purpose: purposeSchema("recap") }), may: "meeting:lead", subject: meetingOf, select: openRecap,
  reads: ({ items, schoolId }) => items.map(({ childId }) => ({ childId, schoolId })), printedFor: ({ purpose }) => purpose,
});

const STILL_SHOWN = 14;
/** What one person has to do from meetings at a school: open tasks, earliest first, and those done in the last fortnight. */
export const myTasks = defineQuery({
  name: "identification.myMeetingTasks", input: ofSchool, may: "meeting-task:own", subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: async ({ tx, subject: { schoolId }, viewer, now }) => {
    const today = dayOf(now), calendar = await loadCalendar(tx, schoolId);
    const rows = await tx.meetingTask.findMany({ where: { schoolId, ownerId: viewer.id, OR: [{ doneOn: null }, { doneOn: { gte: columnOf(addDays(today, -STILL_SHOWN)) } }] }, orderBy: [{ dueOn: "asc" }, { id: "asc" }] });
    const children = await childrenNamed(tx, schoolId, rows.map(({ childId }) => childId)), people = new Map((await tx.person.findMany({ where: { id: { in: rows.map(({ madeById }) => madeById) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
    return rows.flatMap(({ id, childId, what, dueOn, doneOn, madeById, madeAt }) => {
      const child = children.get(childId);
      return child ? [{ taskId: id, schoolId, childId, who: child.name, what, dueOn: dayOfColumn(dueOn), doneOn: doneOn && dayOfColumn(doneOn), late: lateBy(dayOfColumn(dueOn), today, calendar), by: madeById === viewer.id ? null : (people.get(madeById) ?? "a colleague"), madeOn: dayOf(madeAt) }] : [];
    });
  },
  reads: (tasks) => [...new Map(tasks.map(({ childId, schoolId }) => [childId, { childId, schoolId }])).values()],
});
