// What a checked file would change: each kind is compared by the room it belongs to. The same comparison is made again when it lands.
import { guardianChanges } from "../children/guardian-changes";
import { guardianKey, guardiansStanding, laidOverGuardian } from "../children/guardians-standing";
import { PEOPLE_TABLES } from "../children/land-people";
import { staffLinksOf, type StaffLinks } from "../children/land-roll";
import type { RollRow } from "../children/rows";
import { isPerhapsAnother, matchesIn, type RollMatch } from "../children/matches.rules";
import { rollKnown, rollStanding, type Enrolled } from "../children/roll-standing";
import { compareRoll, goneThoughNamed, laidOver, perhapsTheSame, type OnRoll } from "../children/roll.rules";
import type { Tx } from "../db/as-viewer";
import { compareRows, type Became, type LandedTable } from "../db/land-rows";
import { FACT_WORDS, NO_MARKS, sessionsWords } from "../imports/fact-words";
import { remarkedLines, type ImportLine, type LandingLine } from "../imports/import-lines";
import { remarksOn } from "../imports/register.present";
import { oddMarks } from "../imports/register.rules";
import type { ImportReport } from "../imports/report";
import type { Day } from "../kernel/calendar";
import type { CheckedFile, Warning } from "../imports/rows";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import type { TableKind } from "../imports/vocabulary";
import { FACT_TABLES } from "../signals/land-facts";
import { summariesUnlikeMarks } from "../signals/summaries-and-marks";
import { compareMarks, type MarksToLand } from "../signals/land-marks";

export type Sent = { readonly schoolId: string; readonly uploadedById: string; readonly partial: boolean; readonly today: Day };
type ToLand =
  | { readonly kind: "roll"; readonly rows: readonly RollRow[]; readonly gone: readonly OnRoll[]; readonly staff: StaffLinks; readonly arrived: readonly RollRow[]; readonly matches: readonly RollMatch[] }
  | { readonly kind: "marks"; readonly portions: readonly MarksToLand[] }
  | RowsToLand;
/** `upns`: whom each row is about; who arrives in the same file has no child yet. */
export type RowsToLand = { readonly kind: "rows"; readonly table: LandedTable; readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly upns?: readonly string[]; readonly withImport: boolean };
export type FileCompared = { readonly report: ImportReport; readonly toLand: ToLand; readonly beside: readonly ToLand[]; readonly lines: readonly ImportLine[]; /** Who stood on the roll, by UPN. */ readonly childOf: ReadonlyMap<string, string> };
type TableCompared = Omit<FileCompared, "beside" | "childOf">;

export async function compareFile(tx: Tx, file: CheckedFile, sent: Sent): Promise<FileCompared> {
  const known = await rollKnown(tx, sent.schoolId);
  const arriving = new Map(file.kind === "roll" ? file.checked.map((row) => [row.upn, nameOf(row)]) : []);
  const who = (upn: string) => nameOf(known.get(upn)) ?? arriving.get(upn) ?? null;
  const childOf = new Map([...known].map(([upn, child]) => [upn, child.childId]));
  const main = await compareTable(tx, file, sent, known, childOf, who);
  const beside: (TableCompared & { readonly kind: TableKind })[] = [];
  for (const table of file.beside) beside.push({ kind: table.kind, ...(await compareTable(tx, { ...file, ...table, beside: [] } as CheckedFile, sent, known, childOf, who)) });
  return { ...together(main, beside), beside: beside.map(({ toLand }) => toLand), childOf };
}

async function compareTable(tx: Tx, file: CheckedFile, sent: Sent, known: ReadonlyMap<string, Enrolled>, childOf: ReadonlyMap<string, string>, who: (upn: string) => string | null): Promise<TableCompared> {
  const found = await compareKind(tx, file, sent, known, childOf, who);
  const compared = reported(file, found);
  return { ...compared, lines: [...remarkedLines(file, compared.report.warnings, who), ...found.lines] };
}

