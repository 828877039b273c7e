import { classAsked } from "../../children/class-list";
import { classesOf } from "../../children/children-list";
import { defineQuery } from "../../doorway/doorway";
import { dayOf, schoolYearOf } from "../../kernel/calendar";
import { z } from "zod";
import { classProgress, loadClassReview } from "./load-class-review";
import { allQuestions, newestQuestions, questionsOf } from "./load-questions";
import { roundsSet, roundAt } from "./load-rounds";
import { loadTotals } from "./load-totals";
import { roundsOfYear } from "./rounds.rules";
import { classSchema, schoolSchema } from "./schema";

const ofSchool = async (_tx: unknown, { schoolId }: { readonly schoolId: string }) => ({ schoolId });

/** The class review of one class as the viewer may answer it: names, how far it is, and what they said themselves. Their own words are no reading of a record. */
export const classReview = defineQuery({
  name: "signals.classReview", input: classSchema, may: "class:list",
  subject: (tx, input, viewer, now) => classAsked(tx, viewer, input, dayOf(now)),
  select: ({ tx, subject, viewer, now }) => loadClassReview(tx, viewer, subject, dayOf(now)),
});

/** How far one class is, in counts; for the way in, and for Today. */
export const classReviewProgress = defineQuery({
  name: "signals.classReviewProgress", input: classSchema, may: "class:list",
  subject: (tx, input, viewer, now) => classAsked(tx, viewer, input, dayOf(now)),
  select: ({ tx, subject, viewer, now }) => classProgress(tx, viewer, subject, dayOf(now)),
});

/** How far each class of a school is: done, passed over, left. No names and no teachers. */
export const classReviewTotals = defineQuery({
  name: "signals.classReviewTotals", input: schoolSchema, may: "class:totals", subject: ofSchool,
  select: ({ tx, input: { schoolId }, now }) => loadTotals(tx, schoolId, dayOf(now)),
});

/** The rounds of this school year, and what they ask, for who may set their days. */
export const classReviewRounds = defineQuery({
  name: "signals.classReviewRounds", input: schoolSchema, may: "class:set-round", subject: ofSchool,
  select: async ({ tx, input: { schoolId }, now }) => {
    const today = dayOf(now), { name } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
    const set = await roundsSet(tx, schoolId), round = await roundAt(tx, schoolId, today);
    return { schoolId, schoolName: name, today, rounds: roundsOfYear(schoolYearOf(today), set), questionVersion: (await questionsOf(tx, round)).version, classes: (await classesOf(tx, schoolId, today)).classes.length };
  },
});

/** What the area's class review asks, and who changed it when and why. */
export const questionsPage = defineQuery({
  name: "signals.questionsPage", input: z.object({}), may: "area:read", subject: async () => ({}),
  select: async ({ tx }) => {
    const all = await allQuestions(tx), people = await tx.person.findMany({ where: { id: { in: all.map(({ publishedById }) => publishedById) } }, select: { id: true, name: true } });
    return { newest: await newestQuestions(tx), versions: all.map((one) => ({ ...one, publishedBy: people.find(({ id }) => id === one.publishedById)?.name ?? "somebody who has left" })) };
  },
});
