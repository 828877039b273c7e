// The sentences of the calendar page.
import { longDay, schoolYearName, spokenDay } from "../../kernel/calendar";
import type { Entry, EntryRefusal } from "./calendar.rules";
import type { EntryKind } from "./vocabulary";

export const ENTRY_WORDS: Readonly<Record<EntryKind, { readonly label: string; readonly hint: string; readonly short: string }>> = {
  term: { label: "A term", hint: "Its first and last day for children. Half-terms can be terms too.", short: "term" },
  holiday: { label: "A holiday in term", hint: "Half-term, or a bank holiday.", short: "holiday" },
  inset: { label: "An INSET day", hint: "Staff are in, children are not.", short: "INSET day" },
  closure: { label: "Another closure", hint: "Snow, a burst pipe, a polling station.", short: "closed" },
};
const UNNAMED: Readonly<Record<EntryKind, string>> = { term: "Term", holiday: "Holiday", inset: "INSET day", closure: "Closed" };

/** What an entry is called: its own name, else what it is. */
export const entryName = ({ kind, name }: Pick<Entry, "kind" | "name">): string => name ?? UNNAMED[kind];
/** `1 September 2026`, or `1 September 2026 to 18 December 2026`. */
export const spanWords = ({ from, until }: Pick<Entry, "from" | "until">): string => (from === until ? longDay(from) : `${longDay(from)} to ${longDay(until)}`);
/** `Tuesday 1 September`, or from one to the other. */
export const spanSpoken = ({ from, until }: Pick<Entry, "from" | "until">): string => (from === until ? spokenDay(from) : `${spokenDay(from)} to ${spokenDay(until)}`);
export const schoolDaysWords = (days: number): string => (days === 1 ? "1 school day" : `${days} school days`);
/** The address of a school's calendar for a school year. */
export const calendarHref = (schoolId: string, schoolYear?: number): string => `/calendar?school=${schoolId}${schoolYear === undefined ? "" : `&year=${schoolYear}`}`;

const FULL_YEAR = 190;
/** How the entered year compares with the 190 days most schools are open. */
export function yearWords(schoolYear: number, days: number): string {
  const said = `${schoolDaysWords(days)} in ${schoolYearName(schoolYear)}.`;
  if (days === FULL_YEAR) return `${said} That is the usual number.`;
  return `${said} The usual number is ${FULL_YEAR}: ${days < FULL_YEAR ? "is a term still missing?" : "is an INSET day or a holiday still missing?"}`;
}

/** What a data manager is told where a year has no terms. */
export const NO_TERMS = { title: "No terms are entered for this school year.", why: "Enter them, and Seen can tell you about marks on days the school was closed, and about days without marks. Until then every weekday counts as a school day." } as const;

type Denied = "not-found" | "not-allowed";
export const CALENDAR_SENTENCES: Readonly<Record<Denied | EntryRefusal | "changed-meanwhile", string>> = {
  "not-found": "This line of the calendar is not there any more. Open the calendar again.",
  "not-allowed": "Only the school’s data manager can change its calendar.",
  "changed-meanwhile": "Somebody else changed this line while the page was open. What you typed is still here: compare it with the calendar, then save it again.",
  "shares-term": "Another term has some of these days. Change that one first, or check the dates.",
  "shares-closure": "The school is closed on some of these days already. Change that line, or check the dates.",
  "no-weekday": "These days are a weekend, and the school is closed then anyway. Check the dates.",
  "far-off": "These days are too far off: the calendar holds this school year, the next and the last five. Check the year.",
};
