import { identifyAgain } from "../db/enqueue";
import { defineCommand } from "../doorway/doorway";
import { no, yes } from "../kernel/result";
import { passwordFits } from "../session/password";
import { findSchools } from "./find-schools";
import { addGrants, endSessions } from "./grants";
import { mayChange } from "./rules";
import { area, changedOrganisation, changedProgramme, grant, ofGrant, ofPerson, organisation, ownPassword, person, programme, school, schoolContacts } from "./schema";
import { giveOneTimePassword, setPassword } from "./set-password";
import { findGrant, findOrganisation, findPerson, organisationMeant } from "./subjects";

export const addSchool = defineCommand({
  name: "partnership.addSchool", input: school, may: "school:manage", subject: async () => ({}),
  async run({ tx, input }) {
    const [added] = await tx.school.createManyAndReturn({ data: [input], skipDuplicates: true, select: { id: true } });
    if (!added) return no("already-there");
    return { ...yes({ schoolId: added.id }), trace: { schoolId: added.id, after: { urn: input.urn, phase: input.phase } } };
  },
});

/** Answers a one-time password, which nobody can read again. */
export const addPerson = defineCommand({
  name: "partnership.addPerson", input: person, may: "people:manage", subject: async () => ({}),
  async run({ tx, input, viewer, now }) {
    const schoolIds = await findSchools(tx, viewer.areaId, input);
    if (!schoolIds) return no("unknown-school");
    const organisationId = await organisationMeant(tx, viewer.areaId, input);
    if (organisationId === undefined) return no("unknown-organisation");
    const [added] = await tx.person.createManyAndReturn({ data: [{ email: input.email, name: input.name }], skipDuplicates: true, select: { id: true } });
    if (!added) return no("already-there");
    const granted = await addGrants({ tx, areaId: viewer.areaId, personId: added.id, viewerId: viewer.id, now }, input, { schoolIds, organisationId });
    if (!granted.ok) return granted;
    const password = await giveOneTimePassword(tx, added.id);
    return { ...yes({ personId: added.id, password }), trace: { after: { personId: added.id, grants: granted.value } } };
  },
});

export const grantRole = defineCommand({
  name: "partnership.grantRole", input: grant, may: "people:manage", subject: findPerson,
  async run({ tx, input, subject, viewer, now }) {
    const other = mayChange(viewer.id, subject.personId);
    if (!other.ok) return other;
    const schoolIds = await findSchools(tx, viewer.areaId, input);
    if (!schoolIds) return no("unknown-school");
    const organisationId = await organisationMeant(tx, viewer.areaId, input);
    if (organisationId === undefined) return no("unknown-organisation");
    const granted = await addGrants({ tx, areaId: viewer.areaId, personId: subject.personId, viewerId: viewer.id, now }, input, { schoolIds, organisationId });
    if (!granted.ok) return granted;
    await endSessions(tx, viewer.areaId, subject.personId);
    return { ...yes({ personId: subject.personId }), trace: { after: { personId: subject.personId, grants: granted.value } } };
  },
});

export const endGrant = defineCommand({
  name: "partnership.endGrant", input: ofGrant, may: "people:manage", subject: findGrant,
  async run({ tx, input, subject, viewer, now }) {
    const other = mayChange(viewer.id, subject.personId);
    if (!other.ok) return other;
    const { count } = await tx.grant.updateMany({ where: { areaId: viewer.areaId, id: input.grantId, endedAt: null }, data: { endedAt: now } });
    if (count === 0) return no("already-ended");
    await endSessions(tx, viewer.areaId, subject.personId);
    return { ...yes({ personId: subject.personId }), trace: { before: subject, after: { ended: true } } };
  },
});

/** The one who leads, where the lead has left: the others of that school become deputies. */
export const markLead = defineCommand({
  name: "partnership.markLead", input: ofGrant, may: "people:manage", subject: findGrant,
  async run({ tx, input, subject, viewer }) {
    const other = mayChange(viewer.id, subject.personId);
    if (!other.ok) return other;
    if (subject.role !== "safeguarding-lead" || !subject.schoolId) return no("not-a-lead");
    if (subject.ended) return no("already-ended");
    await tx.grant.updateMany({ where: { areaId: viewer.areaId, schoolId: subject.schoolId, role: "safeguarding-lead", id: { not: input.grantId } }, data: { isLead: false } });
    await tx.grant.updateMany({ where: { areaId: viewer.areaId, id: input.grantId }, data: { isLead: true } });
    const leads = await tx.grant.count({ where: { areaId: viewer.areaId, schoolId: subject.schoolId, isLead: true, endedAt: null } });
    if (leads > 1) return no("not-oneself"); // the other mark is the viewer's own, which row level security keeps from them
    return { ...yes({ personId: subject.personId }), trace: { schoolId: subject.schoolId, after: { personId: subject.personId, isLead: true } } };
  },
});

export const disablePerson = defineCommand({
  name: "partnership.disablePerson", input: ofPerson, may: "people:manage", subject: findPerson,
  async run({ tx, subject, viewer, now }) {
    const other = mayChange(viewer.id, subject.personId);
    if (!other.ok) return other;
    const { count } = await tx.person.updateMany({ where: { areaId: viewer.areaId, id: subject.personId, disabledAt: null }, data: { disabledAt: now } });
    if (count === 0) return no("already-disabled");
    await endSessions(tx, viewer.areaId, subject.personId);
    return { ...yes({ personId: subject.personId }), trace: { before: { disabled: false }, after: { personId: subject.personId, disabled: true } } };
  },
});

