// The families of the other five schools: asked after each meeting, each in a way that is the same at every run; a few say yes.
import { asViewer } from "../../lib/db/as-viewer";
import { addDays, columnOf, day, dayOf } from "../../lib/kernel/calendar";
import { hear, tryFamily } from "./asking";
import { inRole } from "./cast";
import { chanceOf } from "./chance";
import { nameOf, seedChildren } from "./children";
import { involvements } from "./family";
import { NEXT_STEPS, SAID_NO, SAID_WAIT, SAID_YES, SPOKE } from "./family-words";
import { bringing, type Child, type Happening, once, type Place, schoolDayAfter } from "./happening";
import { OTHER_SCHOOLS, type OtherSchool } from "./other-schools";
import { SCHOOLS, type SeedSchool } from "./schools";
import { acting, leadOf } from "./standing";
import { goesOn } from "./other-cases";

/** The same, at another school: also what it brings about. */
const atSchool = (schoolId: string) => ({ at, happen }: Happening): Happening => ({ at, happen: async (place) => (await happen({ ...place, schoolId })).map(atSchool(schoolId)) });

/** After a meeting at one of the other schools: what became of the families it decided to ask. Nothing for Larkhill, whose families are told of one by one. */
export async function familiesElsewhere(area: Place, key: SeedSchool["key"], now: Date): Promise<readonly Happening[]> {
  const school = OTHER_SCHOOLS[key], place = { ...area, schoolId: area.schools.get(key)! };
  if (!school) return [];
  const [asked, cases] = await asViewer(await acting(leadOf(place), now, place.schoolId), async (tx) => {
    const rows = await tx.approach.findMany({ where: { schoolId: place.schoolId, openedOn: columnOf(dayOf(now)) }, select: { childId: true, restricted: true, enrolment: { select: { forename: true, surname: true } } } });
    const named = rows.map(({ enrolment, ...row }) => ({ ...row, name: `${enrolment.forename} ${enrolment.surname}` })).sort((a, b) => a.name.localeCompare(b.name, "en"));
    return [named, await tx.case.count({ where: { schoolId: place.schoolId } })];
  });
  const known = new Set(involvements(seedChildren(SCHOOLS.find((one) => one.key === key)!)).map(({ child }) => nameOf(child))); // where a social worker comes, a second person is not begun with
  let nth = cases;
  const yeses = Math.min(school.cases, cases + Math.ceil(school.cases / 2)); // the rest of them after the next meeting
  return asked.flatMap(({ restricted, ...child }) => (restricted ? [] : nth < yeses && !known.has(child.name) ? saysYes({ key, school, child, nth: nth++ }, now) : otherwise({ key, school, child, nth: -1 }, now))).map(atSchool(place.schoolId));
}

export type Family = { readonly key: SeedSchool["key"]; readonly school: OtherSchool; readonly child: Child; /** Which of the school's yeses, from 0; of the others −1. */ readonly nth: number };

function saysYes(family: Family, now: Date): readonly Happening[] {
  const { key, child } = family, chance = chanceOf("elsewhere", key, child.name), by = inRole("link-worker", key), decided = dayOf(now);
  const first = schoolDayAfter(decided, 2 + chance.below(4)), yes = schoolDayAfter(decided, 9 + chance.below(7));
  return [
    ...(first ? [once(first, 16.2, (place, when) => tryFamily(place, child, by, when, { how: "phone", outcome: "spoke", words: chance.pick(SPOKE), nextStep: "Meet at school, at a time they choose", nextOn: addDays(dayOf(when), 7) }))] : []),
    ...(yes ? [bringing(yes, 15.8, async (place, when) => {
      await hear(place, child, by, when, { answer: "agreed", linkWorker: by, contactEvery: 14, words: chance.pick(SAID_YES) });
      return goesOn(family, by, dayOf(when));
    })] : []),
  ];
}

/** Tried without an answer, no, or wait; of those decided lately some are not asked yet. */
function otherwise({ key, child }: Family, now: Date): readonly Happening[] {
  const chance = chanceOf("elsewhere", key, child.name), by = inRole("link-worker", key), on = schoolDayAfter(dayOf(now), 3 + chance.below(8));
  const course = chance.weighted([["nobody", 25], ["tried", 35], ["declined", 22], ["asked-to-wait", 18]] as const), again = day(chance.pick(["2027-03-16", "2027-03-22", "2027-04-13"]));
  if (!on || (course === "nobody" && dayOf(now) > "2027-02-01")) return [];
  if (course === "tried" || course === "nobody") return [once(on, 11.2, (place, when) => tryFamily(place, child, by, when, { how: chance.pick(["phone", "text", "letter"]), outcome: "no-answer", nextStep: chance.pick(NEXT_STEPS), nextOn: again }))];
  const [words, tryNext] = chance.pick(course === "declined" ? SAID_NO : SAID_WAIT);
  return [once(on, 15.9, (place, when) => hear(place, child, by, when, { answer: course, words, tryNext, tryOn: again }))];
}
