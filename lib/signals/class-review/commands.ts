import { identifyAgain } from "../../db/enqueue";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf, timeOf } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import type { Prisma } from "../../../generated/prisma/client";
import { canBeSaid, rowsOf } from "./answer.rules";
import { findReviewed } from "./find-reviewed";
import { keepRows, leftAfter, takeBackOwn } from "./keep-answer";
import { newestQuestions, questionsOf } from "./load-questions";
import { roundAt } from "./load-rounds";
import { canBePublished, keysOf } from "./publish.rules";
import { publishSchema } from "./publish.schema";
import { roundKey } from "./rounds.rules";
import { answerSchema, roundSchema, skipSchema } from "./schema";

/** What comes next: the next child who is left, or, where this one could be unsafe, the safeguarding door with the words. */
type Said = { readonly childId: string; readonly schoolId: string; readonly className: string; readonly next: string | null; readonly to: "next" | "safeguarding"; readonly words: string; readonly at: string };

/** One adult says of one child what they have seen; said again on the same day it takes the place of what they said before. */
export const answerForChild = defineCommand({
  name: "signals.answerForChild",
  input: answerSchema,
  may: "class:answer",
  subject: findReviewed,
  run: async ({ tx, input, subject: { schoolId, childId, className }, viewer, now }) => {
    const today = dayOf(now), round = await roundAt(tx, schoolId, today);
    if (today < round.opensOn) return no("not-open-yet");
    const allowed = canBeSaid(input, await questionsOf(tx, round));
    if (!allowed.ok) return allowed;
    const rows = rowsOf(input), before = await takeBackOwn(tx, viewer, { schoolId, childId }, round.key, today);
    if (!(await keepRows(tx, viewer, { schoolId, childId }, round.key, rows, now))) return no("said-in-a-file");
    if (viewer.through === "page") await identifyAgain(tx, [schoolId]);
    const to = input.unsafe === "yes" ? "safeguarding" as const : "next" as const;
    const said: Said = { childId, schoolId, className, next: input.js ? null : await leftAfter(tx, viewer, { schoolId, className }, childId, today), to, words: to === "safeguarding" ? input.words : "", at: timeOf(now) };
    return { ...yes(said), trace: { schoolId, childId, before: { observations: before }, after: { round: round.key, observations: rows.map(({ observation }) => observation), unsafe: input.unsafe } } };
  },
});

/** A child is passed over with a reason, and where it says so until a day. What was said of them before stays. */
export const skipChild = defineCommand({
  name: "signals.skipChild",
  input: skipSchema,
  may: "class:answer",
  subject: findReviewed,
  run: async ({ tx, input: { reason, words, againOn, js }, subject: { schoolId, childId, className }, viewer, now }) => {
    const today = dayOf(now), round = await roundAt(tx, schoolId, today);
    if (today < round.opensOn) return no("not-open-yet");
    if (againOn !== null && againOn <= today) return no("again-is-past");
    await takeBackOwn(tx, viewer, { schoolId, childId }, round.key, today);
    await tx.classReviewSkip.createMany({ data: [{ schoolId, childId, round: round.key, saidById: viewer.id, reason, words: words || null, againOn: againOn && columnOf(againOn), saidOn: columnOf(today), saidAt: now }] });
    const said: Said = { childId, schoolId, className, next: js ? null : await leftAfter(tx, viewer, { schoolId, className }, childId, today), to: "next", words: "", at: timeOf(now) };
    return { ...yes(said), trace: { schoolId, childId, after: { round: round.key, skipped: reason, againOn } } };
  },
});

/** A school sets a round's own days; it then asks the newest questions there are. */
export const setRound = defineCommand({
  name: "signals.setRound",
  input: roundSchema,
  may: "class:set-round",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  run: async ({ tx, input: { schoolId, season, schoolYear, opensOn, closesOn, version }, viewer, now }) => {
    const round = roundKey(schoolYear, season), days = { opensOn: columnOf(opensOn), closesOn: columnOf(closesOn) };
    const stood = await tx.classReviewRound.findFirst({ where: { schoolId, round } });
    if ((stood?.version ?? 0) !== version) return no("changed-meanwhile");
    if (stood) await tx.classReviewRound.update({ where: { areaId_schoolId_round: { areaId: viewer.areaId, schoolId, round } }, data: { ...days, version: version + 1 } });
    else await tx.classReviewRound.create({ data: { schoolId, round, ...days, questionVersion: (await newestQuestions(tx)).version, openedById: viewer.id, openedAt: now } });
    return { ...yes({ round }), trace: { schoolId, before: stood ? { opensOn: stood.opensOn, closesOn: stood.closesOn } : undefined, after: { round, opensOn, closesOn } } };
  },
});

/** The next version of what an area asks: it holds for every round that opens from then on. */
export const publishQuestions = defineCommand({
  name: "signals.publishQuestions",
  input: publishSchema,
  may: "questions:publish",
  subject: async () => ({}),
  run: async ({ tx, input: { why, after, questions }, viewer, now }) => {
    const stands = await newestQuestions(tx);
    if (stands.version !== after) return no("changed-meanwhile");
    const allowed = canBePublished(questions, stands);
    if (!allowed.ok) return allowed;
    const version = stands.version + 1;
    await tx.questionSet.create({ data: { version, publishedOn: columnOf(dayOf(now)), publishedById: viewer.id, why, questions: questions as unknown as Prisma.InputJsonObject } });
    return { ...yes({ version }), trace: { before: { version: stands.version }, after: { version, asks: keysOf(questions) } } };
  },
});
