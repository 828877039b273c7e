// How common something is in the population, each with where it comes from and how it differs from what a school records (domain.md §5).
export type Benchmark = {
  readonly key: "young-carers-families-answer" | "young-carers-pupils-answer";
  readonly group: "young-carer";
  /** Share of all children of the ages, 0 to 1. */
  readonly share: number;
  /** Whether the source itself says "about". */
  readonly about: boolean;
  readonly source: string;
  readonly year: number;
  readonly definition: string;
  /** Both included; null: the source does not say. */
  readonly ages: { readonly from: number; readonly to: number } | null;
  /** Why the number does not mean quite what the school's record means. */
  readonly mismatch: string;
};

/** The low and the high answer for young carers: the truth is shown as a range, never as one number. */
export const YOUNG_CARERS = {
  low: {
    key: "young-carers-families-answer", group: "young-carer", share: 0.014, about: false, source: "Office for National Statistics, Census", year: 2021,
    definition: "residents of England aged 5 to 17 who give any unpaid care", ages: { from: 5, to: 17 },
    mismatch: "Parents answered for the household, so it is likely to be low. It counts any unpaid care, and it counts those who live there, not the children of a school.",
  },
  high: {
    key: "young-carers-pupils-answer", group: "young-carer", share: 0.1, about: true, source: "University of Nottingham and BBC survey, quoted by Carers Trust", year: 2018,
    definition: "children who say they give a high or very high amount of care", ages: null,
    mismatch: "Children answered for themselves in a survey, so it is likely to be high. What counts as a high amount of care is the survey's own scale. The ages are not ours.",
  },
} as const satisfies Readonly<Record<"low" | "high", Benchmark>>;
