import type { Prisma } from "../../generated/prisma/client";
import { calledName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import { no, type Result, yes } from "../kernel/result";
import { answerConcerns } from "./answer-concerns";
import { closeInMeeting } from "./meeting/say-in-meeting";
import { findReview, flagsKnown, withEarlier } from "./review-record";
import { reviewIsOpenTo } from "./review.rules";

export type Closed = { readonly schoolId: string; readonly childId: string; readonly childName: string };
type Asked = { readonly reviewId: string; readonly version: number; readonly now: Date };

/**
 * Ends a review so that everybody reads the same: "closed by the safeguarding lead". Why, and by whom, is not kept here: whoever calls
 * this keeps the reason where only safeguarding leads read. Gives whom it was about.
 */
export async function closeForLead(tx: Tx, { reviewId, version, now }: Asked): Promise<Result<Closed, "changed-meanwhile" | "closed-already">> {
  const review = await findReview(tx, reviewId);
  if (!review) return no("changed-meanwhile");
  const open = reviewIsOpenTo(review, version);
  if (!open.ok) return open;
  const { schoolId, childId } = review;
  const endDetail = { detail: null, ...(await flagsKnown(tx, review)), earlier: withEarlier(review) };
  const { count } = await tx.review.updateMany({
    where: { id: reviewId, version },
    data: {
      state: "ended", inLine: false, end: "closed-by-lead", reason: "Closed by the safeguarding lead.", endDetail: endDetail as unknown as Prisma.InputJsonObject,
      decidedAt: now, decidedById: null, decidedWithId: null, lookAgainOn: null, version: { increment: 1 },
    },
  });
  if (count === 0) return no("changed-meanwhile");
  await answerConcerns(tx, { schoolId, childId, answer: "closed-by-lead", words: null, at: now, byId: null });
  await closeInMeeting(tx, reviewId, now);
  const child = await tx.enrolment.findFirstOrThrow({ where: { schoolId, childId }, select: { forename: true, preferredForename: true, surname: true } });
  return yes({ schoolId, childId, childName: calledName(child) });
}
