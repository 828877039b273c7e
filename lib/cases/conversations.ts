import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, dayOfColumn, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import type { Conversations } from "./conversations.present";

type OfChild = { readonly schoolId: string; readonly childId: string };

/** Conversations with a child and their family this school year, over all their cases that this viewer may open; tries that reached nobody apart. */
export async function conversationsOf(tx: Tx, { schoolId, childId }: OfChild, today: Day): Promise<Conversations> {
  const since = schoolYearStart(schoolYearOf(today));
  const rows = await tx.caseContact.findMany({ where: { schoolId, childId, withWhom: { not: "professional" }, heldOn: { gte: columnOf(since), lte: columnOf(today) } }, orderBy: { heldOn: "asc" }, select: { heldOn: true, reached: true, withWhom: true } });
  const held = rows.filter(({ reached }) => reached), withWhom = (who: string) => held.filter((row) => row.withWhom === who || row.withWhom === "both").length, last = held.at(-1);
  return { since, held: held.length, withChild: withWhom("child"), withFamily: withWhom("family"), tries: rows.length - held.length, last: last ? dayOfColumn(last.heldOn) : null };
}
