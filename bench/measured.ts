export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How often, in one run, each thing is measured; the median counts. */
export const TIMES = 3;

export type Goal = { readonly what: string; readonly is: number; readonly reach: number; readonly unit: string; readonly atMost?: true };

/** Prints each goal with what was reached; whether all hold. */
export function told(goals: readonly Goal[]): boolean {
  for (const { what, is, reach, unit, atMost } of goals) {
    const holds = atMost ? is <= reach : is >= reach;
    console.log(`${holds ? "✓" : "✗"} ${what.padEnd(62)} ${is.toFixed(2)}${unit}  (goal ${atMost ? "≤" : "≥"} ${reach}${unit})`);
  }
  return goals.every(({ is, reach, atMost }) => (atMost ? is <= reach : is >= reach));
}
