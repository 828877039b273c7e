// Andrew, Tyler and Grace (product.md §5), from the day on which people decided that somebody should ask their families.
import { day } from "../../lib/kernel/calendar";
import { hear, tryFamily } from "./asking";
import { promise, talk, type Talked } from "./caseload";
import { type CastMember, named } from "./cast";
import { type Child, type Happening, once, type Place } from "./happening";
import { bhashkar, stacy } from "./handed-over";
import { haniya } from "./haniya";
import { agreePlan, lookAtPlan, writePlan } from "./planning";
import { FRIDAYS, READING } from "./organisations";
import { OF_AREA, OF_SCHOOL } from "./pots";
import { accept, askService } from "./sessions";
import { STATION_FAMILIES } from "./station-families";

const naomi = named("Naomi Adeyemi"), imran = named("Imran Siddiqui");
const step = (on: string, hour: number, what: (place: Place, now: Date) => Promise<unknown>) => once(day(on), hour, what);
const talking = (child: Child, by: CastMember) => (on: string, how: Talked) => step(on, 14.1, (place, now) => talk(place, child, by, now, how));

/** Twice no, and each time it is written what to try next: the third try is due on the morning the demonstration begins. */
const andrew = (child: Child): readonly Happening[] => [
  step("2027-01-18", 8.8, (place, now) => tryFamily(place, child, naomi, now, { how: "phone", outcome: "no-answer", nextStep: "Ring after her shift, from four", nextOn: day("2027-01-21") })),
  step("2027-01-21", 16.4, (place, now) => tryFamily(place, child, naomi, now, { how: "phone", outcome: "spoke", words: "On the bus home. She will think about it.", nextStep: "Ring on Monday at half past four, as she asked", nextOn: day("2027-01-25") })),
  step("2027-01-25", 16.6, (place, now) => hear(place, child, naomi, now, { answer: "declined", words: "“We were asked before, and then a letter came that we had refused.” She said no to another worker, not to the school.", childView: "I’d go if it was the bike place.", tryNext: "Not by telephone. Mr Pryce asks her at the gate, with the bike workshop’s Saturday in his hand", tryOn: day("2027-02-12") })),
  step("2027-02-12", 15.3, (place, now) => tryFamily(place, child, naomi, now, { how: "at-the-gate", outcome: "spoke", words: "With Mr Pryce. She laughed about the bikes, and said her mum would know what he needs.", nextStep: "After half-term, with his nan there", nextOn: day("2027-02-22") })),
  step("2027-02-22", 15.8, (place, now) => hear(place, child, naomi, now, { answer: "declined", words: "No, while she is on nights. Nobody has ever asked who else lives at home; nor could I, with the little ones in the room.", childView: "He shrugged. Then: “Ask Nan.”", tryNext: "Ring his nan, with Michelle’s word that we may, and ask to meet at hers: who lives at home and who is safe there is still not asked", tryOn: day("2027-03-12") })),
];

