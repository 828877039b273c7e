import type { z } from "zod";
import type { Tx } from "../db/as-viewer";
import { running } from "./grants";
import type { peopleAsked } from "./schema";
import { PEOPLE_A_PAGE } from "./vocabulary";

/** A page of people by name, each with the grants running on the day of `now`. */
export async function findPeople(tx: Tx, areaId: string, asked: z.output<typeof peopleAsked>, now: Date) {
  const { q, role, schoolId, disabled, page } = asked;
  const like = (text: string) => ({ contains: text, mode: "insensitive" as const });
  const where = {
    areaId,
    ...(q && { OR: [{ name: like(q) }, { email: like(q) }] }),
    ...(disabled && { disabledAt: { not: null } }),
    ...((role || schoolId) && { grants: { some: { role, schoolId, ...running(now) } } }),
  };
  const [total, all] = [await tx.person.count({ where }), await tx.person.count({ where: { areaId } })];
  const people = await tx.person.findMany({
    where, orderBy: [{ name: "asc" }, { id: "asc" }], skip: (page - 1) * PEOPLE_A_PAGE, take: PEOPLE_A_PAGE,
    select: { id: true, name: true, email: true, disabledAt: true, grants: { where: running(now), select: { id: true, role: true, schoolId: true, className: true, yearGroups: true, isLead: true, organisation: { select: { name: true } } }, orderBy: [{ role: "asc" }, { id: "asc" }] } },
  });
  const schools = await tx.school.findMany({ where: { areaId, id: { in: people.flatMap(({ grants }) => grants.flatMap((grant) => grant.schoolId ?? [])) } }, select: { id: true, name: true } });
  return {
    total, all,
    people: people.map(({ disabledAt, grants, ...person }) => ({
      ...person, disabled: disabledAt !== null,
      grants: grants.map(({ schoolId: at, organisation, ...grant }) => ({ ...grant, organisationName: organisation?.name ?? null, schoolName: schools.find(({ id }) => id === at)?.name ?? null })),
    })),
  };
}
