// A field of a row: the column it is in and how its cell is read.
import type { Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import { hasControlCharacter, type Reader } from "./cells";
import { readDate } from "./dates.rules";
import type { FileRecord } from "./records";

/** `fallback`: what an empty cell means; null where the cell is required. */
export type Field<T> = {
  readonly column: string; readonly read: Reader<T>; readonly fallback: { readonly value: T } | null;
  readonly holds?: "date" | "planned-date" | "words" | "marks";
};
export type Table = { readonly width: number; readonly at: ReadonlyMap<string, number>; readonly records: readonly FileRecord[]; readonly emptyKeeps?: boolean; readonly assumed?: Readonly<Record<string, string>> };

export const needed = <T>(column: string, read: Reader<T>, holds?: Field<T>["holds"]): Field<T> => ({ column, read, fallback: null, holds });
export const optional = <T>(column: string, read: Reader<T>, holds?: Field<T | null>["holds"]): Field<T | null> => ({ column, read, fallback: { value: null }, holds });
export const otherwise = <T>(column: string, read: Reader<T>, value: T): Field<T> => ({ column, read, fallback: { value } });
export const neededDate = (column: string): Field<Day> => needed(column, readDate, "date");
export const optionalDate = (column: string): Field<Day | null> => optional(column, readDate, "date");

const BEYOND_ASCII = new RegExp("[^\\u0000-\\u007f]", "u");
/** The names of the fields of a row and how each is read. */
export const fieldsOf = (check: { readonly fields: object }): readonly (readonly [string, Field<unknown>])[] => Object.entries(check.fields) as [string, Field<unknown>][];

/** A cell's text, trimmed (marks keep a leading space: it would shift them); empty where the file has no such column. */
export function cellText(table: Table, cells: readonly string[], column: string, holds?: Field<unknown>["holds"]): string {
  const index = table.at.get(column);
  const text = index === undefined ? "" : (cells[index] ?? "");
  if (holds === "marks" && text.trim() !== "") return text.trimEnd();
  const trimmed = text.trim();
  const bare = BEYOND_ASCII.test(trimmed) ? trimmed.normalize("NFC").replace(UNSEEN, "") : trimmed;
  return bare.endsWith('"') && holds !== "words" ? bare.replace(IN_QUOTES, "$1") : bare;
}

/** Characters without a width, which copying from a web page leaves at either end. */
const UNSEEN = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/gu;
/** Some systems write ="0123" so that a spreadsheet keeps the nought; some leave a space before the quotation mark, which then is one of the cell. Words may be somebody’s own. */
const IN_QUOTES = /^=?"([^"]*)"$/;

/** The columns in which a line says nothing, where an empty cell is nothing said. */
export const unsaidIn = (table: Table, cells: readonly string[]): readonly string[] =>
  [...table.at].flatMap(([column, index]) => ((cells[index] ?? "").trim() === "" ? [column] : []));

/** What spreadsheets write where a formula came to nothing, also into the CSV files they save. */
const FORMULA_ERRORS = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** What a field's cell says, or a sentence that says what is wrong with it. */
export function readField(field: Field<unknown>, table: Table, cells: readonly string[]): Result<unknown, string> {
  const text = cellText(table, cells, field.column, field.holds) || (table.assumed?.[field.column] ?? "");
  if (hasControlCharacter(text)) return no("This cell holds control characters, which are no text. Type it again in your system, or leave it out.");
  if (FORMULA_ERRORS.test(text)) return no("This cell holds the error of a formula, not a value. Correct it in your own file, or empty it.");
  if (text !== "") return field.read(text);
  return field.fallback ? yes(field.fallback.value) : no(`${field.column} is empty. Fill it in and send the file again.`);
}

const OFTEN_SAID = 40, MOST_SAYINGS = 20_000;
/** One column's cells of a table, read by `read`. A long file says few things, each on many lines: what is short is read once. */
export function columnReader<T>(table: Table, column: string, read: (cells: readonly string[]) => T): (cells: readonly string[]) => T {
  const index = table.at.get(column) ?? -1, known = new Map<string, T>();
  return (cells) => {
    const cell = cells[index] ?? "", before = known.get(cell);
    if (before !== undefined) return before;
    const now = read(cells);
    if (cell.length <= OFTEN_SAID && known.size < MOST_SAYINGS) known.set(cell, now);
    return now;
  };
}

/** Whether a line has the header's columns; empty cells beyond them are let be. */
export const fitsHeader = (table: Table, cells: readonly string[]): boolean =>
  cells.length === table.width || (cells.length > table.width && cells.slice(table.width).every((cell) => cell.trim() === ""));
