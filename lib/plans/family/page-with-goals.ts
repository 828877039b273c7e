import type { Tx } from "../../db/as-viewer";
import { columnOf, type Day, dayOf } from "../../kernel/calendar";
import type { LinkPart } from "./vocabulary";

const GOALS: LinkPart = "goals";

/** The first page of the family's own that shows the goals and lets somebody in today: whose it is, and since when. Null also for whoever may not know of links. */
export async function pageWithGoals(tx: Tx, caseId: string, today: Day): Promise<{ readonly madeOn: Day; readonly of: string } | null> {
  const link = await tx.familyLink.findFirst({ where: { caseId, endedAt: null, untilOn: { gte: columnOf(today) }, parts: { has: GOALS }, guardian: { contact: { not: "never" } } }, orderBy: { madeAt: "asc" }, select: { madeAt: true, guardian: { select: { name: true } } } });
  return link && { madeOn: dayOf(link.madeAt), of: link.guardian.name };
}
