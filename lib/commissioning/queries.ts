import { decide } from "../access/decide";
import { findCase } from "../cases/find-case";
import { defineQuery } from "../doorway/doorway";
import { dayOf, type Day } from "../kernel/calendar";
import { findRequest } from "./find-request";
import { loadForm } from "./load-form";
import { loadOwn, loadSheet } from "./load-own";
import { loadRegister } from "./load-register";
import { inShort, loadRequests } from "./load-requests";
import { loadSessions } from "./load-sessions";
import { loadWaiting } from "./load-waiting";
import { potsStanding } from "./pots-standing";
import { onRegister } from "./register.rules";
import { directoryAsked, nothing, ofCase as aCase, ofOrganisation, ofPot, ofRegister, ofRequest, ofSchool, ofService } from "./schema";
import { findPot, findService } from "./subjects";
import { childrenShown, forTheOrganisation, registersToKeep } from "./waiting.rules";

const anywhere = async () => ({});
const organisation = async (_tx: unknown, { organisationId }: { readonly organisationId: string }) => ({ organisationId });

/** Organisations with what they offer; `strand` keeps what speaks to it. Services not offered now are shown to those who manage them. */
export const directory = defineQuery({
  name: "commissioning.directory", input: directoryAsked, may: "service:list", subject: anywhere,
  async select({ tx, input, viewer }) {
    const manages = decide(viewer, "service:manage", {}).yes;
    const services = await tx.service.findMany({ where: manages ? {} : { offered: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
    const organisations = await tx.organisation.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, phone: true, email: true } });
    const fits = services.filter(({ strands }) => !input.strand || strands.includes(input.strand));
    return { shown: fits.length, of: services.length, organisations: organisations.map((one) => ({ ...one, services: fits.filter(({ organisationId }) => organisationId === one.id) })) };
  },
});

export const readService = defineQuery({ name: "commissioning.readService", input: ofService, may: "service:manage", subject: findService, select: async ({ subject }) => subject });
export const readPot = defineQuery({ name: "commissioning.readPot", input: ofPot, may: "pot:manage", subject: findPot, select: async ({ subject }) => subject });

/** The pots this grant reaches with how each stands, in pence. */
export const pots = defineQuery({ name: "commissioning.pots", input: nothing, may: "pot:read", subject: anywhere, select: ({ tx }) => potsStanding(tx) });

/** What the form for a request starts from. */
export const requestForm = defineQuery({
  name: "commissioning.requestForm", input: aCase, may: "request:make", subject: (tx, { caseId }) => findCase(tx, caseId),
  select: ({ tx, subject, now }) => loadForm(tx, subject, dayOf(now)), reads: (_value, subject) => [subject],
});

/** What was asked for a case and what came of it. */
export const requestsOfCase = defineQuery({
  name: "commissioning.requestsOfCase", input: aCase, may: "case:read", subject: (tx, { caseId }) => findCase(tx, caseId),
  select: ({ tx, subject }) => loadRequests(tx, subject.caseId), reads: (_value, subject) => [subject],
});

/** The same in short, for the thread of a case. */
export const ofCase = defineQuery({
  name: "commissioning.ofCase", input: aCase, may: "case:read", subject: (tx, { caseId }) => findCase(tx, caseId),
  select: async ({ tx, subject }) => (await loadRequests(tx, subject.caseId)).map(inShort),
});

/** Sessions that ran and were planned in all services of each case of a school that this grant reaches; a case for which nothing was accepted is left out. */
export const sessionsOfCases = defineQuery({
  name: "commissioning.sessionsOfCases", input: ofSchool, may: "case:list", subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: ({ tx, input }) => loadSessions(tx, input.schoolId),
});

/** With whom the plan is shared at the moment, for the family's own page: the organisation, since when, and what. Not the way of contact: it may be another parent's number. */
export const sharedWithFamily = defineQuery({
  name: "commissioning.sharedWithFamily", input: aCase, may: "family:read", subject: (tx, { caseId }) => findCase(tx, caseId),
  async select({ tx, subject }) {
    const rows = await tx.serviceRequest.findMany({ where: { caseId: subject.caseId, state: "accepted" }, orderBy: [{ answeredAt: "asc" }, { id: "asc" }], select: { firstName: true, answeredAt: true, requestedAt: true, service: { select: { name: true, organisation: { select: { name: true } } } } } });
    return rows.map(({ firstName, answeredAt, requestedAt, service }): { organisation: string; service: string; since: Day; firstName: string } =>
      ({ organisation: service.organisation.name, service: service.name, since: dayOf(answeredAt ?? requestedAt), firstName }));
  },
});