const tyler = (child: Child): readonly Happening[] => {
  const talked = talking(child, naomi);
  return [
    step("2026-11-06", 12.4, (place, now) => hear(place, child, naomi, now, { answer: "agreed", linkWorker: naomi, contactEvery: 7, words: "Yes, at once, on the first ring. Kerry has asked for help with mornings since September and comes to everything.", childView: "Alright, if it is not another meeting about attendance." })),
    talked("2026-11-10", { how: "home-visit", withWhom: "both", minutes: 50, words: "He showed me his boots. Kerry has driven round the retail park at night, twice, to find him." }),
    talked("2026-11-17", { how: "in-person", withWhom: "child", minutes: 20 }),
    step("2026-11-18", 15.5, (place, now) => writePlan(place, child, naomi, now, {
      goingOn: "Tyler is in school for little more than one day in three. He goes to bed late and is with people who are out of school themselves, some of them over twenty. His mum sees all of it and asks for help. Nobody has asked him what he would come in for.",
      strengths: [["Answers every call and comes to everything", "Naomi, of his mum"], ["Generous. Shares what he has, and remembers birthdays", "Ms Falk"], ["I can play anywhere but goal", "Tyler"]],
      goals: [{ words: "Play football for a team that wants me there", rating: 2, hope: 7 }, { words: "Get up without a row", rating: 4, hope: 6 }],
      actions: [
        { ownerKind: "link-worker", ownerName: "Naomi", what: "come with him to the Friday gym, the first three times", byOn: day("2027-01-22"), planned: 3, goal: 1 },
        { ownerKind: "family", ownerName: "Mum", what: "ring Naomi, not the attendance line, on a bad morning", byOn: day("2027-03-25"), planned: 10, goal: 2 },
        { ownerKind: "school", ownerName: "Ms Falk", what: "keep him a place in the Thursday team, whoever was in that week", byOn: day("2027-03-25"), planned: 12, goal: 1 },
      ],
    })),
    step("2026-11-25", 16, (place, now) => agreePlan(place, child, naomi, now, [{ party: "child", name: "Tyler Brough", words: "fine" }, { party: "family", name: "Kerry Brough", words: "yes, and thank you for asking him" }, { party: "link-worker", name: "Naomi Adeyemi" }, { party: "school", name: "Imran Siddiqui" }], day("2027-01-22"))),
    talked("2026-11-27", { how: "phone", withWhom: "family", minutes: 10 }), talked("2026-12-03", { how: "phone", withWhom: "child", missed: true }), talked("2026-12-04", { how: "home-visit", withWhom: "both", minutes: 30 }),
    step("2026-12-01", 10, (place, now) => askService(place, child, naomi, now, { service: FRIDAYS, pot: OF_AREA, goal: 1, sessions: 10, firstSessionOn: day("2027-01-08"), whatHelps: "Give him something to carry. Call his mum if he is not there by quarter past, she wants to know.", medicalAndAccess: "Inhaler in his left pocket." })),
    step("2026-12-03", 18, (_place, now) => accept(child, FRIDAYS, now)),
    talked("2026-12-11", { how: "in-person", withWhom: "child", minutes: 15 }), talked("2026-12-17", { how: "phone", withWhom: "family", minutes: 15 }), talked("2027-01-06", { how: "home-visit", withWhom: "both", minutes: 40 }),
    talked("2027-01-15", { how: "phone", withWhom: "family", minutes: 10, words: "Not at the gym. He was at the retail park after dark; she fetched him." }),
    step("2027-01-22", 14, (place, now) => lookAtPlan(place, child, naomi, now, {
      ratings: [3, 4], happened: [3, 4, 3], whoWasThere: "Tyler, Kerry, Ms Falk, Imran Siddiqui and Naomi", childSaid: "Gym is alright. Coach asks where I was, not why I wasn’t.",
      home: "Kerry and him; his sister at weekends. He says it is safe, and so does she, asked apart.", friends: "Older ones. Two of them drive. He calls them brothers and will not say their surnames.",
      placesOnline: "The retail park after dark, behind the cinema, most evenings. One of them pays for his phone, he says.", timesMissing: "Has not been home by midnight four times since October; once until the next afternoon. Kerry rang the police once and was told he would turn up.",
      words: "What we heard about the retail park went to Karen the same day. Football holds him on Fridays; mornings have not moved.", nextOn: day("2027-03-19"),
    })),
    talked("2027-01-29", { how: "in-person", withWhom: "child", minutes: 20 }), talked("2027-02-05", { how: "phone", withWhom: "family", minutes: 10 }), talked("2027-02-12", { how: "home-visit", withWhom: "both", minutes: 30 }), talked("2027-02-26", { how: "in-person", withWhom: "child", minutes: 15 }),
    talked("2027-03-04", { how: "phone", withWhom: "family", minutes: 15 }),
    step("2027-03-04", 15, (place, now) => promise(place, child, naomi, now, "Meet Dean at the gym about a place in the summer league", day("2027-03-12"))),
  ];
};

