// Haniya, from the morning on which her family was first asked: the thread on which every page of the demonstration can be read.
import { NOTHING_MORE, type Viewer } from "../../lib/access/viewer";
import { beforeSignIn } from "../../lib/db/as-viewer";
import { makeLink, writeNote } from "../../lib/plans/family/commands";
import { LINK_PARTS } from "../../lib/plans/family/vocabulary";
import { day, dayOf } from "../../lib/kernel/calendar";
import { familyKeyHash } from "../../lib/session/family-key";
import { hear, tryFamily } from "./asking";
import { keepPromise, promise, talk, type Talked } from "./caseload";
import { named } from "./cast";
import { type Child, type Happening, once, type Place } from "./happening";
import { must } from "./people";
import { agreePlan, type Draft, lookAtPlan, writePlan } from "./planning";
import { accept, askService, finish } from "./sessions";
import { MONDAYS } from "./organisations";
import { OF_SCHOOL } from "./pots";
import { acting, approachOf, caseOf } from "./standing";

const naomi = named("Naomi Adeyemi");

export const haniya = (child: Child): readonly Happening[] => {
  const step = (on: string, hour: number, what: (place: Place, now: Date) => Promise<unknown>) => once(day(on), hour, what);
  const talked = (on: string, how: Talked) => step(on, 13.1, (place, now) => talk(place, child, naomi, now, how));
  let page = ""; // the private address as Samina has it on her phone; Seen keeps none
  return [
    step("2026-10-19", 9.7, (place, now) => tryFamily(place, child, naomi, now, { how: "phone", outcome: "no-answer", words: "Rang twice. Hannah says mornings are hard for her mum.", nextStep: "Ring after three, when Samina has rested", nextOn: day("2026-10-22") })),
    step("2026-10-22", 15.2, (place, now) => tryFamily(place, child, naomi, now, { how: "phone", outcome: "message-left", words: "Said who I am, and that nothing is wrong.", nextStep: "A text in Urdu and English, then ring again in the half-term", nextOn: day("2026-10-30") })),
    step("2026-10-30", 15.5, (place, now) => tryFamily(place, child, naomi, now, { how: "phone", outcome: "spoke", words: "She had waited for the call. She would like me to come home, with Haniya there.", nextStep: "Visit on Monday at eleven, with the form in Urdu and in English", nextOn: day("2026-11-02") })),
    step("2026-11-02", 12.2, (place, now) => hear(place, child, naomi, now, { answer: "agreed", linkWorker: naomi, contactEvery: 7, words: "Yes to a link worker, at home, in Urdu and English: Samina wants both on paper. Ring after three; she rests from one. Tariq works nights.", childView: "Yes, if I can stop. I get Idris up and do his packed lunch because Mum’s legs are bad in the mornings and Dad is already at the bakery. I don’t mind. I just don’t want to explain it again every time I’m late." })),
    talked("2026-11-04", { how: "in-person", withWhom: "child", minutes: 40, words: "Art room. Mondays are her mum’s hospital day, so those are the worst. She likes it when Miss lets her finish things." }),
    step("2026-11-10", 15.4, (place, now) => writePlan(place, child, naomi, now, DRAFT)),
    talked("2026-11-11", { how: "in-person", withWhom: "child", minutes: 15, words: "Read her own words back to her. She changed one." }),
    step("2026-11-16", 16, (place, now) => agreePlan(place, child, naomi, now, [
      { party: "child", name: "Haniya Mahmood", words: "yes, if I can stop" }, { party: "family", name: "Samina Mahmood", words: "read with her in Urdu and English" },
      { party: "link-worker", name: "Naomi Adeyemi" }, { party: "school", name: "Imran Siddiqui", words: "for Larkhill Community School" },
    ], day("2026-12-11"))),
    step("2026-11-16", 16.5, (place, now) => askService(place, child, naomi, now, monday(8, "2026-11-23"))),
    step("2026-11-16", 16.6, (place, now) => promise(place, child, naomi, now, "Ask the hospital transport line about Mondays", day("2026-11-27"))),
    step("2026-11-17", 10, (_place, now) => accept(child, MONDAYS, now)),
    talked("2026-11-18", { how: "in-person", withWhom: "child", minutes: 15, words: "Showed me a comic about Idris and the packed lunch. Asked whether form could be told without everybody knowing." }),
    step("2026-11-18", 16, async (place, now) => { page = await giveLink(place, child, now); }),
    talked("2026-11-25", { how: "in-person", withWhom: "child", minutes: 10, words: "First Monday group: “It was alright. There is a girl there from my old primary.”" }),
    step("2026-11-26", 11, (place, now) => keepPromise(place, child, naomi, now)),
    talked("2026-12-02", { how: "phone", withWhom: "family", minutes: 12, words: "Transport comes from January. Samina asked who told us about Mondays; I said Haniya did, and what she asked us not to say." }),
    talked("2026-12-09", { how: "in-person", withWhom: "child", minutes: 10 }),
    step("2026-12-11", 15.5, (place, now) => lookAtPlan(place, child, naomi, now, {
      ratings: [5, 4], happened: [1, 3, 3, 7, 4, 3], whoWasThere: "Haniya, Samina, Imran Siddiqui and Naomi", childSaid: "Mondays are still Mondays. But I know who is waiting for me at half past three.",
      home: "Mum, Dad, Idris and her. She feels safe there. Who helps Mum on the stairs when Dad sleeps is what she worries about.", friends: "Two from quiz club; the girl at the Monday group.", placesOnline: "Draws online under another name. Nobody there knows where she lives.", timesMissing: "None. She comes straight home, always.",
      words: "Mornings hold when Tariq walks Idris. The form has the comic and knows as much as Haniya wants.", nextOn: day("2027-02-12"),
    })),
    ...["2026-12-16", "2027-01-06", "2027-01-13", "2027-01-20", "2027-01-27", "2027-02-03", "2027-02-10", "2027-02-24", "2027-03-03"].map((on, i) => talked(on, i % 4 === 2 ? { how: "phone", withWhom: "family", minutes: 8 } : { how: "in-person", withWhom: "child", minutes: 10 })),
    step("2027-02-12", 14.5, (_place, now) => finish(child, naomi, now, "Eight of eight; she was there for seven and told us the one time she was not. She would like to go on.")),
    step("2027-02-12", 15.5, (place, now) => lookAtPlan(place, child, naomi, now, {
      ratings: [7, 6], happened: [1, 9, 8, 20, 12, 7], whoWasThere: "Haniya, Samina, Tariq by telephone in Urdu, Hannah Osei and Naomi", childSaid: "I walked in on Monday and nobody looked.",
      home: "The same four. Mum has a new clinic day from April, which may be a Thursday: quiz day.", friends: "Quiz club; she goes to the cinema with two of them.", placesOnline: "Nothing new, she says.", timesMissing: "None.",
      words: "Since half-term in October she has not missed a Monday that others did not miss.", nextOn: day("2027-03-25"),
    })),
    step("2027-02-12", 16, (place, now) => askService(place, child, naomi, now, monday(6, "2027-02-22"))),
    step("2027-02-16", 10, (_place, now) => accept(child, MONDAYS, now)),
    talked("2027-03-10", { how: "in-person", withWhom: "child", minutes: 10, words: "Hospital may move to Thursdays. She has not told quiz club yet." }),
    step("2027-03-10", 13.5, (place, now) => promise(place, child, naomi, now, "Ask the clinic which day it will be after Easter", day("2027-03-15"))),
    step("2027-03-10", 19.6, (_place, now) => note(page, now)),
  ];
};

