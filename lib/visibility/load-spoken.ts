import type { Tx } from "../db/as-viewer";
import type { About } from "../identification/concerns/schema";
import { columnOf, type Day, dayOfColumn } from "../kernel/calendar";

const TOLD = ["child-told", "parent-told"] as const satisfies readonly About[];

/** The last day, not after that one, on which a child or their family spoke with somebody here who wrote it down, by child: in a case, while they were asked, at a plan's review or with a number for a goal, by telling somebody who raised it, or by asking for help themselves. */
export async function loadSpoken(tx: Tx, schoolId: string, asAt: Day): Promise<ReadonlyMap<string, Day>> {
  const until = { lte: columnOf(asAt) }, by: ["childId"] = ["childId"];
  const found = [
    ...(await tx.caseContact.groupBy({ by, where: { schoolId, reached: true, withWhom: { not: "professional" }, heldOn: until }, _max: { heldOn: true } })).map((row) => [row.childId, row._max.heldOn] as const),
    ...(await tx.approachAttempt.groupBy({ by, where: { schoolId, outcome: "spoke", triedOn: until }, _max: { triedOn: true } })).map((row) => [row.childId, row._max.triedOn] as const),
    ...(await tx.approachAnswer.groupBy({ by, where: { schoolId, givenOn: until }, _max: { givenOn: true } })).map((row) => [row.childId, row._max.givenOn] as const),
    ...(await tx.planReview.groupBy({ by, where: { schoolId, heldOn: until }, _max: { heldOn: true } })).map((row) => [row.childId, row._max.heldOn] as const),
    ...(await tx.goalRating.groupBy({ by, where: { schoolId, ratedOn: until }, _max: { ratedOn: true } })).map((row) => [row.childId, row._max.ratedOn] as const),
    ...(await tx.concern.groupBy({ by, where: { schoolId, about: { in: [...TOLD] }, raisedOn: until }, _max: { raisedOn: true } })).map((row) => [row.childId, row._max.raisedOn] as const),
    ...(await tx.earlierContact.groupBy({ by, where: { schoolId, from: { in: ["family", "child"] }, outcome: { not: "not-reached" }, contactOn: until }, _max: { contactOn: true } })).map((row) => [row.childId, row._max.contactOn] as const),
  ];
  const last = new Map<string, Day>();
  for (const [childId, column] of found) {
    const on = column && dayOfColumn(column), known = last.get(childId ?? "");
    if (childId && on && (known === undefined || known < on)) last.set(childId, on);
  }
  return last;
}
