// A cohort meeting as those who sit there hold it: opened, decided in (meetings.ts), and ended with what was agreed.
import type { Viewer } from "../../lib/access/viewer";
import { asViewer, type Tx } from "../../lib/db/as-viewer";
import { addChild, addTask, endMeeting, finishTask, openMeeting, parkChild } from "../../lib/identification/meeting/commands";
import { type Day, dayOf } from "../../lib/kernel/calendar";
import { named } from "./cast";
import type { CohortMeeting } from "./cohort-meetings";
import { as, at, must } from "./people";

type Here = { readonly lead: Viewer; readonly schoolId: string; readonly now: Date };
export type Held = Here & { readonly meetingId: string };

/** Opens it with who sits there, and brings in whom somebody asked about. */
export async function open(here: Here, { people, guests, brought }: CohortMeeting): Promise<Held> {
  const { lead, schoolId, now } = here, ids = await Promise.all(people.map((name) => idOf(name, here)));
  const { meetingId } = must(await openMeeting(lead, { schoolId, people: ids, guests }, now), "open a meeting");
  for (const { name, className, because } of brought) {
    const [forename, surname] = name.split(" "), { childId } = await asViewer(lead, (tx) => tx.enrolment.findFirstOrThrow({ where: { schoolId, forename, surname, className }, select: { childId: true } }));
    must(await addChild(lead, { meetingId, childId, because }, now), `bring ${name}`);
  }
  return { ...here, meetingId };
}

/** Parks whom they park, writes down who does what, and ends it; what has been done since is said later, by whoever did it. */
export async function leaveAsAgreed(held: Held, { parked, tasks, answered = {} }: CohortMeeting): Promise<void> {
  const { lead, meetingId, now } = held;
  const itemOf = (name: string) => asViewer(lead, (tx) => itemNamed(tx, meetingId, name));
  for (const [name, { words, until, owner, foundOn }] of Object.entries(parked)) {
    const { itemId, version } = await itemOf(name);
    must(await parkChild(lead, { itemId, version, words, until: until ?? "", ownerId: await idOf(owner, held) }, now), `park ${name}`);
    if (foundOn) await finish(held, itemId, owner, foundOn);
  }
  for (const { name, what, dueOn, owner, doneOn } of tasks) {
    const { itemId } = await itemOf(name);
    must(await addTask(lead, { itemId, what, dueOn, ownerId: await idOf(owner, held) }, now), `give ${owner} something to do`);
    if (doneOn) await finish(held, itemId, owner, doneOn);
  }
  for (const [name, { owner, on }] of Object.entries(answered)) await finish(held, (await itemOf(name)).itemId, owner, on);
  const { version } = await asViewer(lead, (tx) => tx.meeting.findFirstOrThrow({ where: { id: meetingId }, select: { version: true } }));
  must(await endMeeting(lead, { meetingId, version }, now), "end a meeting");
}

async function itemNamed(tx: Tx, meetingId: string, name: string) {
  const items = await tx.meetingItem.findMany({ where: { meetingId }, select: { id: true, version: true, schoolId: true, childId: true } });
  const children = await tx.enrolment.findMany({ where: { OR: items.map(({ schoolId, childId }) => ({ schoolId, childId })) }, select: { childId: true, forename: true, surname: true } });
  const child = children.find(({ forename, surname }) => `${forename} ${surname}` === name), item = items.find(({ childId }) => childId === child?.childId);
  if (!item) throw new Error(`${name} does not stand on the meeting's list.`);
  return { itemId: item.id, version: item.version };
}

async function finish({ schoolId }: Held, itemId: string, owner: string, on: Day): Promise<void> {
  const doer = await as(named(owner), on, schoolId), task = await asViewer(doer, (tx) => tx.meetingTask.findFirstOrThrow({ where: { itemId, ownerId: doer.id }, select: { id: true } }));
  must(await finishTask(doer, { taskId: task.id }, at(on, 16)), `finish what ${owner} had to do`);
}

const idOf = async (name: string, { schoolId, now }: Here): Promise<string> => (await as(named(name), dayOf(now), schoolId)).id;
