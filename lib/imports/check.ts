// A file's bytes, read and checked whole: what it says that can land, what is rejected and why, or why the file is refused.
import type { Day } from "../kernel/calendar";
import { cellText, fieldsOf, type Table } from "./fields";
import type { FileBody, FileTable, Format, OpenedFile } from "./file-table";
import type { Result } from "../kernel/result";
import type { Measure } from "../partnership/measures/measure.rules";
import { CONTACTS_BEFORE_CHECK, GUARDIANS_CHECK, INVOLVEMENT_CHECK, STATUS_PERIODS_CHECK } from "./family.check";
import { checkMarks, MARKS_FROM_CHECK, MARKS_SESSION_CHECK } from "./marks.check";
import { formatOf, openFile } from "./open-file";
import { LEFT_OUT_TOO, notForThisSchool, notOfThatKind } from "./ctf/present";
import { NOT_READ, type Beneath, type Meaning } from "./find-columns";
import { plain } from "./headings";
import { looksLike } from "./looks-like";
import { isKnownHeading, recognise, type Recognised } from "./recognise";
import type { FileRecord } from "./records";
import { ROLL_CHECK } from "./roll.check";
import { checkRows, type CheckedRows, type RowCheck, type SoFar, type Surroundings } from "./row-check";
import type { CheckedFile, Refused, RowOf, TableChecked, Warning } from "./rows";
import { withoutOurs } from "./sent-again";
import { sentLines } from "./sent-lines";
import { periodTaken, summaryCheck } from "./summary.check";
import { ASSESSMENTS_CHECK, INSIGHT_CHECK, JUDGEMENTS_CHECK, SUSPENSIONS_CHECK, wellbeingCheck } from "./signals.check";
import { againRemark, titlesRemark, underTitles } from "./title-lines";
import { untrustedAbove, untrustedCell } from "./untrusted-dates";
import type { Kind, TableKind } from "./vocabulary";

export type CheckOptions = {
  readonly kind?: Kind; readonly fileName: string;
  /** `2026/27`: marks outside it are rejected, and a roll's year groups are of it. */
  readonly academicYear?: string;
  readonly today: Day;
  /** What this school has said its headings mean. */
  readonly meanings?: readonly Meaning[];
  /** Of a workbook: the sheet to read. */
  readonly sheet?: string;
  readonly isOnRoll?: (upn: string) => boolean; readonly bornOn?: (upn: string) => Day | null; readonly ownObservations?: readonly string[];
  /** Whether Seen itself fetched it from the school's system. */
  readonly fetched?: boolean;
  /** The questionnaires the area has defined besides the SDQ. */
  readonly measures?: readonly Measure[];
  /** The school it was sent for. */
  readonly school?: { readonly urn: string; readonly name: string };
};

/** Marks are checked by their shape, and a summary by when and for which year it is sent. */
type CheckedAnywhere = Exclude<TableKind, "marks" | "attendance-summary" | "wellbeing">;
const CHECKS: { readonly [K in CheckedAnywhere]: RowCheck<RowOf[K]> } = {
  roll: ROLL_CHECK, guardians: GUARDIANS_CHECK, assessments: ASSESSMENTS_CHECK, judgements: JUDGEMENTS_CHECK,
  suspensions: SUSPENSIONS_CHECK, insight: INSIGHT_CHECK, "contacts-before": CONTACTS_BEFORE_CHECK, involvement: INVOLVEMENT_CHECK,
  "status-periods": STATUS_PERIODS_CHECK,
};

/** Reads and checks a file; `refused` is a sentence that says what to do, and then nothing of the file may land. `tell` lets other work in between. */
export async function checkFile(body: FileBody, options: CheckOptions, tell: (so: SoFar) => Promise<void> = async () => {}): Promise<CheckedFile | Refused> {
  const opened = await openFile(body, { today: options.today, sheet: options.sheet, fetched: options.fetched, tell: (rowsRead) => tell({ rowsRead, rowsChecked: 0 }) });
  if (!opened.ok) return { refused: opened.because, kind: options.kind ?? null, format: await formatOf(body) };
  const checking = checkingFile(opened.value, options);
  for (;;) {
    const { done, value } = checking.next();
    if (done) return "refused" in value ? { ...value, format: opened.value.format } : value;
    await tell(value);
  }
}

