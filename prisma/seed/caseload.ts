// Working with a child and a family: conversations, tasks, and a closing that two people write.
import { addTask, askToClose, finishTask, handOver, recordContact } from "../../lib/cases/commands";
import type { CloseReason, ContactWay, WithWhom } from "../../lib/cases/vocabulary";
import { asViewer } from "../../lib/db/as-viewer";
import { signOffClosing } from "../../lib/jobs/commands";
import { type Day, dayOf } from "../../lib/kernel/calendar";
import type { CastMember } from "./cast";
import type { Child, Place } from "./happening";
import { must } from "./people";
import { acting, caseOf, leadOf } from "./standing";

export type Talked = { readonly how: ContactWay; readonly withWhom: WithWhom; readonly minutes?: number; readonly words?: string; /** Where nobody was reached. */ readonly missed?: true };

/** A conversation, or a try at one, that day. */
export async function talk(place: Place, child: Child, by: CastMember, now: Date, { missed, ...talked }: Talked): Promise<void> {
  const { caseId } = await caseOf(place, child, now);
  must(await recordContact(await acting(by, now, place.schoolId), { ...talked, caseId, heldOn: dayOf(now), reached: missed ? "no" : "yes" }, now), `write down a conversation with ${child.name}`);
}

export async function promise(place: Place, child: Child, by: CastMember, now: Date, what: string, dueOn: Day): Promise<void> {
  const { caseId } = await caseOf(place, child, now), viewer = await acting(by, now, place.schoolId);
  must(await addTask(viewer, { caseId, what, dueOn, ownerId: viewer.id }, now), `promise ${child.name} something`);
}

/** Does what was promised first and not done yet. */
export async function keepPromise(place: Place, child: Child, by: CastMember, now: Date): Promise<void> {
  const { caseId } = await caseOf(place, child, now), viewer = await acting(by, now, place.schoolId);
  const { id: taskId } = await asViewer(viewer, (tx) => tx.caseTask.findFirstOrThrow({ where: { caseId, doneOn: null }, orderBy: { madeAt: "asc" }, select: { id: true } }));
  must(await finishTask(viewer, { taskId }, now), `keep a promise to ${child.name}`);
}

export async function wantToClose(place: Place, child: Child, by: CastMember, now: Date, closing: { readonly reason: CloseReason; readonly words: string; readonly homeAsked: string }): Promise<void> {
  const { caseId, version } = await caseOf(place, child, now);
  must(await askToClose(await acting(by, now, place.schoolId), { ...closing, caseId, version }, now), `ask to close ${child.name}'s case`);
}

/** The safeguarding lead reads the closing and signs it off. */
export async function signOff(place: Place, child: Child, now: Date): Promise<void> {
  const { caseId, version } = await caseOf(place, child, now);
  must(await signOffClosing(await acting(leadOf(place), now, place.schoolId), { caseId, version }, now), `close ${child.name}'s case`);
}

/** The safeguarding lead gives the case to another link worker, with the one page that goes along. */
export async function giveTo(place: Place, child: Child, to: CastMember, now: Date, words: string): Promise<void> {
  const { caseId, version } = await caseOf(place, child, now), { id: toId } = await acting(to, now, place.schoolId);
  must(await handOver(await acting(leadOf(place), now, place.schoolId), { caseId, version, toId, words }, now), `hand ${child.name}'s case over`);
}
