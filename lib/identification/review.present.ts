// A review in words: plain, kind, and the same for every closure that only the safeguarding lead makes.
import { type Day, longDay, spokenDay } from "../kernel/calendar";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { schoolDaysBetween } from "../partnership/calendar/school-days.rules";
import { plural, STRAND_WORDS, type Strand } from "../signals/vocabulary";
import type { Refusal } from "./review.rules";
import type { EndDetail, OpenedFor, StoredEnd, Supporter } from "./review.vocabulary";

export const END_WORDS: Readonly<Record<StoredEnd, string>> = {
  "support-now": "Support now", watch: "Watch until a date", "already-supported": "Already supported", "need-information": "We need to know more",
  "not-needed": "Not needed", "closed-by-lead": "Closed by the safeguarding lead",
};
export const SUPPORTER_WORDS: Readonly<Record<Supporter, string>> = { school: "The school", "link-worker": "A link worker", "early-help": "Early Help" };
export const OPENED_FOR_WORDS: Readonly<Record<OpenedFor, string>> = {
  candidate: "met enough of the programme’s rules", concern: "somebody raised a concern", "two-years-behind": "two or more years below in a core subject",
  "look-again": "the day to look again has come", added: "a colleague added this child, with a reason",
};

export const DENIED_SENTENCES = {
  "not-found": "This review is not here for you. It may have been decided already.", "not-allowed": "Your role at this school does not decide reviews.",
} as const;
export const REFUSAL_SENTENCES: Readonly<Record<Refusal, string>> = {
  "changed-meanwhile": "Somebody recorded something on this review while you were writing. Both are here: theirs above under “What was decided”, yours still in the form. Record yours again if it should stand; theirs is kept as well.",
  "closed-already": "This review is closed and cannot be decided again",
  "watch-until-a-later-day": "Choose a day after today on which you will look again",
  "ask-by-a-later-day": "Choose a day after today by which you need the answer",
  "supported-since-a-later-day": "The support began before today: check the date since when",
  "second-person-missing": "A rule says to look at this first: name the second person who agrees that nothing is needed",
  "second-person-is-the-decider": "The second person must be somebody other than you",
  "second-person-cannot-agree": "The second person must be a safeguarding lead or the SENCO of this school who may see this child",
  "say-what-the-raiser-is-told": "Choose what the person who raised it may be told",
  "say-who-to-go-to": "Say who the person who raised it can go to",
  "say-what-changed": "Say what changed, in words the person who raised it may read",
};

/** What an end means, in one sentence. */
export function endSentence(detail: EndDetail): string {
  switch (detail.end) {
    case "support-now": return `Support now, given by ${{ school: "the school", "link-worker": "a link worker", "early-help": "Early Help" }[detail.supportBy]}.`;
    case "watch": return `Watch until ${longDay(detail.until)}. This would change our mind: ${detail.wouldChange.replace(/[^.!?…”]$/, "$&.")}`;
    case "already-supported": return `Already supported by ${detail.by}, since ${longDay(detail.since)}.`;
    case "need-information": return `Asked ${detail.from}, for an answer by ${longDay(detail.by)}: ${detail.question}`;
    case "not-needed": return "Not needed.";
    case "closed-by-lead": return "Closed by the safeguarding lead.";
  }
}

export type Lateness = "overdue" | "today" | "week" | "later";
export const LATENESS_WORDS: Readonly<Record<Lateness, string>> = { overdue: "Overdue", today: "Due today", week: "This week", later: "Later" };

/** `4 school days late`; empty where it is not late. By the school's calendar, where one is given; else every weekday counts. */
export function lateBy(dueOn: Day, today: Day, calendar: SchoolCalendar = []): string {
  if (dueOn >= today) return "";
  const days = schoolDaysBetween(calendar, dueOn, today);
  return days > 0 ? `${plural(days, "school day")} late` : "Due before the school closed";
}

/** `Opened on Monday 8 March: day 4 of the school’s 5.` The first school day after it opened is day 1, so that the last is the day it is due. */
export function dayOfAnswering(openedOn: Day, today: Day, answerWithin: number, calendar: SchoolCalendar = []): string {
  const nth = schoolDaysBetween(calendar, openedOn, today);
  if (nth === 0) return `Opened on ${spokenDay(openedOn)}: the school answers within ${answerWithin} school days.`;
  return `Opened on ${spokenDay(openedOn)}: ${nth <= answerWithin ? `day ${nth} of the school’s ${answerWithin}` : `the school’s ${answerWithin} days are over`}.`;
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six"] as const;
/** `Three strands; a rule says to look at it first.` */
export function inStrands(strands: readonly Strand[], severe: boolean): string {
  const count = `${NUMBERS[strands.length]} ${strands.length === 1 ? "strand" : "strands"}`;
  return severe ? `${count}; a rule says to look at it first.` : `${count}.`;
}
export const strandsInWords = (strands: readonly Strand[]): string => strands.map((strand) => STRAND_WORDS[strand].toLowerCase()).join(" · ");

/** `Year 9`; nursery and reception by name. */
export const yearWords = (yearGroup: string): string => ({ N1: "Nursery 1", N2: "Nursery 2", R: "Reception" })[yearGroup] ?? `Year ${yearGroup}`;

/** Whole years on that day. */
export const ageOn = (bornOn: Day, today: Day): number => Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (today.slice(5) < bornOn.slice(5) ? 1 : 0);