const grace = (child: Child): readonly Happening[] => {
  const talked = talking(child, imran);
  return [
    step("2026-10-20", 16, (place, now) => hear(place, child, imran, now, { answer: "agreed", linkWorker: imran, contactEvery: 14, words: "Both parents came in. They had asked her last school for two years.", childView: "Yes. If I don’t have to read out loud." })),
    talked("2026-10-22", { how: "in-person", withWhom: "child", minutes: 25, words: "Told me a whole story she had heard once on the radio, in the right order." }),
    step("2026-11-03", 15.5, (place, now) => writePlan(place, child, imran, now, {
      goingOn: "Grace is two years behind in reading and knows it. She is on her own at break and reads nothing at home. What she hears she keeps, word for word. Phonics was tried twice; nobody asked about words she hears.",
      strengths: [["Remembers everything she hears", "Ms Rimmer"], ["She never makes a fuss, and she never gives up", "Dad"]],
      goals: [{ words: "Read something I picked myself", rating: 2, hope: 7 }, { words: "Sit with somebody at lunch", rating: 3, hope: 8 }],
      actions: [
        { ownerKind: "school", ownerName: "Mr Siddiqui", what: "listen and read with her, from what she hears, twice a week", byOn: day("2027-02-12"), planned: 24, goal: 1 },
        { ownerKind: "school", ownerName: "Ms Rimmer", what: "hold the table by the window for her and the two who asked", byOn: day("2026-12-18"), planned: 30, goal: 2 },
        { ownerKind: "family", ownerName: "Dad", what: "a chapter by ear each evening, and no questions after", byOn: day("2027-02-12"), planned: 60, goal: 1 },
      ],
    })),
    step("2026-11-06", 16, (place, now) => agreePlan(place, child, imran, now, [{ party: "child", name: "Grace Oduya" }, { party: "family", name: "Kofi and Yemi Oduya" }, { party: "school", name: "Beth Rimmer" }], day("2026-12-18"))),
    talked("2026-11-19", { how: "in-person", withWhom: "child", minutes: 15 }), talked("2026-12-03", { how: "phone", withWhom: "family", minutes: 10 }),
    step("2026-12-18", 14, (place, now) => lookAtPlan(place, child, imran, now, {
      ratings: [4, 6], happened: [11, 24, 31], whoWasThere: "Grace, both parents, Ms Rimmer and Mr Siddiqui", childSaid: "We have a table.", home: "Parents, grandmother, two cousins. Yes to safe, from all who were asked.", friends: "Two at lunch; one came round.", placesOnline: "Audio books, her cousin’s tablet.", timesMissing: "It did not seem right to ask with both cousins in the room; next time.", notAsked: ["timesMissing"], nextOn: day("2027-02-05"),
    })),
    talked("2027-01-13", { how: "in-person", withWhom: "child", minutes: 15 }), talked("2027-01-27", { how: "in-person", withWhom: "child", minutes: 15 }),
    step("2027-02-05", 14, (place, now) => lookAtPlan(place, child, imran, now, {
      ratings: [5, 7], happened: [21, 30, 58], whoWasThere: "Grace, her dad and Mr Siddiqui", childSaid: "I read the back of the box. All of it.", home: "As before.", friends: "Three at the table now.", placesOnline: "As before.", timesMissing: "None.", nextOn: day("2027-03-23"),
    })),
    talked("2027-02-10", { how: "phone", withWhom: "family", minutes: 10 }), talked("2027-02-25", { how: "in-person", withWhom: "child", minutes: 20 }),
    step("2027-03-01", 10, (place, now) => askService(place, child, imran, now, { service: READING, pot: OF_SCHOOL, goal: 1, sessions: 6, firstSessionOn: day("2027-03-17"), whatHelps: "She picks the book, and hears it once before she reads it." })),
  ];
};

/** Raised by Peter, decided in February: her mum wants to ask her first. */
const poppy = (child: Child): readonly Happening[] => [
  step("2027-02-24", 15.9, (place, now) => hear(place, child, imran, now, { answer: "asked-to-wait", words: "Her mum had not known about the lunchtimes. She wants to hear it from Poppy first, and has our number.", childView: "The desk is good. I don’t want a meeting.", tryNext: "Imran rings on the day her mum named", tryOn: day("2027-03-17") })),
];

/** What happened with the family after the decision of that day; nothing for children whose story is not told here. */
export const TOLD_FAMILIES: Readonly<Record<string, (child: Child) => readonly Happening[]>> = { "Haniya Mahmood": haniya, "Andrew Kellett": andrew, "Tyler Brough": tyler, "Grace Oduya": grace, "Poppy Hartnell": poppy, "Stacy Hargreaves": stacy, "Bhashkar Rao": bhashkar, ...STATION_FAMILIES };
