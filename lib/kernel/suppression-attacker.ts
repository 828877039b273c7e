// An attacker for the tests, who shares no code with the engine: tries whole numbers in every cell not known until the sums add up.
import type { Sum } from "./suppression.rules";

/** What the attacker knows of each cell: between these two, both included. */
export type Known = Readonly<Record<string, readonly [number, number]>>;

/** The cells that have one possible value only, of those asked for: each gets a try at every other value. */
export function workedOut(asked: readonly string[], truth: Readonly<Record<string, number>>, known: Known, sums: readonly Sum[]): readonly string[] {
  const open = new Set(asked);
  for (const cell of asked) {
    if (!open.has(cell)) continue;
    const other = tableWithOther(cell, truth, known, sums);
    if (other) for (const one of asked) if (other[one]?.[0] !== truth[one]) open.delete(one);
  }
  return [...open];
}

/** Every value that is not ruled out, those near the truth first: it is a test, and need not take an attacker's time. */
const nearFirst = ([from, to]: readonly [number, number], truth: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i).sort((a, b) => Math.abs(a - truth) - Math.abs(b - truth));

function tableWithOther(cell: string, truth: Readonly<Record<string, number>>, known: Known, sums: readonly Sum[]): Known | null {
  for (const other of nearFirst(known[cell] ?? [0, 0], truth[cell] ?? 0)) {
    const table = other === truth[cell] ? null : addsUp({ ...known, [cell]: [other, other] }, truth, sums);
    if (table) return table;
  }
  return null;
}

function addsUp(known: Known, truth: Readonly<Record<string, number>>, sums: readonly Sum[]): Known | null {
  const tight = narrowed(known, sums);
  if (!tight) return null;
  const open = Object.entries(tight).filter(([, [from, to]]) => from < to).sort((a, b) => a[1][1] - a[1][0] - (b[1][1] - b[1][0]))[0];
  if (!open) return tight;
  const [cell, room] = open;
  for (const value of nearFirst(room, truth[cell] ?? 0)) {
    const table = addsUp({ ...tight, [cell]: [value, value] }, truth, sums);
    if (table) return table;
  }
  return null;
}

/** Each total lies between the least and the most its parts can make, and each part between what the others leave; null: impossible. */
function narrowed(known: Known, sums: readonly Sum[]): Known | null {
  const now: Record<string, readonly [number, number]> = { ...known };
  const at = (cell: string) => now[cell] ?? [0, 0];
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of sums) {
      const least = parts.reduce((sum, part) => sum + at(part)[0], 0), most = parts.reduce((sum, part) => sum + at(part)[1], 0);
      const limits: [string, number, number][] = [[total, least, most], ...parts.map((part): [string, number, number] => [part, at(total)[0] - (most - at(part)[1]), at(total)[1] - (least - at(part)[0])])];
      for (const [cell, atLeast, atMost] of limits) {
        const [from, to] = at(cell), next = [Math.max(from, atLeast), Math.min(to, atMost)] as const;
        if (next[0] > next[1]) return null;
        if (next[0] !== from || next[1] !== to) { now[cell] = next; changed = true; }
      }
    }
  }
  return now;
}
