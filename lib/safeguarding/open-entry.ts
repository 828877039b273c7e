import { randomInt, randomUUID } from "node:crypto";
import type { Tx } from "../db/as-viewer";
import { type Day, startOfDay } from "../kernel/calendar";

/** A police notice (Encompass) comes without words: it is in the school’s own system. */
export type CameFrom = "door" | "review" | "police";
export type NewEntry = {
  readonly schoolId: string; readonly childId: string | null; readonly childName: string; readonly cameFrom: CameFrom;
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

export type PoliceNotice = Pick<NewEntry, "schoolId" | "raisedById" | "at"> & { readonly childId: string; readonly childName: string; readonly noticedOn: Day; readonly recordedAs: string; readonly outcome: string | null };
/** Keeps that a police notice came: reference, day, and outcome where there is one. No words, and no receipt: the lead who enters it is who would read it. */
export async function keepPoliceNotice(tx: Tx, { schoolId, childId, childName, noticedOn, recordedAs, outcome, raisedById, at }: PoliceNotice): Promise<{ readonly id: string }> {
  const id = randomUUID();
  await tx.safeguardingEntry.createMany({ data: [{
    id, reference: `${part()}-${part()}`, cameFrom: "police", schoolId, childId, childName, raisedById, raisedAt: startOfDay(noticedOn), readAt: at, readById: raisedById, recordedAs, outcome, closedAt: outcome === null ? null : at,
  }] });
  return { id };
}
