import { Tag } from "@/components/ui/tag";
import type { Task } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { ask, askEach } from "@/lib/doorway/ask";
import { concernsToAnswer } from "@/lib/identification/concerns/queries";
import { reviewQueue } from "@/lib/identification/queries";
import { lateBy, OPENED_FOR_WORDS } from "@/lib/identification/review.present";
import { importTitle } from "@/lib/imports/import.present";
import { importOffices, importsList } from "@/lib/imports/queries";
import { dayOf, shortDay, timeOf, type Day } from "@/lib/kernel/calendar";
import { waitingInRooms } from "./waiting-rooms";

/** Something that is this person's move, and the day by which. */
export type Waiting = { readonly dueOn: Day; readonly task: Task };

/** What waits for this person in every room: reviews to decide, concerns to answer, files to check. Each room is asked through its own door. */
export async function waitingFor(viewers: readonly Viewer[], now: Date): Promise<{ readonly waiting: readonly Waiting[]; readonly moreReviews: number }> {
  const today = dayOf(now), schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))];
  const deciding = schools.filter((schoolId) => viewers.some((viewer) => decide(viewer, "review:list", { schoolId }).yes));
  const queues = (await Promise.all(deciding.map((schoolId) => ask(reviewQueue, viewers, { schoolId }, now)))).flatMap((queue) => (queue.ok ? queue.value : []));
  const reviewed = new Set(queues.flatMap(({ rows }) => rows.map(({ childId }) => childId)));
  const asked = (await Promise.all(deciding.map((schoolId) => ask(concernsToAnswer, viewers, { schoolId }, now)))).flatMap((found) => (found.ok ? found.value.concerns : []));
  const reviews = queues.flatMap(({ rows, schoolName }) => rows.map((row): Waiting => ({
    dueOn: row.dueOn,
    task: {
      key: row.reviewId, when: `Due ${shortDay(row.dueOn)}`, tag: tagOf(row.dueOn, today), who: row.child.name, href: `/flags/${row.reviewId}`, what: "decide together what happens next",
      why: [deciding.length > 1 && `${schoolName}.`, row.severe && "To look at first.", row.flags[0]?.fact ?? `Here because ${OPENED_FOR_WORDS[row.openedFor]}.`, row.flags.length > 1 && `And ${row.flags.length - 1} more.`].filter(Boolean).join(" "),
      act: <TextLink href={`/flags/${row.reviewId}`}>Open the review<span className="vh"> of {row.child.name}</span></TextLink>,
    },
  })));
  const concerns = asked.filter(({ childId }) => !reviewed.has(childId)).map(({ concernId, childName, raisedBy, dueOn }): Waiting => ({
    dueOn,
    task: {
      key: concernId, when: `Due ${shortDay(dueOn)}`, tag: tagOf(dueOn, today), who: childName, href: `/concerns/${concernId}`, what: `${raisedBy} waits to hear`,
      act: <TextLink href={`/concerns/${concernId}`}>Answer {raisedBy}<span className="vh"> about {childName}</span></TextLink>,
    },
  }));
  return { waiting: [...reviews, ...concerns, ...(await filesToCheck(viewers, now)), ...(await waitingInRooms(viewers, now))], moreReviews: queues.reduce((sum, { counts, rows }) => sum + counts.waiting - rows.length, 0) };
}

async function filesToCheck(viewers: readonly Viewer[], now: Date): Promise<readonly Waiting[]> {
  const offices = (await askEach(importOffices, viewers, {}, now)).flat();
  const sent = (await Promise.all(offices.map(({ schoolId, audience }) => ask(importsList, viewers, { schoolId, audience }, now)))).flatMap((list) => (list.ok ? list.value.imports : []));
  return sent.filter(({ state }) => state === "needs-review").map(({ id, kind, state, sentAt, sentBy }) => ({
    dueOn: dayOf(now),
    task: {
      key: id, when: `Sent ${shortDay(dayOf(sentAt))}`, whenNote: timeOf(sentAt), who: importTitle(state, kind), href: `/imports/${id}`, what: sentBy ? `sent by ${sentBy}` : undefined,
      why: "Nothing has landed yet: look at what was rejected, then land it or throw it away.", act: <TextLink href={`/imports/${id}`}>Check this file</TextLink>,
    },
  }));
}

const tagOf = (dueOn: Day, today: Day) => (dueOn < today ? <Tag kind="concern">{lateBy(dueOn, today)}</Tag> : undefined);
