import type { Tx } from "../db/as-viewer";
import { type Day, dayOf } from "../kernel/calendar";
import type { Phase } from "../partnership/vocabulary";
import type { FoundCase } from "./find-case";
import { MOVING_ON, movingOn, plansTheMove } from "./moving-on.rules";

type Task = { readonly what: string; readonly madeAt: Date };

/** A link worker's open cases whose child moves on in the summer and nobody has planned it. */
export async function loadMoves(tx: Tx, schoolId: string, linkWorkerId: string, today: Day) {
  const cases = await tx.case.findMany({ where: { schoolId, linkWorkerId, state: "open" }, select: { id: true, childId: true, tasks: { where: { what: { startsWith: MOVING_ON } }, select: { what: true, madeAt: true } } } });
  if (cases.length === 0) return [];
  const { phase } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { phase: true } });
  const years = new Map((await tx.enrolment.findMany({ where: { schoolId, childId: { in: cases.map(({ childId }) => childId) } }, select: { childId: true, yearGroup: true } })).map((row) => [row.childId, row.yearGroup]));
  return cases.flatMap(({ id, childId, tasks }) => {
    const yearGroup = years.get(childId) ?? "", moving = movingOn(yearGroup, phase as Phase, today);
    return moving && !isPlanned(tasks, today) ? [{ caseId: id, childId, yearGroup, planBy: moving.planBy }] : [];
  });
}

/** For an open case whose child moves on in the summer: the day by which to plan it, and whether a task does; null for every other. */
export async function loadMovingOn(tx: Tx, { schoolId, state }: Pick<FoundCase, "schoolId" | "state">, yearGroup: string, tasks: readonly Task[], today: Day) {
  if (state !== "open") return null;
  const { phase } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { phase: true } }), moving = movingOn(yearGroup, phase as Phase, today);
  return moving && { ...moving, planned: isPlanned(tasks, today) };
}

const isPlanned = (tasks: readonly Task[], today: Day) => tasks.some(({ what, madeAt }) => plansTheMove({ what, madeOn: dayOf(madeAt) }, today));
