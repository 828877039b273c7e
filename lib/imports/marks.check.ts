// Marks, in any of the three shapes, as one packed row per child and school year.
import { addDays, longDay, mondayOf, schoolYearEnd, schoolYearName, schoolYearOf, spokenDay, weekday, type Day } from "../kernel/calendar";
import { NO_MARK, readCode, readCodes } from "./attendance-codes";
import { oneOf } from "./cells";
import { dayAt, endOf, pack, placeOf, positionOf } from "./marks.packing";
import type { Recognised, SessionColumn } from "./recognise";
import { needed, neededDate, otherwise, type Field, type Table } from "./fields";
import { checkRows, type CellProblem, type CheckedRows, type RowCheck, type SoFar, type Surroundings } from "./row-check";
import type { MarksRow } from "./rows";
import { isOfCompulsoryAge } from "./school-age.rules";

type Line = { readonly line: number; readonly upn: string };
type FromRow = Line & { readonly from: Day; readonly marks: string };
type SessionRow = Line & { readonly on: Day; readonly session: "AM" | "PM"; readonly code: string };
type ColumnsRow = Line & { readonly [heading: string]: string | number };

const isWeekend = (on: Day): boolean => weekday(on) > 5;
const startOf = (from: Day): Day => (isWeekend(from) ? addDays(mondayOf(from), 7) : from);
const beginning = (from: Day): number => positionOf(schoolYearOf(from), startOf(from), false)!;

function outside(on: Day, column: string, { schoolYear }: Surroundings): CellProblem | null {
  if (schoolYear === null || schoolYearOf(on) === schoolYear) return null;
  return { column, reason: `${longDay(on)} is not in ${schoolYearName(schoolYear)}, the school year this import is for. Correct the date, or import this line for ${schoolYearName(schoolYearOf(on))}.` };
}

export const MARKS_FROM_CHECK: RowCheck<FromRow> = {
  key: null,
  fields: { from: { ...neededDate("From"), holds: "planned-date" }, marks: needed("Marks", readCodes, "marks") },
  wrong: ({ from, marks }, around) => {
    const year = schoolYearOf(from);
    const past = beginning(from) + marks.replace(/-+$/, "").length > endOf(year);
    if (past) return { column: "Marks", reason: `These marks run past ${longDay(schoolYearEnd(year))}, the end of the school year ${schoolYearName(year)}. Send each school year's marks in a line of its own.` };
    return outside(from, "From", around);
  },
  improbable: ({ from }) => (isWeekend(from) ? [`From is a ${spokenDay(from)}: the marks were read from ${spokenDay(startOf(from))} on.`] : []),
};

export const MARKS_SESSION_CHECK: RowCheck<SessionRow> = {
  key: ["on", "session"],
  silent: (cell) => cell("Code") === "" || cell("Code") === NO_MARK,
  fields: { on: { ...neededDate("Date"), holds: "planned-date" }, session: needed("Session", oneOf(["AM", "PM"])), code: otherwise("Code", readCode, NO_MARK) },
  wrong: ({ on }, around) => (placeOf(on) === null ? { column: "Date", reason: `${spokenDay(on)} is no school day. Correct the date, or leave the line out.` } : outside(on, "Date", around)),
};

const columnsCheck = (columns: readonly SessionColumn[]): RowCheck<ColumnsRow> => ({
  key: null,
  fields: Object.fromEntries(columns.map(({ heading }): [string, Field<string | number>] => [heading, otherwise<string | number>(heading, readCode, NO_MARK)])),
  wrong: (row, around) => {
    if (around.schoolYear === null) return null;
    const late = columns.find(({ heading, on }) => row[heading] !== NO_MARK && schoolYearOf(on) !== around.schoolYear);
    return late ? outside(late.on, late.heading, around) : null;
  },
});

