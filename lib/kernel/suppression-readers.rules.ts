// What a reader who knows the rule as well as we do can tell about each cell before any adding up.
import type { Room, Sum } from "./suppression-audit.rules";

/** Why a cell is hidden. We let the attacker know even this: a second table has to be possible with the same reasons. */
export type Reason = "small" | "in-small-group" | "pair" | "left-of-pair" | "elsewhere" | "to-protect";
/** knows: cells of the reader's own organisation, exactly; rounded: reads all others rounded to five. */
export type Reader = { readonly knows: ReadonlySet<string>; readonly rounded: boolean };
type State = {
  readonly cells: Readonly<Record<string, number>>; readonly sums: readonly Sum[]; readonly reasons: ReadonlyMap<string, Reason>;
  /** What is left of a whole, by its cell: the part it was left by. Never shown. */
  readonly left: ReadonlyMap<string, string>;
};

const MOST = 5;
export const small = (count: number): boolean => count >= 1 && count <= MOST;
export const roundedToFive = (count: number): number => 5 * Math.round(count / 5);

/** Bounds of each cell, both included, as the reader knows them. */
export function roomOf({ cells, sums, reasons, left }: State, reader: Reader): Room {
  const rooms = new Map<string, readonly [number, number]>();
  return (cell) => {
    const before = rooms.get(cell);
    if (before) return before;
    const room = roomOfOne(cell);
    rooms.set(cell, room);
    return room;
  };

  function roomOfOne(cell: string): readonly [number, number] {
    const count = cells[cell] ?? 0;
    if (reader.knows.has(cell)) return [count, count];
    switch (reasons.get(cell)) {
      case "small": return [1, MOST];
      case "in-small-group": return [0, MOST];
      case "left-of-pair": return [0, reasons.get(left.get(cell) ?? "") === "pair" ? MOST : Infinity];
      case "pair": return [1, Infinity];
      case "elsewhere": return [0, Infinity];
      case "to-protect": return [MOST + 1, noLargerThanShown(cell, count)];
      case undefined: break;
    }
    const part = left.get(cell);
    if (part !== undefined) return reasons.has(part) ? [0, Infinity] : count === 0 ? [0, 0] : [MOST + 1, Infinity];
    if (!reader.rounded || count === 0) return [count, count];
    return [Math.max(MOST + 1, roundedToFive(count) - 2), roundedToFive(count) + 2];
  }

  /** The next-smallest was taken: it is no larger than what is still shown beside it. */
  function noLargerThanShown(cell: string, count: number): number {
    let most = Infinity;
    for (const { total, parts } of sums) {
      if (cell !== total && !parts.includes(cell)) continue;
      const shown = [total, ...parts].filter((one) => !reasons.has(one) && !left.has(one) && (cells[one] ?? 0) > 0);
      const here = Math.min(...shown.map((one) => (cells[one] ?? 0) - (cell < one ? 0 : 1)));
      if (count <= here) most = Math.min(most, here);
    }
    return most;
  }
}
