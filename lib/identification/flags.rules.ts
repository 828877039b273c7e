// Signals + a programme's published rules → flags with evidence. Deterministic: children in the order given, rules in their own.
import { compulsoryAgeBegins } from "../imports/school-age.rules";
import type { Day } from "../kernel/calendar";
import { missingAt } from "../signals/expected.rules";
import type { ChildFacts, SchoolFacts } from "../signals/facts";
import { onRollAt, schoolAt, type SchoolAt } from "../signals/school-weeks.rules";
import { STRANDS } from "../signals/vocabulary";
import { belowExpectation, fall, yearsBelow } from "./academic-flags.rules";
import { absenceToDate, differentWeeks, oneWeekday, suspended, unauthorisedSessions } from "./attendance-flags.rules";
import { declared, familyEngagement, observed, repeatedWithoutHelp } from "./insight-flags.rules";
import type { RuleSet, Thresholds } from "./rule-set.schema";
import { type Candidate, type Evidence, type Flag, type Identified, type Missing, RULE_IDS, type RuleId, type Severity, STRAND_OF_RULE } from "./vocabulary";
import { sdqIn } from "./wellbeing-flags.rules";

type Found = Pick<Identified, "flags" | "candidates">;
type Judge = (child: ChildFacts) => readonly Evidence[] | null;
const PREPARE: { readonly [R in RuleId]: (limits: Thresholds[R], school: SchoolAt) => Judge } = {
  "attendance.persistent": absenceToDate,
  "attendance.severe": absenceToDate,
  "attendance.different-weeks": differentWeeks,
  "attendance.weekday": oneWeekday,
  "attendance.unauthorised": unauthorisedSessions,
  "attendance.suspended": suspended,
  "emotional.sdq": sdqIn("emotional"),
  "social.sdq-peer": sdqIn("peer"),
  "social.sdq-prosocial": sdqIn("prosocial"),
  "academic.below": belowExpectation,
  "academic.two-years": yearsBelow,
  "academic.fall": fall,
  "judgement.observed": observed,
  "judgement.family-engagement": familyEngagement,
  "insight.declared": declared,
  "contact.repeated-without-help": repeatedWithoutHelp,
};
type Prepared = { readonly rule: RuleId; readonly severity: Severity; readonly judge: Judge; readonly notForYoung: boolean };

/** The rules that are on and published for this school, ready to be asked of each child. */
function prepare(ruleSet: RuleSet, school: SchoolAt): readonly Prepared[] {
  const one = <R extends RuleId>(rule: R): readonly Prepared[] => {
    const { on, severity, thresholds, notPublishedFor } = ruleSet.rules[rule];
    if (!on) return [];
    if (school.phase === "special" && notPublishedFor.includes("special-schools")) return [];
    return [{ rule, severity, judge: PREPARE[rule](thresholds as Thresholds[R], school), notForYoung: notPublishedFor.includes("below-compulsory-school-age") }];
  };
  return RULE_IDS.flatMap((rule) => one(rule));
}

/** How many school weeks the longest window of the rule set looks back over. */
export const weeksNeeded = ({ rules, expected }: RuleSet): number =>
  Math.max(1, expected["teacher-judgement"]?.schoolWeeks ?? 0, ...Object.values(rules).map(({ thresholds }) => ("schoolWeeks" in thresholds ? thresholds.schoolWeeks : 0)));

/** A child stands for a look by people: flags in enough different strands, or any severe one; null where neither. */
export function candidateOf(child: Pick<ChildFacts, "childId" | "upn">, flags: readonly Flag[], strandsNeeded: number): Candidate | null {
  const strands = STRANDS.filter((strand) => flags.some((flag) => flag.strand === strand));
  const severe = flags.some(({ severity }) => severity === "severe");
  return severe || strands.length >= strandsNeeded ? { childId: child.childId, upn: child.upn, strands, severe } : null;
}

/**
 * All flags that fire, all expected signals that are missing and all candidates among the children on the school's roll at the as-at date who are
 * in the programme's years (none given: every year). What the school did, its weeks and its sessions, is read from all its children.
 */
export function identify(school: SchoolFacts, ruleSet: RuleSet, asAt: Day, years: readonly string[] = []): Identified {
  const at = schoolAt(school, asAt, weeksNeeded(ruleSet)), missingOf = missingAt(at, ruleSet.expected), asked = whomRulesAsk(school, asAt, years);
  const missing = asked.flatMap((child): readonly Missing[] => missingOf(child).map(({ strand, why }) => ({ childId: child.childId, upn: child.upn, strand, why })));
  return { children: asked.length, ...flagged(asked, ruleSet, at), missing };
}

/** The flags and the candidates of `identify` alone: of those a row is kept, of what is missing none. */
export function identifyFlags(school: SchoolFacts, ruleSet: RuleSet, asAt: Day, years: readonly string[] = []): Found {
  return flagged(whomRulesAsk(school, asAt, years), ruleSet, schoolAt(school, asAt, weeksNeeded(ruleSet)));
}

const whomRulesAsk = ({ children }: SchoolFacts, asAt: Day, years: readonly string[]): readonly ChildFacts[] =>
  children.filter((child) => onRollAt(child, asAt) && (years.length === 0 || years.includes(child.yearGroup)));

function flagged(children: readonly ChildFacts[], ruleSet: RuleSet, at: SchoolAt): Found {
  const rules = prepare(ruleSet, at), flags: Flag[] = [], candidates: Candidate[] = [];
  for (const child of children) {
    const { childId, upn } = child, tooYoung = compulsoryAgeBegins(child.bornOn) > at.asAt, own: Flag[] = [];
    for (const { rule, severity, judge, notForYoung } of rules) {
      const because = notForYoung && tooYoung ? null : judge(child);
      if (because) own.push({ childId, upn, rule, strand: STRAND_OF_RULE[rule], severity, because });
    }
    if (own.length === 0) continue;
    flags.push(...own);
    const candidate = candidateOf(child, own, ruleSet.candidate.strands);
    if (candidate) candidates.push(candidate);
  }
  return { flags, candidates };
}