/** What waits for those who asked, for Today. */
export const waiting = defineQuery({
  name: "commissioning.waiting", input: ofSchool, may: "case:list", subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: ({ tx, viewer, input, now }) => loadWaiting(tx, viewer, input.schoolId, dayOf(now)),
  reads: childrenShown,
});

/** What waits for an organisation: requests to answer and registers to keep. */
export const requestsWaiting = defineQuery({
  name: "commissioning.requestsWaiting", input: ofOrganisation, may: "requests:own", subject: organisation,
  select: async ({ tx, input, now }) => forTheOrganisation(await loadOwn(tx, { organisationId: input.organisationId }, now), dayOf(now)),
  reads: childrenShown,
});

/** Every request to an organisation, by the day an answer is due. */
export const ownRequests = defineQuery({
  name: "commissioning.ownRequests", input: ofOrganisation, may: "requests:own", subject: organisation,
  select: ({ tx, input, now }) => loadOwn(tx, { organisationId: input.organisationId }, now),
  reads: childrenShown,
});

/** One request to an organisation; on the day of a session and 24 hours after, with the sheet for that day. */
export const readOwnRequest = defineQuery({
  name: "commissioning.readOwnRequest", input: ofRequest, may: "request:answer", subject: findRequest,
  async select({ tx, subject, now }) {
    const [request] = await loadOwn(tx, { organisationId: subject.organisationId, id: subject.id }, now);
    if (!request) return undefined;
    const { of: _, ...shown } = request;
    return { ...shown, sheet: await loadSheet(tx, request) };
  },
  reads: (_value, subject) => [{ childId: subject.childId, schoolId: subject.schoolId }],
});

/** An organisation's services with how many children are on each register, and the days that nobody has kept one for. */
export const registers = defineQuery({
  name: "commissioning.registers", input: ofOrganisation, may: "requests:own", subject: organisation,
  async select({ tx, input, now }) {
    const services = await tx.service.findMany({ where: { organisationId: input.organisationId }, select: { id: true, name: true, place: true, times: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
    const requests = await loadOwn(tx, { organisationId: input.organisationId }, now), open = registersToKeep(requests, dayOf(now));
    return services.map(({ id, ...service }) => {
      const accepted = requests.filter(({ serviceId, state }) => serviceId === id && state === "accepted");
      return {
        ...service, serviceId: id, children: accepted.length, toKeep: open.filter(({ serviceId }) => serviceId === id).map(({ on }) => on),
        nextOn: accepted.flatMap(({ nextSessionOn }) => nextSessionOn ?? []).sort()[0] ?? null,
        kept: [...new Set(accepted.flatMap(({ entries }) => entries.map(({ heldOn }) => heldOn)))].sort().reverse().slice(0, 6),
      };
    });
  },
});

/** The register of one day: who stands on it, and what was marked already. */
export const readRegister = defineQuery({
  name: "commissioning.readRegister", input: ofRegister, may: "register:keep", subject: findService,
  async select({ tx, input, subject, now }) {
    const requests = await loadRegister(tx, input.serviceId);
    return {
      serviceId: subject.id, name: subject.name, organisation: subject.organisation.name, place: subject.place, times: subject.times, on: input.on, ahead: input.on > dayOf(now),
      children: requests.filter((request) => onRegister(request, input.on)).map(({ requestId, whose, firstName, entries }) => {
        const marked = entries.find(({ heldOn }) => heldOn === input.on);
        return { requestId, of: { childId: whose.childId, schoolId: whose.schoolId }, firstName, mark: marked?.mark ?? null, words: marked?.words ?? null };
      }),
    };
  },
  reads: ({ children }) => childrenShown(children),
});

/** Whom an organisation rings when it worries about a child. */
export const frontDoor = defineQuery({
  name: "commissioning.frontDoor", input: ofOrganisation, may: "requests:own", subject: organisation,
  select: ({ tx, viewer }) => tx.area.findFirstOrThrow({ where: { id: viewer.areaId }, select: { frontDoorName: true, frontDoorPhone: true } }),
});
