import { defineCommand } from "../doorway/doorway";
import { columnOf, dayOf, dayOfColumn } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { answerMatchSchema, endShutOutSchema, shutOutSchema } from "./schema";
import { canBeShutOut } from "./shut-out.rules";
import { staffOf } from "./who-can-see";

/** Keeps a person from a child's record at this school from now on: by the safeguarding lead, or by the person themselves. */
export const shutOut = defineCommand({
  name: "children.shutOut",
  input: shutOutSchema,
  may: "shut-out:add",
  subject: async (tx, { childId, schoolId, personId }) => ((await tx.enrolment.count({ where: { childId, schoolId } })) ? { childId, schoolId, personId } : null),
  run: async ({ tx, input: { reason }, subject: { childId, schoolId, personId }, viewer, now }) => {
    const on = dayOf(now);
    const standing = await tx.shutOut.count({ where: { childId, schoolId, personId, endedAt: null } });
    const allowed = canBeShutOut({ works: (await staffOf(tx, schoolId, on)).some(({ id }) => id === personId), standing: standing > 0 });
    if (!allowed.ok) return allowed;
    await tx.shutOut.create({ data: { childId, schoolId, personId, reason, byId: viewer.id, since: columnOf(on) } });
    return { ...yes({ childId, themselves: personId === viewer.id }), trace: { childId, schoolId, after: { personId, keptOut: true } } };
  },
});

/** Lets a person see the child again as their role allows; never by that person. */
export const endShutOut = defineCommand({
  name: "children.endShutOut",
  input: endShutOutSchema,
  may: "shut-out:end",
  subject: (tx, { shutOutId }) => tx.shutOut.findFirst({ where: { id: shutOutId }, select: { id: true, schoolId: true, childId: true, personId: true, since: true } }),
  run: async ({ tx, subject: { id, childId, schoolId, personId, since }, now }) => {
    const { count } = await tx.shutOut.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
    if (count === 0) return no("already-ended");
    return { ...yes({ childId }), trace: { childId, schoolId, before: { personId, keptOut: dayOfColumn(since) }, after: { personId, keptOut: false } } };
  },
});

/** What somebody who knows the children found out about a question their roll raised. The roll itself is changed where it is kept. */
export const answerMatch = defineCommand({
  name: "children.answerMatch",
  input: answerMatchSchema,
  may: "match:answer",
  subject: (tx, { matchId }) => tx.childMatch.findFirst({ where: { id: matchId }, select: { id: true, schoolId: true, childId: true } }),
  run: async ({ tx, input: { answer }, subject: { id, schoolId, childId }, viewer, now }) => {
    const { count } = await tx.childMatch.updateMany({ where: { id, answer: null }, data: { answer, answeredById: viewer.id, answeredAt: now } });
    if (count === 0) return no("already-answered");
    return { ...yes({ schoolId }), trace: { childId, schoolId, after: { matchId: id, answer } } };
  },
});
