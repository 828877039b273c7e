import { findAtMySchools } from "../../children/find-child";
import { calledName } from "../../children/present";
import { identifyAgain } from "../../db/enqueue";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { yes } from "../../kernel/result";
import { loadCalendar } from "../../partnership/calendar/load-calendar";
import type { ConcernAnswer } from "../review.vocabulary";
import { answerDue, canBeAnswered } from "./concern.rules";
import { answerSchema, concernSchema } from "./schema";

/** Where the child could be unsafe nothing is kept here: the words go on to the safeguarding door, which waits in no queue. */
type Raised =
  | { readonly to: "review"; readonly concernId: string; readonly schoolId: string; readonly childId: string }
  | { readonly to: "safeguarding"; readonly schoolId: string; readonly childId: string; readonly words: string };

/** Any member of staff says what they noticed about any child of their school. */
export const raiseConcern = defineCommand({
  name: "identification.raiseConcern",
  input: concernSchema,
  may: "concern:raise",
  subject: (tx, input, viewer) => findAtMySchools(tx, viewer, input),
  run: async ({ tx, input: { about, words, unsafe }, subject, viewer, now }) => {
    const { schoolId, childId } = subject;
    if (unsafe === "yes") return { ...yes<Raised>({ to: "safeguarding", schoolId, childId, words }), trace: { schoolId, childId, after: { to: "safeguarding" } } };
    const raisedOn = dayOf(now), { answerWithin } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { answerWithin: true } });
    const { id } = await tx.concern.create({
      data: { schoolId, childId, childName: calledName(subject), raisedById: viewer.id, raisedAt: now, raisedOn: columnOf(raisedOn), about, words, answerDueOn: columnOf(answerDue(raisedOn, answerWithin, await loadCalendar(tx, schoolId))) },
      select: { id: true },
    });
    // The review opens by a job of the same transaction: a fault there neither loses the concern nor makes it seem lost.
    if (viewer.through === "page") await identifyAgain(tx, [schoolId]);
    return { ...yes<Raised>({ to: "review", concernId: id, schoolId, childId }), trace: { schoolId, childId, after: { concernId: id, about } } };
  },
});

/** The safeguarding lead or SENCO tells whoever raised it what became of it. */
export const answerConcern = defineCommand({
  name: "identification.answerConcern",
  input: answerSchema,
  may: "concern:answer",
  subject: (tx, { concernId }) => tx.concern.findFirst({ where: { id: concernId }, select: { id: true, schoolId: true, childId: true, answer: true } }),
  run: async ({ tx, input: { answer, words }, subject: { id, schoolId, childId, answer: told }, viewer, now }) => {
    const allowed = canBeAnswered(told as ConcernAnswer | null, answer);
    if (!allowed.ok) return allowed;
    await tx.concern.update({ where: { areaId_id: { areaId: viewer.areaId, id } }, data: { answer, answerWords: words || null, answeredAt: now, answeredById: viewer.id } });
    return { ...yes({ concernId: id }), trace: { schoolId, childId, before: { answer: told }, after: { answer } } };
  },
});
