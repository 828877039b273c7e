// What a goal's ratings say. Nothing is averaged: a rating stands for the day it was given.
import type { Day } from "../kernel/calendar";

export type GoalRated = { readonly rating: number; readonly ratedOn: Day; readonly recordedAt: Date };
export type Rated = { readonly rating: number; readonly on: Day };

/** The ratings as they stand, by day: of one day the one recorded last counts, since a correction is a later rating of that day. */
export function ratingsStanding(ratings: readonly GoalRated[]): readonly Rated[] {
  const byDay = new Map<Day, GoalRated>();
  for (const one of ratings) {
    const kept = byDay.get(one.ratedOn);
    if (!kept || one.recordedAt >= kept.recordedAt) byDay.set(one.ratedOn, one);
  }
  return [...byDay.values()].sort((a, b) => a.ratedOn.localeCompare(b.ratedOn)).map(({ rating, ratedOn }) => ({ rating, on: ratedOn }));
}

/** `was`: the last rating on or before the day of agreement, or the first of all; `is`: the last of a later day, null where not rated again. Undecided drafts (null): the last one. */
export function wasAndIs(ratings: readonly GoalRated[], agreedOn: Day | null): { readonly was: Rated | null; readonly is: Rated | null } {
  const standing = ratingsStanding(ratings);
  const was = agreedOn === null ? standing.at(-1) : standing.findLast(({ on }) => on <= agreedOn) ?? standing[0];
  const last = standing.at(-1);
  return { was: was ?? null, is: was && last && last.on > was.on ? last : null };
}
