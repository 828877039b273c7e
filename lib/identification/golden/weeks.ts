// The two rules of our own: absence spread over different weeks, and absence on one weekday.
import type { GoldenChild } from "./golden";
import { weeksOf } from "./golden";
import { beside, differentWeeks, lastTwelve, persistent, settled, SIX_BEFORE, USUAL, W } from "./spring";

const FOUR = { [W[18]]: "II .. .. .. ..", [W[19]]: ".. II .. .. ..", [W[20]]: ".. .. II .. .." } as const;
/** Six sessions ill in three weeks, and two sessions of another code in a fourth. */
const withCode = (code: string) => ({ ...FOUR, [W[21]]: `.. .. .. ${code}${code} ..` });
const leftOut = (what: string, code: string): GoldenChild => ({ says: `eight sessions in four weeks, two of them ${what}`, ...settled, weeks: withCode(code) });

export const DIFFERENT_WEEKS: readonly GoldenChild[] = [
  { says: "eight sessions in four of the last six school weeks, half-term between", ...settled, weeks: withCode("I"), flags: [differentWeeks(8, 4)] },
  { says: "eight sessions in three weeks", ...settled, weeks: { [W[18]]: "II II .. .. ..", [W[19]]: ".. .. II .. ..", [W[20]]: ".. .. .. II .." } },
  { says: "seven sessions in four weeks", ...settled, weeks: { ...FOUR, [W[21]]: ".. .. .. I. .." } },
  { says: "the fourth week is the seventh back", ...settled, weeks: { [W[17]]: ".. .. .. II ..", [W[18]]: "II .. .. .. ..", [W[19]]: ".. II .. .. ..", [W[20]]: ".. .. II .. .." } },
  { says: "a week each of all six, the as-at day among them", ...settled, weeks: { [W[18]]: "II .. .. .. ..", [W[19]]: ".. I. .. .. ..", [W[20]]: ".. .. I. .. ..", [W[21]]: ".. .. .. I. ..", [W[22]]: ".. .. .. I. ..", [W[23]]: ".. .. .. .. II" }, flags: [differentWeeks(8, 6)] },
  leftOut("religious observance", "R"), leftOut("study leave", "S"), leftOut("a travelling family", "T"), leftOut("a performance", "<"), leftOut("an interview", "?"),
  leftOut("not counted", "D"), leftOut("late", "L"),
  { says: "holiday not granted is left in", ...settled, weeks: withCode("G"), flags: [differentWeeks(8, 4)] },
  { says: "the days left out are not counted beside those that fire", ...settled, weeks: { ...withCode("I"), [W[22]]: "RR .. .. .. ..", [W[23]]: "TT .. .. .. .." }, flags: [differentWeeks(8, 4)] },
];

/** Twelve possible Mondays are 24 sessions, the other four weekdays 96. */
const weekday = (day: string, absent: number, share: number, others: number) => [
  "attendance.weekday", "notable", lastTwelve("weekday", day), lastTwelve("weekday-absent-sessions", absent, 6), lastTwelve("weekday-absence-share", share, 0.5),
  lastTwelve("other-weekdays-absence-share", others, share / 2), lastTwelve("school-weeks", 12), ...beside(lastTwelve),
] as const;
const MONDAYS = weeksOf(SIX_BEFORE, "II .. .. .. ..");

export const WEEKDAY: readonly GoldenChild[] = [
  { says: "away on half of the last twelve Mondays", ...settled, weeks: MONDAYS, flags: [weekday("Mon", 12, 0.5, 0)] },
  { says: "away for eleven of 24 Monday sessions", ...settled, weeks: { ...MONDAYS, [W[17]]: "I. .. .. .. .." } },
  { says: "one of the Mondays is the thirteenth back", ...settled, weeks: { ...MONDAYS, [W[12]]: USUAL, [W[11]]: "II .. .. .. .." } },
  { says: "six of twelve possible Friday sessions, the others do not count", ...settled, weeks: { ...weeksOf(W.slice(12, 15), ".. .. .. .. II"), ...weeksOf(W.slice(15, 21), ".. .. .. .. DD") }, flags: [weekday("Fri", 6, 0.5, 0)] },
  { says: "five of ten Friday sessions are too few", ...settled, weeks: { ...weeksOf(W.slice(12, 14), ".. .. .. .. II"), [W[14]]: ".. .. .. .. I.", ...weeksOf(W.slice(15, 22), ".. .. .. .. DD") } },
  {
    says: "Mondays at twice the rate of the other days exactly", ...settled, weeks: { ...MONDAYS, ...weeksOf(W.slice(12, 15), "II II II II II") },
    flags: [persistent(36, 36 / 230), weekday("Mon", 12, 0.5, 0.25)],
  },
  { says: "Mondays at less than twice the rate", ...settled, weeks: { ...MONDAYS, ...weeksOf(W.slice(12, 15), "II II II II II"), [W[15]]: "II I. .. .. .." }, flags: [persistent(37, 37 / 230)] },
  {
    says: "no possible session on the other days is a rate of nought", ...settled,
    weeks: { ...weeksOf(W.slice(12), ".. DD DD DD DD"), ...weeksOf(SIX_BEFORE, "II DD DD DD DD") }, flags: [weekday("Mon", 12, 0.5, 0)],
  },
  { says: "away for religious observance on other days makes Mondays stand out no more than illness would", ...settled, weeks: { ...MONDAYS, ...weeksOf(W.slice(12, 15), "II RR RR RR RR"), [W[15]]: "II R. .. .. .." }, flags: [persistent(37, 37 / 230)] },
  { says: "travelling on Mondays", ...settled, weeks: weeksOf(SIX_BEFORE, "TT .. .. .. ..") },
  { says: "one Monday was religious observance", ...settled, weeks: { ...MONDAYS, [W[14]]: "IR .. .. .. .." } },
  { says: "Wednesdays and Mondays both fire: the worse day is named", ...settled, weeks: { ...weeksOf(SIX_BEFORE, "II .. II .. .."), [W[11]]: USUAL, [W[18]]: ".. .. II .. .." }, flags: [persistent(26, 26 / 230), weekday("Wed", 14, 14 / 24, 12 / 96)] },
  { says: "Mondays and Tuesdays alike: the earlier in the week is named", ...settled, weeks: weeksOf(SIX_BEFORE, "II II .. .. .."), flags: [persistent(24, 24 / 230), weekday("Mon", 12, 0.5, 12 / 96)] },
];
