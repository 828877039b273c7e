// What a school's files have said so far, file by file, in the order in which they were sent: the same comparisons as an import makes,
// over rows in memory instead of rows in tables.
import { linksNamed } from "../../../lib/children/land-roll";
import type { OnRoll } from "../../../lib/children/roll.rules";
import type { LandedTable } from "../../../lib/db/land-rows";
import { remarksOn } from "../../../lib/imports/register.present";
import { oddMarks } from "../../../lib/imports/register.rules";
import type { CheckedFile } from "../../../lib/imports/rows";
import type { ImportReport } from "../../../lib/imports/report";
import { type Found, foundInRoll, landing, reported } from "../../../lib/jobs/compare-file";
import { type Day, dayOf } from "../../../lib/kernel/calendar";
import { layMarks, marksKey } from "../../../lib/signals/land-marks";
import { AREA } from "../cast";
import { calendarOf } from "../calendars";
import type { SeedFile } from "../files";
import type { Cells } from "./copy";
import { idOf } from "./ids";

export type Sender = { readonly id: string; /** Who teaches there, by e-mail. */ readonly teachers: ReadonlyMap<string, string> };
type Facts = { readonly table: LandedTable; readonly rows: Map<string, Cells> };
export type SentImport = { readonly id: string; readonly file: SeedFile; readonly checked: CheckedFile; readonly report: ImportReport; readonly senderId: string };
export type SoFar = {
  readonly roll: Map<string, OnRoll>; readonly carersSince: Map<string, Day>; readonly classStaff: Map<string, readonly string[]>;
  readonly marks: Map<string, string>; readonly marksFrom: Map<string, Cells>; readonly history: Cells[];
  /** By the name of their table. */
  readonly facts: Map<string, Facts>; readonly imports: SentImport[];
};

export const nothingYet = (): SoFar => ({ roll: new Map(), carersSince: new Map(), classStaff: new Map(), marks: new Map(), marksFrom: new Map(), history: [], facts: new Map(), imports: [] });

/** Takes one checked file in. Throws where a person would have had to look: the demonstration sends nothing such in bulk. */
export function takeIn(soFar: SoFar, file: SeedFile, checked: CheckedFile, sender: Sender): void {
  const id = idOf(AREA, "import", file.school, file.name), { report } = reported(checked, landed(soFar, file, checked, sender, id));
  if (report.counts.rejected > 0 || report.counts.gone > 0) throw new Error(`${file.name} would have waited for somebody: ${JSON.stringify(report.rejected[0] ?? report.counts)}.`);
  soFar.imports.push({ id, file, checked, report, senderId: sender.id });
}

function landed(soFar: SoFar, file: SeedFile, checked: CheckedFile, sender: Sender, importId: string): Found {
  if (checked.kind === "roll") return rollLanded(soFar, checked, dayOf(file.at), sender);
  const childOf = new Map([...soFar.roll].map(([upn, { childId }]) => [upn, childId]));
  return checked.kind === "marks" ? marksLanded(soFar, file, checked, childOf, importId) : factsLanded(soFar, checked, childOf, importId);
}

function rollLanded({ roll, carersSince, classStaff }: SoFar, checked: Extract<CheckedFile, { kind: "roll" }>, today: Day, { id, teachers }: Sender): Found {
  const found = foundInRoll(checked, { partial: false, today }, roll, linksNamed(checked.checked, teachers, id));
  if (found.toLand.kind !== "roll") throw new Error("A roll lands as a roll.");
  for (const { line: _line, classStaff: _staff, ...row } of found.toLand.rows) {
    roll.set(row.upn, { ...row, childId: idOf(AREA, "child", row.upn), goneOn: null });
    if (row.youngCarer !== "P" && row.youngCarer !== "S") carersSince.delete(row.upn);
    else if (!carersSince.has(row.upn)) carersSince.set(row.upn, today);
  }
  for (const className of found.toLand.staff.classes) classStaff.set(className, found.toLand.staff.links.filter((link) => link.className === className).map(({ personId }) => personId));
  return found;
}

function marksLanded({ roll, marks, marksFrom, history }: SoFar, { school, at }: SeedFile, checked: Extract<CheckedFile, { kind: "marks" }>, childOf: ReadonlyMap<string, string>, importId: string): Found {
  const { toLand, arrived, changed, unchanged, marks: sessions } = layMarks(checked.checked, marks, childOf);
  for (const { childId, schoolYear, before, after } of toLand) {
    const key = marksKey({ childId, schoolYear });
    const before_import_id = marksFrom.get(key)?.import_id ?? null;
    marks.set(key, after);
    marksFrom.set(key, { child_id: childId, school_year: schoolYear, import_id: importId });
    history.push({ child_id: childId, school_year: schoolYear, import_id: importId, before, before_import_id });
  }
  const today = dayOf(at), odd = oddMarks({ rows: checked.checked, today, calendar: calendarOf(school), roll, marksOf: (childId, schoolYear) => marks.get(marksKey({ childId, schoolYear })) });
  return { toLand: { kind: "marks", portions: toLand }, counts: { arrived, changed, unchanged, marks: sessions }, warnings: remarksOn(odd, today), lines: [] };
}

function factsLanded({ facts }: SoFar, checked: Exclude<CheckedFile, { kind: "roll" | "marks" }>, childOf: ReadonlyMap<string, string>, importId: string): Found {
  const { table, rows }: { readonly table: LandedTable; readonly rows: readonly Cells[] } = landing(checked, childOf), withImport = checked.kind !== "guardians" && checked.kind !== "involvement";
  const own = facts.get(table.name) ?? { table, rows: new Map<string, Cells>() }, says = Object.keys(table.says), counts = { arrived: 0, changed: 0, unchanged: 0 };
  facts.set(table.name, own);
  for (const row of rows) {
    const key = ["child_id", ...Object.keys(table.key)].map((column) => row[column]).join("\0"), before = own.rows.get(key);
    const became = before === undefined ? "arrived" : says.some((column) => before[column] !== row[column]) ? "changed" : "unchanged";
    if (became === "changed" && checked.kind === "guardians") throw new Error("A file in bulk changes no guardian: the report would have to say what they were.");
    counts[became]++;
    if (became !== "unchanged") own.rows.set(key, { ...row, ...(withImport && { import_id: importId }) });
  }
  return { toLand: { kind: "rows", table, rows, withImport }, counts, warnings: [], lines: [] };
}
