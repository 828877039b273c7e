// How the lines of any kind are checked: which of them are one row, what each cell says, and what is improbable about it.
import { longDay, type Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import type { Measure } from "../partnership/measures/measure.rules";
import { hasControlCharacter, type Reader } from "./cells";
import { cellText, columnReader, fieldsOf, fitsHeader, readField, unsaidIn, type Field, type Table } from "./fields";
import type { FileRecord } from "./records";
import type { Rejected, Warning } from "./rows";
import { fates } from "./same-rows";
import { hasKnownAuthority, upnProblem } from "./upn.rules";

type Line = { readonly line: number; readonly upn: string; readonly unsaid?: readonly string[] };
export type CellProblem = { readonly column: string; readonly reason: string };
export type Surroundings = {
  readonly today: Day; readonly schoolYear: number | null; readonly needsRoll: boolean;
  readonly isOnRoll: (upn: string) => boolean; readonly bornOn: (upn: string) => Day | null;
  /** The observations an area has added to its class review. */
  readonly ownObservations?: readonly string[];
  /** The questionnaires the area has defined besides the SDQ. */
  readonly measures: readonly Measure[];
};
/** How far the work is, told from time to time while a file is checked. */
export type SoFar = { readonly rowsRead: number; readonly rowsChecked: number };
export type RowCheck<R extends Line> = {
  readonly fields: { readonly [P in Exclude<keyof R, "line" | "upn" | "unsaid">]: Field<R[P]> };
  /** The cells, besides the UPN, in which equal rows are equal; null: lines of this kind never are one row. */
  readonly key: readonly Exclude<keyof R, "line" | "upn" | "unsaid">[] | null;
  /** Lines that say nothing, and so replace none. */
  readonly silent?: (cell: (column: string) => string) => boolean;
  /** What tells two children on one UPN apart: such lines are all rejected. */
  readonly identity?: readonly Exclude<keyof R, "line" | "upn" | "unsaid">[];
  readonly wrong?: (row: R, around: Surroundings) => CellProblem | null;
  readonly improbable?: (row: R, around: Surroundings) => readonly string[];
  /** Takes out what a warning has said is ignored. */
  readonly mend?: (row: R) => R;
};
export type CheckedRows<R> = { /** Lines about children of whom the file says nothing. */ readonly silent?: readonly Line[]; readonly checked: R[]; readonly rejected: Rejected[]; readonly warnings: Warning[] };

const TELL_EVERY = 200;

/** Checks every line; each ends in `checked`, or is rejected once, for its first problem, or is superseded, which a warning says. */
export function* checkRows<R extends Line>(check: RowCheck<R>, table: Table, around: Surroundings): Generator<SoFar, CheckedRows<R>> {
  const fields = fieldsOf(check);
  const readUpn = upnReader(around);
  const out: CheckedRows<R> = { checked: [], rejected: [], warnings: [] };
  const met = new Set<string>();
  const reject = (line: number, column: string, value: string, reason: string, holds?: Field<unknown>["holds"]) =>
    out.rejected.push({ line, column, value: holds === "words" && value !== "" ? "(words)" : shown(value), reason });
  const fate = fates(check, table, readUpn);
  const upnOf = columnReader(table, "UPN", (cells) => cellText(table, cells, "UPN"));
  const readers = fields.map(([name, field]) => ({ name, field, read: columnReader(table, field.column, (cells) => readField(field, table, cells)) }));

  const checkOne = ({ line, cells }: FileRecord, i: number): unknown => {
    const upnText = upnOf(cells), upn = readUpn(upnText);
    if (!upn.ok && isOfTotals(cells, upnText, table.width)) return reject(line, "UPN", upnText, "This is a line of totals, not of a child. It is left out.");
    if (!upn.ok && isOfTheReport(cells, upnText, table.width)) return reject(line, "UPN", upnText, "This line is of the report, such as its title or when it was printed, not of a child. It is left out.");
    if (!fitsHeader(table, cells))
      return reject(line, "", "", `This line has ${cells.length === 1 ? "one column" : `${cells.length} columns`} and the header ${table.width}. A comma inside a value needs quotation marks around it; correct the line.`);
    const mine = fate.get(i);
    if (mine && mine.supersededBy !== null) return out.warnings.push({ line, reason: `Lines ${line} and ${mine.supersededBy} are the same row: line ${mine.supersededBy} counts.` });
    if (!upn.ok) return reject(line, "UPN", upnText, upn.because);
    if (mine?.mistaken) return reject(line, "UPN", upn.value, `This UPN is on lines ${mine.mistaken} with different names or birth dates: two children and one mistake. Correct the UPN of one of them, then send the file again.`);
    const row: Record<string, unknown> = { line, upn: upn.value, ...(table.emptyKeeps && { unsaid: unsaidIn(table, cells) }) };
    const ahead: string[] = [];
    for (const { name, field, read } of readers) {
      const value = read(cells);
      if (!value.ok) return reject(line, field.column, cellText(table, cells, field.column, field.holds), value.because, field.holds);
      if (field.holds === "date" && typeof value.value === "string" && value.value > around.today) ahead.push(`${field.column} is after today: ${longDay(value.value as Day)}.`);
      row[name] = value.value;
    }
    const whole = row as R;
    const problem = check.wrong?.(whole, around);
    if (problem) {
      const holds = fields.find(([, { column }]) => column === problem.column)?.[1].holds;
      return reject(line, problem.column, cellText(table, cells, problem.column, holds), problem.reason, holds);
    }
    if (!met.has(whole.upn)) {
      met.add(whole.upn);
      if (!hasKnownAuthority(whole.upn)) ahead.push(`The UPN's local authority, ${whole.upn.slice(1, 4)}, is not one Seen knows. Check the UPN if it was typed by hand.`);
    }
    for (const reason of [...ahead, ...(check.improbable?.(whole, around) ?? [])]) out.warnings.push({ line, reason });
    return out.checked.push(check.mend?.(whole) ?? whole);
  };
  for (const [i, record] of table.records.entries()) {
    if (i % TELL_EVERY === 0) yield { rowsRead: table.records.length, rowsChecked: i };
    checkOne(record, i);
  }
  yield { rowsRead: table.records.length, rowsChecked: table.records.length };
  return out;
}

const COUNTED = "( (number )?(of )?(all )?(pupils|students|children|records|rows|lines))?";
const OF_TOTALS = new RegExp(`^(grand )?(sub-?)?(totals?|counts?|averages?)${COUNTED}\\s*:?\\s*[\\d.,%]*$`, "i");
const OF_THE_REPORT = /^(printed|produced|generated|exported|created|report|end of|page|notes?)\b/i;
const said = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim()).filter((cell) => cell !== "");

