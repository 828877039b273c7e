import { randomUUID } from "node:crypto";
import { defineCommand } from "../doorway/doorway";
import { countAgain } from "../db/enqueue";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { attemptCanBeRecorded } from "./attempt.rules";
import { canAskToClose, canKeepOpen, canLookAgain } from "./closing.rules";
import { canAddTask, canRecordContact } from "./contact.rules";
import { findApproach, guardiansOf, moveApproach } from "./find-approach";
import { findCase } from "./find-case";
import { findClosing, moveCase } from "./find-closing";
import { keepHandOver } from "./keep-hand-over";
import { findTask, keepNote } from "./kept-notes";
import { inRoles, mayBeAsker, mayBeLinkWorker, peopleAtSchool } from "./people-at-school";
import { approachVersion, askToCloseSchema, attemptSchema, contactSchema, finishTaskSchema, handOverSchema, keepOpenSchema, nameAskerSchema, secondLookSchema, taskSchema } from "./schema";

/** "I will ask this family." */
export const takeOn = defineCommand({
  name: "cases.takeOn", input: approachVersion, may: "approach:work", subject: (tx, { approachId }) => findApproach(tx, approachId),
  run: async ({ tx, input, subject: approach, viewer }) => {
    const { childId, schoolId, approachId } = approach;
    if (approach.askedById && approach.askedById !== viewer.id) return no("somebody-else-asks");
    if (approach.version !== input.version || !(await moveApproach(tx, approach, { askedById: viewer.id }))) return no("changed-meanwhile");
    return { ...yes({ approachId }), trace: { childId, schoolId, before: { askedById: approach.askedById }, after: { askedById: viewer.id } } };
  },
});

/** The safeguarding lead or SENCO names who asks. */
export const nameAsker = defineCommand({
  name: "cases.nameAsker", input: nameAskerSchema, may: "review:decide", subject: (tx, { approachId }) => findApproach(tx, approachId),
  run: async ({ tx, input, subject: approach, viewer, now }) => {
    const { childId, schoolId, approachId, restricted } = approach, could = mayBeAsker(await peopleAtSchool(tx, viewer.areaId, approach, dayOf(now)), restricted);
    if (!could.some(({ id }) => id === input.personId)) return no("cannot-ask");
    if (approach.version !== input.version || !(await moveApproach(tx, approach, { askedById: input.personId }))) return no("changed-meanwhile");
    return { ...yes({ approachId }), trace: { childId, schoolId, before: { askedById: approach.askedById }, after: { askedById: input.personId } } };
  },
});

/** One try to reach a family, kept for good, with what to try next. */
export const recordAttempt = defineCommand({
  name: "cases.recordAttempt", input: attemptSchema, may: "approach:work", subject: (tx, { approachId }) => findApproach(tx, approachId),
  run: async ({ tx, input, subject: approach, viewer, now }) => {
    const { approachId, schoolId, childId, restricted, askedById } = approach, today = dayOf(now);
    const tried = attemptCanBeRecorded(approach, input.version, viewer, await guardiansOf(tx, approach), input, today);
    if (!tried.ok) return tried;
    const { state, whom } = tried.value, { triedOn, how, outcome, words, nextStep, nextOn } = input;
    const moved = await moveApproach(tx, approach, {
      state, nextStep, nextOn: columnOf(nextOn), ...(state === approach.state ? {} : { stateSince: columnOf(triedOn) }), ...(askedById ? {} : { askedById: viewer.id }),
    });
    if (!moved) return no("changed-meanwhile");
    await tx.approachAttempt.createMany({ data: [{ approachId, schoolId, childId, restricted, triedOn: columnOf(triedOn), how, whom, outcome, words, nextStep, nextOn: columnOf(nextOn), byId: viewer.id, recordedAt: now }] });
    await countAgain(tx);
    return { ...yes({ approachId }), trace: { childId, schoolId, before: { state: approach.state }, after: { state, outcome } } };
  },
});

/** A conversation with child, family or a professional, or a try at one. */
export const recordContact = defineCommand({
  name: "cases.recordContact", input: contactSchema, may: "case:work", subject: (tx, { caseId }) => findCase(tx, caseId),
  run: async ({ tx, input, subject: { caseId, schoolId, childId, state }, viewer, now }) => {
    const may = canRecordContact(state, input.heldOn, dayOf(now));
    if (!may.ok) return may;
    const { how, withWhom, minutes, words } = input, id = randomUUID(), reached = input.reached === "yes";
    await tx.caseContact.createMany({ data: [{ id, caseId, schoolId, childId, heldOn: columnOf(input.heldOn), how, withWhom, reached, minutes, words, byId: viewer.id, recordedAt: now }] });
    await countAgain(tx);
    return { ...yes({ caseId }), trace: { childId, schoolId, after: { contactId: id, reached } } };
  },
});

export const addTask = defineCommand({
  name: "cases.addTask", input: taskSchema, may: "case:work", subject: (tx, { caseId }) => findCase(tx, caseId),
  run: async ({ tx, input: { what, dueOn, ownerId }, subject, viewer, now }) => {
    const { caseId, schoolId, childId, state } = subject, today = dayOf(now), owners = inRoles(await peopleAtSchool(tx, viewer.areaId, subject, today), "link-worker", "senco", "safeguarding-lead");
    const may = canAddTask(state, dueOn, owners.some(({ id }) => id === ownerId), today);
    if (!may.ok) return may;
    const id = randomUUID();
    await tx.caseTask.createMany({ data: [{ id, caseId, schoolId, childId, what, dueOn: columnOf(dueOn), ownerId, madeById: viewer.id, madeAt: now }] });
    return { ...yes({ caseId }), trace: { childId, schoolId, after: { taskId: id, ownerId, dueOn } } };
  },
});

