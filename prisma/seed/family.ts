// The adults around a child: who decides with them and how to ring. Telephone numbers are Ofcom's for drama, which ring nobody.
import type { InvolvementKind } from "../../lib/children/vocabulary";
import { addDays, day } from "../../lib/kernel/calendar";
import { chanceOf } from "./chance";
import { isNamed, nameOf, type SeedChild } from "./children";
import { FATHERS, MOTHERS } from "./names";
import { LARKHILL } from "./schools";
import { SHARES } from "./shares";
import { TODAY } from "./terms";
import { TOLD_GUARDIANS } from "./told-guardians";

export type SeedGuardian = {
  readonly name: string; readonly relationship: string; readonly responsibility: "Y" | "N" | "not known"; readonly contact: "yes" | "ask first" | "never";
  readonly phone: string; readonly language: string; readonly interpreter: boolean;
};
export type SeedInvolvement = { readonly child: SeedChild; readonly kind: InvolvementKind; readonly worker: string; readonly phone: string; readonly from: string; readonly until?: string };

/** Children of one household have the same guardians. */
export function guardiansOf(child: SeedChild): readonly SeedGuardian[] {
  const { household, surname, language } = child, told = child.told && TOLD_GUARDIANS[nameOf(child)];
  if (told) return told;
  const chance = chanceOf("guardians", household);
  const both = chance.happens(0.68), number = () => `07700 900${String(chance.below(1000)).padStart(3, "0")}`;
  const mother: SeedGuardian = {
    name: `${chance.pick(MOTHERS)} ${chance.happens(0.75) ? surname : chance.pick(["Hirst", "Marlow", "Akhtar", "Lowe", "Nowak", "Ellis"])}`, relationship: "Mother", responsibility: "Y",
    contact: "yes", phone: number(), language, interpreter: language !== "English" && chance.happens(0.25),
  };
  const father: SeedGuardian = {
    name: `${chance.pick(FATHERS)} ${surname}`, relationship: "Father", responsibility: chance.happens(0.92) ? "Y" : "not known",
    contact: chance.weighted([["yes", 92], ["ask first", 7], ["never", 1]]), phone: number(), language, interpreter: false,
  };
  if (both) return [mother, father];
  return chance.happens(0.86) ? [mother] : chance.happens(0.6) ? [father] : [{ ...mother, name: `${chance.pick(MOTHERS)} ${surname}`, relationship: "Grandmother", responsibility: "N" }];
}

/** Known to the safeguarding lead of each child's school alone. */
export const involvements = (children: readonly SeedChild[]): readonly SeedInvolvement[] =>
  [...atLarkhill(children.filter(({ school }) => school === LARKHILL)), ...children.filter(({ school }) => school !== LARKHILL).flatMap(knownByChance)];

const WORKERS = [["Judith Marlow", "01632 960210"], ["Leanne Foy", "01632 960214"], ["Patrick Obi", "01632 960216"], ["Sheila Crouch", "01632 960218"], ["Farida Zaman", "01632 960221"]] as const;
const KINDS = [["child-in-need", 40], ["looked-after", 18], ["child-protection", 12], ["previously-looked-after", 12], ["kinship", 10], ["family-help", 8]] as const;

/** A few in every school, among those whose life is hardest. */
function knownByChance(child: SeedChild): readonly SeedInvolvement[] {
  const chance = chanceOf("involvement", child.serial);
  if (child.told || isNamed(child) || child.traits.hardship < 1 || !chance.happens(SHARES[child.school.key].known)) return [];
  const kind = chance.weighted(KINDS), [worker, phone] = chance.pick(WORKERS);
  const from = kind === "previously-looked-after" ? addDays(child.bornOn, 100 + chance.below(500)) : addDays(day("2025-03-03"), chance.below(700));
  const until = addDays(from, 90 + chance.below(400)), ended = kind === "previously-looked-after" || (kind !== "kinship" && until < TODAY && chance.happens(0.5));
  return [{ child, kind, worker, phone, from, ...(ended && { until }) }];
}

function atLarkhill(children: readonly SeedChild[]): readonly SeedInvolvement[] {
  const quiet = children.filter((child) => !child.told && child.traits.hardship > 1.3 && child.year < 11);
  const worker = "Judith Marlow", phone = "01632 960210";
  if (quiet.length === 0) return [];
  const of = (place: number, kind: InvolvementKind, from: string, until?: string): SeedInvolvement =>
    ({ child: quiet[Math.floor((quiet.length / 7) * place)]!, kind, worker, phone, from, ...(until && { until }) });
  return [
    of(0, "child-in-need", "2026-06-15"), of(1, "child-in-need", "2026-11-09"), of(2, "child-protection", "2027-01-18"), of(3, "looked-after", "2024-03-04"),
    of(4, "previously-looked-after", "2019-05-20", "2022-08-31"), of(5, "kinship", "2025-02-10"), of(6, "child-in-need", "2025-04-28", "2026-02-27"),
    ...children.filter(({ household }) => household === "H-RAO").map((child): SeedInvolvement => ({ child, kind: "family-help", worker: "Leanne Foy", phone: "01632 960214", from: "2026-09-21" })),
  ];
}
