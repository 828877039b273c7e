// How much casework each of the other five schools has, and what it asked services for.
import { AT_HOME, BOARDS, BREAKFAST, TALKING_WALLS } from "./directory";
import { MONDAYS } from "./organisations";
import type { SeedSchool } from "./schools";
import { NEARLY_SPENT, OF_AREA, OF_HARBOUR, OF_MILL_LANE } from "./pots";

type Wanted = { readonly name: string; readonly pot: string; readonly sessions: number; readonly from: string; /** Whether the organisation has said yes already. */ readonly accepted: boolean };
/** `cases`: families that say yes; `goals`: in children's words, one a plan. */
export type OtherSchool = { readonly cases: number; readonly service: Wanted; readonly goals: readonly string[] };

export const OTHER_SCHOOLS: Readonly<Partial<Record<SeedSchool["key"], OtherSchool>>> = {
  harbour: { cases: 6, service: { name: MONDAYS, pot: OF_HARBOUR, sessions: 10, from: "2027-01-11", accepted: true }, goals: ["Walk past the bus stop without looking down", "Know what the teacher wants before I start", "Sing in the concert, not just at practice"] },
  "mill-lane": { cases: 4, service: { name: TALKING_WALLS, pot: OF_MILL_LANE, sessions: 12, from: "2027-03-16", accepted: true }, goals: ["Go to sleep without the big light", "Tell Miss when my tummy hurts"] },
  "st-bride": { cases: 3, service: { name: AT_HOME, pot: OF_AREA, sessions: 8, from: "2027-03-20", accepted: false }, goals: ["Have a friend round for tea"] },
  orchard: { cases: 2, service: { name: BREAKFAST, pot: NEARLY_SPENT, sessions: 60, from: "2027-03-15", accepted: true }, goals: ["Come in with the others, not after"] },
  beacon: { cases: 3, service: { name: BOARDS, pot: OF_AREA, sessions: 6, from: "2027-03-18", accepted: false }, goals: ["Choose my own lunch"] },
};
