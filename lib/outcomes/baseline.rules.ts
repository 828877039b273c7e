// What a baseline holds: the rules that were met on the day, and the measures that were known. Later facts are left out by date.
import { identify, weeksNeeded } from "../identification/flags.rules";
import type { RuleSet } from "../identification/rule-set.schema";
import { type Day, schoolYearStart } from "../kernel/calendar";
import { latestResult } from "../signals/academic.rules";
import type { ChildFacts, SchoolFacts } from "../signals/facts";
import { lastWeeks, schoolAt } from "../signals/school-weeks.rules";
import { latestSdq, placeSdq } from "../signals/sdq.rules";
import { tally } from "../signals/sessions.rules";
import { CORE_SUBJECTS } from "../signals/vocabulary";
import type { Stood } from "./baseline.schema";

export const WEEKS_BEFORE = 12;
const SUBSCALES = ["total", "emotional", "peer", "prosocial"] as const;
type Published = { readonly programmeId: string; readonly years?: readonly string[]; readonly ruleSet: RuleSet };

/**
 * How one child stood on that day by each programme's rules. A decision to support counts as help that started, as it does every night:
 * "asked for help, none started" therefore is met by nobody whose family has said yes.
 */
export function whatStood(child: ChildFacts, school: SchoolFacts, programmes: readonly Published[], on: Day): Stood {
  const at = schoolAt(school, on, Math.max(WEEKS_BEFORE, ...programmes.map(({ ruleSet }) => weeksNeeded(ruleSet))));
  const before = lastWeeks(at, WEEKS_BEFORE), toDate = tally(child.marks, [at.toDate]), weeks = tally(child.marks, before.stretches);
  const found = programmes.map(({ programmeId, years, ruleSet }) => ({ programmeId, ruleSetVersion: ruleSet.version, found: identify(school, ruleSet, on, years) }));
  return {
    version: 1,
    rules: found.flatMap(({ programmeId, ruleSetVersion, found: { flags } }) =>
      flags.filter(({ childId }) => childId === child.childId).map(({ rule, strand, severity, because }) => ({ programmeId, ruleSetVersion, rule, strand, severity, because: [...because] }))),
    missing: (found[0]?.found.missing ?? []).filter(({ childId }) => childId === child.childId).map(({ strand, why }) => ({ strand, why })),
    attendance: {
      toDate: { from: schoolYearStart(at.toDate.schoolYear), to: on, possible: toDate.possible, absent: toDate.absent },
      weeksBefore: { from: before.from, to: on, possible: weeks.possible, absent: weeks.absent, schoolWeeks: before.weeks.length },
    },
    sdq: SUBSCALES.flatMap((subscale) => latestSdq(child, subscale, on).map(({ respondent, version, score, on: takenOn }) =>
      ({ subscale, respondent, version, on: takenOn, score, band: placeSdq({ version, respondent, score }, subscale, 1)?.band ?? null }))),
    results: CORE_SUBJECTS.flatMap((subject) => {
      const latest = latestResult(child, subject, on);
      return latest ? [{ subject, ...latest }] : [];
    }),
  };
}
