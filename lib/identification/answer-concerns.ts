import type { Tx } from "../db/as-viewer";
import type { ConcernAnswer } from "./review.vocabulary";

/** Concerns whose raiser has heard nothing, or only that it was received. */
export const UNTOLD = { OR: [{ answeredAt: null }, { answer: "received" }] };

type Answered = {
  readonly schoolId: string; readonly childId: string; readonly answer: ConcernAnswer; readonly words: string | null;
  readonly at: Date; readonly byId: string | null;
};

/** Tells everybody who has not yet heard what became of their concern about this child. */
export async function answerConcerns(tx: Tx, { schoolId, childId, answer, words, at, byId }: Answered): Promise<void> {
  await tx.concern.updateMany({
    where: { schoolId, childId, ...UNTOLD },
    data: { answer, answerWords: words, answeredAt: at, answeredById: byId },
  });
}
