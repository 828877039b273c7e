import type { Viewer } from "../../access/viewer";
import type { Tx } from "../../db/as-viewer";
import { type Day, dayOf, dayOfColumn } from "../../kernel/calendar";
import { loadCalendar } from "../../partnership/calendar/load-calendar";
import { UNTOLD } from "../answer-concerns";
import { lineOf } from "../queue-order";
import { findReview } from "../review-record";
import { couldAgree } from "../second-person";
import { standingFlags } from "../standing-flags";
import { whoWaits } from "./bring-in";
import type { FoundMeeting } from "./find-item";
import { type ItemShown, loadItems } from "./load-items";
import { loadKnowledge } from "./load-knowledge";
import { spokenOf } from "./meeting.rules";
import { staffOfSchool } from "./staff-of-school";

/** Who sits in a meeting, with what it is called and when it is held. */
export async function loadMeetingHead(tx: Tx, meeting: FoundMeeting, now: Date) {
  const { meetingId, schoolId, version, state, guests } = meeting;
  const school = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true, answerWithin: true } });
  const staff = await staffOfSchool(tx, schoolId, now), seated = await tx.meetingPerson.findMany({ where: { meetingId } });
  const left = await tx.person.findMany({ where: { id: { in: seated.map(({ personId }) => personId).filter((id) => !staff.some((one) => one.id === id)) } }, select: { id: true, name: true } });
  const here = [...staff.filter(({ id }) => seated.some(({ personId }) => personId === id)).map(({ id, name, roleWords }) => ({ id, name, roleWords })), ...left.map(({ id, name }) => ({ id, name, roleWords: "" }))];
  return { meetingId, schoolId, version, state, guests, heldOn: dayOfColumn(meeting.heldOn), schoolName: school.name, staff, here };
}

/** One screen: each child with what the rules found beside what adults know, what was said, and, of the one that is open, everything needed to decide. */
export async function loadMeeting(tx: Tx, meeting: FoundMeeting, { open, apart, viewer, now }: { readonly open: string | undefined; readonly apart: boolean; readonly viewer: Viewer; readonly now: Date }) {
  const today = dayOf(now), { schoolId, meetingId } = meeting, head = await loadMeetingHead(tx, meeting, now);
  const items = await loadItems(tx, meeting, apart), childIds = items.map(({ childId }) => childId);
  const flags = await standingFlags(tx, { schoolId, childId: { in: childIds }, restricted: false }, { alsoWas: true }), knowledge = await loadKnowledge(tx, schoolId, childIds, today);
  const opened = items.find(({ itemId }) => itemId === open);
  return {
    ...head, today, calendar: await loadCalendar(tx, schoolId), apart, isLead: viewer.role === "safeguarding-lead", spoken: spokenOf(items),
    waits: apart || head.state === "ended" ? null : await whoWaits(tx, { schoolId, meetingId, heldOn: head.heldOn, today }).then(async ({ items: more, more: room, parked }) => ({ came: more.length, more: room, parked, inLine: (await lineOf(tx, schoolId)).count })),
    items: items.map((item) => ({ ...item, flags: item.review ? (flags.get(item.childId) ?? []) : [], knows: knowledge(item.childId) })),
    opened: opened && head.state === "open" ? await loadOpened(tx, opened, head.here, viewer, today) : null,
  };
}
export type MeetingShown = Awaited<ReturnType<typeof loadMeeting>>;
export type ChildShown = MeetingShown["items"][number];

async function loadOpened(tx: Tx, { itemId, reviewId, forename }: ItemShown, here: readonly { readonly id: string }[], viewer: Viewer, today: Day) {
  const review = await findReview(tx, reviewId);
  if (!review || review.restricted || review.end === "closed-by-lead" || !review.latest) return null;
  const { schoolId, childId } = review, agree = await couldAgree(tx, { areaId: viewer.areaId, schoolId, childId, on: today }, viewer.id, false);
  const raised = await tx.concern.findMany({ where: { schoolId, childId, ...UNTOLD }, orderBy: { raisedAt: "asc" }, select: { id: true, raisedOn: true, raisedById: true, answerDueOn: true, words: true } });
  const people = new Map((await tx.person.findMany({ where: { id: { in: raised.map(({ raisedById }) => raisedById) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return {
    itemId, review, forename, waits: review.state === "waiting", couldAgree: agree.filter(({ id }) => here.some((one) => one.id === id)), you: viewer.id,
    openConcerns: raised.map((row) => ({ id: row.id, by: people.get(row.raisedById) ?? "a colleague", on: dayOfColumn(row.raisedOn), dueOn: dayOfColumn(row.answerDueOn), words: row.words })),
  };
}
