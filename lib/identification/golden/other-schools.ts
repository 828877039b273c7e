// Schools at other times: in September, when windows reach back over the summer; on a leap day; in a week that holds 1 August; a special school.
import type { Figure, GoldenChild, GoldenSchool } from "./golden";
import { weeksOf } from "./golden";
import { beside, ILL, persistent, settled, severe, USUAL, W } from "./spring";

const REGISTER = "School register";
const SEPT = "2026-09-16";
const september = (from: string) => (what: string, value: number | string, threshold: number | string | null = null): Figure => [what, value, threshold, from, SEPT, REGISTER];
const six = september("2026-07-06"), all = september("2026-06-08");
const known: Omit<GoldenChild, "says"> = {
  year: "8", born: "2014-03-03", assessments: [["English", "2026-07-01", "at"], ["maths", "2026-07-01", "at"]],
  sdq: [["4-band-2014", "self", "2026-06-15", "emotional", 0], ["4-band-2014", "self", "2026-06-15", "peer", 0]], judgements: [["2026-07-06", "nothing-to-add"]],
};
const THREE = { "2026-07-06": "II .. .. .. ..", "2026-07-13": ".. II .. .. ..", "2026-08-31": "-- -- II .. .." } as const;

/** Ten school weeks: seven before the summer, three after it; 22 sessions have been held since 1 August. */
export const SEPTEMBER: GoldenSchool = {
  name: "A secondary school in September", urn: "140002", phase: "secondary", asAt: SEPT, importedOn: SEPT,
  register: { ...weeksOf(["2026-06-08", "2026-06-15", "2026-06-22", "2026-06-29", "2026-07-06", "2026-07-13"], USUAL), "2026-07-20": ".. .. -- -- --", "2026-08-31": "-- -- .. .. ..", "2026-09-07": USUAL, "2026-09-14": USUAL },
  onRoll: 9,
  children: [
    { says: "four weeks of which two lie before the summer", ...known, weeks: { ...THREE, "2026-09-14": "II .. .. .. .." }, flags: [["attendance.different-weeks", "notable", six("absent-sessions", 8, 8), six("weeks-with-absence", 4, 4), six("school-weeks", 6), ...beside(six)]] },
    { says: "the fourth absence lies after the as-at date, in its week", ...known, weeks: { ...THREE, "2026-09-14": ".. .. .. II II" } },
    { says: "the fourth week is the seventh back", ...known, weeks: { ...THREE, "2026-06-29": "II .. .. .. .." } },
    { says: "18 of 22 sessions are four fifths", ...known, weeks: { "2026-09-07": "-- -- .. .. .." } },
    { says: "17 of 22 sessions are not", ...known, weeks: { "2026-09-07": "-- -- -. .. .." }, missing: [["attendance", "too-few"]] },
    { says: "away at all 22 sessions so far is too early, and three weeks", ...known, weeks: { "2026-08-31": "-- -- II II II", "2026-09-07": ILL, "2026-09-14": ILL } },
    { says: "ten unauthorised sessions before and after the summer", ...known, weeks: { "2026-07-20": "GG GG -- -- --", "2026-08-31": "-- -- GG GG GG" }, flags: [["attendance.unauthorised", "notable", all("unauthorised-sessions", 10, 10), all("school-weeks", 10), ...beside(all)]] },
    { says: "suspended in June", ...known, weeks: { "2026-06-15": ".. .E .. .. .." }, flags: [["attendance.suspended", "notable", all("suspended-sessions", 1, 1), all("school-weeks", 10), ...beside(all)]] },
    {
      says: "half of the Mondays before and after the summer", ...known,
      weeks: { ...weeksOf(["2026-06-08", "2026-06-15", "2026-07-13", "2026-09-07"], "II .. .. .. .."), "2026-09-14": "I. .. .. .. .." },
      flags: [["attendance.weekday", "notable", all("weekday", "Mon"), all("weekday-absent-sessions", 9, 6), all("weekday-absence-share", 0.5, 0.5), all("other-weekdays-absence-share", 0, 0.25), all("school-weeks", 10), ...beside(all)]],
    },
  ],
};

