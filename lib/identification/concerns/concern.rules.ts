import type { Day } from "../../kernel/calendar";
import { no, type Result, yes } from "../../kernel/result";
import type { SchoolCalendar } from "../../partnership/calendar/calendar.rules";
import { addSchoolDays } from "../../partnership/calendar/school-days.rules";
import { type ConcernAnswer, TOLD } from "../review.vocabulary";

export type AnswerRefusal = "closed-already" | "told-more-already";

/** Whoever raised it hears back within the school's own number of school days. */
export const answerDue = (raisedOn: Day, answerWithin: number, calendar: SchoolCalendar): Day => addSchoolDays(calendar, raisedOn, answerWithin);

/** Received, then acted on, then what changed: an answer never takes back what was told, and what the lead closed stays closed. */
export function canBeAnswered(told: ConcernAnswer | null, next: (typeof TOLD)[number]): Result<null, AnswerRefusal> {
  if (told === "closed-by-lead") return no("closed-already");
  return told !== null && TOLD.indexOf(next) < TOLD.indexOf(told) ? no("told-more-already") : yes(null);
}
