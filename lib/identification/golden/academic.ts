// Results in English, reading, writing and maths: below in two, two years behind, and a fall.
import type { Expectation } from "../../imports/vocabulary";
import type { Figure, GoldenChild } from "./golden";
import { AS_AT, settled } from "./spring";

const SOURCE = "School assessments", YEAR_AGO = "2026-03-12", JAN = "2027-01-10";
const at = (what: string, value: string | number, threshold: string | number | null, on: string): Figure => [what, value, threshold, on, on, SOURCE];
const below = (...results: readonly (readonly [subject: string, result: Expectation, on: string])[]) =>
  ["academic.below", "notable", ["subjects-below", results.length, 2, YEAR_AGO, AS_AT, SOURCE] as Figure, ...results.map(([subject, result, on]) => at(`${subject}-result`, result, "below", on))] as const;
const twoYears = (subject: string, years: number, on: string) => ["academic.two-years", "notable", at(`${subject}-years-below`, years, 2, on)] as const;
const fall = (subject: string, from: Expectation, before: string, to: Expectation, on: string) =>
  ["academic.fall", "notable", at(`${subject}-result`, to, from, on), at(`${subject}-result-before`, from, null, before)] as const;

const child = (says: string, assessments: NonNullable<GoldenChild["assessments"]>, more: Omit<GoldenChild, "says"> = {}): GoldenChild => ({ says, ...settled, assessments, ...more });
const MATHS = ["maths", JAN, "at"] as const, READING = ["reading", JAN, "at"] as const;

export const ACADEMIC: readonly GoldenChild[] = [
  child("below in reading 365 days ago, well below in maths", [["reading", YEAR_AGO, "below"], ["maths", JAN, "well below"]], { flags: [below(["reading", "below", YEAR_AGO], ["maths", "well below", JAN])] }),
  child("below in reading 366 days ago, well below in maths", [["reading", "2026-03-11", "below"], ["maths", JAN, "well below"]], { missing: [["academic", "too-old"]] }),
  child("below in one subject of the four", [["English", JAN, "below"], ["science", JAN, "well below"], ["other", JAN, "below"], MATHS]),
  child("the latest result stands, whatever came before", [["English", "2026-10-10", "well below"], ["English", JAN, "at"], ["writing", "2026-10-10", "below"], ["writing", JAN, "at"]]),
  child("on one day the lower of two scales stands", [["reading", JAN, "below", undefined, "standardised"], ["reading", JAN, "above", undefined, "teacher"], ["maths", JAN, "below"]], { flags: [below(["reading", "below", JAN], ["maths", "below", JAN])] }),
  child("two years below in writing", [["writing", JAN, "below", 2], MATHS], { flags: [twoYears("writing", 2, JAN)] }),
  child("1.9 years below in writing", [["writing", JAN, "below", 1.9], MATHS]),
  child("two years below in science", [["science", JAN, "well below", 4], MATHS, READING]),
  child("two years below 365 days ago", [["maths", YEAR_AGO, "well below", 2.5], READING], { flags: [twoYears("maths", 2.5, YEAR_AGO)] }),
  child("two years below in autumn, one year now", [["maths", "2026-10-10", "below", 2], ["maths", JAN, "below", 1], READING]),
  child("two years below in autumn, not said now", [["maths", "2026-10-10", "below", 3], ["maths", JAN, "below"], READING]),
  child("a fall from above to at", [["maths", "2026-10-10", "above"], MATHS, READING], { flags: [fall("maths", "above", "2026-10-10", "at", JAN)] }),
  child("a fall whose earlier result is 400 days old", [["maths", "2026-02-05", "at"], ["maths", JAN, "below"], READING], { flags: [fall("maths", "at", "2026-02-05", "below", JAN)] }),
  child("a fall whose earlier result is 401 days old", [["maths", "2026-02-04", "at"], ["maths", JAN, "below"], READING]),
  child("a fall of which both results are more than a year and less than 400 days old", [["maths", "2026-02-05", "at"], ["maths", "2026-02-20", "below"], READING], {
    flags: [fall("maths", "at", "2026-02-05", "below", "2026-02-20")], missing: [["academic", "too-old"]],
  }),
  child("a fall that was made good since", [["maths", "2026-04-10", "above"], ["maths", "2026-10-10", "below"], MATHS, READING]),
  child("a slow fall counts only from the result before", [["maths", "2026-04-10", "above"], ["maths", "2026-10-10", "at"], MATHS, READING]),
  child("two scales of one day are no fall", [["maths", JAN, "at", undefined, "a"], ["maths", JAN, "below", undefined, "b"], READING]),
  child("on the day before, too, the lower of two scales stands", [["maths", "2026-10-10", "at", undefined, "a"], ["maths", "2026-10-10", "below", undefined, "b"], ["maths", JAN, "below"], READING]),
  child("a fall in science", [["science", "2026-10-10", "at"], ["science", JAN, "below"], MATHS, READING]),
  child("below in two, two years and a fall are one strand", [["maths", "2026-10-10", "at"], ["maths", JAN, "well below", 2], ["reading", JAN, "below"]], {
    flags: [below(["reading", "below", JAN], ["maths", "well below", JAN]), twoYears("maths", 2, JAN), fall("maths", "at", "2026-10-10", "well below", JAN)],
  }),
  child("results of tomorrow", [MATHS, READING, ["maths", "2027-03-13", "well below", 3], ["reading", "2027-03-13", "well below"]]),
];
