import type { Tx } from "../../db/as-viewer";
import { columnOf, dayOf } from "../../kernel/calendar";
import { loadCalendar } from "../../partnership/calendar/load-calendar";
import { addSchoolDays } from "../../partnership/calendar/school-days.rules";

type Added = { readonly schoolId: string; readonly childId: string; readonly because: string; readonly now: Date };

/** The child's waiting review, opened with the reason where none waited; null where only the safeguarding lead may know of it, or the child is not on the roll. */
export async function addReview(tx: Tx, { schoolId, childId, because, now }: Added): Promise<string | null> {
  const on = dayOf(now), { answerWithin } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { answerWithin: true } });
  const dueOn = addSchoolDays(await loadCalendar(tx, schoolId), on, answerWithin);
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`SELECT meetings.add_review(${schoolId}::uuid, ${childId}::uuid, ${because}, ${on}::date, ${dueOn}::date) AS id`;
  if (row?.id) await tx.review.updateMany({ where: { id: row.id, inLine: true }, data: { inLine: false, dueOn: columnOf(dueOn) } }); // somebody asks: its turn has come
  return row?.id ?? null;
}
