// What the safeguarding lead and the SENCO decided when they sat down together, and why: of the stories as told, of others by what stood.
import { addDays, type Day, day } from "../../lib/kernel/calendar";
import { chanceOf } from "./chance";
import { STOOD, THEN } from "./reasons";
import { STATION_DECISIONS } from "./station-facts";

export type ToDecide = { readonly name: string; readonly rules: readonly string[]; readonly severe: boolean; readonly restricted: boolean; /** Since when the family is being asked, or helped, after an earlier review. */ readonly askedSince?: Day };
export type Decided = { readonly end: string; readonly reason: string; readonly [more: string]: string | undefined };

/** The decision as the form would send it, without who and which review. */
export function decisionOn(review: ToDecide, on: Day): Decided {
  const told = TOLD[review.name]?.(on);
  if (told) return told;
  if (review.askedSince) return { end: "already-supported", supportedBy: "whoever asks the family since the last review", supportedSince: review.askedSince, reason: "This family is being asked already. What is new goes to the same person, not to another one." };
  const chance = chanceOf("decision", review.name, on), leading = ["attendance.severe", "contact.repeated-without-help"].find((rule) => review.rules.includes(rule)) ?? chance.pick(review.rules.length ? review.rules : ["nothing"]);
  const stood = chance.pick(STOOD[leading] ?? STOOD[leading.split(".")[0]!] ?? STOOD.nothing!);
  const end = chance.weighted([["support-now", 40], ["watch", review.severe ? 0 : 24], ["already-supported", 16], ["need-information", review.severe ? 6 : 14], ["not-needed", review.severe || review.restricted ? 0 : 10]]);
  const reason = (then: string) => `${stood} ${then}`;
  switch (end) {
    case "support-now": {
      const supportBy = chance.weighted([["school", 55], ["link-worker", 30], ["early-help", review.severe ? 40 : 8]]);
      return { end, supportBy, reason: reason(chance.pick(THEN[supportBy]!)) };
    }
    case "watch": return { end, watchUntil: addDays(on, chance.pick([35, 42, 56])), wouldChange: chance.pick(THEN.change!), reason: reason(chance.pick(THEN.watch!)) };
    case "already-supported": return { end, supportedBy: chance.pick(["Eastmere Young People’s Counselling", "the school’s learning mentor", "the school nurse", "the speech and language team"]), supportedSince: addDays(on, -30 - chance.below(120)), reason: reason(chance.pick(THEN.supported!)) };
    case "need-information": return { end, askWhom: chance.pick(["the form tutor", "the head of year", "the family, by telephone"]), askBy: addDays(on, chance.pick([14, 21])), askQuestion: chance.pick(THEN.question!), reason: reason(chance.pick(THEN.ask!)) };
    default: return { end, reason: reason(chance.pick(THEN.enough!)) };
  }
}

/** What whoever raised a concern is told. */
export const TOLD_BACK: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Haniya Mahmood": { tell: "acting", tellWho: "Naomi Adeyemi, who asks her mum whether a link worker would be welcome" },
  "Grace Oduya": { tell: "acting", tellWho: "Imran Siddiqui, who rings her mum this week and her last school" },
  "Bhashkar Rao": { tell: "acting", tellWho: "Tom Ferrars, who asks his family whether a link worker would be welcome" },
  "Poppy Hartnell": { tell: "changed", tellWhat: "Thank you: you saw it first. A place at the library desk is kept for her on Wednesdays, and her tutor has sat down with her." },
};

const TOLD: Readonly<Record<string, (on: Day) => Decided | undefined>> = {
  ...STATION_DECISIONS,
  "Orla Ingham": (on) => (on < day("2027-02-20") ? undefined : { end: "support-now", supportBy: "school", reason: "Ruth asked her: since the seats were changed she works alone and copies. She says she would read aloud to one person, not to thirty. Her form tutor sits her with two girls who asked, and Imran listens to her read." }),
  "Hannah Liu": () => ({ end: "watch", watchUntil: day("2027-04-20"), wouldChange: "Marcus seeing her still alone when the clocks have changed, or Hannah saying so herself", reason: "Nothing is wrong in any file. Marcus moves her seat beside two girls who draw as she does, and asks again after Easter." }),
  "Haniya Mahmood": () => ({ end: "support-now", supportBy: "link-worker", reason: "Three people each saw a part of the same morning. School is not what is hard for her; getting everybody up is. Naomi asks about the morning first." }),
  "Andrew Kellett": () => ({ end: "support-now", supportBy: "link-worker", reason: "More than twenty times somebody asked for help for him, and each time it was closed on its own. Two offers went by letter and by telephone at a bad hour, and the no was taken as an answer to everything. We ask again, in person, and we ask about home." }),
  "Grace Oduya": (on) => (on < day("2026-10-10")
    ? { end: "need-information", askWhom: "her year 6 teacher at Brook Street Primary", askBy: day("2026-10-14"), askQuestion: "What was tried with her reading, what helped a little, and who were her friends?", reason: "Two years behind in reading and on her own at break. Before we plan anything we want to know what was tried already, so that she does not start from nothing again." }
    : { end: "support-now", supportBy: "school", reason: "Her old school tried phonics twice and never asked about words she hears. Assess, plan, do, review begins with Imran; her parents come in on Tuesday, and a lunch table is held with two girls who asked for her." }),
  "Tyler Brough": () => ({ end: "support-now", supportBy: "early-help", reason: "Here for little more than a third of the days. His mum answers every call and asks for help, which is where we start; who he is with outside school is the question that nobody has asked him." }),
  "Stacy Hargreaves": () => ({ end: "support-now", supportBy: "link-worker", reason: "Three workers, and each began with the same questions. The third left in October. One person who stays, who reads what she has said already and asks what she would rather not be asked again." }),
  "Bhashkar Rao": () => ({ end: "support-now", supportBy: "link-worker", reason: "He told Peter himself what is missing: one person for him, and his sister. Tom begins with him; whether Aamaya wants the same is asked of her, not of him." }),
  "Aamaya Rao": () => ({ end: "watch", watchUntil: day("2027-02-26"), wouldChange: "A second questionnaire as high as this one, or her tutor seeing it too", reason: "High in her own answers and her tutor’s, while a new family worker has just begun. We give that a half-term, and ask her ourselves who she would talk to." }),
  "Poppy Hartnell": () => ({ end: "support-now", supportBy: "school", reason: "Peter saw what the register could not: she is in every day and hides at lunch. The library desk is hers on Wednesdays, and her tutor asks about friends." }),
};
