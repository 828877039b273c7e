// A case as it goes on after a family's yes: a plan, conversations, a review each half-term, sometimes a service, sometimes an end.
import { asViewer } from "../../lib/db/as-viewer";
import { addDays, day, type Day, dayOf, mondayOf } from "../../lib/kernel/calendar";
import type { WithWhom } from "../../lib/cases/vocabulary";
import { signOff, talk, wantToClose } from "./caseload";
import { type CastMember, inRole } from "./cast";
import { type Chance, chanceOf } from "./chance";
import { FAMILY_DOES, FRIENDS_HEARD, GOALS, GOING_ON, HOME_HEARD, PLACES_HEARD, SCHOOL_DOES, TALKED } from "./family-words";
import { type Child, type Happening, once, type Place, schoolDayAfter } from "./happening";
import { agreePlan, lookAtPlan, rateGoals, writePlan } from "./planning";
import { COUNSELLING, FRIDAYS, MONDAYS } from "./organisations";
import { OF_AREA, OF_SCHOOL } from "./pots";
import { accept, askService } from "./sessions";
import { acting } from "./standing";
import { TOLD_FAMILIES } from "./told-families";
import { TODAY } from "./terms";
import { STRENGTHS } from "./words";

type Case = { readonly child: Child; readonly by: CastMember; readonly chance: Chance; /** Which of the cases told nowhere else, from 0. */ readonly nth: number; readonly opened: Day };

/** What follows from a yes heard at that moment. */
export async function supported({ schoolId }: Place, child: Child, by: CastMember, contactEvery: number, now: Date): Promise<readonly Happening[]> {
  const told = Object.keys(TOLD_FAMILIES).map((name) => ({ enrolment: { forename: name.split(" ")[0], surname: name.split(" ")[1] } }));
  const nth = (await asViewer(await acting(inRole("safeguarding-lead"), now), (tx) => tx.case.count({ where: { schoolId, NOT: { OR: told } } }))) - 1;
  const one: Case = { child, by, chance: chanceOf("case", child.name), nth, opened: dayOf(now) };
  const ends = ENDS[nth]?.on, agreedOn = schoolDayAfter(one.opened, 12 + one.chance.below(6));
  const goesOn = [...planned(one, agreedOn), ...conversations(one, contactEvery), ...(agreedOn ? service(one, agreedOn) : [])];
  return [...goesOn.filter(({ at }) => !ends || dayOf(at) < ends), ...(ENDS[nth]?.happen(one) ?? [])];
}

function planned({ child, by, chance, nth, opened }: Case, agreedOn: Day | null): readonly Happening[] {
  const written = schoolDayAfter(opened, 7 + chance.below(4)), tutor = "form tutor", first = child.name.split(" ")[0]!, words = GOALS[nth % GOALS.length]!.slice(0, chance.happens(0.6) ? 2 : 1);
  const ratings = words.map(() => 2 + chance.below(4)), start = [...ratings], hopes = ratings.map((rating) => rating + 3 + chance.below(2));
  const draft = written ? [once(written, 15.3, (place, now) => writePlan(place, child, by, now, {
    goingOn: GOING_ON[nth % GOING_ON.length]!, strengths: [[chance.pick(STRENGTHS), tutor]], goals: words.map((goal, i) => ({ words: goal, rating: start[i]!, hope: hopes[i]! })),
    actions: [
      { ownerKind: "school", ownerName: tutor, what: SCHOOL_DOES[nth % SCHOOL_DOES.length]!, byOn: addDays(written, 60), planned: 12, goal: 1 }, { ownerKind: "link-worker", ownerName: by.name.split(" ")[0]!, what: `meet ${first} where it is quiet`, byOn: addDays(written, 60), planned: 8, goal: 1 },
      ...(words.length > 1 ? [{ ownerKind: "family" as const, ownerName: "Family", what: FAMILY_DOES[nth % FAMILY_DOES.length]!, byOn: addDays(written, 60), planned: 10, goal: 2 }] : []),
    ],
  }))] : [];
  if (!agreedOn) return draft;
  const agreed = once(agreedOn, 15.5, (place, now) => agreePlan(place, child, by, now, [{ party: "child", name: child.name }, { party: "family", name: "Family of " + first }, { party: "link-worker", name: by.name }, { party: "school", name: inRole("senco").name }]));
  const reviews: Happening[] = [];
  for (let held = schoolDayAfter(agreedOn, 37 + chance.below(5)), round = 1; held; held = schoolDayAfter(held, 37 + chance.below(5)), round++) {
    ratings.forEach((rating, i) => { ratings[i] = Math.min(10, rating + chance.weighted([[-1, 14], [0, 44], [1, 28], [2, 14]])); });
    reviews.push(review({ child, by, chance }, held, [...ratings], round));
  }
  const between = schoolDayAfter(agreedOn, 11), then = start.map((rating) => Math.min(10, rating + chance.weighted([[-1, 14], [0, 56], [1, 30]])));
  return [...draft, agreed, ...(between ? [once(between, 12.4, (place, now) => rateGoals(place, child, by, now, then))] : []), ...reviews];
}

