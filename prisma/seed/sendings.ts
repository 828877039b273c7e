// When a school sent what: rolls as children came, everything else once a school year. Larkhill's last weeks stand apart: its office sends them itself.
import type { Kind } from "../../lib/imports/vocabulary";
import { type Day, day } from "../../lib/kernel/calendar";
import type { SeedSchool } from "./schools";

/** A file sent on a day (at an hour of it, London) that says what is dated from `from` up to that day. */
export type Sending = { readonly kind: Kind; readonly from: Day; readonly on: Day; readonly hour: number };
const sent = (on: string, hour: number, kind: Kind, from: string = on): Sending => ({ kind, from: day(from), on: day(on), hour });

/** What a school sent in bulk: all of it up to the morning of 12 March 2027; Larkhill's up to half-term. */
export function sentInBulk({ key }: Pick<SeedSchool, "key">): readonly Sending[] {
  const last = key === "larkhill" ? "2027-02-19" : "2027-03-12", began = "2025-09-01", begins = "2026-08-31";
  return [
    sent("2025-09-03", 9, "roll"), sent("2025-09-03", 10, "guardians"),
    sent("2026-01-07", 9, "roll"),
    sent("2026-07-22", 9, "marks", began), sent("2026-07-22", 9.2, "assessments", began), sent("2026-07-22", 9.4, "wellbeing", began), sent("2026-07-22", 9.6, "suspensions", began), sent("2026-07-22", 9.8, "contacts-before", "2024-09-01"),
    sent("2026-09-03", 9, "roll"), sent("2026-09-03", 10, "guardians"), sent("2026-11-04", 9, "roll"), sent("2027-01-06", 9, "roll"), sent("2027-01-06", 10, "guardians"),
    sent("2027-01-25", 9, "involvement"), key === "larkhill" ? sent("2027-01-25", 10, "insight", begins) : sent(last, 7.9, "insight", begins),
    sent(last, 8, "marks", begins), sent(last, 8.1, "assessments", begins), sent(last, 8.2, "wellbeing", begins), sent(last, 8.3, "judgements", begins), sent(last, 8.4, "suspensions", begins), sent(last, 8.5, "contacts-before", "2026-07-23"),
  ];
}

/** What Larkhill's office sent since, one file after another. */
export const SENT_BY_OFFICE: readonly Sending[] = [
  sent("2027-03-01", 9, "marks", "2027-02-22"), sent("2027-03-05", 9, "contacts-before", "2027-01-01"), sent("2027-03-08", 9, "marks", "2027-02-22"), sent("2027-03-08", 10, "insight", "2026-09-01"), sent("2027-03-09", 9, "wellbeing", "2027-03-01"), sent("2027-03-11", 9, "judgements", "2027-03-01"), sent("2027-03-12", 8.8, "marks", "2027-03-08"),
];
