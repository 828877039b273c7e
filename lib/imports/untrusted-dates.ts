// A file in which some date can only be read month first is refused whole: none of its dates can be trusted.
import { weekday } from "../kernel/calendar";
import { onlyMonthFirst, readDate } from "./dates.rules";
import { cellText, type Table } from "./fields";
import { sessionHeading } from "./headings";
import type { FileRecord } from "./records";

const AGAIN = "Export it again with dates as 2027-03-25 or 25/03/2027.";
const monthFirst = (where: string, date: string): string => `${where} ${date} can only be read month first, so no date in this file can be trusted and nothing was read. ${AGAIN}`;
const LONGEST_DATE = "12/31/2026 12:00:00 PM".length;

/** Why the headings, or the lines above them, leave no date to be trusted: one is month first, or names another day of the week than its date is; null where they do not. */
export function untrustedAbove(titles: readonly string[], header: readonly string[]): string | null {
  const stamped = titles.flatMap((title) => title.split(/[\s,;()]+/)).find(onlyMonthFirst);
  if (stamped !== undefined) return monthFirst("Above the headings,", stamped);
  for (const heading of header) {
    const session = sessionHeading(heading);
    if (onlyMonthFirst(session?.date ?? heading)) return monthFirst("The column", heading);
    const on = session ? readDate(session.date) : null;
    if (on?.ok && session!.weekday !== null && weekday(on.value) !== session!.weekday)
      return `The column ${heading} names a day of the week that its date is not, so its dates may be month first, and nothing was read. ${AGAIN}`;
  }
  return null;
}

/** The first line with such a date, in words; null where there is none. Any date counts, also one in a column that is not read (`beside`), if it is all that is in its cell: it tells how the system writes dates. */
export function untrustedCell(table: Table, columns: readonly string[], beside: readonly number[]): string | null {
  const dateOf = ({ cells }: FileRecord) => columns.map((column) => cellText(table, cells, column)).find(onlyMonthFirst)
    ?? beside.map((index) => (cells[index] ?? "").trim()).find((text) => text.length <= LONGEST_DATE && onlyMonthFirst(text));
  for (const record of table.records) {
    const text = dateOf(record);
    if (text !== undefined) return monthFirst(`Line ${record.line}:`, text);
  }
  return null;
}
