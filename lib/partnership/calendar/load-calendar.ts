import { Prisma } from "../../../generated/prisma/client";
import { ask, type Question } from "../../db/ask-together";
import type { Tx } from "../../db/as-viewer";
import { dayOfColumn } from "../../kernel/calendar";
import type { Entry } from "./calendar.rules";
import type { EntryKind } from "./vocabulary";

export type KeptEntry = Entry & { readonly id: string; readonly version: number };

/** All that a school's office entered, in the order of its days. */
export const calendarAsked = (schoolId: string): Question<readonly KeptEntry[]> => ({
  sql: Prisma.sql`SELECT json_agg(json_build_object('id', id, 'kind', kind, 'name', name, 'from', from_on, 'until', until_on, 'version', version) ORDER BY from_on, id) FROM calendar_entry WHERE school_id = ${schoolId}::uuid`,
  read: (entries) => (entries ?? []) as readonly KeptEntry[],
});
export const loadCalendar = (tx: Tx, schoolId: string): Promise<readonly KeptEntry[]> => ask(tx, calendarAsked(schoolId));

/** One line of a calendar, with the school it belongs to. */
export async function findEntry(tx: Tx, { entryId }: { readonly entryId: string }) {
  const row = await tx.calendarEntry.findFirst({ where: { id: entryId }, select: { id: true, schoolId: true, kind: true, name: true, fromOn: true, untilOn: true, version: true } });
  return row && { id: row.id, schoolId: row.schoolId, kind: row.kind as EntryKind, name: row.name, from: dayOfColumn(row.fromOn), until: dayOfColumn(row.untilOn), version: row.version };
}
