// Lines that sum up a child's attendance over a while. They are kept as what a system said, and are never turned into marks.
import { longDay, schoolYearEnd, schoolYearOf, schoolYearStart, type Day } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { wholeNumber, type Reader } from "./cells";
import { readDate } from "./dates.rules";
import { optional, type Field } from "./fields";
import type { RowCheck, Surroundings } from "./row-check";
import type { AttendanceSummaryRow, Warning } from "./rows";

/** One tenth of a point, as a share: what rounding to a decimal explains, no more. */
const ROUNDING = 0.001 + 1e-9;
/** A school year has at most 54 weeks of ten sessions; a summary may cover several. */
const MOST_SESSIONS = 9_999;

/** A figure of per cent, 0 to 100, with or without its sign, as a share 0 to 1. */
const share: Reader<number> = (text) => {
  const figure = /^(\d{1,3}(?:\.\d{1,10})?) ?%?$/.exec(text)?.[1];
  return figure === undefined || Number(figure) > 100 ? no("Write a figure from 0 to 100, such as 91.3 or 91.3%.") : yes(Number((Number(figure) / 100).toFixed(8)));
};

/** The period of lines that give none: the school year the file was sent for, or today's, up to today. */
export function periodOf({ schoolYear, today }: Pick<Surroundings, "schoolYear" | "today">): { readonly from: Day; readonly until: Day } {
  const year = schoolYear ?? schoolYearOf(today), end = schoolYearEnd(year);
  return { from: schoolYearStart(year), until: end < today ? end : today };
}

/** A date whose empty cell means the period the file was sent for, so that a line with it and a line without it are the same row. */
const dateOr = (column: string, value: Day): Field<Day> => ({ column, read: readDate, fallback: { value }, holds: "date" });
const sessions = (column: string) => optional(column, wholeNumber(0, MOST_SESSIONS));

const FIGURES = ["possible", "attended", "authorised", "unauthorised", "attendedShare", "authorisedShare", "unauthorisedShare"] as const;
const COUNTED = [["attended", "attendedShare", "% Attended"], ["authorised", "authorisedShare", "% Authorised"], ["unauthorised", "unauthorisedShare", "% Unauthorised"]] as const;

/** How lines of this kind are checked where they stand: an empty period is filled from there. */
export function summaryCheck(around: Pick<Surroundings, "schoolYear" | "today">): RowCheck<AttendanceSummaryRow> {
  const period = periodOf(around);
  return {
    key: ["from", "until"],
    fields: {
      from: dateOr("From", period.from), until: dateOr("To", period.until),
      possible: sessions("Sessions Possible"), attended: sessions("Sessions Attended"), authorised: sessions("Authorised Absences"), unauthorised: sessions("Unauthorised Absences"),
      attendedShare: optional("% Attended", share), authorisedShare: optional("% Authorised", share), unauthorisedShare: optional("% Unauthorised", share),
    },
    wrong: (row) => {
      if (row.until < row.from) return { column: "To", reason: `To is before From (${longDay(row.from)}). Correct one of them.` };
      return FIGURES.every((name) => row[name] === null) ? { column: "", reason: "This line has no figure: neither sessions nor a percentage. Fill one in, or leave the line out." } : null;
    },
    improbable: (row) => [...sumOf(row), ...sharesOf(row)],
  };
}

function sumOf({ possible, attended, authorised, unauthorised }: AttendanceSummaryRow): readonly string[] {
  if (possible === null) return [];
  const parts = [attended, authorised, unauthorised], whole = parts.every((part) => part !== null), sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  return (whole ? sum !== possible : sum > possible) ? [`Attended and absent sessions are ${sum} together, and the possible sessions are ${possible}. Check them.`] : [];
}

function sharesOf(row: AttendanceSummaryRow): readonly string[] {
  const { possible } = row;
  if (!possible) return [];
  return COUNTED.flatMap(([count, share, column]) => {
    const counted = row[count], said = row[share];
    if (counted === null || said === null || Math.abs(said - counted / possible) <= ROUNDING) return [];
    return [`${column} is ${figure(said)}, and ${counted} of ${possible} sessions are ${figure(counted / possible)}. Check them.`];
  });
}

const figure = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

/** What a person should know where lines have no From or no To. */
export function periodTaken(table: { readonly from: boolean; readonly until: boolean }, around: Pick<Surroundings, "schoolYear" | "today">): readonly Warning[] {
  if (table.from && table.until) return [];
  const { from, until } = periodOf(around);
  const missing = table.from ? "To" : table.until ? "From" : "From and no To";
  return [{ reason: `This file has no ${missing}. ${table.from ? `It is read as going up to ${longDay(until)}.` : table.until ? `It is read as beginning on ${longDay(from)}.` : `It is read as ${longDay(from)} to ${longDay(until)}.`}` }];
}
