import { z } from "zod";
import type { Tx } from "../../db/as-viewer";
import { defineQuery } from "../../doorway/doorway";

/** The newest published version of each programme, by programme. */
async function newest(tx: Tx, programmeIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await tx.ruleSet.groupBy({ by: ["programmeId"], where: { programmeId: { in: [...programmeIds] } }, _max: { version: true } });
  return new Map(found.map(({ programmeId, _max }) => [programmeId, _max.version ?? 0]));
}

/** At which of a programme's schools its newest rules have been applied, and when; the others wait. */
export const rulesAppliedIn = defineQuery({
  name: "identification.rulesAppliedIn",
  input: z.object({ programmeId: z.uuid() }),
  may: "area:read",
  subject: (tx, { programmeId }) => tx.programme.findFirst({ where: { id: programmeId }, select: { id: true } }),
  select: async ({ tx, subject: { id } }) => {
    const version = (await newest(tx, [id])).get(id) ?? 0;
    const applied = await tx.identificationRun.findMany({ where: { programmeId: id, version }, select: { since: true, appliedAt: true } });
    return { version, schools: await tx.programmeSchool.count({ where: { programmeId: id } }), applied };
  },
});

/** When each programme's rules were last applied at a school, on which version, and which version waits to be. */
export const rulesAppliedAt = defineQuery({
  name: "identification.rulesAppliedAt",
  input: z.object({ schoolId: z.uuid() }),
  may: "area:read",
  subject: (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true } }),
  select: async ({ tx, subject: { id: schoolId } }) => {
    const programmes = await tx.programme.findMany({ where: { schools: { some: { schoolId } } }, select: { id: true, name: true }, orderBy: { name: "asc" } });
    const runs = await tx.identificationRun.findMany({ where: { schoolId }, orderBy: { version: "desc" } }), published = await newest(tx, programmes.map(({ id }) => id));
    return programmes.flatMap(({ id, name }) => {
      const run = runs.find(({ programmeId }) => programmeId === id), version = published.get(id);
      return version === undefined ? [] : [{ name, published: version, applied: run ? { version: run.version, at: run.appliedAt } : null }];
    });
  },
});
