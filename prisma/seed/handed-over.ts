// Stacy and Bhashkar (product.md §5): children with whom one adult after another began, and cases that were handed over.
import { day } from "../../lib/kernel/calendar";
import { hear, tryFamily } from "./asking";
import { giveTo, promise, talk, type Talked } from "./caseload";
import { type CastMember, named } from "./cast";
import { type Child, type Happening, once, type Place } from "./happening";
import { agreePlan, lookAtPlan, writePlan } from "./planning";

const naomi = named("Naomi Adeyemi"), tom = named("Tom Ferrars"), joss = named("Joss Lindqvist");
const step = (on: string, hour: number, what: (place: Place, now: Date) => Promise<unknown>) => once(day(on), hour, what);
const talking = (child: Child) => (by: CastMember, on: string, how: Talked) => step(on, 14.6, (place, now) => talk(place, child, by, now, how));

/** Seventeen calls home without an answer: five before her mum said yes at the gate, twelve since. With Stacy herself they do speak. */
export const stacy = (child: Child): readonly Happening[] => {
  const talked = talking(child), tries = ["2026-11-09", "2026-11-11", "2026-11-13", "2026-11-17", "2026-11-19"];
  const calls = (by: CastMember, ...days: readonly string[]) => days.map((on) => step(on, 16.5, (place, now) => talk(place, child, by, now, { how: "phone", withWhom: "family", missed: true })));
  return [
    ...tries.map((on, i) => step(on, 16.4, (place, now) => tryFamily(place, child, tom, now, { how: "phone", outcome: i % 2 ? "message-left" : "no-answer", nextStep: i < 4 ? "Ring again, at another hour" : "Not by telephone any more: at the gate on Tuesday, with Mr Pryce", nextOn: day(tries[i + 1] ?? "2026-11-24") }))),
    step("2026-11-24", 15.2, (place, now) => hear(place, child, tom, now, { answer: "agreed", linkWorker: tom, contactEvery: 7, words: "Yes, at the gate. She does not pick up when she does not know the number, and lately not when she does.", childView: "I have told it three times. First one wrote it down wrong, second one left, third one started at the beginning. It’s about Nan. She died in June and nobody at school knew she was who I lived with. You can read it. Don’t make me say it again." })),
    talked(tom, "2026-11-26", { how: "in-person", withWhom: "child", minutes: 30, words: "Read her own words back to her. She nodded, and we talked about the dog." }),
    ...calls(tom, "2026-12-01", "2026-12-04", "2026-12-08", "2026-12-15", "2027-01-07", "2027-01-12"),
    talked(tom, "2026-12-10", { how: "in-person", withWhom: "child", minutes: 20 }),
    step("2026-12-14", 15.4, (place, now) => writePlan(place, child, tom, now, {
      goingOn: "Stacy lived with her nan, who died in June. She lives with her mum again, who works nights. She comes when somebody expects her, and stays away when nobody does. What happened is written down in her own words and is not asked about again.",
      strengths: [["Notices who is on their own", "Ms Voss"], ["I know what people need before they say it", "Stacy"]],
      goals: [{ words: "Not start from the beginning with anybody", rating: 1, hope: 8 }, { words: "One room where I can go when it gets too much", rating: 3, hope: 7 }],
      actions: [
        { ownerKind: "link-worker", ownerName: "her link worker", what: "the same hour each week, kept or said beforehand", byOn: day("2027-03-25"), planned: 12, goal: 1 },
        { ownerKind: "school", ownerName: "Mr Pryce", what: "a card for the library, no questions", byOn: day("2027-01-15"), planned: 1, goal: 2 },
      ],
    })),
    step("2026-12-17", 15.5, (place, now) => agreePlan(place, child, tom, now, [{ party: "child", name: child.name, words: "if it’s kept" }, { party: "family", name: "Victoria Hargreaves", words: "at the gate" }, { party: "link-worker", name: tom.name }, { party: "school", name: "Imran Siddiqui" }], day("2027-02-09"))),
    talked(tom, "2027-01-14", { how: "in-person", withWhom: "child", minutes: 30, words: "With Naomi there, so that nobody introduces themselves twice." }),
    step("2027-01-18", 9.5, (place, now) => giveTo(place, child, naomi, now, "Tom works Mondays and Tuesdays from now on, and Stacy’s hour is Thursday. What matters: Nan. It is in her own words on this page; read them, and do not ask. What works: a fixed hour, the library card, the dog. What does not: the telephone, for her mum; catch her at the gate. Due next: the plan on 9 February.")),
    ...calls(naomi, "2027-01-26", "2027-02-02", "2027-02-24", "2027-03-02", "2027-03-05", "2027-03-09"),
    talked(naomi, "2027-01-21", { how: "in-person", withWhom: "child", minutes: 25, words: "“You read it.” That was all she said about it, and all she needed to." }),
    talked(naomi, "2027-02-04", { how: "in-person", withWhom: "child", minutes: 20 }),
    step("2027-02-09", 15.4, (place, now) => lookAtPlan(place, child, naomi, now, {
      ratings: [4, 4], happened: [6, 1], whoWasThere: "Stacy, Mr Pryce and Naomi; her mum was asked and did not come", childSaid: "It’s the first time somebody new knew already.",
      home: "Mum and her. Mum works nights and sleeps when Stacy comes home. Safe, she says, and quiet, which is not always good.", friends: "One, in year 11, who leaves in the summer.", placesOnline: "Messages with the same friend. Nothing else, she says.", timesMissing: "Nights at the friend’s, and her mum knows of most of them.", notAsked: [], nextOn: day("2027-03-23"),
    })),
    talked(naomi, "2027-02-11", { how: "in-person", withWhom: "child", minutes: 15, words: "We spoke about May: I am away from then, and Joss comes. She wants to meet him while I am still here." }),
    step("2027-02-11", 15.9, (place, now) => promise(place, child, naomi, now, "Hand-over in May: Stacy meets Joss with me, before I go, and says herself what he may read", day("2027-03-18"))),
  ];
};

