// How long what a rule reads has been normal, since it last fired. Data that is missing is not normal: then nothing is counted (no data is not no need).
import { addDays, type Day, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { schoolDaysBetween } from "../partnership/calendar/school-days.rules";
import type { ChildFacts, SchoolFacts } from "../signals/facts";
import { stretchesOf, stretchOf } from "../signals/marks";
import { onRollAt, withinDays } from "../signals/school-weeks.rules";
import { isPossible, tally } from "../signals/sessions.rules";
import { CORE_SUBJECTS, type Strand } from "../signals/vocabulary";
import type { RuleSet } from "./rule-set.schema";
import { type RuleId, STRAND_OF_RULE } from "./vocabulary";

/** What the rule reads and how far back, whichever of these its thresholds say. */
type Limits = { readonly days?: number; readonly schoolWeeks?: number; readonly possibleSessions?: number; readonly subjects?: number };
/** School days after a day, up to and including the as-at date. */
type SchoolDaysSince = (day: Day) => number;
const DAYS_A_WEEK = 5;
/** Rules that read one subscale; another answer of the same measure says nothing about them. */
const SUBSCALE: Readonly<Partial<Record<RuleId, string>>> = { "emotional.sdq": "emotional", "social.sdq-peer": "peer", "social.sdq-prosocial": "prosocial" };

/**
 * School days with normal data since `since`, the last day on which the rule fired; "left" where the child is not on roll any more.
 * In the register: days on which the child had a possible session, once the rule can speak at all. Of answers and results: days since there
 * has been one in the rule's own period. What nobody can be asked for (insight, contacts) is normal when it does not happen.
 */
export function normalDays(child: ChildFacts | undefined, rule: RuleId, rules: RuleSet["rules"], since: Day, asAt: Day, schoolDaysSince: SchoolDaysSince): number | "left" {
  if (!child || !onRollAt(child, asAt)) return "left";
  const limits: Limits = rules[rule]?.thresholds ?? {}, strand: Strand = STRAND_OF_RULE[rule];
  if (strand === "insight") return schoolDaysSince(since);
  if (strand === "attendance") return canSpeak(child, limits, asAt) ? daysMarked(child, since, asAt) : 0;
  const from = normalFrom(factsRead(child, rule, limits, asAt, schoolDaysSince), since, strand === "academic" ? (limits.subjects ?? 1) : 1);
  return from === null ? 0 : schoolDaysSince(from);
}

/** The same asked of a school; its children are only looked up where some flag fires no more, and days that many facts share are counted once. */
export function normalDaysIn(school: SchoolFacts, { rules }: Pick<RuleSet, "rules">, asAt: Day, calendar: SchoolCalendar): (childId: string, rule: RuleId, since: Day) => number | "left" {
  let children: ReadonlyMap<string, ChildFacts> | null = null;
  const counted = new Map<Day, number>();
  const schoolDaysSince = (day: Day): number => {
    const days = counted.get(day) ?? schoolDaysBetween(calendar, day, asAt);
    counted.set(day, days);
    return days;
  };
  return (childId, rule, since) => {
    children ??= new Map(school.children.map((child) => [child.childId, child]));
    return normalDays(children.get(childId), rule, rules, since, asAt, schoolDaysSince);
  };
}

const canSpeak = ({ marks }: ChildFacts, { possibleSessions = 0 }: Limits, asAt: Day): boolean => {
  const schoolYear = schoolYearOf(asAt);
  return tally(marks, [stretchOf(schoolYear, schoolYearStart(schoolYear), asAt)]).possible >= possibleSessions;
};

/** Days after `since` with a morning or an afternoon at which the child was expected. */
function daysMarked({ marks }: ChildFacts, since: Day, asAt: Day): number {
  let days = 0;
  for (const { schoolYear, from, to } of stretchesOf(addDays(since, 1), asAt)) {
    const packed = marks.get(schoolYear);
    if (packed !== undefined) for (let at = from; at < to; at += 2) if (isPossible(packed, at) || isPossible(packed, at + 1)) days++;
  }
  return days;
}

type Fact = { readonly on: Day; readonly about: string };
/** The answers or results of that strand that lie in the rule's own period. */
function factsRead(child: ChildFacts, rule: RuleId, { days, schoolWeeks }: Limits, asAt: Day, schoolDaysSince: SchoolDaysSince): readonly Fact[] {
  const from = days === undefined ? null : withinDays(asAt, days).from;
  const lies = (on: Day) => on <= asAt && (from === null || on >= from) && (schoolWeeks === undefined || schoolDaysSince(on) <= schoolWeeks * DAYS_A_WEEK);
  const core: readonly string[] = CORE_SUBJECTS, strand: Strand = STRAND_OF_RULE[rule], asked = SUBSCALE[rule];
  const all: readonly Fact[] = strand === "academic" ? child.assessments.filter(({ subject }) => core.includes(subject)).map(({ on, subject }) => ({ on, about: subject }))
    : strand === "teacher-judgement" ? child.judgements.map(({ on }) => ({ on, about: "class review" }))
    : child.wellbeing.filter(({ subscale }) => asked === undefined || subscale === asked).map(({ on }) => ({ on, about: "measure" }));
  return all.filter(({ on }) => lies(on));
}

/** The day from which enough is known: `since` where it was already, else the day on which it came; null: still not enough. */
function normalFrom(facts: readonly Fact[], since: Day, needed: number): Day | null {
  const firsts = [...new Set(facts.map(({ about }) => about))].map((about) => facts.filter((fact) => fact.about === about).map(({ on }) => on).sort()[0]!).sort();
  const enough = firsts[needed - 1];
  return enough === undefined ? null : enough > since ? enough : since;
}
