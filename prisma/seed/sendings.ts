// When the school sent what: the register each half-term, results and totals when they were known. Days are days of term.
import type { Kind } from "../../lib/imports/vocabulary";
import { type Day, day } from "../../lib/kernel/calendar";

/** A file sent on a day (at an hour of it, London) that says what is dated from `from` up to that day. */
export type Sending = { readonly kind: Kind; readonly from: Day; readonly on: Day; readonly hour: number };
const sent = (on: string, kind: Kind, from: string = on, hour = 9): Sending => ({ kind, from: day(from), on: day(on), hour });

export const SENT: readonly Sending[] = [
  sent("2025-09-03", "roll"), sent("2025-09-03", "guardians", "2025-09-03", 10),
  sent("2025-10-31", "marks", "2025-09-01"), sent("2025-11-24", "wellbeing", "2025-11-01"), sent("2025-12-11", "assessments", "2025-12-01"),
  sent("2025-12-22", "marks", "2025-11-03"), sent("2026-02-20", "marks", "2025-12-23"), sent("2026-04-10", "marks", "2026-02-23"), sent("2026-05-29", "marks", "2026-04-13"),
  sent("2026-07-09", "assessments", "2026-06-01"), sent("2026-07-22", "marks", "2026-06-01"), sent("2026-07-22", "suspensions", "2025-09-01", 10),
  sent("2026-09-03", "roll"), sent("2026-09-03", "guardians", "2026-09-03", 10), sent("2026-09-21", "involvement"),
  sent("2026-09-23", "assessments", "2026-09-01"), sent("2026-10-12", "marks", "2026-08-31"), sent("2026-10-12", "judgements", "2026-09-01", 10), sent("2026-10-12", "insight", "2026-09-01", 11),
  sent("2026-10-19", "suspensions", "2026-09-01"), sent("2026-10-30", "marks", "2026-10-12"), sent("2026-11-04", "roll"), sent("2026-11-23", "wellbeing", "2026-11-01"), sent("2026-11-23", "insight", "2026-09-01", 10),
  sent("2026-12-11", "assessments", "2026-12-01"), sent("2026-12-22", "marks", "2026-11-02"), sent("2027-01-06", "roll"), sent("2027-01-08", "contacts-before", "2024-09-01"), sent("2027-01-25", "involvement"),
  sent("2027-02-10", "judgements", "2027-01-25"), sent("2027-02-19", "marks", "2026-12-23"), sent("2027-02-19", "suspensions", "2026-09-01", 10), sent("2027-02-19", "insight", "2026-09-01", 11),
  sent("2027-03-01", "marks", "2027-02-22"), sent("2027-03-05", "contacts-before", "2027-01-01"), sent("2027-03-08", "marks", "2027-02-22"), sent("2027-03-08", "insight", "2026-09-01", 10), sent("2027-03-12", "marks", "2027-03-08", 8.8),
];