/** Reports end in a count of their lines: one that names nobody, and is mostly empty where it does not begin with the word. */
const isOfTotals = (cells: readonly string[], upn: string, width: number): boolean =>
  OF_TOTALS.test(upn) || (/^[\d.,%]*$/.test(upn) && said(cells).length * 2 <= width && said(cells).some((cell) => OF_TOTALS.test(cell)));

const MANY_COLUMNS = 4;
/** A title or a footer is words in one cell, or begins with one of its words; what could be a child's UPN, mistyped, is neither. */
function isOfTheReport(cells: readonly string[], upn: string, width: number): boolean {
  const filled = said(cells);
  return width >= MANY_COLUMNS && (filled.length === 1 ? /\s/.test(filled[0]!) : filled.length < width && OF_THE_REPORT.test(upn));
}

function upnReader({ needsRoll, isOnRoll }: Surroundings): Reader<string> {
  const known = new Map<string, Result<string, string>>();
  const check = (upn: string): Result<string, string> => {
    if (upn === "") return no("UPN is empty. Fill it in and send the file again.");
    const problem = upnProblem(upn);
    if (problem !== null) return no(problem);
    return needsRoll && !isOnRoll(upn) ? no("No child on this school's roll has this UPN. Check the UPN, or import the roll first.") : yes(upn);
  };
  return (text) => {
    const upn = text.toUpperCase();
    const before = known.get(upn);
    if (before) return before;
    const now = check(upn);
    known.set(upn, now);
    return now;
  };
}

const shown = (value: string): string => [...value].map((character) => (hasControlCharacter(character) || /\s/.test(character) ? " " : character)).slice(0, 80).join("");
