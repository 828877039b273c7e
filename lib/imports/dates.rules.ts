// Dates as files write them: yyyy-mm-dd, or day first with strokes, perhaps with the midnight some systems add. Never month first: 03/04/2027 would then be another day.
import { day, type Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";

export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const MIDNIGHT = /(?<=\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?$|(?<=\d)\s+0?0:00(?::00(?:\.0+)?)?$/;
const STROKES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(\s.*)?$/;
const HOW = "Write dates as 2027-03-25 or 25/03/2027.";

/** A file names few days, each on many lines; a real calendar is slow. */
const known = new Map<string, Result<Day, string>>();
const MOST_KNOWN = 5_000;

/** The day a cell names, or a sentence that says why it names none. */
export function readDate(text: string): Result<Day, string> {
  const before = known.get(text);
  if (before) return before;
  const now = read(text);
  if (known.size >= MOST_KNOWN) known.clear();
  if (now.ok) known.set(text, now);
  return now;
}

function read(cell: string): Result<Day, string> {
  const text = cell.replace(MIDNIGHT, "");
  const iso = ISO.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = DAY_FIRST.exec(text);
  if (written) return real(Number(written[3]), Number(written[2]), Number(written[1]));
  const [, why] = NEARLY.find(([looks]) => looks.test(text)) ?? [];
  return no(`${why ?? "This is not a date Seen can read."} ${HOW}`);
}

/** What spreadsheets make of dates in the files they save. */
const NEARLY: readonly (readonly [RegExp, string])[] = [
  [/^#+$/, "The column was too narrow for this date when the file was saved. Widen it and save the file again."],
  [/^[1-6]\d{4}$/, "This is a date as a spreadsheet counts days. Format the column as a date and save the file again."],
  [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/, "This year has two digits, and needs four."],
];

function real(year: number, month: number, date: number): Result<Day, string> {
  const name = MONTHS[month - 1];
  if (name === undefined) return no(`There is no month ${month}. ${HOW}`);
  if (year < 1900 || year > 2199) return no(`The year ${year} is out of reach. ${HOW}`);
  const pad = (number: number) => String(number).padStart(2, "0");
  try {
    return yes(day(`${year}-${pad(month)}-${pad(date)}`));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return no(`There is no ${date} ${name}${month === 2 && date === 29 ? ` in ${year}` : ""}. Correct the date.`);
  }
}

/** Whether a cell is a date that can only be read month first (03/25/2027): then no date of its file can be trusted. */
export function onlyMonthFirst(text: string): boolean {
  const parts = STROKES.exec(text);
  if (!parts) return false;
  const month = Number(parts[1]), date = Number(parts[2]);
  if (month < 1 || month > 12 || date <= 12) return false;
  const year = Number(parts[3]);
  return real(parts[3]!.length === 2 ? 2000 + year : year, month, date).ok;
}
