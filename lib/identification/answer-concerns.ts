import type { Tx } from "../db/as-viewer";
import type { ConcernAnswer } from "./review.vocabulary";

type Answered = {
  readonly schoolId: string; readonly childId: string; readonly answer: ConcernAnswer; readonly words: string | null;
  readonly at: Date; readonly byId: string | null;
};

/** Tells everybody whose concern about this child is still open what became of it. */
export async function answerConcerns(tx: Tx, { schoolId, childId, answer, words, at, byId }: Answered): Promise<void> {
  await tx.concern.updateMany({
    where: { schoolId, childId, answeredAt: null },
    data: { answer, answerWords: words, answeredAt: at, answeredById: byId },
  });
}
