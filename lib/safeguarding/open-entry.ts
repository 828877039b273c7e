import { randomInt, randomUUID } from "node:crypto";
import type { Tx } from "../db/as-viewer";

export type NewEntry = {
  readonly schoolId: string; readonly childId: string | null; readonly childName: string; readonly cameFrom: "door" | "review";
  readonly words: string; readonly raisedById: string; readonly at: Date;
};
const LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ"; // none that reads as another, and no vowels
const part = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** Puts a worry before the school's safeguarding leads, and gives whoever raised it a receipt. The reference tells nothing: neither order nor number. */
export async function openEntry(tx: Tx, entry: NewEntry): Promise<{ readonly id: string; readonly reference: string }> {
  const id = randomUUID(), reference = `${part()}-${part()}`;
  const { schoolId, raisedById, at: raisedAt, ...rest } = entry;
  // createMany: create asks for the row back, which whoever raised it may not read.
  await tx.safeguardingEntry.createMany({ data: [{ id, reference, schoolId, raisedById, raisedAt, childId: rest.childId, childName: rest.childName, cameFrom: rest.cameFrom, words: rest.words }] });
  await tx.safeguardingReceipt.createMany({ data: [{ entryId: id, reference, schoolId, raisedById, raisedAt }] });
  return { id, reference };
}

/** Keeps why a lead closed a review, where only leads read. Nothing more is to be done with it. */
export async function keepLeadsReason(tx: Tx, { words, at, ...entry }: Omit<NewEntry, "cameFrom">): Promise<void> {
  await tx.safeguardingEntry.createMany({ data: [{
    id: randomUUID(), reference: `${part()}-${part()}`, cameFrom: "review", schoolId: entry.schoolId, childId: entry.childId, childName: entry.childName,
    raisedById: entry.raisedById, raisedAt: at, readAt: at, readById: entry.raisedById, outcome: words, closedAt: at,
  }] });
}
