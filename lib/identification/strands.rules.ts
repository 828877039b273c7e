import { STRANDS, type Strand } from "../signals/vocabulary";

/** The different strands of some flags, in the order in which strands are always listed. */
export const strandsOf = (flags: readonly { readonly strand: Strand }[]): readonly Strand[] => STRANDS.filter((strand) => flags.some((flag) => flag.strand === strand));
