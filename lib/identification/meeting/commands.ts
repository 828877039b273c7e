import { findAtMySchools } from "../../children/find-child";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf, dayOfColumn } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { addReview } from "./add-review";
import { place, whoWaits } from "./bring-in";
import { findItem, findMeeting } from "./find-item";
import { leaveTheRest } from "./leave-the-rest";
import { mayOwn } from "./may-own";
import { parkedSentence } from "./meeting.present";
import { canBeParked, mayBeSpokenOf, taskOfParking } from "./meeting.rules";
import { addSchema, finishSchema, meetingSchema, openSchema, parkSchema, taskSchema, versionSchema, whoIsHereSchema } from "./schema";
import { sayOfItem } from "./say-in-meeting";
import { seat } from "./seat";

/** Opens a school's cohort meeting today with everybody who waits on its list. */
export const openMeeting = defineCommand({
  name: "identification.openMeeting", input: openSchema, may: "meeting:lead",
  subject: (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true } }).then((row) => row && { schoolId }),
  run: async ({ tx, input, subject: { schoolId }, viewer, now }) => {
    const heldOn = dayOf(now), id = crypto.randomUUID();
    const { count } = await tx.meeting.createMany({ data: [{ id, schoolId, heldOn: columnOf(heldOn), openedById: viewer.id, openedAt: now, guests: input.guests || null }], skipDuplicates: true });
    if (count === 0) return no("one-is-open");
    await seat(tx, { meetingId: id, schoolId, people: [viewer.id, ...input.people], now });
    const agenda = await whoWaits(tx, { schoolId, meetingId: id, heldOn, today: heldOn });
    await place(tx, id, schoolId, agenda.items);
    return { ...yes({ meetingId: id, schoolId }), trace: { schoolId, after: { meetingId: id } } };
  },
});

/** Says anew who sits there. */
export const sayWhoIsHere = defineCommand({
  name: "identification.sayWhoIsHere", input: whoIsHereSchema, may: "meeting:lead", subject: (tx, { meetingId }) => findMeeting(tx, meetingId),
  run: async ({ tx, input, subject: { meetingId, schoolId, state }, now }) => {
    if (state === "ended") return no("meeting-ended");
    const { count } = await tx.meeting.updateMany({ where: { id: meetingId, version: input.version }, data: { guests: input.guests || null, version: { increment: 1 } } });
    if (count === 0) return no("changed-meanwhile");
    await seat(tx, { meetingId, schoolId, people: input.people, now });
    return { ...yes({ meetingId }), trace: { schoolId, after: { meetingId, people: input.people } } };
  },
});

/** Brings in who came to wait since the meeting was opened, as far as the screen bears. */
export const bringIn = defineCommand({
  name: "identification.bringIn", input: meetingSchema, may: "meeting:lead", subject: (tx, { meetingId }) => findMeeting(tx, meetingId),
  run: async ({ tx, subject: { meetingId, schoolId, state, heldOn }, now }) => {
    if (state === "ended") return no("meeting-ended");
    const { items } = await whoWaits(tx, { schoolId, meetingId, heldOn: dayOfColumn(heldOn), today: dayOf(now) });
    await place(tx, meetingId, schoolId, items);
    return { ...yes({ meetingId }), trace: { schoolId, after: { meetingId } } };
  },
});

/** Adds a child whom no rule found, or whose review waits elsewhere, with the reason; one whom the lead keeps apart opens on the lead's own list, and the answer is the same. */
export const addChild = defineCommand({
  name: "identification.addChild", input: addSchema, may: "meeting:lead",
  subject: async (tx, { meetingId, childId }, viewer) => {
    const meeting = await findMeeting(tx, meetingId), child = meeting && await findAtMySchools(tx, viewer, { childId, schoolId: meeting.schoolId });
    return meeting && child && { ...meeting, childId };
  },
  run: async ({ tx, input: { because }, subject: { meetingId, schoolId, childId, state }, now }) => {
    if (state === "ended") return no("meeting-ended");
    if (await tx.meetingItem.count({ where: { meetingId, childId, OR: [{ outcome: null }, { outcome: "parked" }] } })) return no("on-the-list-already");
    const reviewId = await addReview(tx, { schoolId, childId, because, now });
    if (reviewId) await place(tx, meetingId, schoolId, [{ reviewId, childId, came: "added", because, place: 1 + await tx.meetingItem.count({ where: { meetingId } }) }]);
    return { ...yes({ meetingId }), trace: { schoolId, childId, after: { meetingId, added: true } } };
  },
});

