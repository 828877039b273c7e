import type { Tx } from "../db/as-viewer";
import { running } from "../partnership/grants";
import { listLength } from "./queue-order.rules";

export type ListLength = { readonly atOnce: number; readonly reviewers: number; /** Null: Seen's own figure. */ readonly set: { readonly atOnce: number; readonly why: string; readonly byId: string; readonly at: Date } | null };

/** How many reviews the school answers at once, and who said so. Reviewers are the people who may decide there today. */
export async function loadListLength(tx: Tx, { schoolId, answerWithin, now }: { readonly schoolId: string; readonly answerWithin: number; readonly now: Date }): Promise<ListLength> {
  const newest = await tx.listLength.findFirst({ where: { schoolId }, orderBy: [{ setAt: "desc" }, { id: "desc" }] });
  const held = await tx.grant.findMany({ where: { schoolId, role: { in: ["safeguarding-lead", "senco"] }, person: { disabledAt: null }, ...running(now) }, distinct: ["personId"], select: { personId: true } });
  return {
    atOnce: listLength(newest?.atOnce ?? null, { reviewers: held.length, answerWithin }), reviewers: held.length,
    set: newest && { atOnce: newest.atOnce, why: newest.why, byId: newest.setById, at: newest.setAt },
  };
}
