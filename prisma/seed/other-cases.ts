// A case at one of the other five schools, lightly: conversations, for the first ones a plan, for the very first a service, for one an end.
import { addDays, type Day, day } from "../../lib/kernel/calendar";
import { talk, wantToClose } from "./caseload";
import { type CastMember, inRole } from "./cast";
import { chanceOf } from "./chance";
import { GOING_ON, SCHOOL_DOES, TALKED } from "./family-words";
import { type Happening, once, schoolDayAfter } from "./happening";
import { agreePlan, rateGoals, writePlan } from "./planning";
import type { Family } from "./other-families";
import { accept, askService } from "./sessions";
import { STRENGTHS } from "./words";

const onDay = (on: Day | null, hour: number, what: Parameters<typeof once>[2]): readonly Happening[] => (on ? [once(on, hour, what)] : []);

/** What follows from a yes heard that day. */
export function goesOn(family: Family, by: CastMember, opened: Day): readonly Happening[] {
  const { key, child, nth, school } = family, chance = chanceOf("case elsewhere", key, child.name);
  const talks = [4, 18, 39, 60, 88].flatMap((after) => onDay(schoolDayAfter(opened, after + chance.below(4)), 13.3, (place, now) =>
    talk(place, child, by, now, { how: "in-person", withWhom: "child", minutes: 10 + chance.below(3) * 5, ...(chance.happens(0.4) && { words: chance.pick(TALKED) }) })));
  const ends = nth === 2 && nth < school.cases - 1 ? onDay(schoolDayAfter(day("2027-03-01"), 0), 15.5, (place, now) =>
    wantToClose(place, child, by, now, { reason: "enough-for-now", words: "The family has found its own way, and knows whom to ring. The class teacher keeps an eye on mornings.", homeAsked: "Asked in February, apart from each other: the same four people, and nobody is afraid of anybody." })) : [];
  const last = ends[0]?.at;
  return [...[...talks, ...planned(family, by, opened)].filter(({ at }) => !last || at < last), ...ends];
}

function planned({ key, child, nth, school }: Family, by: CastMember, opened: Day): readonly Happening[] {
  const goal = school.goals[nth], first = child.name.split(" ")[0]!, chance = chanceOf("plan elsewhere", key, child.name), written = schoolDayAfter(opened, 12), agreed = schoolDayAfter(opened, 19);
  if (!goal || !written || !agreed) return [];
  const is = 2 + chance.below(3), senco = inRole("senco", key).name, { name, pot, sessions, from, accepted } = school.service, askedOn = schoolDayAfter(addDays(day(from), -13), 0);
  return [
    once(written, 15.3, (place, now) => writePlan(place, child, by, now, {
      goingOn: chance.pick(GOING_ON), strengths: [[chance.pick(STRENGTHS), "class teacher"]], goals: [{ words: goal, rating: is, hope: is + 4 }],
      actions: [{ ownerKind: "school", ownerName: "class teacher", what: chance.pick(SCHOOL_DOES), byOn: addDays(written, 60), planned: 12, goal: 1 }, { ownerKind: "link-worker", ownerName: by.name.split(" ")[0]!, what: `meet ${first} where it is quiet`, byOn: addDays(written, 60), planned: 6, goal: 1 }],
    })),
    once(agreed, 15.6, (place, now) => agreePlan(place, child, by, now, [{ party: "child", name: child.name }, { party: "family", name: `Family of ${first}` }, { party: "link-worker", name: by.name }, { party: "school", name: senco }])),
    ...onDay(schoolDayAfter(agreed, 40), 14.4, (place, now) => rateGoals(place, child, by, now, [is + chance.weighted([[0, 40], [1, 40], [2, 20]])])),
    ...(nth === 0 && askedOn && askedOn > agreed ? [
      once(askedOn, 10.3, (place, now) => askService(place, child, by, now, { service: name, pot, goal: 1, sessions, firstSessionOn: day(from), whatHelps: "Being told what comes next, and one grown-up to look for." })),
      ...(accepted ? onDay(schoolDayAfter(askedOn, 2), 10.6, (_place, now) => accept(child, name, now)) : []),
    ] : []),
  ];
}