/** Nobody sits down in the Easter holidays. */
const inTerm = (on: Day): Day => (on > "2027-03-25" && on < "2027-04-13" ? addDays(day("2027-04-13"), Number(on.slice(-1)) % 4) : on);

function review({ child, by, chance }: Pick<Case, "child" | "by" | "chance">, held: Day, ratings: readonly number[], round: number): Happening {
  const looked = {
    ratings, whoWasThere: `${child.name.split(" ")[0]}, a parent, the form tutor and ${by.name.split(" ")[0]}`, happened: [Math.min(12, 5 * round + chance.below(3)), Math.min(8, 3 * round + chance.below(2))], home: chance.pick(HOME_HEARD), friends: chance.pick(FRIENDS_HEARD),
    placesOnline: chance.pick(PLACES_HEARD), timesMissing: chance.happens(0.2) ? "There was no moment alone; it is asked next time." : "None.", nextOn: inTerm(addDays(held, 42)),
  };
  return once(held, 14.7, (place, now) => lookAtPlan(place, child, by, now, { ...looked, notAsked: looked.timesMissing === "None." ? [] : ["timesMissing"] }));
}

function conversations({ child, by, chance, opened }: Case, every: number): readonly Happening[] {
  const talks: Happening[] = [];
  for (let on = schoolDayAfter(opened, 2), missed = false; on; on = schoolDayAfter(on, missed ? 2 : Math.max(3, every - 4 + chance.below(5)))) {
    const withWhom: WithWhom = missed ? "child" : chance.weighted([["child", 60], ["family", 30], ["both", 10]]), words = chance.happens(0.35) ? chance.pick(TALKED) : undefined, minutes = 10 + chance.below(4) * 5;
    missed = withWhom === "family" && chance.happens(0.25);
    const talked = { how: withWhom === "family" ? "phone" : "in-person", withWhom, ...(missed ? { missed } : { minutes, words }) } as const;
    talks.push(once(on, 12.6, (place, now) => talk(place, child, by, now, talked)));
  }
  return talks;
}

/** What some were asked to; the last two wait for an answer. */
const SERVICES: Readonly<Record<number, { readonly name: string; readonly pot: string; readonly from: string; readonly on?: string }>> = {
  1: { name: MONDAYS, pot: OF_AREA, from: "2026-11-23" }, 2: { name: FRIDAYS, pot: OF_AREA, from: "2027-01-08" }, 3: { name: MONDAYS, pot: OF_SCHOOL, from: "2026-11-23" }, 5: { name: MONDAYS, pot: OF_AREA, from: "2026-11-23" },
  4: { name: COUNSELLING, pot: OF_AREA, from: "2027-03-19", on: "2027-03-02" }, 6: { name: MONDAYS, pot: OF_SCHOOL, from: "2027-03-22", on: "2027-03-10" },
};
function service({ child, by, nth }: Case, agreedOn: Day): readonly Happening[] {
  const found = SERVICES[nth];
  if (!found) return [];
  const soon = schoolDayAfter(agreedOn, 1) ?? TODAY, askedOn = found.on ? day(found.on) : soon, from = addDays(askedOn, 7) > found.from ? addDays(askedOn, 7) : day(found.from);
  const monday = mondayOf(addDays(from, 6)), firstSessionOn = found.name === FRIDAYS ? addDays(mondayOf(from), 4) : found.name === MONDAYS ? monday : from;
  const asked = once(askedOn, 10.4, (place, now) => askService(place, child, by, now, { service: found.name, pot: found.pot, goal: 1, sessions: 10, firstSessionOn, whatHelps: "A quiet start, one person to look for, and being asked before being told." }));
  return found.on ? [asked] : [asked, once(addDays(askedOn, 2), 17, (_place, now) => accept(child, found.name, now))];
}

/** One case that two people closed in January, and one that waits for the second of them. */
const ENDS: Readonly<Record<number, { readonly on: Day; readonly happen: (one: Case) => readonly Happening[] }>> = {
  0: { on: day("2027-01-18"), happen: ({ child, by }) => [
    once(day("2027-01-18"), 15.6, (place, now) => wantToClose(place, child, by, now, { reason: "goals-reached", words: "Both of us think it is enough. The tutor keeps the Thursday check-in, and the family knows whom to ring.", homeAsked: "Asked in December, apart from each other: two parents and a brother, safe, and calmer since the summer." })),
    once(day("2027-01-20"), 9.3, (place, now) => signOff(place, child, now)),
  ] },
  1: { on: day("2027-03-09"), happen: ({ child, by }) => [
    once(day("2027-03-09"), 15.9, (place, now) => wantToClose(place, child, by, now, { reason: "enough-for-now", words: "The family says it is enough for now and would come back by themselves. The group goes on without us until its sessions are used.", homeAsked: "Asked on 2 March: who lives there has not changed since the autumn, and nobody is afraid of anybody, they say, each alone." })),
  ] },
};
