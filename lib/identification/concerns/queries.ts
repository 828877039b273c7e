import { z } from "zod";
import { defineQuery } from "../../doorway/doorway";
import { loadCalendar } from "../../partnership/calendar/load-calendar";
import { loadConcerns } from "./load-concerns";

/** What became of every concern the viewer raised; not of a child they are kept from. */
export const myConcerns = defineQuery({
  name: "identification.myConcerns",
  input: z.object({}),
  may: "concern:read-own",
  subject: async (_tx, _input, viewer) => ({ personId: viewer.id }),
  select: ({ tx, viewer }) => loadConcerns(tx, { raisedById: viewer.id, childId: { notIn: [...viewer.shutOut] } }),
});

/** Concerns of one school that nobody has answered, for those who answer them; who is named is read. */
export const concernsToAnswer = defineQuery({
  name: "identification.concernsToAnswer",
  input: z.object({ schoolId: z.uuid() }),
  may: "review:list",
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { schoolId: row.id, schoolName: row.name }),
  select: async ({ tx, subject }) => ({ ...subject, calendar: await loadCalendar(tx, subject.schoolId), concerns: (await loadConcerns(tx, { schoolId: subject.schoolId, answeredAt: null })).reverse() }),
  reads: ({ concerns }) => concerns.map(({ childId, schoolId }) => ({ childId, schoolId })),
});

/** One concern, for whoever answers it. */
export const concernToAnswer = defineQuery({
  name: "identification.concernToAnswer",
  input: z.object({ concernId: z.uuid() }),
  may: "concern:answer",
  subject: (tx, { concernId }) => tx.concern.findFirst({ where: { id: concernId }, select: { schoolId: true, childId: true } }),
  select: async ({ tx, input: { concernId } }) => (await loadConcerns(tx, { id: concernId }))[0]!,
  reads: ({ childId, schoolId }) => [{ childId, schoolId }],
});
