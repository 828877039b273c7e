// The schools of the golden cases.
import { ACADEMIC } from "./academic";
import { CANDIDATES, NOT_ON_ROLL, ON_ROLL } from "./candidates";
import type { GoldenSchool } from "./golden";
import { weeksOf } from "./golden";
import { MISSING } from "./missing";
import { FIRST_OF_AUGUST, LEAP_DAY, SEPTEMBER, SPECIAL } from "./other-schools";
import { ASKED_IN_SEEN, CONTACT, INSIGHT, JUDGEMENTS } from "./said";
import { SDQ } from "./sdq";
import { AS_AT, USUAL, W } from "./spring";
import { TO_DATE } from "./to-date";
import { SUSPENDED, UNAUTHORISED } from "./unauthorised";
import { DIFFERENT_WEEKS, WEEKDAY } from "./weeks";

const onRoll = [...TO_DATE, ...DIFFERENT_WEEKS, ...WEEKDAY, ...UNAUTHORISED, ...SUSPENDED, ...SDQ, ...ACADEMIC, ...JUDGEMENTS, ...INSIGHT, ...CONTACT, ...MISSING, ...CANDIDATES, ...ON_ROLL];

/** Everybody of whom a file can tell. */
export const SPRING: GoldenSchool = {
  name: "A primary school in spring", urn: "140001", phase: "primary", asAt: AS_AT, importedOn: AS_AT,
  register: weeksOf(W.slice(1), USUAL), onRoll: onRoll.length, children: [...onRoll, ...NOT_ON_ROLL],
};
/** The same school with the children of whom Seen's own concerns and reviews tell. */
export const SPRING_IN_SEEN: GoldenSchool = { ...SPRING, name: "A primary school in spring, and what was said in Seen", children: ASKED_IN_SEEN, onRoll: ASKED_IN_SEEN.length };

export const GOLDEN_SCHOOLS = [SPRING, SEPTEMBER, LEAP_DAY, FIRST_OF_AUGUST, SPECIAL] as const;
