// Which share of a school's children has what. A trait is normally distributed, so "above 0.64" is about one child in four.
// England (domain.md §5): a plan (EHCP) or SEN support: primary 18.2 %, secondary 16.5 %, read as both together; plans alone 5.3 % of all, most of them
// in special schools (DfE, Special educational needs in England, January 2025). Free school meals 25.7 %, of children with a plan 43.8 %
// (DfE, Schools, pupils and their characteristics, 2025, from knowledge; 2024 as quoted there). Young carers recorded 0.6 %, in 72 % of schools none
// (school census 2024, Carers Trust). Schools differ: one in a poorer part of town, one in a richer.
import type { SeedSchool } from "./schools";

export type Shares = {
  /** Hardship from which a child has free school meals; how far behind from which they have SEN support, or a plan. */
  readonly mealsAbove: number; readonly supportAbove: number; readonly planAbove: number;
  /** Recorded by the school as caring for somebody: a share of children. */
  readonly carers: number;
  /** Came later than at the beginning of the school: a share of children. */
  readonly cameLater: number;
  /** Known to a social worker or a family help worker: of the one in six whose life is hardest. */
  readonly known: number;
};
const PRIMARY = { supportAbove: 0.92, planAbove: 1.85, cameLater: 0.05, known: 0.1 } as const;

export const SHARES: Readonly<Record<SeedSchool["key"], Shares>> = {
  larkhill: { mealsAbove: 0.64, supportAbove: 1.03, planAbove: 1.85, carers: 0, cameLater: 0, known: 0 }, // the few of each kind are in stories.ts and family.ts
  harbour: { mealsAbove: 0.69, supportAbove: 0.97, planAbove: 1.9, carers: 0.006, cameLater: 0.03, known: 0.08 },
  "mill-lane": { ...PRIMARY, mealsAbove: 0.4, carers: 0.005 },
  "st-bride": { ...PRIMARY, mealsAbove: 1, carers: 0 },
  orchard: { ...PRIMARY, mealsAbove: 0.6, carers: 0 },
  beacon: { mealsAbove: 0.16, supportAbove: -9, planAbove: -9, carers: 0, cameLater: 0.3, known: 0.35 },
};
