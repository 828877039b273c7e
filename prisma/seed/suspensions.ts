import { addDays, type Day, day } from "../../lib/kernel/calendar";
import { chanceOf } from "./chance";
import { nameOf, type SeedChild } from "./children";
import { RATES } from "./rates";
import { HALF_TERMS, isOpen, TODAY } from "./terms";

export type SeedSuspension = { readonly from: Day; readonly sessions: number; readonly reason: string };

/** Reason codes of the school census: assault and verbal abuse of a pupil or an adult, disruption, damage, drugs. */
const REASONS: readonly (readonly [string, number])[] = [["DB", 45], ["VA", 15], ["PP", 15], ["VP", 8], ["DM", 6], ["PA", 5], ["DA", 6]];
const AMONG_THE_YOUNGER: typeof REASONS = [["DB", 45], ["PA", 25], ["PP", 20], ["DM", 10]];
const SESSIONS = [[2, 38], [4, 25], [6, 17], [1, 5], [10, 15]] as const;

/** A child's suspensions at this school, most of them of few children. */
export function suspensionsOf(child: SeedChild): readonly SeedSuspension[] {
  if (child.told && nameOf(child) === "Andrew Kellett") return [{ from: day("2026-10-13"), sessions: 4, reason: "PP" }, { from: day("2027-02-02"), sessions: 4, reason: "PP" }];
  if (child.told || child.traits.temper < 1.45) return [];
  return HALF_TERMS.flatMap((halfTerm) => {
    const chance = chanceOf("suspension", child.serial, halfTerm.from);
    if (halfTerm.from < child.joinedOn || !chance.happens(RATES[child.school.key].suspended * (0.2 + 0.3 * (child.traits.temper - 1.45)))) return [];
    let from = addDays(halfTerm.from, 3 + chance.below(32));
    while (!isOpen(from, child.school) && from < halfTerm.to) from = addDays(from, 1);
    return isOpen(from, child.school) && from < addDays(TODAY, -3) ? [{ from, sessions: chance.weighted(SESSIONS), reason: chance.weighted(child.year > 6 ? REASONS : AMONG_THE_YOUNGER) }] : [];
  });
}
