// What changed for one child: their own ratings, and the rules that were met. Nothing is added up across strands.
import type { RuleId } from "../identification/vocabulary";
import type { Day } from "../kernel/calendar";
import { type GoalRated, ratingsStanding, type Rated, wasAndIs } from "../plans/ratings.rules";
import { CORE_SUBJECTS, STRANDS, type Strand } from "../signals/vocabulary";
import type { ChildFacts } from "../signals/facts";

/** Goal-Based Outcomes: a mean change of this or more, over a child's goals, is more than chance. Source: domain.md §4.2, from knowledge, not read first-hand. */
export const RELIABLE_CHANGE = 2.45;
/** Below so many possible sessions an absence share says nothing (DfE: "not valid for short time periods"; domain.md §2.1). */
export const ENOUGH_SESSIONS = 60;

export type PlanGoal = { readonly words: string; readonly hope: number | null; readonly agreedOn: Day; readonly ratings: readonly GoalRated[] };
export type GoalChange = { readonly words: string; readonly hope: number | null; readonly was: Rated | null; readonly is: Rated | null; readonly points: number };

/** A goal's way from the day it was first agreed; one that a new edition took along in the same words is the same goal. Editions in their order. */
export function goalChanges(goals: readonly PlanGoal[]): readonly GoalChange[] {
  const byWords = new Map<string, PlanGoal>();
  for (const goal of goals) {
    const key = goal.words.trim().toLowerCase(), first = byWords.get(key);
    byWords.set(key, first ? { ...first, hope: goal.hope, ratings: [...first.ratings, ...goal.ratings] } : goal);
  }
  return [...byWords.values()].map(({ words, hope, agreedOn, ratings }) => {
    const { was, is } = wasAndIs(ratings, agreedOn);
    return { words, hope, was, is, points: was ? ratingsStanding(ratings).filter(({ on }) => on >= was.on).length : 0 };
  });
}

/** The mean of is − was over the goals that were rated again; null where none was. */
export function meanChange(goals: readonly GoalChange[]): { readonly mean: number; readonly goals: number } | null {
  const changes = goals.flatMap(({ was, is }) => (was && is ? [is.rating - was.rating] : []));
  return changes.length === 0 ? null : { mean: changes.reduce((sum, change) => sum + change, 0) / changes.length, goals: changes.length };
}

/** not-known: nothing was measured again, so that neither a better nor a worse can be told. */
export type StrandNow = "gone" | "still" | "not-known";
export type Since = { readonly agreedOn: Day; readonly asAt: Day; readonly possibleToDate: number; readonly attendanceMissing: boolean; readonly onRoll: boolean };
/** Rules that look at the whole year so far: a new school year ends them without anything having changed. */
const TO_DATE: readonly RuleId[] = ["attendance.persistent", "attendance.severe"];

/** For each strand in which a rule was met at the start, how it is now; strands that met none are left out. */
export function strandsNow(metThen: readonly { readonly rule: RuleId; readonly strand: Strand }[], standing: readonly { readonly strand: Strand }[], child: ChildFacts, since: Since): ReadonlyMap<Strand, StrandNow> {
  return new Map(STRANDS.flatMap((strand): [Strand, StrandNow][] => {
    const rules = metThen.filter((met) => met.strand === strand).map(({ rule }) => rule);
    if (rules.length === 0) return [];
    if (!since.onRoll || !knownAgain(strand, rules, child, since)) return [[strand, "not-known"]];
    return [[strand, standing.some((flag) => flag.strand === strand) ? "still" : "gone"]];
  }));
}

function knownAgain(strand: Strand, rules: readonly RuleId[], child: ChildFacts, { agreedOn, asAt, possibleToDate, attendanceMissing }: Since): boolean {
  const again = (on: Day) => on > agreedOn && on <= asAt;
  const score = (...subscales: readonly string[]) => child.wellbeing.some((row) => row.instrument === "SDQ" && subscales.includes(row.subscale) && again(row.on));
  switch (strand) {
    case "attendance": return possibleToDate >= ENOUGH_SESSIONS || (!attendanceMissing && !rules.some((rule) => TO_DATE.includes(rule)));
    case "emotional": return score("emotional");
    case "social": return score("peer", "prosocial");
    case "academic": return child.assessments.some(({ subject, on }) => (CORE_SUBJECTS as readonly string[]).includes(subject) && again(on));
    case "teacher-judgement": return child.judgements.some(({ on }) => again(on));
    case "insight": return child.insights.some(({ on }) => again(on)) || child.earlierContacts.some(({ on }) => again(on));
  }
}
