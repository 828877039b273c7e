// What the files say of the children whose stories are told (product.md §5), fact by fact.
import type { ContactOutcome, Expectation, Subject } from "../../lib/imports/vocabulary";
import { type Day, day } from "../../lib/kernel/calendar";
import { nameOf, type SeedChild } from "./children";
import type { SeedScores } from "./feeling";
import { ASKED } from "./feeling";
import { ROUNDS, type SeedResult } from "./learning";
import type { SeedContact, SeedInsight, SeedJudgement } from "./noticed";
import { STATION_FACTS } from "./station-facts";

export type Told = { readonly results?: readonly SeedResult[]; readonly scores?: readonly SeedScores[]; readonly judgements?: readonly SeedJudgement[]; readonly insight?: readonly SeedInsight[]; readonly contacts?: readonly SeedContact[] };

const tutor = { "8B": "hannah.osei@larkhill.example", "9C": "marcus.dunmore@larkhill.example", "10B": "nina.falk@larkhill.example", "7C": "beth.rimmer@larkhill.example", "7B": "gareth.pugh@larkhill.example", "10D": "carla.voss@larkhill.example", "9A": "nina.falk@larkhill.example", "7D": "sanjay.rana@larkhill.example" } as const;
const result = (subject: Subject, on: Day, against: Expectation, yearsBelow?: number): SeedResult => ({ subject, on, against, ...(yearsBelow !== undefined && { yearsBelow }) });
const each = (english: readonly Expectation[], maths: readonly Expectation[]): readonly SeedResult[] => [ROUNDS.autumn2025, ROUNDS.summer2026, ROUNDS.autumn2026]
  .flatMap((on, i) => [...(english[i] ? [result("English", on, english[i])] : []), ...(maths[i] ? [result("maths", on, maths[i])] : [])]);
const scores = (respondent: "self" | "teacher", emotional: number, peer: number, prosocial: number, conduct = 1, hyperactivity = 3, impact = 0): SeedScores =>
  ({ respondent, on: ASKED.autumn2026, scores: { emotional, conduct, hyperactivity, peer, prosocial, impact, total: emotional + conduct + hyperactivity + peer } });
const saw = (on: string, by: string, observation: SeedJudgement["observation"], more: { answer?: string; words?: string } = {}): SeedJudgement => ({ on: day(on), by, observation, ...more });
const asked = (on: string, from: string, outcome: ContactOutcome, words: string): SeedContact => ({ on: day(on), from, outcome, words });

