// England's own figures, as context beside a child's: what is usual is no threshold, and no rule reads it.
import type { Phase } from "../partnership/vocabulary";

/** Shares of possible sessions, 0 to 1. Held against england-2024-25.csv by its test. */
export type England = { readonly words: string; readonly attended: number; readonly late: number; readonly partTime: number };
/** From its series on attendance in schools (official statistics in development), full year. */
export const ENGLAND_SOURCE = { name: "Department for Education", year: "2024/25" } as const;

const PRIMARY: England = { words: "England’s primary schools", attended: 0.9475, late: 0.011, partTime: 0.0013 };
const SECONDARY: England = { words: "England’s secondary schools", attended: 0.9141, late: 0.0286, partTime: 0.0031 };
const SPECIAL: England = { words: "England’s special schools", attended: 0.8712, late: 0.0077, partTime: 0.0143 };
const ALL: England = { words: "England’s schools", attended: 0.9313, late: 0.0187, partTime: 0.0023 };
/** A nursery has no figures of its own; an all-through school is compared with all schools. */
export const ENGLAND: Readonly<Record<Phase, England | null>> = { nursery: null, primary: PRIMARY, secondary: SECONDARY, special: SPECIAL, "all-through": ALL };
