// The three SDQ rules: the latest score of each respondent, placed among the bands for its own version.
import type { ChildFacts } from "../signals/facts";
import { during, type SchoolAt, withinDays } from "../signals/school-weeks.rules";
import { type BandedSubscale, latestSdq, placeSdq } from "../signals/sdq.rules";
import type { Evidence } from "./vocabulary";

/** Fires when any respondent's latest score within the days is in the bands furthest from average; names each that is. */
export const sdqIn = (subscale: BandedSubscale) =>
  ({ days, bands }: { readonly days: number; readonly bands: number }, { asAt }: SchoolAt) => {
    const period = withinDays(asAt, days);
    return (child: ChildFacts): readonly Evidence[] | null => {
      if (child.wellbeing.length === 0) return null;
      const because: Evidence[] = [];
      for (const row of latestSdq(child, subscale, asAt)) {
        const placed = during(period, row.on) ? placeSdq(row, subscale, bands) : null;
        if (!placed?.inFurthest) continue;
        const source = `SDQ, ${row.respondent}, ${row.version}`;
        because.push(
          { what: `sdq-${subscale}`, value: row.score, threshold: placed.edge, from: row.on, to: row.on, source },
          { what: `sdq-${subscale}-band`, value: placed.band, from: row.on, to: row.on, source },
        );
      }
      return because.length ? because : null;
    };
  };
