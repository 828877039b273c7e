// Chance that always falls the same way: each thing draws from a stream of its own, named by what it is about, so that changing
// one part of the demonstration leaves the others as they were.
export type Chance = {
  /** From 0, below 1. */
  readonly share: () => number;
  readonly below: (count: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly weighted: <T>(from: readonly (readonly [T, number])[]) => T;
  /** Normally distributed, mean 0, standard deviation 1. */
  readonly normal: () => number;
};

/** The stream of chance that belongs to these words: the same at every run. */
export function chanceOf(...about: readonly (string | number)[]): Chance {
  let state = hashOf(about.join("·"));
  // mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for one child.
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(share() * count);
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = share() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of from) if ((left -= weight) < 0) return one;
    return from.at(-1)![0];
  };
  return {
    share, below, weighted,
    happens: (probability) => share() < probability,
    pick: (from) => from[below(from.length)]!,
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
