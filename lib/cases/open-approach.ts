import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, dayOfColumn } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { addSchoolDays } from "../partnership/calendar/school-days.rules";
import { inRoles, peopleAtSchool } from "./people-at-school";

type Decided = { readonly reviewId: string; readonly schoolId: string; readonly childId: string; readonly restricted: boolean; readonly supportBy: string; readonly areaId: string; readonly on: Day };

/** A review decided "support now": the family is to be asked, within the school days the school answers in. A review has one approach; deciding so again keeps it. */
export async function openApproach(tx: Tx, { reviewId, schoolId, childId, restricted, supportBy, areaId, on }: Decided): Promise<void> {
  const { answerWithin } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { answerWithin: true } }), calendar = await loadCalendar(tx, schoolId);
  const linkWorkers = restricted || supportBy !== "link-worker" ? [] : inRoles(await peopleAtSchool(tx, areaId, { schoolId, childId }, on), "link-worker");
  await tx.approach.createMany({
    data: [{
      reviewId, schoolId, childId, restricted, supportBy, openedOn: columnOf(on), stateSince: columnOf(on), nextOn: columnOf(addSchoolDays(calendar, on, answerWithin)),
      askedById: linkWorkers.length === 1 ? linkWorkers[0]!.id : null, // nobody else could be meant
    }],
    skipDuplicates: true,
  });
}

/** The day by which the family of a review decided "support now" is asked, where there is one. */
export const familyAskedBy = (tx: Tx, reviewId: string): Promise<Day | null> =>
  tx.approach.findFirst({ where: { reviewId }, select: { nextOn: true } }).then((row) => (row?.nextOn ? dayOfColumn(row.nextOn) : null));
