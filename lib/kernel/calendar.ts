// A day is a date in Europe/London, written yyyy-mm-dd; an instant is UTC. Days compare as strings.
import { Temporal } from "temporal-polyfill";

export type Day = string & { readonly __day: true };
export const LONDON = "Europe/London";
const MS_A_DAY = 86_400_000;

/** Reads `yyyy-mm-dd`; throws a RangeError where there is no such date. */
export const day = (text: string): Day => Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as Day;

/** The date it is in London at that instant. */
export const dayOf = (instant: Date): Day =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;

/** A date column as Prisma gives it (midnight UTC), and back. */
export const dayOfColumn = (column: Date): Day => column.toISOString().slice(0, 10) as Day;
export const columnOf = (on: Day): Date => new Date(`${on}T00:00:00Z`);

/** The instant at which a day begins in London. */
export const startOfDay = (on: Day): Date => new Date(Temporal.PlainDate.from(on).toZonedDateTime(LONDON).epochMilliseconds);

/** Whole days since 1 January 1970: for arithmetic over many days. */
export const dayNumber = (on: Day): number => Date.parse(on) / MS_A_DAY;
export const dayFromNumber = (number: number): Day => new Date(number * MS_A_DAY).toISOString().slice(0, 10) as Day;

export const addDays = (on: Day, days: number): Day => dayFromNumber(dayNumber(on) + days);
/** Days from `from` to `to`: negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (on: Day): number => ((dayNumber(on) + 3) % 7) + 1;
export const mondayOf = (on: Day): Day => addDays(on, 1 - weekday(on));

/** The calendar year in which the day's school year (1 August to 31 July) began. */
export const schoolYearOf = (on: Day): number => Number(on.slice(0, 4)) - (on.slice(5) < "08-01" ? 1 : 0);
export const schoolYearStart = (schoolYear: number): Day => `${schoolYear}-08-01` as Day;
export const schoolYearEnd = (schoolYear: number): Day => `${schoolYear + 1}-07-31` as Day;
/** `2026/27` for 2026. */
export const schoolYearName = (schoolYear: number): string => `${schoolYear}/${String(schoolYear + 1).slice(2)}`;

/** Monday to Friday after `from`, up to and including `to`. Holidays are not known here: a school's own weeks are in its marks. */
export function weekdaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number++) if (weekday(dayFromNumber(number)) <= 5) count++;
  return count;
}

/** The day that lies `count` weekdays after `from`. */
export function addWeekdays(from: Day, count: number): Day {
  let on = from;
  for (let left = count; left > 0; ) { on = addDays(on, 1); if (weekday(on) <= 5) left--; }
  return on;
}

const short = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const longWithWeekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const clockTime = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: LONDON });
const asDate = (on: Day) => new Date(dayNumber(on) * MS_A_DAY);
/** `Tue 17 Nov`, for lists. */
export const shortDay = (on: Day): string => short.format(asDate(on)).replace(",", "");
/** `17 November 2026`. */
export const longDay = (on: Day): string => long.format(asDate(on));
/** `Tuesday 17 November`, for sentences. */
export const spokenDay = (on: Day): string => longWithWeekday.format(asDate(on)).replace(",", "");
/** `09:05`, in London. */
export const timeOf = (instant: Date): string => clockTime.format(instant);