/** Leaves a child until the next meeting or a day, with what people want to know and who finds out; the review waits on. */
export const parkChild = defineCommand({
  name: "identification.parkChild", input: parkSchema, may: "meeting:lead", subject: (tx, { itemId }) => findItem(tx, itemId),
  run: async ({ tx, input, subject: item, viewer, now }) => {
    const { schoolId, childId, itemId, meetingId } = item, today = dayOf(now), until = input.until ?? null, ownerId = input.ownerId ?? viewer.id;
    const may = canBeParked({ ...item, reviewWaits: item.review?.state === "waiting" }, input.version, until, today);
    if (!may.ok) return may;
    if (!(await mayOwn(tx, ownerId, { areaId: viewer.areaId, schoolId, childId, on: today }))) return no("owner-cannot");
    const task = taskOfParking(input.words, until, dayOfColumn(item.review!.dueOn), today);
    const kept = await sayOfItem(tx, item, { outcome: "parked", sentence: parkedSentence(until), reason: input.words, ownerId, dueOn: until, task, byId: viewer.id, at: now });
    return kept ? { ...yes({ meetingId, itemId }), trace: { schoolId, childId, before: { outcome: item.outcome }, after: { outcome: "parked", itemId } } } : no("changed-meanwhile");
  },
});

/** Who does what by when. */
export const addTask = defineCommand({
  name: "identification.addMeetingTask", input: taskSchema, may: "meeting:lead", subject: (tx, { itemId }) => findItem(tx, itemId),
  run: async ({ tx, input: { what, dueOn, ownerId }, subject: { itemId, meetingId, meeting, schoolId, childId, version }, viewer, now }) => {
    const may = mayBeSpokenOf({ meeting, version }, version);
    if (!may.ok) return no("meeting-ended");
    if (!(await mayOwn(tx, ownerId, { areaId: viewer.areaId, schoolId, childId, on: dayOf(now) }))) return no("owner-cannot");
    await tx.meetingTask.createMany({ data: [{ itemId, schoolId, childId, ownerId, what, dueOn: columnOf(dueOn), madeById: viewer.id, madeAt: now }] });
    return { ...yes({ meetingId, itemId }), trace: { schoolId, childId, after: { itemId, ownerId } } };
  },
});

/** Whoever has it to do, or who leads meetings there, says that it is done. */
export const finishTask = defineCommand({
  name: "identification.finishMeetingTask", input: finishSchema, may: "meeting-task:finish",
  subject: (tx, { taskId }) => tx.meetingTask.findFirst({ where: { id: taskId }, select: { id: true, schoolId: true, childId: true, ownerId: true } }).then((row) => row && { ...row, personId: row.ownerId }),
  run: async ({ tx, subject: { id, schoolId, childId }, now }) => {
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`SELECT meetings.finish_task(${id}::uuid, ${dayOf(now)}::date) AS done`;
    return row?.done ? { ...yes({ taskId: id }), trace: { schoolId, childId, after: { taskId: id, done: true } } } : no("done-already");
  },
});

/** Ends the meeting: from then on its recap is read, not written. Children nobody came to wait on. */
export const endMeeting = defineCommand({
  name: "identification.endMeeting", input: versionSchema, may: "meeting:lead", subject: (tx, { meetingId }) => findMeeting(tx, meetingId),
  run: async ({ tx, input: { version }, subject: { meetingId, schoolId, state }, viewer, now }) => {
    if (state === "ended") return no("meeting-ended");
    const { count } = await tx.meeting.updateMany({ where: { id: meetingId, version, state: "open" }, data: { state: "ended", endedAt: now, endedById: viewer.id, version: { increment: 1 } } });
    if (count === 0) return no("changed-meanwhile");
    await leaveTheRest(tx, meetingId);
    return { ...yes({ meetingId }), trace: { schoolId, after: { meetingId, state: "ended" } } };
  },
});
