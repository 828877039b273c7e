// What a cell of a sheet says, as the text a CSV file would have.
import { dayFromNumber } from "../../kernel/calendar";

/** How a number is shown, as far as it changes what it says. */
export type Shown = "date" | "percent" | { readonly digits: number } | null;

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_PERCENT = new Set([9, 10]);
/** What stands in quotation marks, brackets or behind a backslash is shown as it is, and tells nothing. */
const LITERAL = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

/** What a number format makes of a number: by its number where it is one of the spreadsheet's own, else by its code. Source: ECMA-376 part 1, 18.8.30 and .31. */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN_DATES.has(id) ? "date" : BUILT_IN_PERCENT.has(id) ? "percent" : null;
  const plain = code.replace(LITERAL, "").split(";")[0]!.toLowerCase();
  if (plain === "general" || plain === "standard") return null;
  if (/[dy]/.test(plain) || /mmm/.test(plain)) return "date";
  if (plain.endsWith("%")) return "percent";
  return /^0{2,15}$/.test(plain) ? { digits: plain.length } : null;
}

const SECONDS_A_DAY = 86_400;
/** Day numbers of 30 December 1899 and of 1 January 1904, from which the two systems count. The first one's 1900 wrongly has a 29 February: serial 60. */
const SINCE_1900 = -25_569, SINCE_1904 = -24_107, LEAP_DAY_THAT_WAS_NOT = 60;
const LAST_DATE = 2_958_465; // 31 December 9999

function dateText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial <= LAST_DATE)) return null;
  const seconds = Math.round(serial * SECONDS_A_DAY), whole = Math.floor(seconds / SECONDS_A_DAY), time = seconds - whole * SECONDS_A_DAY;
  if (!from1904 && (whole === 0 || whole === LEAP_DAY_THAT_WAS_NOT)) return null; // a time alone, or no day at all
  const on = dayOf(from1904 ? whole + SINCE_1904 : whole + SINCE_1900 + (whole < LEAP_DAY_THAT_WAS_NOT ? 1 : 0));
  return time === 0 ? on : `${on} ${clock(time)}`;
}
/** A sheet names few days, each in many cells; a real calendar is slow. */
const days = new Map<number, string>();
const MOST_KEPT = 5_000;
function dayOf(number: number): string {
  let on = days.get(number);
  if (on === undefined) {
    if (days.size >= MOST_KEPT) days.clear();
    days.set(number, (on = dayFromNumber(number)));
  }
  return on;
}
const two = (number: number): string => String(number).padStart(2, "0");
const clock = (seconds: number): string => `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}${seconds % 60 ? `:${two(seconds % 60)}` : ""}`;

/** The shortest decimal of the fifteen digits a spreadsheet keeps, never with an exponent: 7, 0.3, 1000000000000. */
function decimal(number: number): string {
  const short = String(Number(number.toPrecision(15)));
  if (!short.includes("e")) return short;
  return short.includes("e+") ? BigInt(Number(short)).toString() : number.toFixed(20).replace(/\.?0+$/, "");
}

/** The text of a numeric cell: `2027-03-12` (with its time, if it is not midnight), `91.3%`, `007`, `7`. What is no number stays as it is. */
export function numberText(value: string, shown: Shown, from1904: boolean): string {
  if (shown === null && /^(0|[1-9]\d{0,14})$/.test(value)) return value;
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (shown === "date") return dateText(number, from1904) ?? decimal(number);
  if (shown === "percent") return `${decimal(Number((number * 100).toPrecision(12)))}%`;
  if (shown && Number.isInteger(number) && number >= 0) return decimal(number).padStart(shown.digits, "0");
  return decimal(number);
}

/** A date cell that is written as text, without a midnight. */
export const isoDateText = (value: string): string => value.trim().replace(/T00:00(:00(\.0+)?)?Z?$/, "").replace("T", " ");

/** Characters XML cannot hold are written _x000D_ in a workbook. */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

/** The number of a column, from 0: A is 0, AB is 27. Null where a cell's address has none. */
export function columnOf(address: string): number | null {
  let column = 0, at = 0;
  for (; at < address.length && at < 4; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
}