export const finishTask = defineCommand({
  name: "cases.finishTask", input: finishTaskSchema, may: "case:work", subject: (tx, { taskId }) => findTask(tx, taskId),
  run: async ({ tx, input: { taskId }, subject: { caseId, schoolId, childId }, viewer, now }) => {
    const { count } = await tx.caseTask.updateMany({ where: { id: taskId, doneOn: null }, data: { doneOn: columnOf(dayOf(now)), doneById: viewer.id } });
    return count === 1 ? { ...yes({ caseId }), trace: { childId, schoolId, after: { taskId, done: true } } } : no("done-already");
  },
});

/** Asks to close, or writes anew what is being closed: the safeguarding lead signs it off. */
export const askToClose = defineCommand({
  name: "cases.askToClose", input: askToCloseSchema, may: "case:work", subject: (tx, { caseId }) => findClosing(tx, caseId),
  run: async ({ tx, input: { version, reason, words, homeAsked }, subject: standing, viewer, now }) => {
    const may = canAskToClose(standing, version), { caseId, childId, schoolId, state } = standing;
    if (!may.ok) return may;
    const moved = await moveCase(tx, standing, { state: "closing", closeReason: reason, closeWords: words, homeAsked, askedToCloseById: viewer.id, askedToCloseOn: columnOf(dayOf(now)), signedOffById: null });
    if (!moved) return no("changed-meanwhile");
    await countAgain(tx);
    return { ...yes({ caseId }), trace: { childId, schoolId, before: { state }, after: { state: "closing", closeReason: reason } } };
  },
});

/** The safeguarding lead's no to a closing; why stands in the case's own story. */
export const keepOpen = defineCommand({
  name: "cases.keepOpen", input: keepOpenSchema, may: "case:sign-off", subject: (tx, { caseId }) => findClosing(tx, caseId),
  run: async ({ tx, input: { version, words }, subject: standing, viewer, now }) => {
    const may = canKeepOpen(standing, version), { caseId, childId, schoolId, state, closeReason } = standing;
    if (!may.ok) return may;
    if (!(await moveCase(tx, standing, { state: "open" }))) return no("changed-meanwhile");
    await keepNote(tx, standing, "kept-open", words, viewer, now);
    await countAgain(tx);
    return { ...yes({ caseId }), trace: { childId, schoolId, before: { state, closeReason }, after: { state: "open" } } };
  },
});

/** Six months on: still fine, or the case opens again. */
export const recordSecondLook = defineCommand({
  name: "cases.recordSecondLook", input: secondLookSchema, may: "case:work", subject: (tx, { caseId }) => findClosing(tx, caseId),
  run: async ({ tx, input: { version, found, words }, subject: standing, viewer, now }) => {
    const to = canLookAgain(standing, version, found), { caseId, childId, schoolId, state } = standing;
    if (!to.ok) return to;
    if (!(await moveCase(tx, standing, { state: to.value, lookedAgainById: viewer.id, lookedAgainOn: columnOf(dayOf(now)), lookedAgainWords: words }))) return no("changed-meanwhile");
    await keepNote(tx, standing, "second-look", words, viewer, now);
    await countAgain(tx);
    return { ...yes({ caseId, schoolId, state: to.value }), trace: { childId, schoolId, before: { state }, after: { state: to.value, found } } };
  },
});

/** Another link worker takes the case over; what they must know stands first on its page. */
export const handOver = defineCommand({
  name: "cases.handOver", input: handOverSchema, may: "case:work", subject: (tx, { caseId }) => findClosing(tx, caseId),
  run: async ({ tx, input: { version, toId, words }, subject: standing, viewer, now }) => {
    const { caseId, childId, schoolId, state, linkWorkerId, approachId } = standing, approach = await tx.approach.findFirst({ where: { id: approachId }, select: { supportBy: true } });
    if (viewer.role === "link-worker") return no("only-lead-or-senco");
    if (state === "closed" || state === "looked-again") return no("case-closed");
    if (toId === linkWorkerId) return no("works-with-them-already");
    if (!mayBeLinkWorker(await peopleAtSchool(tx, viewer.areaId, standing, dayOf(now)), approach?.supportBy ?? "link-worker").some(({ id }) => id === toId)) return no("cannot-be-link-worker");
    if (standing.version !== version || !(await moveCase(tx, standing, { linkWorkerId: toId }))) return no("changed-meanwhile");
    await keepNote(tx, standing, "hand-over", words, viewer, now);
    await keepHandOver(tx, standing, toId, viewer, dayOf(now));
    await tx.caseTask.updateMany({ where: { caseId, ownerId: linkWorkerId, doneOn: null }, data: { ownerId: toId } }); // who leaves the case no longer sees what they promised
    return { ...yes({ caseId }), trace: { childId, schoolId, before: { linkWorkerId }, after: { linkWorkerId: toId } } };
  },
});