/** Checks what was opened, in one go. */
export function checkOpened(opened: Result<OpenedFile, string>, options: CheckOptions): CheckedFile | Refused {
  if (!opened.ok) return { refused: opened.because, kind: options.kind ?? null };
  const checking = checkingFile(opened.value, options);
  for (;;) {
    const { done, value } = checking.next();
    if (done) return value;
  }
}

function* checkingFile(opened: OpenedFile, options: CheckOptions): Generator<SoFar, CheckedFile | Refused> {
  const { format, tables: [first, ...others], alwaysPartial, addressedTo, writtenBy, sheets } = withoutOurs(opened);
  const schoolYear = readSchoolYear(options.academicYear);
  if (schoolYear === "unreadable") return { refused: "Write the school year as 2026/27.", kind: options.kind ?? null };
  if (first.kind !== null && options.kind !== undefined && options.kind !== first.kind) return { refused: notOfThatKind(first.kind, options.kind), kind: options.kind };
  const along = others.reduce((rows, { records }) => rows + records.length, 0);
  const main = yield* toldOfAll(checkingTable(first, options, schoolYear, format), 0, along);
  if ("refused" in main) return { ...main, sheets };
  const arriving = new Set(main.table.kind === "roll" ? main.table.checked.map(({ upn }) => upn) : []);
  const beside: TableChecked[] = [], left = new Set<number>(), cannotLand = new Set(main.table.rejected.map(({ line }) => line));
  let before = main.table.rows;
  for (const whole of others) {
    const table = { ...whole, records: whole.records.filter(({ of }) => of === undefined || !cannotLand.has(of) || !left.add(of)) };
    const checked = yield* toldOfAll(checkingTable(table, { ...options, kind: undefined, isOnRoll: (upn) => arriving.has(upn) || (options.isOnRoll?.(upn) ?? true) }, schoolYear, format), before, main.table.rows + along - before - table.records.length);
    if ("refused" in checked) return checked;
    beside.push(checked.table);
    before += whole.records.length;
  }
  const elsewhere = addressedTo ? notForThisSchool(addressedTo, options.school) : null;
  const leftOut = [...left].map((line): Warning => ({ line, reason: LEFT_OUT_TOO }));
  return { ...main.table, warnings: [...(elsewhere ? [{ reason: elsewhere }] : []), ...main.table.warnings, ...leftOut], format, alwaysPartial, beside, looksLike: writtenBy ? `${main.looksLike.replace(/\.$/, "")} of ${writtenBy}.` : main.looksLike, readAs: main.readAs, sheets };
}

/** How far one table is, told as how far all of the file is: `before` and `after` are the rows of the others. */
function* toldOfAll<T>(table: Generator<SoFar, T>, before: number, after: number): Generator<SoFar, T> {
  for (;;) {
    const { done, value } = table.next();
    if (done) return value;
    yield { rowsRead: before + value.rowsRead + after, rowsChecked: before + value.rowsChecked };
  }
}

type Checking = { readonly table: TableChecked } & Pick<CheckedFile, "looksLike" | "readAs">;

