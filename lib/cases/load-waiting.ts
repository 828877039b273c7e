// What waits for one person in this room, for Today: asking, speaking, tasks, closings, second looks. Only what is their move.
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { childrenNamed } from "../identification/children-named";
import { addDays, columnOf, type Day, dayOfColumn, longDay, spokenDay } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { addSchoolDays } from "../partnership/calendar/school-days.rules";
import { isWritten } from "./closing.rules";
import { contactClock, lastReached, TRIES_TO_SAY, unansweredOf } from "./contact.rules";
import { loadMoves } from "./load-moving-on";
import { MOVES_ON, whyMovesOn } from "./moving-on.present";
import { whyToSpeak } from "./pages.present";
import { APPROACH_WORDS } from "./present";
import { contactsOfCases } from "./story";
import { MAX_WAITING, type WaitingKind } from "./waiting.vocabulary";
import type { ApproachState } from "./vocabulary";

type Item = { readonly key: string; readonly kind: WaitingKind; readonly dueOn: Day; readonly childId: string; readonly what: string; readonly why?: string; readonly href: string; readonly linkText: string };
type Asking = { readonly tx: Tx; readonly schoolId: string; readonly viewer: Viewer; readonly today: Day; /** Nothing due later than this is brought up. */ readonly until: Day };

/** Everything due within a week, or late, that is this viewer's move at a school. */
export async function loadWaiting(tx: Tx, schoolId: string, viewer: Viewer, today: Day) {
  const asking = { tx, schoolId, viewer, today, until: addDays(today, 7) };
  const { answerWithin } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { answerWithin: true } });
  const items = [...(await toAsk(asking)), ...(await ofCases(asking, answerWithin)), ...(await moves(asking)), ...(await tasksDue(asking))].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, MAX_WAITING);
  const children = await childrenNamed(tx, schoolId, items.map(({ childId }) => childId));
  return items.flatMap((item) => { const child = children.get(item.childId); return child ? [{ ...item, schoolId, who: child.name }] : []; });
}

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** Families that are theirs to ask, or nobody's yet; a no comes back on the day on which to ask again. */
async function toAsk({ tx, schoolId, viewer, today, until }: Asking): Promise<readonly Item[]> {
  const rows = await tx.approach.findMany({ where: {
    schoolId, AND: [{ OR: [{ askedById: null }, { askedById: viewer.id }] }, { OR: [
      { state: { in: ["not-approached", "approached", "asked-to-wait", "not-reached"] }, nextOn: { lte: columnOf(until) } }, { state: { in: ["declined", "withdrawn"] }, nextOn: { lte: columnOf(today) } },
    ] }],
  } });
  return rows.map(({ id, childId, state, openedOn, nextStep, nextOn, askedById }) => ({
    key: `approach-${id}`, kind: "approach", dueOn: dayOfColumn(nextOn!), childId, what: askedById ? "ask the family" : "nobody asks the family yet",
    why: `${state === "not-approached" ? `Support was decided on ${longDay(dayOfColumn(openedOn))}` : APPROACH_WORDS[state as ApproachState]}.${nextStep ? ` Next: ${ended(nextStep)}` : ""}`, href: `/approaches/${id}`, linkText: askedById ? "Ask the family" : "See who asks",
  }));
}

/** Own cases in which it is time to speak, closings to write or to sign off, and second looks. */
async function ofCases({ tx, schoolId, viewer, today, until }: Asking, answerWithin: number): Promise<readonly Item[]> {
  const rows = await tx.case.findMany({ where: { schoolId, state: { in: ["open", "closing", "closed"] } } });
  const own = rows.filter(({ state, linkWorkerId }) => state === "open" && linkWorkerId === viewer.id).map(({ id }) => id);
  const contacts = await contactsOfCases(tx, own);
  const isLead = viewer.role === "safeguarding-lead", calendar = rows.some(({ state }) => state === "closing") ? await loadCalendar(tx, schoolId) : [];
  return rows.flatMap(({ id, childId, state, linkWorkerId, openedOn, contactEvery, lookAgainOn, askedToCloseOn, askedToCloseById, closedOn, ...closing }): readonly Item[] => {
    const mine = linkWorkerId === viewer.id, base = { childId, href: `/cases/${id}` };
    if (state === "open" && mine) {
      const held = contacts(id), clock = contactClock(lastReached(held), dayOfColumn(openedOn), contactEvery, today), unanswered = unansweredOf(held, clock);
      const tries = (unanswered?.tries ?? 0) >= TRIES_TO_SAY ? unanswered : null;
      const dueOn = clock.dueOn <= today || tries === null ? clock.dueOn : tries.tryBy;
      return dueOn <= today ? [{ ...base, key: `contact-${id}`, kind: "contact", dueOn, what: tries ? "nobody answers: try another way" : "time to speak", why: whyToSpeak(clock, unanswered), linkText: "Write down a contact" }] : [];
    }
    if (state === "closing") {
      const dueOn = addSchoolDays(calendar, dayOfColumn(askedToCloseOn!), answerWithin), href = `${base.href}/close`;
      if (!isWritten(closing)) return mine ? [{ ...base, href, key: `closing-${id}`, kind: "closing-to-write", dueOn, what: "write the closing", why: "The family stopped. The safeguarding lead signs off what you write.", linkText: "Write the closing" }] : [];
      return isLead && askedToCloseById !== viewer.id ? [{ ...base, href, key: `closing-${id}`, kind: "closing-to-sign-off", dueOn, what: "sign off the closing, or keep the case open", linkText: "Read the closing" }] : [];
    }
    if (state === "closed" && lookAgainOn && dayOfColumn(lookAgainOn) <= until && (isLead || mine))
      return [{ ...base, href: `${base.href}/close`, key: `second-look-${id}`, kind: "second-look", dueOn: dayOfColumn(lookAgainOn), what: "look again", why: closedOn ? `Closed on ${spokenDay(dayOfColumn(closedOn))}. How is it for the child now?` : undefined, linkText: "Record the second look" }];
    return [];
  });
}

/** Own cases of children who move on in the summer, from January on, until a task plans it. */
async function moves({ tx, schoolId, viewer, today }: Asking): Promise<readonly Item[]> {
  return (await loadMoves(tx, schoolId, viewer.id, today)).map(({ caseId, childId, yearGroup, planBy }) => ({
    key: `moving-on-${caseId}`, kind: "moving-on", dueOn: planBy, childId, what: MOVES_ON, why: whyMovesOn(yearGroup), href: `/cases/${caseId}#moving-on`, linkText: "Plan who takes over",
  }));
}

async function tasksDue({ tx, schoolId, viewer, until }: Asking): Promise<readonly Item[]> {
  const rows = await tx.caseTask.findMany({ where: { schoolId, ownerId: viewer.id, doneOn: null, dueOn: { lte: columnOf(until) } } });
  return rows.map(({ id, caseId, childId, what, dueOn }) => ({ key: `task-${id}`, kind: "task", dueOn: dayOfColumn(dueOn), childId, what: `to do: ${what}`, href: `/cases/${caseId}#tasks`, linkText: "Open the case" }));
}
