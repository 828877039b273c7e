// How sure a share is, and when a group is found "much" more or less often than the rest. Nothing here is a score of a child: groups are counted, no child is.
/** Two-sided 95 %: the normal quantile. */
const Z = 1.959963984540054;
export type Interval = { readonly low: number; readonly high: number };

/** Wilson's interval for x of n, 0 to 1 (Wilson 1927; without continuity correction); of nobody anything is possible. */
export function wilson(part: number, whole: number): Interval {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole, spread = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole)), middle = share + (Z * Z) / (2 * whole), scale = 1 + (Z * Z) / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

export type Counted = { readonly roll: number; readonly found: number };
export const LEAST_ON_ROLL = 30, MUCH = 1.5;
export type Difference = "more" | "less" | null;

/**
 * Whether a group is found much more or much less often than the rest: both are at least 30 children, the 95 % intervals of the two shares do not
 * overlap, and the one share is at least one and a half times the other. Null where not, or where nobody was compared.
 */
export function differenceOf(group: Counted, rest: Counted): Difference {
  if (!canCompare(group, rest)) return null;
  const own = wilson(group.found, group.roll), others = wilson(rest.found, rest.roll);
  const [share, otherShare] = [group.found * rest.roll, rest.found * group.roll];
  if (own.low > others.high && share >= MUCH * otherShare) return "more";
  return own.high < others.low && otherShare >= MUCH * share ? "less" : null;
}
export const canCompare = (group: Counted, rest: Counted): boolean => group.roll >= LEAST_ON_ROLL && rest.roll >= LEAST_ON_ROLL;
