// What adults saw and were told: rounds of the class review and a look in the middle of the year, what the school declared, and who asked for help before.
import type { ContactOutcome, Insight, Observation } from "../../lib/imports/vocabulary";
import { addDays, type Day, day } from "../../lib/kernel/calendar";
import { cast, type CastMember } from "./cast";
import { type Chance, chanceOf } from "./chance";
import { classOf, type SeedChild } from "./children";
import { FATHERS, MOTHERS } from "./names";
import { LARKHILL, type SeedSchool } from "./schools";
import { isOpen } from "./terms";
import { CONCERN_WORDS, STRENGTHS, TUTORS } from "./words";
import { BEACON_STRENGTHS, YOUNGER_CONCERN_WORDS, YOUNGER_STRENGTHS } from "./younger-words";

export type SeedJudgement = { readonly on: Day; readonly by: string; readonly observation: Observation; readonly answer?: string; readonly words?: string };
export type SeedInsight = { readonly on: Day; readonly by: string; readonly insight: Insight; readonly words?: string };
export type SeedContact = { readonly on: Day; readonly from: string; readonly outcome: ContactOutcome; readonly words?: string };

/** A fortnight each; how much of a year group was answered falls from year 7 to year 11. January is no round: its tutors write then as they did before there was a class review. */
export const WRITTEN = { autumn: day("2026-09-28"), january: day("2027-01-25") } as const;
/** The spring round that is open: these classes wrote on paper in its first days, all of each; the office sent it. Who signs in answers there (class-review.ts). */
export const SPRING: { readonly from: Day; readonly classes: Readonly<Record<SeedSchool["key"], readonly string[]>> } = {
  from: day("2027-03-01"),
  classes: { larkhill: ["7A", "7B", "7C", "7D", "8A"], harbour: ["7A", "7B", "8C"], "mill-lane": ["RA", "1B", "2A"], "st-bride": ["1L", "2K"], orchard: ["RQ", "1P"], beacon: ["Beech"] },
};
const FORENAMES = [...MOTHERS, ...FATHERS];
const SURNAMES = "Abbott Barlow Cotton Dale Everett Frost Garner Hooper Irving Joyce Kemp Lomas Moss Nash Orme Peake Quinn Rowe Swann Tate Unwin Vance Wragg Yates".split(" ");
const ANSWERED: Readonly<Record<number, number>> = { 7: 0.97, 8: 0.93, 9: 0.82, 10: 0.66, 11: 0.55 };

/** Who of the cast has the class at that school. */
export const classTeacher = (className: string, { key }: SeedSchool): CastMember | undefined => cast.find((person) => person.className === className && person.email.endsWith(`@${key}.example`));

/** The form tutor's or class teacher's e-mail: of the cast where one of them has the class. */
export function tutorOf(child: Pick<SeedChild, "year" | "form" | "school">): string {
  const { school, year, form } = child, known = classTeacher(classOf(child), school)?.email;
  if (known) return known;
  const place = (year - school.years[0]!) * school.forms.length + school.forms.indexOf(form);
  const at = place + school.firstSerial / 1000, name = school === LARKHILL ? TUTORS[place]! : `${FORENAMES[Math.floor(5 * at) % FORENAMES.length]!} ${SURNAMES[Math.floor(at) % SURNAMES.length]!}`;
  return `${name.toLowerCase().replace(" ", ".")}@${school.key}.example`;
}

export function judgementsOf(child: SeedChild): readonly SeedJudgement[] {
  if (child.told) return [];
  const written = [WRITTEN.autumn, WRITTEN.january].flatMap((from) => {
    const chance = chanceOf("class review", child.serial, from);
    const on = addDays(from, (child.serial % 2) * 7 + chance.below(5));
    if (on < child.joinedOn || !isOpen(on, child.school) || !chance.happens(ANSWERED[child.year] ?? 0.97)) return [];
    return seen(child, chance, wordsFor(child)).map((one) => ({ on, by: tutorOf(child), ...one }));
  });
  return SPRING.classes[child.school.key].includes(classOf(child)) ? [...written, ...inSpring(child).map((one) => ({ on: springDay(child), by: tutorOf(child), ...one }))] : written;
}

