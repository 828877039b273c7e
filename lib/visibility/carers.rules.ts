// Young carers recorded against both answers of the population: the truth is a range, never one number.
import { type Benchmark, YOUNG_CARERS } from "./benchmarks";
import { compared, type Comparison } from "./expected.rules";

export type Against = { readonly benchmark: Benchmark; readonly comparison: Comparison };
type Counted = { readonly children: number; readonly recorded: number };

/** Recorded against the low and the high benchmark, each with the children of its own ages. */
export const carersAgainst = (low: Counted, high: Counted): readonly Against[] =>
  ([[YOUNG_CARERS.low, low], [YOUNG_CARERS.high, high]] as const).map(([benchmark, { children, recorded }]) => ({ benchmark, comparison: compared(recorded, [{ children, share: benchmark.share }]) }));
