// Absence to date: a tenth and a half of the possible sessions, from sixty on.
import type { GoldenChild } from "./golden";
import { weeksOf } from "./golden";
import { beside, differentWeeks, ILL, persistent, settled, severe, toDate, W } from "./spring";

const FIRST_SIXTY = W[18]; // six school weeks before the as-at date

export const TO_DATE: readonly GoldenChild[] = [
  { says: "present at every session", ...settled },
  { says: "23 of 230 sessions is a tenth exactly", ...settled, weeks: { [W[1]]: ILL, [W[2]]: ILL, [W[3]]: "II I. .. .. .." }, flags: [persistent(23, 0.1)] },
  { says: "22 of 230 is not", ...settled, weeks: { [W[1]]: ILL, [W[2]]: ILL, [W[3]]: "II .. .. .. .." } },
  { says: "religious observance, study leave and travelling are absences to date", ...settled, weeks: { [W[1]]: "RR RR RR RR RR", [W[2]]: "SS SS SS SS SS", [W[3]]: "TT T. .. .. .." }, flags: [persistent(23, 0.1)] },
  {
    says: "twenty sessions that do not count leave 210: 21 of them is a tenth", ...settled,
    weeks: { [W[1]]: ILL, [W[2]]: ILL, [W[3]]: "I. .. .. .. ..", [W[4]]: "XD QQ $$ aa %%", [W[5]]: "`` :: || __ Z#" }, flags: [persistent(21, 0.1, 210)],
  },
  { says: "late, educated elsewhere and on a visit is attending", ...settled, weeks: { [W[1]]: "LL KK VV PP WW", [W[2]]: "BB BB LL LL LL", [W[3]]: "LL L. .. .. .." } },
  { says: "six of sixty possible sessions", ...settled, admitted: FIRST_SIXTY, from: FIRST_SIXTY, weeks: { [W[18]]: "II II II .. .." }, flags: [persistent(6, 0.1, 60)] },
  {
    says: "six of 59 is more than a tenth, too early", ...settled, admitted: FIRST_SIXTY, from: FIRST_SIXTY,
    weeks: { [W[18]]: "II II II .. ..", [W[23]]: ".. .. .. .. .-" }, missing: [["attendance", "too-few"]],
  },
  {
    says: "59 of 59 sessions away is too early for severe, and every day alike is no weekday", ...settled, admitted: FIRST_SIXTY, from: FIRST_SIXTY,
    weeks: { ...weeksOf(W.slice(18), ILL), [W[23]]: "II II II II I-" }, flags: [differentWeeks(59, 6)], missing: [["attendance", "too-few"]],
  },
  {
    says: "115 of 230 is a half exactly", ...settled, weeks: { ...weeksOf(W.slice(1, 12), ILL), [W[12]]: "II II I. .. .." },
    flags: [persistent(115, 0.5), severe(115, 0.5)], candidate: [["attendance"], true],
  },
  { says: "114 is not", ...settled, weeks: { ...weeksOf(W.slice(1, 12), ILL), [W[12]]: "II II .. .. .." }, flags: [persistent(114, 114 / 230)] },
  {
    says: "part-time timetable and medical appointments are absences, and shown beside them", ...settled, weeks: { [W[1]]: ">> >> >> >> >>", [W[2]]: "MM MM MM MM MM", [W[3]]: "II I. .. .. .." },
    flags: [persistent(23, 0.1, 230, beside(toDate, 10 / 230, 10 / 230))],
  },
  { says: "leave, performances, interviews and suspension long ago count to date", ...settled, weeks: { [W[1]]: "CC CC CC CC CC", [W[2]]: "<< << ?? ?? EE", [W[3]]: "EE E. .. .. .." }, flags: [persistent(23, 0.1)] },
];
