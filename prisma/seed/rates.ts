// How often children of each phase are away, late or sent home: aimed at England's figures for 2024/25 (lib/signals/england-2024-25.csv, held by absence.test.ts).
// Larkhill's were there first and its stories rest on them; Harbour's are drawn so that the two secondary schools together fit.
import type { SeedSchool } from "./schools";

type Lengths = readonly (readonly [days: number, weight: number])[];
/** Shares of days, or of children, unless said otherwise. */
export type Rates = {
  /** How usual it is that an illness, or an absence nobody explained, begins on a day; how unevenly that falls on children; and how long it lasts. */
  readonly ill: number; readonly illSpread: number; readonly illFor: Lengths;
  readonly away: number; readonly awaySpread: number; readonly awayFor: Lengths;
  readonly medical: number; readonly leave: number; readonly leaveDays: 1 | 2; readonly holiday: number; readonly late: number; readonly lateAfterClosing: number;
  /** A reduced timetable of mornings: for which share of those angrier than that, for how many school days. */
  readonly fewerHours: { readonly angrierThan: number; readonly share: number; readonly days: number };
  /** Of the one in nine who are away most, those who are hardly there; how much more they came the year before; and of three weeks of such days those said to be illness. */
  readonly hardlyThere: number; readonly theYearBefore: number; readonly illOfThree: 1 | 2;
  /** Against Larkhill's. */
  readonly suspended: number;
};

const LARKHILL: Rates = {
  ill: 0.0131, illSpread: 0.72, illFor: [[1, 44], [2, 25], [3, 13], [4, 6], [5, 7], [8, 3], [12, 2]],
  away: 0.0137, awaySpread: 1.15, awayFor: [[1, 55], [2, 25], [3, 12], [5, 8]],
  medical: 0.0048, leave: 0.0042, leaveDays: 1, holiday: 0.00055, late: 0.036, lateAfterClosing: 0.003, fewerHours: { angrierThan: 1.6, share: 0.4, days: 40 }, hardlyThere: 0.13, theYearBefore: 0.35, illOfThree: 1, suspended: 1,
};
const PRIMARY: Rates = {
  ...LARKHILL, ill: 0.0117, illSpread: 0.7, away: 0.0042, awaySpread: 1.1, medical: 0.0038, leave: 0.0034, holiday: 0.0009, late: 0.0155, lateAfterClosing: 0.0018, fewerHours: { angrierThan: 1.6, share: 0.5, days: 40 }, hardlyThere: 0.05, theYearBefore: 0.15, suspended: 0.08,
};

export const RATES: Readonly<Record<SeedSchool["key"], Rates>> = {
  larkhill: LARKHILL,
  harbour: { ...LARKHILL, ill: 0.013, illSpread: 0.8, away: 0.0128, hardlyThere: 0.27, theYearBefore: 0, late: 0.045, suspended: 2 },
  "mill-lane": PRIMARY, "st-bride": PRIMARY, orchard: PRIMARY,
  beacon: {
    ...LARKHILL, ill: 0.0132, illSpread: 0.65, away: 0.0115, awaySpread: 1.1, medical: 0.015, leave: 0.009, leaveDays: 2, late: 0.0115,
    fewerHours: { angrierThan: 1, share: 0.7, days: 45 }, hardlyThere: 0.55, theYearBefore: 0.05, illOfThree: 2, suspended: 1.4,
  },
};
