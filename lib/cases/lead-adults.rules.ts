// How many adults have led for a child, over all their cases: somebody who leads again is one adult still.
import type { Day } from "../kernel/calendar";

export type Led = { readonly personId: string; readonly fromOn: Day };
export type LeadAdults = { readonly count: number; /** The day the first of them began. */ readonly since: Day };

/** Null where nobody has led yet. */
export function leadAdultsOf(led: readonly Led[]): LeadAdults | null {
  const first = led.reduce<Day | null>((earliest, { fromOn }) => (earliest === null || fromOn < earliest ? fromOn : earliest), null);
  return first && { count: new Set(led.map(({ personId }) => personId)).size, since: first };
}
