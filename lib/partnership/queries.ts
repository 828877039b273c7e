import { defineQuery } from "../doorway/doorway";
import { addDays, columnOf, dayOf, dayOfColumn } from "../kernel/calendar";
import { running } from "./grants";
import { findPeople } from "./find-people";
import { nothing, ofOrganisation, ofPerson, ofSchool, peopleAsked } from "./schema";
import { findOrganisation, findPerson } from "./subjects";

const anywhere = async () => ({});

/** The area as the viewer's pages show it. */
export const readArea = defineQuery({
  name: "partnership.readArea", input: nothing, may: "area:read", subject: anywhere,
  select: ({ tx, viewer }) => tx.area.findUniqueOrThrow({ where: { id: viewer.areaId }, select: { name: true, frontDoorName: true, frontDoorPhone: true, designatedOfficer: true, virtualSchool: true } }),
});

/** Every school of the area by name, with how many people hold a role there today. */
export const listSchools = defineQuery({
  name: "partnership.listSchools", input: nothing, may: "area:read", subject: anywhere,
  async select({ tx, viewer, now }) {
    const schools = await tx.school.findMany({ where: { areaId: viewer.areaId }, select: { id: true, urn: true, name: true, phase: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
    const people = await tx.grant.groupBy({ by: ["schoolId"], where: { areaId: viewer.areaId, schoolId: { not: null }, ...running(now) }, _count: true });
    return schools.map((school) => ({ ...school, grants: people.find(({ schoolId }) => schoolId === school.id)?._count ?? 0 }));
  },
});

/** One school, its programmes, and who holds which role there today. */
export const readSchool = defineQuery({
  name: "partnership.readSchool", input: ofSchool, may: "school:manage", subject: (tx, { schoolId }, viewer) => tx.school.findFirst({ where: { areaId: viewer.areaId, id: schoolId }, select: { id: true } }),
  async select({ tx, input, viewer, now }) {
    const school = await tx.school.findFirstOrThrow({ where: { areaId: viewer.areaId, id: input.schoolId }, select: { id: true, urn: true, name: true, phase: true, answerWithin: true, designatedTeacher: true } });
    const grants = await tx.grant.findMany({
      where: { areaId: viewer.areaId, schoolId: school.id, ...running(now) }, orderBy: [{ role: "asc" }, { isLead: "desc" }, { person: { name: "asc" } }], take: 500,
      select: { id: true, role: true, className: true, yearGroups: true, isLead: true, person: { select: { id: true, name: true, disabledAt: true } } },
    });
    const programmes = await tx.programme.findMany({ where: { areaId: viewer.areaId, schools: { some: { schoolId: school.id } } }, select: { id: true, name: true }, orderBy: { name: "asc" } });
    return { ...school, programmes, grants: grants.map(({ person, ...grant }) => ({ ...grant, personId: person.id, name: person.name, disabled: person.disabledAt !== null })) };
  },
});

/** A page of the people of the area with what they hold today; `total` counts all that fit the filters. */
export const listPeople = defineQuery({
  name: "partnership.listPeople", input: peopleAsked, may: "people:manage", subject: anywhere,
  select: ({ tx, input, viewer, now }) => findPeople(tx, viewer.areaId, input, now),
});

/** One person with every grant, the ended ones last. */
export const readPerson = defineQuery({
  name: "partnership.readPerson", input: ofPerson, may: "people:manage", subject: findPerson,
  async select({ tx, input, viewer, now }) {
    const { disabledAt, ...person } = await tx.person.findFirstOrThrow({ where: { areaId: viewer.areaId, id: input.personId }, select: { id: true, name: true, email: true, disabledAt: true } });
    const grants = await tx.grant.findMany({
      where: { areaId: viewer.areaId, personId: person.id }, orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { fromOn: "desc" }, { id: "asc" }],
      select: { id: true, role: true, schoolId: true, className: true, yearGroups: true, isLead: true, fromOn: true, untilOn: true, endedAt: true, grantedById: true, organisation: { select: { name: true } } },
    });
    const schools = await tx.school.findMany({ where: { areaId: viewer.areaId, id: { in: grants.flatMap(({ schoolId }) => schoolId ?? []) } }, select: { id: true, name: true } });
    const givers = await tx.person.findMany({ where: { areaId: viewer.areaId, id: { in: grants.flatMap(({ grantedById }) => grantedById ?? []) } }, select: { id: true, name: true } });
    const today = dayOf(now);
    return {
      ...person, disabled: disabledAt !== null, oneself: person.id === viewer.id,
      grants: grants.map(({ schoolId, fromOn, untilOn, endedAt, grantedById, organisation, ...grant }) => ({
        ...grant, organisationName: organisation?.name ?? null, schoolName: schools.find(({ id }) => id === schoolId)?.name ?? null, grantedBy: givers.find(({ id }) => id === grantedById)?.name ?? null,
        fromOn: dayOfColumn(fromOn), endedOn: endedAt ? dayOf(endedAt) : untilOn && dayOfColumn(untilOn) < today ? dayOfColumn(untilOn) : null,
      })),
    };
  },
});

/** Every organisation of the area by name: for granting a provider's role and for adding a service. */
export const listOrganisations = defineQuery({
  name: "partnership.listOrganisations", input: nothing, may: "organisation:manage", subject: anywhere,
  select: ({ tx, viewer }) => tx.organisation.findMany({ where: { areaId: viewer.areaId }, select: { id: true, name: true, phone: true, email: true }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
});

export const readOrganisation = defineQuery({ name: "partnership.readOrganisation", input: ofOrganisation, may: "organisation:manage", subject: findOrganisation, select: async ({ subject }) => subject });

/** The area's programmes with their schools. */
export const listProgrammes = defineQuery({
  name: "partnership.listProgrammes", input: nothing, may: "area:read", subject: anywhere,
  async select({ tx, viewer }) {
    const programmes = await tx.programme.findMany({ where: { areaId: viewer.areaId }, select: { id: true, name: true, places: true, years: true, schools: { select: { schoolId: true } } }, orderBy: { name: "asc" } });
    const schools = await tx.school.findMany({ where: { areaId: viewer.areaId }, select: { id: true, name: true }, orderBy: { name: "asc" } });
    return programmes.map(({ schools: run, ...programme }) => ({ ...programme, schools: schools.filter(({ id }) => run.some(({ schoolId }) => schoolId === id)) }));
  },
});

/** How far the area is set up: what an administrator does first. */
export const readSetUp = defineQuery({
  name: "partnership.readSetUp", input: nothing, may: "people:manage", subject: anywhere,
  async select({ tx, viewer, now }) {
    const { areaId } = viewer;
    const area = await tx.area.findUniqueOrThrow({ where: { id: areaId }, select: { frontDoorPhone: true } });
    const schools = await tx.school.findMany({ where: { areaId }, select: { id: true, name: true }, orderBy: { name: "asc" } });
    const held = await tx.grant.findMany({ where: { areaId, role: { in: ["safeguarding-lead", "data-manager"] }, ...running(now) }, select: { role: true, schoolId: true, isLead: true } });
    const without = (fits: (grant: { role: string; isLead: boolean }) => boolean) => schools.filter(({ id }) => !held.some((grant) => grant.schoolId === id && fits(grant)));
    return {
      schools: schools.length, people: await tx.person.count({ where: { areaId } }), programmes: await tx.programme.count({ where: { areaId } }), frontDoorPhone: area.frontDoorPhone,
      withoutLead: without(({ role, isLead }) => role === "safeguarding-lead" && isLead), withoutDataManager: without(({ role }) => role === "data-manager"),
    };
  },
});

/** Who became a safeguarding lead at the viewer's school in the last 14 days, themselves left out: the other leads are told. */
export const newSafeguardingLeads = defineQuery({
  name: "partnership.newSafeguardingLeads", input: ofSchool, may: "safeguarding:list", subject: async (_tx, { schoolId }) => ({ schoolId }),
  async select({ tx, input, viewer, now }) {
    const grants = await tx.grant.findMany({
      where: { areaId: viewer.areaId, schoolId: input.schoolId, role: "safeguarding-lead", personId: { not: viewer.id }, endedAt: null, fromOn: { gte: columnOf(addDays(dayOf(now), -14)), lte: columnOf(dayOf(now)) } },
      select: { id: true, isLead: true, fromOn: true, person: { select: { name: true } } }, orderBy: [{ fromOn: "desc" }, { id: "asc" }], take: 20,
    });
    return grants.map(({ id, isLead, fromOn, person }) => ({ id, isLead, name: person.name, fromOn: dayOfColumn(fromOn) }));
  },
});
