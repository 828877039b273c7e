// When the rules are applied at each school, and when its lead and SENCO meet; before the last meeting time runs out.
import { type Day, day } from "../../lib/kernel/calendar";
import type { SeedSchool } from "./schools";

/** `leaving`: how many reviews the meeting does not get to; of Larkhill's cohort meetings it is told there (cohort-meetings.ts). */
export type Reviewing = { readonly rules: readonly Day[]; readonly meetings: readonly { readonly on: Day; readonly leaving: number }[] };
const reviewing = (rules: readonly string[], meetings: readonly (readonly [string, number])[]): Reviewing =>
  ({ rules: rules.map(day), meetings: meetings.map(([on, leaving]) => ({ on: day(on), leaving })) });

export const REVIEWING: Readonly<Record<SeedSchool["key"], Reviewing>> = {
  larkhill: reviewing(
    ["2026-09-03", "2026-09-23", "2026-11-02", "2026-11-23", "2026-12-11", "2027-01-08", "2027-02-19"], // and after each concern, as on 8 October and 3 February
    [["2026-09-10", 0], ["2026-09-29", 0], ["2026-10-15", 0], ["2026-11-05", 0], ["2026-11-26", 0], ["2026-12-15", 0], ["2027-01-14", 0], ["2027-02-11", 0], ["2027-02-25", 0]]),
  harbour: reviewing(["2026-10-07", "2026-12-01", "2027-02-23"], [["2026-10-14", 0], ["2026-12-08", 0], ["2027-03-03", 5]]),
  "mill-lane": reviewing(["2026-10-08", "2026-12-02", "2027-02-24"], [["2026-10-15", 0], ["2026-12-09", 0], ["2027-03-04", 2]]),
  "st-bride": reviewing(["2026-10-06", "2026-11-30", "2027-02-22"], [["2026-10-13", 0], ["2026-12-07", 0], ["2027-03-02", 2]]),
  orchard: reviewing(["2026-10-05", "2026-12-03", "2027-02-25"], [["2026-10-12", 0], ["2026-12-10", 0], ["2027-03-05", 1]]),
  beacon: reviewing(["2026-10-09", "2026-12-04", "2027-02-26"], [["2026-10-16", 0], ["2026-12-11", 0], ["2027-03-08", 1]]),
};

/** How many children the leads of two schools have said they can answer for at once, and why. */
export const LENGTHS: readonly { readonly school: SeedSchool["key"]; readonly on: Day; readonly atOnce: number; readonly why: string }[] = [
  { school: "larkhill", on: day("2027-02-15"), atOnce: 4, why: "Two of us decide, and one of us teaches. Four children talked about properly, and not ten in passing." },
  { school: "harbour", on: day("2027-02-22"), atOnce: 8, why: "We meet on Tuesdays for an hour, and eight is what an hour holds." },
];
