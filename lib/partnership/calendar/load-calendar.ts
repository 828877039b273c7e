import type { Tx } from "../../db/as-viewer";
import { dayOfColumn } from "../../kernel/calendar";
import type { Entry } from "./calendar.rules";
import type { EntryKind } from "./vocabulary";

export type KeptEntry = Entry & { readonly id: string; readonly version: number };

/** All that a school's office entered, in the order of its days. */
export async function loadCalendar(tx: Tx, schoolId: string): Promise<readonly KeptEntry[]> {
  const rows = await tx.calendarEntry.findMany({ where: { schoolId }, orderBy: [{ fromOn: "asc" }, { id: "asc" }] });
  return rows.map(({ id, kind, name, fromOn, untilOn, version }) => ({ id, kind: kind as EntryKind, name, from: dayOfColumn(fromOn), until: dayOfColumn(untilOn), version }));
}

/** One line of a calendar, with the school it belongs to. */
export async function findEntry(tx: Tx, { entryId }: { readonly entryId: string }) {
  const row = await tx.calendarEntry.findFirst({ where: { id: entryId }, select: { id: true, schoolId: true, kind: true, name: true, fromOn: true, untilOn: true, version: true } });
  return row && { id: row.id, schoolId: row.schoolId, kind: row.kind as EntryKind, name: row.name, from: dayOfColumn(row.fromOn), until: dayOfColumn(row.untilOn), version: row.version };
}
