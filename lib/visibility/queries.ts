import { z } from "zod";
import { defineQuery } from "../doorway/doorway";
import { dayOf } from "../kernel/calendar";
import { YEAR_GROUPS } from "../partnership/vocabulary";
import { loadShowing } from "./load-showing";

/** Who is not showing up at a school, by name: for those who may ask about them. Every child named is a reading. */
export const notShowingUp = defineQuery({
  name: "visibility.notShowingUp",
  input: z.object({ schoolId: z.uuid(), page: z.int().min(1).max(10_000).default(1), yearGroup: z.enum(YEAR_GROUPS).optional() }),
  may: "visibility:named",
  patience: 60_000,
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { schoolId: row.id, name: row.name }),
  select: async ({ tx, input, subject: { schoolId, name }, now }) => ({ schoolId, name, yearGroup: input.yearGroup ?? null, ...(await loadShowing(tx, input, dayOf(now))) }),
  reads: ({ rows, noticed, schoolId }) => [...new Set([...rows, ...noticed.rows].map(({ childId }) => childId))].map((childId) => ({ childId, schoolId })),
});
