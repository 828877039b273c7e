// What a checked file would change: each kind is compared by the room it belongs to. The same comparison is made again when it lands.
import { guardianChanges } from "../children/guardian-changes";
import { PEOPLE_TABLES } from "../children/land-people";
import { staffLinksOf, type StaffLinks } from "../children/land-roll";
import type { RollRow } from "../children/rows";
import { matchesIn, type RollMatch } from "../children/matches.rules";
import { rollStanding } from "../children/roll-standing";
import { compareRoll, laidOver, perhapsTheSame, type OnRoll } from "../children/roll.rules";
import type { Tx } from "../db/as-viewer";
import { compareRows, type LandedTable } from "../db/land-rows";
import { remarksOn } from "../imports/register.present";
import { oddMarks } from "../imports/register.rules";
import type { ImportReport } from "../imports/report";
import type { Day } from "../kernel/calendar";
import type { CheckedFile, Warning } from "../imports/rows";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { FACT_TABLES } from "../signals/land-facts";
import { summariesUnlikeMarks } from "../signals/summaries-and-marks";
import { compareMarks, type MarksToLand } from "../signals/land-marks";

export type Sent = { readonly schoolId: string; readonly uploadedById: string; readonly partial: boolean; readonly today: Day };
type ToLand =
  | { readonly kind: "roll"; readonly rows: readonly RollRow[]; readonly gone: readonly OnRoll[]; readonly staff: StaffLinks; readonly arrived: readonly RollRow[]; readonly matches: readonly RollMatch[] }
  | { readonly kind: "marks"; readonly portions: readonly MarksToLand[] }
  | { readonly kind: "rows"; readonly table: LandedTable; readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly withImport: boolean };
export type FileCompared = { readonly report: ImportReport; readonly toLand: ToLand };

export async function compareFile(tx: Tx, file: CheckedFile, sent: Sent): Promise<FileCompared> {
  const standing = await rollStanding(tx, sent.schoolId);
  return reported(file, await compareKind(tx, file, sent, standing));
}

/** What was found, with the report a person reads. */
export function reported(file: CheckedFile, found: Found): FileCompared {
  const superseded = file.rows - file.rejected.length - file.checked.length;
  return {
    toLand: found.toLand,
    report: {
      counts: { rows: file.rows, gone: 0, rejected: file.rejected.length, superseded: file.kind === "marks" ? 0 : Math.max(superseded, 0), ...found.counts },
      rejected: file.rejected, warnings: [...file.warnings, ...found.warnings], changes: found.changes, gone: found.gone, looksLike: file.looksLike, readAs: file.readAs, sheets: file.sheets,
    },
  };
}

export type Found = {
  readonly toLand: ToLand; readonly counts: Pick<ImportReport["counts"], "arrived" | "changed" | "unchanged" | "marks"> & { readonly gone?: number };
  readonly warnings: readonly Warning[]; readonly changes: ImportReport["changes"]; readonly gone: ImportReport["gone"];
};

async function compareKind(tx: Tx, file: CheckedFile, sent: Sent, standing: ReadonlyMap<string, OnRoll>): Promise<Found> {
  if (file.kind === "roll") return foundInRoll(file, sent, standing, await staffLinksOf(tx, sent.schoolId, file.checked, sent.uploadedById));
  const childOf = new Map([...standing].map(([upn, child]) => [upn, child.childId]));
  if (file.kind === "marks") {
    const { toLand, arrived, changed, unchanged, marks, marksOf } = await compareMarks(tx, sent.schoolId, file.checked, childOf);
    const odd = oddMarks({ rows: file.checked, today: sent.today, calendar: await loadCalendar(tx, sent.schoolId), roll: standing, marksOf });
    return { toLand: { kind: "marks", portions: toLand }, counts: { arrived, changed, unchanged, marks }, warnings: remarksOn(odd, sent.today), changes: [], gone: [] };
  }
  const { table, rows } = landing(file, childOf);
  const counts = await compareRows(tx, table, sent.schoolId, rows);
  const changes = file.kind === "guardians" ? (await guardianChanges(tx, sent.schoolId, file.checked, childOf))
    .map(({ upn, ...change }) => ({ childId: childOf.get(upn)!, childName: nameOf(standing.get(upn)), ...change })) : [];
  const warnings = file.kind === "attendance-summary" ? await summariesUnlikeMarks(tx, sent.schoolId, file.checked, childOf) : [];
  return { toLand: { kind: "rows", table, rows, withImport: file.kind !== "guardians" && file.kind !== "involvement" }, counts, warnings, changes, gone: [] };
}

/** The table of a kind whose rows are one fact each, and the file's rows in its columns. */
export function landing(file: Exclude<CheckedFile, { kind: "roll" | "marks" }>, childOf: ReadonlyMap<string, string>) {
  const { table, columns } = file.kind === "guardians" || file.kind === "involvement" || file.kind === "status-periods" ? PEOPLE_TABLES[file.kind] : FACT_TABLES[file.kind];
  const shape = columns as (row: (typeof file.checked)[number]) => Readonly<Record<string, unknown>>;
  return { table, rows: file.checked.map((row) => ({ child_id: childOf.get(row.upn)!, ...shape(row) })) };
}

/** What a checked roll changes about the one that stands, and whom it names for its classes. */
export function foundInRoll(file: Extract<CheckedFile, { kind: "roll" }>, sent: Pick<Sent, "partial" | "today">, standing: ReadonlyMap<string, OnRoll>, staff: StaffLinks): Found {
  const columns = new Set(file.columns);
  const compared = compareRoll(file.checked, standing, { columns, mentioned: new Set(file.mentioned), partial: sent.partial || file.alwaysPartial, today: sent.today });
  const twice = perhapsTheSame(file.checked, standing.values());
  const rows = [...compared.arrived, ...compared.changed].map((row) => laidOver(row, standing.get(row.upn), columns));
  return {
    toLand: { kind: "roll", rows, gone: compared.gone, staff, arrived: compared.arrived, matches: matchesIn(compared.arrived, compared.changed, standing) },
    counts: { arrived: compared.arrived.length, changed: compared.changed.length, unchanged: compared.unchanged.length, gone: compared.gone.length },
    warnings: [
      ...twice.map(({ line, other }) => ({ line, reason: `The same name and birth date as the child with UPN ${other}. Both are kept; a person should check whether they are one child.` })),
      ...staff.unknown.map((email) => ({ reason: `${email} is not linked to a class: nobody with that e-mail teaches here in Seen. An administrator can add them.` })),
    ],
    changes: compared.changes.map(({ childId, name, column, was, willBe }) => ({ childId, childName: name, column, was, willBe })),
    gone: compared.gone.map((child) => ({ childId: child.childId, childName: nameOf(child), className: child.className })),
  };
}

const nameOf = (child: OnRoll | undefined): string => (child ? `${child.preferredForename ?? child.forename} ${child.surname}` : "");