export const enablePerson = defineCommand({
  name: "partnership.enablePerson", input: ofPerson, may: "people:manage", subject: findPerson,
  async run({ tx, subject, viewer }) {
    const { count } = await tx.person.updateMany({ where: { areaId: viewer.areaId, id: subject.personId, disabledAt: { not: null } }, data: { disabledAt: null } });
    if (count === 0) return no("not-disabled");
    return { ...yes({ personId: subject.personId }), trace: { before: { disabled: true }, after: { personId: subject.personId, disabled: false } } };
  },
});

/** Answers a one-time password, which nobody can read again; the old one ends, and so do the person's sessions. */
export const newOneTimePassword = defineCommand({
  name: "partnership.newOneTimePassword", input: ofPerson, may: "people:manage", subject: findPerson,
  async run({ tx, subject, viewer }) {
    const other = mayChange(viewer.id, subject.personId);
    if (!other.ok) return other;
    const password = await giveOneTimePassword(tx, subject.personId);
    return { ...yes({ password }), trace: { after: { personId: subject.personId, oneTimePassword: "given" } } };
  },
});

/** Ends one's own sessions too: the next step is to sign in with the new password. */
export const changeOwnPassword = defineCommand({
  name: "partnership.changeOwnPassword", input: ownPassword, may: "account:own", subject: async (_tx, _input, viewer) => ({ personId: viewer.id }),
  async run({ tx, input, viewer }) {
    const [kept] = await tx.$queryRaw<{ hash: string | null }[]>`SELECT session.password_hash_of_viewer() AS hash`;
    if (!kept?.hash || !(await passwordFits(kept.hash, input.currentPassword))) return no("wrong-password");
    if (input.newPassword === input.currentPassword) return no("same-password");
    await setPassword(tx, viewer.id, input.newPassword, false);
    return { ...yes(null), trace: { after: { personId: viewer.id, password: "own" } } };
  },
});

export const updateArea = defineCommand({
  name: "partnership.updateArea", input: area, may: "school:manage", subject: async () => ({}),
  async run({ tx, input, viewer }) {
    await tx.area.updateMany({ where: { id: viewer.areaId }, data: input });
    return { ...yes(null), trace: { after: { changed: Object.keys(input) } } };
  },
});

/** Without rules: whoever adds a programme publishes its rules next (identification). */
export const addProgramme = defineCommand({
  name: "partnership.addProgramme", input: programme, may: "programme:manage", subject: async () => ({}),
  async run({ tx, input, viewer }) {
    const schoolIds = await findSchools(tx, viewer.areaId, input);
    if (!schoolIds) return no("unknown-school");
    const [added] = await tx.programme.createManyAndReturn({ data: [{ name: input.name, places: input.places, years: input.years }], skipDuplicates: true, select: { id: true } });
    if (!added) return no("already-there");
    await tx.programmeSchool.createMany({ data: schoolIds.map((schoolId) => ({ programmeId: added.id, schoolId })) });
    return { ...yes({ programmeId: added.id }), trace: { after: { programmeId: added.id, schoolIds, places: input.places, years: input.years } } };
  },
});

/** Which years a programme is for and how many places each link worker has; its rules are applied anew, since other children are asked. */
export const changeProgramme = defineCommand({
  name: "partnership.changeProgramme", input: changedProgramme, may: "rules:publish", subject: (tx, { programmeId }, viewer) => tx.programme.findFirst({ where: { areaId: viewer.areaId, id: programmeId }, select: { id: true, years: true, places: true } }),
  async run({ tx, input: { programmeId, version, years, places }, subject: { id: _id, ...before }, viewer }) {
    const { count } = await tx.programme.updateMany({ where: { areaId: viewer.areaId, id: programmeId, version }, data: { years, places, version: { increment: 1 } } });
    if (count === 0) return no("changed-meanwhile");
    const schools = await tx.programmeSchool.findMany({ where: { programmeId }, select: { schoolId: true } });
    await identifyAgain(tx, schools.map(({ schoolId }) => schoolId));
    return { ...yes({ programmeId }), trace: { before: { programmeId, ...before }, after: { years, places } } };
  },
});

/** Who is the school's designated teacher for children the authority looks after. */
export const changeSchool = defineCommand({
  name: "partnership.changeSchool", input: schoolContacts, may: "school:manage", subject: (tx, { schoolId }, viewer) => tx.school.findFirst({ where: { areaId: viewer.areaId, id: schoolId }, select: { id: true } }),
  async run({ tx, input: { schoolId, designatedTeacher }, viewer }) {
    await tx.school.updateMany({ where: { areaId: viewer.areaId, id: schoolId }, data: { designatedTeacher } });
    return { ...yes({ schoolId }), trace: { schoolId, after: { withDesignatedTeacher: designatedTeacher !== null } } };
  },
});

/** A community organisation, whose services the programme manager lists and whose people hold provider grants. */
export const addOrganisation = defineCommand({
  name: "partnership.addOrganisation", input: organisation, may: "organisation:manage", subject: async () => ({}),
  async run({ tx, input }) {
    const [added] = await tx.organisation.createManyAndReturn({ data: [input], skipDuplicates: true, select: { id: true } });
    if (!added) return no("already-there");
    return { ...yes({ organisationId: added.id }), trace: { after: { organisationId: added.id } } };
  },
});

export const changeOrganisation = defineCommand({
  name: "partnership.changeOrganisation", input: changedOrganisation, may: "organisation:manage", subject: findOrganisation,
  async run({ tx, input, subject }) {
    const { organisationId, ...given } = input;
    if (await tx.organisation.count({ where: { name: given.name, id: { not: organisationId } } })) return no("already-there");
    await tx.organisation.updateMany({ where: { id: organisationId }, data: given });
    return { ...yes({ organisationId }), trace: { before: { organisationId, withPhone: subject.phone !== null }, after: { withPhone: given.phone !== null } } };
  },
});