/** One report: the counts of the table the file is about, those of the others beside them, and everybody's rejected rows and remarks. */
function together(main: TableCompared, beside: readonly (TableCompared & { readonly kind: TableKind })[]): TableCompared {
  if (beside.length === 0) return main;
  const reports = [main.report, ...beside.map(({ report }) => report)];
  return {
    toLand: main.toLand,
    report: {
      ...main.report, beside: beside.map(({ kind, report: { counts } }) => ({ kind, counts })), warnings: reports.flatMap(({ warnings }) => warnings),
      rejected: reports.flatMap(({ rejected }) => rejected).sort((a, b) => a.line - b.line), sentHeadings: Object.assign({}, ...reports.map(({ sentHeadings }) => sentHeadings)) as ImportReport["sentHeadings"],
    },
    lines: [...main.lines, ...beside.flatMap(({ kind, lines }) => lines.map((line) => ({ ...line, kind })))],
  };
}

/** What was found, with the report a person reads. */
export function reported(file: CheckedFile, found: Omit<Found, "lines">): Omit<TableCompared, "lines"> {
  const superseded = file.rows - file.rejected.length - file.checked.length;
  return {
    toLand: found.toLand,
    report: {
      counts: { rows: file.rows, gone: 0, rejected: file.rejected.length, superseded: file.kind === "marks" ? 0 : Math.max(superseded, 0), ...found.counts },
      rejected: file.rejected, warnings: [...file.warnings, ...found.warnings], looksLike: file.looksLike, readAs: file.readAs, sheets: file.sheets,
      ...(file.rejected.length > 0 && { sentHeadings: { [file.kind]: file.header } }),
    },
  };
}

export type Found = {
  readonly toLand: ToLand; readonly counts: Pick<ImportReport["counts"], "arrived" | "changed" | "unchanged" | "marks"> & { readonly gone?: number };
  readonly warnings: readonly Warning[];
  /** What became of each line that can land, and of each child whom no line names. */
  readonly lines: readonly LandingLine[];
};

async function compareKind(tx: Tx, file: CheckedFile, sent: Sent, known: ReadonlyMap<string, Enrolled>, childOf: ReadonlyMap<string, string>, who: (upn: string) => string | null): Promise<Found> {
  if (file.kind === "roll") return foundInRoll(file, sent, await rollStanding(tx, sent.schoolId), await staffLinksOf(tx, sent.schoolId, file.checked, sent.uploadedById));
  const named = ({ line, upn }: { readonly line: number; readonly upn: string }) => ({ line, upn, name: who(upn) ?? "" });
  if (file.kind === "marks") {
    const { toLand, arrived, changed, unchanged, marks, marksOf, became } = await compareMarks(tx, sent.schoolId, file.checked, childOf);
    const odd = oddMarks({ rows: file.checked, today: sent.today, calendar: await loadCalendar(tx, sent.schoolId), roll: known, marksOf });
    const lines = became.map(({ row, fate, sessions }): LandingLine => ({ fate, ...named(row), what: sessionsWords(sessions) }));
    const silent = (file.silent ?? []).map((row): LandingLine => ({ fate: "unchanged", ...named(row), what: NO_MARKS }));
    return { toLand: { kind: "marks", portions: toLand }, counts: { arrived, changed, unchanged: unchanged + silent.length, marks }, warnings: remarksOn(odd, sent.today), lines: [...lines, ...silent] };
  }
  if (file.kind === "guardians") return foundInGuardians(tx, file, sent, childOf, named);
  return foundInRows(tx, file, sent, childOf, named);
}

type Named = (row: { readonly line: number; readonly upn: string }) => { readonly line: number; readonly upn: string; readonly name: string };
type OfRows = Exclude<CheckedFile, { kind: "roll" | "marks" }>;

/** What the file does not say of a guardian who is known stays as it stands. */
async function foundInGuardians(tx: Tx, file: Extract<CheckedFile, { kind: "guardians" }>, sent: Sent, childOf: ReadonlyMap<string, string>, named: Named): Promise<Found> {
  const standing = await guardiansStanding(tx, sent.schoolId), columns = new Set(file.columns);
  const checked = file.checked.map((row) => laidOverGuardian(row, standing.get(guardianKey(childOf.get(row.upn), row.name)), columns));
  const found = await foundInRows(tx, { ...file, checked }, sent, childOf, named);
  const changes = guardianChanges(standing, checked, childOf).map((change): LandingLine => ({ fate: "changed", ...change, ...named(change) }));
  return { ...found, lines: [...changes, ...found.lines.filter(({ fate }) => fate !== "changed")] };
}

