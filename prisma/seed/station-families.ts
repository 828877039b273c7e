// The families of the children who stand at one station each: from the decision to ask them, as far as they have come.
import { day } from "../../lib/kernel/calendar";
import { hear, tryFamily } from "./asking";
import { talk, type Talked } from "./caseload";
import { named } from "./cast";
import { type Child, type Happening, once, type Place } from "./happening";
import { FRIDAYS } from "./organisations";
import { agreePlan, type Draft, writePlan } from "./planning";
import { OF_SCHOOL } from "./pots";
import { accept, askService } from "./sessions";

const naomi = named("Naomi Adeyemi"), imran = named("Imran Siddiqui");
const step = (on: string, hour: number, what: (place: Place, now: Date) => Promise<unknown>) => once(day(on), hour, what);
const talked = (child: Child, on: string, how: Talked) => step(on, 13.4, (place, now) => talk(place, child, naomi, now, how));
const saidYes = (child: Child, on: string, hour: number, words: string, childView: string) =>
  step(on, hour, (place, now) => hear(place, child, naomi, now, { answer: "agreed", linkWorker: naomi, contactEvery: 14, words, childView }));
const written = (child: Child, on: string, draft: Draft) => step(on, 15.4, (place, now) => writePlan(place, child, naomi, now, draft));
const agreed = (child: Child, on: string, parent: string, lookAgain: string) => step(on, 15.6, (place, now) => agreePlan(place, child, naomi, now, [
  { party: "child", name: child.name }, { party: "family", name: parent }, { party: "link-worker", name: naomi.name }, { party: "school", name: imran.name },
], day(lookAgain)));

/** Yes this morning, before the bell: the case is there, and nobody has spoken with them as their worker yet. */
const joel = (child: Child): readonly Happening[] => [
  step("2027-02-24", 16.1, (place, now) => tryFamily(place, child, naomi, now, { how: "phone", outcome: "spoke", words: "Her shift was starting. She would rather say it to my face, at the gate.", nextStep: "At the gate on Friday the twelfth, before the bell", nextOn: day("2027-03-12") })),
  saidYes(child, "2027-03-12", 8.6, "Yes, at the gate. She asked that it is always me, and that I ring before I write.", "If it’s about football, yes. If it’s about maths, maybe."),
];

const niamh = (child: Child): readonly Happening[] => [
  saidYes(child, "2027-03-03", 15.8, "Yes. Her mum has seen the stomach aches since Christmas, and had not known whom to ring.", "I’d like somebody to sit with. Not to talk, first."),
  talked(child, "2027-03-05", { how: "in-person", withWhom: "child", minutes: 20, words: "We sat in the library and she read. At the end she said: same time next week." }),
];

const ruben = (child: Child): readonly Happening[] => [
  saidYes(child, "2027-02-24", 15.7, "Yes, with an interpreter on the telephone. His dad asked for everything on paper in Spanish.", "Yes. Can I show you instead of say it?"),
  talked(child, "2027-02-26", { how: "in-person", withWhom: "child", minutes: 25, words: "He drew the school as a map of where it is loud." }),
  written(child, "2027-03-02", {
    goingOn: "Ruben thinks in Spanish, reads in Catalan and is taught in English. By the time he has the sentence the class has moved on, and so have the others at lunch.", strengths: [["Great ideas, more than fit on the page", "Mr Tait"], ["He never gives up on a machine", "Dad"]],
    goals: [{ words: "Say one thing in science before somebody else says it", rating: 2, hope: 6 }],
    actions: [{ ownerKind: "school", ownerName: "Mr Siddiqui", what: "the words of each science lesson the day before, with pictures", byOn: day("2027-04-30"), planned: 12, goal: 1 }, { ownerKind: "child", ownerName: "Ruben", what: "show one thing he built at science club", byOn: day("2027-03-25"), planned: 1, goal: 1 }],
  }),
  agreed(child, "2027-03-05", "Andrés Castellanos", "2027-04-22"),
  talked(child, "2027-03-10", { how: "in-person", withWhom: "child", minutes: 10 }),
];

const lucas = (child: Child): readonly Happening[] => [
  saidYes(child, "2026-12-03", 16.2, "Yes. “He needs somebody who is not his mum.”", "Football. And not in front of everybody."),
  talked(child, "2026-12-08", { how: "in-person", withWhom: "child", minutes: 15 }),
  written(child, "2026-12-15", {
    goingOn: "Since the summer Lucas is out of the group he grew up with. He is louder every week and is sent out, and nobody has asked him what happened.", strengths: [["Says sorry and means it", "Ms Voss"], ["I can make anybody laugh", "Lucas"]],
    goals: [{ words: "Have people to play with on Fridays", rating: 2, hope: 7 }],
    actions: [{ ownerKind: "service", ownerName: "Dean, Canal Street", what: "Friday gym, and football in the yard after", byOn: day("2027-03-12"), planned: 8, goal: 1 }, { ownerKind: "school", ownerName: "Ms Voss", what: "ask him what happened before he is sent out", byOn: day("2027-03-25"), planned: 10, goal: 1 }],
  }),
  agreed(child, "2027-01-08", "Adaora Amadi", "2027-03-16"),
  step("2027-01-08", 16.2, (place, now) => askService(place, child, naomi, now, { service: FRIDAYS, pot: OF_SCHOOL, goal: 1, sessions: 8, firstSessionOn: day("2027-01-22"), whatHelps: "Pick him early. He pretends he does not mind being last." })),
  step("2027-01-12", 11, (_place, now) => accept(child, FRIDAYS, now)),
  talked(child, "2027-01-20", { how: "in-person", withWhom: "child", minutes: 10 }), talked(child, "2027-02-03", { how: "phone", withWhom: "family", minutes: 10 }),
  talked(child, "2027-02-24", { how: "in-person", withWhom: "child", minutes: 15, words: "“Coach said my name first.”" }), talked(child, "2027-03-09", { how: "in-person", withWhom: "child", minutes: 10 }),
];

export const STATION_FAMILIES: Readonly<Record<string, (child: Child) => readonly Happening[]>> = { "Joel Appiah": joel, "Niamh Doyle": niamh, "Ruben Castellanos": ruben, "Lucas Amadi": lucas };
