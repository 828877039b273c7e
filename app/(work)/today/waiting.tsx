import { Tag } from "@/components/ui/tag";
import type { Task } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { ask, askEach } from "@/lib/doorway/ask";
import { concernsToAnswer } from "@/lib/identification/concerns/queries";
import { reviewQueue } from "@/lib/identification/queries";
import { lateBy, OPENED_FOR_WORDS } from "@/lib/identification/review.present";
import { FLAGS_WAIT, holdOnToday, holdTitle } from "@/lib/imports/hold.present";
import { FILE_WAITS, importTitle } from "@/lib/imports/import.present";
import { holds, importOffices, importsList } from "@/lib/imports/queries";
import { PROBLEM_WORDS } from "@/lib/imports/source/present";
import { sourcePage } from "@/lib/imports/source/queries";
import type { Kind } from "@/lib/imports/vocabulary";
import { dayOf, shortDay, timeOf, type Day } from "@/lib/kernel/calendar";
import { plural } from "@/lib/signals/vocabulary";
import { waitingClasses } from "./waiting-classes";
import { waitingMatches } from "./waiting-matches";
import { waitingInRooms } from "./waiting-rooms";
import { waitingTasks } from "./waiting-tasks";

/** Something that is this person's move, the day by which, of whom it is, and what they do about it. */
export type Waiting = { readonly dueOn: Day; /** How late by the school's calendar, in words, where that is known. */ readonly late?: string; readonly kind: "review" | "concern" | "file" | "office" | "class" | "approach" | "request" | "other"; readonly who: string; readonly href: string; readonly act: string; readonly task: Task; /** Of a class review: how far it is, in words. */ readonly soFar?: string };
type Found = { readonly waiting: readonly Waiting[]; readonly moreReviews: number; readonly colleague: string | null; readonly decidedBefore: boolean; readonly sent: Sent };

/** What waits for this person in every room: reviews to decide, concerns to answer, files to check. Each room is asked through its own door. */
export async function waitingFor(viewers: readonly Viewer[], now: Date): Promise<Found> {
  const today = dayOf(now), schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))];
  const deciding = schools.filter((schoolId) => viewers.some((viewer) => decide(viewer, "review:list", { schoolId }).yes));
  const queues = (await Promise.all(deciding.map((schoolId) => ask(reviewQueue, viewers, { schoolId }, now)))).flatMap((queue) => (queue.ok ? queue.value : []));
  const reviewed = new Set(queues.flatMap(({ rows }) => rows.map(({ childId }) => childId)));
  const asked = (await Promise.all(deciding.map((schoolId) => ask(concernsToAnswer, viewers, { schoolId }, now)))).flatMap((found) => (found.ok ? found.value.concerns.map((concern) => ({ ...concern, late: lateBy(concern.dueOn, today, found.value.calendar) })) : []));
  const reviews = queues.flatMap(({ rows, schoolName, calendar }) => rows.map((row) => ({ row, late: lateBy(row.dueOn, today, calendar) })).map(({ row, late }): Waiting => ({
    dueOn: row.dueOn, late, kind: "review", who: row.child.name, href: `/flags/${row.reviewId}`, act: "Open the review",
    task: {
      key: row.reviewId, when: `Due ${shortDay(row.dueOn)}`, tag: tagOf(late), who: row.child.name, href: `/flags/${row.reviewId}`, what: "decide together what happens next",
      why: [deciding.length > 1 && `${schoolName}.`, row.severe && "To look at first.", row.flags[0]?.fact ?? `Here because ${OPENED_FOR_WORDS[row.openedFor]}.`, row.flags.length > 1 && `And ${row.flags.length - 1} more.`].filter(Boolean).join(" "),
      act: <TextLink href={`/flags/${row.reviewId}`}>Open the review<span className="vh"> of {row.child.name}</span></TextLink>,
    },
  })));
  const concerns = asked.filter(({ childId }) => !reviewed.has(childId)).map(({ concernId, childName, raisedBy, dueOn, late }): Waiting => ({
    dueOn, late, kind: "concern", who: childName, href: `/concerns/${concernId}`, act: `Answer ${raisedBy}`,
    task: {
      key: concernId, when: `Due ${shortDay(dueOn)}`, tag: tagOf(late), who: childName, href: `/concerns/${concernId}`, what: `${raisedBy} waits to hear`,
      act: <TextLink href={`/concerns/${concernId}`}>Answer {raisedBy}<span className="vh"> about {childName}</span></TextLink>,
    },
  }));
  const held = (await Promise.all(deciding.map((schoolId) => ask(holds, viewers, { schoolId }, now)))).flatMap((found) => (found.ok ? found.value.holds : [])).map((hold): Waiting => ({
    dueOn: today, kind: "other", who: FLAGS_WAIT.title, href: "/flags/held", act: "Decide whether flags go on",
    task: {
      key: `held-${hold.importId}`, when: `Since ${shortDay(dayOf(hold.since))}`, whenNote: timeOf(hold.since), who: FLAGS_WAIT.title, href: "/flags/held", what: holdTitle(hold), why: holdOnToday(hold),
      act: <TextLink href="/flags/held">Decide<span className="vh"> whether flags go on</span></TextLink>,
    },
  }));
  const said = queues.filter(({ counts }) => counts.said > 0).map(({ schoolId, schoolName, counts, oldestSaid }): Waiting => {
    const href = `/flags?school=${schoolId}&list=said`, who = `${plural(counts.said, "thing")} people said, unread`;
    return { dueOn: today, kind: "other", who, href, act: "Read what people said", task: {
      key: `said ${schoolId}`, when: `Since ${shortDay(oldestSaid ?? today)}`, who, href, what: deciding.length > 1 ? schoolName : undefined,
      why: "Concerns, and worries from the class review. Only the school’s safeguarding leads see them; they stay until one of you has read them.",
      act: <TextLink href={href}>Read what people said</TextLink>,
    } };
  });
  const { files, ...sent } = await sentFiles(viewers, now);
  return {
    waiting: [...held, ...said, ...reviews, ...concerns, ...files, ...(await waitingMatches(viewers, now)), ...(await waitingClasses(viewers, now)), ...(await waitingInRooms(viewers, now)), ...(await waitingTasks(viewers, now))], moreReviews: queues.reduce((sum, { counts, rows }) => sum + counts.waiting - rows.length, 0),
    colleague: queues.length === 1 ? queues[0]!.colleague : null, decidedBefore: queues.some(({ decidedBefore }) => decidedBefore), sent,
  };
}

