// The code table and its grouping against what the Department for Education publishes; where it is from: england-2024-25.md.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CATEGORIES, readCode } from "../imports/attendance-codes";
import { tally } from "./sessions.rules";

type Row = Readonly<Record<string, string>>;
const rows = parse<Row>(readFileSync(new URL("england-2024-25.csv", import.meta.url)), { columns: true });
const nameOf = (row: Row) => `${row.la_name || row.region_name || "England"}, ${row.education_phase!.toLowerCase()}`;
const named = rows.map((row) => ({ name: nameOf(row), row }));

/** `reason_c1_…` is code C1; am and pm are / and \; `reason_present` is those two together. */
function codeOf(column: string): string | null {
  if (column === "reason_present_am") return "/";
  if (column === "reason_present_pm") return "\\";
  return /^reason_([a-z]\d?)_/.exec(column)?.[1]?.toUpperCase() ?? null;
}

/** How many sessions of the row carry each code, as it is stored. */
const sessionsOf = (row: Row): readonly (readonly [string, number])[] => Object.keys(row).flatMap((column) => {
  const code = codeOf(column);
  if (code === null) return [];
  const stored = readCode(code);
  if (!stored.ok) throw new Error(stored.because);
  return [[stored.value, Number(row[column])] as const];
});

/** What our table makes of the row's reasons. */
function ours(row: Row) {
  const sum = { possible: 0, attendance: 0, activity: 0, absence: 0, authorised: 0, unauthorised: 0, illness: 0 };
  for (const [code, sessions] of sessionsOf(row)) {
    const { possible, absent, unauthorised } = tally(new Map([[2024, code]]), [{ schoolYear: 2024, from: 0, to: 1 }]);
    sum.possible += possible * sessions;
    sum.attendance += (possible - absent) * sessions;
    sum.absence += absent * sessions;
    sum.authorised += (absent - unauthorised) * sessions;
    sum.unauthorised += unauthorised * sessions;
    if (CATEGORIES.activity.includes(code)) sum.activity += sessions;
    if (code === "I") sum.illness += sessions;
  }
  return sum;
}
const published = (row: Row) => ({
  possible: Number(row.possible_sessions), attendance: Number(row.overall_attendance), activity: Number(row.approved_educational_activity),
  absence: Number(row.overall_absence), authorised: Number(row.authorised_absence), unauthorised: Number(row.unauthorised_absence),
});
const percentages = (row: Row) => [row.attendance_perc, row.overall_absence_perc, row.authorised_absence_perc, row.unauthorised_absence_perc, row.illness_perc].map(Number);

/** Sessions of authorised absence that the row's own reasons do not list. Every row not named here has none. */
const UNLISTED: Readonly<Record<string, number>> = {
  "West Midlands, primary": 6, "England, primary": 6,
  "Kent, secondary": 21, "Newham, secondary": 62, "Birmingham, secondary": 2,
  "North East, secondary": 33, "North West, secondary": 445, "Yorkshire and The Humber, secondary": 22, "East Midlands, secondary": 81, "West Midlands, secondary": 8,
  "East of England, secondary": 28, "London, secondary": 151, "South East, secondary": 47, "South West, secondary": 88, "England, secondary": 902,
  "North East, total": 33, "North West, total": 445, "Yorkshire and The Humber, total": 22, "East Midlands, total": 81, "West Midlands, total": 14,
  "East of England, total": 28, "London, total": 151, "South East, total": 47, "South West, total": 88, "England, total": 908,
};

describe("the published totals of 2024/25", () => {
  it("are of 55 rows with 24 codes each, all of them in our table", () => {
    expect(rows).toHaveLength(55);
    for (const row of rows) expect(sessionsOf(row)).toHaveLength(24);
    expect(Object.keys(UNLISTED).every((name) => named.some((one) => one.name === name))).toBe(true);
  });

  it.each(named)("$name: attendance, approved educational activity and unauthorised absence, to the session", ({ row }) => {
    const { attendance, activity, unauthorised } = ours(row);
    expect({ attendance, activity, unauthorised }).toEqual({ attendance: published(row).attendance, activity: published(row).activity, unauthorised: published(row).unauthorised });
  });

  it.each(named)("$name: authorised absence, absence and possible sessions, to the session but for those no reason lists", ({ name, row }) => {
    const is = ours(row), should = published(row), unlisted = UNLISTED[name] ?? 0;
    expect({ authorised: is.authorised + unlisted, absence: is.absence + unlisted, possible: is.possible + unlisted }).toEqual({ authorised: should.authorised, absence: should.absence, possible: should.possible });
    expect(unlisted / should.possible).toBeLessThan(1 / 100_000);
  });

  it.each(named.filter(({ row }) => row.education_phase !== "Total"))("$name: the percentages, to the last figure", ({ name, row }) => {
    const is = ours(row), unlisted = UNLISTED[name] ?? 0;
    const shares = [is.attendance, is.absence + unlisted, is.authorised + unlisted, is.unauthorised, is.illness].map((sessions) => (100 * sessions) / (is.possible + unlisted));
    shares.forEach((share, i) => expect(share).toBeCloseTo(percentages(row)[i]!, 7));
  });

  // Two of a region's five percentages give its weights; that the third of the independent ones then fits is what is asserted.
  it.each(named.filter(({ row }) => row.education_phase === "Total"))("$name: the percentages are one weighting of the three phases, near their share of children", ({ row }) => {
    const phases = ["Primary", "Secondary", "Special"].map((phase) => rows.find((one) => one.region_name === row.region_name && one.geographic_level === row.geographic_level && one.education_phase === phase)!);
    const [a, b, c] = phases.map(percentages), t = percentages(row);
    const d = (which: readonly number[] | undefined, i: number) => which![i]! - c![i]!;
    const det = d(a, 0) * d(b, 3) - d(b, 0) * d(a, 3);
    const first = (d(t, 0) * d(b, 3) - d(b, 0) * d(t, 3)) / det, second = (d(a, 0) * d(t, 3) - d(t, 0) * d(a, 3)) / det;
    expect(first * a![4]! + second * b![4]! + (1 - first - second) * c![4]!).toBeCloseTo(t[4]!, 6);
    [first, second, 1 - first - second].forEach((weight, i) => expect(Math.abs(weight - Number(phases[i]!.enrolments) / Number(row.enrolments))).toBeLessThan(0.03));
  });
});
