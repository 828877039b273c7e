// The next change is planned early: a child in the last year of a school's phase moves on in the summer. Nothing of it is kept but the task that plans it.
import { addDays, type Day, weekday } from "../kernel/calendar";
import type { Phase } from "../partnership/vocabulary";

/** The year groups after which a child moves on to another school, college or work; within an all-through school year 6 goes on where it is. */
const LAST_YEARS: Readonly<Record<Phase, readonly string[]>> = { nursery: ["N2"], primary: ["6"], secondary: ["11", "13"], special: ["11", "13", "14"], "all-through": ["11", "13"] };
const UNTIL = "07-31";
/** A term before the summer: time enough for the child to meet whoever takes over. */
const PLAN_BY = "03-31";

/** From 1 January to the end of the last school year: the weekday by which it should be planned who takes over; null for everybody else. */
export function movingOn(yearGroup: string, phase: Phase, today: Day): { readonly planBy: Day } | null {
  if (!LAST_YEARS[phase].includes(yearGroup) || today.slice(5) > UNTIL) return null;
  const by = `${today.slice(0, 4)}-${PLAN_BY}` as Day;
  return { planBy: addDays(by, Math.min(0, 5 - weekday(by))) };
}

/** A task that begins so plans the move; made this calendar year, for each move is planned anew. */
export const MOVING_ON = "Moving on: ";
export const plansTheMove = ({ what, madeOn }: { readonly what: string; readonly madeOn: Day }, today: Day): boolean => what.startsWith(MOVING_ON) && madeOn.slice(0, 4) === today.slice(0, 4);
