import type { Prisma } from "../../generated/prisma/client";
import { defineCommand } from "../doorway/doorway";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { answerConcerns } from "./answer-concerns";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { publishSchema } from "./publish.schema";
import { findReview, rulesStanding, withEarlier } from "./review-record";
import { reviewCanBeDecided } from "./review.rules";
import { decisionSchema } from "./review.schema";
import { secondPerson } from "./second-person";

/** Publishes a programme's rules as its next version, from today; an earlier version is never changed. */
export const publishRules = defineCommand({
  name: "identification.publishRules",
  input: publishSchema,
  may: "programme:manage",
  subject: (tx, { programmeId }) => tx.programme.findFirst({ where: { id: programmeId }, select: { id: true } }),
  run: async ({ tx, input: { programmeId, rules }, viewer, now }) => {
    const latest = await tx.ruleSet.findFirst({ where: { programmeId }, orderBy: { version: "desc" }, select: { version: true } });
    const version = (latest?.version ?? 0) + 1;
    const { count } = await tx.ruleSet.createMany({
      data: [{ programmeId, version, publishedOn: columnOf(dayOf(now)), publishedById: viewer.id, rules: { ...(rules ?? DEFAULT_RULE_SET), version } as unknown as Prisma.InputJsonObject }],
      skipDuplicates: true,
    });
    return count === 1 ? { ...yes({ version }), trace: { after: { programmeId, version } } } : no("published-meanwhile");
  },
});

/** Records what was decided for a child, and tells whoever raised a concern about them. */
export const decideReview = defineCommand({
  name: "identification.decideReview",
  input: decisionSchema,
  may: "review:decide",
  subject: (tx, { reviewId }) => findReview(tx, reviewId),
  run: async ({ tx, input, subject: review, viewer, now }) => {
    const { schoolId, childId } = review, on = dayOf(now);
    const second = await secondPerson(tx, input.secondId, { areaId: viewer.areaId, schoolId, childId, on });
    const decided = reviewCanBeDecided(review, input, viewer, second, on);
    if (!decided.ok) return decided;
    const { detail, reason, decidedById, decidedWithId, lookAgainOn, answer } = decided.value;
    const kept = { detail, rulesKnown: await rulesStanding(tx, review), earlier: withEarlier(review) };
    const { count } = await tx.review.updateMany({
      where: { id: review.id, version: review.version },
      data: {
        state: "ended", end: detail.end, endDetail: kept as unknown as Prisma.InputJsonObject, reason, decidedAt: now, decidedById, decidedWithId,
        lookAgainOn: lookAgainOn ? columnOf(lookAgainOn) : null, version: { increment: 1 },
      },
    });
    if (count === 0) return no("changed-meanwhile");
    if (answer) await answerConcerns(tx, { schoolId, childId, ...answer, at: now, byId: viewer.id });
    return {
      ...yes({ reviewId: review.id, schoolId }),
      trace: { childId, schoolId, before: { state: review.state, end: review.end, version: review.version }, after: { end: detail.end, decidedWithId } },
    };
  },
});