/** Three link workers within half a year, each for good reasons; and his sister, in year 9, has none. */
export const bhashkar = (child: Child): readonly Happening[] => {
  const talked = talking(child);
  return [
    step("2026-10-22", 16, (place, now) => hear(place, child, tom, now, { answer: "agreed", linkWorker: tom, contactEvery: 14, words: "Yes, if it is somebody who stays. Eight people in six years, his mum counted them for me.", childView: "Yes. Can it be the same one for Aamaya?" })),
    talked(tom, "2026-11-05", { how: "in-person", withWhom: "child", minutes: 20, words: "Table tennis. He asked how long I stay." }), talked(tom, "2026-11-19", { how: "in-person", withWhom: "child", minutes: 20 }),
    step("2026-12-03", 9.2, (place, now) => giveTo(place, child, joss, now, "Tom goes down to two days. Bhashkar plays table tennis and talks while he plays. His question is his sister: they no longer have lunch, or anybody, together.")),
    talked(joss, "2026-12-10", { how: "in-person", withWhom: "child", minutes: 15 }), talked(joss, "2027-01-14", { how: "in-person", withWhom: "child", minutes: 15, words: "Did not want to play. “You’ll go as well.”" }),
    step("2027-02-08", 9.2, (place, now) => giveTo(place, child, naomi, now, "Joss covers at another school from half-term. Two of us have left within four months: this one is to stay. Ask Aamaya too; nobody has.")),
    talked(naomi, "2027-02-25", { how: "in-person", withWhom: "child", minutes: 20, words: "He won. He says Aamaya does not come to the kitchen any more when he is there." }),
    step("2027-02-25", 15.9, (place, now) => promise(place, child, naomi, now, "Ask Karen whether Aamaya’s review can be decided this week", day("2027-03-15"))),
  ];
};
