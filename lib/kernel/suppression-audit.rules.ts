// Could what is suppressed be worked out? Not if there is a second table that agrees with everything shown: then nobody can tell which of
// the two is true. A second table is the true one with some cells one up and some one down, such that every sum still adds up.
export type Sum = { readonly total: string; readonly parts: readonly string[] };
/** What one reader knows of a cell: no less than, no more than. */
export type Room = (cell: string) => readonly [atLeast: number, atMost: number];
/** How a second table differs from the true one. */
export type Change = ReadonlyMap<string, 1 | -1>;

/** Cells changed at most, and steps spent at most: short ways first. Finding none means "hide more", so a bound errs on the safe side. */
const EFFORTS = [{ cells: 4, steps: 200 }, { cells: 8, steps: 600 }, { cells: 16, steps: 1500 }, { cells: 32, steps: 3000 }] as const;

type Member = { readonly cell: string; readonly side: 1 | -1 };
export type Equations = { readonly members: readonly (readonly Member[])[]; readonly of: ReadonlyMap<string, readonly { readonly sum: number; readonly side: 1 | -1 }[]> };

/** Each sum as "parts less total is nothing", and where each cell stands. */
export function equationsOf(sums: readonly Sum[]): Equations {
  const members = sums.map(({ total, parts }) => [{ cell: total, side: -1 as const }, ...parts.map((cell) => ({ cell, side: 1 as const }))]);
  const of = new Map<string, { sum: number; side: 1 | -1 }[]>();
  members.forEach((ones, sum) => ones.forEach(({ cell, side }) => of.set(cell, [...(of.get(cell) ?? []), { sum, side }])));
  return { members, of };
}

export type Question = {
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: Equations;
  readonly room: Room;
  /** Shown, and could be hidden too. */
  readonly hideable: (cell: string) => boolean;
  readonly smallestFirst: (a: string, b: string) => number;
};

/** Whether the change leaves every cell within what the reader knows. */
export const fits = (change: Change, question: Question): boolean => [...change].every(([cell, by]) => within(question, cell, by));

/** Whether the reader would have to admit that this cell is one up (or one down). */
export function within({ cells, room }: Question, cell: string, by: 1 | -1): boolean {
  const value = (cells[cell] ?? 0) + by, [atLeast, atMost] = room(cell);
  return value >= atLeast && value <= atMost;
}

/**
 * A second table in which this cell differs, if at most so many more cells were hidden (smallest first); or null where none is found:
 * complete for changes of one in rows × columns with totals, given the steps.
 */
export function secondTable(cell: string, question: Question, hidingMore: number): Change | null {
  for (const effort of EFFORTS)
    for (const by of [1, -1] as const) {
      const change = within(question, cell, by) ? balanced(cell, by, effort, question, hidingMore) : null;
      if (change) return change;
    }
  return null;
}

type Way = { readonly cell: string; readonly step: 1 | -1; readonly hides: 0 | 1 };

function balanced(start: string, by: 1 | -1, effort: (typeof EFFORTS)[number], question: Question, hidingMore: number): Change | null {
  const { equations: { members, of }, hideable, smallestFirst } = question;
  const change = new Map<string, 1 | -1>(), gaps = new Map<number, number>();
  let steps = 0;
  const move = (cell: string, step: 1 | -1) => {
    for (const { sum, side } of of.get(cell) ?? []) {
      const gap = (gaps.get(sum) ?? 0) + side * step;
      if (gap === 0) gaps.delete(sum); else gaps.set(sum, gap);
    }
  };
  const ways = (sum: number, gap: number, hiding: number): Way[] => (members[sum] ?? []).flatMap(({ cell, side }): Way[] => {
    const step = gap > 0 === side > 0 ? -1 : 1;
    if (change.has(cell)) return [];
    return within(question, cell, step) ? [{ cell, step, hides: 0 }] : hiding > 0 && hideable(cell) ? [{ cell, step, hides: 1 }] : [];
  });
  /** Mends first the sum with the fewest ways to mend it. */
  const close = (hiding: number): boolean => {
    if (gaps.size === 0) return true;
    if (change.size >= effort.cells || ++steps > effort.steps) return false;
    let fewest: Way[] = [];
    for (const [sum, gap] of gaps) {
      const here = ways(sum, gap, hiding);
      if (here.length === 0) return false;
      if (fewest.length === 0 || here.length < fewest.length) fewest = here;
    }
    for (const { cell, step, hides } of fewest.sort((a, b) => a.hides - b.hides || a.hides * smallestFirst(a.cell, b.cell))) {
      change.set(cell, step); move(cell, step);
      if (close(hiding - hides)) return true;
      change.delete(cell); move(cell, step === 1 ? -1 : 1);
    }
    return false;
  };
  change.set(start, by); move(start, by);
  return close(hidingMore) ? change : null;
}