/** What is seen of a child in the spring round, whoever answers. */
export const inSpring = (child: SeedChild) => seen(child, chanceOf("class review", child.serial, SPRING.from), wordsFor(child));
/** A class is written down in one go, on a day of the round's first week. */
const springDay = ({ school, year, form }: SeedChild): Day => addDays(SPRING.from, 1 + ((year + school.forms.indexOf(form)) % 4));

type Words = { readonly strengths: readonly string[]; readonly concern: typeof CONCERN_WORDS };
const wordsFor = ({ year, school }: SeedChild): Words =>
  ({ strengths: school.phase === "special" ? BEACON_STRENGTHS : year > 6 ? STRENGTHS : YOUNGER_STRENGTHS, concern: year > 6 ? CONCERN_WORDS : YOUNGER_CONCERN_WORDS });

function seen({ traits }: SeedChild, chance: Chance, { strengths, concern }: Words): readonly Omit<SeedJudgement, "on" | "by">[] {
  const noticed = (observation: Observation, trait: number, from = 1.6): readonly Omit<SeedJudgement, "on" | "by">[] =>
    0.88 * trait + 0.45 * chance.normal() > from ? [{ observation, ...(chance.happens(0.12) && concern[observation] && { words: chance.pick(concern[observation]) }) }] : [];
  const ofConcern = [
    ...noticed("quieter-than-usual", traits.low), ...noticed("left-out", traits.alone, 1.65), ...noticed("struggling-with-learning", traits.behind, 1.45),
    ...noticed("behaviour-changed", traits.temper), ...noticed("often-unwell", traits.ill, 2), ...noticed("tired-or-hungry", 0.8 * traits.hardship + 0.4 * traits.late, 2),
    ...noticed("worried-about-home", 0.6 * traits.hardship + 0.5 * traits.low, 2.15),
  ];
  const engagement = traits.hardship * 0.5 + traits.away * 0.45 + 0.7 * chance.normal();
  const answer = chance.happens(0.12) ? "not known" : engagement > 1.75 ? "low" : engagement > 0.5 ? "medium" : "high";
  const family = { observation: "family-engagement", answer } as const;
  const strength = chance.happens(0.45) ? [{ observation: "strength", words: chance.pick(strengths) } as const] : [];
  if (ofConcern.length > 0) return [...strength, ...ofConcern, family];
  return [...strength, { observation: chance.happens(0.3) ? "flourishing" : "nothing-to-add" } as const, family];
}

export function insightOf(child: SeedChild): readonly SeedInsight[] {
  const chance = chanceOf("insight", child.serial);
  if (child.told || !chance.happens(0.035)) return [];
  const insight = chance.weighted<Insight>([["bereavement", 4], ["house-move", 5], ["new-to-school", 3], ["service-family", 3], ["young-carer", 2], ["parent-in-prison", 1]]);
  const on = addDays(day("2026-09-07"), chance.below(150));
  return on < child.joinedOn && child.school !== LARKHILL ? [] : [{ on, by: tutorOf(child), insight }];
}

/** From the office's log and the council's letters; no school knew a child who had not come yet. A few were asked about again and again. */
export function contactsOf(child: SeedChild): readonly SeedContact[] {
  const chance = chanceOf("contacts", child.serial), weight = 0.6 * child.traits.hardship + 0.4 * child.traits.temper;
  if (child.told || !chance.happens(weight > 0.9 ? 0.22 : 0.015)) return [];
  const often = chance.weighted([[1, 60], [2, 25], [3, 8], [4, 7]]), helped = chance.happens(often > 2 ? 0.4 : 0.2);
  return Array.from({ length: often }, (_, i): SeedContact => ({
    on: addDays(day("2026-04-20"), Math.floor((i + chance.share()) * (290 / often))), from: chance.weighted([["school", 50], ["family", 20], ["health", 15], ["council", 10], ["community", 5]]),
    outcome: helped && i === often - 1 ? "help-started" : chance.weighted([["no-action", 60], ["family-declined", 15], ["not-reached", 25]]),
  })).filter(({ on, from }) => child.school === LARKHILL || from !== "school" || on >= child.joinedOn);
}