const LEAP = "2028-02-29";
const atLeap = (what: string, value: number | string, threshold: number | string | null = null): Figure => [what, value, threshold, "2028-01-17", LEAP, REGISTER];
const leapKnown: Omit<GoldenChild, "says"> = {
  year: "5", born: "2018-03-03", assessments: [["reading", "2028-01-10", "at"], ["maths", "2028-01-10", "at"]],
  sdq: [["4-band-2014", "parent", "2028-01-10", "emotional", 0], ["4-band-2014", "parent", "2028-01-10", "peer", 0]], judgements: [["2028-02-01", "nothing-to-add"]],
};
const FIRST_OF_MARCH = ["4-band-2014", "parent", "2027-03-01", "emotional", 5] as const;
/** A year that ends on 29 February began on 1 March: 365 days. */
export const LEAP_DAY: GoldenSchool = {
  name: "A primary school on a leap day", urn: "140003", phase: "primary", asAt: LEAP, importedOn: LEAP,
  register: weeksOf(["2028-01-17", "2028-01-24", "2028-01-31", "2028-02-07", "2028-02-21", "2028-02-28"], USUAL), onRoll: 5,
  children: [
    { says: "away on the leap day itself", ...leapKnown, weeks: { "2028-01-17": "II .. .. .. ..", "2028-01-31": ".. .. II .. ..", "2028-02-21": ".. .. .. II ..", "2028-02-28": ".. II .. .. .." }, flags: [["attendance.different-weeks", "notable", atLeap("absent-sessions", 8, 8), atLeap("weeks-with-absence", 4, 4), atLeap("school-weeks", 6), ...beside(atLeap)]] },
    { says: "away the day after the leap day", ...leapKnown, weeks: { "2028-01-17": "II .. .. .. ..", "2028-01-31": ".. .. II .. ..", "2028-02-21": ".. .. .. II ..", "2028-02-28": ".. .. II .. .." } },
    {
      says: "a score of 1 March the year before", ...leapKnown, sdq: [FIRST_OF_MARCH, leapKnown.sdq![1]!],
      flags: [["emotional.sdq", "notable", ["sdq-emotional", 5, 5, "2027-03-01", "2027-03-01", "SDQ, parent, 4-band-2014"], ["sdq-emotional-band", "high", null, "2027-03-01", "2027-03-01", "SDQ, parent, 4-band-2014"]]],
    },
    { says: "a score of 28 February the year before", ...leapKnown, sdq: [["4-band-2014", "parent", "2027-02-28", "emotional", 5], leapKnown.sdq![1]!], missing: [["emotional", "too-old"]] },
    { says: "bereaved on the leap day", ...leapKnown, insight: [[LEAP, "bereavement"]], flags: [["insight.declared", "notable", ["insight", "bereavement", null, LEAP, LEAP, "Declared by the school"]]] },
  ],
};

const AUGUST = "2028-08-01";
const atAugust = (what: string, value: number | string, threshold: number | string | null = null): Figure => [what, value, threshold, "2028-06-26", AUGUST, REGISTER];
const augustKnown: Omit<GoldenChild, "says"> = { ...leapKnown, judgements: [["2028-07-11", "nothing-to-add"]] };
const JULY = { "2028-06-26": ".. .. II .. ..", "2028-07-10": "II .. .. .. ..", "2028-07-24": ".. .. .. II .." } as const;
/** Monday 31 July and Tuesday 1 August are one school week of two school years. */
export const FIRST_OF_AUGUST: GoldenSchool = {
  name: "A school open over the first of August", urn: "140004", phase: "primary", asAt: AUGUST, importedOn: AUGUST,
  register: weeksOf(["2028-06-26", "2028-07-03", "2028-07-10", "2028-07-17", "2028-07-24", "2028-07-31"], USUAL), onRoll: 4,
  children: [
    { says: "away on both sides of midnight is one week", ...augustKnown, weeks: { ...JULY, "2028-07-31": "I. .I .. .. .." }, flags: [["attendance.different-weeks", "notable", atAugust("absent-sessions", 8, 8), atAugust("weeks-with-absence", 4, 4), atAugust("school-weeks", 6), ...beside(atAugust)]] },
    { says: "two half-weeks are not two weeks", ...augustKnown, weeks: { "2028-06-26": ".. .. II .. ..", "2028-07-10": "II .. .. .. ..", "2028-07-31": "II II .. .. .." } },
    { says: "away on 2 August is tomorrow", ...augustKnown, weeks: { ...JULY, "2028-07-31": ".. .. II .. .." } },
    { says: "one of the two sessions since 1 August is not enough", ...augustKnown, weeks: { "2028-07-31": ".. .- .. .. .." }, missing: [["attendance", "too-few"]] },
  ],
};

const MATHS_FALL = [["maths", "2026-10-10", "at"], ["maths", "2027-01-10", "well below", 3], ["reading", "2027-01-10", "below", 2]] as const;
const SOURCE = "School assessments";
/** As the spring school, with three children; academic.below and academic.two-years are not published for it. */
export const SPECIAL: GoldenSchool = {
  name: "A special school", urn: "140005", phase: "special", asAt: "2027-03-12", importedOn: "2027-03-12",
  register: weeksOf(W.slice(1), USUAL), onRoll: 4,
  children: [
    { says: "below in two and two years below says nothing here, a fall does", ...settled, assessments: MATHS_FALL, flags: [["academic.fall", "notable", ["maths-result", "well below", "at", "2027-01-10", "2027-01-10", SOURCE], ["maths-result-before", "at", null, "2026-10-10", "2026-10-10", SOURCE]]] },
    { says: "no results are missing here too", ...settled, assessments: [], missing: [["academic", "never"]] },
    { says: "the fifth birthday was on 31 December: of compulsory school age", ...settled, year: "R", born: "2021-12-31", weeks: weeksOf(W.slice(1, 14), ILL), flags: [persistent(130, 130 / 230), severe(130, 130 / 230)], candidate: [["attendance"], true] },
    { says: "the fifth birthday was on 1 January: not before 31 March", ...settled, year: "R", born: "2022-01-01", weeks: weeksOf(W.slice(1), "GG GG GG GG EE"), suspensions: [["2027-03-01", 2]] },
  ],
};
