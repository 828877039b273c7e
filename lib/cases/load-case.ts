import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { isWritten } from "./closing.rules";
import { contactClock, lastReached, unansweredOf } from "./contact.rules";
import { findClosing } from "./find-closing";
import type { FoundCase } from "./find-case";
import { loadCaseHead } from "./load-case-head";
import { lastSpokeOf } from "./last-spoke";
import { leadAdultsOfChildren } from "./load-led";
import { loadMovingOn } from "./load-moving-on";
import { namesOf } from "./load-names";
import { loadSiblings } from "./load-siblings";
import { noteOf } from "./notes.rules";
import { inRoles, mayBeLinkWorker, peopleAtSchool } from "./people-at-school";
import { ownWordsOf } from "./own-words";
import { answersOf, attemptsOf, contactsOfCase } from "./story";
import type { CloseReason } from "./vocabulary";
import { whoSeesCase } from "./who-sees-case";

const dayOrNull = (column: Date | null): Day | null => (column ? dayOfColumn(column) : null);

/** Everything kept of one case, for those who work on it. */
export async function loadCase(tx: Tx, found: FoundCase, viewer: Viewer, today: Day) {
  const { caseId, approachId } = found, row = await tx.case.findFirstOrThrow({ where: { id: caseId } }), standing = (await findClosing(tx, caseId))!;
  const head = await loadCaseHead(tx, viewer, found), holders = await peopleAtSchool(tx, viewer.areaId, found, today);
  const contacts = await contactsOfCase(tx, caseId), attempts = await attemptsOf(tx, approachId), answers = await answersOf(tx, approachId);
  const tasks = await tx.caseTask.findMany({ where: { caseId }, orderBy: [{ dueOn: "asc" }, { id: "asc" }] });
  const plans = await tx.plan.findMany({ where: { caseId, state: { in: ["draft", "agreed"] } }, select: { state: true, reviewOn: true } });
  const approach = await tx.approach.findFirst({ where: { id: approachId }, select: { supportBy: true } });
  const clock = contactClock(lastReached(contacts), found.openedOn, found.contactEvery, today), ownWords = await ownWordsOf(tx, caseId, answers);
  const names = await namesOf(tx, [...[...contacts, ...attempts, ...answers, ...ownWords].map(({ byId }) => byId), ...tasks.map(({ ownerId }) => ownerId), row.askedToCloseById, row.signedOffById, row.lookedAgainById]);
  const named = <T extends { readonly byId: string }>(one: T) => ({ ...one, by: names(one.byId) });
  const handOver = contacts.map((one) => ({ one, note: noteOf(one) })).find(({ note }) => note?.note === "hand-over");
  return {
    head, version: found.version, today, state: found.state, approachState: standing.approachState, contactEvery: found.contactEvery, linkWorkerId: found.linkWorkerId, approachId, you: viewer.id,
      clock, unanswered: unansweredOf(contacts, clock), movingOn: await loadMovingOn(tx, found, head.yearGroup, tasks, today), plans: plans.map(({ state, reviewOn }) => ({ state, reviewOn: dayOrNull(reviewOn) })),
      ownWords: ownWords.map(named),
      handOver: handOver ? { words: handOver.note!.words, on: handOver.one.on, by: names(handOver.one.byId) } : null, leadAdults: (await leadAdultsOfChildren(tx, [head.childId])).get(head.childId) ?? null,
      lastSpoke: await lastSpokeOf(tx, found), siblings: await loadSiblings(tx, viewer, found),
    contacts: contacts.map(named), attempts: attempts.map(named), answers: answers.map(named),
    tasks: tasks.map(({ id, what, dueOn, ownerId, doneOn }) => ({ id, what, dueOn: dayOfColumn(dueOn), owner: names(ownerId), yours: ownerId === viewer.id, doneOn: dayOrNull(doneOn) })),
    owners: inRoles(holders, "link-worker", "senco", "safeguarding-lead"), couldTakeOver: mayBeLinkWorker(holders, approach?.supportBy ?? "link-worker").filter(({ id }) => id !== found.linkWorkerId),
    sees: whoSeesCase(holders, viewer, found, head.yearGroup),
    closing: row.closeReason ? {
      reason: row.closeReason as CloseReason, words: row.closeWords ?? "", home: row.homeAsked ?? "", written: isWritten(standing), askedBy: row.askedToCloseById ? names(row.askedToCloseById) : "", askedById: row.askedToCloseById, askedOn: dayOrNull(row.askedToCloseOn),
      signedBy: row.signedOffById && names(row.signedOffById), closedOn: dayOrNull(row.closedOn), lookAgainOn: dayOrNull(row.lookAgainOn),
      looked: row.lookedAgainOn ? { on: dayOfColumn(row.lookedAgainOn), by: names(row.lookedAgainById ?? ""), words: row.lookedAgainWords ?? "" } : null,
    } : null,
    maySignOff: decide(viewer, "case:sign-off", found).yes, mayWork: decide(viewer, "case:work", found).yes, mayHandOver: viewer.role !== "link-worker", mayAsk: decide(viewer, "approach:work", { ...found, restricted: approach === null }).yes,
  };
}
export type CaseShown = Awaited<ReturnType<typeof loadCase>>;
