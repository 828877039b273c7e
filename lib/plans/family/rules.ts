import { addWeekdays, day, schoolYearEnd, schoolYearOf, type Day } from "../../kernel/calendar";
import { no, yes, type Result } from "../../kernel/result";
import { NOTE_WITHIN_WEEKDAYS, type NoteKind } from "./vocabulary";

/** Where contact must never be, no link is made and none is offered. */
export const mayHaveLink = ({ contact }: { readonly contact: string }): boolean => contact !== "never";
export const askFirst = ({ contact }: { readonly contact: string }): boolean => contact === "ask first";

/** The end of the school year that `on` lies in. */
export const linkUntil = (on: Day): Day => schoolYearEnd(schoolYearOf(on));
/** Twelve months on; from 29 February, the 28th. */
export const latestUntil = (on: Day): Day => {
  const year = Number(on.slice(0, 4)) + 1;
  return on.slice(5) === "02-29" ? day(`${year}-02-28`) : day(`${year}${on.slice(4)}`);
};

/** How long a link may work: from today, at most twelve months. */
export function untilCanBe(until: Day, today: Day): Result<Day, "until-over" | "until-too-far"> {
  if (until < today) return no("until-over");
  return until > latestUntil(today) ? no("until-too-far") : yes(until);
}

/** The day by which somebody reads and answers it. */
export const noteDueOn = (kind: NoteKind, saidOn: Day): Day => (kind === "stop" ? saidOn : addWeekdays(saidOn, NOTE_WITHIN_WEEKDAYS));