const AT = ["at", "at", "at"] as const;
const FACTS: Readonly<Record<string, Told>> = {
  "Haniya Mahmood": {
    results: each(AT, AT),
    judgements: [
      saw("2026-09-18", tutor["8B"], "tired-or-hungry", { words: "Late or away on Mondays, and asleep on her arms by period two when she is in." }),
      saw("2026-09-18", tutor["8B"], "strength", { words: "Draws people so that you know who they are." }), saw("2026-10-01", tutor["8B"], "family-engagement", { answer: "high" }),
      saw("2026-10-09", "peter.lowe@larkhill.example", "quieter-than-usual"), saw("2026-10-09", "peter.lowe@larkhill.example", "strength", { words: "Has not missed a Thursday quiz club since year 7." }),
      saw("2027-01-28", tutor["8B"], "strength", { words: "Drew a comic for form about who gets whom up in the morning." }), saw("2027-01-28", tutor["8B"], "family-engagement", { answer: "high" }),
    ],
    insight: [{ on: day("2026-10-08"), by: "Haniya, to Hannah Osei", insight: "young-carer", words: "Gets her brother up and makes his packed lunch; her mum's legs are bad in the mornings. She does not want to explain it again each time she is late." }],
  },
  "Andrew Kellett": {
    results: each(["at", "at", "at"], ["at", "below", "at"]),
    judgements: [saw("2026-10-06", tutor["9C"], "strength", { words: "Fixes bikes for the younger ones at the rank." }), saw("2026-10-06", tutor["9C"], "behaviour-changed"), saw("2026-10-06", tutor["9C"], "family-engagement", { answer: "not known" })],
    contacts: [
      ...["2024-09-20", "2024-11-08", "2025-01-16", "2025-03-04", "2025-05-13", "2025-06-24", "2025-10-02", "2025-11-11", "2025-12-09", "2026-01-20"].map((on) => asked(on, "school", "no-action", "Fights at lunch; spoken to")),
      asked("2025-02-11", "council", "family-declined", "Early Help offered by letter. No reason asked."), asked("2025-10-15", "council", "family-declined", "Early Help offered by telephone at 08:40. Mum was on her way to work."),
      asked("2025-09-11", "community", "no-action", "Youth club: stays until they lock up"), asked("2026-03-05", "health", "not-reached", "School nurse, two calls, no answer"),
      asked("2026-04-23", "school", "no-action", "Alone at lunch, then a fight"), asked("2026-05-14", "family", "no-action", "Nan rang: he does not sleep"), asked("2026-06-09", "health", "not-reached", "School nurse, no answer"),
      asked("2026-07-02", "school", "no-action", "Said he did not want the holidays to come"), asked("2026-09-15", "school", "no-action", "New tutor asked what is known"), asked("2026-10-13", "school", "no-action", "Fight at lunch; two days' suspension"),
      asked("2026-10-28", "child", "no-action", "Asked the office to ring his nan"), asked("2026-11-04", "school", "no-action", "Fights at lunch, alone otherwise"), asked("2026-11-09", "child", "no-action", "Asked Mr Pryce: can I stay somewhere at lunch"),
      asked("2026-12-03", "community", "not-reached", "Bike workshop: stopped coming"), asked("2027-01-14", "family", "no-action", "Nan rang again"), asked("2027-02-02", "school", "no-action", "Fight; two days' suspension"), asked("2027-02-24", "council", "not-reached", "One call to Mum, no answer"),
    ],
  },
  "Tyler Brough": {
    results: [result("English", ROUNDS.autumn2025, "at"), result("maths", ROUNDS.autumn2025, "at"), result("English", ROUNDS.summer2026, "below")],
    judgements: [saw("2026-10-02", tutor["10B"], "strength", { words: "Generous. Shares what he has, and remembers birthdays." }), saw("2026-10-02", tutor["10B"], "something-else", { words: "Goes about with people much older than him, who wait at the gate." }), saw("2026-10-02", tutor["10B"], "family-engagement", { answer: "high", words: "Mum answers every call and comes to everything." })],
    contacts: [asked("2026-09-24", "family", "no-action", "Mum asked the school for help with mornings")],
  },
  "Grace Oduya": {
    results: [result("reading", ROUNDS.baseline2026, "well below", 2), result("maths", ROUNDS.baseline2026, "below"), result("English", ROUNDS.autumn2026, "well below", 2.5), result("maths", ROUNDS.autumn2026, "below"), result("science", ROUNDS.autumn2026, "at")],
    scores: [scores("self", 5, 6, 8), scores("teacher", 4, 6, 7)],
    judgements: [saw("2026-10-05", tutor["7C"], "strength", { words: "Remembers everything she hears, word for word." }), saw("2026-10-05", tutor["7C"], "left-out"), saw("2026-10-05", tutor["7C"], "struggling-with-learning"), saw("2026-10-05", tutor["7C"], "family-engagement", { answer: "high" }), saw("2027-01-27", tutor["7C"], "left-out"), saw("2027-01-27", tutor["7C"], "family-engagement", { answer: "high" }), saw("2027-03-04", tutor["7C"], "strength", { words: "Told form the whole of a story she had heard once, with every voice." }), saw("2027-03-04", tutor["7C"], "nothing-to-add")],
    contacts: [asked("2026-10-20", "family", "no-action", "Both parents worried: she reads nothing at home, and nobody comes round")],
  },
  "Maya Fenwick": {
    results: [result("reading", ROUNDS.baseline2026, "at"), result("maths", ROUNDS.baseline2026, "at"), result("English", ROUNDS.autumn2026, "at"), result("maths", ROUNDS.autumn2026, "at"), result("science", ROUNDS.autumn2026, "at")],
    scores: [scores("self", 2, 1, 9)],
    judgements: [
      saw("2026-09-30", tutor["7B"], "nothing-to-add"), saw("2026-09-30", tutor["7B"], "family-engagement", { answer: "not known" }),
      saw("2027-03-09", tutor["7B"], "quieter-than-usual"), saw("2027-03-09", tutor["7B"], "strength", { words: "Never forgets anything for anybody." }),
    ],
  },
  "Alfie Fenwick": { judgements: [saw("2027-01-27", "aoife.tierney@mill-lane.example", "strength", { words: "Knows every bird on the field, from his sister." })] },
  "Stacy Hargreaves": {
    results: each(["at", "below", "below"], ["at", "at", "below"]),
    judgements: [saw("2026-10-08", tutor["10D"], "not-talking-to-any-adult", { words: "She told it all before, to three people, she says." }), saw("2026-10-08", tutor["10D"], "family-engagement", { answer: "low" })],
    insight: [{ on: day("2026-10-02"), by: "Stacy, to Daniel Pryce", insight: "bereavement" }],
    contacts: [asked("2026-05-19", "school", "not-reached", "Rang Mum, no answer"), asked("2026-06-16", "health", "not-reached", "Rang Mum, no answer"), asked("2026-09-22", "council", "help-started", "Third worker begins")],
  },
  "Aamaya Rao": {
    results: each(["at", "at", "below"], AT), scores: [scores("self", 8, 4, 8, 1, 4, 2), scores("teacher", 6, 3, 8)],
    judgements: [saw("2026-10-01", tutor["9A"], "nothing-to-add"), saw("2027-01-28", tutor["9A"], "quieter-than-usual"), saw("2027-01-28", tutor["9A"], "family-engagement", { answer: "medium" })],
  },
  "Bhashkar Rao": {
    results: [result("reading", ROUNDS.baseline2026, "at"), result("maths", ROUNDS.baseline2026, "above"), result("English", ROUNDS.autumn2026, "at"), result("maths", ROUNDS.autumn2026, "at")],
    scores: [scores("self", 5, 2, 8)], judgements: [saw("2027-01-29", tutor["7D"], "behaviour-changed"), saw("2027-01-29", tutor["7D"], "family-engagement", { answer: "medium" }), saw("2027-03-05", tutor["7D"], "strength", { words: "Takes the new boy along to everything." }), saw("2027-03-05", tutor["7D"], "nothing-to-add")],
  },
};

/** What is told of a child; nothing of the others. */
export const toldOf = (child: SeedChild): Told => (child.told ? (FACTS[nameOf(child)] ?? STATION_FACTS[nameOf(child)] ?? {}) : {});
