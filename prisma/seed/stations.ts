// Who stands at which station of the thread on the morning on which the demonstration begins: one child each, for trying and for looking.
import type { SeedSchool } from "./schools";

export type Stands = { readonly station: string; readonly name: string; readonly school: SeedSchool["key"] };
const at = (station: string, name: string, school: SeedSchool["key"] = "larkhill"): Stands => ({ station, name, school });

/** In the order of the thread; each child's furthest station. */
export const STATIONS: readonly Stands[] = [
  at("Noticed", "Maya Fenwick"), at("Flagged", "Jermaine Clarke"), at("Reviewed", "Ioana Petrescu"), at("Family said yes", "Joel Appiah"), at("Case", "Niamh Doyle"),
  at("Plan", "Ruben Castellanos"), at("Service", "Lucas Amadi"), at("Outcome", "Tyler Brough"), at("Shared", "Haniya Mahmood"),
];