function* checkingTable(whole: FileTable, options: CheckOptions, schoolYear: number | null, format: Format): Generator<SoFar, Checking | Refused> {
  const { kind: said, remarks, emptyKeeps, assumed } = whole, { meanings = [] } = options;
  const asked = said ?? options.kind;
  const named = new Set(meanings.filter(({ column }) => column !== NOT_READ).map(({ heading }) => heading));
  const { header, records, titles, again } = said ? { ...whole, titles: [], again: [] } : underTitles(whole.header, whole.records, (heading) => named.has(heading) || isKnownHeading(heading));
  const refused = (sentence: string, more: Partial<Refused> = {}): Refused => ({ refused: sentence, kind: options.kind ?? null, ...more });
  const above = untrustedAbove(titles, header);
  if (above !== null) return refused(above);
  const recognised = asked === "status-periods" ? asItStands(header, asked) : recognise(header, { asked, meanings: said ? [] : meanings, beneath: beneath(records) });
  if ("refused" in recognised) return refused(recognised.refused, { looksLike: looksLike({ format, header, titles, kind: null, shape: null }), ...(recognised.ask && { headings: header }) });
  const { kind, at, ignored, alsoReads, asSaid } = recognised;
  const table: Table = { width: header.length, at, records, emptyKeeps, assumed };
  const around: Surroundings = {
    today: options.today, schoolYear, needsRoll: kind !== "roll",
    isOnRoll: options.isOnRoll ?? (() => true), bornOn: options.bornOn ?? (() => null), ownObservations: options.ownObservations, measures: options.measures ?? [],
  };
  const untrusted = untrustedCell(table, dateColumns(recognised, around), header.flatMap((name, index) => (ignored.includes(name) ? [index] : [])));
  if (untrusted !== null) return refused(untrusted, { kind });
  const about: Warning[] = [...remarks];
  if (titles.length > 0) about.push({ reason: titlesRemark(titles) });
  if (again.length > 0) about.push({ reason: againRemark(again) });
  if (ignored.length > 0) about.push({ reason: `Not read, because the template has no such column: ${ignored.slice(0, 20).map((name) => name.slice(0, 40)).join(", ")}${ignored.length > 20 ? " …" : ""}.` });
  if (kind === "attendance-summary") about.push(...periodTaken({ from: filled(table, "From"), until: filled(table, "To") }, around));
  if (asked === undefined) for (const other of alsoReads) about.push({ reason: `This was read as ${kind}. Its columns would do for ${other} as well: send it once more as that, if you want both.` });
  yield { rowsRead: records.length, rowsChecked: 0 };
  const { checked, rejected, warnings, silent } = kind === "marks" ? yield* checkMarks(recognised, table, around) : yield* rowsOf(kind, table, around);
  const landing = new Set(checked.map((row) => row.upn));
  return {
    table: {
      kind, rows: records.length, columns: [...at.keys()], silent, checked, rejected: byLine(rejected), warnings: [...about, ...byLine(warnings)],
      header, sent: sentLines(table, rejected, warnings),
      mentioned: records.map((record) => cellText(table, record.cells, "UPN").toUpperCase()).filter((upn) => upn !== "" && !landing.has(upn)),
    } as TableChecked,
    looksLike: kind === "status-periods" ? "" : looksLike({ format, header, titles, kind, shape: recognised.shape }),
    readAs: asSaid.map(({ column, saidOn }) => ({ column, heading: header[at.get(column)!]!, saidOn })).filter((one) => plain(one.heading) !== plain(one.column)),
  };
}

/** A table that no person sends by itself has the headings its format gave it. */
const asItStands = (header: readonly string[], kind: TableKind): Found =>
  ({ kind, shape: null, at: new Map(header.map((name, index) => [name, index])), sessions: [], ignored: [], alsoReads: [], asSaid: [] });
type Found = Omit<Recognised, "kind"> & { readonly kind: TableKind };

const beneath = (records: readonly FileRecord[]): Beneath => ({
  same: (one, other) => records.every(({ cells }) => (cells[one] ?? "").trim() === (cells[other] ?? "").trim()),
  filled: (index) => records.some(({ cells }) => (cells[index] ?? "").trim() !== ""),
});

function rowsOf<K extends Exclude<TableKind, "marks">>(kind: K, table: Table, around: Surroundings): Generator<SoFar, CheckedRows<RowOf[K]>> {
  return checkRows(checkOf(kind, around), table, around);
}

function checkOf<K extends Exclude<TableKind, "marks">>(kind: K, around: Pick<Surroundings, "schoolYear" | "today" | "measures">): RowCheck<RowOf[K]> {
  return (kind === "attendance-summary" ? summaryCheck(around) : kind === "wellbeing" ? wellbeingCheck(around.measures) : CHECKS[kind as CheckedAnywhere]) as RowCheck<RowOf[K]>;
}

/** Whether every line has something in that column. */
const filled = (table: Table, column: string): boolean => table.at.has(column) && table.records.every(({ cells }) => cellText(table, cells, column) !== "");

function readSchoolYear(name: string | undefined): number | null | "unreadable" {
  if (name === undefined) return null;
  const parts = /^(\d{4})\/(\d{2})$/.exec(name.trim());
  return parts && (Number(parts[1]) + 1) % 100 === Number(parts[2]) ? Number(parts[1]) : "unreadable";
}

/** The columns whose cells are dates, of the kind and shape that was recognised. */
function dateColumns({ kind, shape }: Found, around: Surroundings): readonly string[] {
  const check = kind !== "marks" ? fieldsOf(checkOf(kind, around)) : shape === "from" ? fieldsOf(MARKS_FROM_CHECK) : shape === "session" ? fieldsOf(MARKS_SESSION_CHECK) : [];
  return check.filter(([, { holds }]) => holds === "date" || holds === "planned-date").map(([, { column }]) => column);
}

const byLine = <T extends { readonly line?: number }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