async function foundInRows(tx: Tx, file: OfRows, sent: Sent, childOf: ReadonlyMap<string, string>, named: Named): Promise<Found> {
  const { table, rows } = landing(file, childOf);
  const became = await compareRows(tx, table, sent.schoolId, rows);
  const what = FACT_WORDS[file.kind] as (row: (typeof file.checked)[number]) => string;
  const lines = file.checked.map((row, i): LandingLine => ({ fate: became[i]!, ...named(row), what: what(row) }));
  const warnings = file.kind === "attendance-summary" ? await summariesUnlikeMarks(tx, sent.schoolId, file.checked, childOf) : [];
  return {
    toLand: { kind: "rows", table, rows, upns: file.checked.map(({ upn }) => upn), withImport: file.kind !== "guardians" && file.kind !== "involvement" }, counts: countsOf(became), warnings, lines,
  };
}

const countsOf = (became: readonly Became[]) => ({ arrived: count(became, "arrived"), changed: count(became, "changed"), unchanged: count(became, "unchanged") });
const count = (became: readonly Became[], which: Became): number => became.reduce((so, one) => (one === which ? so + 1 : so), 0);

/** The table of a kind whose rows are one fact each, and the file's rows in its columns. */
export function landing(file: OfRows, childOf: ReadonlyMap<string, string>) {
  const { table, columns } = file.kind === "guardians" || file.kind === "involvement" || file.kind === "status-periods" ? PEOPLE_TABLES[file.kind] : FACT_TABLES[file.kind];
  const shape = columns as (row: (typeof file.checked)[number]) => Readonly<Record<string, unknown>>;
  return { table, rows: file.checked.map((row) => ({ child_id: childOf.get(row.upn)!, ...shape(row) })) };
}

const ANOTHER_CHILD = "Another name and another birth date stood under this UPN until now. If this is another child, the UPN is wrong: undo the import, correct it, and send the file again.";

/** What a checked roll changes about the one that stands, and whom it names for its classes. */
export function foundInRoll(file: Extract<CheckedFile, { kind: "roll" }>, sent: Pick<Sent, "partial" | "today">, standing: ReadonlyMap<string, OnRoll>, staff: StaffLinks): Found {
  const columns = new Set(file.columns);
  const compared = compareRoll(file.checked, standing, { columns, mentioned: new Set(file.mentioned), partial: sent.partial || file.alwaysPartial, today: sent.today });
  const twice = perhapsTheSame(file.checked, standing.values());
  const mistyped = goneThoughNamed(compared.gone, file.rejected.map(({ line }) => ({ line, name: file.sent.get(line)?.name ?? "" })));
  const rows = [...compared.arrived, ...compared.changed].map((row) => laidOver(row, standing.get(row.upn), columns));
  return {
    toLand: { kind: "roll", rows, gone: compared.gone, staff, arrived: compared.arrived, matches: matchesIn(compared.arrived, compared.changed, standing) },
    counts: { arrived: compared.arrived.length, changed: compared.changed.length, unchanged: compared.unchanged.length, gone: compared.gone.length },
    warnings: [
      ...twice.map(({ line, other }) => ({ line, reason: `The same name and birth date as the child with UPN ${other}. Both are kept; a person should check whether they are one child.` })),
      ...mistyped.map(({ line, upn }) => ({ line, reason: `This line is left out, and it has the name of the child with UPN ${upn}, who counts as gone. If it is the same child, correct the UPN and send the file again.` })),
      ...compared.changed.filter((row) => isPerhapsAnother(row, standing.get(row.upn)!)).map(({ line }) => ({ line, reason: ANOTHER_CHILD })),
      ...staff.unknown.map(({ email, line }) => ({ line, reason: `${email} is not linked to a class: nobody with that e-mail teaches here in Seen. An administrator can add them.` })),
    ],
    lines: [
      ...compared.arrived.map((row): LandingLine => ({ fate: "arrived", line: row.line, upn: row.upn, name: nameOf(row) ?? "", what: row.className })),
      ...compared.changes.map((change): LandingLine => ({ fate: "changed", ...change, what: null })),
      ...compared.gone.map((child): LandingLine => ({ fate: "gone", line: null, upn: child.upn, name: nameOf(child) ?? "", what: child.className })),
      ...compared.unchanged.map((row): LandingLine => ({ fate: "unchanged", line: row.line, upn: row.upn, name: nameOf(row) ?? "", what: row.className })),
    ],
  };
}

const nameOf = (child: Pick<OnRoll, "preferredForename" | "forename" | "surname"> | undefined): string | null => (child ? `${child.preferredForename ?? child.forename} ${child.surname}` : null);
