// What teachers answered in the class review.
import { type FAMILY_ENGAGEMENT, type FamilyEngagement, isObservationOfConcern, isOwnObservation, type Observation, OBSERVATIONS, OBSERVATIONS_OF_CONCERN } from "../imports/vocabulary";
import type { Day } from "../kernel/calendar";
import type { ChildFacts } from "./facts";

export type Engagement = { readonly on: Day; readonly answer: FamilyEngagement };
/** From the lowest; "not known" counts as an answer, and on one date gives way to any other. */
const LOWEST_FIRST = ["low", "medium", "high", "not known"] as const satisfies readonly (typeof FAMILY_ENGAGEMENT)[number][];

/** The latest answer on family engagement not after the day; on equal dates the lower. */
export function latestEngagement(child: ChildFacts, asAt: Day): Engagement | null {
  let latest: Engagement | null = null;
  for (const { on, observation, answer } of child.judgements) {
    if (observation !== "family-engagement" || answer === null || on > asAt) continue;
    if (!latest || on > latest.on || (on === latest.on && LOWEST_FIRST.indexOf(answer) < LOWEST_FIRST.indexOf(latest.answer))) latest = { on, answer };
  }
  return latest;
}

const NO_CONCERN: ReadonlySet<Observation> = new Set(OBSERVATIONS.filter((one) => !isObservationOfConcern(one)));

export type Observed = { readonly observation: Observation; readonly on: Day };
/** The different observations of concern made on days that count, in the list's order and then the area's own, each with its latest day. */
export function concernsObserved(child: ChildFacts, counts: (on: Day) => boolean): readonly Observed[] {
  const latest = new Map<Observation, Day>();
  for (const { observation, on } of child.judgements) {
    if (NO_CONCERN.has(observation) || !counts(on)) continue;
    const known = latest.get(observation);
    if (known === undefined || known < on) latest.set(observation, on);
  }
  if (latest.size === 0) return [];
  const own = [...latest.keys()].filter(isOwnObservation).sort();
  return [...OBSERVATIONS_OF_CONCERN, ...own].flatMap((observation) => {
    const on = latest.get(observation);
    return on ? { observation, on } : [];
  });
}
