// Whether a rule is mostly dismissed: said from what is shown alone, so that the sentence gives nothing away that the page hides.
import { wilson } from "../preview/share.rules";

/** Fewer decisions than this say nothing about a rule. */
export const LEAST_DECIDED = 10;
const HALF = 0.5;
/** `most`: no more than so many were confirmed; exact where the count is shown, five where all that is told is that it is small. */
export type Shown = { readonly decided: number | null; readonly most: number | null };

/** Ten or more decided, and even the upper end of the 95 % interval below half. */
export const mostlyDismissed = ({ decided, most }: Shown): boolean =>
  decided !== null && most !== null && decided >= LEAST_DECIDED && most <= decided && wilson(most, decided).high < HALF;

/** The largest number of confirmed flags the page lets a reader believe; null where it hides too much to say. */
export const mostConfirmed = (count: number, shown: number | null): number | null => (shown !== null ? shown : count >= 1 && count <= 5 ? 5 : null);