const DRAFT: Draft = {
  goingOn: "Mum’s health is worse in the mornings since the summer, and worst on Mondays, her hospital day. Dad works nights. So Haniya gets Idris ready, and on Mondays she is late or not in. School is not the problem, and Haniya is not the problem. The mornings are.",
  notAgreed: "Haniya would rather her form were not told by an adult. The school would like form to know before Christmas. Haniya’s way is being tried first.",
  strengths: [["Explains maths to her brother until he gets it", "Mum"], ["Draws people so that you know who they are", "Ms Osei"], ["I always turn up to quiz", "Haniya"], ["A family that talks to each other and to us", "Naomi"]],
  goals: [{ words: "Walk into form on Mondays without a knot in my stomach", rating: 3, hope: 7 }, { words: "One evening a week that is mine", rating: 2, hope: 8 }],
  actions: [
    { ownerKind: "child", ownerName: "Haniya", what: "tell form her own way, with a comic", byOn: day("2026-12-04"), planned: 1, goal: 1 },
    { ownerKind: "family", ownerName: "Mum", what: "put Idris’s uniform out on Sunday evenings", byOn: day("2027-02-07"), planned: 10, goal: 1 },
    { ownerKind: "family", ownerName: "Dad", what: "walk Idris to breakfast club on Mondays after his shift", byOn: day("2027-02-08"), planned: 10, goal: 1 },
    { ownerKind: "school", ownerName: "Ms Osei", what: "let her finish: no clearing up before the bell in art", byOn: day("2027-02-12"), planned: 20, goal: 1 },
    { ownerKind: "link-worker", ownerName: "Naomi", what: "talk for ten minutes each week, library, Wednesdays", byOn: day("2027-02-10"), planned: 12, goal: 2 },
    { ownerKind: "service", ownerName: "Bev, Young Carers", what: "Monday group and minibus home", byOn: day("2027-02-01"), planned: 8, goal: 2 },
  ],
};

const monday = (sessions: number, firstSessionOn: string) => ({
  service: MONDAYS, pot: OF_SCHOOL, goal: 2, sessions, firstSessionOn: day(firstSessionOn), whatHelps: "Something to draw with, and nobody asking why she is late. She likes to be asked whether she wants to join in.", medicalAndAccess: "None known. Home by minibus by 17:30, for her brother.",
});

async function giveLink(place: Place, child: Child, now: Date): Promise<string> {
  const { caseId } = await caseOf(place, child, now), { decides } = await approachOf(place, child, now);
  return must(await makeLink(await acting(naomi, now), { caseId, guardianId: decides?.id, parts: [...LINK_PARTS], untilOn: day("2027-07-31") }, now), "give Samina her own page").path;
}

/** Samina opens her page and writes; whom an address lets in is asked of the database as lib/session/family.ts does, which itself can only run inside a request. */
async function note(path: string, now: Date): Promise<void> {
  const hash = familyKeyHash(path.slice("/plan/".length));
  const [guest] = await beforeSignIn().$queryRaw<{ area_id: string; link_id: string; case_id: string; parts: string[] }[]>`SELECT area_id, link_id, case_id, parts FROM session.family(${hash}, ${dayOf(now)}::date)`;
  if (!guest) throw new Error("Samina's page does not let her in.");
  const viewer: Viewer = { id: guest.link_id, areaId: guest.area_id, role: "family", schoolIds: [], yearGroups: [], className: null, shutOut: [], ...NOTHING_MORE, caseIds: [guest.case_id], parts: guest.parts, through: "command line" };
  must(await writeNote(viewer, { caseId: guest.case_id, kind: "add", words: "Could the Monday group stay after Easter?" }, now), "write on Samina's page");
}
