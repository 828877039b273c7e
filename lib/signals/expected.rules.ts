// Which signals are expected of every child, and why one is missing. No data is not no need: what is missing is a reason to look.
import { schoolYearEnd, schoolYearStart } from "../kernel/calendar";
import type { ChildFacts } from "./facts";
import { stretchOf } from "./marks";
import { during, lastWeeks, type SchoolAt, withinDays } from "./school-weeks.rules";
import { type BandedSubscale, latestSdq } from "./sdq.rules";
import { hasMarks } from "./sessions.rules";
import { atLeastShare } from "./share.rules";
import { type MissingSignal, STRANDS, type Strand, type WhyMissing } from "./vocabulary";

/** null: the programme does not collect this. Insight is never expected. */
export type Expected = {
  readonly attendance: { readonly possibleSessions: number; readonly shareOfSchoolSessions: number } | null;
  readonly emotional: { readonly days: number } | null;
  readonly social: { readonly days: number } | null;
  readonly academic: { readonly subjects: number; readonly days: number } | null;
  readonly "teacher-judgement": { readonly schoolWeeks: number } | null;
};
/** The area's default (contracts §4, 2026). */
export const EXPECTED_BY_DEFAULT: Expected = {
  attendance: { possibleSessions: 60, shareOfSchoolSessions: 0.8 }, emotional: { days: 365 }, social: { days: 365 },
  academic: { subjects: 2, days: 365 }, "teacher-judgement": { schoolWeeks: 18 },
};
type Ask = (child: ChildFacts) => WhyMissing | null;
const NOT_EXPECTED: Ask = () => null;

/** Prepared once for a school; asks a child in the order of STRANDS. */
export function missingAt(school: SchoolAt, expected: Expected): (child: ChildFacts) => readonly MissingSignal[] {
  const asks: Readonly<Record<Strand, Ask>> = {
    attendance: expected.attendance ? attendance(school, expected.attendance) : NOT_EXPECTED,
    emotional: expected.emotional ? sdq(school, "emotional", expected.emotional.days) : NOT_EXPECTED,
    social: expected.social ? sdq(school, "peer", expected.social.days) : NOT_EXPECTED,
    academic: expected.academic ? academic(school, expected.academic) : NOT_EXPECTED,
    "teacher-judgement": expected["teacher-judgement"] ? judgement(school, expected["teacher-judgement"].schoolWeeks) : NOT_EXPECTED,
    insight: NOT_EXPECTED,
  };
  return (child) => STRANDS.flatMap((strand) => { const why = asks[strand](child); return why ? { strand, why } : []; });
}

/** never: no mark of any kind up to the day, in any year; too-few: some, but not enough possible sessions to date. */
const attendance = (school: SchoolAt, { possibleSessions, shareOfSchoolSessions }: NonNullable<Expected["attendance"]>): Ask => {
  const held = school.sessionsHeld, toDate = [school.toDate];
  return (child) => {
    const { possible } = school.tally(child, toDate);
    if (possible >= possibleSessions || (held < possibleSessions && atLeastShare(possible, held, shareOfSchoolSessions))) return null;
    const known = [...child.marks.keys()].map((year) => (year === school.toDate.schoolYear ? school.toDate : stretchOf(year, schoolYearStart(year), school.asAt < schoolYearEnd(year) ? school.asAt : schoolYearEnd(year))));
    return hasMarks(child.marks, known) ? "too-few" : "never";
  };
};

/** never: no score of any respondent; too-old: the latest lies before the period. */
const sdq = ({ asAt }: SchoolAt, subscale: BandedSubscale, days: number): Ask => {
  const period = withinDays(asAt, days);
  return (child) => {
    const latest = latestSdq(child, subscale, asAt);
    return latest.some(({ on }) => during(period, on)) ? null : latest.length ? "too-old" : "never";
  };
};

/** never: no result in any core subject; too-old: enough subjects, but not in the period; too-few: never enough subjects. */
const academic = ({ asAt, latestResults }: SchoolAt, { subjects, days }: NonNullable<Expected["academic"]>): Ask => {
  const period = withinDays(asAt, days);
  return (child) => {
    const latest = latestResults(child);
    if (latest.filter(({ on }) => during(period, on)).length >= subjects) return null;
    return latest.length === 0 ? "never" : latest.length >= subjects ? "too-old" : "too-few";
  };
};

/** Any answer counts, also a strength. Nothing is expected until some child of the school has one. not-asked: none for this child. */
const judgement = (school: SchoolAt, schoolWeeks: number): Ask => {
  if (!school.roundHeld) return NOT_EXPECTED;
  const window = lastWeeks(school, schoolWeeks);
  return (child) => {
    if (child.judgements.some(({ on }) => window.includes(on))) return null;
    return child.judgements.some(({ on }) => on <= school.asAt) ? "too-old" : "not-asked";
  };
};
