import { findCase } from "../cases/find-case";
import { countAgain } from "../db/enqueue";
import { defineCommand } from "../doorway/doorway";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { endRequest } from "./end-requests";
import { findRequest } from "./find-request";
import { keepRegisterOf } from "./keep-register";
import { makeRequestOf } from "./make-request";
import { freePence } from "./pots-standing";
import { goesTo } from "./request.rules";
import { changedPot, changedService, ended, newPot, newService, ofRequest, register, request } from "./schema";
import { findPot, findService, nameOf } from "./subjects";

const anywhere = async () => ({});

export const addService = defineCommand({
  name: "commissioning.addService", input: newService, may: "service:manage", subject: anywhere,
  async run({ tx, input: { price, ...given } }) {
    if (!(await tx.organisation.count({ where: { id: given.organisationId } }))) return no("unknown-organisation");
    const [added] = await tx.service.createManyAndReturn({ data: [{ ...given, pricePence: price }], skipDuplicates: true, select: { id: true } });
    if (!added) return no("already-there");
    return { ...yes({ serviceId: added.id }), trace: { after: { serviceId: added.id, organisationId: given.organisationId, pricePence: price } } };
  },
});

/** A new price holds for what is asked from now on: a request keeps the price it was made at. */
export const changeService = defineCommand({
  name: "commissioning.changeService", input: changedService, may: "service:manage", subject: findService,
  async run({ tx, input: { price, serviceId, ...given }, subject }) {
    if (await tx.service.count({ where: { organisationId: subject.organisationId, name: given.name, id: { not: serviceId } } })) return no("already-there");
    await tx.service.updateMany({ where: { id: serviceId }, data: { ...given, pricePence: price } });
    return { ...yes({ serviceId }), trace: { before: { serviceId, pricePence: subject.pricePence, offered: subject.offered }, after: { pricePence: price, offered: given.offered } } };
  },
});

export const addPot = defineCommand({
  name: "commissioning.addPot", input: newPot, may: "pot:manage", subject: anywhere,
  async run({ tx, input: { amount, fromOn, untilOn, ...given } }) {
    if (given.schoolId && !(await tx.school.count({ where: { id: given.schoolId } }))) return no("unknown-school");
    const [added] = await tx.pot.createManyAndReturn({ data: [{ ...given, pence: amount, fromOn: columnOf(fromOn), untilOn: columnOf(untilOn) }], skipDuplicates: true, select: { id: true } });
    if (!added) return no("already-there");
    return { ...yes({ potId: added.id }), trace: { schoolId: given.schoolId ?? undefined, after: { potId: added.id, pence: amount, fromOn, untilOn } } };
  },
});

/** A pot is never made smaller than what is held in it. */
export const changePot = defineCommand({
  name: "commissioning.changePot", input: changedPot, may: "pot:manage", subject: findPot,
  async run({ tx, input: { potId, name, amount, untilOn }, subject }) {
    const free = await freePence(tx, potId), { pence } = await tx.pot.findFirstOrThrow({ where: { id: potId }, select: { pence: true } });
    if (amount < pence - (free ?? 0)) return no("less-than-held");
    if (untilOn < subject.fromOn) return no("ends-before-it-begins");
    if (await tx.pot.count({ where: { name, id: { not: potId } } })) return no("already-there");
    await tx.pot.updateMany({ where: { id: potId }, data: { name, pence: amount, untilOn: columnOf(untilOn) } });
    return { ...yes({ potId }), trace: { before: { potId, pence, untilOn: subject.untilOn }, after: { pence: amount, untilOn } } };
  },
});

/** A service asked for a goal of the agreed plan, its whole price held in a pot. */
export const makeRequest = defineCommand({
  name: "commissioning.makeRequest", input: request, may: "request:make", subject: (tx, { caseId }) => findCase(tx, caseId),
  async run(given) {
    const made = await makeRequestOf(given);
    if (!made.ok) return made;
    const { caseId, childId, schoolId } = given.subject, { serviceId, potId, sessions } = given.input;
    return { ...yes({ ...made.value, caseId }), trace: { childId, schoolId, after: { ...made.value, caseId, serviceId, potId, sessions, familyAgreed: true } } };
  },
});

export const acceptRequest = defineCommand({
  name: "commissioning.acceptRequest", input: ofRequest, may: "request:answer", subject: findRequest,
  async run({ tx, subject, viewer, now }) {
    const to = goesTo(subject.state, "accepted");
    if (!to.ok) return to;
    const { count } = await tx.serviceRequest.updateMany({ where: { id: subject.id, state: subject.state }, data: { state: to.value, answeredAt: now, answeredByName: await nameOf(tx, viewer.id), version: { increment: 1 } } });
    if (count === 0) return no("moved-on");
    await countAgain(tx);
    return { ...yes({ requestId: subject.id }), trace: { childId: subject.childId, schoolId: subject.schoolId, before: { state: subject.state }, after: { requestId: subject.id, state: to.value } } };
  },
});

/** The pot is free again. */
export const declineRequest = defineCommand({
  name: "commissioning.declineRequest", input: ended, may: "request:answer", subject: findRequest,
  async run({ tx, input, subject, viewer, now }) {
    const answered = { answeredAt: now, answeredByName: await nameOf(tx, viewer.id) };
    if (!(await endRequest(tx, { requestId: subject.id, to: "declined", words: input.words, on: dayOf(now), answered }))) return no("moved-on");
    await countAgain(tx);
    return { ...yes({ requestId: subject.id }), trace: { childId: subject.childId, schoolId: subject.schoolId, before: { state: subject.state }, after: { requestId: subject.id, state: "declined" } } };
  },
});

export const withdrawRequest = defineCommand({
  name: "commissioning.withdrawRequest", input: ended, may: "request:end", subject: findRequest,
  async run({ tx, input, subject, now }) {
    if (!(await endRequest(tx, { requestId: subject.id, to: "withdrawn", words: input.words, on: dayOf(now) }))) return no("moved-on");
    await countAgain(tx);
    return { ...yes({ requestId: subject.id }), trace: { childId: subject.childId, schoolId: subject.schoolId, before: { state: subject.state }, after: { requestId: subject.id, state: "withdrawn" } } };
  },
});

export const finishRequest = defineCommand({
  name: "commissioning.finishRequest", input: ended, may: "request:end", subject: findRequest,
  async run({ tx, input, subject, now }) {
    if (!(await endRequest(tx, { requestId: subject.id, to: "finished", words: input.words, on: dayOf(now) }))) return no("moved-on");
    await countAgain(tx);
    return { ...yes({ requestId: subject.id }), trace: { childId: subject.childId, schoolId: subject.schoolId, before: { state: subject.state }, after: { requestId: subject.id, state: "finished" } } };
  },
});

/** The register of one day's session; sent again, it corrects what was marked. */
export const keepRegister = defineCommand({
  name: "commissioning.keepRegister", input: register, may: "register:keep", subject: findService,
  async run({ tx, input, viewer, now }) {
    const kept = await keepRegisterOf({ tx, input, viewer, now });
    if (!kept.ok) return kept;
    await countAgain(tx);
    return { ...yes({ serviceId: input.serviceId, on: input.on, marked: kept.value.length }), trace: kept.value };
  },
});
