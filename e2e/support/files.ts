// Files as a school's system would export them, in the templates' shape, written to a folder.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { TEMPLATES } from "../../lib/imports/columns";
import { exactCsv } from "../../lib/imports/csv";
import { checkLetter } from "../../lib/imports/upn.rules";
import type { Kind } from "../../lib/imports/vocabulary";
import { addDays, weekday, type Day } from "../../lib/kernel/calendar";

/** A line of a file: what stands in each column, by the template's own titles. */
export type FileRow = Readonly<Record<string, string | number>>;

/** A UPN with the right check letter, for a serial number below a million. */
export function upnOf(serial: number): string {
  const twelve = `801${String(serial).padStart(9, "0")}`;
  return checkLetter(twelve) + twelve;
}

/** Writes rows as a file of one kind and gives its path; a column the template does not have throws, so that no test means what no file can say. */
export function writeRows(folder: string, kind: Kind, rows: readonly FileRow[], name = `${kind}.csv`): string {
  const titles = TEMPLATES[kind].columns.map(({ title }) => title);
  const strange = rows.flatMap((row) => Object.keys(row)).find((column) => !titles.includes(column));
  if (strange !== undefined) throw new Error(`The template ${kind} has no column ${strange}.`);
  const columns = titles.filter((title) => rows.some((row) => title in row));
  const file = path.join(folder, name);
  writeFileSync(file, exactCsv([columns, ...rows.map((row) => columns.map((title) => row[title] ?? ""))]));
  return file;
}

export type ChildOnFile = {
  readonly upn: string; readonly surname: string; readonly forename: string; readonly born: string; readonly yearGroup: string;
  readonly className?: string; readonly classStaff?: string; readonly sex?: "M" | "F"; readonly household?: string; readonly more?: FileRow;
};

/** The whole roll, or with the page's tick a part of it. */
export const writeRoll = (folder: string, children: readonly ChildOnFile[], name?: string): string => writeRows(folder, "roll", children.map((child) => ({
  UPN: child.upn, "Legal Surname": child.surname, "Legal Forename": child.forename, "Date of Birth": child.born, "Year Group": child.yearGroup,
  Class: child.className ?? "", "Class Staff": child.classStaff ?? "", Sex: child.sex ?? "", Household: child.household ?? "", ...child.more,
})), name);

/** One line a child and school year: `marks` as marksBetween writes them, from the day they begin. */
export const writeMarks = (folder: string, rows: readonly { readonly upn: string; readonly from: Day; readonly marks: string }[], name?: string): string =>
  writeRows(folder, "marks", rows.map(({ upn, from, marks }) => ({ UPN: upn, From: from, Marks: marks })), name);

/** A mark for each morning and afternoon of the weekdays from one day to another, both included, within one school year. */
export function marksBetween(from: Day, to: Day, mark: (on: Day, afternoon: boolean) => string): string {
  let marks = "";
  for (let on = from; on <= to; on = addDays(on, 1)) if (weekday(on) <= 5) marks += mark(on, false) + mark(on, true);
  return marks;
}