type Sent = { readonly landed: { readonly roll: Day | null; readonly marks: Day | null } | null; readonly involvement: boolean };
/** The files to check, and when the roll and the register last landed at the schools for whose office this person sends: null where they send for none. */
async function sentFiles(viewers: readonly Viewer[], now: Date): Promise<Sent & { readonly files: readonly Waiting[] }> {
  const offices = (await askEach(importOffices, viewers, {}, now)).flat();
  const lists = (await Promise.all(offices.map(({ schoolId, audience }) => ask(importsList, viewers, { schoolId, audience }, now)))).flatMap((list) => (list.ok ? [list.value] : []));
  const files = lists.flatMap(({ imports }) => imports).filter(({ state }) => FILE_WAITS[state] !== undefined).map(({ id, kind, state, sentAt, sentBy }): Waiting => ({
    dueOn: dayOf(now), kind: "file", who: importTitle(state, kind), href: `/imports/${id}`, act: FILE_WAITS[state]!.act,
    task: {
      key: id, when: `Sent ${shortDay(dayOf(sentAt))}`, whenNote: timeOf(sentAt), who: importTitle(state, kind), href: `/imports/${id}`, what: sentBy ? `sent by ${sentBy}` : undefined,
      why: FILE_WAITS[state]!.why, act: <TextLink href={`/imports/${id}`}>{FILE_WAITS[state]!.act}</TextLink>,
    },
  }));
  const sources = await sourcesInTrouble(viewers, offices.flatMap(({ schoolId, audience }) => (audience === "data-manager" ? [schoolId] : [])), now);
  const lastOf = (wanted: Kind) => lists.flatMap(({ lastLanded }) => lastLanded).filter(({ kind }) => kind === wanted).map(({ at }) => dayOf(at)).sort().at(-1) ?? null;
  return { files: [...files, ...sources], landed: offices.some(({ audience }) => audience === "data-manager") ? { roll: lastOf("roll"), marks: lastOf("marks") } : null, involvement: lastOf("involvement") !== null };
}

/** The systems that were connected and cannot be asked. */
async function sourcesInTrouble(viewers: readonly Viewer[], schoolIds: readonly string[], now: Date): Promise<readonly Waiting[]> {
  const pages = await Promise.all(schoolIds.map((schoolId) => ask(sourcePage, viewers, { schoolId }, now)));
  return pages.flatMap((found): readonly Waiting[] => {
    if (!found.ok || !found.value.source?.problem) return [];
    const { schoolId, source: { problem: { what, since } } } = found.value, href = `/imports/source?school=${schoolId}`, who = "Your school’s system cannot be asked";
    return [{
      dueOn: dayOf(now), kind: "office", who, href, act: "See what to do",
      task: { key: `source ${schoolId}`, when: `Since ${shortDay(dayOf(since))}`, whenNote: timeOf(since), who, href, why: PROBLEM_WORDS[what], act: <TextLink href={href}>See what to do</TextLink> },
    }];
  });
}

const tagOf = (late: string) => (late ? <Tag kind="concern">{late}</Tag> : undefined);
