// What a heading says, however a system prints it: case, spaces and punctuation do not count; a session is a date with AM or PM.
import type { Day } from "../kernel/calendar";
import { MONTHS, readDate } from "./dates.rules";

/** A heading as it is compared and remembered: lower case, letters, digits and the per cent sign only ("% Authorised" is not "Authorised"). */
export const plain = (heading: string): string => heading.toLowerCase().normalize("NFC").replace(/[^\p{L}\p{N}%]/gu, "");

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const weekdayNamed = (word: string): number | null => {
  const at = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word.toLowerCase()) || (word.toLowerCase() === "thurs" && name === "thursday"));
  return at === -1 ? null : at + 1;
};
/** A month in letters cannot be mistaken for a day. */
const SPELT = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(\p{L}{3,9})[\s.,-]*(\d{4}|\d{2})(?!\d)/giu;
const spelt = (heading: string): string => heading.replace(SPELT, (written, date: string, word: string, year: string) => {
  const month = word.toLowerCase() === "sept" ? 9 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase())) + 1;
  return month === 0 ? written : `${date}/${month}/${year.length === 2 ? "20" : ""}${year}`;
});
const PARTS = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?|[\p{L}]+|\S/gu;

export type SessionHeading = {
  readonly date: string; readonly afternoon: boolean;
  /** Monday is 1; null where the heading names none. */
  readonly weekday: number | null;
};

/** The date and half of a day a heading names, such as `07/09/2026 AM`, `Mon 7 Sep 2026 pm` or `AM 07/09/2026`; null where it is no session. The date is as written, and may be none. */
export function sessionHeading(heading: string): SessionHeading | null {
  const parts = (spelt(heading).match(PARTS) ?? []).filter((part) => !/^([-_,()]|session)$/i.test(part));
  const halves = parts.filter((part) => /^[ap]m$/i.test(part)), dates = parts.filter((part) => /^\d/.test(part) && part.length > 2);
  const others = parts.filter((part) => !halves.includes(part) && !dates.includes(part));
  const named = others.length === 1 ? weekdayNamed(others[0]!) : null;
  if (halves.length !== 1 || dates.length !== 1 || (others.length > 0 && named === null)) return null;
  return { date: dates[0]!, afternoon: halves[0]!.toUpperCase() === "PM", weekday: named };
}

/** Whether a heading is a day, such as `07/09/2026` or `Mon 07/09/2026`, of which it does not say which half. */
export function isDayWithoutHalf(heading: string): boolean {
  const session = sessionHeading(`${heading} AM`);
  return session !== null && readDate(session.date).ok;
}

export type SessionColumn = { readonly index: number; readonly heading: string; readonly on: Day; readonly afternoon: boolean };

/** The first heading that is a session with a date nobody can read, if there is one. */
export const unreadableSession = (header: readonly string[]): string | undefined => header.find((heading) => {
  const session = sessionHeading(heading);
  return session !== null && !readDate(session.date).ok;
});

/** The columns of a header that are each one session. */
export const sessionColumns = (header: readonly string[]): readonly SessionColumn[] =>
  header.flatMap((heading, index) => {
    const session = sessionHeading(heading);
    const on = session ? readDate(session.date) : null;
    return session && on?.ok ? [{ index, heading, on: on.value, afternoon: session.afternoon }] : [];
  });
