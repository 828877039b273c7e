import { z } from "zod";
import { findCase } from "../cases/find-case";
import { defineQuery } from "../doorway/doorway";
import { dayOf, dayOfColumn } from "../kernel/calendar";
import { goalChanges } from "./change.rules";
import { loadChange } from "./load-change";
import { loadReleased } from "./load-released";
import { planGoals } from "./plan-goals";

/** How things stood when the family said yes, and how they are today, for one case. */
export const ofCase = defineQuery({
  name: "outcomes.ofCase",
  input: z.object({ caseId: z.uuid() }),
  may: "case:read",
  patience: 60_000,
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: ({ tx, subject: found, now }) => loadChange(tx, found, dayOf(now)),
  reads: ({ childId, schoolId }) => [{ childId, schoolId }],
});

/** For the thread: when somebody first spoke with child or family, when goals were last rated again, and how many of them are higher than they were. */
export const inShort = defineQuery({
  name: "outcomes.inShort",
  input: z.object({ caseId: z.uuid() }),
  may: "case:read",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: async ({ tx, subject: { caseId, childId, schoolId } }) => {
    const again = goalChanges((await planGoals(tx, { caseId })).get(caseId) ?? []), measured = again.flatMap(({ was, is }) => (was && is ? [{ was, is }] : []));
    const first = await tx.caseContact.findFirst({ where: { caseId, reached: true, withWhom: { not: "professional" } }, orderBy: { heldOn: "asc" }, select: { heldOn: true } });
    return {
      childId, schoolId, spokeOn: first && dayOfColumn(first.heldOn), goals: again.length, measuredAgainOn: measured.map(({ is }) => is.on).sort().at(-1) ?? null,
      goalsMoved: measured.filter(({ was, is }) => is.rating > was.rating).length,
    };
  },
  reads: ({ childId, schoolId }) => [{ childId, schoolId }],
});

/** One school's released counts. */
export const schoolOutcomes = defineQuery({
  name: "outcomes.schoolOutcomes",
  input: z.object({ schoolId: z.uuid() }),
  may: "outcomes:school",
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { schoolId: row.id, name: row.name }),
  select: async ({ tx, subject: { schoolId, name } }) => ({ schoolId, name, ...(await loadReleased(tx, { audience: "school", schoolId })) }),
});

/** All schools' released counts together, rounded to five. */
export const areaOutcomes = defineQuery({
  name: "outcomes.areaOutcomes",
  input: z.object({}),
  may: "outcomes:area",
  subject: async () => ({}),
  select: async ({ tx }) => {
    const area = await tx.area.findFirst({ select: { name: true } });
    return { name: area?.name ?? "This area", schools: await tx.school.count(), ...(await loadReleased(tx, { audience: "area" })) };
  },
});
