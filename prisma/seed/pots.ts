// What is set aside for services, for the school year or a term of it: for three schools, and two pots for all of them.
import type { SeedSchool } from "./schools";

export const OF_SCHOOL = "Larkhill 2026/27", OF_AREA = "Eastmere, all schools, 2026/27", OF_HARBOUR = "Harbour 2026/27", OF_MILL_LANE = "Mill Lane 2026/27", NEARLY_SPENT = "Breakfasts and lifts, spring 2027";

type SeedPot = { readonly name: string; /** Undefined: for all schools. */ readonly school?: SeedSchool["key"]; readonly amount: string; readonly fromOn: string; readonly untilOn: string };
const year = { fromOn: "2026-09-01", untilOn: "2027-07-31" };
export const POTS: readonly SeedPot[] = [
  { name: OF_SCHOOL, school: "larkhill", amount: "2,400", ...year }, { name: OF_AREA, amount: "6,000", ...year }, { name: OF_HARBOUR, school: "harbour", amount: "3,600", ...year },
  { name: OF_MILL_LANE, school: "mill-lane", amount: "1,200", ...year }, { name: NEARLY_SPENT, amount: "150", fromOn: "2027-01-04", untilOn: "2027-04-30" },
];
