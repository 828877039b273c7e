// Moving on, in words.
import { yearWords } from "../children/present";
import { type Day, spokenDay } from "../kernel/calendar";
import { MOVING_ON } from "./moving-on.rules";

export const MOVES_ON = "moves on in the summer: plan who takes over";
/** What the planned task says. */
export const moveTask = (firstName: string): string => `${MOVING_ON}agree with ${firstName} who takes over, and bring them together before the summer`;
export const whyMovesOn = (yearGroup: string): string => `${yearWords(yearGroup)} ends in the summer. There is still time to meet whoever comes next.`;
/** Above the form, and once it is planned in its place. */
export const planTheMove = (firstName: string, yearGroup: string, planBy: Day): string =>
  `${yearWords(yearGroup)} ends in the summer, and somebody else takes over. Plan it with ${firstName} by ${spokenDay(planBy)}, while there is time to meet them: then nobody has to be told the story again.`;
