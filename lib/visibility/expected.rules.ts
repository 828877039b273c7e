// Recorded against expected, with exact intervals (domain.md §5): how many a population would lead us to expect, and whether fewer is more than chance.
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";

/** Children asked, in a year group or a sex, and the share of them a benchmark would expect. */
export type Stratum = { readonly children: number; readonly share: number };
export type Interval = { readonly lower: number; readonly upper: number };
/** too-few-expected: fewer than five, so nobody can tell. */
export type Verdict = "too-few-expected" | "probably-under-recorded" | "could-be-chance";
export type Comparison = {
  readonly recorded: number;
  readonly expected: number;
  /** Recorded as a share of expected, with its interval; null: none are expected. */
  readonly ratio: (Interval & { readonly value: number }) | null;
  /** The chance of so few or fewer, if the benchmark held here; of one share over all children. */
  readonly chanceOfSoFew: number;
  readonly verdict: Verdict;
};

const FEWEST_EXPECTED = 5;
const CONFIDENCE = 0.95;

/** Children to expect: the sum of each stratum's children times its share. */
export const expectedOf = (strata: readonly Stratum[]): number => strata.reduce((sum, { children, share }) => sum + children * share, 0);

/** The exact (Garwood) interval of a Poisson count, in children. */
export function intervalOf(recorded: number, confidence: number = CONFIDENCE): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: recorded === 0 ? 0 : chiSquareQuantile(tail, 2 * recorded) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * recorded + 2) / 2,
  };
}

/** The chance (0 to 1) that so few or fewer of these children are recorded, if each were with this share. */
export const chanceOfSoFew = (recorded: number, children: number, share: number): number => binomialCdf(recorded, children, share);

/** What is recorded against what the strata would lead us to expect. */
export function compared(recorded: number, strata: readonly Stratum[]): Comparison {
  const expected = expectedOf(strata), children = strata.reduce((sum, stratum) => sum + stratum.children, 0);
  const { lower, upper } = intervalOf(recorded);
  const ratio = expected > 0 ? { value: recorded / expected, lower: lower / expected, upper: upper / expected } : null;
  return {
    recorded, expected, ratio,
    chanceOfSoFew: children > 0 ? chanceOfSoFew(recorded, children, expected / children) : 1,
    verdict: ratio === null || expected < FEWEST_EXPECTED ? "too-few-expected" : ratio.upper < 1 ? "probably-under-recorded" : "could-be-chance",
  };
}
