import type { Prisma } from "../../generated/prisma/client";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import { answerConcerns } from "./answer-concerns";
import { type ReviewRecord, flagsKnown, withEarlier } from "./review-record";
import { type Decided, type Refusal, reviewCanBeDecided } from "./review.rules";
import type { Decision } from "./review.schema";
import { secondPerson } from "./second-person";

/** Keeps what was decided for a child and why, and tells whoever raised a concern about them; what it replaces is kept beside it. */
export async function keepDecision(tx: Tx, review: ReviewRecord, decision: Decision, viewer: Viewer, now: Date): Promise<Result<Decided, Refusal>> {
  const { schoolId, childId } = review, on = dayOf(now);
  const second = await secondPerson(tx, decision.secondId, { areaId: viewer.areaId, schoolId, childId, on });
  const decided = reviewCanBeDecided(review, decision, viewer, second, on);
  if (!decided.ok) return decided;
  const { detail, reason, decidedById, decidedWithId, lookAgainOn, answer } = decided.value;
  const kept = { detail, ...(await flagsKnown(tx, review)), earlier: withEarlier(review) };
  const { count } = await tx.review.updateMany({
    where: { id: review.id, version: review.version },
    data: {
      state: "ended", inLine: false, end: detail.end, endDetail: kept as unknown as Prisma.InputJsonObject, reason, decidedAt: now, decidedById, decidedWithId,
      lookAgainOn: lookAgainOn ? columnOf(lookAgainOn) : null, version: { increment: 1 },
    },
  });
  if (count === 0) return no("changed-meanwhile");
  if (answer) await answerConcerns(tx, { schoolId, childId, ...answer, at: now, byId: viewer.id });
  return yes(decided.value);
}