/** Checks a file of marks; `checked` has one row a child and school year, `rejected` and `warnings` are about lines. */
export function* checkMarks({ shape, sessions, at }: Pick<Recognised, "shape" | "sessions" | "at">, table: Table, around: Surroundings): Generator<SoFar, CheckedRows<MarksRow>> {
  if (shape === "session") return packed(yield* checkRows(MARKS_SESSION_CHECK, table, around), runOfSession, around);
  if (shape === "from") return packed(yield* checkRows(MARKS_FROM_CHECK, table, around), runOfFrom, around);
  const columns = sessions.filter(({ on }) => !isWeekend(on));
  const wide = yield* checkRows(columnsCheck(columns), { ...table, at: new Map([...at, ...columns.map(({ heading, index }) => [heading, index] as const)]) }, around);
  const result = packed(wide, runsOfColumns(columns), around);
  for (const { on, heading } of sessions) if (isWeekend(on)) result.warnings.push({ reason: `The column ${heading} is a ${spokenDay(on)}, no school day: it is not read.` });
  return result;
}

const runOfFrom = ({ line, upn, from, marks }: FromRow): readonly MarksRow[] => [{ line, upn, schoolYear: schoolYearOf(from), at: beginning(from), marks: marks.replace(/-+$/, "") }];

const runOfSession = ({ line, upn, on, session, code }: SessionRow): readonly MarksRow[] => {
  const { schoolYear, at } = placeOf(on)!;
  return [{ line, upn, schoolYear, at: session === "PM" ? at + 1 : at, marks: code }];
};

function runsOfColumns(columns: readonly SessionColumn[]): (row: ColumnsRow) => readonly MarksRow[] {
  const years = [...new Set(columns.map(({ on }) => schoolYearOf(on)))].map((schoolYear) => {
    const places = columns.filter(({ on }) => schoolYearOf(on) === schoolYear).map(({ heading, on, afternoon }) => ({ heading, position: positionOf(schoolYear, on, afternoon)! }));
    const positions = places.map(({ position }) => position);
    return { schoolYear, places, at: Math.min(...positions), length: Math.max(...positions) - Math.min(...positions) + 1 };
  });
  return (row) => years.map(({ schoolYear, places, at, length }) => {
    const marks = new Array<string>(length).fill(NO_MARK);
    for (const { heading, position } of places) marks[position - at] = String(row[heading]);
    return { line: row.line, upn: row.upn, schoolYear, at, marks: marks.join("") };
  });
}

function packed<R extends Line>({ checked, rejected, warnings }: CheckedRows<R>, runsOf: (row: R) => readonly MarksRow[], around: Surroundings): CheckedRows<MarksRow> {
  const runs = checked.flatMap(runsOf);
  const years = new Map([...new Set(runs.map(({ schoolYear }) => schoolYear))].map((year) => [year, firstAfter(year, around.today)]));
  for (const row of runs) for (const reason of improbable(row, years.get(row.schoolYear)!, around)) warnings.push({ line: row.line, reason });
  const { rows, warnings: overlaps } = pack(runs);
  const saying = new Set(rows.map(({ upn }) => upn));
  const silent = new Map(checked.filter(({ upn }) => !saying.has(upn)).map(({ line, upn }) => [upn, line]));
  for (const line of silent.values()) warnings.push({ line, reason: "This line has no marks, and no other line of the file has marks for the child. What Seen has stays as it is." });
  return { checked: rows, rejected, warnings: warnings.concat(overlaps), silent: [...silent].map(([upn, line]) => ({ line, upn })) };
}

function* improbable({ upn, schoolYear, at, marks }: MarksRow, tomorrow: number, { bornOn }: Surroundings): Generator<string> {
  // A planned closure (#) is known ahead.
  const ahead = at + marks.length > tomorrow ? marks.slice(Math.max(tomorrow - at, 0)).search(/[^#-]/) : -1;
  if (ahead !== -1) yield `There are marks after today, from ${spokenDay(dayAt(schoolYear, Math.max(tomorrow, at) + ahead))}. Check the dates.`;
  const birth = marks.includes("X") ? bornOn(upn) : null;
  if (birth === null) return;
  const odd = [...marks].findIndex((mark, i) => mark === "X" && isOfCompulsoryAge(birth, dayAt(schoolYear, at + i)));
  if (odd !== -1) yield `X on ${spokenDay(dayAt(schoolYear, at + odd))}, though the child was of compulsory school age. Check the mark.`;
}

/** The first position of a school year that lies after today. */
function firstAfter(schoolYear: number, today: Day): number {
  if (schoolYearOf(today) !== schoolYear) return schoolYearOf(today) < schoolYear ? 0 : endOf(schoolYear);
  return isWeekend(today) ? positionOf(schoolYear, startOf(today), false)! : positionOf(schoolYear, today, true)! + 1;
}
