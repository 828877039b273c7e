// What is said about a programme's rules: what it collects, for whom it is, and why something was not saved.
import { listWords, yearGroupWords } from "../../partnership/present";
import type { Day } from "../../kernel/calendar";
import { longDay } from "../../kernel/calendar";
import { plural } from "../../signals/vocabulary";
import { ELIGIBILITY_WORDS, exactPercent } from "./numbers.present";
import type { EXPECTED_STRANDS, Rules } from "./rule-fields";

const DENIED = { "not-found": "This proposal is not in your area.", "not-allowed": "The programme manager proposes and publishes rules." } as const;
const NOTHING_CHANGED = "These are the rules in force as they stand. Change a number, or turn a rule on or off, before you save";
const NOT_OPEN = "This proposal was published or withdrawn meanwhile. It stays readable; what you wrote is still in the form, and can be saved as a proposal of its own";
export const PROPOSE_SENTENCES = { "not-found": "This programme is not in your area.", "not-allowed": DENIED["not-allowed"], "no-rules-yet": "No rules are published yet: publish version 1 first", "nothing-changed": NOTHING_CHANGED } as const;
export const CHANGE_SENTENCES = {
  ...DENIED, "nothing-changed": NOTHING_CHANGED, "not-open": NOT_OPEN,
  "changed-meanwhile": "Somebody else saved this proposal while you were writing. What they saved is above; what you wrote is still in the form. Save it again and yours stands instead, or save yours as a proposal of its own and both are kept",
} as const;
export const PUBLISH_SENTENCES = {
  ...DENIED, "not-open": "This proposal was published or withdrawn a moment ago", "nothing-changed": "These rules are in force already: there is nothing to publish",
  "changed-meanwhile": "Somebody changed this proposal a moment ago. What it says now is above: read it before you publish",
  "published-meanwhile": "Another version was published a moment ago. What this proposal would change is said anew above: read it before you publish",
} as const;
export const WITHDRAW_SENTENCES = { ...DENIED, "not-open": PUBLISH_SENTENCES["not-open"], "changed-meanwhile": "Somebody changed this proposal a moment ago. Read it before you withdraw it" } as const;

type Expected = Rules["expected"];
const EXPECTED_WORDS: { readonly [S in (typeof EXPECTED_STRANDS)[number]]: (asked: NonNullable<Expected[S]>) => string } = {
  attendance: ({ possibleSessions, shareOfSchoolSessions }) => `Marks for at least ${possibleSessions} possible sessions this school year, or for ${exactPercent(shareOfSchoolSessions)} of the school’s sessions while fewer have been held.`,
  emotional: ({ days }) => `An SDQ emotional score within ${plural(days, "day")}.`,
  social: ({ days }) => `An SDQ peer score within ${plural(days, "day")}.`,
  academic: ({ subjects, days }) => `Results in ${subjects} of English, reading, writing and maths within ${plural(days, "day")}.`,
  "teacher-judgement": ({ schoolWeeks }) => `An answer in the class review within the last ${plural(schoolWeeks, "school week")}, once a round has been held.`,
};

/** What a programme collects of every child in one strand. */
export function expectedSentence<S extends (typeof EXPECTED_STRANDS)[number]>(strand: S, expected: Expected): string {
  const asked: Expected[S] = expected[strand];
  return asked ? EXPECTED_WORDS[strand](asked as NonNullable<Expected[S]>) : "Not collected: nobody counts as missing it.";
}

/** For whom a programme says it is. */
export const eligibilitySentence = ({ eligibility }: Pick<Rules, "eligibility">): string => (eligibility.length === 0
  ? "None declared."
  : `Declared: ${listWords(eligibility.map((one) => ELIGIBILITY_WORDS[one]))}. It stands beside a child for those who decide. It is never added up: it raises no flag, and nobody becomes a candidate by it.`);

/** `Every year.`, `Years 7, 8 and 9.` */
export const yearsSentence = (years: readonly string[]): string => (years.length === 0 ? "Every year." : `Only children of ${listWords(years.map(yearGroupWords))} are asked and counted.`);

/** Places for each link worker, and how many that makes at the programme's schools today. */
export function placesSentence({ places, linkWorkers, schools }: { readonly places: number; readonly linkWorkers: number; readonly schools: readonly unknown[] }): string {
  const each = `${plural(places, "place")} for each link worker`;
  return linkWorkers === 0 ? `${each}. No link worker works at these schools yet.` : `${each}. ${plural(linkWorkers, "link worker")} at ${schools.length === 1 ? "this school" : "these schools"} today: ${plural(places * linkWorkers, "place")}.`;
}

/** Who published a version and when, in one sentence. */
export const publishedLine = ({ version, publishedOn, publishedBy }: { readonly version: number; readonly publishedOn: Day; readonly publishedBy: string }): string =>
  `Version ${version}, published on ${longDay(publishedOn)} by ${publishedBy}.`;
