// How far the loading is, in words that grow.
import { longDay, dayOf } from "../../../lib/kernel/calendar";
import { SCHOOLS } from "../schools";
import type { Loaded } from "./load";

const number = (count: number) => count.toLocaleString("en-GB");
const CHILDREN = SCHOOLS.reduce((sum, { years, forms, inAClass }) => sum + years.length * forms.length * inAClass, 0);

/** `children 1,200 of 3,924 · marks 412,000 · 3 of 6 schools · 61,000 rows read`. */
export const loadedLine = ({ children, marks, schools, rowsRead }: Loaded): string =>
  `children ${number(children)} of ${number(CHILDREN)} · marks ${number(Math.floor(marks / 1000) * 1000)} · ${schools} of ${SCHOOLS.length} schools · ${number(rowsRead)} rows read`;

/** `October 2026`. */
export const monthLine = (when: Date): string => longDay(dayOf(when)).replace(/^\d+ /, "");
